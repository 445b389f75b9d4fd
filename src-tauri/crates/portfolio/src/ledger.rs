//! What bookings do to the lines they stand on: once a line has bookings, what is booked and ordered on it is their sum
//! and nothing that is typed. A line without any keeps the figures that somebody typed. It decides no approvals.

use schedule::Date;

use crate::audit::{AuditMonth, AuditStatus};
use crate::budget::BudgetLine;
use crate::change::{Change, difference};
use crate::cost_entry::{CostEntry, EntryKind};
use crate::record::choices;
use crate::value::{Id, Money};

choices! {
    /// Why a booking is not taken.
    EntryRefusal {
        /// There is no amount.
        NoAmount = "entry_no_amount",
        /// The line is another project's.
        OtherProject = "entry_other_project",
        /// Nobody has spent money on a day to come.
        InFuture = "entry_in_future",
        /// The month is locked for its audit.
        MonthLocked = "month_locked",
        /// An order over the limit rests on an approved request.
        NeedsApproval = "commitment_needs_approval",
    }
}

/// The source of a booking that carries on what was typed before the first booking.
pub const OPENING: &str = "opening";

/// The line with the sums of its bookings.
pub fn summed(line: &BudgetLine, entries: &[CostEntry]) -> BudgetLine {
    let sum = |kind: EntryKind| {
        let of_kind = entries.iter().filter(|entry| entry.line == line.id && entry.kind == kind);
        of_kind.map(|entry| entry.amount).sum::<Money>()
    };
    BudgetLine { actual: sum(EntryKind::Actual), committed: sum(EntryKind::Commitment), ..line.clone() }
}

/// The changes that make a line the sum of its bookings.
pub fn settled(line: &BudgetLine, entries: &[CostEntry]) -> Vec<Change> {
    difference(line, &summed(line, entries))
}

/// Bookings that carry on what was typed on a line, before its first booking takes the place of it.
pub fn openings(line: &BudgetLine, on: Date, new_id: &mut dyn FnMut() -> Id) -> Vec<CostEntry> {
    let typed = [(EntryKind::Actual, line.actual), (EntryKind::Commitment, line.committed)];
    let carried = typed.into_iter().filter(|(_, amount)| *amount != Money(0));
    carried
        .map(|(kind, amount)| CostEntry {
            project: line.project,
            line: line.id,
            kind,
            booked_on: on,
            amount,
            source: OPENING.into(),
            ..CostEntry::new(new_id())
        })
        .collect()
}

/// The month of a date, as `2026-10`.
pub fn month_of(date: Date) -> String {
    let (year, month, _) = date.ymd();
    format!("{year:04}-{month:02}")
}

/// The audit that keeps bookings out of the month of a date.
pub fn lock_on(date: Date, months: &[AuditMonth]) -> Option<&AuditMonth> {
    let month = month_of(date);
    months.iter().find(|audit| audit.month == month && audit.status != AuditStatus::Open)
}

/// Everything that stands against a booking as such, approvals apart.
pub fn against(
    entry: &CostEntry,
    line: Option<&BudgetLine>,
    months: &[AuditMonth],
    today: Date,
) -> Vec<EntryRefusal> {
    let future = entry.kind == EntryKind::Actual && entry.booked_on > today;
    let found = [
        (entry.amount == Money(0), EntryRefusal::NoAmount),
        (line.is_none_or(|line| line.project != entry.project), EntryRefusal::OtherProject),
        (future, EntryRefusal::InFuture),
        (lock_on(entry.booked_on, months).is_some(), EntryRefusal::MonthLocked),
    ];
    found.into_iter().filter(|(stands, _)| *stands).map(|(_, refusal)| refusal).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    fn entry(kind: EntryKind, amount: i64) -> CostEntry {
        CostEntry {
            project: Id(1),
            line: Id(2),
            kind,
            booked_on: day("2026-10-15"),
            amount: Money(amount),
            ..CostEntry::new(Id(9))
        }
    }

    fn line() -> BudgetLine {
        BudgetLine { project: Id(1), actual: Money(300), committed: Money(50), ..BudgetLine::new(Id(2)) }
    }

    #[test]
    fn bookings_take_the_place_of_what_was_typed() {
        let entries = [
            entry(EntryKind::Actual, 70),
            entry(EntryKind::Actual, -20),
            entry(EntryKind::Commitment, 5),
            CostEntry { line: Id(3), ..entry(EntryKind::Actual, 999) },
        ];
        let summed = summed(&line(), &entries);
        assert_eq!((summed.actual, summed.committed), (Money(50), Money(5)), "another line's do not count");
        assert_eq!(settled(&summed, &entries), [], "it is settled already");
    }

    #[test]
    fn what_was_typed_is_carried_on_by_the_first_booking() {
        let opened = openings(&line(), day("2026-10-01"), &mut || Id(7));
        assert_eq!(summed(&line(), &opened), line(), "nothing is lost and nothing added");
    }

    #[test]
    fn a_locked_month_takes_no_bookings() {
        let month = |status| AuditMonth { month: "2026-10".into(), status, ..AuditMonth::new(Id(5)) };
        let against = |status, today: &str| {
            against(&entry(EntryKind::Actual, 1), Some(&line()), &[month(status)], day(today))
        };
        assert_eq!(against(AuditStatus::Open, "2026-10-31"), []);
        assert_eq!(against(AuditStatus::Locked, "2026-10-31"), [EntryRefusal::MonthLocked]);
        assert_eq!(against(AuditStatus::Closed, "2026-10-31"), [EntryRefusal::MonthLocked]);
        assert_eq!(against(AuditStatus::Open, "2026-10-14"), [EntryRefusal::InFuture]);
    }

    #[test]
    fn a_booking_needs_an_amount_and_a_line_of_its_project() {
        let found = against(&entry(EntryKind::Actual, 0), None, &[], day("2026-10-31"));
        assert_eq!(found, [EntryRefusal::NoAmount, EntryRefusal::OtherProject]);
    }
}
