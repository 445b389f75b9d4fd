//! The project's own record and the rules that its plan switches.

use std::collections::HashMap;

use portfolio::plan::PlanOptions;
use portfolio::{Id, Project, Stage};
use schedule::{CriticalBy, ExpectedFinish, FloatFrom, LagCalendar, Primavera, ProgressRule, Tool};

use super::fields::{self, Notes};
use super::row::Row;
use crate::report::{FindingCode, RecordKind};

const LAGS: &[(&str, LagCalendar)] = &[
    ("rcal_Predecessor", LagCalendar::Predecessor),
    ("rcal_Successor", LagCalendar::Successor),
    ("rcal_24Hour", LagCalendar::AroundTheClock),
    ("rcal_ProjDefault", LagCalendar::Project),
];

const FLOATS: &[(&str, FloatFrom)] = &[
    ("FT_FF", FloatFrom::Finish),
    ("FT_SS", FloatFrom::Start),
    ("FT_Min", FloatFrom::Smaller),
    ("FT_MIN", FloatFrom::Smaller),
];

const CRITICAL: &[(&str, CriticalBy)] =
    &[("CT_TotFloat", CriticalBy::TotalFloat), ("CT_DrivPath", CriticalBy::LongestPath)];

/// The rows that a project's record is made of.
pub(super) struct Rows<'a> {
    pub(super) project: &'a Row<'a>,
    pub(super) options: Option<&'a Row<'a>>,
    /// The element of the WBS that stands for the project.
    pub(super) root: Option<&'a Row<'a>>,
    /// The calendar that its activities have unless they have their own.
    pub(super) calendar: Option<&'a Row<'a>>,
}

/// How people call a project: its code and its name.
pub(super) fn title(project: &Row<'_>, root: Option<&Row<'_>>) -> String {
    let (code, name) = (project.peek("proj_short_name"), name(project, root));
    if code.is_empty() || code == name { name.to_owned() } else { format!("{code} {name}").trim().to_owned() }
}

fn name<'a>(project: &'a Row<'_>, root: Option<&'a Row<'_>>) -> &'a str {
    let names = [
        project.peek("proj_name"),
        root.map_or("", |root| root.peek("wbs_name")),
        project.peek("proj_short_name"),
    ];
    names.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
}

pub(super) fn close(rows: &Rows<'_>, id: Id, calendars: &HashMap<i64, Id>, notes: &mut Notes) -> Project {
    let row = rows.project;
    let mut project = Project { stage: Stage::Planning, ..Project::new(id) };
    project.name = name(row, rows.root).to_owned();
    project.minutes_per_day = rows.calendar.and_then(|calendar| {
        let mut fields = fields::of(calendar, RecordKind::Calendar, "clndr_id", notes);
        fields.hours("day_hr_cnt").filter(|minutes| (60..=1440).contains(minutes))
    });
    let mut rules = rows.options.map_or_else(Primavera::default, |options| options_of(options, notes));
    let mut fields = fields::of(row, RecordKind::Project, "proj_id", notes);
    let uid = fields.reference("clndr_id");
    project.calendar = uid.and_then(|uid| calendars.get(&uid).copied());
    if project.calendar.is_none() {
        fields.find(FindingCode::MissingReference, "clndr_id");
    }
    let data_date = fields.moment("last_recalc_date");
    let start = fields.moment("plan_start_date");
    rules.must_finish_by = fields.moment("plan_end_date");
    rules.critical = fields.choice("critical_path_type", CRITICAL).unwrap_or_default();
    project.data_date = data_date.map(|at| at.date());
    project.planned_start = start.map(|at| at.date());
    project.scheduled_finish = fields.moment("scd_end_date");
    let mut options = PlanOptions { start, data_date, ..PlanOptions::default() };
    options.rules.critical_float = fields.hours("critical_drtn_hr_cnt").unwrap_or(0);
    options.rules.tool = Tool::Primavera(rules);
    project.schedule_options = options.format();
    fields.text("proj_name");
    fields.text("proj_id");
    let place = fields.place;
    row.lose(place, &mut notes.losses);
    project
}

fn options_of(row: &Row<'_>, notes: &mut Notes) -> Primavera {
    let mut fields = fields::of(row, RecordKind::Project, "proj_id", notes);
    let place = fields.place;
    let (retained, overridden) = (fields.yes("sched_retained_logic"), fields.yes("sched_progress_override"));
    let used = fields.yes("sched_use_expect_end_flag") == Some(true);
    let rules = Primavera {
        progress: match (retained, overridden) {
            (_, Some(true)) => ProgressRule::ProgressOverride,
            (Some(false), _) => ProgressRule::ActualDates,
            _ => ProgressRule::RetainedLogic,
        },
        lag_calendar: fields.choice("sched_calendar_on_relationship_lag", LAGS).unwrap_or_default(),
        float: fields.choice("sched_float_type", FLOATS).unwrap_or_default(),
        expected_finish: if used { ExpectedFinish::Used } else { ExpectedFinish::Shown },
        ..Primavera::default()
    };
    row.known(&["schedoptions_id", "proj_id"]);
    row.lose(place, &mut notes.losses);
    rules
}
