//! The standard by which projects begin: work breakdown, gates with their checklists, responsibilities, budget lines. One
//! pure function makes a template into the changes of a new project. Where templates are kept is not known here.

mod plan;
mod versions;

pub use versions::{GRACE_DAYS, Standing, TemplateFault, faults, standing};

use crate::book::Portfolio;
use crate::budget::{BudgetCategory, BudgetLine};
use crate::change::{Change, difference};
use crate::gate_review::GateReview;
use crate::people::Role;
use crate::project::Project;
use crate::quality::{CheckSubject, Gate, QualityCheck};
use crate::raci::{RaciActivity, RaciAssignment, RaciLetter};
use crate::value::{Id, Money};

/// A version of a project template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectTemplate {
    /// Its name.
    pub name: String,
    /// Its version, as `V1.0`.
    pub version: String,
    /// The work breakdown, in its order.
    pub lines: Vec<TemplateLine>,
    /// The gates, in their order.
    pub gates: Vec<TemplateGate>,
    /// The rows of the responsibility matrix.
    pub rows: Vec<TemplateRow>,
    /// The lines of the budget: category, name, share of the budget in percent.
    pub budget: Vec<(BudgetCategory, String, i64)>,
}

/// A line of a template's work breakdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateLine {
    /// How deep it lies; 0 at the top.
    pub level: usize,
    /// Its name.
    pub name: String,
    /// Working days; 0 for a summary and for a milestone.
    pub days: i64,
    /// Whether it runs beside the line before it, not after it.
    pub beside: bool,
    /// The gate whose review this milestone is.
    pub gate: Option<Gate>,
}

/// A gate of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateGate {
    /// The gate.
    pub gate: Gate,
    /// The name of the role that answers for it.
    pub role: String,
    /// What is checked: subject, item, whether the gate needs it.
    pub items: Vec<(CheckSubject, String, bool)>,
}

/// A row of a template's responsibility matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateRow {
    /// What is done.
    pub name: String,
    /// Whether it approves something.
    pub approval: bool,
    /// Name of the role, letter.
    pub letters: Vec<(String, RaciLetter)>,
}

impl ProjectTemplate {
    /// Name and version, as a project carries them.
    pub fn label(&self) -> String {
        format!("{} {}", self.name, self.version)
    }
}

/// Everything that a new project gets from a template. The project itself is inserted by whoever begins it; what the
/// template changes of it comes first.
pub fn changes(
    template: &ProjectTemplate,
    project: &Project,
    portfolio: &Portfolio,
    new_id: &mut dyn FnMut() -> Id,
) -> Vec<Change> {
    let named = Project { template: template.label(), ..project.clone() };
    let plan = plan::scheduled(template, &named, portfolio, new_id);
    let mut changes = difference(project, &plan.project);
    changes.extend(plan.tasks.iter().map(Change::insert));
    changes.extend(plan.dependencies.iter().map(Change::insert));
    changes.extend(gates(template, &plan, portfolio, &[], new_id));
    changes.extend(matrix(template, project, portfolio, new_id));
    changes.extend(budget(template, project, new_id));
    changes
}

/// The gates of a template that a project has not yet, each with its checklist where the project has no items of it.
pub fn missing_gates(
    template: &ProjectTemplate,
    project: &Project,
    portfolio: &Portfolio,
    new_id: &mut dyn FnMut() -> Id,
) -> Vec<Change> {
    let known = portfolio.gate_reviews.iter().filter(|gate| gate.project == project.id);
    let known: Vec<Gate> = known.map(|gate| gate.gate).collect();
    gates(template, &crate::Plan::empty(project.clone()), portfolio, &known, new_id)
}

fn gates(
    template: &ProjectTemplate,
    plan: &crate::Plan,
    portfolio: &Portfolio,
    known: &[Gate],
    new_id: &mut dyn FnMut() -> Id,
) -> Vec<Change> {
    let (mut changes, project) = (Vec::new(), plan.project.id);
    for line in template.gates.iter().filter(|line| !known.contains(&line.gate)) {
        let planned_on = plan::review_date(template, plan, line.gate);
        let accountable = role(portfolio, &line.role).map(|role| role.id);
        let new = GateReview::new(new_id());
        changes.push(Change::insert(&GateReview {
            project,
            gate: line.gate,
            planned_on,
            accountable,
            ..new
        }));
        let checks = &portfolio.quality_checks;
        if checks.iter().any(|item| item.project == project && item.gate == line.gate) {
            continue;
        }
        changes.extend(line.items.iter().map(|(subject, item, mandatory)| {
            Change::insert(&QualityCheck {
                project,
                gate: line.gate,
                subject: *subject,
                item: item.clone(),
                mandatory: *mandatory,
                due_on: planned_on,
                ..QualityCheck::new(new_id())
            })
        }));
    }
    changes
}

fn matrix(
    template: &ProjectTemplate,
    project: &Project,
    portfolio: &Portfolio,
    new_id: &mut dyn FnMut() -> Id,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for (place, line) in template.rows.iter().enumerate() {
        let activity = RaciActivity {
            project: Some(project.id),
            position: place as i64,
            name: line.name.clone(),
            approval: line.approval,
            ..RaciActivity::new(new_id())
        };
        changes.push(Change::insert(&activity));
        let known =
            line.letters.iter().filter_map(|(name, letter)| Some((role(portfolio, name)?.id, *letter)));
        changes.extend(known.map(|(role, letter)| {
            let new = RaciAssignment::new(new_id());
            Change::insert(&RaciAssignment { activity: activity.id, role, letter, ..new })
        }));
    }
    changes
}

/// The budget that was approved, over the lines of the template; what division leaves goes to the last line.
fn budget(template: &ProjectTemplate, project: &Project, new_id: &mut dyn FnMut() -> Id) -> Vec<Change> {
    let mut left = project.budget.0;
    let last = template.budget.len().saturating_sub(1);
    let lines = template.budget.iter().enumerate().map(|(place, (category, name, share))| {
        let amount = if place == last { left } else { project.budget.0 / 100 * share };
        left -= amount;
        Change::insert(&BudgetLine {
            project: project.id,
            category: *category,
            name: name.clone(),
            original: Money(amount),
            ..BudgetLine::new(new_id())
        })
    });
    lines.collect()
}

fn role<'a>(portfolio: &'a Portfolio, name: &str) -> Option<&'a Role> {
    portfolio.roles.iter().find(|role| role.name == name)
}

#[cfg(test)]
mod tests;
