//! The plan that issues make: lines, milestones of sprints, dependencies, people and their work.

use std::collections::{BTreeSet, HashMap, HashSet};

use portfolio::{Assignment, Dependency, Id, Plan, Project, Resource, ResourceType, Stage, Task};

use super::field::{Field, Mapping};
use super::issue::{self, Cells, Columns, Issue};
use super::line::Lines;
use super::outline::{Known, Outline};
use super::source::Source;
use super::{link, milestone, outline};
use crate::Imported;
use crate::report::{self, Filled, FindingCode, Findings, LossReason, Losses, Place, RecordKind};

pub(super) fn close(source: &Source, mapping: &Mapping, new_id: &mut dyn FnMut() -> Id) -> Imported {
    let mut findings = Findings::default();
    let columns = issue::columns(mapping);
    let issues = issues(source, mapping, &columns, &mut findings);
    let numbers: Vec<String> = issues.iter().map(|issue| issue.uid.to_string()).collect();
    let known = Known::of(&issues, &numbers);
    let outline = outline::read(&issues, &known, source, &mut findings);
    let pairs = link::read(&issues, &known, &outline, source, &mut findings);
    let project = Project { name: name(source, &columns), stage: Stage::Planning, ..Project::new(new_id()) };
    let mut plan = Plan::empty(project);
    let ids = tasks(&mut plan, &issues, &outline, &columns, (source, &mut findings), new_id);
    ties(&mut plan, &pairs, &ids, new_id);
    work(&mut plan, &issues, &outline, &ids, new_id);
    milestone::add(&mut plan, &issues, (source, &mut findings), new_id);
    plan.project.planned_start = begins(&plan, &issues);
    let report = report::close(losses(source, mapping, &issues, &outline), findings);
    Imported { plan, report, projects: Vec::new() }
}

/// The issues, each once.
fn issues(source: &Source, mapping: &Mapping, columns: &Columns, findings: &mut Findings) -> Vec<Issue> {
    let mut issues: Vec<Issue> = Vec::with_capacity(source.issues.len());
    let (mut keys, mut numbers) = (HashSet::new(), HashSet::new());
    let field = columns[&Field::Key].first().map_or("", |&column| source.columns[column].name.as_str());
    for row in &source.issues {
        let place = issue::place(row);
        let issue = issue::read(Cells { source, columns, mapping, row, place, findings });
        if issue.key.is_empty() && columns[&Field::Id].iter().all(|&column| row.of(column).next().is_none()) {
            findings.add(FindingCode::IssueWithoutKey, place, field);
        } else if !keys.insert(issue.key.clone()) && !issue.key.is_empty() || !numbers.insert(issue.uid) {
            findings.add(FindingCode::DuplicateIssue, issue.place, field);
        } else {
            issues.push(issue);
        }
    }
    issues
}

/// The name of the only project in the file.
fn name(source: &Source, columns: &Columns) -> String {
    let Some(&column) = columns[&Field::Project].first() else { return String::new() };
    let names: BTreeSet<&str> = source.issues.iter().flat_map(|row| row.of(column)).take(10_000).collect();
    let mut names = names.into_iter();
    names.next().filter(|_| names.next().is_none()).unwrap_or_default().trim().to_owned()
}

fn tasks(
    plan: &mut Plan,
    issues: &[Issue],
    outline: &Outline,
    columns: &Columns,
    (source, findings): (&Source, &mut Findings),
    new_id: &mut dyn FnMut() -> Id,
) -> Vec<Id> {
    let ids: Vec<Id> = issues.iter().map(|_| new_id()).collect();
    let summaries: HashSet<usize> = outline.above.iter().flatten().copied().collect();
    let mut lines = Lines::new(source, columns, findings);
    for (position, &at) in outline.order.iter().enumerate() {
        let issue = &issues[at];
        let line = if summaries.contains(&at) { lines.summary(issue) } else { lines.leaf(issue) };
        plan.tasks.push(Task {
            id: ids[at],
            project: plan.project.id,
            parent: outline.above[at].map(|above| ids[above]),
            position: position as i64 + 1,
            ..line
        });
    }
    lines.close();
    ids
}

fn ties(plan: &mut Plan, pairs: &[(usize, usize)], ids: &[Id], new_id: &mut dyn FnMut() -> Id) {
    for &(predecessor, successor) in pairs {
        plan.dependencies.push(Dependency {
            project: plan.project.id,
            predecessor: ids[predecessor],
            successor: ids[successor],
            ..Dependency::new(new_id())
        });
    }
}

/// One full-time assignment for whoever an issue is given to; summaries have none.
fn work(plan: &mut Plan, issues: &[Issue], outline: &Outline, ids: &[Id], new_id: &mut dyn FnMut() -> Id) {
    let summaries: HashSet<usize> = outline.above.iter().flatten().copied().collect();
    let places: HashMap<Id, usize> = plan.tasks.iter().enumerate().map(|(at, task)| (task.id, at)).collect();
    let mut people: HashMap<&str, Id> = HashMap::new();
    for (at, issue) in issues.iter().enumerate().filter(|(at, _)| !summaries.contains(at)) {
        let Some((account, name)) = &issue.assignee else { continue };
        let project = plan.project.id;
        let resource = *people.entry(account).or_insert_with(|| {
            let uid = Some(plan.resources.len() as i64 + 1);
            let resource = Resource {
                name: name.clone(),
                kind: ResourceType::Work,
                max_units: 10_000,
                project: Some(project),
                source_uid: uid,
                ..Resource::new(new_id())
            };
            plan.resources.push(resource);
            plan.resources[plan.resources.len() - 1].id
        });
        let task = &mut plan.tasks[places[&ids[at]]];
        task.work = task.duration;
        let done = task.duration * task.percent_complete / 100;
        plan.assignments.push(Assignment {
            project,
            task: task.id,
            resource: Some(resource),
            units: 10_000,
            work: task.work,
            actual_work: done,
            remaining_work: task.work - done,
            actual_start: task.actual_start,
            actual_finish: task.actual_finish,
            ..Assignment::new(new_id())
        });
    }
}

/// The first day that any line names, else the day on which the first issue was written down.
fn begins(plan: &Plan, issues: &[Issue]) -> Option<portfolio::Date> {
    let named = plan.tasks.iter().filter(|task| !task.milestone);
    let named = named.flat_map(|task| [task.actual_start, task.constraint_date]).flatten();
    let first = named.min().or_else(|| issues.iter().filter_map(|issue| issue.created).min());
    first.map(|at| at.date())
}

/// Columns that mean nothing here, and what an issue above others says of its own work.
fn losses(source: &Source, mapping: &Mapping, issues: &[Issue], outline: &Outline) -> Losses {
    let mut losses = Losses::default();
    let counted = |at: usize| {
        let field = mapping.columns.get(at).copied().flatten();
        field.is_some_and(|field| mapping.of(field).contains(&at))
    };
    for row in &source.issues {
        for (at, text) in row.values.iter().filter(|(at, _)| !counted(*at)) {
            let column = &source.columns[*at];
            let path = match column.title.as_str() {
                "" => column.name.clone(),
                title => format!("{} ({title})", column.name),
            };
            let place = Place { record: RecordKind::Issue, uid: None, line: row.line };
            losses.add(&path, LossReason::NoPlace, text, Filled::Yes, place);
        }
    }
    let summaries: BTreeSet<usize> = outline.above.iter().flatten().copied().collect();
    let mut of_summary = |field: Field, reason, text: &str, place| {
        let column = mapping.of(field).first().map(|&at| source.columns[at].name.as_str());
        losses.add(column.unwrap_or_default(), reason, text, Filled::Yes, place);
    };
    for issue in summaries.into_iter().map(|at| &issues[at]) {
        for (field, minutes) in [
            (Field::OriginalEstimate, issue.estimate.unwrap_or(0)),
            (Field::RemainingEstimate, issue.left.unwrap_or(0)),
            (Field::TimeSpent, issue.spent),
        ] {
            if minutes > 0 {
                of_summary(field, LossReason::Computed, &(minutes * 60).to_string(), issue.place);
            }
        }
        if let Some((_, name)) = &issue.assignee {
            of_summary(Field::Assignee, LossReason::OfSummary, name, issue.place);
        }
    }
    losses
}
