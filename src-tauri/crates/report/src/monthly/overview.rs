//! The one page: what the month comes to, what waits for a decision, what moved, what is coming.
//! It picks from the other sections and computes nothing that stands there.

use portfolio::light::Colour;
use portfolio::{Date, Money};

use crate::monthly::MonthlyReport;
use crate::monthly::beside::{Beside, Movement, Row, interleaved, present};
use crate::monthly::budget::BudgetSum;
use crate::monthly::decisions::Decision;
use crate::monthly::milestones::{MilestoneLine, MilestoneState};
use crate::monthly::reading::ProjectLabel;
use crate::monthly::status::{LightCounts, StatusLine, place};

/// The one page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// How many projects show each colour.
    pub lights: Beside<LightCounts>,
    /// What waits for a decision: the most urgent of each kind, then the next of each; all of it.
    pub decisions: Vec<Decision>,
    /// What moved since last month: the gravest of each kind, then the next of each; all of it.
    pub shifts: Vec<Shift>,
    /// The money of all projects followed.
    pub money: Beside<BudgetSum>,
    /// Places in the list of milestones of those overdue or due in the next 90 days.
    pub ahead: Vec<usize>,
    /// Places in the list of risks of the five worst.
    pub risks: Vec<usize>,
}

/// Something that moved since last month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The project.
    pub project: ProjectLabel,
    /// What moved.
    pub what: ShiftKind,
}

/// What moved, the gravest first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShiftKind {
    /// The light got worse: from, to.
    Worse(Colour, Colour),
    /// A milestone's forecast moved later: its name, days, the new date.
    Later(String, i64, Date),
    /// The cost at completion moved: from, to.
    Cost(Money, Money),
    /// The light got better: from, to.
    Better(Colour, Colour),
    /// A milestone's forecast moved earlier: its name, days, the new date.
    Earlier(String, i64, Date),
    /// The project is new in the report.
    Joined,
    /// The project is no longer in the report.
    Left,
}

/// How many risks the page shows.
const TOP_RISKS: usize = 5;

/// The page of a report whose lists are ready.
pub(crate) fn build(
    report: &MonthlyReport,
    lights: Beside<LightCounts>,
    decisions: Vec<Decision>,
) -> Overview {
    let due = |row: &Row<MilestoneLine>| {
        row.now().is_some_and(|line| matches!(line.state, MilestoneState::Overdue | MilestoneState::Soon))
    };
    let ahead =
        report.milestones.iter().enumerate().filter(|(_, row)| due(row)).map(|(place, _)| place).collect();
    Overview {
        lights,
        decisions,
        shifts: shifts(report),
        money: report.budget.sum,
        ahead,
        risks: (0..present(&report.risks).count().min(TOP_RISKS)).collect(),
    }
}

fn shifts(report: &MonthlyReport) -> Vec<Shift> {
    let lights = report.status.iter().filter_map(light_shift);
    let milestones = report.milestones.iter().filter_map(milestone_shift);
    let cost = report.budget.projects.iter().filter_map(|row| {
        let (now, last) = (row.now()?, row.last.as_ref()?);
        let (from, to) = (last.forecast?, now.forecast?);
        (from != to).then(|| Shift { project: now.project.clone(), what: ShiftKind::Cost(from, to) })
    });
    let mut shifts: Vec<Shift> = lights.chain(milestones).chain(cost).collect();
    shifts.sort_by(|a, b| rank(a).cmp(&rank(b)));
    interleaved(shifts, |shift| rank(shift).0)
}

/// By kind, then by size, then by number.
fn rank(shift: &Shift) -> (u8, i64, &str, &ShiftKind) {
    let (kind, size) = match &shift.what {
        ShiftKind::Worse(from, to) => (0, place(*from) as i64 - place(*to) as i64),
        ShiftKind::Later(_, days, _) => (1, -days),
        ShiftKind::Cost(from, to) => (2, -(*to - *from).0.abs()),
        ShiftKind::Better(..) => (3, 0),
        ShiftKind::Earlier(_, days, _) => (4, *days),
        ShiftKind::Joined => (5, 0),
        ShiftKind::Left => (6, 0),
    };
    (kind, size, &shift.project.code, &shift.what)
}

fn light_shift(row: &Row<StatusLine>) -> Option<Shift> {
    let line = &row.line;
    let what = match row.movement {
        Movement::New => ShiftKind::Joined,
        Movement::Gone => ShiftKind::Left,
        Movement::Unknown => return None,
        Movement::Same | Movement::Changed => {
            let (from, to) = (row.last.as_ref()?.overall, line.overall);
            match severity(to).cmp(&severity(from)) {
                std::cmp::Ordering::Equal => return None,
                std::cmp::Ordering::Greater => ShiftKind::Worse(from, to),
                std::cmp::Ordering::Less => ShiftKind::Better(from, to),
            }
        }
    };
    Some(Shift { project: line.project.clone(), what })
}

/// No data is worse than green: it was known and no longer is.
fn severity(colour: Colour) -> u8 {
    match colour {
        Colour::Green => 0,
        Colour::Grey => 1,
        Colour::Amber => 2,
        Colour::Red => 3,
    }
}

fn milestone_shift(row: &Row<MilestoneLine>) -> Option<Shift> {
    let (now, last) = (row.now()?, row.last.as_ref()?);
    let (date, days) = (now.forecast?, i64::from(now.forecast?.0) - i64::from(last.forecast?.0));
    let what = match days {
        0 => return None,
        1.. => ShiftKind::Later(now.name.clone(), days, date),
        _ => ShiftKind::Earlier(now.name.clone(), days, date),
    };
    Some(Shift { project: now.project.clone(), what })
}
