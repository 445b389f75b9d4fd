//! Change requests of the month's report: those undecided, and those decided or carried out in the month.

use portfolio::change_rules;
use portfolio::{ChangeReason, ChangeRequest, ChangeStatus, Date, Id, Money};

use crate::monthly::beside::{self, Line, Row};
use crate::monthly::known;
use crate::monthly::reading::{ProjectLabel, Reading};

/// A change request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// The change request.
    pub id: Id,
    /// Its project.
    pub project: ProjectLabel,
    /// Its number.
    pub code: String,
    /// What it is, in a line.
    pub title: String,
    /// Why.
    pub reason: ChangeReason,
    /// Where it stands.
    pub status: ChangeStatus,
    /// When it was submitted.
    pub submitted: Option<Date>,
    /// Calendar days it has waited for a decision; `None` when it waits for none.
    pub waiting: Option<i64>,
    /// Impact on the finish in working days.
    pub days: Option<i64>,
    /// Impact on cost.
    pub cost: Option<Money>,
    /// When it was decided.
    pub decided: Option<Date>,
    /// Who decided.
    pub decided_by: String,
    /// When it was carried out.
    pub implemented: Option<Date>,
}

/// What the changes approved since a date add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChangeEffect {
    /// How many.
    pub count: usize,
    /// Working days, signed.
    pub days: i64,
    /// Cost, signed.
    pub cost: Money,
}

impl Line for ChangeLine {
    type Key = Id;
    fn key(&self) -> Id {
        self.id
    }
    fn moved(&self, last: &ChangeLine) -> bool {
        (self.status, self.days, self.cost, self.decided) != (last.status, last.days, last.cost, last.decided)
    }
}

/// Change requests, both months. One that was settled last month is not gone but done, so it is left out.
pub(crate) fn rows(now: &Reading, before: Option<&Reading>) -> Vec<Row<ChangeLine>> {
    let mut rows = beside::rows(lines(now), before.map(lines));
    rows.retain(|row| row.now().is_some() || !settled(row.line.status));
    rows
}

/// What all approved changes up to the data date add up to.
pub(crate) fn effect(reading: &Reading) -> ChangeEffect {
    let requests = reading.portfolio.change_requests.iter();
    let known: Vec<ChangeRequest> =
        requests.filter_map(|request| known::change(request, reading.data_date)).collect();
    let figures = change_rules::figures(&known);
    ChangeEffect { count: figures.approved, days: figures.approved_days, cost: figures.approved_cost }
}

/// Whether a change request waits for a decision.
pub(crate) fn waits(status: ChangeStatus) -> bool {
    change_rules::is_undecided(status) && status != ChangeStatus::Draft
}

fn settled(status: ChangeStatus) -> bool {
    use ChangeStatus::*;
    matches!(status, Implemented | Closed | Rejected | Withdrawn)
}

fn lines(reading: &Reading) -> Vec<ChangeLine> {
    let mut lines: Vec<ChangeLine> = reading
        .portfolio
        .change_requests
        .iter()
        .filter_map(|request| known::change(request, reading.data_date))
        .filter(|request| shown(reading, request))
        .map(|request| line(reading, &request))
        .collect();
    lines.sort_by(|a, b| order(a).cmp(&order(b)));
    lines
}

fn shown(reading: &Reading, request: &ChangeRequest) -> bool {
    let in_month = |date: Option<Date>| date.is_some_and(|date| reading.window().contains(date));
    request.status != ChangeStatus::Draft
        && (!settled(request.status)
            || in_month(request.decided_on)
            || in_month(request.implemented_on)
            || in_month(request.submitted_on))
}

/// Those that wait first, the longest first; then by the day of the decision, newest first.
fn order(line: &ChangeLine) -> (bool, i64, i32, &str, &str, Id) {
    let decided = -line.decided.map_or(0, |date| date.0);
    (line.waiting.is_none(), -line.waiting.unwrap_or(0), decided, &line.project.code, &line.code, line.id)
}

fn line(reading: &Reading, request: &ChangeRequest) -> ChangeLine {
    let since = request.submitted_on.filter(|_| waits(request.status));
    ChangeLine {
        id: request.id,
        project: reading.label(request.project),
        code: request.code.clone(),
        title: request.title.clone(),
        reason: request.reason,
        status: request.status,
        submitted: request.submitted_on,
        waiting: since.map(|date| i64::from(reading.data_date.0 - date.0).max(0)),
        days: request.schedule_impact_days,
        cost: request.cost_impact,
        decided: request.decided_on,
        decided_by: reading.person(request.decided_by),
        implemented: request.implemented_on,
    }
}
