//! Each rule at its edges.

use super::*;
use crate::project::Stage;
use crate::value::Id;

fn day(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

fn entry(id: u128, amount: i64, on: &str) -> CostEntry {
    CostEntry {
        project: Id(1),
        line: Id(2),
        amount: Money(amount),
        booked_on: day(on),
        voucher: "记-0012".into(),
        supplier: "华信".into(),
        ..CostEntry::new(Id(id))
    }
}

fn bands() -> Vec<ApprovalBand> {
    let band = |above, up_to: Option<i64>| ApprovalBand {
        above: Money(above),
        up_to: up_to.map(Money),
        ..ApprovalBand::new(Id(9))
    };
    vec![band(0, Some(20_000_000)), band(20_000_000, None)]
}

#[test]
fn money_after_the_end_of_a_project_is_odd() {
    let project = |stage| Project { stage, actual_finish: Some(day("2026-06-30")), ..Project::new(Id(1)) };
    assert!(after_closure(&entry(1, 5, "2026-07-01"), &[project(Stage::Closed)]));
    assert!(!after_closure(&entry(1, 5, "2026-06-30"), &[project(Stage::Closed)]), "its last day");
    assert!(!after_closure(&entry(1, 5, "2026-07-01"), &[project(Stage::Executing)]));
}

#[test]
fn the_booking_that_breaks_a_line_is_named_and_those_after_it() {
    let line = BudgetLine { original: Money(100), ..BudgetLine::new(Id(2)) };
    let entries = [entry(1, 60, "2026-01-05"), entry(2, 40, "2026-01-06"), entry(3, 1, "2026-01-07")];
    let lines = [line];
    let odd: Vec<bool> = entries.iter().map(|entry| above_line(entry, &lines, &entries)).collect();
    assert_eq!(odd, [false, false, true], "exactly the budget is not above it");
}

#[test]
fn round_sums_by_the_term() {
    let terms = Terms::default();
    assert!(round_sum(&entry(1, 3_000_000, "2026-01-05"), &terms), "3 万元");
    assert!(!round_sum(&entry(1, 3_000_100, "2026-01-05"), &terms));
    assert!(!round_sum(&entry(1, 500_000, "2026-01-05"), &terms), "5,000 元");
}

#[test]
fn days_off_follow_the_statutory_calendar() {
    let calendars = Calendars::new(&[], &[]);
    let off = |on| day_off(&entry(1, 5, on), &[], &calendars);
    assert!(off("2026-10-01"), "the national day");
    assert!(off("2026-10-17"), "a Saturday");
    assert!(!off("2026-10-10"), "a Saturday that is worked");
    assert!(!off("2026-10-16"));
}

#[test]
fn three_orders_below_the_band_are_a_split() {
    let terms = Terms::default();
    let entries = [
        entry(1, 9_000_000, "2026-08-01"),
        entry(2, 9_000_000, "2026-09-01"),
        entry(3, 9_000_000, "2026-10-01"),
    ];
    let odd = |entries: &[CostEntry]| split(&entries[entries.len() - 1], entries, &bands(), &terms);
    assert!(!odd(&entries[..2]), "18 万元 is in the first band");
    assert!(odd(&entries), "27 万元 is in the second");
    let late = [entries[0].clone(), entries[1].clone(), entry(3, 9_000_000, "2026-11-30")];
    assert!(!odd(&late), "the first lies 121 days back");
    let other =
        [CostEntry { supplier: "中软".into(), ..entries[0].clone() }, entries[1].clone(), entries[2].clone()];
    assert!(!odd(&other), "another supplier");
}

#[test]
fn duplicates_agree_in_voucher_amount_and_day() {
    let one = entry(1, 5, "2026-01-05");
    assert!(duplicate(&one, &[one.clone(), entry(2, 5, "2026-01-05")]));
    assert!(!duplicate(&one, std::slice::from_ref(&one)), "itself");
    assert!(!duplicate(&one, &[entry(2, 6, "2026-01-05"), entry(3, 5, "2026-01-06")]));
}

#[test]
fn an_order_over_the_limit_rests_on_an_approval() {
    let terms = Terms::default();
    let order = |amount| CostEntry {
        kind: EntryKind::Commitment,
        request: Some(Id(8)),
        ..entry(1, amount, "2026-01-05")
    };
    let request = |status, amount| BudgetRequest {
        project: Id(1),
        status,
        amount: Money(amount),
        ..BudgetRequest::new(Id(8))
    };
    assert!(!unapproved(&order(20_000_000), &[], &terms), "exactly the limit");
    assert!(unapproved(&order(20_000_001), &[], &terms));
    assert!(unapproved(&order(20_000_001), &[request(RequestStatus::Submitted, 20_000_001)], &terms));
    assert!(unapproved(&order(20_000_001), &[request(RequestStatus::Approved, 20_000_000)], &terms));
    assert!(!unapproved(&order(20_000_001), &[request(RequestStatus::Approved, 20_000_001)], &terms));
}

#[test]
fn a_text_that_names_another_month() {
    let odd = |text: &str| cross_period(&CostEntry { text: text.into(), ..entry(1, 5, "2026-10-08") });
    assert!(odd("2026年9月差旅费"));
    assert!(odd("9月服务费"));
    assert!(odd("2025年10月尾款"));
    assert!(!odd("10月服务费"));
    assert!(!odd("2026年10月尾款"));
    assert!(!odd("软件许可"));
    assert!(!odd("满月奖金"), "no number");
}
