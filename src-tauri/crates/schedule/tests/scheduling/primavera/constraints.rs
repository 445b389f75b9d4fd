//! Constraints, dates from elsewhere, the plan's last day and "as late as possible" (rules P7–P9).

use crate::scenario::holds;

#[test]
fn p7_no_earlier_than_pushes() {
    holds(
        "start 2026-03-02
         primavera
         X 2d                  => 03-02..03-03
         A 1d snet=03-06 < X   => 03-06..03-06 by constraint
         B 2d fnet=03-06 < X   => 03-05..03-06 by constraint
         C 1d snet=03-03 < X   => 03-04..03-04 by X
         D 1d snet=02-26       => 03-02..03-02 by project",
    );
}

#[test]
fn p7_a_date_without_a_time_takes_that_of_the_start() {
    holds(
        "start 2026-03-02
         primavera
         A 4h                        => 03-02T08:00..03-02T12:00
         B 4h snet=03-04T00:00 < A   => 03-04T13:00..03-04T17:00",
    );
}

#[test]
fn p7_no_later_than_bounds_late_dates_and_pulls_nothing() {
    holds(
        "start 2026-03-02
         primavera
         X 3d                 => 03-02..03-04 float -2d
         A 1d fnlt=03-03 < X  => 03-05..03-05 late 03-03..03-03 float -2d critical by X
         B 1d snlt=03-05 < X  => 03-05..03-05 late 03-05..03-05 float 0d
         Y 9d
         ! conflict A 960m",
    );
}

#[test]
fn p7_start_on_and_finish_on_push_and_bound() {
    holds(
        "start 2026-03-02
         primavera
         X 2d                     => float -1d
         A 1d start-on=03-03 < X  => 03-04..03-04 late 03-03..03-03 float -1d by X
         B 1d start-on=03-05      => 03-05..03-05 late 03-05..03-05 float 0d by constraint
         C 1d finish-on=03-06     => 03-06..03-06 late 03-06..03-06 float 0d by constraint
         Y 9d
         ! conflict A 480m
         ! not conflict B 480m",
    );
}

#[test]
fn p7_mandatory_dates_override_both_passes() {
    holds(
        "start 2026-03-02
         primavera
         X 3d                 => 03-02..03-04 late 02-26..03-02 float -2d
         A 1d mso=03-03 < X   => 03-03..03-03 late 03-03..03-03 float 0d by constraint
         B 1d < A             => 03-04..03-04
         C 2d mfo=03-05 < X   => 03-04..03-05 late 03-04..03-05 float 0d free 0d
         Y 9d
         ! conflict A 960m
         ! conflict C 480m",
    );
}

#[test]
fn p7_a_second_constraint_bounds_late_dates_only() {
    holds(
        "start 2026-03-02
         primavera
         A 1d snet=03-05 also-fnlt=03-09  => 03-05..03-05 late 03-09..03-09 float 2d
         B 1d also-snlt=03-04             => 03-02..03-02 late 03-04..03-04 float 2d
         X 5d
         C 1d also-fnlt=03-05 < X         => 03-09..03-09 float -2d
         Y 9d
         ! conflict C 960m",
    );
}

#[test]
fn p7_dates_of_plans_elsewhere_count() {
    holds(
        "start 2026-03-02
         primavera
         A 1d external-start=03-05 external-finish=03-06  => 03-05..03-05 late 03-06..03-06 float 1d
         B 5d external-finish=03-04                       => 03-02..03-06 float -2d
         Y 9d
         ! external-finish B 960m
         ! not external-finish A 480m",
    );
}

#[test]
fn p7_only_the_finish_of_what_has_started_is_constrained() {
    holds(
        "start 2026-03-02
         data-date 03-04T08:00
         primavera
         A 4d began=03-02 left=2d start-on=03-09   => 03-02..03-05 early 03-04..03-05 float 8d
         B 4d began=03-02 left=2d fnet=03-09       => 03-02..03-09 early 03-06..03-09
         C 4d began=03-02 left=2d mfo=03-09        => 03-02..03-09 late 03-06..03-09 float 0d
         D 4d began=03-02 left=3d also-fnlt=03-05  => 03-02..03-06 float -1d
         Y 10d                                     => 03-04..03-17
         ! conflict D 480m
         ! not conflict C 480m",
    );
}

#[test]
fn p8_late_dates_begin_where_the_plan_must_finish() {
    holds(
        "start 2026-03-02
         primavera
         must-finish-by 03-06
         A 2d      => 03-02..03-03 late 03-04..03-05 float 2d uncritical
         B 1d < A  => 03-04..03-04 late 03-06..03-06 float 2d
         ! not must-finish-by 0m",
    );
    holds(
        "start 2026-03-02
         primavera
         must-finish-by 03-02
         A 2d      => 03-02..03-03 float -1d critical
         ! must-finish-by 480m",
    );
}

#[test]
fn p8_a_milestone_is_as_late_as_its_moment() {
    holds(
        "start 2026-03-02
         primavera
         S 0d start-milestone      => late 03-06T17:00..03-06T17:00 float 5d
         Z 0d                      => late 03-09T08:00..03-09T08:00 float 5d
         Y 5d",
    );
}

#[test]
fn p9_as_late_as_possible_uses_up_free_float() {
    holds(
        "start 2026-03-02
         primavera
         X 1d             => 03-02..03-02
         B 5d < X         => 03-03..03-09
         A 2d alap < X    => 03-06..03-09 early 03-06..03-09 float 0d free 0d by constraint
         C 1d < B, A      => 03-10..03-10 by B",
    );
}

#[test]
fn p9_and_no_more_than_free_float() {
    holds(
        "start 2026-03-02
         primavera
         X 1d             => 03-02..03-02
         B 5d < X         => 03-03..03-09
         A 2d alap < X    => 03-03..03-04 float 2d free 0d by X
         D 1d < A         => 03-05..03-05 float 2d free 2d
         C 1d < B, D      => 03-10..03-10",
    );
}

#[test]
fn p9_what_waits_for_what_waits_moves_first() {
    holds(
        "start 2026-03-02
         primavera
         X 1d
         B 5d < X
         A 1d alap < X    => 03-06..03-06
         D 1d alap < A    => 03-09..03-09
         C 1d < B, D      => 03-10..03-10
         E 1d alap        => 03-10..03-10",
    );
}
