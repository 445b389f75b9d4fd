//! The thresholds of the fourteen checks. Each is a setting of the portfolio and is printed beside the figure it decides.
//! Shares and indices are in hundredths of a percent.

use crate::office::Setting;
use crate::terms::terms;

terms! {
    /// The thresholds of the fourteen checks.
    Thresholds {
        /// Share of unfinished tasks that may miss a predecessor or a successor.
        dcma_logic_share = 500 in 0..=10_000;
        /// Share of dependencies that may have a lead.
        dcma_leads_share = 0 in 0..=10_000;
        /// Share of dependencies that may have a lag.
        dcma_lags_share = 500 in 0..=10_000;
        /// Least share of dependencies from finish to start.
        dcma_finish_start_share = 9_000 in 0..=10_000;
        /// Share of unfinished tasks that may have a hard constraint.
        dcma_hard_constraints_share = 500 in 0..=10_000;
        /// Working days of total float above which float is high.
        dcma_high_float_days = 44 in 0..=1_000;
        /// Share of unfinished tasks that may have high float.
        dcma_high_float_share = 500 in 0..=10_000;
        /// Share of unfinished tasks that may have negative float.
        dcma_negative_float_share = 0 in 0..=10_000;
        /// Working days of baseline duration above which a task is long.
        dcma_high_duration_days = 44 in 0..=1_000;
        /// Share of unfinished tasks that may be long.
        dcma_high_duration_share = 500 in 0..=10_000;
        /// Share of tasks that may have dates on the wrong side of the data date.
        dcma_invalid_dates_share = 0 in 0..=10_000;
        /// Share of unfinished tasks that may have neither resource nor cost.
        dcma_resources_share = 0 in 0..=10_000;
        /// Share of tasks due by the data date that may be late.
        dcma_missed_tasks_share = 500 in 0..=10_000;
        /// Working days added to a critical task to see whether the finish follows.
        dcma_path_test_days = 600 in 1..=2_000;
        /// Working days by which the finish may move less, or more, than the task.
        dcma_path_tolerance_days = 5 in 0..=100;
        /// Least critical path length index.
        dcma_cpli_share = 9_500 in 0..=100_000;
        /// Least baseline execution index.
        dcma_bei_share = 9_500 in 0..=100_000;
    }
    with {}
}

impl Thresholds {
    /// Reads the thresholds from settings. A value outside its range counts as not set.
    pub fn from_settings(settings: &[Setting]) -> Thresholds {
        let mut thresholds = Thresholds::default();
        for setting in settings {
            if let Ok(value) = setting.value.trim().parse() {
                thresholds.set(&setting.name, value);
            }
        }
        thresholds
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Id;

    #[test]
    fn a_setting_replaces_its_default_within_its_range() {
        let set = |value: &str| {
            let setting =
                Setting { name: "terms.dcma_bei_share".into(), value: value.into(), ..Setting::new(Id(1)) };
            Thresholds::from_settings(&[setting]).dcma_bei_share
        };
        assert_eq!((set("9000"), set("-1"), set("much")), (9_000, 9_500, 9_500));
    }

    #[test]
    fn no_threshold_is_a_parameter_of_kpi_too() {
        let known = |name: &str| crate::terms::Terms::ALL.iter().any(|term| term.name == name);
        assert!(Thresholds::ALL.iter().all(|term| !known(term.name)), "settings are told apart by name");
    }
}
