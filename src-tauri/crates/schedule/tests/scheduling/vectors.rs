//! Eight small networks on the calendar of China in 2026, with the answers of another engine.

use crate::scenario::holds;

#[test]
fn v1_four_kinds_of_dependency_over_the_spring_festival() {
    holds(
        "calendar china
         start 2026-02-09
         A 5d               => 02-09..02-13 float 0d critical
         B 3d  < A          => 02-14..02-25 float 6d free 0d
         C 10d < A SS+2d    => 02-11..03-02 float 0d critical
         D 2d  < B FF+1d    => 02-25..02-26 float 6d free 6d
         E 4d  < C FS-1d    => 03-02..03-05 float 0d critical
         M 0d  < D, E       => 03-06..03-05 float 0d",
    );
}

#[test]
fn v2_an_elapsed_lag_runs_through_the_holiday() {
    holds(
        "calendar china
         start 2026-02-11
         A 3d               => 02-11..02-13 float 1d free 0d
         B 3d < A FS+2ed    => 02-24..02-26",
    );
}

#[test]
fn v3_a_percent_lag_is_a_share_of_the_predecessor() {
    holds(
        "calendar china
         start 2026-03-02
         A 4d
         B 3d < A FS+50%    => 03-10..03-12",
    );
}

#[test]
fn v4_must_start_on_beats_its_predecessor() {
    holds(
        "calendar china
         start 2026-03-02
         A 5d               => late 02-27..03-04 float -2d free 0d
         B 5d mso=03-05 < A => 03-05..03-11 float 0d
         C 1d < B           => 03-12..03-12",
    );
}

#[test]
fn v5_as_late_as_possible_waits_for_its_successor() {
    holds(
        "calendar china
         start 2026-03-02
         A 5d
         B 2d alap          => early 03-02..03-03 late 03-05..03-06 03-05..03-06 float 0d critical
         C 1d < A, B        => 03-09..03-09",
    );
}

#[test]
fn v6_start_to_finish_may_lie_before_the_project() {
    holds(
        "calendar china
         start 2026-03-02
         A 5d
         B 2d < A SF        => 02-27..02-28 float 5d free 5d",
    );
}

#[test]
fn v7_a_deadline_moves_nothing() {
    holds(
        "calendar china
         start 2026-03-02
         A 5d deadline=03-04 => 03-02..03-06 float -2d
         B 1d < A            => 03-09..03-09
         ! deadline A 960m",
    );
}

#[test]
fn v8_finish_no_later_than_may_start_before_the_project() {
    holds(
        "calendar china
         start 2026-03-02
         A 5d fnlt=03-04    => 02-27..03-04 float 0d
         B 3d < A           => 03-05..03-09",
    );
}
