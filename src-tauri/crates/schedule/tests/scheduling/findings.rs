//! What the engine says about a plan that is not right; it schedules all the same.

use schedule::{Date, Finding, Moment, plan};

use crate::scenario::{holds, network};

#[test]
fn a_loop_is_named_in_order_and_broken() {
    holds(
        "start 2026-03-02
         A 1d < C
         B 1d < A
         C 1d < B
         D 1d < C
         E 1d           => 03-02..03-02
         ! loop A B C",
    );
}

#[test]
fn the_dependency_entered_last_is_left_out() {
    let schedule = holds(
        "start 2026-03-02
         A 1d           => 03-02..03-02
         B 1d < A       => 03-03..03-03
         C 1d < B, D    => 03-04..03-04
         D 1d < C       => 03-02..03-02
         ! loop C D",
    );
    assert_eq!(schedule.findings.iter().filter(|f| matches!(f, Finding::Loop(_))).count(), 1);
}

#[test]
fn a_task_does_not_wait_for_itself() {
    holds(
        "start 2026-03-02
         A 1d < A       => 03-02..03-02
         ! loop A",
    );
}

#[test]
fn loops_through_summaries_are_found() {
    holds(
        "start 2026-03-02
         S 0d < B
           A 1d
         B 1d < A
         ! loop S A B",
    );
}

#[test]
fn two_loops_are_two_findings() {
    let schedule = holds(
        "start 2026-03-02
         A 1d < B
         B 1d < A
         C 1d < D
         D 1d < C",
    );
    assert_eq!(schedule.findings.iter().filter(|f| matches!(f, Finding::Loop(_))).count(), 2);
}

#[test]
fn a_summary_and_its_own_line_cannot_depend_on_each_other() {
    holds(
        "start 2026-03-02
         S 0d
           A 1d < S       => 03-02..03-02
           T 0d
             B 1d         => 03-02..03-02
         ! own-summary S>A",
    );
}

#[test]
fn many_loops_are_found_in_one_go() {
    let mut text = String::from("start 2026-03-02\n");
    for index in 0..2_000 {
        text.push_str(&format!(" A{index} 1h < B{index}\n B{index} 1h < A{index}\n"));
    }
    let schedule = plan(&network(&text));
    assert_eq!(schedule.findings.iter().filter(|f| matches!(f, Finding::Loop(_))).count(), 2_000);
}

#[test]
fn an_outline_of_five_thousand_levels_does_not_recurse() {
    let mut deep = network("start 2026-03-02\n First 1d\n S 1d < First");
    for level in 2..5_000 {
        let parent = Some(level - 1);
        deep.tasks.push(schedule::Task { parent, ..deep.tasks[1].clone() });
    }
    let schedule = plan(&deep);
    let monday = Date::from_ymd(2026, 3, 2).expect("a date");
    assert!(schedule.tasks[1..].iter().all(|task| task.start.date() == monday.plus_days(1)));
}

#[test]
fn open_ends_are_told() {
    holds(
        "start 2026-03-02
         A 5d
         B 1d snet=03-04
         C 1d < A
         ! no-predecessor B
         ! no-successor B
         ! not no-successor A
         ! not no-predecessor A
         ! not no-successor C",
    );
}

#[test]
fn dates_outside_the_range_are_held_at_its_edge() {
    let schedule = holds(
        "start 2026-03-02
         A 1d snet=1900-01-01T08:00
         B 99999999h
         C 1d
         ! out-of-range A
         ! out-of-range B
         ! not out-of-range C",
    );
    assert_eq!(schedule.finish, schedule::work_time::LAST);
}

#[test]
fn indices_that_name_nothing_are_passed_over() {
    let mut broken = network("start 2026-03-02\n A 1d\n B 1d < A");
    broken.dependencies[0].predecessor = 99;
    broken.tasks[0].parent = Some(7);
    broken.tasks[1].parent = Some(1);
    broken.tasks[1].calendar = Some(77);
    broken.calendar = 55;
    let schedule = plan(&broken);
    assert_eq!(schedule.tasks.len(), 2);
    assert!(schedule.findings.contains(&Finding::EmptyCalendar(1)));
}

#[test]
fn an_empty_plan_is_where_it_starts() {
    let anchor = Date::from_ymd(2026, 3, 2).expect("a date").at(480);
    let schedule = plan(&network("start 2026-03-02"));
    assert_eq!((schedule.start, schedule.finish), (anchor, anchor));
}

#[test]
fn absurd_dates_print_and_count() {
    assert!(!format!("{}", Moment(i64::MAX)).is_empty());
    assert!(!format!("{:?}", Date(i32::MIN)).is_empty());
    assert_eq!(Moment(i64::MAX).plus(i64::MAX).date(), Date(i32::MAX));
}
