//! How long a large portfolio takes through the use-cases: `cargo bench -p api`.
//! 200 projects of 500 tasks: opened, cockpit and KPI, the fourteen checks of every schedule, the list, the monthly
//! workbook, the whole pack. One plan of 10,000 tasks and 15,000
//! dependencies: shown, computed, edited, ten times kept as a baseline. One plan of 2,000 rows as it is typed into. The
//! files are made once and kept beside the build.

mod baselines;
mod generate;
mod typing;

use std::path::{Path, PathBuf};
use std::time::Duration;

use api::Desk;
use api::wire::{CockpitAsk, OpenMode, PackOrder, PlanEdit};
use criterion::{BatchSize, Bencher, Criterion, criterion_group, criterion_main};
use generate::Size;

const MONTH: &str = "2026-10";

/// A portfolio of this size, made where it is not there yet.
fn file(name: &str, size: Size) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if !path.exists() {
        generate::portfolio(&path, size).expect("a portfolio");
    }
    path
}

fn desk(path: &Path) -> Desk {
    let mut desk = Desk::new(Some(Path::new(env!("CARGO_TARGET_TMPDIR")).join("settings")), generate::as_of);
    desk.open_portfolio(path.display().to_string(), OpenMode::Edit).expect("a portfolio");
    desk
}

fn large_portfolio(criterion: &mut Criterion) {
    let path = file("200x500.pmo", Size { projects: 200, tasks: 500, links: 2 });
    let mut group = criterion.benchmark_group("200 projects of 500 tasks");
    group.sample_size(10).measurement_time(Duration::from_secs(5));
    group.bench_function("open", |bench| fresh(bench, || desk(&path)));
    group.bench_function("open, KPI and cockpit, cold", |bench| {
        fresh(bench, || {
            let mut desk = desk(&path);
            desk.cockpit(CockpitAsk::default()).expect("the cockpit");
            desk
        });
    });
    group.bench_function("open and quality of every schedule, cold", |bench| {
        fresh(bench, || {
            let mut desk = desk(&path);
            desk.portfolio_schedule_quality().expect("the checks");
            desk
        });
    });
    let mut open = desk(&path);
    group.bench_function("quality of every schedule, kept", |bench| {
        bench.iter(|| open.portfolio_schedule_quality().expect("the checks"));
    });
    group.bench_function("cockpit", |bench| {
        bench.iter(|| open.cockpit(CockpitAsk::default()).expect("the cockpit"))
    });
    group.bench_function("project list", |bench| bench.iter(|| open.portfolio().expect("the list")));
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("monthly.xlsx").display().to_string();
    group.bench_function("monthly workbook", |bench| {
        bench.iter(|| open.export_report(MONTH.into(), "zh-CN".into(), out.clone()).expect("a workbook"));
    });
    if let Ok(meta) = std::fs::metadata(&out) {
        println!("monthly workbook: {} bytes", meta.len());
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).display().to_string();
    group.bench_function("pack of workbook, slides, paper and web page", |bench| {
        bench.iter(|| open.export_pack(order(), folder.clone()).expect("the pack"));
    });
    group.finish();
}

/// The whole pack of the month.
fn order() -> PackOrder {
    PackOrder {
        month: MONTH.into(),
        language: "zh-CN".into(),
        audience: "executive".into(),
        edition: "month".into(),
        formats: Vec::new(),
        paper: "a4".into(),
    }
}

fn large_plan(criterion: &mut Criterion) {
    let original = file("1x10000.pmo", Size { projects: 1, tasks: 10_000, links: 3 });
    let path = original.with_file_name("1x10000-edited.pmo");
    std::fs::copy(&original, &path).expect("a copy to edit");
    let mut group = criterion.benchmark_group("one plan of 10,000 tasks");
    group.sample_size(10).measurement_time(Duration::from_secs(5));
    let mut open = desk(&path);
    let id = open.portfolio().expect("the list").rows[0].id.clone();
    group.bench_function("open file and show plan", |bench| {
        open.close_portfolio().expect("closed");
        bench.iter_batched(
            || (),
            |()| desk(&path).plan(id.clone()).expect("a plan"),
            BatchSize::PerIteration,
        );
    });
    open = desk(&path);
    let plan = open.plan(id.clone()).expect("a plan");
    println!("{} lines, {} dependencies", plan.rows.len(), plan.dependencies.len());
    let (first, last) = (plan.rows[1].id.clone(), plan.rows[plan.rows.len() - 2].id.clone());
    let mut days = 10;
    group.bench_function("edit that moves nothing", |bench| {
        bench.iter(|| {
            days += 1;
            let edit = PlanEdit::SetName { task: last.clone(), name: format!("任务 {days}") };
            open.edit_plan(id.clone(), vec![edit], String::new()).expect("an edit")
        });
    });
    days = 10;
    group.bench_function("edit that moves one task", |bench| {
        bench.iter(|| edit(&mut open, &id, &last, &mut days));
    });
    group.bench_function("edit that moves nearly everything", |bench| {
        bench.iter(|| edit(&mut open, &id, &first, &mut days));
    });
    group.bench_function("undo of it and redo", |bench| {
        bench.iter(|| (open.undo().expect("an undo"), open.redo().expect("a redo")));
    });
    group.finish();
}

/// Times what opens a file; it is closed again before the next time.
fn fresh<T>(bench: &mut Bencher<'_>, act: impl Fn() -> T) {
    bench.iter_batched(|| (), |()| act(), BatchSize::PerIteration);
}

/// A new duration for a task.
fn edit(desk: &mut Desk, project: &str, task: &str, days: &mut u32) -> usize {
    *days = if *days > 90 { 10 } else { *days + 1 };
    let edit = PlanEdit::SetDuration { task: task.to_owned(), text: format!("{days}d") };
    desk.edit_plan(project.to_owned(), vec![edit], String::new()).expect("an edit").rows.len()
}

criterion_group!(benches, typing::typed_cells, baselines::ten_baselines, large_portfolio, large_plan);
criterion_main!(benches);
