//! The lessons that a proposal has to answer, and its answers.

use portfolio::proposal_rules::lessons::{self, Matched};
use portfolio::{
    Change, Entity, Id, LessonAnswer, LessonTake, Proposal, ProposalStatus, Record, RiskCategory, difference,
};

use super::Intake;
use crate::convert;
use crate::derived::Views;
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Loaded};
use crate::wire::{Changed, MatchedLesson};
use crate::{Answer, records};

/// The words by which lessons name a kind of risk.
fn words(category: Option<RiskCategory>) -> &'static [&'static str] {
    match category {
        None => &[],
        Some(RiskCategory::Schedule) => &["schedule", "进度"],
        Some(RiskCategory::Cost) => &["cost", "成本"],
        Some(RiskCategory::Quality) => &["quality", "质量"],
        Some(RiskCategory::Scope) => &["scope", "范围"],
        Some(RiskCategory::Resource) => &["resource", "资源"],
        Some(RiskCategory::Supplier) => &["supplier", "供应商"],
        Some(RiskCategory::Technology) => &["technology", "技术"],
        Some(RiskCategory::Compliance) => &["compliance", "合规"],
    }
}

/// The lessons that match a proposal.
pub(super) fn matched(proposal: &Proposal, loaded: &Loaded) -> Vec<Matched> {
    let portfolio = &loaded.portfolio;
    let known = |lesson: &&portfolio::Lesson| lesson.recorded_on.is_none_or(|date| date <= loaded.as_of);
    let known: Vec<portfolio::Lesson> = portfolio.lessons.iter().filter(known).cloned().collect();
    lessons::matching(proposal, &known, &portfolio.projects, words(proposal.risk_category))
}

/// As the window shows them, those without an answer first. What was learned after a proposal was handed in is none of its.
pub(super) fn views(
    proposal: &Proposal,
    matched: &[Matched],
    intake: &Intake,
    loaded: &Loaded,
    views: &Views,
) -> Vec<MatchedLesson> {
    let view = |matched: &Matched| {
        let lesson = loaded.portfolio.lessons.iter().find(|lesson| lesson.id == matched.lesson)?;
        let answer = answer_of(intake, proposal.id, matched.lesson);
        let answered = answer.map(|answer| {
            let on = convert::text(answer.answered_on).unwrap_or_default();
            format!("{on} {}", answer.answered_by).trim().to_owned()
        });
        Some(MatchedLesson {
            lesson: views.view(Entity::Lesson, &lesson.to_row()),
            by: matched.by.iter().map(|by| by.code().to_owned()).collect(),
            answer: answer.map(|answer| answer.answer.code().to_owned()),
            reason: answer.map(|answer| answer.reason.clone()).unwrap_or_default(),
            answered: answered.unwrap_or_default(),
        })
    };
    let asked = |view: &MatchedLesson| proposal.status == ProposalStatus::Draft || view.answer.is_some();
    let mut views: Vec<MatchedLesson> = matched.iter().filter_map(view).filter(asked).collect();
    views.sort_by_key(|view| view.answer.is_some());
    views
}

fn answer_of(intake: &Intake, proposal: Id, lesson: Id) -> Option<&LessonAnswer> {
    intake.answers.iter().find(|known| known.proposal == proposal && known.lesson == lesson)
}

impl Desk {
    /// Answers a lesson: `read`, `adopted`, or `not_applicable` with a reason.
    pub fn answer_lesson(
        &mut self,
        proposal: String,
        lesson: String,
        answer: String,
        reason: String,
    ) -> Answer<Changed> {
        let (id, lesson) = (convert::id(&proposal)?, convert::id(&lesson)?);
        let answer = LessonTake::parse(&answer).ok_or_else(|| refused("unknown_choice"))?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let intake = Intake::load(office)?;
        let found = intake.proposal(id)?;
        if found.status != ProposalStatus::Draft {
            return Err(refused("proposal_not_draft"));
        }
        if office.row(Entity::Lesson, lesson)?.is_none() {
            return Err(records::gone(Entity::Lesson));
        }
        if answer == LessonTake::NotApplicable && reason.trim().is_empty() {
            return Err(refused("no_step_reason"));
        }
        let known = answer_of(&intake, id, lesson);
        let before = known.cloned().unwrap_or_else(|| LessonAnswer::new(store::new_id()));
        let after = LessonAnswer {
            proposal: id,
            lesson,
            answer,
            reason: reason.trim().to_owned(),
            answered_on: Some(today),
            answered_by: author.clone(),
            ..before.clone()
        };
        let changes = match known {
            Some(_) => difference(&before, &after),
            None => vec![Change::insert(&after)],
        };
        office.transact(Act { op: "answer_lesson", author: &author, reason: "" }, changes)
    }
}
