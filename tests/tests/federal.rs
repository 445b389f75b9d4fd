//! A real portfolio of 1,071 projects, clean and as a person received it, through the whole application: imported,
//! measured, taken back. The figures are those published with the data.

use acceptance::bench::{Bench, bench};
use acceptance::shared;
use api::Flow;
use api::wire::{Fact, ImportChoice, KpiVariant, SheetPreview, SheetPreviewRow};

const CLEAN: &str = "portfolio/us-federal-it-2012.csv";
const MESSY: &str = "portfolio/us-federal-it-2012-messy.csv";

fn empty() -> Bench {
    let mut bench = bench();
    let path = bench.path("federal.pmo");
    bench.desk.create_empty(path).expect("an empty portfolio");
    bench
}

fn variant(bench: &mut Bench, kpi: &str, variant: &str) -> KpiVariant {
    let card = bench.kpi(kpi);
    let found = card.variants.into_iter().find(|found| found.code == variant);
    found.unwrap_or_else(|| panic!("{kpi} has no {variant}"))
}

/// A figure in hundredths, rounded.
fn hundredths(figure: &KpiVariant) -> i64 {
    (figure.value.expect("a figure") * 100.0).round() as i64
}

fn sum(bench: &mut Bench, field: &str) -> i64 {
    let amount = |fact: Option<&Fact>| match fact {
        Some(Fact::Int(amount)) => *amount,
        _ => 0,
    };
    bench.records("project", None).iter().map(|project| amount(project.fields.get(field))).sum()
}

#[test]
fn the_clean_list_gives_its_published_figures() {
    let Some(path) = shared(CLEAN) else { return };
    let mut bench = empty();
    let imported = bench.import(&path);
    assert_eq!(imported.projects.len(), 1_071);
    let on_time = variant(&mut bench, "on_time_rate", "all_dated_calendar");
    assert_eq!((on_time.n, hundredths(&on_time)), (791, 6_713), "67.13 % on or before plan");
    let slip = variant(&mut bench, "schedule_deviation", "all_dated_calendar");
    assert_eq!((slip.n, hundredths(&slip)), (791, 3_280), "32.80 days");
    let cost = variant(&mut bench, "budget_deviation", "portfolio_total");
    let deviation = cost.value.expect("a figure");
    assert!((deviation - 5.1368).abs() < 0.000_05, "{deviation}");
    assert_eq!(sum(&mut bench, "budget"), 2_555_874_898_400, "25,558.748984 million, to the cent");
    assert_eq!(sum(&mut bench, "forecast_cost"), 2_687_165_901_000, "26,871.659010 million, to the cent");
    undone_whole(&mut bench);
}

#[test]
fn published_deviations_that_the_dates_do_not_give_are_listed() {
    let Some(path) = shared(CLEAN) else { return };
    let mut bench = empty();
    let seen = preview(&mut bench, &path, Apply::No);
    let told = |row: &&SheetPreviewRow| row.reasons.iter().any(|reason| reason.code == "variance_disagrees");
    let listed: Vec<&SheetPreviewRow> = seen.rows.iter().filter(told).collect();
    assert_eq!((seen.disagreements, listed.len()), (46, 46), "as published with the data");
    let first = &listed[0];
    let days = |name: &str| first.reasons[0].values.get(name).cloned();
    assert_eq!(
        (first.row, days("stated"), days("computed")),
        (9, Some(Fact::Int(-34)), Some(Fact::Int(-35)))
    );
    assert_eq!((seen.new, seen.rejected), (1_071, 0), "the dates hold: every project comes in");
}

/// Undo takes all rows back, redo brings all again.
fn undone_whole(bench: &mut Bench) {
    let undone = bench.desk.undo().expect("an undo").undo;
    assert_eq!(bench.state().projects, 0);
    assert_eq!(undone.redo.map(|step| step.operation).as_deref(), Some("import_projects"));
    assert!(bench.records("import_mapping", None).is_empty(), "the remembered mapping goes with it");
    bench.desk.redo().expect("a redo");
    assert_eq!(bench.state().projects, 1_071);
}

#[test]
fn every_project_of_the_clean_list_is_found_in_the_messy_one_or_told_why_not() {
    let (Some(clean), Some(messy)) = (shared(CLEAN), shared(MESSY)) else { return };
    let mut bench = empty();
    let codes = codes(&preview(&mut bench, &clean, Apply::No), "new");
    assert_eq!(codes.len(), 1_071);
    let seen = preview(&mut bench, &messy, Apply::Yes);
    assert_eq!(
        (seen.new + seen.rejected, seen.merged, seen.skipped),
        (1_071, 2, 10),
        "two twice, ten totals"
    );
    let told: Vec<&str> =
        seen.rows.iter().filter(|row| !row.reasons.is_empty()).map(|row| row.code.as_str()).collect();
    let mut taken: Vec<String> = Vec::new();
    for project in bench.records("project", None) {
        if let Some(Fact::Text(code)) = project.fields.get("code") {
            taken.push(code.clone());
        }
    }
    for code in &codes {
        assert!(
            taken.contains(code) || told.contains(&code.as_str()),
            "{code} is neither imported nor listed"
        );
    }
    assert!(
        seen.rows.iter().filter(|row| row.fate != "new").all(|row| !row.reasons.is_empty()),
        "each says why"
    );
    assert!(!seen.sums.is_empty() && seen.sums.iter().all(|sum| sum.stated != 0), "totals are checked");
    assert_eq!(bench.state().projects as usize, taken.len());
    bench.desk.undo().expect("an undo");
    assert_eq!(bench.state().projects, 0);
}

/// Whether an import is carried out.
#[derive(PartialEq)]
enum Apply {
    Yes,
    No,
}

fn preview(bench: &mut Bench, path: &std::path::Path, apply: Apply) -> SheetPreview {
    let draft = bench.desk.open_import(path.display().to_string(), &mut |_| Flow::Continue).expect("a draft");
    let mapping = draft.sheet.expect("a table").mapping;
    let seen = bench.desk.preview_import(draft.token.clone(), mapping.clone()).expect("a preview");
    let choice = ImportChoice { mapping: Some(mapping), replaces: None };
    match apply {
        Apply::Yes => drop(bench.desk.apply_import(draft.token, choice).expect("an import")),
        Apply::No => bench.desk.cancel_import(draft.token).expect("a draft let go"),
    }
    seen
}

fn codes(preview: &SheetPreview, fate: &str) -> Vec<String> {
    preview.rows.iter().filter(|row| row.fate == fate).map(|row| row.code.clone()).collect()
}
