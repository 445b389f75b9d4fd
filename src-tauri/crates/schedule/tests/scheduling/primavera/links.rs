//! The data date, lags, what stands at an end of work (rules P1, P2, P5, P6) and who works (rule P11).

use crate::scenario::holds;

#[test]
fn p1_nothing_lies_before_the_data_date() {
    holds(
        "start 2026-03-02
         data-date 03-04T08:00
         primavera
         A 2d => 03-04..03-05 by project
         B 1d snet=03-03 => 03-04..03-04",
    );
    holds(
        "start 2026-03-09
         data-date 2026-03-04T08:00
         primavera
         A 2d => 03-09..03-10",
    );
}

/// One plan: A ends on Monday at 17:00; eight hours later by this calendar B, which works round the clock, begins.
fn after_eight_hours(lags: &str, expected: &str) {
    holds(&format!(
        "start 2026-03-02
         calendar mornings
         primavera
         {lags}
         A 1d on=standard                => 03-02T08:00..03-02T17:00
         B 8h on=always < A FS+8h        => {expected}",
    ));
}

#[test]
fn p2_lags_run_on_the_calendar_that_the_plan_says() {
    after_eight_hours("", "03-03T17:00..03-04T01:00 by A");
    after_eight_hours("lags predecessor", "03-03T17:00..03-04T01:00");
    after_eight_hours("lags successor", "03-03T01:00..03-03T09:00");
    after_eight_hours("lags project", "03-04T12:00..03-04T20:00");
    after_eight_hours("lags always", "03-03T01:00..03-03T09:00");
}

#[test]
fn p2_late_dates_run_on_the_same_calendar() {
    holds(
        "start 2026-03-02
         primavera
         lags always
         A 1d           => 03-02..03-02 float 0d free 0d
         B 1d < A FS+8h => 03-03T08:00..03-03T17:00 float 0d
         C 2d           => float 0d",
    );
}

#[test]
fn p2_a_lead_reaches_back_to_the_data_date_at_most() {
    holds(
        "start 2026-03-02
         data-date 03-04T08:00
         primavera
         A 1d            => 03-04..03-04
         B 1d < A FS-3d  => 03-04..03-04",
    );
}

#[test]
fn p5_a_start_together_is_one_on_the_calendar_of_the_lag() {
    let plan = |lags: &str, expected: &str| {
        holds(&format!(
            "start 2026-03-02
             primavera
             lags {lags}
             A 8h on=always snet=03-07T10:00    => 03-07T10:00..03-07T18:00
             B 8h on=always < A SS              => {expected}",
        ));
    };
    plan("predecessor", "03-07T10:00..03-07T18:00");
    plan("project", "03-09T08:00..03-09T16:00");
}

#[test]
fn p5_a_finish_that_is_imposed_stands_at_the_start_of_a_day() {
    holds(
        "start 2026-03-02
         primavera
         X 2d           => 03-02..03-03
         A 1d < X       => 03-04..03-04
         B 1d < A SF    => 03-03T08:00..03-04T08:00 by A
         C 1d < X FF+2d => 03-05T08:00..03-05T17:00 by X",
    );
}

#[test]
fn p6_only_a_finish_milestone_stays_at_an_end_of_work() {
    holds(
        "start 2026-03-02
         primavera
         X 2d                     => 03-02..03-03
         F 0d finish-milestone < X => 03-03T17:00..03-03T17:00 float 1d
         S 0d start-milestone < X  => 03-04T08:00..03-04T08:00 float 1d
         Z 0d < X                  => 03-04T08:00..03-04T08:00
         L 2d start-milestone < X  => 03-04T08:00..03-04T08:00 takes 0d
         Y 1d < X                  => float 0d",
    );
}

#[test]
fn p11_only_a_resource_dependent_activity_follows_its_resources() {
    holds(
        "start 2026-03-02
         primavera
         resource Ann work mornings
         A 2d by=Ann:16h resource-dependent     => 03-02T08:00..03-05T12:00
         B 2d by=Ann:16h                        => 03-02T08:00..03-03T17:00
         C 2d by=Ann:16h@0% resource-dependent  => 03-02T08:00..03-03T17:00
         D 2d by=Ann:16h on=always resource-dependent => 03-02T08:00..03-05T12:00",
    );
}
