//! Dependencies, resources with their rates, assignments and expenses.

use std::collections::HashMap;

use portfolio::{Assignment, DependencyType, Id, LagUnit, Money, Resource, ResourceType};
use schedule::{Date, Moment};

use super::fields::{self, Notes};
use super::row::Row;
use crate::draft::{DraftAssignment, DraftResource, Elsewhere, Link};
use crate::fields::{Texts, numbered};
use crate::report::{FindingCode, LossReason, RecordKind};
use crate::value;

const LINKS: &[(&str, DependencyType)] = &[
    ("PR_FS", DependencyType::FinishStart),
    ("PR_SS", DependencyType::StartStart),
    ("PR_FF", DependencyType::FinishFinish),
    ("PR_SF", DependencyType::StartFinish),
];

const RESOURCES: &[(&str, ResourceType)] =
    &[("RT_Labor", ResourceType::Work), ("RT_Equip", ResourceType::Work), ("RT_Mat", ResourceType::Material)];

/// A dependency and the number of its successor. `others` are the activities of the file's other projects.
pub(super) fn link(row: &Row<'_>, others: &HashMap<i64, &Row<'_>>, notes: &mut Notes) -> Option<(i64, Link)> {
    let mut fields = fields::of(row, RecordKind::Dependency, "task_pred_id", notes);
    let place = fields.place;
    let (successor, predecessor) = (fields.reference("task_id"), fields.reference("pred_task_id"));
    let kind = fields.choice("pred_type", LINKS).unwrap_or(DependencyType::FinishStart);
    let lag = fields.hours("lag_hr_cnt").unwrap_or(0);
    row.known(&["proj_id", "pred_proj_id", "task_pred_id"]);
    row.lose(place, &mut notes.losses);
    let (Some(successor), Some(predecessor)) = (successor, predecessor) else {
        notes.findings.add(FindingCode::MissingReference, place, row.called("pred_task_id"));
        return None;
    };
    let elsewhere = others.get(&predecessor).map(|other| elsewhere(other));
    Some((successor, Link { predecessor, elsewhere, kind, lag, unit: LagUnit::Minutes, place }))
}

/// What stands for an activity of another project.
fn elsewhere(row: &Row<'_>) -> Elsewhere {
    let date = |names: [&str; 2]| {
        let mut moments = names.into_iter().filter_map(|name| value::moment(row.peek(name)));
        moments.find(|&at| value::believable(at))
    };
    Elsewhere {
        name: format!("{} {}", row.peek("task_code"), row.peek("task_name")).trim().to_owned(),
        start: date(["act_start_date", "early_start_date"]),
        finish: date(["act_end_date", "early_end_date"]),
    }
}

pub(super) fn resource(row: &Row<'_>, rate: Option<&Row<'_>>, id: Id, notes: &mut Notes) -> DraftResource {
    let (max_units, standard_rate) = rate.map_or((None, None), |rate| self::rate(rate, notes));
    let mut fields = fields::of(row, RecordKind::Resource, "rsrc_id", notes);
    let place = fields.place;
    let uid = fields.reference("rsrc_id").unwrap_or(-1);
    let calendar = fields.reference("clndr_id");
    let name =
        [fields.text("rsrc_name"), fields.text("rsrc_short_name")].into_iter().find(|name| !name.is_empty());
    let resource = Resource {
        name: name.map_or_else(|| numbered(uid), str::to_owned),
        kind: fields.choice("rsrc_type", RESOURCES).unwrap_or(ResourceType::Work),
        max_units: max_units.unwrap_or(10_000),
        standard_rate: standard_rate.unwrap_or(Money(0)),
        source_uid: Some(uid).filter(|uid| (0..=9_000_000_000).contains(uid)),
        ..Resource::new(id)
    };
    row.lose(place, &mut notes.losses);
    DraftResource { resource, uid, place, calendar }
}

/// The rate of each resource that counts on a date: the last that began by then, else the first.
pub(super) fn rates<'a>(
    rows: &[&'a Row<'a>],
    date: Option<Date>,
    notes: &mut Notes,
) -> HashMap<i64, &'a Row<'a>> {
    let begins = |row: &Row<'_>| value::moment(row.peek("start_date")).map(Moment::date);
    let mut sorted: Vec<&Row<'_>> = rows.to_vec();
    sorted.sort_by_key(|row| begins(row));
    let mut rates: HashMap<i64, &Row<'_>> = HashMap::new();
    for row in sorted {
        let Some(of) = row.number("rsrc_id") else { continue };
        let counts = begins(row) <= date || !rates.contains_key(&of);
        let beside = if counts { rates.insert(of, row) } else { Some(row) };
        if let Some(beside) = beside {
            let place = beside.place(RecordKind::Resource, "rsrc_id");
            beside.lose_whole(LossReason::NoPlace, place, &mut notes.losses);
        }
    }
    rates
}

fn rate(row: &Row<'_>, notes: &mut Notes) -> (Option<i64>, Option<Money>) {
    let mut fields = fields::of(row, RecordKind::Resource, "rsrc_id", notes);
    let place = fields.place;
    let rate = (fields.units("max_qty_per_hr"), Some(fields.money("cost_per_qty")));
    row.known(&["rsrc_id", "rsrc_rate_id", "start_date"]);
    row.lose(place, &mut notes.losses);
    rate
}

pub(super) fn assignment(row: &Row<'_>, id: Id, notes: &mut Notes) -> DraftAssignment {
    let mut fields = fields::of(row, RecordKind::Assignment, "taskrsrc_id", notes);
    let place = fields.place;
    let task = fields.reference("task_id").unwrap_or(-1);
    let resource = fields.reference("rsrc_id");
    let started = fields.moment("act_start_date");
    let (target, rest) = (fields.units("target_qty_per_hr"), fields.units("remain_qty_per_hr"));
    let overtime = fields.hours("act_ot_qty").unwrap_or(0).max(0);
    let actual = fields.hours("act_reg_qty").unwrap_or(0).max(0) + overtime;
    let planned = fields.hours("target_qty").map(|minutes| minutes.max(0));
    let remaining = fields.hours("remain_qty").map(|minutes| minutes.max(0));
    let remaining = remaining.or(planned).unwrap_or(0);
    // One format splits the actual cost, the other may only have it whole.
    let split = fields.money("act_reg_cost").0.saturating_add(fields.money("act_ot_cost").0);
    let spent = if row.peek("act_reg_cost").is_empty() { fields.money("act_cost") } else { Money(split) };
    let cost = Money(spent.0.saturating_add(fields.money("remain_cost").0));
    let assignment = Assignment {
        // What is left runs at its own pace.
        units: rest.filter(|&units| units > 0).or(target).unwrap_or(10_000),
        work: actual + remaining,
        actual_work: actual,
        remaining_work: remaining,
        overtime_work: overtime,
        delay: fields.hours("target_lag_drtn_hr_cnt").unwrap_or(0),
        actual_start: started,
        actual_finish: fields.moment("act_end_date"),
        cost,
        actual_cost: spent,
        ..Assignment::new(id)
    };
    row.known(&["taskrsrc_id", "proj_id", "rsrc_type", "act_cost"]);
    row.lose(place, &mut notes.losses);
    DraftAssignment {
        assignment,
        place,
        task,
        resource,
        worked: Vec::new(),
        contoured: false,
        baselines: Vec::new(),
    }
}

/// What an expense costs in all and has cost so far, and the number of its activity.
pub(super) fn expense(row: &Row<'_>, notes: &mut Notes) -> Option<(i64, Money, Money)> {
    let mut fields = fields::of(row, RecordKind::Assignment, "cost_item_id", notes);
    let place = fields.place;
    let task = fields.reference("task_id");
    let spent = fields.money("act_cost");
    let all = Money(spent.0.saturating_add(fields.money("remain_cost").0));
    row.known(&["cost_item_id", "proj_id"]);
    row.lose(place, &mut notes.losses);
    Some((task?, all, spent))
}
