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
        /// It stands before the board.
        ToDecide = "to_decide",
        /// Approved.
        Approved = "approved",
        /// Approved with conditions.
        ApprovedWithConditions = "approved_with_conditions",
        /// It is carried out.
        Implementing = "implementing",
        /// Rejected.
        Rejected = "rejected",
        /// Put off.
        Deferred = "deferred",
        /// Withdrawn before the decision.
        Withdrawn = "withdrawn",
        /// Carried out and verified.
        Implemented = "implemented",
        /// All that was to follow has followed.
        Closed = "closed",
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

choices! {
    /// Where a figure comes from.
    FigureSource {
        /// Somebody typed it.
        Typed = "typed",
        /// It was computed from a trial of the plan.
        Computed = "computed",
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
        /// When an emergency was acted on.
        acted_on: Option<Date> = Date;
        /// Who asks.
        requested_by: Option<Id> = Reference(Entity::Person);
        /// Where it stands.
        status: ChangeStatus = Choice(ChangeStatus::CODES), required;
        /// When it was submitted.
        submitted_on: Option<Date> = Date;
        /// Impact on scope.
        scope_impact: String = LongText;
        /// The trial of the plan that shows its impact.
        trial: Option<Id> = Reference(Entity::Trial);
        /// Impact on the finish, in working days, + = later.
        schedule_impact_days: Option<i64> = Integer(-10_000, 10_000);
        /// Where that figure comes from.
        days_source: FigureSource = Choice(FigureSource::CODES), required, rules;
        /// Impact on cost, + = dearer.
        cost_impact: Option<Money> = Money;
        /// Where that figure comes from.
        cost_source: FigureSource = Choice(FigureSource::CODES), required, rules;
        /// The most float that a task would lose, in minutes.
        float_consumed: Option<i64> = Minutes, rules;
        /// How many milestones would move.
        milestones_moved: Option<i64> = Integer(0, 1_000_000), rules;
        /// How many other projects would move.
        projects_moved: Option<i64> = Integer(0, 1_000_000), rules;
        /// What moves by how much, a line each.
        impact_detail: String = Data, rules;
        /// The number of the last step before the impact was computed.
        impact_step: Option<i64> = Integer(0, 9_000_000_000), rules;
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
        /// Until when it is put off.
        deferred_until: Option<Date> = Date;
        /// When its approval was last dropped because it was edited.
        dropped_on: Option<Date> = Date, rules;
        /// By how many working days its approval has moved the finish.
        applied_days: Option<i64> = Integer(-10_000, 10_000), rules;
        /// By how much its approval has moved the budget.
        applied_cost: Option<Money> = Money, rules;
        /// When it was carried out.
        implemented_on: Option<Date> = Date;
        /// When all that was to follow had followed.
        closed_on: Option<Date> = Date, rules;
    }
}
