//! What is done about a risk, and how its grades went. A grade in the history is written by the rules, in the step that
//! changes it.

use schedule::Date;

use crate::record::{Entity, Id, choices, record};

choices! {
    /// Where an action stands.
    ActionStatus {
        /// To be done.
        Planned = "planned",
        /// Done, and not looked at yet.
        Done = "done",
        /// Somebody else saw that it helped.
        Verified = "verified",
        /// Not needed any more.
        Dropped = "dropped",
    }
}

record! {
    /// An action of a risk's response.
    RiskAction {
        /// The project.
        project: Id = Reference(Entity::Project), required;
        /// The risk.
        risk: Id = Reference(Entity::Risk), required;
        /// What is to be done.
        title: String = Text, required;
        /// Who does it.
        owner: Option<Id> = Reference(Entity::Person);
        /// By when.
        due_on: Option<Date> = Date;
        /// Where it stands.
        status: ActionStatus = Choice(ActionStatus::CODES), required;
        /// When it was done.
        done_on: Option<Date> = Date;
        /// Who saw that it helped.
        verified_by: Option<Id> = Reference(Entity::Person);
        /// When.
        verified_on: Option<Date> = Date;
        /// What came of it, or why it was dropped.
        note: String = LongText;
    }
}

choices! {
    /// Which grade it is.
    GradeSide {
        /// Before the response.
        Inherent = "inherent",
        /// After the response.
        Residual = "residual",
    }
}

record! {
    /// A grade that a risk was given.
    RiskGrade {
        /// The project.
        project: Id = Reference(Entity::Project), required, rules;
        /// The risk.
        risk: Id = Reference(Entity::Risk), required, rules;
        /// Before or after the response.
        side: GradeSide = Choice(GradeSide::CODES), required, rules;
        /// When it was given.
        graded_on: Option<Date> = Date, rules;
        /// By whom.
        graded_by: String = Text, rules;
        /// Probability.
        probability: i64 = Integer(1, 5), required, rules;
        /// Impact.
        impact: i64 = Integer(1, 5), required, rules;
        /// The code of the band that it fell into.
        band: String = Text, rules;
        /// Why, as entered.
        reason: String = LongText, rules;
    }
}
