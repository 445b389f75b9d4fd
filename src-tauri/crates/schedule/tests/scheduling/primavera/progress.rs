//! What has begun, what has ended, and what somebody expects (rules P3, P4, P10).

use crate::scenario::holds;

/// B ended before its predecessor A began; C comes after B.
fn out_of_sequence(rule: &str, lines: [&str; 3]) {
    let [a, b, c] = lines;
    holds(&format!(
        "start 2026-03-02
         data-date 03-06T08:00
         {rule}
         A 5d                             => 03-06..03-12 {a}
         B 2d began=03-02 ended=03-03 < A => 03-02..03-03 float 0d free 0d uncritical {b}
         C 1d < B                         => {c}
         ! out-of-sequence A>B",
    ));
}

#[test]
fn p3_what_is_done_drives_by_where_links_and_the_data_date_put_it() {
    let b = "early 03-12T17:00..03-12T17:00 by A";
    out_of_sequence("retained-logic", ["float 0d critical", b, "03-13..03-13 by B"]);
}

#[test]
fn p3_progress_override_lets_go_of_what_is_out_of_sequence() {
    let b = "early 03-06T08:00..03-06T08:00 by actual";
    out_of_sequence("progress-override", ["float 0d", b, "03-06..03-06 float 4d"]);
}

#[test]
fn p3_actual_dates_let_dependencies_run_from_what_happened() {
    out_of_sequence("actual-dates", ["float 0d", "early 03-12T17:00..03-12T17:00", "03-06..03-06 float 4d"]);
}

#[test]
fn p3_progress_override_keeps_what_is_in_sequence() {
    holds(
        "start 2026-03-02
         data-date 03-04T08:00
         progress-override
         A 5d began=03-02 done=2d left=3d          => 03-02..03-06
         B 3d began=03-03 done=1d left=1d < A FF+1d => 03-03..03-09 early 03-09..03-09 by A
         ! not out-of-sequence A>B
         ! not no-predecessor B",
    );
}

#[test]
fn p3_a_started_activity_without_links_goes_on_at_the_data_date() {
    holds(
        "start 2026-03-02
         data-date 03-04T08:00
         primavera
         A 5d began=03-02 done=1d left=3d   => 03-02..03-06 early 03-04..03-06 by actual
         B 5d began=03-02 left=2d stopped=03-03 resumes=03-09 => 03-02..03-10 early 03-09..03-10
         C 1d began=03-05                   => 03-05..03-05 early 03-05..03-05
         ! future C",
    );
}

#[test]
fn p4_a_lag_counts_only_as_far_as_it_has_not_run() {
    holds(
        "start 2026-03-02
         data-date 03-04T08:00
         primavera
         A 5d began=03-02 done=1d left=4d  => 03-02..03-09
         B 1d < A SS+3d                    => 03-06..03-06 by A
         C 1d began=03-02 ended=03-02
         D 1d < C FS+3d                    => 03-06..03-06 by C",
    );
}

#[test]
fn p4_a_lag_from_an_actual_start_runs_whole() {
    holds(
        "start 2026-03-02
         data-date 03-04T08:00
         actual-dates
         A 5d began=03-02 done=1d left=4d  => 03-02..03-09 float 0d
         B 1d < A SS+3d                    => 03-05..03-05 float 2d",
    );
}

#[test]
fn p10_an_expected_finish_sets_the_finish_where_the_plan_says_so() {
    holds(
        "start 2026-03-02
         primavera
         expected-finish
         A 2d expected=03-06      => 03-02..03-06 takes 5d late 03-02..03-06 float 0d
         B 1d < A                 => 03-09..03-09
         C 5d expected=03-03      => 03-02..03-03 float 4d",
    );
    holds(
        "start 2026-03-02
         primavera
         A 2d expected=03-06      => 03-02..03-03",
    );
}

#[test]
fn p10_an_expected_finish_in_progress_leaves_the_time_up_to_it() {
    holds(
        "start 2026-03-02
         data-date 03-04T08:00
         primavera
         expected-finish
         A 5d began=03-02 done=2d left=3d expected=03-10 => 03-02..03-10 early 03-04..03-10",
    );
}

#[test]
fn p10_not_in_the_past_nor_where_something_else_sets_the_finish() {
    holds(
        "start 2026-03-02
         data-date 03-04T08:00
         primavera
         expected-finish
         A 2d expected=03-03            => 03-04..03-05
         X 3d                           => 03-04..03-06
         B 1d expected=03-10 < X FF     => 03-06..03-06 by X
         C 1d alap expected=03-05 < X   => 03-09..03-09
         ! expected-finish A
         ! not expected-finish B",
    );
}
