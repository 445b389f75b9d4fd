//! Ways from a lesson to what it changed and from there back, and how proposals answered it.

use std::collections::BTreeMap;

use portfolio::{
    Criterion, Entity, Id, IntakeTemplate, LessonAnswer, LessonTrace, Project, Proposal, QualityCheck,
    TraceKind, Value,
};

use crate::Answer;
use crate::convert::text;
use crate::desk::Desk;
use crate::error::refused;
use crate::office::Office;
use crate::wire::{LessonAnswerView, Named, TraceTarget, TraceView};

impl Desk {
    /// What a lesson may change: items of checklists, questions of intake forms, versions of templates.
    pub fn trace_targets(&mut self, kind: String) -> Answer<Vec<TraceTarget>> {
        let kind = TraceKind::parse(&kind).ok_or_else(|| refused("not_allowed"))?;
        let office = self.office()?;
        Ok(match kind {
            TraceKind::ChecklistItem => checklist_items(office)?,
            TraceKind::IntakeQuestion => questions(office)?,
            TraceKind::TemplateVersion => templates(office)?,
        })
    }

    /// The lessons that changed a record, or what is called so.
    pub fn lessons_behind(&mut self, record: String, name: String) -> Answer<Vec<Named>> {
        let office = self.office()?;
        let loaded = office.loaded()?;
        let traces = office.all::<LessonTrace>()?;
        let behind =
            |trace: &&LessonTrace| trace.record == record || (!name.is_empty() && trace.changed == name);
        let mut found: Vec<Named> = Vec::new();
        for trace in traces.iter().filter(behind) {
            let lesson = loaded.portfolio.lessons.iter().find(|lesson| lesson.id == trace.lesson);
            let known = found.iter().any(|one| one.id == trace.lesson.to_string());
            if let Some(lesson) = lesson.filter(|_| !known) {
                found.push(Named { id: lesson.id.to_string(), name: lesson.title.clone() });
            }
        }
        Ok(found)
    }
}

/// What a lesson changed, oldest first.
pub(super) fn of(office: &Office, lesson: Id) -> Answer<Vec<TraceView>> {
    let own = Value::Text(lesson.to_string());
    let rows = office.rows_where(Entity::LessonTrace, "lesson", &own)?;
    let traces = rows.iter().filter_map(|row| <LessonTrace as portfolio::Record>::from_row(row).ok());
    traces.map(|trace| view(office, &trace)).collect()
}

fn view(office: &Office, trace: &LessonTrace) -> Answer<TraceView> {
    let entity = match trace.kind {
        TraceKind::ChecklistItem => Entity::QualityCheck,
        TraceKind::IntakeQuestion => Entity::Criterion,
        TraceKind::TemplateVersion => Entity::IntakeTemplate,
    };
    let held = match Id::parse(&trace.record) {
        Some(id) => office.row(entity, id)?,
        None => None,
    };
    Ok(TraceView {
        id: trace.id.to_string(),
        kind: trace.kind.code().to_owned(),
        changed: trace.changed.clone(),
        entity: held.as_ref().map(|_| entity.name().to_owned()),
        record: held.map(|row| row.id.to_string()),
        version: trace.version.clone(),
        note: trace.note.clone(),
        traced_on: text(trace.traced_on),
    })
}

/// How proposals answered a lesson, newest first.
pub(super) fn answers(office: &Office, lesson: Id) -> Answer<Vec<LessonAnswerView>> {
    let own = Value::Text(lesson.to_string());
    let rows = office.rows_where(Entity::LessonAnswer, "lesson", &own)?;
    let mut answers = Vec::new();
    for answer in rows.iter().filter_map(|row| <LessonAnswer as portfolio::Record>::from_row(row).ok()) {
        let proposal = office.get::<Proposal>(answer.proposal).ok();
        answers.push(LessonAnswerView {
            proposal: answer.proposal.to_string(),
            name: proposal.map(|proposal| proposal.name).unwrap_or_default(),
            answer: answer.answer.code().to_owned(),
            reason: answer.reason.clone(),
            answered_on: text(answer.answered_on),
        });
    }
    answers.sort_by(|one, other| other.answered_on.cmp(&one.answered_on));
    Ok(answers)
}

/// Each item once, whatever the number of projects that have it.
fn checklist_items(office: &Office) -> Answer<Vec<TraceTarget>> {
    let mut items: BTreeMap<String, Id> = BTreeMap::new();
    for check in office.all::<QualityCheck>()? {
        items.entry(check.item.clone()).or_insert(check.id);
    }
    let target =
        |(name, id): (String, Id)| TraceTarget { record: Some(id.to_string()), name, version: String::new() };
    Ok(items.into_iter().map(target).collect())
}

fn questions(office: &Office) -> Answer<Vec<TraceTarget>> {
    let templates = office.all::<IntakeTemplate>()?;
    let version = |id: Id| {
        let template = templates.iter().find(|template| template.id == id);
        template.map(|template| format!("{} v{}", template.name, template.version)).unwrap_or_default()
    };
    let target = |criterion: Criterion| TraceTarget {
        record: Some(criterion.id.to_string()),
        version: version(criterion.template),
        name: criterion.name,
    };
    Ok(office.all::<Criterion>()?.into_iter().map(target).collect())
}

/// Versions of the intake form, and the templates that projects were made from.
fn templates(office: &Office) -> Answer<Vec<TraceTarget>> {
    let versions = office.all::<IntakeTemplate>()?;
    let version = |template: IntakeTemplate| TraceTarget {
        record: Some(template.id.to_string()),
        name: template.name,
        version: format!("v{}", template.version),
    };
    let mut targets: Vec<TraceTarget> = versions.into_iter().map(version).collect();
    let used: std::collections::BTreeSet<String> =
        office.all::<Project>()?.into_iter().map(|project| project.template.trim().to_owned()).collect();
    let plain = |name: String| TraceTarget { record: None, name, version: String::new() };
    targets.extend(used.into_iter().filter(|name| !name.is_empty()).map(plain));
    Ok(targets)
}
