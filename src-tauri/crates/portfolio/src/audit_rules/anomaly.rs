//! What is odd about a booking, one small rule for each thing. A rule says what to look at, not that it is wrong.

use schedule::Date;

use crate::approval_ladder::band_of;
use crate::audit::Anomaly;
use crate::budget::BudgetLine;
use crate::budget_request::{ApprovalBand, BudgetRequest, RequestStatus};
use crate::calendars::Calendars;
use crate::cost_entry::{CostEntry, EntryKind};
use crate::project::{Project, Stage};
use crate::terms::Terms;
use crate::value::Money;

/// What bookings are held against.
#[derive(Clone, Copy, Debug)]
pub struct Books<'a> {
    /// Projects.
    pub projects: &'a [Project],
    /// Budget lines.
    pub lines: &'a [BudgetLine],
    /// All bookings.
    pub entries: &'a [CostEntry],
    /// Budget requests.
    pub requests: &'a [BudgetRequest],
    /// The ladder.
    pub bands: &'a [ApprovalBand],
    /// Working days.
    pub calendars: &'a Calendars,
    /// Thresholds.
    pub terms: &'a Terms,
}

/// Everything odd about a booking.
pub fn anomalies(entry: &CostEntry, books: Books<'_>) -> Vec<Anomaly> {
    let found = [
        (after_closure(entry, books.projects), Anomaly::AfterClosure),
        (above_line(entry, books.lines, books.entries), Anomaly::AboveLine),
        (round_sum(entry, books.terms), Anomaly::RoundSum),
        (day_off(entry, books.projects, books.calendars), Anomaly::DayOff),
        (split(entry, books.entries, books.bands, books.terms), Anomaly::Split),
        (duplicate(entry, books.entries), Anomaly::Duplicate),
        (unapproved(entry, books.requests, books.terms), Anomaly::Unapproved),
        (cross_period(entry), Anomaly::CrossPeriod),
    ];
    found.into_iter().filter(|(odd, _)| *odd).map(|(_, anomaly)| anomaly).collect()
}

/// Booked after its project ended.
pub fn after_closure(entry: &CostEntry, projects: &[Project]) -> bool {
    let project = projects.iter().find(|project| project.id == entry.project);
    project.is_some_and(|project| {
        matches!(project.stage, Stage::Closed | Stage::Cancelled)
            && project.actual_finish.is_some_and(|finish| finish < entry.booked_on)
    })
}

/// What is booked on its line up to and with it is more than the line holds.
pub fn above_line(entry: &CostEntry, lines: &[BudgetLine], entries: &[CostEntry]) -> bool {
    let Some(line) = lines.iter().find(|line| line.id == entry.line) else { return false };
    let until = |other: &&CostEntry| {
        other.line == entry.line
            && other.kind == EntryKind::Actual
            && (other.booked_on, other.id) <= (entry.booked_on, entry.id)
    };
    entry.kind == EntryKind::Actual
        && entries.iter().filter(until).map(|other| other.amount).sum::<Money>() > line.current()
}

/// A whole multiple of a great round number.
pub fn round_sum(entry: &CostEntry, terms: &Terms) -> bool {
    let round = terms.round_sum_yuan * 100;
    entry.kind == EntryKind::Actual && entry.amount != Money(0) && entry.amount.0 % round == 0
}

/// Booked on a day on which nobody works.
pub fn day_off(entry: &CostEntry, projects: &[Project], calendars: &Calendars) -> bool {
    let project = projects.iter().find(|project| project.id == entry.project);
    !calendars.is_working_day(project.and_then(|project| project.calendar), entry.booked_on)
}

/// One of several to the same supplier in the window that together reach a higher band than each alone.
pub fn split(entry: &CostEntry, entries: &[CostEntry], bands: &[ApprovalBand], terms: &Terms) -> bool {
    let supplier = entry.supplier.trim();
    if supplier.is_empty() || entry.amount.0 <= 0 {
        return false;
    }
    let near = |on: Date| {
        let days = entry.booked_on.0 - on.0;
        (0..=terms.split_window_days as i32).contains(&days)
    };
    let together: Vec<&CostEntry> = entries
        .iter()
        .filter(|other| other.project == entry.project && other.kind == entry.kind && other.amount.0 > 0)
        .filter(|other| other.supplier.trim() == supplier && near(other.booked_on))
        .collect();
    let level = |amount| band_of(amount, bands).map(|band| band.above);
    let whole = level(together.iter().map(|other| other.amount).sum());
    together.len() > 1 && together.iter().all(|other| level(other.amount) < whole)
}

/// The same voucher, amount and day as another of the project.
pub fn duplicate(entry: &CostEntry, entries: &[CostEntry]) -> bool {
    let voucher = entry.voucher.trim();
    !voucher.is_empty() && entries.iter().any(|other| other.id != entry.id && same(entry, other))
}

/// Whether two bookings say the same: voucher, amount and day.
pub fn same(one: &CostEntry, other: &CostEntry) -> bool {
    one.voucher.trim() == other.voucher.trim()
        && one.amount == other.amount
        && one.booked_on == other.booked_on
        && one.kind == other.kind
}

/// An order over the limit that no approved request covers.
pub fn unapproved(entry: &CostEntry, requests: &[BudgetRequest], terms: &Terms) -> bool {
    let over = entry.kind == EntryKind::Commitment && entry.amount.0 > terms.commitment_limit_yuan * 100;
    over && !requests.iter().any(|request| {
        entry.request == Some(request.id)
            && request.status == RequestStatus::Approved
            && request.project == entry.project
            && request.amount >= entry.amount
    })
}

/// Its text names another month than the one it stands in.
pub fn cross_period(entry: &CostEntry) -> bool {
    let (year, month, _) = entry.booked_on.ymd();
    named_month(&entry.text)
        .is_some_and(|(named_year, named)| named != month || named_year.is_some_and(|named| named != year))
}

/// The first month that a text names, as `2026年9月` or `9月`.
fn named_month(text: &str) -> Option<(Option<i32>, u32)> {
    let (before, _) = text.split_once('月')?;
    let month: u32 = digits_at_end(before).parse().ok().filter(|month| (1..=12).contains(month))?;
    let head = before.trim_end_matches(|sign: char| sign.is_ascii_digit()).trim_end();
    let year = head.strip_suffix('年').and_then(|head| digits_at_end(head.trim_end()).parse().ok());
    Some((year, month))
}

fn digits_at_end(text: &str) -> &str {
    let start = text.trim_end_matches(|sign: char| sign.is_ascii_digit()).len();
    &text[start..]
}

#[cfg(test)]
mod tests;
