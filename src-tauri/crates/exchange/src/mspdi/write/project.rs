//! The plan's own properties, and the line that stands for the whole project.

use portfolio::plan::KeptTask;
use portfolio::plan::PlanOptions;
use portfolio::{Date, Id, Moment};
use schedule::{ConflictRule, CriticalPaths, Direction};

use super::xml::Xml;
use super::{Writing, baseline, calendar};

/// Minutes after midnight at which a bare date is written where it begins or ends something.
const MORNING: i64 = 8 * 60;
const EVENING: i64 = 17 * 60;

pub(super) fn properties(writing: &Writing<'_>, xml: &mut Xml) {
    let project = &writing.plan.project;
    let options = PlanOptions::parse(&project.schedule_options);
    let day = project.minutes_per_day.unwrap_or(480).max(1);
    let (start, finish) = ends(writing, &options);
    xml.number("SaveVersion", 14);
    xml.text("Name", &project.name);
    xml.text("Title", &project.name);
    xml.words("Category", &project.category);
    xml.flag("ScheduleFromStart", options.direction == Direction::FromStart);
    xml.moment("StartDate", start);
    xml.moment("FinishDate", finish);
    xml.number("CriticalSlackLimit", options.rules.critical_float / day);
    xml.number("CalendarUID", calendar::of_project(writing));
    hours(writing, xml);
    if let Some(minutes) = project.minutes_per_day {
        xml.number("MinutesPerDay", minutes);
    }
    xml.flag("HonorConstraints", options.rules.conflict == ConflictRule::HonourConstraints);
    xml.flag("MultipleCriticalPaths", options.rules.critical_paths == CriticalPaths::PerNetwork);
    xml.moment("StatusDate", evening(project.data_date));
    xml.flag("NewTasksAreManual", false);
}

/// Where the plan begins and ends. The end that it is scheduled from is where the schedule takes it to be.
fn ends(writing: &Writing<'_>, options: &PlanOptions) -> (Option<Moment>, Option<Moment>) {
    let project = &writing.plan.project;
    let anchor = portfolio::plan::network(writing.plan).network.anchor;
    if options.direction == Direction::FromStart {
        return (Some(anchor), project.scheduled_finish);
    }
    let planned = project.planned_start;
    let exact = options.start.filter(|start| planned.is_none_or(|planned| start.date() == planned));
    let start = exact.or(planned.map(Date::midnight)).or(project.scheduled_start);
    (start, Some(anchor))
}

/// When a usual working day begins and ends.
fn hours(writing: &Writing<'_>, xml: &mut Xml) {
    let calendar = writing.calendars.get(writing.plan.project.calendar);
    let Some(shifts) = calendar.week.iter().find(|shifts| !shifts.is_empty()) else { return };
    xml.text("DefaultStartTime", &calendar::clock(shifts[0].start));
    xml.text("DefaultFinishTime", &calendar::clock(shifts[shifts.len() - 1].end));
}

/// The fields of the line with number 0.
pub(super) fn summary(writing: &Writing<'_>, xml: &mut Xml) {
    let project = &writing.plan.project;
    xml.number("UID", 0);
    xml.number("ID", 0);
    xml.text("Name", &project.name);
    xml.flag("Active", true);
    xml.flag("Manual", false);
    xml.number("Type", 1);
    xml.flag("IsNull", false);
    xml.text("WBS", "0");
    xml.text("OutlineNumber", "0");
    xml.number("OutlineLevel", 0);
    xml.moment("Start", project.scheduled_start);
    xml.moment("Finish", project.scheduled_finish);
    xml.flag("Summary", true);
    if let Some(cost) = project.forecast_cost {
        xml.money("Cost", cost);
    }
    xml.moment("ActualStart", morning(project.actual_start));
    xml.money("ActualCost", project.actual_cost);
    xml.words("Notes", &project.description);
    let (start, finish) = (morning(project.baseline_start), evening(project.baseline_finish));
    let calendar = writing.calendars.get(project.calendar);
    let kept = KeptTask {
        task: Id(0),
        name: String::new(),
        start,
        finish,
        duration: start.zip(finish).map_or(0, |(start, finish)| calendar.work_between(start, finish)),
        work: 0,
        cost: project.budget,
        detail: None,
    };
    if kept.start.is_some() || kept.finish.is_some() || kept.cost.0 != 0 {
        baseline::write_task(0, &kept, false, xml);
    }
}

fn morning(date: Option<Date>) -> Option<Moment> {
    date.map(|date| date.at(MORNING))
}

fn evening(date: Option<Date>) -> Option<Moment> {
    date.map(|date| date.at(EVENING))
}
