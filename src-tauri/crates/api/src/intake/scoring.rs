//! Reviewers: who scores, what they hand in, and what of it may be seen. Scores of a proposal do not leave this file before
//! every reviewer is through.

use portfolio::proposal_rules::scoring::{self, CriterionResult};
use portfolio::proposal_rules::{self, sheet_closed};
use portfolio::*;

use super::{Intake, Own};
use crate::convert::{self, hundredths, text};
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Loaded};
use crate::rules::refused_by;
use crate::wire::{Changed, CriterionView, GivenScore, ReviewerView, ScoringView};
use crate::{Answer, records};

/// The scores as they may be seen.
pub(super) fn view(proposal: &Proposal, own: &Own, intake: &Intake, loaded: &Loaded) -> ScoringView {
    use ProposalStatus::*;
    let open = proposal_rules::scores_are_open(&own.standing(proposal, intake));
    let shown: &[ProposalScore] = if open { &intake.scores } else { &[] };
    let result = scoring::result(&own.criteria, &own.reviews, shown);
    let totals = intake.totals(loaded);
    let results = own.criteria.iter().zip(&result.criteria);
    ScoringView {
        criteria: results.map(|(one, found)| criterion(one, found, &result.knocked_out)).collect(),
        reviewers: own.reviews.iter().map(|review| reviewer(review, own, shown, open, loaded)).collect(),
        open,
        running: proposal.status == Scoring,
        staffing: matches!(proposal.status, Draft | Submitted | Scoring),
        total: hundredths(result.total.filter(|_| open)),
        rank: totals.get(&proposal.id).and_then(|(_, place)| *place).map(|place| place as u32),
        ranked: totals.len() as u32,
    }
}

fn criterion(criterion: &Criterion, found: &CriterionResult, knocked_out: &[Id]) -> CriterionView {
    let Criterion { anchor_1, anchor_2, anchor_3, anchor_4, anchor_5, .. } = criterion.clone();
    CriterionView {
        id: criterion.id.to_string(),
        name: criterion.name.clone(),
        aspect: criterion.aspect.code().to_owned(),
        weight: criterion.weight as u32,
        knock_out: criterion.knock_out,
        anchors: vec![anchor_1, anchor_2, anchor_3, anchor_4, anchor_5],
        mean: hundredths(found.mean),
        spread: hundredths(found.spread),
        discuss: found.discuss(),
        knocked_out: knocked_out.contains(&criterion.id),
    }
}

fn reviewer(
    review: &ProposalReview,
    own: &Own,
    shown: &[ProposalScore],
    open: bool,
    loaded: &Loaded,
) -> ReviewerView {
    let result = scoring::result(&own.criteria, &own.reviews, shown);
    let given = |criterion: &Criterion| {
        let own = shown.iter().find(|score| score.review == review.id && score.criterion == criterion.id);
        own.map(|score| score.score as u32)
    };
    let far = |(_, found): &(usize, &CriterionResult)| found.outliers.contains(&review.reviewer);
    let total = result.by_reviewer.iter().find(|(reviewer, _)| *reviewer == review.reviewer);
    ReviewerView {
        id: review.id.to_string(),
        name: loaded.person(Some(review.reviewer)),
        status: review.status.code().to_owned(),
        submitted_on: text(review.submitted_on),
        comment: if open { review.comment.clone() } else { String::new() },
        scores: if open { own.criteria.iter().map(given).collect() } else { Vec::new() },
        total: hundredths(total.and_then(|(_, total)| *total)),
        outliers: result.criteria.iter().enumerate().filter(far).map(|(at, _)| at as u32).collect(),
    }
}

/// The sheets and their scores go to the recycle bin.
pub(super) fn discard(reviews: &[ProposalReview], scores: &[ProposalScore]) -> Vec<Change> {
    let sheets = reviews.iter().map(|review| review.id);
    let own = scores.iter().filter(|score| sheets.clone().any(|sheet| sheet == score.review));
    let scores = own.map(|score| Change::Delete(Entity::ProposalScore, score.id));
    scores.chain(sheets.clone().map(|sheet| Change::Delete(Entity::ProposalReview, sheet))).collect()
}

impl Desk {
    /// Names a reviewer of a proposal.
    pub fn add_reviewer(&mut self, proposal: String, person: String) -> Answer<Changed> {
        let (id, person) = (convert::id(&proposal)?, convert::id(&person)?);
        let author = self.author();
        let office = self.office()?;
        let intake = Intake::load(office)?;
        let found = intake.proposal(id)?;
        let _: Person = office.get(person)?;
        use ProposalStatus::*;
        if !matches!(found.status, Draft | Submitted | Scoring) {
            return Err(refused("not_scoring"));
        }
        if found.proposer == Some(person) {
            return Err(refused("own_review"));
        }
        if intake.reviews.iter().any(|review| review.proposal == id && review.reviewer == person) {
            return Err(refused("reviewer_twice"));
        }
        let loaded = office.loaded()?;
        if proposal_rules::scores_are_open(&intake.own(found, &loaded).standing(found, &intake)) {
            return Err(refused("scores_are_known"));
        }
        let review =
            ProposalReview { proposal: id, reviewer: person, ..ProposalReview::new(store::new_id()) };
        let changed = office.transact(
            Act { op: "add_reviewer", author: &author, reason: "" },
            vec![Change::insert(&review)],
        )?;
        Ok(Changed { id: Some(review.id.to_string()), ..changed })
    }

    /// Hands in the scores of a reviewer: all of them, once.
    pub fn submit_review(
        &mut self,
        review: String,
        scores: Vec<GivenScore>,
        comment: String,
    ) -> Answer<Changed> {
        let id = convert::id(&review)?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let loaded = office.loaded()?;
        let intake = Intake::load(office)?;
        let (review, own, proposal) = sheet(&intake, id, &loaded)?;
        let mut given = Vec::new();
        for score in scores {
            let criterion = convert::id(&score.criterion)?;
            if !own.criteria.iter().any(|known| known.id == criterion) {
                return Err(records::gone(Entity::Criterion));
            }
            if !(1..=5).contains(&score.score) {
                return Err(refused("out_of_range").with("min", 1).with("max", 5));
            }
            let score = i64::from(score.score);
            given.push(ProposalScore { review: id, criterion, score, ..ProposalScore::new(store::new_id()) });
        }
        let standing = own.standing(proposal, &intake);
        let handed = proposal_rules::hand_in(&standing, review, &given, (&comment, today));
        let mut changes = handed.map_err(|refusals| refused_by(&refusals))?;
        changes.extend(given.iter().map(Change::insert));
        office.transact(Act { op: "submit_review", author: &author, reason: "" }, changes)
    }

    /// A reviewer takes no part, for a conflict of interest.
    pub fn abstain_review(&mut self, review: String, conflict: String) -> Answer<Changed> {
        let id = convert::id(&review)?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let loaded = office.loaded()?;
        let intake = Intake::load(office)?;
        let (review, own, proposal) = sheet(&intake, id, &loaded)?;
        let standing = own.standing(proposal, &intake);
        let abstained = proposal_rules::abstain(&standing, review, (&conflict, today));
        let changes = abstained.map_err(|refusals| refused_by(&refusals))?;
        office.transact(Act { op: "abstain_review", author: &author, reason: &conflict }, changes)
    }

    /// Takes a reviewer off who has not handed in.
    pub fn remove_reviewer(&mut self, review: String) -> Answer<Changed> {
        let id = convert::id(&review)?;
        let author = self.author();
        let office = self.office()?;
        let loaded = office.loaded()?;
        let intake = Intake::load(office)?;
        let (review, own, proposal) = sheet(&intake, id, &loaded)?;
        let against = sheet_closed(&own.standing(proposal, &intake), review);
        let against: Vec<_> = against
            .into_iter()
            .filter(|refusal| {
                *refusal != proposal_rules::ProposalRefusal::NotScoring || proposal.decided_on.is_some()
            })
            .collect();
        if !against.is_empty() {
            return Err(refused_by(&against));
        }
        let gone = vec![Change::Delete(Entity::ProposalReview, id)];
        office.transact(Act { op: "delete_record", author: &author, reason: "" }, gone)
    }
}

fn sheet<'a>(intake: &'a Intake, id: Id, loaded: &Loaded) -> Answer<(&'a ProposalReview, Own, &'a Proposal)> {
    let review = intake.reviews.iter().find(|review| review.id == id);
    let review = review.ok_or_else(|| records::gone(Entity::ProposalReview))?;
    let proposal = intake.proposal(review.proposal)?;
    Ok((review, intake.own(proposal, loaded), proposal))
}
