//! Actual dates, remaining durations, pauses, and Primavera's two rules for what is out of sequence.

use crate::scenario::holds;

#[test]
fn actual_dates_stand() {
    holds(
        "start 2026-03-02
         A 2d began=03-03 ended=03-05    => 03-03..03-05 by actual float 0d free 0d uncritical
         B 1d < A                        => 03-06..03-06 by A",
    );
}

#[test]
fn a_started_task_runs_its_whole_duration() {
    holds(
        "start 2026-03-02
         data-date 2026-03-11
         A 4d began=03-03 percent=50    => 03-03..03-06 by actual
         B 1d < A                       => 03-09..03-09",
    );
}

#[test]
fn a_paused_task_goes_on_where_it_resumes() {
    holds(
        "start 2026-03-02
         A 4d began=03-02 done=2d left=2d stopped=03-03 resumes=03-09    => 03-02..03-10",
    );
}

#[test]
fn what_is_done_bounds_the_predecessor_of_a_started_task() {
    holds(
        "start 2026-03-02
         A 2d                                  => late 03-04..03-05 float 2d
         B 4d began=03-04 done=2d left=2d < A  => 03-04..03-09 float 0d",
    );
}

#[test]
fn a_milestone_in_progress_passes_on_its_late_finish() {
    holds(
        "start 2026-03-02
         A 2d                                  => float 2d
         M 0d began=03-03T17:00 percent=30 < A => float 2d
         B 4d began=03-04 done=2d left=2d < M",
    );
}

#[test]
fn a_started_task_put_by_hand_keeps_its_finish() {
    holds(
        "start 2026-03-02
         A 2d began=03-02 by-hand=03-02..03-06 => 03-02..03-06 by hand",
    );
}

#[test]
fn finished_successors_bind_nothing() {
    holds(
        "start 2026-03-02
         A 1d                                => float 4d free 4d
         B 1d began=03-02 ended=03-02 < A    => 03-02..03-02
         C 5d
         ! out-of-sequence A>B",
    );
}

#[test]
fn a_finished_task_without_a_start_is_counted_back() {
    holds(
        "start 2026-03-02
         A 3d ended=03-06    => 03-04T08:00..03-06T17:00",
    );
}

#[test]
fn future_actual_dates_are_told() {
    holds(
        "start 2026-03-02
         data-date 2026-03-04
         A 5d began=03-06
         B 5d began=03-03
         ! future A
         ! not future B",
    );
}

#[test]
fn retained_logic_lets_the_rest_wait_for_predecessors() {
    holds(
        "start 2026-03-02
         data-date 2026-03-04
         retained-logic
         A 5d began=03-02 done=2d left=4d           => 03-02..03-10
         B 4d began=03-03 done=1d left=3d < A       => 03-03..03-13 early 03-11..03-13
         C 1d                                       => 03-05..03-05",
    );
}

#[test]
fn progress_override_lets_the_rest_go_on_at_the_data_date() {
    holds(
        "start 2026-03-02
         data-date 2026-03-04
         progress-override
         A 5d began=03-02 done=2d left=4d           => 03-02..03-10
         B 4d began=03-03 done=1d left=3d < A       => 03-03..03-09 early 03-05..03-09
         ! out-of-sequence A>B",
    );
}

#[test]
fn a_lag_that_has_run_is_not_waited_for_again() {
    holds(
        "start 2026-03-02
         data-date 2026-03-05
         retained-logic
         A 1d began=03-02 ended=03-02
         B 1d < A FS+5d                             => 03-10..03-10",
    );
}

#[test]
fn a_split_task_rests_in_its_pause() {
    holds(
        "start 2026-03-02
         A 4d split=03-03..03-05    => 03-02..03-06 float 0d late 03-02..03-06
         B 1d < A                   => 03-09..03-09",
    );
}

#[test]
fn a_started_task_rests_in_the_pauses_to_come() {
    holds(
        "start 2026-03-02
         A 4d began=03-02 done=1d left=3d stopped=03-02 resumes=03-03 split=03-02..03-05    => 03-02..03-09",
    );
}
