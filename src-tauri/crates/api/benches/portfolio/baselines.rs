//! Ten baselines of a plan of 10,000 tasks: how long one takes to keep, what it weighs in the file, how long the list and
//! the comparison of any two take. A file with one baseline, made elsewhere, is what the weight is counted from.

use std::path::Path;
use std::time::{Duration, Instant};

use api::Desk;
use api::wire::{PlanEdit, PlanVersion};
use criterion::Criterion;

use crate::generate::Size;

const BASELINES: usize = 10;

pub fn ten_baselines(criterion: &mut Criterion) {
    let original = crate::file("1x10000.pmo", Size { projects: 1, tasks: 10_000, links: 3 });
    let path = original.with_file_name("1x10000-baselines.pmo");
    std::fs::copy(&original, &path).expect("a copy to edit");
    let mut desk = crate::desk(&path);
    let project = desk.portfolio().expect("the list").rows[0].id.clone();
    take_all(&mut desk, &project, &path);
    let kept = desk.baselines(project.clone()).expect("the list").baselines;
    let version = |place: usize| PlanVersion::Baseline { id: kept[place].id.clone() };

    let mut group = criterion.benchmark_group("ten baselines of 10,000 tasks");
    group.sample_size(10).measurement_time(Duration::from_secs(5));
    group.bench_function("list", |bench| bench.iter(|| desk.baselines(project.clone()).expect("the list")));
    group.bench_function("compare two", |bench| {
        bench.iter(|| desk.compare_plans(project.clone(), version(1), version(9)).expect("compared"));
    });
    group.bench_function("compare one with now", |bench| {
        bench.iter(|| desk.compare_plans(project.clone(), version(5), PlanVersion::Now).expect("compared"));
    });
    group.bench_function("open the file and show the plan", |bench| {
        desk.close_portfolio().expect("closed");
        bench.iter(|| crate::desk(&path).plan(project.clone()).expect("a plan"));
    });
    group.finish();
}

/// Takes them one after the other, nearly every date of the plan moved in between; prints what each took and weighs.
fn take_all(desk: &mut Desk, project: &str, path: &Path) {
    let first = desk.plan(project.to_owned()).expect("a plan").rows[1].id.clone();
    let mut times = Vec::new();
    let mut grown = Vec::new();
    for number in 0..BASELINES {
        let edit = PlanEdit::SetDuration { task: first.clone(), text: format!("{}d", 3 + number) };
        desk.edit_plan(project.to_owned(), vec![edit], String::new()).expect("an edit");
        let before = size(desk, path);
        let begun = Instant::now();
        desk.take_baseline(project.to_owned(), format!("基线 {number}"), None, "测量".into()).expect("taken");
        times.push(begun.elapsed());
        grown.push(size(desk, path) - before);
    }
    times.sort();
    let (middle, worst) = (times[BASELINES / 2], times[BASELINES - 1]);
    println!("one of ten baselines of 10,000 tasks: kept in {middle:.0?} (worst {worst:.0?})");
    let all: u64 = grown.iter().sum();
    println!(
        "ten baselines add {:.1} MB to the file, {} KB each",
        all as f64 / 1e6,
        all / 1000 / BASELINES as u64
    );
}

/// The size of the file once everything is in it.
fn size(desk: &mut Desk, path: &Path) -> u64 {
    desk.close_portfolio().expect("closed");
    let size = std::fs::metadata(path).expect("a file").len();
    desk.open_portfolio(path.display().to_string(), api::wire::OpenMode::Edit).expect("a portfolio");
    size
}
