//! Closure reviews as records. Figures are copied from the records when the review is submitted.

use schedule::Date;

use crate::record::{Entity, Id, choices, record};

choices! {
    /// Where a closure review stands.
    ClosureStatus {
        /// Being written.
        Draft = "draft",
        /// Submitted for approval.
        Submitted = "submitted",
        /// Approved: the project is closed.
        Approved = "approved",
        /// Sent back.
        Returned = "returned",
    }
}

choices! {
    /// The grade of a result's quality.
    QualityGrade {
        /// Excellent.
        Excellent = "excellent",
        /// Good.
        Good = "good",
        /// Acceptable.
        Acceptable = "acceptable",
        /// Not acceptable.
        Unacceptable = "unacceptable",
    }
}

record! {
    /// The closure review of a project.
    ClosureReview {
        /// The project.
        project: Id = Reference(Entity::Project), required;
        /// Its number.
        code: String = Text;
        /// Where it stands.
        status: ClosureStatus = Choice(ClosureStatus::CODES), required;
        /// Goals reached, in percent.
        goal_completion: Option<i64> = Integer(0, 100);
        /// What was reached and what not.
        goal_comment: String = LongText;
        /// What the cost deviation comes from.
        cost_comment: String = LongText;
        /// What the schedule deviation comes from.
        schedule_comment: String = LongText;
        /// The quality of the result.
        quality_grade: Option<QualityGrade> = Choice(QualityGrade::CODES);
        /// Why.
        quality_comment: String = LongText;
        /// The customer signed the acceptance.
        acceptance_signed: bool = Flag;
        /// Open critical defects.
        open_critical_defects: i64 = Integer(0, 100_000), required;
        /// Lessons in short; the full ones stand in the lessons.
        lessons_summary: String = LongText;
        /// The verdict.
        conclusion: String = LongText;
        /// Why open items were waived.
        waiver: String = LongText, rules;
        /// By whom: somebody who answers for closure reviews.
        waived_by: Option<Id> = Reference(Entity::Person), rules;
        /// When.
        waived_on: Option<Date> = Date, rules;
        /// What was open then: the waiver covers no more than this.
        waived_items: String = Data, rules;
        /// Figures at submission, as JSON; empty before.
        figures: String = Data, rules;
        /// When it was submitted.
        submitted_on: Option<Date> = Date, rules;
        /// By whom.
        submitted_by: String = Text, rules;
        /// When it was approved.
        approved_on: Option<Date> = Date, rules;
        /// By whom.
        approved_by: String = Text, rules;
        /// Why it was sent back.
        return_reason: String = LongText, rules;
    }
}
