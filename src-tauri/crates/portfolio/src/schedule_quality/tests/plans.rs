//! Plans whose answers were worked out by hand. Monday to Friday, eight hours, no holidays; the data date is Friday,
//! 13 March 2026; the finish approved is 15 May.
//!
//! | | days | after | computed | baseline finish | resource |
//! |---|---|---|---|---|---|
//! | S | summary of A to G | | | | |
//! | A | 5 | – | done 2 March – 6 March | 6 March | yes |
//! | B | 8 | A | began 9 March, – 18 March | 13 March, 5 days | yes |
//! | C | 10 | B | 19 March – 1 April | 27 March | no |
//! | D | 50 | A + 2 days | 11 March – 19 May | 15 May, 50 days | yes |
//! | E | 5 | D − 3 days | 15 May – 21 May | 15 May | cost only |
//! | F | 3 | – | 2 March – 4 March | none | no |
//! | G | 4 | C, finish to finish | – 27 March, held (asked: 1 April) | 27 March | yes |
//! | M | milestone | E, G | 21 May | none | |

use schedule::{Date, Moment};

use crate::book::{OutsideTask, Plan};
use crate::calendar::WorkCalendar;
use crate::people::Resource;
use crate::project::Project;
use crate::task::*;
use crate::value::{Id, Money};

pub fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

pub fn moment(text: &str) -> Moment {
    Moment::parse(text).expect("a moment")
}

/// Minutes of so many working days.
pub fn minutes(days: i64) -> i64 {
    days * 480
}

pub fn task(id: u128, position: i64, name: &str, days: i64) -> Task {
    Task {
        name: name.into(),
        position,
        duration: minutes(days),
        milestone: days == 0,
        task_type: TaskType::FixedDuration,
        parent: Some(Id(10)),
        ..Task::new(Id(id))
    }
}

pub fn link(id: u128, from: u128, to: u128, kind: DependencyType, days: i64) -> Dependency {
    Dependency {
        predecessor: Id(from),
        successor: Id(to),
        kind,
        lag: minutes(days),
        ..Dependency::new(Id(id))
    }
}

fn copy(task: u128, finish: &str, days: i64) -> BaselineTask {
    BaselineTask {
        baseline: Id(900),
        task: Id(task),
        finish: Some(moment(finish)),
        duration: minutes(days),
        ..BaselineTask::new(Id(1000 + task))
    }
}

fn assign(task: u128) -> Assignment {
    Assignment { task: Id(task), resource: Some(Id(700)), units: 10_000, ..Assignment::new(Id(2000 + task)) }
}

/// A task of another project, done on the day on which the plan begins.
pub fn outside(id: u128) -> OutsideTask {
    OutsideTask {
        id: Id(id),
        project: Id(2),
        code: "P-2".into(),
        project_name: String::new(),
        row: 1,
        name: "X".into(),
        start: Some(moment("2026-03-02T08:00")),
        finish: Some(moment("2026-03-02T17:00")),
        duration: minutes(1),
        inactive: false,
    }
}

/// A plan without rows.
pub fn empty() -> Plan {
    let week = "08:00-12:00,13:00-17:00;".repeat(5);
    let project = Project {
        planned_start: Some(date("2026-03-02")),
        data_date: Some(date("2026-03-13")),
        baseline_finish: Some(date("2026-05-15")),
        calendar: Some(Id(5)),
        ..Project::new(Id(1))
    };
    Plan {
        resources: vec![Resource::new(Id(700))],
        calendars: vec![WorkCalendar { week, ..WorkCalendar::new(Id(5)) }],
        baselines: vec![
            Baseline { number: 0, ..Baseline::new(Id(899)) },
            Baseline { number: 1, ..Baseline::new(Id(900)) },
        ],
        ..Plan::empty(project)
    }
}

/// The plan of the table.
pub fn plan() -> Plan {
    use DependencyType::{FinishFinish, FinishStart};
    let done = Task {
        actual_start: Some(moment("2026-03-02T08:00")),
        actual_finish: Some(moment("2026-03-06T17:00")),
        percent_complete: 100,
        ..task(11, 1, "A", 5)
    };
    let begun =
        Task { actual_start: Some(moment("2026-03-09T08:00")), percent_complete: 50, ..task(20, 2, "B", 8) };
    let held = Task {
        constraint_type: ConstraintType::FinishNoLaterThan,
        constraint_date: Some(moment("2026-03-27T17:00")),
        ..task(70, 7, "G", 4)
    };
    Plan {
        tasks: vec![
            Task { parent: None, ..task(10, 0, "S", 1) },
            done,
            begun,
            task(30, 3, "C", 10),
            task(40, 4, "D", 50),
            Task { fixed_cost: Money(100), ..task(50, 5, "E", 5) },
            task(60, 6, "F", 3),
            held,
            Task { parent: None, ..task(80, 8, "M", 0) },
        ],
        dependencies: vec![
            link(1, 11, 20, FinishStart, 0),
            link(2, 20, 30, FinishStart, 0),
            link(3, 11, 40, FinishStart, 2),
            link(4, 40, 50, FinishStart, -3),
            link(5, 30, 70, FinishFinish, 0),
            link(6, 50, 80, FinishStart, 0),
            link(7, 70, 80, FinishStart, 0),
        ],
        assignments: [11, 20, 40, 70].map(assign).to_vec(),
        baseline_tasks: vec![
            copy(11, "2026-03-06T17:00", 5),
            copy(20, "2026-03-13T17:00", 5),
            copy(30, "2026-03-27T17:00", 10),
            copy(40, "2026-05-15T17:00", 50),
            copy(50, "2026-05-15T17:00", 5),
            copy(70, "2026-03-27T17:00", 4),
        ],
        ..empty()
    }
}

/// A, B and C in a row, then the finish: nothing to complain about.
pub fn sound() -> Plan {
    use DependencyType::FinishStart;
    let whole = plan();
    let done = whole.tasks[1].clone();
    let at_once = Task { percent_complete: 50, ..whole.tasks[2].clone() };
    Plan {
        tasks: vec![
            Task { parent: None, ..task(10, 0, "S", 1) },
            done,
            at_once,
            task(30, 3, "C", 10),
            Task { parent: None, ..task(80, 8, "M", 0) },
        ],
        dependencies: vec![
            link(1, 11, 20, FinishStart, 0),
            link(2, 20, 30, FinishStart, 0),
            link(3, 30, 80, FinishStart, 0),
        ],
        assignments: [11, 20, 30].map(assign).to_vec(),
        baseline_tasks: vec![
            copy(11, "2026-03-06T17:00", 5),
            copy(20, "2026-03-18T17:00", 8),
            copy(30, "2026-04-01T17:00", 10),
        ],
        ..empty()
    }
}
