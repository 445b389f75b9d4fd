//! The sample portfolio as every screen reads it: the same for the same date, and in agreement with itself.

use acceptance::bench::{AS_OF, Bench, sample};
use api::wire::{CockpitAsk, Fact, KpiCard};

/// What the sample says, without ids.
fn said(bench: &mut Bench) -> String {
    let cockpit = bench.desk.cockpit(CockpitAsk::default()).expect("the cockpit");
    let kpi = |card: &KpiCard| {
        let value = card.value.map_or("—".to_owned(), |value| format!("{value:.2}"));
        format!("{} {value} {} n={} {}", card.code, card.unit, card.n, card.status)
    };
    let mut lines: Vec<String> = cockpit.kpis.iter().map(kpi).collect();
    lines.push(format!("{:?}", cockpit.counts));
    for lights in &cockpit.lights {
        let melon = if lights.watermelon { " watermelon" } else { "" };
        let dimensions = [&lights.schedule, &lights.cost, &lights.risk, &lights.quality];
        let dimensions: Vec<&str> = dimensions.iter().map(|cell| cell.light.as_str()).collect();
        lines.push(format!("{} {} {dimensions:?}{melon}", lights.name, lights.overall.light));
    }
    let count = |entity: &str, bench: &mut Bench| format!("{entity} {}", bench.records(entity, None).len());
    for entity in ["project", "task", "dependency", "assignment", "risk", "change_request", "budget_line"] {
        lines.push(count(entity, bench));
    }
    lines.join("\n")
}

#[test]
fn the_sample_is_the_same_for_the_same_date() {
    let (mut first, mut second) = (sample(), sample());
    let (one, other) = (said(&mut first), said(&mut second));
    assert_eq!(one, other);
    insta::assert_snapshot!("sample", one);
}

#[test]
fn every_screen_answers_and_counts_the_same() {
    let mut bench = sample();
    let cockpit = bench.desk.cockpit(CockpitAsk::default()).expect("the cockpit");
    let list = bench.desk.portfolio().expect("the list");
    assert_eq!((cockpit.as_of.as_str(), list.as_of.as_str()), (AS_OF, AS_OF));
    let running = list.rows.iter().filter(|row| row.lights.is_some()).count();
    let counts = &cockpit.counts;
    assert_eq!((counts.green + counts.amber + counts.red + counts.none) as usize, running);
    assert_eq!(cockpit.lights.len(), running, "a light for every running project");
    assert_eq!(cockpit.kpis, bench.desk.kpis().expect("the KPI"), "one figure, one function");
    for card in &cockpit.kpis {
        let evidence = bench.desk.kpi_evidence(card.code.clone(), "twelve_months".into()).expect("evidence");
        assert_eq!(&evidence.card, card);
        assert_eq!(evidence.rows.len(), card.n as usize, "{}: every record behind the figure", card.code);
        assert!(evidence.excluded.iter().all(|row| !row.reason.is_empty()), "{}: why not", card.code);
    }
    for row in &list.rows {
        project_answers(&mut bench, row.id.clone());
    }
    assert!(bench.desk.raci(None).expect("the matrix").activities.len() == 5);
    assert!(!bench.desk.periods().expect("months").months.is_empty());
    let found = bench.desk.search("数据中台".to_owned()).expect("hits");
    assert!(found.iter().any(|hit| hit.entity == "project"), "{found:?}");
}

fn project_answers(bench: &mut Bench, id: String) {
    let overview = bench.desk.project_overview(id.clone()).expect("an overview");
    let plan = bench.desk.plan(id.clone()).expect("a plan");
    let leaves = plan.rows.iter().filter(|row| !row.summary && !row.inactive).count();
    assert_eq!(overview.plan.tasks as usize, leaves, "{}", overview.row.name);
    assert_eq!(overview.plan.dependencies as usize, plan.dependencies.len(), "{}", overview.row.name);
    assert_eq!(overview.locked, plan.locked, "{}", overview.row.name);
    let errors: Vec<_> = plan.findings.iter().filter(|finding| finding.severity == "error").collect();
    assert!(errors.is_empty(), "{}: {errors:?}", overview.row.name);
    bench.desk.closure(id.clone()).expect("a closure view");
    bench.desk.raci(Some(id)).expect("a matrix");
}

#[test]
fn the_seed_matrix_shows_its_own_slip() {
    let mut bench = sample();
    let matrix = bench.desk.raci(None).expect("the matrix");
    let slip = matrix.findings.iter().find(|found| {
        found.code == "unknown_role" && found.values.values.get("name") == Some(&Fact::Text("PMO主管".into()))
    });
    let slip = slip.expect("row 2 names an accountable whom no list knows");
    assert_eq!(slip.severity, "error");
    let row = matrix.activities.iter().find(|row| Some(&row.id) == slip.activity.as_ref());
    assert_eq!(row.map(|row| row.name.as_str()), Some("进度监控"));
    assert!(slip.suggestions.iter().any(|role| role.name == "PMO主任"), "{:?}", slip.suggestions);
}

#[test]
fn a_letter_taken_out_is_a_finding_and_undo_heals_it() {
    let mut bench = sample();
    let matrix = bench.desk.raci(None).expect("the matrix");
    let row = matrix.activities.iter().find(|row| row.name == "预算审计").expect("a row");
    let place = row.letters.iter().position(|letter| letter.as_deref() == Some("A")).expect("an A");
    let role = matrix.roles[place].id.clone();
    bench.desk.set_raci(row.id.clone(), role, None).expect("a letter taken out");
    let after = bench.desk.raci(None).expect("the matrix");
    let missing = |found: &&api::wire::RaciFinding| found.activity.as_ref() == Some(&row.id);
    let now: Vec<&str> = after.findings.iter().filter(missing).map(|found| found.code.as_str()).collect();
    assert!(now.iter().any(|code| code.contains("accountable")), "nobody is accountable: {now:?}");
    bench.desk.undo().expect("an undo");
    assert_eq!(bench.desk.raci(None).expect("the matrix"), matrix);
}

#[test]
fn figures_move_with_the_data_date() {
    let mut bench = sample();
    let now = bench.kpi("on_time_rate");
    bench.desk.look_at("2025-12-31").expect("an earlier date");
    let before = bench.kpi("on_time_rate");
    assert!(before.n < now.n, "{} < {}", before.n, now.n);
    bench.desk.set_data_date(AS_OF.to_owned()).expect("the date");
    assert_eq!(bench.kpi("on_time_rate").n, now.n);
}
