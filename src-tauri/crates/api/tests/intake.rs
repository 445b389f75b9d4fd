//! A proposal from its draft to a project, through the doors of the window, and what is refused on the way.

mod sample;

use api::wire::{GivenScore, NewCondition, ProposalView, SelectionLimits};
use api::{ApiError, Code, Desk};
use sample::sample;

fn find(desk: &mut Desk, name: &str) -> String {
    let rows = desk.intake().expect("the list").rows;
    rows.into_iter().find(|row| row.name == name).expect("a proposal").id
}

fn person(desk: &mut Desk, name: &str) -> String {
    let people = desk.records("person".into(), None).expect("people");
    let named = |view: &api::wire::RecordView| view.fields["name"] == api::wire::Fact::Text(name.into());
    people.into_iter().find(named).expect("a person").id
}

fn reasons(error: ApiError) -> String {
    error.context.get("reasons").or(error.context.get("reason")).cloned().unwrap_or_default()
}

fn view(desk: &mut Desk, id: &str) -> ProposalView {
    desk.proposal(id.into()).expect("a proposal")
}

fn status(desk: &mut Desk, id: &str) -> api::wire::Fact {
    view(desk, id).record.fields["status"].clone()
}

fn answer_all(desk: &mut Desk, id: &str) {
    for lesson in view(desk, id).lessons {
        let answered = desk.answer_lesson(id.into(), lesson.lesson.id, "adopted".into(), "写入计划".into());
        answered.expect("a draft answers");
    }
}

fn score(desk: &mut Desk, id: &str, reviewer: &str, points: u32) -> Result<(), ApiError> {
    let scoring = view(desk, id).scoring;
    let sheet = scoring.reviewers.iter().find(|known| known.name == reviewer).expect("a reviewer");
    let given =
        |criterion: &api::wire::CriterionView| GivenScore { criterion: criterion.id.clone(), score: points };
    desk.submit_review(sheet.id.clone(), scoring.criteria.iter().map(given).collect(), String::new())
        .map(drop)
}

#[test]
fn a_draft_becomes_a_project_and_nothing_is_skipped() {
    let (mut desk, _folder) = sample();
    let desk = &mut desk;
    let id = find(desk, "电子签章推广");
    let refused =
        desk.proposal_step(id.clone(), "submitted".into(), String::new()).expect_err("lessons are open");
    assert_eq!(reasons(refused), "lessons_unanswered");
    answer_all(desk, &id);
    desk.proposal_step(id.clone(), "submitted".into(), String::new()).expect("all is there");
    let refused = desk.set_field(
        "proposal".into(),
        id.clone(),
        "name".into(),
        api::wire::Fact::Text("别名".into()),
        String::new(),
    );
    assert_eq!(reasons(refused.expect_err("it was handed in")), "proposal_not_draft");
    let proposer = person(desk, "韩冬");
    let refused = desk.add_reviewer(id.clone(), proposer).expect_err("the proposer");
    assert_eq!(reasons(refused), "own_review");
    for name in ["周慧敏", "许清扬", "孟凡"] {
        let reviewer = person(desk, name);
        desk.add_reviewer(id.clone(), reviewer).expect("a reviewer");
    }
    desk.proposal_step(id.clone(), "scoring".into(), String::new()).expect("weights sum to 100");
    score(desk, &id, "周慧敏", 5).expect("scores");
    assert_eq!(reasons(score(desk, &id, "周慧敏", 1).expect_err("twice")), "review_sheet_submitted");
    score(desk, &id, "许清扬", 4).expect("scores");
    let hidden = view(desk, &id).scoring;
    assert!(!hidden.open && hidden.total.is_none(), "one reviewer is not through");
    assert!(hidden.reviewers.iter().all(|one| one.scores.is_empty() && one.total.is_none()), "{hidden:?}");
    assert!(hidden.criteria.iter().all(|one| one.mean.is_none() && one.spread.is_none()), "{hidden:?}");
    let by_list = desk.records("proposal_score".into(), None).expect_err("no other door hands scores out");
    assert_eq!(by_list.code, Code::Refused);
    score(desk, &id, "孟凡", 4).expect("scores");
    assert_eq!(view(desk, &id).scoring.total, Some(8667), "(5 + 4 + 4) / 3 of 5");
    desk.proposal_step(id.clone(), "scored".into(), String::new()).expect("all are through");
    let early =
        desk.proposal_step(id.clone(), "approved".into(), String::new()).expect_err("only the committee");
    assert_eq!(reasons(early), "no_committee_decision");
    decide(desk, &id);
    assert_eq!(status(desk, &id), api::wire::Fact::Text("approved_with_conditions".into()));
    let made = desk.portfolio().expect("projects").rows.into_iter().find(|row| row.name == "电子签章推广");
    let made = made.expect("the project exists");
    let own = |desk: &mut Desk, kind: &str| {
        desk.records(kind.into(), Some(made.id.clone())).expect("records").len()
    };
    for kind in ["task", "gate_review", "quality_check", "raci_activity", "budget_line"] {
        assert!(own(desk, kind) > 0, "{kind}: it begins with the standard template");
    }
    assert_eq!((made.stage.as_str(), made.money.budget), ("planning", Some(90_000_000)));
    assert_eq!(view(desk, &id).conditions.len(), 1);
    assert_eq!(
        reasons(score(desk, &id, "孟凡", 1).expect_err("it is decided")),
        "not_scoring,review_sheet_submitted"
    );
    desk.undo().expect("the decision is one step");
    assert_eq!(status(desk, &id), api::wire::Fact::Text("scored".into()));
    let gone = desk.portfolio().expect("projects").rows.into_iter().all(|row| row.name != "电子签章推广");
    assert!(gone, "undo takes the project back with the decision");
}

fn decide(desk: &mut Desk, id: &str) {
    let committees = desk.committees().expect("committees").committees;
    let selecting = committees[0].record.id.clone();
    let session = desk
        .plan_session(selecting, "2026-11-05".into(), "三楼".into())
        .expect("a session")
        .id
        .expect("an id");
    let planned = desk.session(session.clone()).expect("the session");
    let item = planned.items.iter().find(|item| item.subject == id).expect("it was waiting").id.clone();
    desk.session_step(session.clone(), "open".into()).expect("it opens");
    let seats = desk.session(session.clone()).expect("the session").seats;
    let chair = seats[0].member.clone();
    let without = desk
        .cast_vote(item.clone(), chair.clone(), "for".into(), String::new())
        .expect_err("nobody is there");
    assert_eq!(reasons(without), "not_present,no_quorum");
    for seat in &seats {
        desk.set_attendance(session.clone(), seat.member.clone(), "present".into(), None).expect("noted");
    }
    for seat in seats.iter().filter(|seat| seat.seat != "secretary") {
        let own = seat.name == "韩冬";
        if own {
            let refused = desk.cast_vote(item.clone(), seat.member.clone(), "for".into(), String::new());
            assert_eq!(reasons(refused.expect_err("the proposer")), "own_request");
        }
        let (voice, why) = if own { ("recused", "本人提案") } else { ("for", "") };
        desk.cast_vote(item.clone(), seat.member.clone(), voice.into(), why.into()).expect("a vote");
    }
    let bare =
        desk.decide_item(item.clone(), "approved_with_conditions".into(), String::new(), None, Vec::new());
    assert_eq!(reasons(bare.expect_err("no condition")), "no_conditions");
    let owner = person(desk, "王芳");
    let condition =
        NewCondition {
            text: "完成法务评估".into(), due: Some("2026-12-01".into()), owner: Some(owner)
        };
    desk.decide_item(item, "approved_with_conditions".into(), String::new(), None, vec![condition])
        .expect("decided");
}

#[test]
fn a_selection_says_why_and_what_more_would_buy() {
    let (mut desk, _folder) = sample();
    let limits = |budget| SelectionLimits { budget: Some(budget), roles: Vec::new() };
    let found = desk.selection(limits(450_000_000)).expect("a selection");
    let must = found.rows.iter().find(|row| row.must).expect("what must be done");
    assert!(must.chosen, "a law leaves no choice");
    assert!(found.cost <= found.budget && found.at_most.is_none(), "{found:?}");
    let missed: Vec<_> = found.rows.iter().filter(|row| !row.chosen).collect();
    assert!(!missed.is_empty() && missed.iter().all(|row| row.why.is_some()), "{missed:?}");
    let [kept] = &found.scenarios[..] else { panic!("the sample keeps one") };
    assert!(kept.gone.is_empty() && kept.new.is_empty(), "it was computed, and is so again: {kept:?}");
    let unasked = SelectionLimits { budget: None, roles: Vec::new() };
    assert_eq!(desk.selection(unasked).expect("a selection").budget, 450_000_000, "that of the kept choice");
    let refused = desk.selection(limits(1_000_000)).expect_err("the must does not fit");
    assert_eq!(reasons(refused), "musts_do_not_fit");
    desk.keep_scenario("紧缩".into(), String::new(), limits(450_000_000)).expect("kept");
    assert_eq!(desk.selection(limits(450_000_000)).expect("a selection").scenarios.len(), 2);
}

#[test]
fn a_form_in_use_gets_a_new_version_and_old_proposals_keep_theirs() {
    let (mut desk, _folder) = sample();
    let before = desk.intake().expect("intake");
    let form = before.templates[0].record.id.clone();
    let criterion = before.templates[0].criteria[0].id.clone();
    let set = |desk: &mut Desk, id: &str, weight| {
        desk.set_field(
            "criterion".into(),
            id.into(),
            "weight".into(),
            api::wire::Fact::Int(weight),
            String::new(),
        )
    };
    assert_eq!(reasons(set(&mut desk, &criterion, 50).expect_err("it is in use")), "template_in_use");
    let new = desk.new_intake_template(form.clone()).expect("a version").id.expect("an id");
    let written = desk.intake().expect("intake").templates[0].clone();
    assert_eq!((written.record.id.as_str(), written.weights), (new.as_str(), 100));
    set(&mut desk, &written.criteria[0].id, 50).expect("it is being written");
    assert_eq!(reasons(desk.release_intake_template(new.clone()).expect_err("120")), "weights_not_100");
    set(&mut desk, &written.criteria[1].id, 5).expect("it is being written");
    desk.release_intake_template(new).expect("100 again");
    let id = find(&mut desk, "供应商质量协同平台");
    assert_eq!(view(&mut desk, &id).scoring.criteria[0].weight, 30, "its own version");
}
