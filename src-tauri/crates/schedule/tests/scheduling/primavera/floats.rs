//! Which float counts, and what is critical (rule P13).

use crate::scenario::holds;

/// A resource that does not work on Fridays makes both ends differ.
fn float_from(end: &str, expected: &str) {
    holds(&format!(
        "start 2026-03-02
         primavera
         {end}
         resource Ann work mornings
         A 2d by=Ann:16h resource-dependent => 03-02T08:00..03-05T12:00 late 03-05T08:00..03-11T12:00 {expected}
         X 8d",
    ));
}

#[test]
fn p13_total_float_counts_from_the_end_that_the_plan_says() {
    float_from("", "float 4d");
    float_from("float-from finish", "float 4d");
    float_from("float-from start", "float 3d");
    float_from("float-from smaller", "float 3d");
}

#[test]
fn p13_once_started_the_finish_counts() {
    holds(
        "start 2026-03-02
         data-date 03-04T08:00
         primavera
         float-from start
         A 5d began=03-02 left=2d    => 03-02..03-05 float 3d
         B 5d                        => 03-04..03-10 float 0d",
    );
}

#[test]
fn p13_free_float_is_the_gap_to_the_next() {
    holds(
        "start 2026-03-02
         primavera
         X 5d
         A 1d                => free 4d
         B 1d < A, X         => 03-09..03-09
         C 1d mfo=03-03      => free 0d
         D 1d                => 03-02..03-02 free 5d",
    );
}

#[test]
fn p13_the_longest_path_is_what_drives_the_end() {
    holds(
        "start 2026-03-02
         primavera
         longest-path
         must-finish-by 03-20
         A 2d               => float 9d critical
         B 3d < A           => 03-04..03-06 float 9d critical
         C 1d < A           => 03-04..03-04 uncritical
         D 3d < C FF        => 03-02..03-04 uncritical
         E 1d < B FF+1d, D  => 03-09..03-09 critical by B",
    );
}

#[test]
fn p13_the_longest_path_runs_through_what_is_done() {
    holds(
        "start 2026-03-02
         data-date 03-06T08:00
         retained-logic
         longest-path
         A 5d                              => critical
         B 2d began=03-02 ended=03-03 < A  => uncritical
         C 1d < B                          => 03-13..03-13 critical
         D 1d also-fnlt=03-05              => float -1d uncritical",
    );
}
