//! The words of messages and of the index page, both languages side by side, so that a missing one does not compile.

use portfolio::news_rules::NewsKind;
use portfolio::{Money, Tongue};

/// Chooses by language.
pub(crate) fn pick<'a>(tongue: Tongue, chinese: &'a str, english: &'a str) -> &'a str {
    match tongue {
        Tongue::Chinese => chinese,
        Tongue::English => english,
    }
}

/// What happened, as a heading.
pub(crate) fn heading(kind: NewsKind, tongue: Tongue) -> &'static str {
    let (chinese, english) = match kind {
        NewsKind::MilestoneReached => ("里程碑达成", "Milestone reached"),
        NewsKind::MilestoneSlipped => ("里程碑延期", "Milestone slipped"),
        NewsKind::RiskMajor => ("重大风险", "Major risk"),
        NewsKind::RiskEscalated => ("风险升级", "Risk escalated"),
        NewsKind::RiskOccurred => ("风险已发生", "Risk occurred"),
        NewsKind::ChangeSubmitted => ("重大变更申请", "Major change requested"),
        NewsKind::ChangeApproved => ("重大变更获批", "Major change approved"),
        NewsKind::ChangeRejected => ("重大变更被否", "Major change rejected"),
    };
    pick(tongue, chinese, english)
}

/// What the date of an event is.
pub(crate) fn dated(kind: NewsKind, date: &str, tongue: Tongue) -> String {
    match (kind, tongue) {
        (NewsKind::MilestoneSlipped, Tongue::Chinese) => format!("预计 {date}"),
        (NewsKind::MilestoneSlipped, Tongue::English) => format!("expected {date}"),
        _ => date.to_owned(),
    }
}

/// By how many working days something moves.
pub(crate) fn days(kind: NewsKind, days: i64, tongue: Tongue) -> String {
    let milestone = matches!(kind, NewsKind::MilestoneReached | NewsKind::MilestoneSlipped);
    let size = days.unsigned_abs();
    match (tongue, milestone, days.signum()) {
        (Tongue::Chinese, true, 0) => "与基线一致".to_owned(),
        (Tongue::Chinese, true, 1) => format!("晚于基线 {size} 个工作日"),
        (Tongue::Chinese, true, _) => format!("早于基线 {size} 个工作日"),
        (Tongue::Chinese, false, _) => format!("工期 {days:+} 个工作日"),
        (Tongue::English, true, 0) => "as in the baseline".to_owned(),
        (Tongue::English, true, 1) => format!("{size} working days behind the baseline"),
        (Tongue::English, true, _) => format!("{size} working days ahead of the baseline"),
        (Tongue::English, false, _) => format!("schedule {days:+} working days"),
    }
}

/// What an amount is: of a risk its exposure, of a change what it adds.
pub(crate) fn amount(kind: NewsKind, amount: Money, tongue: Tongue) -> String {
    let change =
        matches!(kind, NewsKind::ChangeSubmitted | NewsKind::ChangeApproved | NewsKind::ChangeRejected);
    let sign = if amount.0 < 0 {
        "-"
    } else if change {
        "+"
    } else {
        ""
    };
    match (tongue, change) {
        (Tongue::Chinese, true) => format!("费用 {sign}{} 万元", wan(amount)),
        (Tongue::Chinese, false) => format!("敞口 {sign}{} 万元", wan(amount)),
        (Tongue::English, true) => format!("cost {sign}CNY {}", yuan(amount)),
        (Tongue::English, false) => format!("exposure {sign}CNY {}", yuan(amount)),
    }
}

/// Who is to act.
pub(crate) fn person(kind: NewsKind, name: &str, tongue: Tongue) -> String {
    let (chinese, english) = match kind {
        NewsKind::MilestoneReached | NewsKind::MilestoneSlipped => ("项目经理", "project manager"),
        NewsKind::RiskMajor | NewsKind::RiskOccurred => ("责任人", "owner"),
        NewsKind::RiskEscalated => ("升级至", "escalated to"),
        NewsKind::ChangeSubmitted => ("申请人", "requested by"),
        NewsKind::ChangeApproved | NewsKind::ChangeRejected => ("决策人", "decided by"),
    };
    format!("{} {name}", pick(tongue, chinese, english))
}

/// 万元 with two decimals, without its sign.
fn wan(amount: Money) -> String {
    let hundredths = (amount.0.unsigned_abs() + 5_000) / 10_000;
    format!("{}.{:02}", grouped(hundredths / 100), hundredths % 100)
}

/// 元 with two decimals, without its sign.
fn yuan(amount: Money) -> String {
    let fen = amount.0.unsigned_abs();
    format!("{}.{:02}", grouped(fen / 100), fen % 100)
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
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
    use super::*;

    #[test]
    fn amounts_are_said_with_sign_and_unit() {
        let zh = |kind, fen| amount(kind, Money(fen), Tongue::Chinese);
        assert_eq!(zh(NewsKind::ChangeApproved, 123_456_789_000), "费用 +123,456.79 万元");
        assert_eq!(zh(NewsKind::ChangeApproved, -5_000), "费用 -0.01 万元");
        assert_eq!(zh(NewsKind::RiskMajor, 30_000_000), "敞口 30.00 万元");
        let english = amount(NewsKind::ChangeSubmitted, Money(-123_456_789), Tongue::English);
        assert_eq!(english, "cost -CNY 1,234,567.89");
    }

    #[test]
    fn days_say_in_which_direction() {
        use NewsKind::*;
        assert_eq!(days(MilestoneSlipped, 12, Tongue::Chinese), "晚于基线 12 个工作日");
        assert_eq!(days(MilestoneReached, -3, Tongue::Chinese), "早于基线 3 个工作日");
        assert_eq!(days(ChangeApproved, -3, Tongue::Chinese), "工期 -3 个工作日");
        assert_eq!(days(ChangeApproved, 3, Tongue::English), "schedule +3 working days");
    }
}
