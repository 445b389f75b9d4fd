//! Summaries: roll-up, dependencies on them, those put by hand.

use crate::scenario::holds;

#[test]
fn a_summary_spans_its_lines() {
    holds(
        "start 2026-03-02
         S 0d               => 03-02..03-06 takes 5d float 0d critical by children
           A 2d
           T 0d             => 03-04..03-06
             B 3d < A
         C 1d               => float 4d",
    );
}

#[test]
fn a_dependency_on_a_summary_holds_all_its_lines() {
    holds(
        "start 2026-03-02
         A 5d               => by project float 0d
         S 0d < A           => 03-09..03-11
           B 1d             => 03-09..03-09 by A
           T 0d
             C 3d           => 03-09..03-11 by A",
    );
}

#[test]
fn a_summary_drives_by_its_last_line() {
    holds(
        "start 2026-03-02
         S 0d
           A 1d             => float 4d free 4d
           B 5d             => float 0d critical
         C 1d < S           => 03-09..03-09 by S",
    );
}

#[test]
fn a_summary_drives_starts_by_its_first_line() {
    holds(
        "start 2026-03-02
         S 0d
           A 1d snet=03-05  => float 2d
           B 1d snet=03-03  => float 0d
         C 4d < S SS+1d     => 03-04..03-09",
    );
}

#[test]
fn summaries_drive_summaries() {
    holds(
        "start 2026-03-02
         S 0d
           A 2d             => float 1d
           B 3d             => float 0d
         T 0d < S FS+1d     => 03-06..03-09
           C 1d             => 03-06..03-06 float 1d
           D 2d             => 03-06..03-09 float 0d",
    );
}

#[test]
fn lines_of_a_manual_summary_start_with_it() {
    holds(
        "start 2026-03-02
         S 0d by-hand=03-09..03-13    => 03-09..03-13 by hand
           A 2d                       => 03-09..03-10 by summary:S
           B 1d < A                   => 03-11..03-11 float 2d
         C 20d",
    );
}

#[test]
fn a_summary_may_have_a_date_of_its_own() {
    holds(
        "start 2026-03-02
         A 1d
         S 0d snet=03-05
           B 2d              => 03-05..03-06 by summary:S
           C 1d < A          => 03-05..03-05 by summary:S
           D 1d snet=03-03   => 03-05..03-05
         T 0d fnlt=03-04
           E 1d              => 03-02..03-02 float 2d
         Z 20d",
    );
}

#[test]
fn a_percent_lag_behind_a_summary_is_a_share_of_its_span() {
    holds(
        "start 2026-03-02
         S 0d
           A 2d
           B 2d < A
         C 1d < S FS+50%     => 03-10..03-10",
    );
}

#[test]
fn a_missed_deadline_of_a_summary_is_told() {
    holds(
        "start 2026-03-02
         S 0d deadline=03-04
           A 5d
         ! deadline S 960m",
    );
}

#[test]
fn manual_tasks_stay_where_they_were_put() {
    holds(
        "start 2026-03-02
         A 5d
         B 1d by-hand=03-04..03-04 < A    => 03-04..03-04 by hand
         C 2d by-hand=03-11..?            => 03-11..03-12
         D 2d by-hand=?..03-12            => 03-11..03-12
         E 1d < B                         => 03-05..03-05
         F 1d by-hand=03-02..03-10        => float 2d free 2d",
    );
}

#[test]
fn manual_lines_hold_the_summary_against_its_predecessor() {
    holds(
        "start 2026-03-02
         A 5d                             => float -3d
         S 0d < A
           B 1d by-hand=03-04..03-04      => 03-04..03-04
           C 1d                           => 03-09..03-09",
    );
}

#[test]
fn inactive_tasks_take_no_part() {
    holds(
        "start 2026-03-02
         A 20d inactive     => uncritical
         B 1d < A           => 03-02..03-02 critical
         S 0d inactive
           C 9d
         D 1d < C           => 03-02..03-02",
    );
}

#[test]
fn tasks_of_other_plans_drive_and_stay() {
    holds(
        "start 2026-03-02
         X 1d external by-hand=03-11..03-11    => 03-11..03-11 uncritical
         A 1d < X                              => 03-12..03-12
         B 1d
         Y 1d external by-hand=03-04..03-04 < B
         ! not conflict Y 0m",
    );
}
