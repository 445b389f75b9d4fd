//! A snapshot as text and back: a line for each task, dependency, resource and assignment, tasks named once and then by
//! their place, so that a baseline of 10,000 tasks stays near a megabyte.

use std::collections::HashMap;

use schedule::Moment;

use super::{KeptAssignment, KeptDependency, KeptDetail, KeptTask, Snapshot};
use crate::plan::lines::{Fields, Lines, lines};
use crate::task::{DependencyType, LagUnit};
use crate::value::{Id, Money};

/// How tasks are written, in the first line.
const VERSION: &str = "1";

/// No outline is as deep as this.
const DEEPEST: usize = 10_000;

impl Snapshot {
    /// Writes it.
    pub fn format(&self) -> String {
        let mut out = Lines::default();
        let kept = |known: bool| i64::from(known);
        out.line('P').text(VERSION).number(kept(self.dependencies.is_some()));
        out.number(kept(self.assignments.is_some()));
        self.tasks.iter().for_each(|task| write_task(&mut out, task));
        let places: HashMap<Id, i64> = self.tasks.iter().map(|task| task.task).zip(0..).collect();
        self.dependencies.iter().flatten().for_each(|one| write_dependency(&mut out, one, &places));
        write_assignments(&mut out, self.assignments.iter().flatten(), &places);
        out.finish()
    }

    /// Reads it; `None` when it is not what `format` writes.
    pub fn parse(text: &str) -> Option<Snapshot> {
        let mut all = lines(text);
        let mut head = all.next().filter(|head| head.letter == 'P')?;
        if head.text() != VERSION {
            return None;
        }
        let [dependencies, assignments] = [head.number()? == 1, head.number()? == 1];
        let mut read = Snapshot {
            tasks: Vec::new(),
            dependencies: dependencies.then(Vec::new),
            assignments: assignments.then(Vec::new),
        };
        let mut resources = Vec::new();
        for mut line in all {
            match line.letter {
                'T' => read.tasks.push(read_task(&mut line)?),
                'D' => {
                    let one = read_dependency(&mut line, &read.tasks)?;
                    read.dependencies.as_mut()?.push(one);
                }
                'R' => resources.push((line.id(), line.text())),
                'A' => {
                    let one = read_assignment(&mut line, &read.tasks, &resources)?;
                    read.assignments.as_mut()?.push(one);
                }
                _ => return None,
            }
        }
        Some(read)
    }
}

fn write_task(out: &mut Lines, task: &KeptTask) {
    let minutes = |at: Option<Moment>| at.map(|at| at.0);
    out.line('T').id(task.task).text(&task.name).optional(minutes(task.start)).optional(minutes(task.finish));
    out.number(task.duration).number(task.work).number(task.cost.0);
    if let Some(detail) = &task.detail {
        out.text(&marks(detail))
            .number(detail.level as i64)
            .number(detail.percent)
            .optional(detail.total_float);
    }
}

/// The flags as letters; never empty, so that a detail is seen to be there.
fn marks(detail: &KeptDetail) -> String {
    let flags = [
        ('s', detail.summary),
        ('m', detail.milestone),
        ('k', detail.key_milestone),
        ('i', detail.inactive),
        ('c', detail.critical),
    ];
    std::iter::once('d').chain(flags.into_iter().filter(|(_, set)| *set).map(|(letter, _)| letter)).collect()
}

fn read_task(line: &mut Fields<'_>) -> Option<KeptTask> {
    let task = line.id()?;
    let name = line.text();
    let (start, finish) = (line.optional()?.map(Moment), line.optional()?.map(Moment));
    let (duration, work, cost) = (line.number()?, line.number()?, Money(line.number()?));
    let marks = line.text();
    let detail = if marks.is_empty() {
        None
    } else {
        let has = |letter: char| marks.contains(letter);
        Some(KeptDetail {
            summary: has('s'),
            milestone: has('m'),
            key_milestone: has('k'),
            inactive: has('i'),
            critical: has('c'),
            level: usize::try_from(line.number()?).ok().filter(|level| *level < DEEPEST)?,
            percent: line.number()?,
            total_float: line.optional()?,
        })
    };
    Some(KeptTask { task, name, start, finish, duration, work, cost, detail })
}

/// A dependency of a task that is not in the plan says nothing and is left out.
fn write_dependency(out: &mut Lines, one: &KeptDependency, places: &HashMap<Id, i64>) {
    if let (Some(&from), Some(&to)) = (places.get(&one.predecessor), places.get(&one.successor)) {
        out.line('D').number(from).number(to);
        out.text(if one.kind == DependencyType::FinishStart { "" } else { one.kind.code() });
        out.number(one.lag).text(if one.lag_unit == LagUnit::Minutes { "" } else { one.lag_unit.code() });
    }
}

fn read_dependency(line: &mut Fields<'_>, tasks: &[KeptTask]) -> Option<KeptDependency> {
    let mut task = || Some(tasks.get(usize::try_from(line.number()?).ok()?)?.task);
    let (predecessor, successor) = (task()?, task()?);
    let kind = match line.text().as_str() {
        "" => DependencyType::FinishStart,
        code => DependencyType::parse(code)?,
    };
    let lag = line.number()?;
    let lag_unit = match line.text().as_str() {
        "" => LagUnit::Minutes,
        code => LagUnit::parse(code)?,
    };
    Some(KeptDependency { predecessor, successor, kind, lag, lag_unit })
}

/// Each resource once, then the assignments, which name it by its place from 1.
fn write_assignments<'a>(
    out: &mut Lines,
    assignments: impl Iterator<Item = &'a KeptAssignment>,
    places: &HashMap<Id, i64>,
) {
    let mut resources: HashMap<(Option<Id>, &str), i64> = HashMap::new();
    for one in assignments {
        let Some(&task) = places.get(&one.task) else { continue };
        let next = resources.len() as i64 + 1;
        let resource = match (one.resource, one.name.as_str()) {
            (None, "") => 0,
            key => *resources.entry(key).or_insert_with(|| {
                out.line('R');
                match key.0 {
                    Some(id) => out.id(id),
                    None => out.text(""),
                }
                .text(key.1);
                next
            }),
        };
        out.line('A').number(task).number(resource).optional(one.units).number(one.work).number(one.cost.0);
    }
}

fn read_assignment(
    line: &mut Fields<'_>,
    tasks: &[KeptTask],
    resources: &[(Option<Id>, String)],
) -> Option<KeptAssignment> {
    let task = tasks.get(usize::try_from(line.number()?).ok()?)?.task;
    let (resource, name) = match usize::try_from(line.number()?).ok()? {
        0 => (None, String::new()),
        place => resources.get(place - 1)?.clone(),
    };
    let units = line.optional()?;
    Some(KeptAssignment { task, resource, name, units, work: line.number()?, cost: Money(line.number()?) })
}
