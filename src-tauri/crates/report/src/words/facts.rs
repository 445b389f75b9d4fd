//! Words for figures with a name: what evidence and reasons of lights carry. Names are open, so an unknown one is shown
//! without a label rather than left out.

use portfolio::light::Reason;
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
    pub(crate) fn money(&self, amount: Money) -> String {
        let hundredths = (amount.0.unsigned_abs() + 5_000) / 10_000;
        let sign = if amount.0 < 0 && hundredths > 0 { "-" } else { "" };
        format!("{sign}{}.{:02} 万元", grouped(hundredths / 100), hundredths % 100)
    }

    /// Why a light has its colour.
    pub(crate) fn light_reason(&self, reason: &Reason) -> String {
        let what = match reason.code {
            "on_time" => self.pick("按期", "On time"),
            "late" => self.pick("预计延期", "Late"),
            "overdue" => self.pick("已逾期未交付", "Overdue, not delivered"),
            "no_due_date" => self.pick("没有批准的完成日期", "No approved finish"),
            "no_forecast" => self.pick("没有完成预测", "No forecast finish"),
            "within_budget" => self.pick("预算内", "Within budget"),
            "over_budget" => self.pick("预计超支", "Over budget"),
            "under_spent" => self.pick("支出明显偏低", "Far below budget"),
            "no_budget" => self.pick("没有批准的预算", "No approved budget"),
            "no_cost_forecast" => self.pick("没有成本预测", "No forecast of cost"),
            "no_register" => self.pick("没有风险登记", "No risk registered"),
            "no_open_major_risk" => self.pick("没有未应对的重大风险", "No open major risk"),
            "open_major_risk" => self.pick("有重大风险待应对", "Major risks wait for a response"),
            "overdue_major_risk" => self.pick("重大风险应对逾期", "Response to a major risk is late"),
            "no_checklist" => self.pick("没有质量检查项", "No quality checks"),
            "nothing_due" => self.pick("没有到期的检查项", "No check due yet"),
            "checks_passed" => self.pick("到期必检项全部合格", "All mandatory checks passed"),
            "checks_open" => self.pick("必检项未全部合格", "Mandatory checks open"),
            "stale" => self.pick("状态过期", "Status too old"),
            "never_reported" => self.pick("从未更新状态", "Never reported"),
            _ => "",
        };
        let facts = self.facts(&reason.facts);
        match (what.is_empty(), facts.is_empty()) {
            (true, _) => facts,
            (_, true) => what.to_owned(),
            _ => self.pick(format!("{what}({facts})"), format!("{what} ({facts})")),
        }
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
            "open" => self.pick("未完成", "open"),
            "overdue" => self.pick("逾期", "overdue"),
            "passed" => self.pick("合格", "settled"),
            "mandatory" => self.pick("必检", "mandatory"),
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

    pub(crate) fn quality_grade(&self, grade: QualityGrade) -> &'static str {
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
        if place > 0 && (digits.len() - place) % 3 == 0 {
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
