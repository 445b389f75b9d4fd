//! Why a light has its colour, in few words: the code with the figure that tells most.

use portfolio::light::Reason;
use portfolio::{Figure, Money};

use crate::words::Words;

impl Words {
    /// Why a light has its colour; an unknown code shows its figures.
    pub(crate) fn light_reason(&self, reason: &Reason) -> String {
        match reason.code {
            "late" | "overdue" | "on_time" => self.schedule_reason(reason),
            "over_budget" | "under_spent" | "within_budget" => self.cost_reason(reason),
            "overdue_major_risk" => self.risk_reason("overdue", reason),
            "open_major_risk" => self.risk_reason("open", reason),
            "checks_open" => self.quality_reason(reason),
            "amber_again" => {
                let months = count(reason, "months");
                self.pick(format!("连续 {months} 个月黄灯"), format!("amber for {months} months in a row"))
            }
            "stale" => {
                let days = days(reason, "calendar_days");
                self.pick(format!("状态已 {days} 天未更新"), format!("status {days} days old"))
            }
            code => match self.bare_reason(code) {
                "" => self.facts(&reason.facts),
                words => words.to_owned(),
            },
        }
    }

    fn bare_reason(&self, code: &str) -> &'static str {
        match code {
            "no_due_date" => self.pick("没有批准的完成日期", "no approved finish"),
            "no_forecast" => self.pick("没有完成预测", "no forecast finish"),
            "no_budget" => self.pick("没有批准的预算", "no approved budget"),
            "no_cost_forecast" => self.pick("没有成本预测", "no forecast of cost"),
            "no_register" => self.pick("没有登记风险", "no risk registered"),
            "no_open_major_risk" => self.pick("没有未应对的重大风险", "no open major risk"),
            "no_checklist" => self.pick("没有质量检查项", "no quality checks"),
            "nothing_due" => self.pick("没有到期的检查项", "no check due yet"),
            "checks_passed" => self.pick("到期必检项全部合格", "all mandatory checks settled"),
            "never_reported" => self.pick("从未更新状态", "never reported"),
            _ => "",
        }
    }

    fn schedule_reason(&self, reason: &Reason) -> String {
        let late = days(reason, "working_days_late");
        let share = percent(reason, "share");
        let share = share.map_or(String::new(), |share| {
            self.pick(format!("(工期的 {share:.1}%)"), format!(" ({share:.1}%)"))
        });
        match reason.code {
            "on_time" => self.pick("按期".to_owned(), "on time".to_owned()),
            "overdue" => self.pick(
                format!("已逾期未交付,延期 {late} 个工作日{share}"),
                format!("overdue, {late} working days late{share}"),
            ),
            _ => self
                .pick(format!("预计延期 {late} 个工作日{share}"), format!("{late} working days late{share}")),
        }
    }

    fn cost_reason(&self, reason: &Reason) -> String {
        let deviation = percent(reason, "deviation").unwrap_or_default();
        let amount = match (money(reason, "at_completion"), money(reason, "budget")) {
            (Some(cost), Some(budget)) => self.money(Money((cost - budget).0.abs())),
            _ => String::new(),
        };
        let size = deviation.abs();
        match reason.code {
            "over_budget" => self
                .pick(format!("预计超支 {size:.1}%({amount})"), format!("{size:.1}% over budget ({amount})")),
            "under_spent" => self.pick(
                format!("预计节余 {size:.1}%,可能有工作滞后"),
                format!("{size:.1}% under budget: work may be late"),
            ),
            _ => self.pick("预算内".to_owned(), "within budget".to_owned()),
        }
    }

    fn risk_reason(&self, fact: &str, reason: &Reason) -> String {
        let n = count(reason, fact);
        match reason.code {
            "overdue_major_risk" => {
                self.pick(format!("{n} 项重大风险应对逾期"), format!("major risks with late responses: {n}"))
            }
            _ => self
                .pick(format!("{n} 项重大风险待应对"), format!("major risks that wait for a response: {n}")),
        }
    }

    fn quality_reason(&self, reason: &Reason) -> String {
        let (passed, all) = (count(reason, "passed"), count(reason, "mandatory"));
        self.pick(
            format!("到期必检项合格 {passed}/{all}"),
            format!("{passed} of {all} mandatory checks settled"),
        )
    }
}

fn figure<'a>(reason: &'a Reason, name: &str) -> Option<&'a Figure> {
    reason.facts.iter().find(|fact| fact.name == name).map(|fact| &fact.figure)
}

fn days(reason: &Reason, name: &str) -> i64 {
    if let Some(Figure::Days(days)) = figure(reason, name) { *days } else { 0 }
}

fn count(reason: &Reason, name: &str) -> i64 {
    if let Some(Figure::Count(count)) = figure(reason, name) { *count } else { 0 }
}

fn percent(reason: &Reason, name: &str) -> Option<f64> {
    if let Some(Figure::Percent(percent)) = figure(reason, name) { Some(*percent) } else { None }
}

fn money(reason: &Reason, name: &str) -> Option<Money> {
    if let Some(Figure::Money(money)) = figure(reason, name) { Some(*money) } else { None }
}
