//! What crosses to the window, as it crosses: the first of everything on the sample portfolio, ids left out. A change of
//! these snapshots is a change of what every screen gets.

mod sample;

use api::{Desk, wire};
use sample::sample;
use serde::Serialize;

fn project(desk: &mut Desk, name: &str) -> wire::PortfolioRow {
    let rows = desk.portfolio().expect("the list").rows;
    rows.into_iter().find(|row| row.name == name).expect("a project")
}

/// JSON with ids, and times of the computer's clock, replaced by what they are.
fn shown(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value).expect("JSON");
    let mut lines: Vec<String> = text.lines().map(redacted).collect();
    lines.push(String::new());
    lines.join("\n")
}

fn redacted(line: &str) -> String {
    let parts: Vec<&str> = line.split('"').collect();
    let id = |part: &&str| part.len() == 36 && part.chars().filter(|&sign| sign == '-').count() == 4;
    parts.iter().map(|part| if id(part) { "[id]" } else { part }).collect::<Vec<_>>().join("\"")
}

#[test]
fn a_kpi_card() {
    let (mut desk, _folder) = sample();
    let cards = desk.kpis().expect("the KPI");
    let card = cards.iter().find(|card| card.code == "on_time_rate").expect("a card");
    insta::assert_snapshot!(shown(card));
}

#[test]
fn a_row_of_the_portfolio() {
    let (mut desk, _folder) = sample();
    insta::assert_snapshot!(shown(&project(&mut desk, "数据中台")));
}

#[test]
fn the_first_lines_of_a_plan() {
    let (mut desk, _folder) = sample();
    let id = project(&mut desk, "智能工厂二期").id;
    let mut plan = desk.plan(id).expect("a plan");
    plan.rows.truncate(4);
    plan.dependencies.truncate(2);
    plan.non_working.truncate(3);
    plan.resources.truncate(2);
    insta::assert_snapshot!(shown(&plan));
}

#[test]
fn findings_of_the_matrix() {
    let (mut desk, _folder) = sample();
    let matrix = desk.raci(None).expect("the matrix");
    insta::assert_snapshot!(shown(&(matrix.activities, matrix.findings)));
}

#[test]
fn a_closure_review_in_progress() {
    let (mut desk, _folder) = sample();
    let id = project(&mut desk, "客户服务中心升级").id;
    insta::assert_snapshot!(shown(&desk.closure(id).expect("a review")));
}
