//! The change request form: what is to change and why, its impact in five dimensions, the decision.

use portfolio::{ChangeReason, ChangeRequest, ChangeStatus, Entity, Id};
use report::form::{Body, Fact, Form, Section, Signature};

use crate::forms::{Writing, date};
use crate::{Answer, records};

/// The form of a change request.
pub(super) fn form(writing: &Writing, id: Id) -> Answer<Form> {
    let loaded = &writing.loaded;
    let request = loaded.portfolio.change_requests.iter().find(|request| request.id == id);
    let request = request.ok_or_else(|| records::gone(Entity::ChangeRequest))?;
    let project = loaded.project(request.project).ok_or_else(|| records::gone(Entity::Project))?;
    let say = |zh, en| writing.say(zh, en);
    let status = writing.words.change_status(request.status);
    let dated =
        format!("{}　{}", say("状态：", "Status: ").to_owned() + status, writing.data_date(loaded.as_of));
    let mut named = writing.project_facts(project);
    named.extend([
        Fact::new(say("申请人", "Requested by"), loaded.person(request.requested_by)),
        Fact::new(say("提交日期", "Submitted"), date(request.submitted_on)),
        Fact::row(say("变更名称", "Change"), &request.title),
    ]);
    let section = |heading: &str, body| Section { heading: heading.into(), body };
    let mut form = writing.blank(say("项目变更申请单", "Change request"), &request.code, dated);
    form.sections = vec![
        section(say("一、申请信息", "1. Request"), vec![Body::Facts { across: 2, facts: named }]),
        section(say("二、变更内容", "2. What is to change"), content(writing, request)),
        section(say("三、影响分析", "3. Impact"), impact(writing, request)),
        section(say("四、审批结论", "4. Decision"), decision(writing, request)),
    ];
    let decided = request.decided_on.is_some();
    let decider = if decided { loaded.person(request.decided_by) } else { String::new() };
    form.signatures = vec![
        Signature {
            name: if request.submitted_on.is_some() {
                loaded.person(request.requested_by)
            } else {
                String::new()
            },
            date: date(request.submitted_on),
            ..Signature::open(say("申请人", "Requested by"))
        },
        Signature::open(say("项目经理", "Project manager")),
        Signature {
            opinion: request.decision_note.clone(),
            name: decider,
            date: date(request.decided_on),
            ..Signature::open(say("变更控制委员会", "Change control board"))
        },
    ];
    Ok(form)
}

fn content(writing: &Writing, request: &ChangeRequest) -> Vec<Body> {
    let say = |zh, en| writing.say(zh, en);
    let reasons = ChangeReason::ALL.iter().map(|reason| writing.words.change_reason(*reason).to_owned());
    let chosen = ChangeReason::ALL.iter().position(|reason| *reason == request.reason);
    let urgency = vec![
        say("一般", "Normal").to_owned(),
        say("紧急（先行实施，事后补批）", "Emergency (ratified afterwards)").to_owned(),
    ];
    vec![
        Body::Choice { label: say("变更原因", "Reason").into(), options: reasons.collect(), chosen },
        Body::Choice {
            label: say("紧急程度", "Urgency").into(),
            options: urgency,
            chosen: Some(usize::from(request.emergency)),
        },
        Body::Text {
            label: say("变更描述", "Description").into(),
            text: request.description.clone(),
            lines: 5,
        },
    ]
}

fn impact(writing: &Writing, request: &ChangeRequest) -> Vec<Body> {
    let say = |zh, en| writing.say(zh, en);
    let text = |label: &str, text: &str| Body::Text { label: label.into(), text: text.into(), lines: 2 };
    vec![
        text(say("范围", "Scope"), &request.scope_impact),
        Body::Facts {
            across: 2,
            facts: vec![
                Fact::new(say("进度", "Schedule"), writing.signed_days(request.schedule_impact_days)),
                Fact::new(say("成本", "Cost"), writing.signed_money(request.cost_impact)),
            ],
        },
        text(say("质量", "Quality"), &request.quality_impact),
        text(say("风险", "Risk"), &request.risk_impact),
    ]
}

fn decision(writing: &Writing, request: &ChangeRequest) -> Vec<Body> {
    use ChangeStatus::*;
    let say = |zh, en| writing.say(zh, en);
    let outcomes = [Approved, ApprovedWithConditions, Rejected, Deferred];
    let carried_out = matches!(request.status, Implementing | Implemented | Closed);
    let decided = if carried_out { Approved } else { request.status };
    vec![
        Body::Choice {
            label: say("结论", "Decision").into(),
            options: outcomes.iter().map(|one| writing.words.change_status(*one).to_owned()).collect(),
            chosen: outcomes.iter().position(|one| *one == decided),
        },
        Body::Text {
            label: say("条件或理由", "Conditions or reasons").into(),
            text: request.decision_note.clone(),
            lines: 2,
        },
        Body::Facts {
            across: 2,
            facts: vec![
                Fact::new(say("决定日期", "Decided"), date(request.decided_on)),
                Fact::new(say("实施日期", "Carried out"), date(request.implemented_on)),
            ],
        },
    ]
}
