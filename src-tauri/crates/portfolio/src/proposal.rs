//! Proposals of projects as records: the template and its criteria, the proposal with its money and its wish for people,
//! what reviewers scored, and how it answers the lessons of others. What may be done stands in `proposal_rules`.

use schedule::Date;

use crate::project::Priority;
use crate::record::{Entity, Id, Money, choices, record};
use crate::risk::RiskCategory;

choices! {
    /// Where a proposal stands.
    ProposalStatus {
        /// Being written.
        Draft = "draft",
        /// Handed in.
        Submitted = "submitted",
        /// Reviewers score it.
        Scoring = "scoring",
        /// All reviewers are through.
        Scored = "scored",
        /// Approved: its project exists.
        Approved = "approved",
        /// Approved with conditions: its project exists.
        ApprovedWithConditions = "approved_with_conditions",
        /// Put off.
        Deferred = "deferred",
        /// Rejected.
        Rejected = "rejected",
        /// Taken back.
        Withdrawn = "withdrawn",
    }
}

choices! {
    /// What a criterion looks at.
    Aspect {
        /// Fit with the strategy.
        Strategy = "strategy",
        /// Value and benefit.
        Value = "value",
        /// Risk.
        Risk = "risk",
        /// Whether there are people and means.
        Resource = "resource",
        /// Urgency and compliance.
        Urgency = "urgency",
    }
}

choices! {
    /// Where a reviewer's sheet stands.
    ReviewStatus {
        /// Being filled in.
        Open = "open",
        /// Handed in.
        Submitted = "submitted",
        /// Takes no part: a conflict of interest.
        Abstained = "abstained",
    }
}

choices! {
    /// How a proposal takes a lesson.
    LessonTake {
        /// Read, without consequence.
        Read = "read",
        /// Taken into the proposal.
        Adopted = "adopted",
        /// Does not apply here.
        NotApplicable = "not_applicable",
    }
}

choices! {
    /// How two proposals bind each other in a selection.
    PairKind {
        /// Not both.
        Excludes = "excludes",
        /// The first only with the second.
        Needs = "needs",
    }
}

record! {
    /// A version of the form on which projects are proposed. Proposals keep the version they were written on.
    IntakeTemplate {
        /// Its name.
        name: String = Text, required;
        /// Its number; the next version has the next.
        version: i64 = Integer(1, 10_000), required, rules;
        /// From when it is used; a version without a date is being written.
        released_on: Option<Date> = Date, rules;
        /// What differs from the version before.
        note: String = LongText;
    }
}

record! {
    /// A criterion of a template.
    Criterion {
        /// The template.
        template: Id = Reference(Entity::IntakeTemplate), required;
        /// Its place in the list.
        position: i64 = Integer(0, 10_000), required;
        /// What is judged.
        name: String = Text, required;
        /// What it looks at.
        aspect: Aspect = Choice(Aspect::CODES), required;
        /// Its weight in percent; those of a template sum to 100.
        weight: i64 = Integer(0, 100), required;
        /// A mean of 1 speaks against the whole proposal.
        knock_out: bool = Flag;
        /// What 1 means.
        anchor_1: String = Text;
        /// What 2 means.
        anchor_2: String = Text;
        /// What 3 means.
        anchor_3: String = Text;
        /// What 4 means.
        anchor_4: String = Text;
        /// What 5 means.
        anchor_5: String = Text;
    }
}

record! {
    /// A proposal of a project.
    Proposal {
        /// Its number.
        code: String = Text;
        /// Its name.
        name: String = Text, required;
        /// The version of the form it is written on.
        template: Id = Reference(Entity::IntakeTemplate), required;
        /// Where it stands.
        status: ProposalStatus = Choice(ProposalStatus::CODES), required, rules;
        /// The program it would belong to.
        program: String = Text;
        /// The department that asks for it.
        department: String = Text;
        /// What kind of project it would be.
        category: String = Text;
        /// How urgent it is.
        priority: Priority = Choice(Priority::CODES), required;
        /// Who proposes it.
        proposer: Option<Id> = Reference(Entity::Person);
        /// Who would pay and decide.
        sponsor: Option<Id> = Reference(Entity::Person);
        /// Who would manage it.
        manager: Option<Id> = Reference(Entity::Person);
        /// A law or an order leaves no choice.
        must_do: bool = Flag;
        /// What it is about, words split by spaces; lessons are found by them.
        tags: String = Text;
        /// Why it is needed and what it is for.
        value_text: String = LongText;
        /// Goals, one a line.
        goals: String = LongText;
        /// What it brings, and how that is measured.
        benefit_text: String = LongText;
        /// What may go wrong.
        risk_text: String = LongText;
        /// The kind of its greatest risk; lessons are found by it.
        risk_category: Option<RiskCategory> = Choice(RiskCategory::CODES);
        /// The people and means that it needs.
        resource_text: String = LongText;
        /// When work would begin.
        planned_start: Option<Date> = Date;
        /// When it would be done.
        planned_finish: Option<Date> = Date;
        /// What it may cost.
        cost: Option<Money> = Money;
        /// The rate at which later money is worth less, in hundredths of a percent.
        discount_rate: Option<i64> = Integer(0, 10_000);
        /// When it was handed in.
        submitted_on: Option<Date> = Date, rules;
        /// When it was decided.
        decided_on: Option<Date> = Date, rules;
        /// Why it was decided so, or why it was taken back.
        decision_note: String = LongText, rules;
        /// The project that came of it.
        project: Option<Id> = Reference(Entity::Project), rules;
    }
}

record! {
    /// The money of a proposal in one year.
    CashFlow {
        /// The proposal.
        proposal: Id = Reference(Entity::Proposal), required;
        /// The year, counted from the start: 0 is now and not discounted.
        year: i64 = Integer(0, 50), required;
        /// What comes in.
        inflow: Money = Money, required;
        /// What goes out.
        outflow: Money = Money, required;
    }
}

record! {
    /// The people of one role that a proposal asks for in one month.
    RoleDemand {
        /// The proposal.
        proposal: Id = Reference(Entity::Proposal), required;
        /// The role.
        role: Id = Reference(Entity::Role), required;
        /// The month, as `2026-10`.
        month: String = Text, required;
        /// Role-months in hundredths: 100 is one person for the whole month.
        amount: i64 = Integer(0, 100_000), required;
    }
}

record! {
    /// The sheet of one reviewer of a proposal.
    ProposalReview {
        /// The proposal.
        proposal: Id = Reference(Entity::Proposal), required;
        /// Who reviews it.
        reviewer: Id = Reference(Entity::Person), required;
        /// Where the sheet stands.
        status: ReviewStatus = Choice(ReviewStatus::CODES), required, rules;
        /// When it was handed in.
        submitted_on: Option<Date> = Date, rules;
        /// What the reviewer says; the conflict of interest of one who takes no part.
        comment: String = LongText, rules;
    }
}

record! {
    /// What a reviewer gives for one criterion. Nobody else sees it before all are through.
    ProposalScore {
        /// The sheet.
        review: Id = Reference(Entity::ProposalReview), required, rules;
        /// The criterion.
        criterion: Id = Reference(Entity::Criterion), required, rules;
        /// 1 to 5.
        score: i64 = Integer(1, 5), required, rules;
    }
}

record! {
    /// How a proposal answers a lesson that matches it.
    LessonAnswer {
        /// The proposal.
        proposal: Id = Reference(Entity::Proposal), required;
        /// The lesson.
        lesson: Id = Reference(Entity::Lesson), required;
        /// The answer.
        answer: LessonTake = Choice(LessonTake::CODES), required;
        /// What follows from it, or why it does not apply.
        reason: String = LongText;
        /// When it was answered.
        answered_on: Option<Date> = Date, rules;
        /// By whom.
        answered_by: String = Text, rules;
    }
}

record! {
    /// Two proposals that bind each other in a selection.
    ProposalPair {
        /// The first.
        proposal: Id = Reference(Entity::Proposal), required;
        /// How.
        kind: PairKind = Choice(PairKind::CODES), required;
        /// The second.
        other: Id = Reference(Entity::Proposal), required;
    }
}

record! {
    /// A selection that was tried: under which limits, and what came out.
    SelectionScenario {
        /// Its name.
        name: String = Text, required;
        /// The money there is.
        budget: Money = Money, required;
        /// The people there are by role, as JSON: role and role-months in hundredths.
        capacities: String = Data, rules;
        /// The proposals chosen, as JSON.
        chosen: String = Data, rules;
        /// What it tries.
        note: String = LongText;
        /// When it was kept.
        kept_on: Option<Date> = Date, rules;
        /// By whom.
        kept_by: String = Text, rules;
    }
}
