//! What Rust does of a keystroke edit in a plan of 2,000 rows: as a duration is typed into one row after the other, in
//! phases that are tied to each other and in one chain in which every edit moves every row. The window's part of it is
//! measured by `tests/e2e/measure-edit.mjs`.

use std::time::Duration;

use api::Desk;
use api::wire::{PastedTaskRow, PlanEdit};
use criterion::Criterion;

use crate::generate::Size;

const ROWS: usize = 2000;

pub fn typed_cells(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one plan of 2,000 rows, a duration typed");
    group.sample_size(40).measurement_time(Duration::from_secs(5));
    for (shape, chain) in [("linked phases", Shape::Streams), ("one chain", Shape::Chain)] {
        let (mut desk, project) = pasted(chain);
        let rows = desk.plan(project.clone()).expect("a plan").rows;
        let work: Vec<&str> = rows.iter().filter(|row| !row.summary).map(|row| row.id.as_str()).collect();
        let mut typed = 0;
        group.bench_function(shape, |bench| {
            bench.iter(|| {
                typed += 1;
                let task = work[5 + typed % 60].to_owned();
                let edit = PlanEdit::SetDuration { task, text: format!("{}d", 2 + typed % 8) };
                desk.edit_plan(project.clone(), vec![edit], String::new()).expect("an edit")
            });
        });
    }
    group.finish();
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Streams,
    Chain,
}

/// A new portfolio whose one plan was pasted in.
fn pasted(shape: Shape) -> (Desk, String) {
    let path = crate::file("1x1.pmo", Size { projects: 1, tasks: 1, links: 0 });
    let copy = path.with_file_name(format!("typed-{}.pmo", shape as u8));
    std::fs::copy(&path, &copy).expect("a copy to edit");
    let mut desk = crate::desk(&copy);
    let project = desk.portfolio().expect("the list").rows[0].id.clone();
    let rows = (1..=ROWS).map(|number| row(number, shape)).collect();
    let edit = PlanEdit::Paste { before: None, rows };
    desk.edit_plan(project.clone(), vec![edit], String::new()).expect("a paste");
    (desk, project)
}

/// Phases of nine tasks in a row. In a plan of streams each phase follows the one before it in its own stream of ten
/// phases and waits for the stream beside it; in a chain all rows follow one another.
fn row(number: usize, shape: Shape) -> PastedTaskRow {
    let (summary, first) = (number % 10 == 1, number % 10 == 2);
    let opens = first && if shape == Shape::Chain { number == 2 } else { number % 100 == 2 };
    let mut ties = Vec::new();
    if !summary && !opens {
        ties.push(if first { number - 2 } else { number - 1 });
    }
    if shape == Shape::Streams && number % 50 == 30 && number > 100 {
        ties.push(number - 95);
    }
    // The plan has one row before the pasted ones.
    let ties: Vec<String> = ties.iter().map(|tie| (tie + 1).to_string()).collect();
    PastedTaskRow {
        level: u32::from(!summary),
        name: format!("任务 {number}"),
        duration: if summary { String::new() } else { format!("{}d", 1 + number % 5) },
        start: None,
        finish: None,
        percent: None,
        predecessors: ties.join(","),
    }
}
