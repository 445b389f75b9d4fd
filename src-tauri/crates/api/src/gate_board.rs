//! The gates and the checklist of a project as its screen is told.

use portfolio::gate_rules::{self, Matter};
use portfolio::quality_rules::{self, PassCount};
use portfolio::{Attachment, Condition, Date, Entity, Gate, GateReview, Id, Project, QualityCheck};

use crate::convert::{self, text};
use crate::desk::Desk;
use crate::office::Loaded;
use crate::wire::{CheckLine, ConditionLine, GateBoard, GateView, Named, QualityFigures};
use crate::{Answer, records};

impl Desk {
    /// The gates and the checklist of a project.
    pub fn gates(&mut self, project: String) -> Answer<GateBoard> {
        let id = convert::id(&project)?;
        let today = self.acting_day()?;
        let office = self.office()?;
        let conditions: Vec<Condition> = office.all()?;
        let files: Vec<Attachment> = office.all()?;
        let loaded = office.loaded()?;
        let found = loaded.project(id).ok_or_else(|| records::gone(Entity::Project))?;
        let checks = || loaded.portfolio.quality_checks.iter().filter(|item| item.project == id);
        let board = Board { loaded: &loaded, project: found, conditions: &conditions, files: &files, today };
        let template = crate::project_template::standard(office, &loaded.portfolio)?;
        let has = |gate: Gate| board.review(gate).is_some();
        Ok(GateBoard {
            project,
            gates: Gate::ALL.iter().filter_map(|gate| board.gate(*gate)).collect(),
            binding: loaded.terms.gates_bind != 0,
            missing_gates: template.gates.iter().filter(|gate| !has(gate.gate)).count() as u32,
            quality: figures(quality_rules::count(checks()), &loaded),
            missing: gate_rules::missing_documents(checks())
                .into_iter()
                .map(|item| board.line(item))
                .collect(),
            stage: found.stage.code().to_owned(),
        })
    }
}

struct Board<'a> {
    loaded: &'a Loaded,
    project: &'a Project,
    conditions: &'a [Condition],
    files: &'a [Attachment],
    today: Date,
}

impl Board<'_> {
    fn review(&self, gate: Gate) -> Option<&GateReview> {
        let mut reviews = self.loaded.portfolio.gate_reviews.iter();
        reviews.find(|review| review.project == self.project.id && review.gate == gate)
    }

    /// A gate; nothing where there is neither a review nor an item.
    fn gate(&self, gate: Gate) -> Option<GateView> {
        let loaded = self.loaded;
        let none = GateReview { project: self.project.id, gate, ..GateReview::new(Id(0)) };
        let known = self.review(gate);
        let review = known.unwrap_or(&none);
        let matter = Matter {
            review,
            project: self.project,
            gates: &loaded.portfolio.gate_reviews,
            checks: &loaded.portfolio.quality_checks,
            conditions: self.conditions,
        };
        let items: Vec<&QualityCheck> = matter.items().collect();
        if known.is_none() && items.is_empty() {
            return None;
        }
        let role = loaded.portfolio.roles.iter().find(|role| Some(role.id) == review.accountable);
        let people = gate_rules::accountable(&loaded.portfolio, self.project, review, self.today);
        let named = |id: Id| Named { id: id.to_string(), name: loaded.person(Some(id)) };
        let next = gate_rules::WORKFLOW.next(review.status).map(|status| status.code().to_owned());
        Some(GateView {
            id: known.map(|review| review.id.to_string()),
            code: review.code.clone(),
            gate: gate.code().to_owned(),
            status: known.map(|review| review.status.code().to_owned()).unwrap_or_default(),
            planned_on: text(review.planned_on),
            overdue: gate_rules::is_overdue(review, loaded.as_of),
            role: role.map(|role| role.name.clone()).unwrap_or_default(),
            people: people.into_iter().map(named).collect(),
            round: review.round as u32,
            presented_on: text(review.presented_on),
            presented_by: review.presented_by.clone(),
            decided_on: text(review.decided_on),
            decided_by: loaded.person(review.decided_by),
            decision: review.decision.clone(),
            mandatory_open: quality_rules::count(items.iter().copied()).mandatory_open as u32,
            items: items.into_iter().map(|item| self.line(item)).collect(),
            conditions: matter.terms().map(|condition| self.condition(condition)).collect(),
            next: if known.is_some() { next.collect() } else { Vec::new() },
        })
    }

    fn line(&self, item: &QualityCheck) -> CheckLine {
        CheckLine {
            id: item.id.to_string(),
            gate: item.gate.code().to_owned(),
            subject: item.subject.code().to_owned(),
            item: item.item.clone(),
            mandatory: item.mandatory,
            result: item.result.code().to_owned(),
            first_pass: item.first_pass,
            failed_on: text(item.failed_on),
            due_on: text(item.due_on),
            checked_on: text(item.checked_on),
            checked_by: self.loaded.person(item.checked_by),
            note: item.note.clone(),
            evidence: self.evidence(item.id),
            waiver: item.waiver.clone(),
            waived_by: self.loaded.person(item.waived_by),
            waived_on: text(item.waived_on),
            settled: item.is_settled(),
        }
    }

    fn evidence(&self, item: Id) -> Vec<String> {
        let subject = item.to_string();
        let own = self.files.iter().filter(|file| file.subject == subject);
        own.map(|file| file.name.clone()).collect()
    }

    fn condition(&self, condition: &Condition) -> ConditionLine {
        let late = condition.done_on.is_none() && condition.due.is_some_and(|due| due < self.loaded.as_of);
        ConditionLine {
            id: condition.id.to_string(),
            text: condition.text.clone(),
            due: text(condition.due),
            owner: self.loaded.person(condition.owner),
            done_on: text(condition.done_on),
            overdue: late,
        }
    }
}

/// What items say together.
fn figures(count: PassCount, loaded: &Loaded) -> QualityFigures {
    let rate =
        |part: usize| (count.applicable > 0).then(|| (part as i64 * 10_000 / count.applicable as i64) as i32);
    QualityFigures {
        passed: count.passed as u32,
        first_pass: count.first_pass as u32,
        applicable: count.applicable as u32,
        pass_rate: rate(count.passed),
        first_pass_rate: rate(count.first_pass),
        score: quality_rules::score(count).map(|score| score as i32),
        final_share: quality_rules::FINAL_SHARE as u32,
        minimum: loaded.terms.minimum_quality_score as u32,
    }
}
