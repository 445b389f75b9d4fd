//! A template as it is kept and shown, and as the rules know it. What names no gate, category or letter is left out.

use portfolio::project_template::{ProjectTemplate, TemplateGate, TemplateLine, TemplateRow};
use portfolio::{BudgetCategory, CheckSubject, Gate, RaciLetter};

use crate::wire::{
    TemplateContent, TemplateDuty, TemplateGateView, TemplateItem, TemplateLetter, TemplateLineView,
    TemplateShare,
};

/// As it is shown.
pub(super) fn shown(template: &ProjectTemplate) -> TemplateContent {
    let line = |line: &TemplateLine| TemplateLineView {
        level: line.level as u32,
        name: line.name.clone(),
        days: line.days as u32,
        beside: line.beside,
        gate: line.gate.map(|gate| gate.code().to_owned()),
    };
    let item = |(subject, item, mandatory): &(CheckSubject, String, bool)| TemplateItem {
        subject: subject.code().to_owned(),
        item: item.clone(),
        mandatory: *mandatory,
    };
    let gate = |gate: &TemplateGate| TemplateGateView {
        gate: gate.gate.code().to_owned(),
        role: gate.role.clone(),
        items: gate.items.iter().map(item).collect(),
    };
    let letter = |(role, letter): &(String, RaciLetter)| TemplateLetter {
        role: role.clone(),
        letter: letter.code().to_owned(),
    };
    let duty = |row: &TemplateRow| TemplateDuty {
        name: row.name.clone(),
        approval: row.approval,
        letters: row.letters.iter().map(letter).collect(),
    };
    let share = |(category, name, share): &(BudgetCategory, String, i64)| TemplateShare {
        category: category.code().to_owned(),
        name: name.clone(),
        share: *share as i32,
    };
    TemplateContent {
        lines: template.lines.iter().map(line).collect(),
        gates: template.gates.iter().map(gate).collect(),
        duties: template.rows.iter().map(duty).collect(),
        budget: template.budget.iter().map(share).collect(),
    }
}

/// As the rules know it.
pub(super) fn read(content: TemplateContent, name: &str, version: String) -> ProjectTemplate {
    let line = |line: TemplateLineView| TemplateLine {
        level: line.level as usize,
        name: line.name,
        days: i64::from(line.days),
        beside: line.beside,
        gate: line.gate.as_deref().and_then(Gate::parse),
    };
    let item = |item: TemplateItem| Some((CheckSubject::parse(&item.subject)?, item.item, item.mandatory));
    let gate = |gate: TemplateGateView| {
        let items = gate.items.into_iter().filter_map(item).collect();
        Some(TemplateGate { gate: Gate::parse(&gate.gate)?, role: gate.role, items })
    };
    let letter = |letter: TemplateLetter| Some((letter.role, RaciLetter::parse(&letter.letter)?));
    let row = |duty: TemplateDuty| TemplateRow {
        name: duty.name,
        approval: duty.approval,
        letters: duty.letters.into_iter().filter_map(letter).collect(),
    };
    let share = |line: TemplateShare| {
        Some((BudgetCategory::parse(&line.category)?, line.name, i64::from(line.share)))
    };
    ProjectTemplate {
        name: name.to_owned(),
        version,
        lines: content.lines.into_iter().map(line).collect(),
        gates: content.gates.into_iter().filter_map(gate).collect(),
        rows: content.duties.into_iter().map(row).collect(),
        budget: content.budget.into_iter().filter_map(share).collect(),
    }
}
