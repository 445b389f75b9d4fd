//! Every figure of the cockpit has the records behind it: counted again from them it is the same figure. Beside an earlier
//! day it shows what was shown then.

use acceptance::bench::{Bench, sample};
use api::wire::{Cockpit, CockpitAsk, EvidenceRow, Fact, FigureEvidence, KpiEvidence};

const SPANS: [&str; 3] = ["twelve_months", "quarter", "month"];

fn cockpit(bench: &mut Bench, span: &str, beside: &str) -> Cockpit {
    bench.desk.cockpit(CockpitAsk { span: span.into(), beside: beside.into() }).expect("the cockpit")
}

fn evidence(bench: &mut Bench, figure: &str) -> FigureEvidence {
    let found = bench.desk.figure_evidence(figure.into()).expect("evidence");
    let counted: Vec<&str> = found.counted.iter().map(|line| line.record.id.as_str()).collect();
    for line in &found.left_out {
        assert!(!line.why.is_empty(), "{figure}: {} is left out without a reason", line.record.name);
        let twice = counted.contains(&line.record.id.as_str()) && figure != "changes";
        assert!(!twice, "{figure}: {} counts and does not", line.record.name);
    }
    assert!(found.counted.iter().all(|line| !line.record.name.is_empty()), "{figure}: records have names");
    found
}

/// A KPI as its evidence gives it, by the formula of its definition card.
fn again(found: &KpiEvidence) -> Option<f64> {
    let rows = &found.rows;
    let passed = rows.iter().filter(|row| row.pass == Some(true)).count() as f64;
    let judged = rows.iter().filter(|row| row.pass.is_some()).count() as f64;
    let days: Vec<f64> = rows.iter().filter_map(|row| row.checks.iter().find_map(|c| c.difference)).collect();
    let ratio = |above: f64, below: f64| (below != 0.0).then(|| above / below);
    match found.card.code.as_str() {
        "schedule_deviation" | "risk_response_time" => ratio(days.iter().sum(), days.len() as f64),
        "budget_deviation" => {
            let sum = |figure: fn(&EvidenceRow) -> f64| rows.iter().map(figure).sum::<f64>();
            let (planned, actual) =
                (sum(|row| money(&row.checks[0].expected)), sum(|row| money(&row.checks[0].actual)));
            ratio((actual - planned) * 100.0, planned)
        }
        _ => ratio(passed * 100.0, judged),
    }
}

fn money(fact: &Fact) -> f64 {
    match fact {
        Fact::Int(fen) => *fen as f64,
        other => panic!("{other:?} is no amount"),
    }
}

#[test]
fn every_kpi_is_what_its_records_give() {
    let mut bench = sample();
    let mut measured = 0;
    for span in SPANS {
        let shown = cockpit(&mut bench, span, "last_month");
        assert_eq!(shown.kpis.len(), 8);
        for card in &shown.kpis {
            let found = bench.desk.kpi_evidence(card.code.clone(), span.into()).expect("evidence");
            assert_eq!(&found.card, card, "{span}: the panel and the tile show one figure");
            match (card.value, again(&found)) {
                (Some(value), Some(again)) => {
                    assert!((value - again).abs() < 1e-9, "{span} {}: {value} is not {again}", card.code);
                    measured += 1;
                }
                (value, again) => assert_eq!(value, again, "{span} {}", card.code),
            }
        }
    }
    assert!(measured > 12, "{measured} figures had something to measure");
}

#[test]
fn every_count_is_what_its_records_give() {
    let mut bench = sample();
    let shown = cockpit(&mut bench, "twelve_months", "last_month");
    let counts = &shown.counts;
    let running = counts.green + counts.amber + counts.red + counts.none;
    for (light, count) in
        [("green", counts.green), ("amber", counts.amber), ("red", counts.red), ("none", counts.none)]
    {
        let found = evidence(&mut bench, &format!("lights_{light}"));
        assert_eq!((found.value, found.counted.len() as u32), (count, count), "{light}");
        let projects = bench.records("project", None).len();
        assert_eq!(
            found.counted.len() + found.left_out.len(),
            projects,
            "{light}: every project is accounted for"
        );
        assert!(
            count == 0 || found.counted.iter().all(|line| !line.why.is_empty()),
            "{light}: why it has it"
        );
    }
    assert_eq!(running as usize, shown.lights.len());
    let ids = |found: &FigureEvidence| -> Vec<String> {
        found.counted.iter().map(|line| line.record.id.clone()).collect()
    };
    let found = evidence(&mut bench, "decisions");
    assert_eq!(ids(&found), shown.decisions.iter().map(|row| row.id.clone()).collect::<Vec<_>>());
    let found = evidence(&mut bench, "milestones");
    assert_eq!(ids(&found), shown.milestones.iter().map(|row| row.task.clone()).collect::<Vec<_>>());
    assert!(!found.left_out.is_empty(), "those reached and those of later are listed");
    let found = evidence(&mut bench, "changes");
    assert_eq!(ids(&found), shown.changes.iter().map(|row| row.id.clone()).collect::<Vec<_>>());
    assert!(bench.desk.figure_evidence("lights_blue".into()).is_err());
}

#[test]
fn beside_a_frozen_month_stands_what_was_shown_then() {
    let mut bench = sample();
    let october = cockpit(&mut bench, "twelve_months", "last_month");
    assert_eq!(october.compared.month.as_deref(), Some("2026-09"));
    bench.desk.freeze_month("2026-10".into(), "2026-10-31".into(), "now".into()).expect("frozen");
    bench.desk.set_data_date("2026-11-30".into()).expect("a month later");
    for beside in ["last_month", "last_freeze"] {
        let shown = cockpit(&mut bench, "twelve_months", beside);
        assert_eq!(
            (shown.compared.kind.as_str(), shown.compared.month.as_deref()),
            ("frozen", Some("2026-10"))
        );
        assert_eq!(shown.counts_before.as_ref(), Some(&october.counts), "{beside}");
        let before: Vec<_> = shown.kpis_before.iter().map(|figure| figure.value).collect();
        assert_eq!(before, october.kpis.iter().map(|card| card.value).collect::<Vec<_>>(), "{beside}");
        assert_eq!(shown.decisions_moved.before, Some(october.decisions.len() as u32), "{beside}");
    }
    let shown = cockpit(&mut bench, "twelve_months", "last_month");
    let moved = &shown.milestones_moved;
    assert!(moved.marks.iter().any(|mark| mark.movement == "new"), "others come into the 90 days");
    let keys: Vec<&str> = shown.milestones.iter().map(|row| row.task.as_str()).collect();
    assert!(
        moved.marks.iter().all(|mark| keys.contains(&mark.key.as_str())),
        "a mark names a line that is there"
    );
    assert!(moved.gone.iter().all(|record| !keys.contains(&record.id.as_str())), "what is gone is not there");
}

#[test]
fn an_unchanged_portfolio_has_moved_nothing() {
    let mut bench = sample();
    bench.desk.freeze_month("2026-10".into(), "2026-10-30".into(), "now".into()).expect("frozen");
    let shown = cockpit(&mut bench, "twelve_months", "last_freeze");
    assert_eq!(shown.compared.data_date.as_deref(), Some("2026-10-30"));
    assert_eq!(shown.counts_before.as_ref(), Some(&shown.counts), "a day in which nothing happened");
    assert_eq!((&shown.lights_moved.marks, &shown.lights_moved.gone), (&vec![], &vec![]));
}

#[test]
fn a_table_of_a_screen_becomes_typed_cells() {
    use api::wire::{TableColumn, TableExport};
    use calamine::{Data, Reader};
    let mut bench = sample();
    let columns =
        [("项目", "text"), ("预算", "money"), ("执行", "percent"), ("完成", "date"), ("数量", "number")];
    let columns = columns.map(|(title, kind)| TableColumn { title: title.into(), kind: kind.into() });
    let row = [
        Fact::Text("=1+1".into()),
        Fact::Int(123_456_700),
        Fact::Int(8_996),
        Fact::Text("2026-10-31".into()),
        Fact::Null(()),
    ];
    let table = TableExport {
        language: "zh-CN".into(),
        title: "项目资金".into(),
        note: "数据截至 2026-10-31".into(),
        columns: columns.to_vec(),
        rows: vec![row.to_vec()],
    };
    let path = bench.path("表.xlsx");
    bench.desk.export_table(table.clone(), path.clone()).expect("written");
    let mut book = calamine::open_workbook_auto(&path).expect("a workbook");
    let sheet = book.worksheet_range("项目资金").expect("its sheet");
    let cells = sheet.rows().find(|row| row[0] == Data::String("=1+1".into())).expect("text stays text");
    assert_eq!((&cells[1], &cells[2]), (&Data::Float(123.4567), &Data::Float(0.8996)));
    assert!(matches!(cells[3], Data::DateTime(_)), "{:?}", cells[3]);
    let short = TableExport { rows: vec![vec![Fact::Null(())]], ..table };
    assert!(bench.desk.export_table(short, bench.path("kurz.xlsx")).is_err());
    assert!(!bench.file("kurz.xlsx").exists());
}
