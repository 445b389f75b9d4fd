//! The steps of a proposal, its scores and its lessons.

use super::lessons::{LessonMatch, matching, unanswered};
use super::scoring::{Ranked, ranks, result};
use super::*;
use crate::Lesson;
use crate::project::Project;
use crate::value::{Id, Money};

fn day(number: i32) -> Date {
    Date(20_000 + number)
}

fn whole() -> Proposal {
    Proposal {
        proposer: Some(Id(9)),
        value_text: "产线停机".into(),
        benefit_text: "每年省 120 万元".into(),
        risk_text: "接口复杂".into(),
        resource_text: "两名开发".into(),
        cost: Some(Money(100)),
        planned_start: Some(day(0)),
        planned_finish: Some(day(90)),
        ..Proposal::new(Id(1))
    }
}

fn criterion(id: u128, weight: i64) -> Criterion {
    Criterion { weight, ..Criterion::new(Id(id)) }
}

fn review(id: u128, status: ReviewStatus) -> ProposalReview {
    ProposalReview { proposal: Id(1), reviewer: Id(100 + id), status, ..ProposalReview::new(Id(id)) }
}

fn score(review: u128, criterion: u128, score: i64) -> ProposalScore {
    ProposalScore {
        review: Id(review),
        criterion: Id(criterion),
        score,
        ..ProposalScore::new(Id(1000 + review * 10 + criterion))
    }
}

fn standing<'a>(
    proposal: &'a Proposal,
    criteria: &'a [Criterion],
    reviews: &'a [ProposalReview],
) -> Standing<'a> {
    Standing { proposal, criteria, reviews, unanswered: 0, decided: None }
}

fn step_to(
    standing: &Standing<'_>,
    to: ProposalStatus,
    reason: &str,
) -> Result<Vec<Change>, Vec<ProposalRefusal>> {
    move_to(standing, &Move { to, reason, today: day(1) })
}

#[test]
fn handing_in_needs_every_section_and_every_lesson() {
    let empty = Proposal::new(Id(1));
    let refused = step_to(&standing(&empty, &[], &[]), ProposalStatus::Submitted, "")
        .expect_err("nothing is filled in");
    assert_eq!(refused.len(), 7, "every section is named: {refused:?}");
    let whole = whole();
    let open = Standing { unanswered: 2, ..standing(&whole, &[], &[]) };
    let refused = step_to(&open, ProposalStatus::Submitted, "");
    assert_eq!(refused, Err(vec![ProposalRefusal::LessonsUnanswered]));
    let changes = step_to(&standing(&whole, &[], &[]), ProposalStatus::Submitted, "").expect("all is there");
    assert_eq!(changes.len(), 2, "status and date: {changes:?}");
}

#[test]
fn scoring_needs_weights_of_100_and_reviewers_other_than_the_proposer() {
    let submitted = Proposal { status: ProposalStatus::Submitted, ..whole() };
    let own = [ProposalReview { reviewer: Id(9), ..review(1, ReviewStatus::Open) }];
    let short = [criterion(1, 60), criterion(2, 30)];
    let refused = step_to(&standing(&submitted, &short, &own), ProposalStatus::Scoring, "");
    assert_eq!(refused, Err(vec![ProposalRefusal::Weights, ProposalRefusal::OwnReview]));
}

#[test]
fn nobody_is_through_before_everybody_is() {
    let scoring = Proposal { status: ProposalStatus::Scoring, ..whole() };
    let criteria = [criterion(1, 100)];
    let half = [review(1, ReviewStatus::Submitted), review(2, ReviewStatus::Open)];
    let standing_half = standing(&scoring, &criteria, &half);
    assert_eq!(step_to(&standing_half, ProposalStatus::Scored, ""), Err(vec![ProposalRefusal::ReviewsOpen]));
    assert!(!scores_are_open(&standing_half), "the first reviewer's scores stay hidden");
    let through = [review(1, ReviewStatus::Submitted), review(2, ReviewStatus::Abstained)];
    assert!(scores_are_open(&standing(&scoring, &criteria, &through)));
    assert!(step_to(&standing(&scoring, &criteria, &through), ProposalStatus::Scored, "").is_ok());
}

#[test]
fn a_sheet_is_handed_in_once_and_whole() {
    let scoring = Proposal { status: ProposalStatus::Scoring, ..whole() };
    let criteria = [criterion(1, 60), criterion(2, 40)];
    let sheet = review(1, ReviewStatus::Open);
    let standing = standing(&scoring, &criteria, &[]);
    let one = [score(1, 1, 4)];
    assert_eq!(hand_in(&standing, &sheet, &one, ("", day(1))), Err(vec![ProposalRefusal::ScoresMissing]));
    let both = [score(1, 1, 4), score(1, 2, 3)];
    assert!(hand_in(&standing, &sheet, &both, ("", day(1))).is_ok());
    let again = review(1, ReviewStatus::Submitted);
    assert_eq!(hand_in(&standing, &again, &both, ("", day(1))), Err(vec![ProposalRefusal::ReviewSubmitted]));
    assert_eq!(abstain(&standing, &sheet, (" ", day(1))), Err(vec![ProposalRefusal::NoConflictReason]));
}

#[test]
fn a_decided_proposal_takes_no_scores() {
    let decided = Proposal { status: ProposalStatus::Rejected, ..whole() };
    let sheet = review(1, ReviewStatus::Open);
    let refused = hand_in(&standing(&decided, &[], &[]), &sheet, &[], ("", day(1)));
    assert_eq!(refused, Err(vec![ProposalRefusal::NotScoring]));
}

#[test]
fn only_the_committee_approves() {
    let scored = Proposal { status: ProposalStatus::Scored, ..whole() };
    let free = standing(&scored, &[], &[]);
    assert_eq!(step_to(&free, ProposalStatus::Approved, ""), Err(vec![ProposalRefusal::NoDecision]));
    let other = Standing { decided: Some(Outcome::Rejected), ..free };
    assert_eq!(step_to(&other, ProposalStatus::Approved, ""), Err(vec![ProposalRefusal::NoDecision]));
    let approved = Standing { decided: Some(Outcome::Approved), ..free };
    assert!(step_to(&approved, ProposalStatus::Approved, "").is_ok());
}

#[test]
fn five_everywhere_is_a_hundred_and_a_missing_score_is_no_zero() {
    let criteria = [criterion(1, 60), criterion(2, 40)];
    let reviews = [review(1, ReviewStatus::Submitted)];
    let full = result(&criteria, &reviews, &[score(1, 1, 5), score(1, 2, 5)]);
    assert_eq!(full.total, Some(100.0));
    let mixed = result(&criteria, &reviews, &[score(1, 1, 4), score(1, 2, 2)]);
    assert_eq!(mixed.total, Some(64.0), "(60·4 + 40·2) / 5");
    assert_eq!(result(&criteria, &reviews, &[score(1, 1, 5)]).total, None, "not ranked");
}

#[test]
fn those_who_differ_are_named() {
    let criteria = [criterion(1, 100)];
    let reviews: Vec<_> = (1..=4).map(|id| review(id, ReviewStatus::Submitted)).collect();
    let scores = [score(1, 1, 4), score(2, 1, 4), score(3, 1, 5), score(4, 1, 1)];
    let found = result(&criteria, &reviews, &scores);
    assert!(found.criteria[0].discuss(), "spread {:?}", found.criteria[0].spread);
    assert_eq!(found.criteria[0].outliers, [Id(104)]);
    let near = [score(1, 1, 4), score(2, 1, 4), score(3, 1, 5), score(4, 1, 3)];
    assert!(!result(&criteria, &reviews, &near).criteria[0].discuss());
}

#[test]
fn who_abstains_counts_neither_way() {
    let criteria = [criterion(1, 100)];
    let reviews = [review(1, ReviewStatus::Submitted), review(2, ReviewStatus::Abstained)];
    let found = result(&criteria, &reviews, &[score(1, 1, 5), score(2, 1, 1)]);
    assert_eq!(found.total, Some(100.0));
    assert_eq!(found.by_reviewer.len(), 1);
}

#[test]
fn a_strategic_misfit_knocks_out() {
    let criteria = [Criterion { knock_out: true, aspect: Aspect::Strategy, ..criterion(1, 100) }];
    let reviews = [review(1, ReviewStatus::Submitted), review(2, ReviewStatus::Submitted)];
    let found = result(&criteria, &reviews, &[score(1, 1, 1), score(2, 1, 1)]);
    assert_eq!(found.knocked_out, [Id(1)]);
    assert_eq!(found.strategy, Some(1.0));
}

#[test]
fn even_totals_are_ranked_by_strategy_then_money() {
    let ranked = |id, total, strategy, money| Ranked {
        proposal: Id(id),
        total,
        strategy: Some(strategy),
        value_for_money: Some(money),
    };
    let places = ranks(&[
        ranked(1, Some(80.0), 3.0, 9.0),
        ranked(2, Some(80.0), 4.0, 0.1),
        ranked(3, None, 5.0, 9.0),
        ranked(4, Some(80.0), 4.0, 0.2),
    ]);
    assert_eq!(places, [Some(3), Some(2), None, Some(1)]);
}

#[test]
fn lessons_match_by_tag_project_and_risk() {
    let project =
        Project { department: "信息技术部".into(), category: "软件".into(), ..Project::new(Id(5)) };
    let lesson = |id, project, tags: &str| Lesson { project, tags: tags.into(), ..Lesson::new(Id(id)) };
    let lessons = [
        lesson(11, Some(Id(5)), ""),
        lesson(12, None, "接口 数据迁移"),
        lesson(13, None, "供应商"),
        lesson(14, None, "培训"),
    ];
    let proposal = Proposal {
        department: "信息技术部".into(),
        category: "基建".into(),
        tags: "数据迁移".into(),
        risk_category: Some(crate::risk::RiskCategory::Supplier),
        ..whole()
    };
    let found = matching(&proposal, &lessons, &[project], &["供应商"]);
    let ids: Vec<_> = found.iter().map(|matched| (matched.lesson, matched.by.clone())).collect();
    assert_eq!(
        ids,
        [
            (Id(12), vec![LessonMatch::Tag]),
            (Id(11), vec![LessonMatch::Department]),
            (Id(13), vec![LessonMatch::RiskCategory]),
        ]
    );
    let own = Lesson {
        project_type: "基建".into(),
        department: "信息技术部".into(),
        risk_category: Some(crate::risk::RiskCategory::Supplier),
        ..Lesson::new(Id(15))
    };
    let by_itself = matching(&proposal, &[own], &[], &[]);
    assert_eq!(
        by_itself[0].by,
        [LessonMatch::Category, LessonMatch::Department, LessonMatch::RiskCategory],
        "what the lesson says of itself counts without a project"
    );
    let bare = LessonAnswer {
        proposal: Id(1),
        lesson: Id(12),
        answer: LessonTake::NotApplicable,
        ..LessonAnswer::new(Id(1))
    };
    assert_eq!(unanswered(&found, std::slice::from_ref(&bare), Id(1)), 3, "it has to say why not");
    let reasoned = LessonAnswer { reason: "不涉及迁移".into(), ..bare };
    assert_eq!(unanswered(&found, &[reasoned], Id(1)), 2);
}
