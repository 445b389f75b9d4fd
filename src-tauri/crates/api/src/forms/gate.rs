//! The gate review form: the gate, its checklist with evidence, what was waived, the decision and its conditions.

use portfolio::{Attachment, Condition, Entity, Gate, GateReview, GateStatus, Id, Project, QualityCheck};
use report::form::{Align, Body, Column, Fact, Form, Section, Signature};

use crate::forms::{Writing, date};
use crate::office::Office;
use crate::{Answer, records};

/// The form of a gate.
pub(super) fn form(writing: &Writing, office: &Office, id: Id) -> Answer<Form> {
    let loaded = &writing.loaded;
    let review = loaded.portfolio.gate_reviews.iter().find(|review| review.id == id);
    let review = review.ok_or_else(|| records::gone(Entity::GateReview))?;
    let project = loaded.project(review.project).ok_or_else(|| records::gone(Entity::Project))?;
    let (files, conditions) = (office.all::<Attachment>()?, office.all::<Condition>()?);
    let own = |item: &&QualityCheck| item.project == review.project && item.gate == review.gate;
    let items: Vec<&QualityCheck> = loaded.portfolio.quality_checks.iter().filter(own).collect();
    let say = |zh, en| writing.say(zh, en);
    let dated = format!(
        "{}{}　{}",
        say("状态：", "Status: "),
        writing.words.gate_status(review.status),
        writing.data_date(loaded.as_of)
    );
    let section = |heading: &str, body| Section { heading: heading.into(), body };
    let mut form = writing.blank(say("项目阶段门评审表", "Gate review"), &review.code, dated);
    let terms: Vec<&Condition> =
        conditions.iter().filter(|condition| condition.gate == Some(review.id)).collect();
    form.sections = vec![
        section(say("一、评审信息", "1. The gate"), vec![facts(writing, project, review)]),
        section(say("二、检查清单", "2. Checklist"), checklist(writing, &items, &files)),
        section(say("三、评审结论", "3. Decision"), decision(writing, review, &terms)),
    ];
    form.signatures = signatures(writing, project, review);
    Ok(form)
}

fn facts(writing: &Writing, project: &Project, review: &GateReview) -> Body {
    let say = |zh, en| writing.say(zh, en);
    let place = Gate::ALL.iter().position(|gate| *gate == review.gate).unwrap_or_default();
    let role = writing.loaded.portfolio.roles.iter().find(|role| Some(role.id) == review.accountable);
    let mut facts = writing.project_facts(project);
    facts.extend([
        Fact::new(say("评审阶段", "Gate"), format!("G{place} {}", writing.words.gate(review.gate))),
        Fact::new(say("评审次数", "Round"), review.round.to_string()),
        Fact::new(say("计划日期", "Planned"), date(review.planned_on)),
        Fact::new(say("提交日期", "Presented"), date(review.presented_on)),
        Fact::new(say("提交人", "Presented by"), &review.presented_by),
        Fact::new(say("评审责任", "Answers for it"), role.map(|role| role.name.clone()).unwrap_or_default()),
    ]);
    Body::Facts { across: 2, facts }
}

fn checklist(writing: &Writing, items: &[&QualityCheck], files: &[Attachment]) -> Vec<Body> {
    let say = |zh, en| writing.say(zh, en);
    let evidence = |item: &QualityCheck| {
        let subject = item.id.to_string();
        let own = files.iter().filter(move |file| file.subject == subject);
        own.map(|file| file.name.clone()).collect::<Vec<_>>()
    };
    let row = |(place, item): (usize, &&QualityCheck)| {
        let mut said = evidence(item);
        said.extend((!item.note.trim().is_empty()).then(|| item.note.clone()));
        if item.waived_by.is_some() {
            let by = writing.loaded.person(item.waived_by);
            said.push(format!("{}{by}{}{}", say("豁免：", "Waived by "), say("，", ": "), item.waiver));
        }
        vec![
            (place + 1).to_string(),
            writing.words.check_subject(item.subject).to_owned(),
            item.item.clone(),
            if item.mandatory { say("是", "Yes").to_owned() } else { String::new() },
            writing.words.check_result(item.result).to_owned(),
            said.join("\n"),
        ]
    };
    let center = |zh, en, weight| Column::new(say(zh, en), weight).aligned(Align::Center);
    let columns = vec![
        center("序号", "No.", 2),
        center("类型", "Subject", 4),
        Column::new(say("检查项", "Item"), 7),
        center("必检", "Must", 2),
        center("结果", "Result", 3),
        Column::new(say("证据、说明或豁免", "Evidence, note or waiver"), 6),
    ];
    let count = portfolio::quality_rules::count(items.iter().copied());
    let facts = vec![
        Fact::new(say("适用项", "Applicable"), count.applicable.to_string()),
        Fact::new(say("通过项", "Passed"), count.passed.to_string()),
        Fact::new(say("必检未决", "Must, open"), count.mandatory_open.to_string()),
    ];
    let rows = items.iter().enumerate().map(row).collect();
    vec![Body::Table { columns, rows, blank: 3 }, Body::Facts { across: 3, facts }]
}

fn decision(writing: &Writing, review: &GateReview, terms: &[&Condition]) -> Vec<Body> {
    use GateStatus::*;
    let say = |zh, en| writing.say(zh, en);
    let outcomes = [Passed, PassedWithConditions, Redo, OnHold, Terminated];
    vec![
        Body::Choice {
            label: say("评审结论", "Decision").into(),
            options: outcomes.iter().map(|one| writing.words.gate_status(*one).to_owned()).collect(),
            chosen: outcomes.iter().position(|one| *one == review.status),
        },
        Body::Text { label: say("评审意见", "Opinion").into(), text: review.decision.clone(), lines: 3 },
        writing.conditions(terms),
    ]
}

fn signatures(writing: &Writing, project: &Project, review: &GateReview) -> Vec<Signature> {
    let say = |zh, en| writing.say(zh, en);
    let presented = review.presented_on.is_some();
    vec![
        Signature {
            name: if presented { writing.loaded.person(project.manager) } else { String::new() },
            date: date(review.presented_on),
            ..Signature::open(say("项目经理", "Project manager"))
        },
        Signature::open(say("质量负责人", "Quality")),
        Signature {
            name: writing.loaded.person(review.decided_by),
            date: date(review.decided_on),
            ..Signature::open(say("评审负责人", "Decided by"))
        },
    ]
}
