//! Levels of effort and WBS summaries (rule P12).

use crate::scenario::holds;

#[test]
fn p12_a_level_of_effort_spans_what_it_is_tied_to() {
    holds(
        "start 2026-03-02
         primavera
         A 2d                                    => 03-02..03-03
         B 3d < A                                => 03-04..03-06 float 0d critical
         L 1d level-of-effort < A SS, B FF       => 03-02..03-06 takes 5d float 0d free 0d uncritical by spanned
         M 1d level-of-effort < A, B FF+1d       => 03-04..03-09",
    );
}

#[test]
fn p12_it_drives_nothing() {
    holds(
        "start 2026-03-02
         primavera
         A 2d                                    => 03-02..03-03 float 0d
         L 30d level-of-effort < A SS            => 03-02..03-06
         B 3d < A, L FF                          => 03-04..03-06 float 0d by A
         C 1d < L                                => 03-02..03-02 float 4d by project
         ! not loop L B",
    );
}

#[test]
fn p12_its_late_dates_are_those_of_what_it_spans() {
    holds(
        "start 2026-03-02
         primavera
         A 2d                                    => 03-02..03-03 late 03-09..03-10
         B 3d < A                                => 03-04..03-06 late 03-11..03-13
         L 1d level-of-effort < A SS, B FF       => 03-02..03-06 late 03-09..03-13 float 5d
         Y 10d",
    );
}

#[test]
fn p12_tied_to_nothing_its_own_duration_counts() {
    holds(
        "start 2026-03-02
         data-date 03-04T08:00
         primavera
         L 3d level-of-effort                       => 03-04..03-06 late 03-11..03-13 float 5d
         M 9d level-of-effort began=03-02 < A SS, A FF => 03-02..03-05 early 03-04..03-05
         N 9d level-of-effort began=03-02 ended=03-03  => 03-02..03-03 float 0d
         A 2d
         Y 8d                                       => 03-04..03-13",
    );
}

#[test]
fn p12_a_wbs_summary_spans_the_other_lines_of_its_summary() {
    holds(
        "start 2026-03-02
         primavera
         P 0d                        => 03-02..03-10
           A 2d                      => 03-02..03-03
           Q 0d                      => 03-04..03-06
             B 3d < A                => 03-04..03-06
             V 1d wbs-summary        => 03-04..03-06 float 5d
           L 1d level-of-effort < A, B FF+2d => 03-04..03-10
           W 1d wbs-summary          => 03-02..03-10 takes 7d free 0d uncritical by spanned
         Y 10d",
    );
}

#[test]
fn p12_a_summary_of_nothing_else_has_the_span_of_its_effort() {
    holds(
        "start 2026-03-02
         primavera
         A 2d
         P 0d                              => 03-02..03-03 by children
           L 1d level-of-effort < A SS, A FF => 03-02..03-03",
    );
}

#[test]
fn p12_under_the_other_rules_it_is_a_task() {
    holds(
        "start 2026-03-02
         A 2d level-of-effort    => 03-02..03-03
         B 1d < A                => 03-04..03-04",
    );
}
