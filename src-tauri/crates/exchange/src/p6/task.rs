//! One activity: what a planner entered, how far it is, and beside it the dates that Primavera had computed.

use portfolio::{ActivityType, ConstraintType, Id, Task, TaskType};

use super::fields::{self, Fields, Notes};
use super::row::Row;
use crate::draft::DraftTask;
use crate::fields::numbered;
use crate::report::{FindingCode, RecordKind};

const TYPES: &[(&str, ActivityType)] = &[
    ("TT_Task", ActivityType::Task),
    ("TT_Rsrc", ActivityType::ResourceDependent),
    ("TT_LOE", ActivityType::LevelOfEffort),
    ("TT_Mile", ActivityType::StartMilestone),
    ("TT_FinMile", ActivityType::FinishMilestone),
    ("TT_WBS", ActivityType::WbsSummary),
];

const DURATION_TYPES: &[(&str, TaskType)] = &[
    ("DT_FixedDrtn", TaskType::FixedDuration),
    ("DT_FixedDUR2", TaskType::FixedDuration),
    ("DT_FixedRate", TaskType::FixedUnits),
    ("DT_FixedQty", TaskType::FixedWork),
];

const CONSTRAINTS: &[(&str, ConstraintType)] = &[
    ("CS_ALAP", ConstraintType::Alap),
    ("CS_MSO", ConstraintType::StartOn),
    ("CS_MSOA", ConstraintType::StartNoEarlierThan),
    ("CS_MSOB", ConstraintType::StartNoLaterThan),
    ("CS_MEO", ConstraintType::FinishOn),
    ("CS_MEOA", ConstraintType::FinishNoEarlierThan),
    ("CS_MEOB", ConstraintType::FinishNoLaterThan),
    ("CS_MANDSTART", ConstraintType::MustStartOn),
    ("CS_MANDFIN", ConstraintType::MustFinishOn),
];

/// How the progress of an activity is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measure {
    Duration,
    Physical,
    Units,
}

const MEASURES: &[(&str, Measure)] =
    &[("CP_Drtn", Measure::Duration), ("CP_Phys", Measure::Physical), ("CP_Units", Measure::Units)];

/// Where an activity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    Waiting,
    Active,
    Complete,
}

const STATUS: &[(&str, Status)] =
    &[("TK_NotStart", Status::Waiting), ("TK_Active", Status::Active), ("TK_Complete", Status::Complete)];

pub(super) fn read(row: &Row<'_>, level: usize, id: Id, notes: &mut Notes) -> DraftTask {
    let mut fields = fields::of(row, RecordKind::Task, "task_id", notes);
    let place = fields.place;
    let uid = fields.reference("task_id").unwrap_or_else(|| {
        fields.find(FindingCode::MissingReference, "task_id");
        -1
    });
    let calendar = fields.reference("clndr_id");
    let mut task =
        Task { source_uid: Some(uid).filter(|uid| (0..=3_999_999_999).contains(uid)), ..Task::new(id) };
    entered(&mut fields, &mut task);
    progress(&mut fields, &mut task);
    computed(&mut fields, &mut task);
    row.known(&["proj_id", "wbs_id"]);
    row.lose(place, &mut notes.losses);
    DraftTask { task, place, uid, level, calendar, links: Vec::new(), baselines: Vec::new() }
}

fn entered(fields: &mut Fields<'_>, task: &mut Task) {
    let code = fields.text("task_code");
    let name = fields.text("task_name");
    task.name = match (name, code) {
        ("", "") => {
            fields.find(FindingCode::NameMissing, "task_name");
            numbered(fields.place.uid.unwrap_or(0))
        }
        ("", code) => code.to_owned(),
        (name, _) => name.to_owned(),
    };
    // People find an activity by its code: it stands first among the notes.
    task.notes = code.to_owned();
    task.activity_type = fields.choice("task_type", TYPES).unwrap_or(ActivityType::Task);
    task.milestone =
        matches!(task.activity_type, ActivityType::StartMilestone | ActivityType::FinishMilestone);
    task.task_type = fields.choice("duration_type", DURATION_TYPES).unwrap_or(TaskType::FixedDuration);
    task.constraint_type = fields.choice("cstr_type", CONSTRAINTS).unwrap_or(ConstraintType::Asap);
    task.constraint_date = fields.moment("cstr_date");
    task.secondary_constraint_type = fields.choice("cstr_type2", CONSTRAINTS);
    task.secondary_constraint_date = fields.moment("cstr_date2");
    task.expected_finish = fields.moment("expect_end_date");
    task.external_early_start = fields.moment("external_early_start_date");
    task.external_late_finish = fields.moment("external_late_end_date");
}

fn progress(fields: &mut Fields<'_>, task: &mut Task) {
    let measure = fields.choice("complete_pct_type", MEASURES).unwrap_or(Measure::Duration);
    let status = fields.choice("status_code", STATUS).unwrap_or(Status::Waiting);
    task.actual_start = fields.moment("act_start_date");
    task.actual_finish = fields.moment("act_end_date");
    task.stop = fields.moment("suspend_date");
    task.resume = fields.moment("resume_date");
    let target = fields.hours("target_drtn_hr_cnt");
    let remaining = fields.hours("remain_drtn_hr_cnt");
    if status == Status::Complete && task.actual_finish.is_none() {
        fields.find(FindingCode::MissingReference, "act_end_date");
    }
    task.actual_start = task.actual_start.or(task.actual_finish);
    task.duration = match task.actual_start {
        // What has not begun takes as long as it still has to.
        None => remaining.or(target),
        Some(_) => target.or(remaining),
    }
    .unwrap_or(0)
    .max(0);
    if task.milestone {
        task.duration = 0;
    }
    task.remaining_duration = remaining.filter(|_| task.actual_start.is_some()).map(|minutes| minutes.max(0));
    task.percent_complete = match (task.actual_start, task.actual_finish) {
        (None, _) => 0,
        (_, Some(_)) => 100,
        _ => percent(fields, measure, task),
    };
}

/// The progress of what is under way, as the activity measures it.
fn percent(fields: &mut Fields<'_>, measure: Measure, task: &Task) -> i64 {
    let share = |done: i64, all: i64| if all > 0 { (done.max(0) * 100 / all).min(100) } else { 0 };
    match measure {
        Measure::Physical => fields.percent("phys_complete_pct").unwrap_or(0),
        Measure::Units => {
            let mut sum = |names: &[&str]| names.iter().filter_map(|name| fields.hours(name)).sum::<i64>();
            let done = sum(&["act_work_qty", "act_equip_qty"]);
            share(done, done + sum(&["remain_work_qty", "remain_equip_qty"]))
        }
        Measure::Duration => {
            let left = task.remaining_duration.unwrap_or(task.duration);
            share(task.duration - left, task.duration)
        }
    }
}

/// What Primavera had computed; empty in a plan that was never scheduled.
fn computed(fields: &mut Fields<'_>, task: &mut Task) {
    task.early_start = fields.moment("early_start_date");
    task.early_finish = fields.moment("early_end_date");
    task.late_start = fields.moment("late_start_date");
    task.late_finish = fields.moment("late_end_date");
    let (rest, end) = (fields.moment("restart_date"), fields.moment("reend_date"));
    let planned = (fields.moment("target_start_date"), fields.moment("target_end_date"));
    task.start = task.actual_start.or(task.early_start).or(rest).or(planned.0);
    task.finish = task.actual_finish.or(task.early_finish).or(end).or(planned.1);
    task.total_float = fields.hours("total_float_hr_cnt");
    task.free_float = fields.hours("free_float_hr_cnt");
    task.critical =
        fields.yes("driving_path_flag") == Some(true) || task.total_float.is_some_and(|float| float <= 0);
    if task.actual_finish.is_some() {
        task.critical = false;
    }
}
