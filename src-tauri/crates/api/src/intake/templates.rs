//! The versions of the form on which projects are proposed: the built-in one, a new version of the newest, its release.

use portfolio::proposal_rules::scoring::weights_sum;
use portfolio::{Aspect, Change, Committee, CommitteeKind, Criterion, Date, Id, IntakeTemplate, difference};

use super::Intake;
use crate::desk::Desk;
use crate::error::refused;
use crate::office::Act;
use crate::wire::Changed;
use crate::{Answer, convert, records};

const CHINESE: &str = include_str!("../../templates/intake.zh-CN.json");
const ENGLISH: &str = include_str!("../../templates/intake.en.json");

#[derive(serde::Deserialize)]
struct Built {
    name: String,
    note: String,
    criteria: Vec<Line>,
    committees: Vec<CommitteeLine>,
}

#[derive(serde::Deserialize)]
struct Line {
    name: String,
    aspect: String,
    weight: i64,
    knock_out: bool,
    anchors: [String; 5],
}

#[derive(serde::Deserialize)]
struct CommitteeLine {
    name: String,
    kind: String,
    quorum: i64,
    purpose: String,
}

/// The built-in form, in use from a day, and the two committees.
pub(crate) fn changes(language: &str, from: Date, new_id: &mut dyn FnMut() -> Id) -> Vec<Change> {
    let text = if language == "en" { ENGLISH } else { CHINESE };
    let built: Built = serde_json::from_str(text)
        .unwrap_or_else(|error| unreachable!("the built-in form does not read: {error}"));
    let form = IntakeTemplate {
        name: built.name,
        version: 1,
        released_on: Some(from),
        note: built.note,
        ..IntakeTemplate::new(new_id())
    };
    let mut changes = vec![Change::insert(&form)];
    for (place, line) in built.criteria.into_iter().enumerate() {
        let [anchor_1, anchor_2, anchor_3, anchor_4, anchor_5] = line.anchors;
        changes.push(Change::insert(&Criterion {
            template: form.id,
            position: place as i64,
            name: line.name,
            aspect: Aspect::parse(&line.aspect).unwrap_or(Aspect::Value),
            weight: line.weight,
            knock_out: line.knock_out,
            anchor_1,
            anchor_2,
            anchor_3,
            anchor_4,
            anchor_5,
            ..Criterion::new(new_id())
        }));
    }
    changes.extend(built.committees.into_iter().map(|line| {
        Change::insert(&Committee {
            name: line.name,
            kind: CommitteeKind::parse(&line.kind).unwrap_or(CommitteeKind::Selection),
            quorum: line.quorum,
            purpose: line.purpose,
            ..Committee::new(new_id())
        })
    }));
    changes
}

impl Desk {
    /// A new version of a form, to be changed before it is released. Proposals keep theirs.
    pub fn new_intake_template(&mut self, template: String) -> Answer<Changed> {
        let id = convert::id(&template)?;
        let author = self.author();
        let office = self.office()?;
        let intake = Intake::load(office)?;
        let before: IntakeTemplate = office.get(id)?;
        if intake.templates.iter().any(|known| known.released_on.is_none()) {
            return Err(refused("template_being_written"));
        }
        let newest = intake.templates.iter().map(|known| known.version).max().unwrap_or(0);
        let form = IntakeTemplate {
            id: store::new_id(),
            version: newest + 1,
            released_on: None,
            note: String::new(),
            ..before
        };
        let mut changes = vec![Change::insert(&form)];
        let copy = |one: Criterion| Criterion { id: store::new_id(), template: form.id, ..one };
        changes.extend(intake.criteria_of(id).into_iter().map(|one| Change::insert(&copy(one))));
        let act = Act { op: "new_intake_template", author: &author, reason: "" };
        let changed = office.transact(act, changes)?;
        Ok(Changed { id: Some(form.id.to_string()), ..changed })
    }

    /// Takes a version into use.
    pub fn release_intake_template(&mut self, template: String) -> Answer<Changed> {
        let id = convert::id(&template)?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let intake = Intake::load(office)?;
        let before = intake.templates.iter().find(|known| known.id == id);
        let before = before.ok_or_else(|| records::gone(portfolio::Entity::IntakeTemplate))?;
        if before.released_on.is_some() {
            return Err(refused("template_in_use"));
        }
        if !weights_sum(&intake.criteria_of(id)) {
            return Err(refused("weights_not_100"));
        }
        let after = IntakeTemplate { released_on: Some(today), ..before.clone() };
        let act = Act { op: "release_intake_template", author: &author, reason: "" };
        office.transact(act, difference(before, &after))
    }
}
