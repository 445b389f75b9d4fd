//! Why a task is on its date, for the window: the chain that sets it, each link with its reason.

use std::collections::HashMap;

use portfolio::plan::{self, Outline, PathReason, PathStep};
use portfolio::{Id, Plan};
use schedule::DrivenEnd;

use crate::Answer;
use crate::convert::{self, reason};
use crate::desk::Desk;
use crate::wire::{DrivingStep, Fact, Reason};

impl Desk {
    /// The chain that sets the finish of a task, the task first.
    pub fn driving_path(&mut self, project: String, task: String) -> Answer<Vec<DrivingStep>> {
        let (project, task) = (convert::id(&project)?, convert::id(&task)?);
        let computed = self.office()?.computed_plan(project)?;
        let plan = &computed.plan;
        let names = Names::new(plan);
        let steps = plan::driving_path(plan, task);
        Ok(steps.iter().map(|step| names.step(step)).collect())
    }
}

/// What the chain needs to know of records by id.
struct Names<'a> {
    plan: &'a Plan,
    outline: Outline,
    resources: HashMap<Id, &'a str>,
}

impl<'a> Names<'a> {
    fn new(plan: &'a Plan) -> Names<'a> {
        let resources = plan.resources.iter().map(|known| (known.id, known.name.as_str())).collect();
        Names { plan, outline: Outline::new(&plan.tasks), resources }
    }

    fn step(&self, step: &PathStep) -> DrivingStep {
        let (row, name) = self.task(step.task);
        DrivingStep {
            task: step.task.to_string(),
            row,
            name,
            end: if step.end == DrivenEnd::Start { "start" } else { "finish" }.to_owned(),
            at: step.at.to_string(),
            reason: self.reason(step),
            dependency: match step.reason {
                PathReason::Dependency(id) => Some(id.to_string()),
                _ => None,
            },
        }
    }

    /// The row of a task and its name; of one of another project, its name there with where it stands.
    fn task(&self, task: Id) -> (Option<u32>, String) {
        if let Some(row) = self.outline.row(task) {
            return (Some(row as u32 + 1), self.plan.tasks[row].name.clone());
        }
        let outside = self.plan.outside.iter().find(|known| known.id == task);
        (None, outside.map_or(String::new(), |task| format!("{}:{} {}", task.code, task.row, task.name)))
    }

    fn reason(&self, step: &PathStep) -> Reason {
        let code = step.reason.code();
        let text = |text: &str| Fact::Text(text.to_owned());
        match step.reason {
            PathReason::Dependency(id) => self.dependency(code, id),
            PathReason::Assignment(id) => self.assignment(code, id),
            PathReason::Calendar(from) => reason(code, [("from", Fact::Text(from.to_string()))]),
            PathReason::Line(line) | PathReason::Summary(line) => {
                reason(code, [("name", Fact::Text(self.task(line).1))])
            }
            PathReason::Constraint => {
                let row = self.outline.row(step.task);
                let constraint = row.map_or("", |row| self.plan.tasks[row].constraint_type.code());
                reason(code, [("constraint", text(constraint))])
            }
            PathReason::Duration => {
                let row = self.outline.row(step.task).map(|row| &self.plan.tasks[row]);
                let units = plan::units(self.plan);
                let duration = row
                    .map_or(String::new(), |task| plan::format_duration(task.duration, task.elapsed, units));
                reason(code, [("duration", Fact::Text(duration))])
            }
            _ => reason(code, []),
        }
    }

    fn dependency(&self, code: &str, id: Id) -> Reason {
        let Some(tie) = self.plan.dependencies.iter().find(|known| known.id == id) else {
            return reason(code, []);
        };
        let lag = super::lag(tie.lag, tie.lag_unit, plan::units(self.plan));
        let (kind, name) = (tie.kind.code().to_owned(), self.task(tie.predecessor).1);
        reason(code, [("kind", Fact::Text(kind)), ("lag", Fact::Text(lag)), ("name", Fact::Text(name))])
    }

    fn assignment(&self, code: &str, id: Id) -> Reason {
        let Some(assignment) = self.plan.assignments.iter().find(|known| known.id == id) else {
            return reason(code, []);
        };
        let resource =
            assignment.resource.and_then(|id| self.resources.get(&id).copied()).unwrap_or_default();
        let percent = Fact::Int(assignment.units / 100);
        reason(code, [("name", Fact::Text(resource.to_owned())), ("percent", percent)])
    }
}
