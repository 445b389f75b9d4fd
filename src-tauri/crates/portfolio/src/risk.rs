//! Risks as records: cause, event, impact, grade, response and its clock. What is done about them and how their grades
//! went stands in `risk_action`; what became of them when they happened in `issue`.

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
    /// Whether it would harm or help.
    RiskKind {
        /// It would harm.
        Threat = "threat",
        /// It would help.
        Opportunity = "opportunity",
    }
}

choices! {
    /// How near it is: what ranks risks of one band.
    Proximity {
        /// Within two weeks.
        Imminent = "imminent",
        /// In the present stage.
        Stage = "stage",
        /// Later in the project.
        Project = "project",
        /// After the project.
        After = "after",
    }
}

choices! {
    /// How a threat or an opportunity is met.
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
        /// Exploit an opportunity.
        Exploit = "exploit",
        /// Share an opportunity.
        Share = "share",
        /// Enhance an opportunity.
        Enhance = "enhance",
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
        /// It was handed to somebody above.
        Escalated = "escalated",
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
        /// Whether it would harm or help.
        kind: RiskKind = Choice(RiskKind::CODES), required;
        /// Inherent probability, 1–5.
        probability: i64 = Integer(1, 5), required;
        /// Inherent impact, 1–5: the greatest of the four below where one of these is graded.
        impact: i64 = Integer(1, 5), required;
        /// Impact on cost.
        impact_cost: Option<i64> = Integer(1, 5);
        /// Impact on the schedule.
        impact_schedule: Option<i64> = Integer(1, 5);
        /// Impact on scope.
        impact_scope: Option<i64> = Integer(1, 5);
        /// Impact on quality.
        impact_quality: Option<i64> = Integer(1, 5);
        /// Residual probability, 1–5.
        residual_probability: Option<i64> = Integer(1, 5);
        /// Residual impact, 1–5.
        residual_impact: Option<i64> = Integer(1, 5);
        /// What it would cost, or bring, where that can be named.
        exposure: Option<Money> = Money;
        /// Its probability in percent, which is not its grade.
        likelihood: Option<i64> = Integer(0, 100);
        /// What it would still cost, or bring, after the response.
        residual_exposure: Option<Money> = Money;
        /// Its probability after the response, in percent.
        residual_likelihood: Option<i64> = Integer(0, 100);
        /// How near it is.
        proximity: Option<Proximity> = Choice(Proximity::CODES);
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
        /// By when it is looked at again.
        review_due: Option<Date> = Date;
        /// To whom it was handed.
        escalated_to: Option<Id> = Reference(Entity::Person);
        /// When.
        escalated_on: Option<Date> = Date;
        /// When it happened.
        occurred_on: Option<Date> = Date;
        /// When it was closed.
        closed_on: Option<Date> = Date;
        /// Why it was closed.
        close_reason: String = LongText;
    }
}
