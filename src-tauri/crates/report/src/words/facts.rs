//! Words for figures with a name: what evidence and reasons of lights carry. Names are open, so an unknown one is shown
//! without a label rather than left out.

use portfolio::{Fact, Figure, Gate, Money, QualityGrade};

use crate::words::Words;

impl Words {
    /// The figures in one line.
    pub(crate) fn facts(&self, facts: &[Fact]) -> String {
        let parts: Vec<String> = facts.iter().filter_map(|fact| self.fact(fact)).collect();
        parts.join(self.pick(";", "; "))
    }

    /// A figure with its name; `None` for a bare record.
    fn fact(&self, fact: &Fact) -> Option<String> {
        let figure = match &fact.figure {
            Figure::Date(date) => date.to_string(),
            Figure::Money(amount) => self.money(*amount),
            Figure::Minutes(minutes) => {
                let hours = *minutes as f64 / 60.0;
                self.pick(format!("{hours:.1} 小时"), format!("{hours:.1} h"))
            }
            Figure::Days(days) => self.pick(format!("{days} 天"), format!("{days} d")),
            Figure::Percent(percent) => format!("{percent:.1}%"),
            Figure::Count(count) => count.to_string(),
            Figure::Code(code) => self.stored_code(code).to_owned(),
            Figure::Text(text) => text.clone(),
            Figure::Record(_) => return None,
        };
        Some(match self.fact_name(fact.name) {
            "" => figure,
            name => format!("{name} {figure}"),
        })
    }

    /// An amount in 万元 with two decimals, made from 分 without passing through a float.
    pub fn money(&self, amount: Money) -> String {
        let hundredths = (amount.0.unsigned_abs() + 5_000) / 10_000;
        let sign = if amount.0 < 0 && hundredths > 0 { "-" } else { "" };
        format!("{sign}{}.{:02} 万元", grouped(hundredths / 100), hundredths % 100)
    }

    fn fact_name(&self, name: &str) -> &'static str {
        match name {
            "due" => self.pick("应完成", "due"),
            "finish" => self.pick("完成", "finish"),
            "working_days_late" => self.pick("延期(工作日)", "late, working days"),
            "working_days_overdue" => self.pick("逾期(工作日)", "overdue, working days"),
            "calendar_days" => self.pick("自然日", "calendar days"),
            "budget" => self.pick("预算", "budget"),
            "actual" => self.pick("实际", "actual"),
            "at_completion" => self.pick("完工预测", "at completion"),
            "share" => self.pick("占比", "share"),
            "deviation" => self.pick("偏差", "deviation"),
            "grade" => self.pick("质量等级", "grade"),
            "acceptance_signed" => self.pick("验收签字", "acceptance signed"),
            "open_critical_defects" => self.pick("未关闭严重缺陷", "open critical defects"),
            "closed_on" => self.pick("结案", "closed"),
            "approved_on" => self.pick("批准", "approved"),
            "checked_on" => self.pick("检查", "checked"),
            "major_since" => self.pick("成为重大风险", "major since"),
            "response_done_on" => self.pick("应对完成", "response done"),
            "status_on" => self.pick("状态日期", "status of"),
            "gate" => self.pick("关口", "gate"),
            "item" => self.pick("检查项", "check"),
            "template" => self.pick("模板", "template"),
            _ => "",
        }
    }

    fn stored_code(&self, code: &'static str) -> &'static str {
        let gate = Gate::parse(code).map(|gate| self.gate(gate));
        let grade = QualityGrade::parse(code).map(|grade| self.quality_grade(grade));
        gate.or(grade).unwrap_or(code)
    }

    pub fn quality_grade(&self, grade: QualityGrade) -> &'static str {
        match grade {
            QualityGrade::Excellent => self.pick("优秀", "Excellent"),
            QualityGrade::Good => self.pick("良好", "Good"),
            QualityGrade::Acceptable => self.pick("合格", "Acceptable"),
            QualityGrade::Unacceptable => self.pick("不合格", "Unacceptable"),
        }
    }

    /// The dimension of a check.
    pub(crate) fn check_code(&self, code: &str) -> &'static str {
        match code {
            "on_time" => self.pick("准时", "On time"),
            "budget" => self.pick("预算", "Budget"),
            "quality" => self.pick("质量", "Quality"),
            "deviation" => self.pick("偏差", "Deviation"),
            "response" => self.pick("应对", "Response"),
            "template" => self.pick("模板", "Template"),
            "freshness" => self.pick("更新", "Freshness"),
            "cancelled" => self.pick("终止", "Cancelled"),
            _ => "",
        }
    }
}

/// Digits in groups of three.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use crate::words::Language;
    use portfolio::Money;

    #[test]
    fn amounts_round_once_from_fen() {
        let words = Language::Chinese.words();
        let text = |amount| words.money(Money(amount));
        assert_eq!(text(123_456_789_000), "123,456.79 万元", "the half is rounded up");
        assert_eq!(text(-5_000), "-0.01 万元", "a loss keeps its sign");
        assert_eq!(text(-4_999), "0.00 万元", "nothing has no sign");
        assert_eq!(text(1_000_000), "1.00 万元", "a million fen are one 万元");
    }
}
