//! Why an edit of a plan is refused, with what the message needs.

use schedule::{Date, Moment};

use crate::plan::duration_text::TextProblem;
use crate::value::Id;

/// Why an edit is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditProblem {
    /// The plan has no such record.
    UnknownRecord(Id),
    /// The plan has no such row; the text names it here.
    UnknownRow {
        /// The row, from 1.
        row: usize,
        /// Characters before it.
        at: usize,
    },
    /// No project of this number has such a row.
    UnknownOutsideRow {
        /// The project's number as typed.
        code: String,
        /// The row, from 1.
        row: usize,
        /// Characters before it.
        at: usize,
    },
    /// The text does not read.
    BadText(TextProblem),
    /// A task needs a name.
    NameMissing,
    /// A number outside the range (both ends included).
    OutOfRange(i64, i64),
    /// These tasks would depend on each other in a circle.
    Loop(Vec<Id>),
    /// A task would depend on itself.
    SelfDependency(Id),
    /// A summary and a row below it would depend on each other.
    DependencyOnOwnSummary(Id, Id),
    /// The dependency is there already.
    DependencyExists(Id),
    /// A row would lie below itself.
    BelowItself(Id),
    /// There is no row before it that it could go below.
    CannotIndent(Id),
    /// It stands at the top already.
    CannotOutdent(Id),
    /// It is the first or the last under its summary.
    CannotShift(Id),
    /// A summary's dates, duration and progress come from the rows below it.
    SummaryIsComputed(Id),
    /// The constraint needs a date.
    DateMissing,
    /// The finish lies before the start.
    FinishBeforeStart(Moment),
    /// An actual date lies after the data date.
    AfterDataDate(Date),
    /// A baseline of this number is kept already.
    BaselineExists(i64),
    /// A new binding baseline needs a reason or a change request.
    ReasonMissing,
}

impl EditProblem {
    /// The code of the problem, a message key.
    pub fn code(&self) -> &'static str {
        match self {
            EditProblem::UnknownRecord(_) => "unknown_record",
            EditProblem::UnknownRow { .. } => "unknown_row",
            EditProblem::UnknownOutsideRow { .. } => "unknown_outside_row",
            EditProblem::BadText(problem) => problem.code.code(),
            EditProblem::NameMissing => "name_missing",
            EditProblem::OutOfRange(..) => "out_of_range",
            EditProblem::Loop(_) => "loop",
            EditProblem::SelfDependency(_) => "self_dependency",
            EditProblem::DependencyOnOwnSummary(..) => "dependency_on_own_summary",
            EditProblem::DependencyExists(_) => "dependency_exists",
            EditProblem::BelowItself(_) => "below_itself",
            EditProblem::CannotIndent(_) => "cannot_indent",
            EditProblem::CannotOutdent(_) => "cannot_outdent",
            EditProblem::CannotShift(_) => "cannot_shift",
            EditProblem::SummaryIsComputed(_) => "summary_is_computed",
            EditProblem::DateMissing => "date_missing",
            EditProblem::FinishBeforeStart(_) => "finish_before_start",
            EditProblem::AfterDataDate(_) => "after_data_date",
            EditProblem::BaselineExists(_) => "baseline_exists",
            EditProblem::ReasonMissing => "reason_missing",
        }
    }
}
