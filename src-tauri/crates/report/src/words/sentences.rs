//! Sentences with figures: the headline, what moved, why a light, notes that print parameters.

use std::collections::HashSet;

use portfolio::Terms;
use portfolio::kpi::Target;
use portfolio::light::Colour;
use portfolio::{Money, Operator, Unit};

use crate::month::Month;
use crate::monthly::Cover;
use crate::monthly::decisions::{Decision, DecisionKind};
use crate::monthly::overview::ShiftKind;
use crate::monthly::status::StatusLine;
use crate::words::Words;
use crate::xlsx::Tab;
use crate::xlsx::print::short;

impl Words {
    /// A sheet's name as it stands in an address.
    pub(crate) fn sheet(&self, tab: Tab) -> String {
        format!("'{}'", self.tab(tab))
    }

    /// `≥ 90%`, `|x| ≤ 5%`.
    pub(crate) fn target(&self, target: &Target, unit: Unit) -> String {
        let figure = format!("{}{}", trimmed(target.value), self.suffix(unit));
        let operator = self.operator(target.operator);
        match target.sides {
            portfolio::kpi::Sides::One => format!("{operator} {figure}"),
            portfolio::kpi::Sides::Both => format!("|x| {operator} {figure}"),
        }
    }

    pub(super) fn suffix(&self, unit: Unit) -> String {
        match unit {
            Unit::Percent => "%".to_owned(),
            other => format!(" {}", self.unit(other)),
        }
    }

    /// What moved since last month.
    pub(crate) fn shift(&self, shift: &ShiftKind) -> String {
        match shift {
            ShiftKind::Worse(from, to) => self.turned(self.pick("转差", "Worse"), *from, *to),
            ShiftKind::Better(from, to) => self.turned(self.pick("好转", "Better"), *from, *to),
            ShiftKind::Later(name, days, date) => self.pick(
                format!("里程碑“{name}”推迟 {days} 天至 {date}"),
                format!("Milestone “{name}” {days} days later, on {date}"),
            ),
            ShiftKind::Earlier(name, days, date) => self.pick(
                format!("里程碑“{name}”提前 {} 天至 {date}", -days),
                format!("Milestone “{name}” {} days earlier, on {date}", -days),
            ),
            ShiftKind::Cost(from, to) => {
                let (from, to) = (self.money(*from), self.money(*to));
                self.pick(
                    format!("完工预测由 {from} 调整为 {to}"),
                    format!("Cost at completion from {from} to {to}"),
                )
            }
            ShiftKind::Joined => self.pick("纳入跟踪", "Joined the report").to_owned(),
            ShiftKind::Left => self.pick("移出报告", "Left the report").to_owned(),
        }
    }

    fn turned(&self, how: &str, from: Colour, to: Colour) -> String {
        let (from, to) = (self.light(from), self.light(to));
        self.pick(format!("{how}:{from} → {to}"), format!("{how}: {from} → {to}"))
    }

    /// Why a light is not green, and how the report disagrees.
    pub(crate) fn why(&self, line: &StatusLine) -> String {
        let told = line.reasons.iter().filter(|_| line.overall != Colour::Green);
        let mut parts: Vec<String> = told.map(|reason| self.light_reason(reason)).collect();
        parts.extend(line.disagreement.map(|found| self.disagreement(found.kind).to_owned()));
        parts.retain(|part| !part.is_empty());
        let mut seen = HashSet::new();
        parts.retain(|part| seen.insert(part.clone()));
        parts.join(self.pick(";", "; "))
    }

    /// A project and one of its records in a line.
    pub(crate) fn named(&self, project: &str, record: &str) -> String {
        if record.is_empty() { project.to_owned() } else { format!("{project} · {record}") }
    }

    /// What a decision is about, with the money at stake.
    pub(crate) fn asked(&self, decision: &Decision) -> String {
        if decision.kind == DecisionKind::BudgetExceeded && decision.amount == Some(Money(0)) {
            return self.pick("预算已全部用完", "budget used up").to_owned();
        }
        let amount = decision.amount.map(|amount| self.money(amount));
        let money = amount.map(|amount| match decision.kind {
            DecisionKind::BudgetExceeded => self.pick(
                format!("已付和已订超出预算 {amount}"),
                format!("booked and ordered {amount} over budget"),
            ),
            DecisionKind::Change => self.pick(format!("费用影响 {amount}"), format!("cost {amount}")),
            DecisionKind::RiskLate => self.pick(format!("敞口 {amount}"), format!("exposure {amount}")),
            DecisionKind::Closure | DecisionKind::Proposal => {
                self.pick(format!("预算 {amount}"), format!("budget {amount}"))
            }
        });
        match (decision.subject.is_empty(), money) {
            (true, money) => money.unwrap_or_default(),
            (false, None) => decision.subject.clone(),
            (false, Some(money)) => {
                self.pick(format!("{},{money}", decision.subject), format!("{}, {money}", decision.subject))
            }
        }
    }

    /// A block's title; where not all lines are shown, how many there are.
    pub(crate) fn shown(&self, title: &str, all: usize, shown: usize) -> String {
        if all <= shown {
            return title.to_owned();
        }
        self.pick(format!("{title}(前 {shown} 项,共 {all} 项)"), format!("{title} ({shown} of {all})"))
    }

    /// `2026年10月`, `October 2026`.
    pub(crate) fn month_name(&self, month: Month) -> String {
        let (year, number) = month.year_month();
        let name = MONTHS[(number as usize - 1) % 12];
        self.pick(format!("{year}年{number}月"), format!("{name} {year}"))
    }

    /// Data date, completeness, snapshot.
    pub(crate) fn subtitle(&self, cover: &Cover) -> String {
        let snapshot = if cover.snapshot.is_empty() { self.preview } else { short(&cover.snapshot) };
        let separator = self.pick(":", ": ");
        let parts = [
            format!("{}{separator}{}", self.data_date, cover.data_date),
            format!("{}{separator}{}", self.completeness, self.completeness_of(cover)),
            format!("{}{separator}{snapshot}", self.snapshot),
        ];
        parts.join("  |  ")
    }

    /// How many projects reported in time.
    pub(crate) fn completeness_of(&self, cover: &Cover) -> String {
        let (updated, expected) = (cover.updated, cover.expected);
        self.pick(
            format!("{expected} 个在管项目中 {updated} 个已按时更新状态"),
            format!("{updated} of {expected} running projects have a fresh status"),
        )
    }

    /// What stands above the list of projects.
    pub(crate) fn status_note(&self, terms: &Terms) -> String {
        let days = terms.freshness_days;
        self.pick(
            format!("规则灯取四个维度中最差者;超过 {days} 天未更新且无更差依据者为“无数据”,不算绿灯。"),
            format!("The rule's light is the worst of four; a status older than {days} days counts as no data, never green."),
        )
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Decimals that do not round a figure across its target: 89.96 against 90 shows 89.96, not 90.0.
pub(crate) fn decimals(value: f64, target: Option<&Target>) -> u8 {
    let Some(target) = target else { return 1 };
    let side = |value: f64| match target.operator {
        Operator::AtLeast => value >= target.value,
        Operator::AtMost => value <= target.value,
    };
    let value = if target.sides == portfolio::kpi::Sides::Both { value.abs() } else { value };
    let rounded = |places: u8| {
        let scale = 10f64.powi(i32::from(places));
        (value * scale).round() / scale
    };
    (1..6).find(|places| side(rounded(*places)) == side(value)).unwrap_or(6)
}

/// Without zeros at the end.
fn trimmed(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use portfolio::Id;
    use portfolio::kpi::Sides;

    fn at_least(value: f64) -> Target {
        Target { objective: Id(1), value, operator: Operator::AtLeast, sides: Sides::One, due: None }
    }

    #[test]
    fn a_figure_never_rounds_across_its_target() {
        assert_eq!(decimals(89.96, Some(&at_least(90.0))), 2, "90.0 would claim the target");
        assert_eq!(decimals(89.9996, Some(&at_least(90.0))), 4, "as many decimals as it takes");
        assert_eq!(decimals(91.24, Some(&at_least(90.0))), 1, "far from the target one decimal is enough");
        assert_eq!(decimals(12.345, None), 1, "without a target one decimal is enough");
        let both = Target { operator: Operator::AtMost, sides: Sides::Both, ..at_least(5.0) };
        assert_eq!(decimals(-5.04, Some(&both)), 2, "the distance from zero is what is judged");
    }
}
