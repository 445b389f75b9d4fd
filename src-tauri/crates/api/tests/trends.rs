//! Milestone trends of the sample: its frozen months hold forecasts that moved, in every way that there is a word for.

mod sample;

use std::collections::BTreeSet;

use api::{Desk, wire};
use sample::sample;

fn of(desk: &mut Desk, name: &str) -> Vec<wire::MilestoneTrend> {
    let rows = desk.portfolio().expect("the list").rows;
    let id = rows.into_iter().find(|row| row.name == name).expect("a project").id;
    desk.milestone_trends(Some(id)).expect("trends").rows
}

#[test]
fn the_sample_shows_every_kind_of_movement() {
    let (mut desk, _folder) = sample();
    let trends = desk.milestone_trends(None).expect("trends");
    assert_eq!(trends.reports.len(), 9, "eight frozen months and today: {:?}", trends.reports);
    assert_eq!(trends.reports.last().map(String::as_str), Some("2026-10-31"));
    let classes: BTreeSet<&str> = trends.rows.iter().filter_map(|row| row.class.as_deref()).collect();
    let all = ["erratic", "improving", "runaway", "stable", "worsening"];
    assert_eq!(classes.into_iter().collect::<Vec<_>>(), all);
    let states: BTreeSet<&str> = trends.rows.iter().map(|row| row.state.as_str()).collect();
    assert!(states.contains("reached") && states.contains("ahead"));
}

#[test]
fn a_line_has_a_point_a_report_and_ends_where_it_was_reached() {
    let (mut desk, _folder) = sample();
    for row in of(&mut desk, "智能工厂一期") {
        let reached = row.points.iter().position(|point| point.reached);
        assert!(reached.is_none_or(|at| at + 1 == row.points.len()), "{}", row.name);
        assert!(row.points.windows(2).all(|pair| pair[0].reported < pair[1].reported));
        assert_eq!(row.references.len(), 1, "one baseline: {}", row.name);
    }
}

#[test]
fn a_later_freeze_leaves_earlier_points_where_they_are() {
    let (mut desk, _folder) = sample();
    let before = desk.milestone_trends(None).expect("trends");
    desk.freeze_month("2026-10".into(), "2026-10-31".into(), String::new()).expect("frozen");
    desk.set_data_date("2026-11-20".into()).expect("another date");
    let after = desk.milestone_trends(None).expect("trends");
    assert_eq!(after.reports.len(), before.reports.len() + 1);
    for (old, new) in
        before.rows.iter().filter_map(|old| Some((old, after.rows.iter().find(|new| new.task == old.task)?)))
    {
        assert!(new.points.starts_with(&old.points), "{}", old.name);
    }
}
#[test]
fn the_projects_of_the_sample_wait_for_each_other() {
    let (mut desk, _folder) = sample();
    let rows = desk.cross_dependencies().expect("the list").rows;
    assert_eq!(rows.len(), 7);
    assert!(rows.iter().all(|row| row.room_days.is_some_and(|days| days >= 0)), "all are kept");
    let phases = desk.phases().expect("phases");
    assert!(phases.iter().any(|phase| phase.name == "方案设计" && phase.baseline_finish.is_some()));
}
