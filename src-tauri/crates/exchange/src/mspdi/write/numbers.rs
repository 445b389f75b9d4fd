//! The numbers that records carry in the file: the one they came with where it is theirs alone, else their row.

use std::collections::{HashMap, HashSet};

use portfolio::{Id, Plan, Task};

/// The largest number that Microsoft Project takes.
const MOST: i64 = 2_147_483_647;

/// The numbers of a plan's records.
pub(super) struct Numbers {
    tasks: HashMap<Id, i64>,
    resources: HashMap<Id, i64>,
    calendars: HashMap<Id, i64>,
    /// Lines that only stand for a predecessor in another plan: they are written with the dependency.
    elsewhere: HashSet<Id>,
}

impl Numbers {
    pub(super) fn new(plan: &Plan) -> Numbers {
        let elsewhere = elsewhere(plan);
        let (others, lines): (Vec<&Task>, Vec<&Task>) =
            plan.tasks.iter().partition(|task| elsewhere.contains(&task.id));
        Numbers {
            tasks: given(lines.into_iter().chain(others).map(|task| (task.id, task.source_uid))),
            resources: given(plan.resources.iter().map(|one| (one.id, one.source_uid))),
            calendars: given(plan.calendars.iter().map(|calendar| (calendar.id, None))),
            elsewhere,
        }
    }

    /// A line of the file; `None` for one that stands in another plan.
    pub(super) fn task(&self, id: Id) -> Option<i64> {
        self.predecessor(id).filter(|_| !self.is_elsewhere(id))
    }

    /// A line of the file, or one in another plan: its number then stands for no line here.
    pub(super) fn predecessor(&self, id: Id) -> Option<i64> {
        self.tasks.get(&id).copied()
    }

    pub(super) fn resource(&self, id: Id) -> Option<i64> {
        self.resources.get(&id).copied()
    }

    pub(super) fn calendar(&self, id: Option<Id>) -> Option<i64> {
        id.and_then(|id| self.calendars.get(&id).copied())
    }

    /// The first number that no calendar has.
    pub(super) fn after_calendars(&self) -> i64 {
        self.calendars.len() as i64 + 1
    }

    pub(super) fn is_elsewhere(&self, id: Id) -> bool {
        self.elsewhere.contains(&id)
    }
}

fn given(records: impl Iterator<Item = (Id, Option<i64>)>) -> HashMap<Id, i64> {
    let records: Vec<(Id, Option<i64>)> = records.collect();
    let mut taken = HashSet::new();
    let mut numbers = HashMap::new();
    for (id, source) in &records {
        if let Some(number) = source.filter(|number| (1..=MOST).contains(number))
            && taken.insert(number)
        {
            numbers.insert(*id, number);
        }
    }
    let mut next = 1;
    for (row, (id, _)) in (1..).zip(&records) {
        numbers.entry(*id).or_insert_with(|| {
            if taken.insert(row) {
                return row;
            }
            while !taken.insert(next) {
                next += 1;
            }
            next
        });
    }
    numbers
}

/// External lines without dates, work and lines below: they hold nothing but a name for a dependency to start at.
fn elsewhere(plan: &Plan) -> HashSet<Id> {
    let bare = |task: &&Task| {
        task.external && task.source_uid.is_none() && task.parent.is_none() && task.duration == 0
    };
    let bare: Vec<Id> = plan.tasks.iter().filter(bare).map(|task| task.id).collect();
    if bare.is_empty() {
        return HashSet::new();
    }
    let leads: HashSet<Id> = plan.dependencies.iter().map(|tie| tie.predecessor).collect();
    let mut holds: HashSet<Id> = plan.tasks.iter().filter_map(|task| task.parent).collect();
    holds.extend(plan.dependencies.iter().map(|tie| tie.successor));
    holds.extend(plan.assignments.iter().map(|assignment| assignment.task));
    bare.into_iter().filter(|id| leads.contains(id) && !holds.contains(id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_kept_where_it_is_alone() {
        let numbers = given(
            [(1, Some(7)), (2, Some(7)), (3, None), (4, Some(2)), (5, Some(0))]
                .into_iter()
                .map(|(id, source)| (Id(id), source)),
        );
        let of = |id| numbers[&Id(id)];
        assert_eq!((of(1), of(4)), (7, 2), "the first keeps it");
        let mut all: Vec<i64> = numbers.values().copied().collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 5, "no number twice");
        assert_eq!((of(3), of(5)), (3, 5), "else the row");
    }
}
