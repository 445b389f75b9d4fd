//! The eight constraints, with and against the dependencies, deadlines, and plans scheduled from their finish.

use crate::scenario::holds;

#[test]
fn no_earlier_than_pushes_later_only() {
    holds(
        "start 2026-03-02
         A 2d snet=03-04           => 03-04..03-05 by constraint
         B 2d fnet=03-05           => 03-04..03-05 by constraint
         C 2d
         D 2d snet=03-03 < C       => 03-04..03-05 by C
         E 2d fnet=03-04 < C       => 03-04..03-05 by C
         F 2d fnet=03-10 < C       => 03-09..03-10 by constraint",
    );
}

#[test]
fn no_earlier_than_on_a_day_off_waits_for_work() {
    holds(
        "start 2026-03-02
         A 1d snet=03-07T08:00     => 03-09T08:00..03-09T17:00
         ! non-working A 2026-03-07",
    );
}

#[test]
fn no_later_than_pulls_against_dependencies() {
    holds(
        "start 2026-03-02
         A 5d                      => float -3d
         B 2d snlt=03-04 < A       => 03-04..03-05 by constraint
         C 2d fnlt=03-06 < A       => 03-05..03-06 float -2d
         ! conflict B 1440m
         ! conflict C 960m",
    );
}

#[test]
fn must_finish_on_shows_what_its_predecessors_lack() {
    holds(
        "start 2026-03-02
         A 5d                      => float -1d
         M 0d mfo=03-05 < A        => 03-05T17:00..03-05T17:00 late 03-06..03-05 float -1d critical
         ! conflict M 480m",
    );
}

#[test]
fn dependencies_may_win_over_constraints() {
    holds(
        "start 2026-03-02
         dependencies-win
         A 5d                      => float -3d
         B 1d mso=03-04 < A        => 03-09..03-09 by A float -3d
         C 1d snlt=03-05 < A       => 03-09..03-09 float -2d
         D 1d mso=03-12 < A        => 03-12..03-12 by constraint",
    );
}

#[test]
fn a_constraint_without_predecessors_may_lie_before_the_project() {
    holds(
        "start 2026-03-02
         A 1d mso=02-26        => 02-26..02-26
         B 2d mfo=02-26        => 02-25..02-26
         C 1d snlt=02-26       => 02-26..02-26",
    );
}

#[test]
fn constraints_that_have_room_change_nothing() {
    holds(
        "start 2026-03-02
         A 1d snlt=03-06       => 03-02..03-02 float 4d
         B 1d fnlt=03-05       => 03-02..03-02 float 3d
         C 1d deadline=03-04   => 03-02..03-02 float 2d
         D 10d                 => float 0d
         ! not deadline C 0m",
    );
}

#[test]
fn as_late_as_possible_drives_what_comes_after() {
    holds(
        "start 2026-03-02
         A 1d alap          => early 03-02..03-02 03-04..03-04 float 0d
         B 1d < A           => 03-05..03-05 float 0d
         C 5d
         D 1d snlt=03-06 < B => 03-06..03-06",
    );
}

#[test]
fn a_milestone_at_project_start_stays_on_a_day_off() {
    holds(
        "start 2026-03-01T08:00
         M 0d               => 03-01T08:00..03-01T08:00
         A 1d < M           => 03-02T08:00..03-02T17:00
         B 1d               => 03-02T08:00..03-02T17:00",
    );
}

#[test]
fn from_its_finish_a_plan_ends_where_it_must() {
    holds(
        "finish 2026-03-13
         A 2d alap          => 03-05..03-06 float 0d
         B 3d alap < A      => 03-09..03-11 float 0d
         C 2d alap < B      => 03-12..03-13 float 0d
         D 1d alap < A      => 03-13..03-13 float 4d uncritical
         E 1d               => 03-05..03-05 early 03-05..03-05",
    );
}
