//! When a warning about a project's money is raised: once for a version of the budget, however often its figures move. A
//! budget that an approved change gives another amount is another version, and warns anew, even where an earlier version
//! had that amount.

use schedule::Date;

use crate::budget_rules::BudgetLevel;
use crate::budget_warning::{BudgetWarning, WarningTrigger};
use crate::cost::CostFigures;
use crate::project::{Project, Stage};
use crate::record::choices;
use crate::terms::Terms;
use crate::value::{Id, Money};

choices! {
    /// Why a warning cannot be acknowledged.
    WarningRefusal {
        /// Somebody has taken note of it already.
        Acknowledged = "warning_acknowledged",
        /// Nobody is named who takes note.
        NoPerson = "warning_no_person",
        /// It says not what is done about it.
        NoNote = "warning_no_note",
    }
}

/// The share of a project's time that has passed, in hundredths of a percent; `None` while nobody knows its dates.
pub fn elapsed(project: &Project, day: Date) -> Option<i64> {
    let start = project.actual_start?;
    let whole = i64::from(project.baseline_finish?.0 - start.0);
    (whole > 0).then(|| (i64::from(day.0 - start.0) * 10_000 / whole).clamp(0, 10_000))
}

/// What there is to warn of: the highest level of use that is reached, the forecast, the pace.
pub fn triggers(project: &Project, figures: &CostFigures, terms: &Terms, day: Date) -> Vec<WarningTrigger> {
    if matches!(project.stage, Stage::Proposed | Stage::Closed | Stage::Cancelled | Stage::Withdrawn) {
        return Vec::new();
    }
    let used = match figures.level(terms) {
        BudgetLevel::Free => None,
        BudgetLevel::Notice => Some(WarningTrigger::Notice),
        BudgetLevel::Warning => Some(WarningTrigger::Warning),
        BudgetLevel::Stop => Some(WarningTrigger::Stop),
    };
    let over = figures.forecast.is_some_and(|forecast| forecast > figures.current);
    let ahead = elapsed(project, day).is_some_and(|elapsed| {
        let spent = i128::from((figures.actual + figures.committed).0) * 10_000;
        let allowed = i128::from(figures.current.0) * i128::from(elapsed + terms.budget_pace_share);
        figures.current > Money(0) && spent > allowed
    });
    used.into_iter()
        .chain(over.then_some(WarningTrigger::ForecastOver))
        .chain(ahead.then_some(WarningTrigger::AheadOfTime))
        .collect()
}

/// The warnings to raise now. `known` are those of the project.
pub fn raised(
    project: &Project,
    figures: &CostFigures,
    known: &[BudgetWarning],
    (terms, day): (&Terms, Date),
    new_id: &mut dyn FnMut() -> Id,
) -> Vec<BudgetWarning> {
    let last = known.iter().max_by_key(|warning| (warning.version, warning.raised_on));
    let version = match last {
        Some(last) if last.budget == figures.current => last.version,
        // An amount that an earlier version had is a new version all the same.
        _ => 1 + last.map_or(0, |last| last.version),
    };
    let of_version = known.iter().filter(|warning| warning.version == version);
    let told: Vec<WarningTrigger> = of_version.map(|warning| warning.trigger).collect();
    let new = |trigger: &WarningTrigger| !told.iter().any(|told| covers(*told, *trigger));
    let triggers = triggers(project, figures, terms, day);
    let raise = |trigger| BudgetWarning {
        project: project.id,
        trigger,
        version,
        raised_on: day,
        budget: figures.current,
        actual: figures.actual,
        committed: figures.committed,
        forecast: figures.forecast,
        ..BudgetWarning::new(new_id())
    };
    triggers.into_iter().filter(new).map(raise).collect()
}

/// Whether one warning says what another would: itself, or a higher level of use.
fn covers(told: WarningTrigger, other: WarningTrigger) -> bool {
    let level = |trigger| match trigger {
        WarningTrigger::Notice => 1,
        WarningTrigger::Warning => 2,
        WarningTrigger::Stop => 3,
        WarningTrigger::ForecastOver | WarningTrigger::AheadOfTime => 0,
    };
    told == other || (level(other) > 0 && level(told) > level(other))
}

/// The warning as somebody took note of it.
pub fn acknowledged(
    warning: &BudgetWarning,
    by: Option<Id>,
    day: Date,
    note: &str,
) -> Result<BudgetWarning, Vec<WarningRefusal>> {
    let against = [
        (warning.acknowledged_on.is_some(), WarningRefusal::Acknowledged),
        (by.is_none(), WarningRefusal::NoPerson),
        (note.trim().is_empty(), WarningRefusal::NoNote),
    ];
    let against: Vec<_> = against.into_iter().filter(|(stands, _)| *stands).map(|(_, why)| why).collect();
    let note = note.trim().to_owned();
    match against.is_empty() {
        true => {
            Ok(BudgetWarning { acknowledged_by: by, acknowledged_on: Some(day), note, ..warning.clone() })
        }
        false => Err(against),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cost::CostSource;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    fn project() -> Project {
        Project {
            stage: Stage::Executing,
            actual_start: Some(day("2026-01-01")),
            baseline_finish: Some(day("2026-12-31")),
            ..Project::new(Id(1))
        }
    }

    fn figures(current: i64, actual: i64, forecast: i64) -> CostFigures {
        CostFigures {
            original: Money(current),
            current: Money(current),
            committed: Money(0),
            actual: Money(actual),
            forecast: Some(Money(forecast)),
            source: CostSource::Lines,
        }
    }

    fn raise(figures: CostFigures, known: &[BudgetWarning]) -> Vec<BudgetWarning> {
        raised(&project(), &figures, known, (&Terms::default(), day("2026-11-30")), &mut || Id(9))
    }

    fn told(warnings: &[BudgetWarning]) -> Vec<(WarningTrigger, i64)> {
        warnings.iter().map(|warning| (warning.trigger, warning.version)).collect()
    }

    #[test]
    fn each_level_warns_once_for_a_budget_and_anew_for_another() {
        let first = raise(figures(1_000, 800, 1_000), &[]);
        assert_eq!(told(&first), [(WarningTrigger::Notice, 1)]);
        assert_eq!(raise(figures(1_000, 850, 1_000), &first), [], "once");
        let second = raise(figures(1_000, 1_000, 1_000), &first);
        assert_eq!(told(&second), [(WarningTrigger::Stop, 1)]);
        assert_eq!(raise(figures(1_000, 900, 1_000), &second), [], "more was said already");
        let known = [first, second].concat();
        let grown = raise(figures(1_200, 1_000, 1_200), &known);
        assert_eq!(told(&grown), [(WarningTrigger::Notice, 2)], "a new budget is a new version");
        let back = raise(figures(1_000, 1_000, 1_000), &[known, grown].concat());
        assert_eq!(told(&back), [(WarningTrigger::Stop, 3)], "so is one that goes back to an old amount");
    }

    #[test]
    fn a_forecast_over_the_budget_and_a_fast_pace_warn() {
        assert_eq!(told(&raise(figures(1_000, 100, 1_001), &[])), [(WarningTrigger::ForecastOver, 1)]);
        let early = |actual| {
            let (terms, day) = (Terms::default(), day("2026-07-02"));
            triggers(&project(), &figures(1_000, actual, 1_000), &terms, day)
        };
        assert_eq!(early(650), [], "half the time and 65 %: 15 points are allowed");
        assert_eq!(early(651), [WarningTrigger::AheadOfTime]);
    }

    #[test]
    fn a_note_and_a_name_acknowledge_once() {
        let warning = BudgetWarning::new(Id(1));
        let refused = acknowledged(&warning, None, day("2026-11-30"), " ");
        assert_eq!(refused, Err(vec![WarningRefusal::NoPerson, WarningRefusal::NoNote]));
        let noted = acknowledged(&warning, Some(Id(5)), day("2026-11-30"), "已追加预算").expect("named");
        let twice = acknowledged(&noted, Some(Id(5)), day("2026-12-01"), "x");
        assert_eq!(twice, Err(vec![WarningRefusal::Acknowledged]));
    }
}
