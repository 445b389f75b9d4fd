//! What baselines keep of tasks and assignments, number by number, as far as the format numbers them.

use std::collections::HashMap;

use portfolio::plan::{KeptAssignment, KeptTask, Snapshot};
use portfolio::{Assignment, Baseline, Id, Plan};

use super::xml::Xml;

/// The highest number of a baseline that the format knows.
const LAST: i64 = 10;

/// Days, and days of the wall clock.
const DAYS: [i64; 2] = [7, 8];

/// What baselines keep, by task and number.
pub(super) struct Kept {
    tasks: HashMap<Id, Vec<(i64, KeptTask)>>,
    assignments: HashMap<Id, Vec<(i64, KeptAssignment)>>,
}

impl Kept {
    pub(super) fn new(plan: &Plan) -> Kept {
        let mut kept = Kept { tasks: HashMap::new(), assignments: HashMap::new() };
        let mut baselines: Vec<&Baseline> = plan.baselines.iter().filter(|one| fits(one)).collect();
        baselines.sort_by_key(|one| one.number);
        for baseline in baselines {
            let Some(snapshot) = Snapshot::of_baseline(plan, baseline.id) else { continue };
            for task in snapshot.tasks {
                kept.tasks.entry(task.task).or_default().push((baseline.number, task));
            }
            for one in snapshot.assignments.into_iter().flatten() {
                kept.add(baseline.number, one);
            }
        }
        kept
    }

    /// A resource that stands on a task more than once is kept in one.
    fn add(&mut self, number: i64, one: KeptAssignment) {
        let of_task = self.assignments.entry(one.task).or_default();
        let same =
            |(known, other): &&mut (i64, KeptAssignment)| (*known, other.resource) == (number, one.resource);
        match of_task.iter_mut().find(same) {
            Some((_, known)) => {
                known.work += one.work;
                known.cost = known.cost + one.cost;
            }
            None => of_task.push((number, one)),
        }
    }

    pub(super) fn of_task(&self, task: Id, elapsed: bool, xml: &mut Xml) {
        for (number, kept) in self.tasks.get(&task).into_iter().flatten() {
            write_task(*number, kept, elapsed, xml);
        }
    }

    /// What was kept of a resource on a task stands on the first of its assignments.
    pub(super) fn of_assignment(&self, one: &Assignment, first: bool, xml: &mut Xml) {
        let of_task = self.assignments.get(&one.task).into_iter().flatten();
        for (number, kept) in of_task.filter(|(_, kept)| first && kept.resource == one.resource) {
            xml.list("Baseline", |xml| {
                xml.number("Number", *number);
                xml.minutes("Work", kept.work);
                xml.money("Cost", kept.cost);
            });
        }
    }
}

/// What a baseline keeps of one task.
pub(super) fn write_task(number: i64, kept: &KeptTask, elapsed: bool, xml: &mut Xml) {
    xml.list("Baseline", |xml| {
        xml.number("Number", number);
        xml.moment("Start", kept.start);
        xml.moment("Finish", kept.finish);
        xml.minutes("Duration", kept.duration);
        xml.number("DurationFormat", DAYS[usize::from(elapsed)]);
        xml.minutes("Work", kept.work);
        xml.money("Cost", kept.cost);
    });
}

/// Whether the format has a place for a baseline of this number.
pub(super) fn fits(baseline: &Baseline) -> bool {
    (0..=LAST).contains(&baseline.number)
}
