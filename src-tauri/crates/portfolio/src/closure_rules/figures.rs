//! The figures of a closure review, from the records as of a date. Before submission they are computed at every look;
//! at submission they are copied into the review.

use schedule::Date;

use crate::book::Portfolio;
use crate::calendars::Calendars;
use crate::change_rules;
use crate::cost::{Costs, percent_of};
use crate::plan::json::Json;
use crate::project::Project;
use crate::quality::CheckResult;
use crate::quality_rules;
use crate::record::FieldValue;
use crate::value::{Money, Value};

/// The figures of a closure review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClosureFigures {
    /// Plan done, in hundredths of a percent.
    pub completion: Option<i64>,
    /// Approved budget.
    pub budget: Option<Money>,
    /// Booked cost.
    pub actual: Option<Money>,
    /// Approved finish.
    pub due: Option<Date>,
    /// Finish first approved.
    pub first_due: Option<Date>,
    /// Accepted on.
    pub finish: Option<Date>,
    /// Working days late; negative is early.
    pub days_late: Option<i64>,
    /// Planned working days.
    pub planned_days: Option<i64>,
    /// Checklist items passed.
    pub checks_passed: i64,
    /// Checklist items that apply.
    pub checks_applicable: i64,
    /// Mandatory checks that failed.
    pub failed_mandatory_checks: i64,
    /// Change requests approved.
    pub changes_approved: i64,
    /// Risks registered.
    pub risks: i64,
    /// Lessons recorded.
    pub lessons: i64,
}

/// Computes the figures of a project's closure review.
pub fn figures(
    project: &Project,
    portfolio: &Portfolio,
    calendars: &Calendars,
    as_of: Date,
) -> ClosureFigures {
    let cost = Costs::new(portfolio).of(project);
    let (due, finish) = (project.due(as_of), project.delivered_by(as_of));
    let days_late =
        due.zip(finish).map(|(due, finish)| calendars.working_days(project.calendar, due, finish));
    let checks: Vec<_> = portfolio.quality_checks.iter().filter(|item| item.project == project.id).collect();
    let count = quality_rules::count(checks.iter().copied());
    let failed = checks.iter().filter(|item| item.mandatory && item.result == CheckResult::Failed);
    let requests = portfolio.change_requests.iter().filter(|request| request.project == project.id);
    let approved = requests.filter(|request| change_rules::is_approved(request.status));
    let risks = portfolio.risks.iter().filter(|risk| risk.project == project.id);
    let lessons = portfolio.lessons.iter().filter(|lesson| lesson.project == Some(project.id));
    ClosureFigures {
        completion: project.progress,
        budget: cost.budget(),
        actual: cost.booked(),
        due,
        first_due: project.first_due(),
        finish,
        days_late,
        planned_days: due.and_then(|due| project.planned_days(calendars, due)),
        checks_passed: count.passed as i64,
        checks_applicable: count.applicable as i64,
        failed_mandatory_checks: failed.count() as i64,
        changes_approved: approved.count() as i64,
        risks: risks.count() as i64,
        lessons: lessons.count() as i64,
    }
}

/// Declares how the figures are written and read, once.
macro_rules! stored {
    ($($field:ident),*) => {
        impl ClosureFigures {
            /// Writes the figures as the review keeps them: a JSON object of numbers and dates.
            pub fn format(&self) -> String {
                let fields = [$((stringify!($field), self.$field.write())),*];
                let known = fields.into_iter().filter_map(|(name, value)| match value {
                    Value::Null => None,
                    Value::Int(number) => Some(format!("\"{name}\":{number}")),
                    Value::Text(text) => Some(format!("\"{name}\":\"{text}\"")),
                });
                format!("{{{}}}", known.collect::<Vec<_>>().join(","))
            }

            /// Reads the figures that a review keeps; `None` when it keeps none.
            pub fn parse(text: &str) -> Option<ClosureFigures> {
                let json = Json::parse(text)?;
                let value = |name: &str| match json.get(name) {
                    Some(Json::Number(number)) => Value::Int(*number),
                    Some(Json::Text(text)) => Value::Text(text.clone()),
                    _ => Value::Null,
                };
                Some(ClosureFigures { $($field: FieldValue::read(&value(stringify!($field))).unwrap_or_default()),* })
            }
        }
    };
}

stored!(
    completion,
    budget,
    actual,
    due,
    first_due,
    finish,
    days_late,
    planned_days,
    checks_passed,
    checks_applicable,
    failed_mandatory_checks,
    changes_approved,
    risks,
    lessons
);

impl ClosureFigures {
    /// Actual above planned cost in percent; negative is below.
    pub fn cost_deviation(&self) -> Option<f64> {
        let budget = self.budget?;
        percent_of(self.actual? - budget, budget)
    }

    /// Working days late in percent of the planned ones.
    pub fn schedule_deviation(&self) -> Option<f64> {
        Some(self.days_late? as f64 * 100.0 / self.planned_days? as f64)
    }

    /// Passed of applicable checks in percent.
    pub fn quality_pass_rate(&self) -> Option<f64> {
        (self.checks_applicable > 0)
            .then(|| self.checks_passed as f64 * 100.0 / self.checks_applicable as f64)
    }

    /// What the review proposes for goals reached, in whole percent.
    pub fn goal_completion(&self) -> Option<i64> {
        self.completion.map(|hundredths| hundredths / 100)
    }
}
