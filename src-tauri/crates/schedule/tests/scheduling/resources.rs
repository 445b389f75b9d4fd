//! Durations that follow from assignments, task calendars and resource calendars.

use crate::scenario::holds;

#[test]
fn the_last_assignment_ends_the_task() {
    holds(
        "start 2026-03-02
         resource Ann work
         resource Bob work
         A 4d by=Ann:16h by=Bob:16h@50%    => 03-02..03-05 takes 4d",
    );
}

#[test]
fn a_resource_works_on_its_own_calendar() {
    holds(
        "start 2026-03-02
         resource Night work night
         A 2d by=Night:14h                 => 03-02T23:00..03-04T06:00
         B 1d < A                          => 03-04T08:00..03-04T17:00",
    );
}

#[test]
fn overtime_takes_no_time() {
    holds(
        "start 2026-03-02
         resource Ann work
         A 5d by=Ann:40h+16h               => 03-02..03-04",
    );
}

#[test]
fn a_fixed_duration_does_not_follow_its_assignments() {
    holds(
        "start 2026-03-02
         resource Night work night
         A 2d fixed-duration by=Night:70h  => 03-02..03-03",
    );
}

#[test]
fn material_does_not_work() {
    holds(
        "start 2026-03-02
         resource Steel material
         A 2d by=Steel:100h                => 03-02..03-03",
    );
}

#[test]
fn a_task_calendar_meets_those_of_its_resources() {
    holds(
        "start 2026-03-02
         resource Ann work
         A 2d on=mornings by=Ann:16h                          => 03-02T08:00..03-05T12:00
         B 2d on=always by=Ann:16h ignoring-resources         => 03-02T08:00..03-03T00:00
         C 2d on=night by=Ann:16h                             => 03-02T23:00..03-04T08:00",
    );
}

#[test]
fn a_calendar_that_never_works_gives_way() {
    holds(
        "start 2026-03-02
         resource Ghost work never
         A 2d on=never           => 03-02T08:00..03-03T17:00
         B 2d by=Ghost:16h       => 03-02..03-03
         ! empty-calendar A",
    );
}
