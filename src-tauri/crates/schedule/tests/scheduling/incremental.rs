//! An edit that is followed gives what the plan gives from scratch, whatever the plan and whatever the edits.

use proptest::prelude::*;
use schedule::*;

use crate::wild::{moments, wild_assignments, wild_dependencies, wild_plans, wild_tasks};

/// One edit of a plan. Places are taken modulo what is there.
#[derive(Clone, Debug)]
enum Edit {
    /// A task has other values, in its place.
    Values(usize, Task),
    Duration(usize, i64),
    Constraint(usize, Constraint),
    Begun(usize, Moment),
    Deadline(usize, Option<Moment>),
    /// A task is another one, with another parent and part.
    Task(usize, Task),
    Tie(usize, Lag, DependencyKind),
    Link(usize, Dependency),
    Unlink(usize),
    Assign(Assignment),
    Reassign(usize, Assignment),
    Insert(usize, Task),
    Remove(usize),
    DataDate(Option<Moment>),
    Anchor(Moment),
    Calendar(usize),
}

fn edits() -> impl Strategy<Value = Edit> {
    let at = || 0usize..40;
    prop_oneof![
        4 => (at(), wild_tasks()).prop_map(|(at, task)| Edit::Values(at, task)),
        4 => (at(), 0i64..4_800).prop_map(|(at, minutes)| Edit::Duration(at, minutes)),
        2 => (at(), wild_tasks()).prop_map(|(at, task)| Edit::Constraint(at, task.constraint)),
        1 => (at(), moments()).prop_map(|(at, date)| Edit::Begun(at, date)),
        1 => (at(), prop::option::of(moments())).prop_map(|(at, date)| Edit::Deadline(at, date)),
        1 => (at(), wild_tasks()).prop_map(|(at, task)| Edit::Task(at, task)),
        2 => (at(), wild_dependencies()).prop_map(|(at, tie)| Edit::Tie(at, tie.lag, tie.kind)),
        3 => (at(), wild_dependencies()).prop_map(|(at, link)| Edit::Link(at, link)),
        2 => at().prop_map(Edit::Unlink),
        1 => wild_assignments().prop_map(Edit::Assign),
        1 => (at(), wild_assignments()).prop_map(|(at, assignment)| Edit::Reassign(at, assignment)),
        1 => (at(), wild_tasks()).prop_map(|(at, task)| Edit::Insert(at, task)),
        1 => at().prop_map(Edit::Remove),
        1 => prop::option::of(moments()).prop_map(Edit::DataDate),
        1 => moments().prop_map(Edit::Anchor),
        1 => (0usize..6).prop_map(Edit::Calendar),
    ]
}

impl Edit {
    fn make(self, plan: &mut Network) {
        let Network { tasks, dependencies, assignments, .. } = plan;
        let nth = |at: usize, count: usize| at.checked_rem(count);
        let task = |at: usize, tasks: &mut Vec<Task>, change: &dyn Fn(&mut Task)| {
            nth(at, tasks.len()).into_iter().for_each(|at| change(&mut tasks[at]));
        };
        match self {
            Edit::Values(at, new) => task(at, tasks, &|task| {
                *task = Task { parent: task.parent, role: task.role, ..new.clone() };
            }),
            Edit::Duration(at, minutes) => task(at, tasks, &|task| task.duration = minutes),
            Edit::Constraint(at, constraint) => task(at, tasks, &|task| task.constraint = constraint),
            Edit::Begun(at, date) => task(at, tasks, &|task| task.progress.actual_start = Some(date)),
            Edit::Deadline(at, date) => task(at, tasks, &|task| task.deadline = date),
            Edit::Task(at, new) => task(at, tasks, &|task| *task = new.clone()),
            Edit::Tie(at, lag, kind) => {
                if let Some(at) = nth(at, dependencies.len()) {
                    dependencies[at] = Dependency { lag, kind, ..dependencies[at] };
                }
            }
            Edit::Link(at, link) => dependencies.insert(at.min(dependencies.len()), link),
            Edit::Unlink(at) => nth(at, dependencies.len()).into_iter().for_each(|at| {
                dependencies.remove(at);
            }),
            Edit::Assign(assignment) => assignments.push(assignment),
            Edit::Reassign(at, assignment) => {
                nth(at, assignments.len()).into_iter().for_each(|at| assignments[at] = assignment.clone());
            }
            Edit::Insert(at, task) => tasks.insert(at.min(tasks.len()), task),
            Edit::Remove(at) => nth(at, tasks.len()).into_iter().for_each(|at| {
                tasks.remove(at);
            }),
            Edit::DataDate(date) => plan.data_date = date,
            Edit::Anchor(date) => plan.anchor = date,
            Edit::Calendar(calendar) => plan.calendar = calendar,
        }
    }
}

/// The same plan with the nonsense taken out: an outline, dependencies that point forward, durations of days.
fn tamed(mut plan: Network) -> Network {
    for (line, task) in plan.tasks.iter_mut().enumerate() {
        task.parent = task.parent.filter(|parent| parent < &line && parent % 4 == 0);
        task.duration = task.duration.rem_euclid(2_400);
        task.leveling_delay = task.leveling_delay.rem_euclid(2_880);
        if line % 3 > 0 {
            task.progress = Progress::default();
        }
    }
    for dependency in &mut plan.dependencies {
        let Dependency { predecessor, successor, .. } = *dependency;
        (dependency.predecessor, dependency.successor) =
            (predecessor.min(successor), predecessor.max(successor));
        if let Lag::Minutes(minutes, clock) = dependency.lag {
            dependency.lag = Lag::Minutes(minutes % 2_400, clock);
        }
    }
    plan.dependencies.retain(|dependency| dependency.predecessor < dependency.successor);
    for assignment in &mut plan.assignments {
        assignment.units = 2_500 + assignment.units.rem_euclid(7_500);
        assignment.work = assignment.work.rem_euclid(4_800);
        assignment.remaining_work = assignment.work / 2;
        assignment.overtime_work = 0;
    }
    plan
}

/// Follows the edits one by one and compares with the plan from scratch after each.
fn follow(mut network: Network, edits: Vec<Edit>) -> Result<(), TestCaseError> {
    let mut standing = Standing::new(&network);
    prop_assert_eq!(standing.schedule(), &plan(&network));
    for edit in edits {
        let told = format!("{edit:?}");
        edit.make(&mut network);
        let (followed, scratch) = (standing.update(&network), plan(&network));
        for (line, (one, other)) in followed.tasks.iter().zip(&scratch.tasks).enumerate() {
            prop_assert_eq!(one, other, "line {} after {}", line, told);
        }
        prop_assert_eq!(&followed.findings, &scratch.findings, "after {}", told);
        prop_assert_eq!(followed, &scratch, "after {}", told);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6_000))]

    #[test]
    fn edits_of_plans_are_followed(network in wild_plans(), edits in prop::collection::vec(edits(), 1..8)) {
        follow(tamed(network), edits)?;
    }

    #[test]
    fn edits_of_nonsense_are_followed(network in wild_plans(), edits in prop::collection::vec(edits(), 1..8)) {
        follow(network, edits)?;
    }
}
