//! The life of a proposal: what each step needs, and who may review it. What scores say stands in `scoring`, which
//! lessons it has to answer in `lessons`, what a committee decides in `committee_rules`.

use schedule::Date;

use crate::change::{Change, difference};
use crate::committee::Outcome;
use crate::proposal::*;
use crate::record::choices;
use crate::workflow::{Step, Workflow};

pub mod lessons;
pub mod scoring;

choices! {
    /// Why a proposal cannot take a step.
    ProposalRefusal {
        /// The status does not follow from the present one.
        NotAllowed = "not_allowed",
        /// Nobody proposes it.
        NoProposer = "no_proposer",
        /// Need and value are missing.
        NoValue = "no_value_text",
        /// The benefit is missing.
        NoBenefit = "no_benefit_text",
        /// The risks are missing.
        NoRisk = "no_risk_text",
        /// People and means are missing.
        NoResources = "no_resource_text",
        /// The cost is missing.
        NoCost = "no_proposal_cost",
        /// Start or finish is missing, or they are the wrong way round.
        NoDates = "no_proposal_dates",
        /// A lesson that matches is not answered.
        LessonsUnanswered = "lessons_unanswered",
        /// The weights of the form's criteria do not sum to 100.
        Weights = "weights_not_100",
        /// Nobody reviews it.
        NoReviewers = "no_reviewers",
        /// Who proposes it reviews it.
        OwnReview = "own_review",
        /// A reviewer is not through.
        ReviewsOpen = "reviews_open",
        /// All reviewers abstained.
        NobodyScored = "nobody_scored",
        /// No committee decided so.
        NoDecision = "no_committee_decision",
        /// The reason is missing.
        NoReason = "no_step_reason",
        /// Its scores stand: it is not being scored.
        NotScoring = "not_scoring",
        /// The sheet was handed in.
        ReviewSubmitted = "review_sheet_submitted",
        /// A criterion is not scored.
        ScoresMissing = "scores_missing",
        /// A conflict of interest is said in words.
        NoConflictReason = "no_conflict_reason",
        /// It was handed in: what it says stands.
        NotADraft = "proposal_not_draft",
        /// The form is in use: a new version is made instead.
        TemplateInUse = "template_in_use",
    }
}

const HAND_IN: &[ProposalRefusal] = &[
    ProposalRefusal::NoProposer,
    ProposalRefusal::NoValue,
    ProposalRefusal::NoBenefit,
    ProposalRefusal::NoRisk,
    ProposalRefusal::NoResources,
    ProposalRefusal::NoCost,
    ProposalRefusal::NoDates,
    ProposalRefusal::LessonsUnanswered,
];
const DECIDED: &[ProposalRefusal] = &[ProposalRefusal::NoDecision];
const REASON: &[ProposalRefusal] = &[ProposalRefusal::NoReason];

/// The life of a proposal.
pub const WORKFLOW: Workflow<ProposalStatus, ProposalRefusal> = Workflow {
    name: "proposal",
    start: ProposalStatus::Draft,
    steps: &[
        step(ProposalStatus::Draft, ProposalStatus::Submitted, HAND_IN),
        step(ProposalStatus::Draft, ProposalStatus::Withdrawn, REASON),
        step(ProposalStatus::Submitted, ProposalStatus::Draft, REASON),
        step(
            ProposalStatus::Submitted,
            ProposalStatus::Scoring,
            &[ProposalRefusal::Weights, ProposalRefusal::NoReviewers, ProposalRefusal::OwnReview],
        ),
        step(ProposalStatus::Submitted, ProposalStatus::Withdrawn, REASON),
        step(
            ProposalStatus::Scoring,
            ProposalStatus::Scored,
            &[ProposalRefusal::ReviewsOpen, ProposalRefusal::NobodyScored],
        ),
        step(ProposalStatus::Scoring, ProposalStatus::Withdrawn, REASON),
        step(ProposalStatus::Scored, ProposalStatus::Approved, DECIDED),
        step(ProposalStatus::Scored, ProposalStatus::ApprovedWithConditions, DECIDED),
        step(ProposalStatus::Scored, ProposalStatus::Deferred, DECIDED),
        step(ProposalStatus::Scored, ProposalStatus::Rejected, DECIDED),
        step(ProposalStatus::Scored, ProposalStatus::Withdrawn, REASON),
        step(ProposalStatus::Deferred, ProposalStatus::Scored, &[]),
        step(ProposalStatus::Deferred, ProposalStatus::Draft, REASON),
        step(ProposalStatus::Deferred, ProposalStatus::Withdrawn, REASON),
    ],
    no_step: ProposalRefusal::NotAllowed,
};

const fn step(
    from: ProposalStatus,
    to: ProposalStatus,
    guards: &'static [ProposalRefusal],
) -> Step<ProposalStatus, ProposalRefusal> {
    Step { from, to, guards }
}

/// A proposal with what its steps depend on.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The proposal.
    pub proposal: &'a Proposal,
    /// The criteria of its form.
    pub criteria: &'a [Criterion],
    /// Its reviewers' sheets.
    pub reviews: &'a [ProposalReview],
    /// Lessons that match and are not answered.
    pub unanswered: usize,
    /// What a committee has decided on it since it was scored.
    pub decided: Option<Outcome>,
}

/// A step: to which status, why, when.
#[derive(Clone, Copy, Debug)]
pub struct Move<'a> {
    /// The new status.
    pub to: ProposalStatus,
    /// Why.
    pub reason: &'a str,
    /// When.
    pub today: Date,
}

/// The status that a decision of the committee leads to.
pub fn decided_status(outcome: Outcome) -> ProposalStatus {
    match outcome {
        Outcome::Approved => ProposalStatus::Approved,
        Outcome::ApprovedWithConditions => ProposalStatus::ApprovedWithConditions,
        Outcome::Deferred => ProposalStatus::Deferred,
        Outcome::Rejected => ProposalStatus::Rejected,
    }
}

/// Whether a decision was made that ends it.
pub fn is_decided(status: ProposalStatus) -> bool {
    use ProposalStatus::*;
    matches!(status, Approved | ApprovedWithConditions | Rejected)
}

/// The changes of a new status; or everything that stands against it.
pub fn move_to(standing: &Standing<'_>, step: &Move<'_>) -> Result<Vec<Change>, Vec<ProposalRefusal>> {
    let before = standing.proposal;
    WORKFLOW.check(before.status, step.to, |refusal| stands(refusal, standing, step))?;
    let mut after = Proposal { status: step.to, ..before.clone() };
    match step.to {
        ProposalStatus::Submitted => after.submitted_on = Some(step.today),
        ProposalStatus::Draft => (after.submitted_on, after.decided_on) = (None, None),
        status if is_decided(status) || status == ProposalStatus::Deferred => {
            after.decided_on = Some(step.today);
        }
        _ => {}
    }
    if !step.reason.trim().is_empty() {
        after.decision_note = step.reason.trim().to_owned();
    }
    Ok(difference(before, &after))
}

fn stands(refusal: ProposalRefusal, standing: &Standing<'_>, step: &Move<'_>) -> bool {
    use ProposalRefusal::*;
    let proposal = standing.proposal;
    let empty = |text: &str| text.trim().is_empty();
    let counted = |status| standing.reviews.iter().filter(|review| review.status == status).count();
    match refusal {
        NoProposer => proposal.proposer.is_none(),
        NoValue => empty(&proposal.value_text),
        NoBenefit => empty(&proposal.benefit_text),
        NoRisk => empty(&proposal.risk_text),
        NoResources => empty(&proposal.resource_text),
        NoCost => proposal.cost.is_none_or(|cost| cost.0 <= 0),
        NoDates => proposal.planned_start.is_none_or(|start| proposal.planned_finish < Some(start)),
        LessonsUnanswered => standing.unanswered > 0,
        Weights => !scoring::weights_sum(standing.criteria),
        NoReviewers => standing.reviews.is_empty(),
        OwnReview => standing.reviews.iter().any(|review| Some(review.reviewer) == proposal.proposer),
        ReviewsOpen => counted(ReviewStatus::Open) > 0,
        NobodyScored => counted(ReviewStatus::Submitted) == 0,
        NoDecision => standing.decided.map(decided_status) != Some(step.to),
        NoReason => empty(step.reason),
        NotAllowed | NotScoring | ReviewSubmitted | ScoresMissing | NoConflictReason | NotADraft
        | TemplateInUse => false,
    }
}

/// The changes with which a reviewer hands a sheet in; or everything that stands against it.
pub fn hand_in(
    standing: &Standing<'_>,
    review: &ProposalReview,
    scores: &[ProposalScore],
    (comment, today): (&str, Date),
) -> Result<Vec<Change>, Vec<ProposalRefusal>> {
    let own = |criterion: &Criterion| {
        scores.iter().any(|score| score.review == review.id && score.criterion == criterion.id)
    };
    let mut against = sheet_closed(standing, review);
    if !standing.criteria.iter().all(own) {
        against.push(ProposalRefusal::ScoresMissing);
    }
    close_sheet(review, ReviewStatus::Submitted, comment, today, against)
}

/// The changes with which a reviewer takes no part; or everything that stands against it.
pub fn abstain(
    standing: &Standing<'_>,
    review: &ProposalReview,
    (conflict, today): (&str, Date),
) -> Result<Vec<Change>, Vec<ProposalRefusal>> {
    let mut against = sheet_closed(standing, review);
    if conflict.trim().is_empty() {
        against.push(ProposalRefusal::NoConflictReason);
    }
    close_sheet(review, ReviewStatus::Abstained, conflict, today, against)
}

/// What stands against writing into a sheet: it was handed in, or its proposal is not being scored.
pub fn sheet_closed(standing: &Standing<'_>, review: &ProposalReview) -> Vec<ProposalRefusal> {
    use ProposalRefusal::*;
    let own = Some(review.reviewer) == standing.proposal.proposer;
    let against = [
        (standing.proposal.status != ProposalStatus::Scoring, NotScoring),
        (review.status != ReviewStatus::Open, ReviewSubmitted),
        (own, OwnReview),
    ];
    against.into_iter().filter(|(stands, _)| *stands).map(|(_, refusal)| refusal).collect()
}

fn close_sheet(
    review: &ProposalReview,
    status: ReviewStatus,
    comment: &str,
    today: Date,
    against: Vec<ProposalRefusal>,
) -> Result<Vec<Change>, Vec<ProposalRefusal>> {
    if !against.is_empty() {
        return Err(against);
    }
    let comment = comment.trim().to_owned();
    let after = ProposalReview { status, comment, submitted_on: Some(today), ..review.clone() };
    Ok(difference(review, &after))
}

/// Whether scores may be shown: every reviewer is through, or the proposal is past its scoring.
pub fn scores_are_open(standing: &Standing<'_>) -> bool {
    use ProposalStatus::*;
    let through = standing.reviews.iter().all(|review| review.status != ReviewStatus::Open);
    match standing.proposal.status {
        Draft | Submitted => false,
        Scoring => through && !standing.reviews.is_empty(),
        Scored | Approved | ApprovedWithConditions | Deferred | Rejected | Withdrawn => through,
    }
}

#[cfg(test)]
mod tests;
