//! Change requests as records.

use schedule::Date;

use crate::record::{Entity, Id, Money, choices, record};

choices! {
    /// Where a change request stands.
    ChangeStatus {
        /// Being written.
        Draft = "draft",
        /// Submitted.
        Submitted = "submitted",
        /// Its impact is analysed.
        Analysing = "analysing",
        /// Approved.
        Approved = "approved",
        /// Approved with conditions.
        ApprovedWithConditions = "approved_with_conditions",
        /// Rejected.
        Rejected = "rejected",
        /// Put off.
        Deferred = "deferred",
        /// Withdrawn before the decision.
        Withdrawn = "withdrawn",
        /// Carried out and verified.
        Implemented = "implemented",
    }
}

choices! {
    /// Why a change is asked for.
    ChangeReason {
        /// The business wants something else.
        Requirement = "requirement",
        /// The design has to differ.
        Design = "design",
        /// Something outside.
        External = "external",
        /// A mistake is put right.
        Correction = "correction",
        /// A law or a rule.
        Compliance = "compliance",
    }
}

record! {
    /// A change request of a project.
    ChangeRequest {
        /// The project.
        project: Id = Reference(Entity::Project), required;
        /// Its number.
        code: String = Text;
        /// What it is, in a line.
        title: String = Text, required;
        /// What is to change.
        description: String = LongText;
        /// Why.
        reason: ChangeReason = Choice(ChangeReason::CODES), required;
        /// Acts first, is ratified afterwards.
        emergency: bool = Flag;
        /// Who asks.
        requested_by: Option<Id> = Reference(Entity::Person);
        /// Where it stands.
        status: ChangeStatus = Choice(ChangeStatus::CODES), required;
        /// When it was submitted.
        submitted_on: Option<Date> = Date;
        /// Impact on scope.
        scope_impact: String = LongText;
        /// Impact on the finish, in working days, + = later.
        schedule_impact_days: Option<i64> = Integer(-10_000, 10_000);
        /// Impact on cost, + = dearer.
        cost_impact: Option<Money> = Money;
        /// Impact on quality.
        quality_impact: String = LongText;
        /// Impact on risk.
        risk_impact: String = LongText;
        /// Who decided.
        decided_by: Option<Id> = Reference(Entity::Person);
        /// When.
        decided_on: Option<Date> = Date;
        /// Conditions or reasons of the decision.
        decision_note: String = LongText;
        /// When it was carried out.
        implemented_on: Option<Date> = Date;
    }
}
