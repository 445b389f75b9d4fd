//! Kinds of dependencies, lags, leads, leveling delay. Weeks start on Monday 2026-03-02.

use crate::scenario::holds;

#[test]
fn finish_to_start_goes_on_at_the_next_work_start() {
    holds(
        "start 2026-03-02
         A 5d         => 03-02T08:00..03-06T17:00 by project
         B 1d < A     => 03-09T08:00..03-09T17:00 by A
         C 2h < B     => 03-10T08:00..03-10T10:00 by B",
    );
}

#[test]
fn the_latest_predecessor_drives() {
    holds(
        "start 2026-03-02
         A 2d           => float 3d free 3d uncritical
         B 5d           => float 0d critical
         C 1d < A, B    => 03-09..03-09 by B",
    );
}

#[test]
fn a_milestone_stays_at_the_end_of_work() {
    holds(
        "start 2026-03-02
         A 5d
         M 0d < A         => 03-06T17:00..03-06T17:00
         B 1d < M         => 03-09T08:00..03-09T17:00",
    );
}

#[test]
fn start_to_start_and_finish_to_finish() {
    holds(
        "start 2026-03-02
         A 5d
         B 2d < A SS        => 03-02..03-03 float 3d
         C 2d < A SS+1d     => 03-03..03-04
         D 2d < A FF        => 03-05..03-06 float 0d critical
         E 2d < A FF-1d     => 03-04..03-05",
    );
}

#[test]
fn finish_to_finish_does_not_reach_before_the_project() {
    holds(
        "start 2026-03-02
         A 2d
         B 5d < A FF    => 03-02..03-06",
    );
}

#[test]
fn start_to_finish_keeps_the_start_as_its_finish() {
    holds(
        "start 2026-03-02
         A 2d
         B 1d < A          => 03-04..03-04
         C 1d < B SF       => 03-03T08:00..03-04T08:00 by B",
    );
}

#[test]
fn an_elapsed_lag_runs_on_the_wall_clock() {
    holds(
        "start 2026-03-02
         A 5d
         B 1d < A FS+2ed    => 03-09T08:00..03-09T17:00
         C 1d < A FS+64eh   => 03-09T09:00..03-10T09:00",
    );
}

#[test]
fn a_lag_runs_on_the_successors_calendar() {
    holds(
        "start 2026-03-02
         A 1d
         B 8h on=mornings < A FS+8h  => 03-05T08:00..03-09T12:00",
    );
}

#[test]
fn a_percent_lag_counts_as_its_predecessor_does() {
    holds(
        "start 2026-03-02
         A 2ed               => 03-02T08:00..03-04T08:00
         B 1d < A FS+50%     => 03-05T08:00..03-05T17:00
         C 4d
         D 1d < C FS-25%     => 03-05..03-05",
    );
}

#[test]
fn an_elapsed_task_runs_through_the_weekend() {
    holds(
        "start 2026-03-02
         A 5d
         B 2ed < A      => 03-06T17:00..03-08T17:00 takes 2ed
         C 1d < B       => 03-09..03-09",
    );
}

#[test]
fn leveling_puts_off_before_and_behind_predecessors() {
    holds(
        "start 2026-03-02
         A 1d leveled=1ed        => 03-03T08:00..03-03T17:00 by leveling
         B 1d leveled=2ed < A    => 03-06T08:00..03-06T17:00 by leveling",
    );
}

#[test]
fn leveling_is_taken_off_what_predecessors_may_use() {
    holds(
        "start 2026-03-02
         A 1d                    => late 03-02..03-02 float 0d
         B 1d leveled=1ed < A    => 03-04T08:00..03-04T17:00 float 0d",
    );
}

#[test]
fn each_network_may_have_its_own_critical_path() {
    let one = "start 2026-03-02
         A 5d           => critical
         B 2d           => float 3d uncritical";
    holds(one);
    let each = "start 2026-03-02
         path-per-network
         A 5d           => critical
         B 2d           => float 0d critical";
    holds(each);
}

#[test]
fn the_critical_limit_counts_near_critical_tasks() {
    holds(
        "start 2026-03-02
         critical 3d
         A 5d
         B 2d           => float 3d critical
         C 1d           => float 4d uncritical",
    );
}

#[test]
fn free_float_is_the_gap_to_the_next_task() {
    holds(
        "start 2026-03-02
         A 1d              => float 3d free 1d
         B 2d
         C 1d < A, B       => float 2d free 2d
         D 5d
         E 1d < C, D       => 03-09..03-09 free 0d critical",
    );
}

#[test]
fn a_chain_of_ten_thousand_does_not_recurse() {
    let mut text = String::from("start 2026-03-02\n T0 1h\n");
    for index in 1..10_000 {
        text.push_str(&format!(" T{index} 1h < T{}\n", index - 1));
    }
    let schedule = schedule::plan(&crate::scenario::network(&text));
    // 10,000 hours are 1,250 days of eight hours, which are 250 weeks.
    assert_eq!(schedule.finish.to_string(), "2030-12-13T17:00:00");
    assert!(schedule.tasks.iter().all(|task| task.critical && task.total_float == 0));
}
