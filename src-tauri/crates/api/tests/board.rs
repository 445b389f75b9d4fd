//! A change that moves dates: computed from a trial, decided by the board in a session alone, and bound by its condition.

mod sample;

use api::wire::{Fact, NewCondition, PlanEdit, RecordView};
use api::{ApiError, Desk};
use sample::sample;

fn reasons(error: ApiError) -> String {
    error.context.get("reasons").or(error.context.get("reason")).cloned().unwrap_or_default()
}

fn text(value: &str) -> Fact {
    Fact::Text(value.into())
}

fn set(desk: &mut Desk, id: &str, field: &str, value: Fact) -> Result<(), ApiError> {
    desk.set_field("change_request".into(), id.into(), field.into(), value, String::new()).map(drop)
}

fn request(desk: &mut Desk, id: &str) -> RecordView {
    let all = desk.records("change_request".into(), None).expect("requests");
    all.into_iter().find(|view| view.id == id).expect("the request")
}

/// A request of a running project whose impact was computed from a trial that makes its last critical task longer.
fn computed(desk: &mut Desk) -> (String, String) {
    let rows = desk.portfolio().expect("projects").rows;
    let project = rows.into_iter().find(|row| row.stage == "executing").expect("a running project").id;
    let plan = desk.plan(project.clone()).expect("its plan");
    let last = plan.rows.iter().rfind(|row| row.critical && !row.summary && !row.milestone);
    let task = last.expect("a critical task").id.clone();
    let trial = desk.create_trial(project.clone(), "延长联调".into(), String::new(), None).expect("a trial");
    let trial = trial.id.expect("an id");
    let longer = PlanEdit::SetDuration { task, text: "90d".into() };
    desk.edit_trial(trial.clone(), vec![longer]).expect("it is only a trial");
    let people = desk.records("person".into(), None).expect("people");
    let asks = people.iter().find(|person| person.fields["name"] == text("王芳")).expect("a person");
    let fields = [
        ("project", text(&project)),
        ("title", text("延长联调")),
        ("description", text("接口由每日批量改为实时")),
        ("reason", text("design")),
        ("requested_by", text(&asks.id)),
        ("trial", text(&trial)),
        ("scope_impact", text("接口方案调整")),
        ("quality_impact", text("不变")),
        ("risk_impact", text("略升")),
        ("cost_impact", Fact::Int(0)),
    ];
    let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let made = desk.create_record("change_request".into(), fields, String::new()).expect("a request");
    let id = made.id.expect("an id");
    set(desk, &id, "status", text("submitted")).expect("it says what and who");
    set(desk, &id, "status", text("analysing")).expect("it was handed in");
    desk.compute_change_impact(id.clone(), String::new()).expect("from the trial");
    set(desk, &id, "status", text("to_decide")).expect("it is analysed");
    (project, id)
}

/// A session of the board with everybody there, and every vote for the request.
fn voted(desk: &mut Desk, id: &str) -> String {
    let committees = desk.committees().expect("committees").committees;
    let board = committees.into_iter().find(|one| one.record.fields["kind"] == text("change_board"));
    let board = board.expect("a board").record.id;
    let session = desk.plan_session(board, "2026-10-31".into(), "三楼".into()).expect("a session");
    let session = session.id.expect("an id");
    desk.session_step(session.clone(), "open".into()).expect("it opens");
    let planned = desk.session(session.clone()).expect("the session");
    let item = planned.items.iter().find(|item| item.subject == id).expect("it waits").id.clone();
    for seat in &planned.seats {
        desk.set_attendance(session.clone(), seat.member.clone(), "present".into(), None).expect("there");
    }
    let early = desk.decide_item(item.clone(), "approved".into(), String::new(), None, Vec::new());
    assert_eq!(reasons(early.expect_err("nobody voted")), "no_votes");
    for seat in planned.seats.iter().filter(|seat| seat.seat != "secretary") {
        desk.cast_vote(item.clone(), seat.member.clone(), "for".into(), String::new()).expect("a vote");
    }
    let gone = desk.set_attendance(session, planned.seats[0].member.clone(), "absent".into(), None);
    assert_eq!(reasons(gone.expect_err("who voted was there")), "voted_already");
    item
}

#[test]
fn the_board_alone_decides_what_moves_dates() {
    let (mut desk, _folder) = sample();
    let desk = &mut desk;
    let (project, id) = computed(desk);
    let by_hand = set(desk, &id, "status", text("approved")).expect_err("a person alone");
    assert_eq!(reasons(by_hand), "needs_board", "one sentence says all that is to be done");
    let before = desk.plan(project.clone()).expect("the plan");
    let item = voted(desk, &id);
    let owner = request(desk, &id).fields["requested_by"].clone();
    let Fact::Text(owner) = owner else { panic!("{owner:?}") };
    let due = Some("2026-12-15".into());
    let condition =
        NewCondition { text: "追加费用从应急储备列支".into(), due, owner: Some(owner) };
    let outcome = "approved_with_conditions";
    desk.decide_item(item, outcome.into(), "同意".into(), None, vec![condition]).expect("decided");
    let decided = request(desk, &id);
    assert_eq!(decided.fields["status"], text(outcome));
    assert_eq!(decided.names.get("decided_by").map(String::as_str), Some("周慧敏"), "the chair");
    let after = desk.plan(project.clone()).expect("the plan");
    assert_eq!(after.baselines.len(), before.baselines.len() + 1, "the approval takes its baseline");
    assert!(after.finish > before.finish, "the plan took the trial over");
    for status in ["implementing", "implemented"] {
        set(desk, &id, "status", text(status)).expect("work");
    }
    let open = set(desk, &id, "status", text("closed")).expect_err("the condition is open");
    assert_eq!(reasons(open), "open_conditions");
    let bound = desk.change_view(id.clone()).expect("the change").conditions;
    let done = text("2026-10-31");
    desk.set_field("condition".into(), bound[0].id.clone(), "done_on".into(), done, String::new())
        .expect("met");
    set(desk, &id, "status", text("closed")).expect("all is done");
}

#[test]
fn what_was_thrown_away_of_a_vote_does_not_come_back() {
    let (mut desk, _folder) = sample();
    let desk = &mut desk;
    let rows = desk.intake().expect("intake").rows;
    let scoring = rows.iter().find(|row| row.status == "scoring").expect("one is being scored").id.clone();
    let sheet = desk.proposal(scoring.clone()).expect("it").scoring.reviewers[0].id.clone();
    desk.proposal_step(scoring.clone(), "withdrawn".into(), "重复".into()).expect("taken back");
    let gone = desk.restore_record("proposal_review".into(), sheet).expect_err("it is not in the bin");
    assert_eq!(gone.code, api::Code::NoSuchRecord);
    let scored = rows.iter().find(|row| row.status == "deferred").expect("one was put off").id.clone();
    let sheet = desk.proposal(scored.clone()).expect("it").scoring.reviewers[0].id.clone();
    desk.proposal_step(scored.clone(), "draft".into(), "补充勘测".into()).expect("written anew");
    let back = desk.restore_record("proposal_review".into(), sheet).expect_err("it is scored anew");
    assert_eq!(reasons(back), "scored_anew");
    assert!(desk.proposal(scored).expect("it").scoring.reviewers.is_empty());
}

#[test]
fn two_proposals_bind_each_other_once() {
    let (mut desk, _folder) = sample();
    let rows = desk.intake().expect("intake").rows;
    let pair = |one: usize, other: usize| {
        let fields = [("proposal", rows[one].id.as_str()), ("kind", "excludes"), ("other", &rows[other].id)];
        fields.into_iter().map(|(name, value)| (name.to_owned(), text(value))).collect()
    };
    let mut make = |one, other| desk.create_record("proposal_pair".into(), pair(one, other), String::new());
    assert_eq!(reasons(make(0, 0).expect_err("itself")), "pair_of_one");
    make(0, 1).expect("a pair");
    assert_eq!(reasons(make(1, 0).expect_err("again, the other way round")), "pair_twice");
}
