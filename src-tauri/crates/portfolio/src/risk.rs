//! Risks as records: cause, event, impact, grade, response and its clock.

use schedule::Date;

use crate::record::{Entity, Id, Money, choices, record};

choices! {
    /// What a risk threatens first.
    RiskCategory {
        /// Schedule.
        Schedule = "schedule",
        /// Cost.
        Cost = "cost",
        /// Quality.
        Quality = "quality",
        /// Scope.
        Scope = "scope",
        /// People and capacity.
        Resource = "resource",
        /// Suppliers.
        Supplier = "supplier",
        /// Technology.
        Technology = "technology",
        /// Law and compliance.
        Compliance = "compliance",
    }
}

choices! {
    /// How a threat is met.
    RiskResponse {
        /// Avoid.
        Avoid = "avoid",
        /// Transfer.
        Transfer = "transfer",
        /// Mitigate.
        Mitigate = "mitigate",
        /// Accept.
        Accept = "accept",
        /// Escalate.
        Escalate = "escalate",
    }
}

choices! {
    /// Where a risk stands.
    RiskStatus {
        /// Registered.
        Identified = "identified",
        /// Graded.
        Assessed = "assessed",
        /// A response is under way.
        Responding = "responding",
        /// All response actions are done and verified; it is watched.
        Responded = "responded",
        /// It happened.
        Occurred = "occurred",
        /// Closed with a reason.
        Closed = "closed",
    }
}

record! {
    /// A risk of a project.
    Risk {
        /// The project.
        project: Id = Reference(Entity::Project), required;
        /// Its number.
        code: String = Text;
        /// What it is, in a line.
        title: String = Text, required;
        /// Cause.
        cause: String = LongText;
        /// Event.
        event: String = LongText;
        /// Impact.
        impact_text: String = LongText;
        /// What it threatens first.
        category: RiskCategory = Choice(RiskCategory::CODES), required;
        /// Inherent probability, 1–5.
        probability: i64 = Integer(1, 5), required;
        /// Inherent impact, 1–5.
        impact: i64 = Integer(1, 5), required;
        /// Residual probability, 1–5.
        residual_probability: Option<i64> = Integer(1, 5);
        /// Residual impact, 1–5.
        residual_impact: Option<i64> = Integer(1, 5);
        /// Expected loss where one can be named.
        exposure: Option<Money> = Money;
        /// Who owns it.
        owner: Option<Id> = Reference(Entity::Person);
        /// What would show that it is happening.
        trigger: String = LongText;
        /// Where it stands.
        status: RiskStatus = Choice(RiskStatus::CODES), required;
        /// When it was registered.
        identified_on: Option<Date> = Date;
        /// When it first was major: the response clock starts.
        major_since: Option<Date> = Date;
        /// When it was graded below major before its response was complete.
        downgraded_on: Option<Date> = Date;
        /// How it is met.
        response: Option<RiskResponse> = Choice(RiskResponse::CODES);
        /// What is done.
        response_plan: String = LongText;
        /// By when.
        response_due: Option<Date> = Date;
        /// When all of it was done and verified: the response clock stops.
        response_done_on: Option<Date> = Date;
        /// When it happened.
        occurred_on: Option<Date> = Date;
        /// When it was closed.
        closed_on: Option<Date> = Date;
        /// Why it was closed.
        close_reason: String = LongText;
    }
}
