//! The parameters of KPI and lights, with their defaults. Each is a setting of the portfolio, is printed beside the
//! figures it decides, and is never a constant hidden in a rule.

use schedule::Date;

use crate::book::Portfolio;
use crate::closure::QualityGrade;
use crate::office::Setting;
use crate::risk_matrix::RiskMatrix;
use crate::term_version::TermVersion;

/// One whole-number parameter: its setting's name, its default and its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The name of the setting.
    pub name: &'static str,
    /// What holds while nobody set it.
    pub default: i64,
    /// The least value.
    pub low: i64,
    /// The greatest value.
    pub high: i64,
}

/// Declares whole-number parameters once: field, name of the setting, default, range. `with` adds fields of other kinds.
macro_rules! terms {
    (
        $(#[$whole:meta])* $name:ident {
            $($(#[$doc:meta])* $field:ident = $default:literal in $low:literal..=$high:literal;)*
        }
        with { $($(#[$more:meta])* $other:ident: $type:ty = $value:expr;)* }
    ) => {
        $(#[$whole])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$doc])* pub $field: i64,)*
            $($(#[$more])* pub $other: $type,)*
        }

        impl Default for $name {
            fn default() -> $name {
                $name { $($field: $default,)* $($other: $value,)* }
            }
        }

        impl $name {
            /// All whole-number parameters, for the form of settings.
            pub const ALL: &'static [$crate::terms::Term] = &[$(
                $crate::terms::Term {
                    name: concat!("terms.", stringify!($field)), default: $default, low: $low, high: $high,
                }
            ),*];

            /// The value of a parameter by the name of its setting.
            pub fn value(&self, name: &str) -> Option<i64> {
                match name {
                    $(concat!("terms.", stringify!($field)) => Some(self.$field),)*
                    _ => None,
                }
            }

            fn set(&mut self, name: &str, value: i64) {
                match name {
                    $(concat!("terms.", stringify!($field)) if ($low..=$high).contains(&value) => {
                        self.$field = value;
                    })*
                    _ => {}
                }
            }
        }
    };
}
pub(crate) use terms;

terms! {
    /// The parameters of KPI and lights.
    Terms {
        /// Working days after the due date that still count as on time.
        on_time_tolerance_days = 0 in 0..=365;
        /// Cost above budget that still counts as within budget, in hundredths of a percent.
        budget_band = 500 in 0..=100_000;
        /// How close to a target counts as near, in hundredths of a percent of the target.
        near_band = 500 in 0..=10_000;
        /// The least score (probability × impact) of a major risk.
        major_risk_score = 10 in 1..=25;
        /// The impact that makes a risk major whatever its probability; 6 switches this off.
        major_risk_impact = 5 in 1..=6;
        /// Calendar days that a risk of the band extreme may wait for its response before it goes up the line; 0: never.
        escalation_extreme_days = 7 in 0..=365;
        /// The same for the band high and for other major risks.
        escalation_high_days = 14 in 0..=365;
        /// The same for the band medium.
        escalation_medium_days = 0 in 0..=365;
        /// Working days within which an emergency change is ratified.
        ratification_days = 5 in 1..=60;
        /// Days after which a project's status counts as stale.
        freshness_days = 7 in 1..=365;
        /// Schedule light: working days late that are still green.
        schedule_green_days = 5 in 0..=1_000;
        /// Schedule light: lateness that is still green, in hundredths of a percent of the planned duration.
        schedule_green_share = 500 in 0..=100_000;
        /// Schedule light: working days late that are still amber.
        schedule_amber_days = 15 in 0..=1_000;
        /// Schedule light: lateness that is still amber, in hundredths of a percent of the planned duration.
        schedule_amber_share = 1_000 in 0..=100_000;
        /// Cost light: overrun that is still green, in hundredths of a percent.
        cost_green_share = 500 in 0..=100_000;
        /// Cost light: overrun that is still amber, in hundredths of a percent.
        cost_amber_share = 1_000 in 0..=100_000;
        /// Cost light: under-spend beyond which the light is amber, in hundredths of a percent.
        underspend_share = 1_500 in 0..=100_000;
        /// Quality light: passed mandatory checks that are still amber, in hundredths of a percent.
        quality_amber_share = 9_000 in 0..=10_000;
        /// Lights: months in a row, this one included, in which amber turns red; 0: never.
        amber_months = 0 in 0..=24;
        /// Whether a project takes a stage only behind its gates; 0 switches this off.
        gates_bind = 1 in 0..=1;
        /// The least quality score of a closed project that counts as good; 0: the score does not decide.
        minimum_quality_score = 0 in 0..=100;
        /// Budget use at which the first notice is raised, in hundredths of a percent.
        budget_notice = 8_000 in 0..=100_000;
        /// Budget use at which the warning is raised, in hundredths of a percent.
        budget_warning = 9_000 in 0..=100_000;
        /// Budget use at which spending needs approval, in hundredths of a percent.
        budget_stop = 10_000 in 0..=100_000;
        /// How far the use of a budget may run ahead of the time that has passed, in hundredths of a percent.
        budget_pace_share = 1_500 in 0..=100_000;
        /// Days within which requests and orders for one thing count together.
        split_window_days = 90 in 0..=3_650;
        /// Orders above this rest on an approved request, in 元.
        commitment_limit_yuan = 200_000 in 0..=1_000_000_000;
        /// Vouchers drawn for the audit of a month.
        audit_sample_size = 12 in 1..=1_000;
        /// Whole multiples of this are round sums, in 元.
        round_sum_yuan = 10_000 in 1..=1_000_000_000;
    }
    with {
        /// The least grade of quality that counts as passed.
        minimum_quality_grade: QualityGrade = QualityGrade::Acceptable;
        /// The matrix that risks are graded in.
        risk_matrix: RiskMatrix = RiskMatrix::default();
    }
}

impl Terms {
    /// The name of the setting that holds the least grade of quality.
    pub const MINIMUM_QUALITY_GRADE: &'static str = "terms.minimum_quality_grade";

    /// Reads the parameters from settings. A value outside its range counts as not set.
    pub fn from_settings(settings: &[Setting]) -> Terms {
        let mut terms = Terms::default();
        for setting in settings {
            if setting.name == Terms::MINIMUM_QUALITY_GRADE {
                terms.minimum_quality_grade =
                    QualityGrade::parse(setting.value.trim()).unwrap_or(QualityGrade::Acceptable);
            } else if setting.name == RiskMatrix::SETTING {
                terms.risk_matrix = RiskMatrix::parse(&setting.value).unwrap_or_default();
            } else if let Ok(value) = setting.value.trim().parse() {
                terms.set(&setting.name, value);
            }
        }
        terms
    }

    /// The parameters that were in force on a date: the newest version of each that held by then, what held before the
    /// first of them earlier, and the setting where there are no versions.
    pub fn in_force(portfolio: &Portfolio, on: Date) -> Terms {
        let mut terms = Terms::from_settings(&portfolio.settings);
        let mut versions: Vec<&TermVersion> = portfolio.term_versions.iter().collect();
        versions.sort_by_key(|version| (version.effective_on, version.version));
        let (held, later): (Vec<&TermVersion>, Vec<_>) =
            versions.into_iter().partition(|version| version.effective_on <= on);
        let known = later.iter().rev().map(|version| (&version.name, &version.before));
        for (name, value) in known.chain(held.iter().map(|version| (&version.name, &version.value))) {
            if let Ok(value) = value.trim().parse() {
                terms.set(name, value);
            }
        }
        terms
    }

    /// The same with one parameter otherwise; as it is where there is no such parameter or its range forbids the value.
    pub fn with(&self, name: &str, value: i64) -> Terms {
        let mut terms = self.clone();
        terms.set(name, value);
        terms
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Id;

    fn setting(name: &str, value: &str) -> Setting {
        Setting { name: name.into(), value: value.into(), ..Setting::new(Id(1)) }
    }

    #[test]
    fn a_setting_replaces_its_default_and_nothing_else() {
        let terms = Terms::from_settings(&[
            setting("terms.freshness_days", "14"),
            setting("terms.minimum_quality_grade", "good"),
            setting("language", "zh-CN"),
        ]);
        let expected =
            Terms { freshness_days: 14, minimum_quality_grade: QualityGrade::Good, ..Terms::default() };
        assert_eq!(terms, expected, "only the two named parameters may differ from the defaults");
    }

    #[test]
    fn a_value_out_of_range_counts_as_not_set() {
        let terms = Terms::from_settings(&[setting("terms.freshness_days", "-3")]);
        assert_eq!(terms, Terms::default(), "a negative age would make every status stale");
    }

    #[test]
    fn the_past_keeps_the_version_that_was_in_force() {
        let day = |text| Date::parse(text).expect("a date");
        let version = |number, before: &str, value: &str, from| TermVersion {
            name: "terms.freshness_days".into(),
            version: number,
            before: before.into(),
            value: value.into(),
            effective_on: day(from),
            ..TermVersion::new(Id(number as u128))
        };
        let portfolio = Portfolio {
            settings: vec![setting("terms.freshness_days", "21")],
            term_versions: vec![version(2, "14", "21", "2026-09-01"), version(1, "7", "14", "2026-06-01")],
            ..Portfolio::default()
        };
        let on = |date| Terms::in_force(&portfolio, day(date)).freshness_days;
        assert_eq!((on("2026-05-31"), on("2026-06-01"), on("2026-08-31"), on("2026-09-01")), (7, 14, 14, 21));
        assert_eq!(Terms::default().with("terms.freshness_days", 30).freshness_days, 30);
        assert_eq!(Terms::default().with("terms.freshness_days", -1), Terms::default(), "out of range");
    }

    #[test]
    fn every_term_reads_back_by_its_name() {
        let terms = Terms::default();
        for term in Terms::ALL {
            assert_eq!(terms.value(term.name), Some(term.default), "{} has no value", term.name);
            assert!((term.low..=term.high).contains(&term.default), "{}: default out of range", term.name);
        }
    }
}
