//! Which lessons a proposal has to answer before it is handed in: those of projects like it, or about things like it.

use crate::Lesson;
use crate::project::Project;
use crate::proposal::{LessonAnswer, LessonTake, Proposal};
use crate::record::choices;
use crate::value::Id;

choices! {
    /// Why a lesson matches a proposal.
    LessonMatch {
        /// A word of its tags.
        Tag = "tag",
        /// It is for this kind of project, or comes from one.
        Category = "category",
        /// It is for this department, or comes from a project of it.
        Department = "department",
        /// It is about the kind of the greatest risk.
        RiskCategory = "risk_category",
    }
}

/// A lesson that a proposal has to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// The lesson.
    pub lesson: Id,
    /// Why.
    pub by: Vec<LessonMatch>,
}

/// The lessons that match, the closest first. `risk_words` are the words that stand for the kind of its greatest risk.
pub fn matching(
    proposal: &Proposal,
    lessons: &[Lesson],
    projects: &[Project],
    risk_words: &[&str],
) -> Vec<Matched> {
    let matched = |lesson: &Lesson| {
        let project = projects.iter().find(|project| Some(project.id) == lesson.project);
        let same = |one: &str, other: &str| !one.trim().is_empty() && one.trim() == other.trim();
        let tags: Vec<String> = words(&lesson.tags).collect();
        let shared = words(&proposal.tags).any(|word| tags.contains(&word));
        let risky = risk_words.iter().any(|word| tags.contains(&word.to_lowercase()));
        let by = [
            (shared, LessonMatch::Tag),
            (
                same(&lesson.project_type, &proposal.category)
                    || project.is_some_and(|project| same(&project.category, &proposal.category)),
                LessonMatch::Category,
            ),
            (
                same(&lesson.department, &proposal.department)
                    || project.is_some_and(|project| same(&project.department, &proposal.department)),
                LessonMatch::Department,
            ),
            (
                proposal.risk_category.is_some() && (risky || lesson.risk_category == proposal.risk_category),
                LessonMatch::RiskCategory,
            ),
        ];
        let by: Vec<LessonMatch> = by.into_iter().filter(|(holds, _)| *holds).map(|(_, why)| why).collect();
        (!by.is_empty()).then_some(Matched { lesson: lesson.id, by })
    };
    let mut found: Vec<Matched> = lessons.iter().filter_map(matched).collect();
    found.sort_by_key(|matched| {
        (std::cmp::Reverse(matched.by.len()), matched.by.first().copied(), matched.lesson)
    });
    found
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | '，' | '、' | ';' | '；'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Whether an answer is one: what does not apply needs a reason.
pub fn is_answered(answer: &LessonAnswer) -> bool {
    answer.answer != LessonTake::NotApplicable || !answer.reason.trim().is_empty()
}

/// How many of the lessons that match are not answered.
pub fn unanswered(matched: &[Matched], answers: &[LessonAnswer], proposal: Id) -> usize {
    let answered = |lesson: Id| {
        answers.iter().any(|known| known.proposal == proposal && known.lesson == lesson && is_answered(known))
    };
    matched.iter().filter(|matched| !answered(matched.lesson)).count()
}
