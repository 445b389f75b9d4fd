//! The drafts of one project's records, with what hangs on each activity: dependencies, expenses, notes.

use std::collections::HashMap;

use portfolio::{Id, Money, ResourceType};

use super::fields::{self, Notes};
use super::row::Row;
use super::tables::{Chosen, Tables};
use super::{calendar, wbs, work};
use crate::draft::{DraftAssignment, DraftResource, DraftTask, Drafts, Names, Twins};
use crate::report::{FindingCode, RecordKind};
use crate::value;

pub(super) fn drafts(
    tables: &Tables<'_>,
    chosen: &Chosen<'_>,
    names: &'static Names,
    new_id: &mut dyn FnMut() -> Id,
    notes: &mut Notes,
) -> Drafts {
    let project = chosen.number;
    let calendars =
        tables.within("CALENDAR", project).into_iter().map(|row| calendar::read(row, notes)).collect();
    let elements = tables.within("PROJWBS", project);
    let mut tasks = wbs::lines(&elements, &tables.within("TASK", project), new_id, notes);
    let places: HashMap<i64, usize> =
        tasks.iter().enumerate().rev().map(|(at, task)| (task.uid, at)).collect();
    links(tables, project, &places, &mut tasks, notes);
    let resources = resources(tables, chosen, new_id, notes);
    let rows = tables.within("TASKRSRC", project);
    let assignments: Vec<DraftAssignment> =
        rows.into_iter().map(|row| work::assignment(row, new_id(), notes)).collect();
    sums(&assignments, &resources, &places, &mut tasks);
    for row in tables.within("PROJCOST", project) {
        let expense = work::expense(row, notes);
        if let Some((task, (_, cost, spent))) = expense.and_then(|one| Some((places.get(&one.0)?, one))) {
            let task = &mut tasks[*task].task;
            task.fixed_cost = plus(task.fixed_cost, cost);
            task.cost = plus(task.cost, cost);
            task.actual_cost = plus(task.actual_cost, spent);
        }
    }
    for row in tables.within("TASKMEMO", project) {
        memo(row, &places, &mut tasks, notes);
    }
    Drafts { calendars, tasks, resources, assignments, twins: Twins::ByType, names }
}

/// Dependencies on the activities of the project. One whose successor stands elsewhere is that project's.
fn links(
    tables: &Tables<'_>,
    project: i64,
    places: &HashMap<i64, usize>,
    tasks: &mut [DraftTask],
    notes: &mut Notes,
) {
    let others: HashMap<i64, &Row<'_>> = tables
        .of("TASK")
        .iter()
        .filter(|row| row.number("proj_id").is_some_and(|number| number != project))
        .filter_map(|row| Some((row.number("task_id")?, *row)))
        .collect();
    for row in tables.within("TASKPRED", project) {
        let Some((successor, link)) = work::link(row, &others, notes) else { continue };
        match places.get(&successor) {
            Some(&at) => tasks[at].links.push(link),
            None => notes.findings.add(FindingCode::MissingReference, link.place, "task_id"),
        }
    }
}

fn resources(
    tables: &Tables<'_>,
    chosen: &Chosen<'_>,
    new_id: &mut dyn FnMut() -> Id,
    notes: &mut Notes,
) -> Vec<DraftResource> {
    let date = value::moment(chosen.rows.project.peek("last_recalc_date")).map(|at| at.date());
    let rates = work::rates(tables.of("RSRCRATE"), date, notes);
    let rate = |row: &Row<'_>| row.number("rsrc_id").and_then(|number| rates.get(&number).copied());
    tables.of("RSRC").iter().map(|row| work::resource(row, rate(row), new_id(), notes)).collect()
}

/// Work and cost of activities from their assignments; what material takes is no work.
fn sums(
    assignments: &[DraftAssignment],
    resources: &[DraftResource],
    places: &HashMap<i64, usize>,
    tasks: &mut [DraftTask],
) {
    let kinds: HashMap<i64, ResourceType> =
        resources.iter().map(|draft| (draft.uid, draft.resource.kind)).collect();
    for draft in assignments {
        let Some(&at) = places.get(&draft.task) else { continue };
        let (task, one) = (&mut tasks[at].task, &draft.assignment);
        let kind = draft.resource.and_then(|uid| kinds.get(&uid).copied()).unwrap_or(ResourceType::Work);
        if kind == ResourceType::Work {
            task.work = task.work.saturating_add(one.work).min(value::LONGEST);
        }
        task.cost = plus(task.cost, one.cost);
        task.actual_cost = plus(task.actual_cost, one.actual_cost);
    }
}

fn plus(one: Money, other: Money) -> Money {
    Money(one.0.saturating_add(other.0))
}

/// A note of an activity goes below its code.
fn memo(row: &Row<'_>, places: &HashMap<i64, usize>, tasks: &mut [DraftTask], notes: &mut Notes) {
    let mut fields = fields::of(row, RecordKind::Task, "task_id", notes);
    let place = fields.place;
    let text = plain(fields.text("task_memo"));
    match fields.reference("task_id").and_then(|task| places.get(&task)) {
        Some(&at) if !text.is_empty() => {
            let kept = &mut tasks[at].task.notes;
            if !kept.is_empty() {
                kept.push('\n');
            }
            kept.push_str(&text);
        }
        Some(_) => {}
        None => fields.find(FindingCode::MissingReference, "task_id"),
    }
    row.known(&["memo_id", "proj_id"]);
    row.lose(place, &mut notes.losses);
}

/// The text of a note, which Primavera writes as HTML with DEL for line breaks.
fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if ["p", "br", "div", "li", "tr"].contains(&name.to_ascii_lowercase().as_str()) {
            text.push('\n');
        }
        rest = after;
    }
    text.push_str(rest);
    let text = text.replace('\u{7f}', "\n").replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">");
    let text = text.replace("&quot;", "\"").replace("&amp;", "&");
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn notes_are_plain_text() {
        let html = "<html><body><p>Check &lt;A&gt; first.</p>\u{7f}<p>Then&nbsp;B &amp; C.</p></body></html>";
        assert_eq!(plain(html), "Check <A> first.\nThen B & C.");
        assert_eq!(plain("no tags"), "no tags");
        assert_eq!(plain("cut <b"), "cut");
    }
}
