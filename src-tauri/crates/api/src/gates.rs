//! Steps of gates and waivers of their items. What stands against them is said by the rules; what a screen is told, in
//! `gate_board`.

use portfolio::gate_rules::{self, GateRefusal, Matter, Verdict};
use portfolio::numbering::{Numbering, Series};
use portfolio::{
    Change, Condition, Date, Entity, GateReview, GateStatus, Id, Project, QualityCheck, project_template,
};

use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Loaded, Office};
use crate::rules::refused_by;
use crate::wire::{Changed, GateDecision, NewCondition};
use crate::{Answer, convert, records};

impl Desk {
    /// Presents a gate for its decision.
    pub fn present_gate(&mut self, gate: String) -> Answer<Changed> {
        let id = convert::id(&gate)?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let matter = Sheet::of(office, id)?;
        let presented = gate_rules::present(&matter.matter(), &author, today);
        let mut changes = presented.map_err(|refusals| refused_by(&refusals))?;
        changes.extend(matter.numbered(today));
        office.transact(Act { op: "present_gate", author: &author, reason: "" }, changes)
    }

    /// Decides on a gate, in the name of a person who answers for it.
    pub fn decide_gate(&mut self, gate: String, decision: GateDecision) -> Answer<Changed> {
        let (id, by) = (convert::id(&gate)?, convert::id(&decision.by)?);
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let sheet = Sheet::of(office, id)?;
        let status =
            GateStatus::parse(&decision.status).ok_or_else(|| refused(GateRefusal::NotAllowed.code()))?;
        let conditions: Vec<Condition> = decision.conditions.iter().map(condition).collect::<Answer<_>>()?;
        let next = decision.next.as_deref().map(convert::date).transpose()?;
        let verdict = Verdict { status, by, reason: &decision.reason, next, conditions: &conditions };
        let people = sheet.people(today);
        let decided = gate_rules::decide(&sheet.matter(), &verdict, &people, today);
        let changes = decided.map_err(|refusals| refused_by(&refusals))?;
        office.transact(Act { op: "decide_gate", author: &author, reason: &decision.reason }, changes)
    }

    /// Waives an item of a checklist, in the name of a person who answers for its gate.
    pub fn waive_check(&mut self, check: String, by: String, reason: String) -> Answer<Changed> {
        let (id, by) = (convert::id(&check)?, convert::id(&by)?);
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let item: QualityCheck = office.get(id)?;
        let loaded = office.loaded()?;
        let project = loaded.project(item.project).ok_or_else(|| records::gone(Entity::Project))?;
        let gates = &loaded.portfolio.gate_reviews;
        let review = gates.iter().find(|gate| gate.project == item.project && gate.gate == item.gate);
        let none = GateReview { project: item.project, gate: item.gate, ..GateReview::new(Id(0)) };
        let review = review.unwrap_or(&none);
        let people = gate_rules::accountable(&loaded.portfolio, project, review, today);
        let waived = gate_rules::waive(&item, gates, &people, by, &reason, today);
        let changes = waived.map_err(|refusals| refused_by(&refusals))?;
        office.transact(Act { op: "waive_check", author: &author, reason: &reason }, changes)
    }

    /// Gives a project the gates of the standard template that it has not yet.
    pub fn set_up_gates(&mut self, project: String) -> Answer<Changed> {
        let id = convert::id(&project)?;
        let author = self.author();
        let office = self.office()?;
        let found = office.check_open(id)?;
        let loaded = office.loaded()?;
        let template = crate::project_template::standard(office, &loaded.portfolio)?;
        let changes =
            project_template::missing_gates(&template, &found, &loaded.portfolio, &mut store::new_id);
        office.transact(Act { op: "set_up_gates", author: &author, reason: "" }, changes)
    }
}

/// A gate with the records that its rules read.
pub(crate) struct Sheet {
    review: GateReview,
    project: Project,
    loaded: std::sync::Arc<Loaded>,
    conditions: Vec<Condition>,
}

impl Sheet {
    pub(crate) fn of(office: &mut Office, gate: Id) -> Answer<Sheet> {
        let review: GateReview = office.get(gate)?;
        let project: Project = office.get(review.project)?;
        let conditions = office.all()?;
        Ok(Sheet { review, project, loaded: office.loaded()?, conditions })
    }

    pub(crate) fn matter(&self) -> Matter<'_> {
        Matter {
            review: &self.review,
            project: &self.project,
            gates: &self.loaded.portfolio.gate_reviews,
            checks: &self.loaded.portfolio.quality_checks,
            conditions: &self.conditions,
        }
    }

    /// Its number, which it gets when it is first presented.
    fn numbered(&self, today: Date) -> Vec<Change> {
        if !self.review.code.is_empty() {
            return Vec::new();
        }
        let portfolio = &self.loaded.portfolio;
        let used = portfolio.gate_reviews.iter().map(|gate| gate.code.as_str());
        let numbering = Numbering::from_settings(&portfolio.settings);
        let code = numbering.next(Series::Gate, today.year(), used);
        portfolio::difference(&self.review, &GateReview { code, ..self.review.clone() })
    }

    fn people(&self, on: Date) -> std::collections::BTreeSet<Id> {
        gate_rules::accountable(&self.loaded.portfolio, &self.project, &self.review, on)
    }
}

fn condition(new: &NewCondition) -> Answer<Condition> {
    Ok(Condition {
        text: new.text.trim().to_owned(),
        due: new.due.as_deref().map(convert::date).transpose()?,
        owner: convert::optional_id(new.owner.as_deref())?,
        ..Condition::new(store::new_id())
    })
}

/// A new gate: each project has one of a kind.
pub(crate) fn new_gate(loaded: &Loaded, gate: &GateReview) -> Answer<()> {
    let twin = |known: &GateReview| known.project == gate.project && known.gate == gate.gate;
    match loaded.portfolio.gate_reviews.iter().any(twin) {
        true => Err(refused(GateRefusal::Twice.code())),
        false => Ok(()),
    }
}

/// An edited gate: what it is the gate of stays; a decided one is not planned again.
pub(crate) fn gate(before: &GateReview, edited: &GateReview) -> Answer<Vec<Change>> {
    if (before.project, before.gate) != (edited.project, edited.gate) {
        return Err(refused(GateRefusal::NotAllowed.code()));
    }
    if gate_rules::is_passed(before.status) || before.status == GateStatus::Terminated {
        return Err(refused(GateRefusal::Decided.code()));
    }
    Ok(portfolio::difference(before, edited))
}

/// A new or an edited item of a checklist.
pub(crate) fn check(
    loaded: &Loaded,
    before: Option<&QualityCheck>,
    edited: &QualityCheck,
    today: Date,
) -> Answer<QualityCheck> {
    let gates = &loaded.portfolio.gate_reviews;
    gate_rules::edited(before, edited, gates, today).map_err(refused)
}

/// Whether an item or a gate may go to the recycle bin: not behind its project's back.
pub(crate) fn may_delete_check(loaded: &Loaded, item: &QualityCheck) -> Answer<()> {
    match gate_rules::is_decided(item, &loaded.portfolio.gate_reviews) && item.mandatory {
        true => Err(refused(GateRefusal::Decided.code())),
        false => Ok(()),
    }
}

/// A gate that was presented stays.
pub(crate) fn may_delete_gate(gate: &GateReview) -> Answer<()> {
    match gate.status == GateStatus::Planned {
        true => Ok(()),
        false => Err(refused(GateRefusal::NotAllowed.code())),
    }
}

/// What a gate was passed on stays until it is done.
pub(crate) fn may_delete_condition(condition: &Condition) -> Answer<()> {
    match condition.gate.is_some() {
        true => Err(refused(GateRefusal::Decided.code())),
        false => Ok(()),
    }
}
