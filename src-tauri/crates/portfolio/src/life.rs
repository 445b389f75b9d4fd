//! What a project's dates say as of a date: when it was due, delivered, closed, whether it runs. Facts dated later
//! than that date are not known yet; forecasts have no history and are taken as they stand.

use schedule::Date;

use crate::book::Portfolio;
use crate::calendars::Calendars;
use crate::closure::{ClosureReview, ClosureStatus};
use crate::project::{Project, Stage};

impl Project {
    /// The finish that binds: that of the approved baseline, or the one first approved. A change that moved it after
    /// the old date had passed, or after `as_of`, does not count: the replaced date binds.
    pub fn due(&self, as_of: Date) -> Option<Date> {
        let current = self.baseline_finish.or(self.original_finish);
        match (self.baseline_changed_on, self.baseline_replaced_finish) {
            (Some(changed), Some(replaced)) if changed > replaced || changed > as_of => Some(replaced),
            _ => current,
        }
    }

    /// The finish first approved.
    pub fn first_due(&self) -> Option<Date> {
        self.original_finish.or(self.baseline_finish)
    }

    /// When its result was accepted, if it was by then.
    pub fn delivered_by(&self, as_of: Date) -> Option<Date> {
        self.actual_finish.filter(|finish| *finish <= as_of)
    }

    /// When it is expected to finish: its plan's finish, else the manager's forecast.
    pub fn expected_finish(&self) -> Option<Date> {
        self.scheduled_finish.map(|finish| finish.date()).or(self.forecast_finish)
    }

    /// When it starts or was to start: the approved start, else the planned one, else the plan's.
    pub fn approved_start(&self) -> Option<Date> {
        self.baseline_start.or(self.planned_start).or(self.scheduled_start.map(|start| start.date()))
    }

    /// Whether work has begun by then.
    pub fn started_by(&self, as_of: Date) -> bool {
        match self.actual_start {
            Some(start) => start <= as_of,
            None => {
                matches!(self.stage, Stage::Executing | Stage::Closing | Stage::Closed)
                    || self.progress > Some(0)
            }
        }
    }

    /// Planned working days from the approved start to the given finish, both included.
    pub(crate) fn planned_days(&self, calendars: &Calendars, finish: Date) -> Option<i64> {
        let days = calendars.working_days_in(self.calendar, self.approved_start()?, finish);
        (days > 0).then_some(days)
    }

    /// The newest date on which anyone said where the project stands, if by then.
    pub fn status_on(&self, as_of: Date) -> Option<Date> {
        [self.reported_on, self.data_date].into_iter().flatten().filter(|date| *date <= as_of).max()
    }

    /// Whether the project left the portfolio without a verdict or before delivery.
    pub fn is_ended(&self) -> bool {
        matches!(self.stage, Stage::Cancelled | Stage::Withdrawn)
    }
}

/// The approved closure review of a project as of a date; the newest where there are several.
pub fn approved_review<'a>(
    project: &Project,
    portfolio: &'a Portfolio,
    as_of: Date,
) -> Option<&'a ClosureReview> {
    let reviews = portfolio.closure_reviews.iter().filter(|review| review.project == project.id);
    reviews
        .filter(|review| review.status == ClosureStatus::Approved)
        .filter(|review| review.approved_on.is_some_and(|date| date <= as_of))
        .max_by_key(|review| (review.approved_on, review.id))
}

/// When a project was closed, if by then: by its approved review; where there is none, a closed project by its
/// acceptance.
pub fn closed_by(project: &Project, portfolio: &Portfolio, as_of: Date) -> Option<Date> {
    let reviewed = approved_review(project, portfolio, as_of).and_then(|review| review.approved_on);
    let ended = matches!(project.stage, Stage::Closed | Stage::Cancelled | Stage::Withdrawn);
    reviewed.or(project.actual_finish.filter(|finish| ended && *finish <= as_of))
}

/// Whether a project is under way as of a date: approved, not ended, not closed, not delivered.
pub fn runs_on(project: &Project, portfolio: &Portfolio, as_of: Date) -> bool {
    let approved = project.approved_on.is_none_or(|date| date <= as_of) && project.stage != Stage::Proposed;
    let over = project.is_ended()
        || project.delivered_by(as_of).is_some()
        || closed_by(project, portfolio, as_of).is_some()
        || (project.stage == Stage::Closed && project.actual_finish.is_none());
    approved && !over
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Id;

    fn date(text: &str) -> Option<Date> {
        Some(Date::parse(text).expect("a date"))
    }

    #[test]
    fn a_late_change_heals_no_miss() {
        let moved = Project {
            original_finish: date("2026-03-31"),
            baseline_finish: date("2026-06-30"),
            baseline_replaced_finish: date("2026-03-31"),
            baseline_changed_on: date("2026-04-02"),
            ..Project::new(Id(1))
        };
        let as_of = Date::parse("2026-12-31").expect("a date");
        assert_eq!(moved.due(as_of), date("2026-03-31"), "it was moved two days after it was missed");
        let in_time = Project { baseline_changed_on: date("2026-03-30"), ..moved };
        assert_eq!(in_time.due(as_of), date("2026-06-30"), "it was moved before it was missed");
        let before = Date::parse("2026-03-01").expect("a date");
        assert_eq!(in_time.due(before), date("2026-03-31"), "on 1 March the change was not known");
    }

    #[test]
    fn a_delivery_of_tomorrow_is_not_known_today() {
        let project = Project {
            stage: Stage::Closed,
            approved_on: date("2026-01-05"),
            actual_finish: date("2026-03-31"),
            ..Project::new(Id(1))
        };
        let portfolio = Portfolio { projects: vec![project.clone()], ..Portfolio::default() };
        let on = |text| Date::parse(text).expect("a date");
        assert!(runs_on(&project, &portfolio, on("2026-03-30")));
        assert!(!runs_on(&project, &portfolio, on("2026-03-31")));
        assert!(!runs_on(&project, &portfolio, on("2026-01-04")), "it was not approved yet");
        assert_eq!(closed_by(&project, &portfolio, on("2026-03-30")), None);
    }
}
