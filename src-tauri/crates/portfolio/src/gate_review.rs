//! The review of a project's gate as a record. Its items are those of the quality checklist; what may become of it stands
//! in `gate_rules`.

use schedule::Date;

use crate::quality::Gate;
use crate::record::{Entity, Id, choices, record};

choices! {
    /// Where the review of a gate stands.
    GateStatus {
        /// Not presented yet.
        Planned = "planned",
        /// Presented, waiting for its decision.
        InReview = "in_review",
        /// Passed.
        Passed = "passed",
        /// Passed; something is to be done by a date.
        PassedWithConditions = "passed_with_conditions",
        /// To be presented again.
        Redo = "redo",
        /// Put off.
        OnHold = "on_hold",
        /// The project is to end here.
        Terminated = "terminated",
    }
}

record! {
    /// The review of a project's gate.
    GateReview {
        /// The project.
        project: Id = Reference(Entity::Project), required;
        /// The gate.
        gate: Gate = Choice(Gate::CODES), required;
        /// Its number.
        code: String = Text, rules;
        /// Where it stands.
        status: GateStatus = Choice(GateStatus::CODES), required, rules;
        /// When it is to be held.
        planned_on: Option<Date> = Date;
        /// The role that answers for it; where none is named, the responsibility matrix says who.
        accountable: Option<Id> = Reference(Entity::Role);
        /// How often it was presented.
        round: i64 = Integer(0, 1_000), required, rules;
        /// When it was presented last.
        presented_on: Option<Date> = Date, rules;
        /// By whom.
        presented_by: String = Text, rules;
        /// When it was decided.
        decided_on: Option<Date> = Date, rules;
        /// Who decided.
        decided_by: Option<Id> = Reference(Entity::Person), rules;
        /// What was decided, in words.
        decision: String = LongText, rules;
    }
}
