//! Records as the window shows them: with the names of what they refer to and the values that rules derive.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use portfolio::{BudgetLine, BudgetWarning, Entity, Id, Kind, Record, Risk, Row, Stage, Value};

use crate::convert;
use crate::office::{Loaded, Office};
use crate::records::{held, project_of};
use crate::wire::{Fact, Facts, RecordView};
use crate::{Answer, risks};

/// What makes views of records.
pub(crate) struct Views {
    loaded: Arc<Loaded>,
    names: Names,
    closed: HashSet<Id>,
    read_only: bool,
}

/// What records are called, by id.
pub(crate) struct Names(HashMap<Id, String>);

impl Views {
    pub(crate) fn new(office: &mut Office) -> Answer<Views> {
        let loaded = office.loaded()?;
        let names = Names::new(office)?;
        let closed = loaded.portfolio.projects.iter().filter(|project| project.stage == Stage::Closed);
        let closed = closed.map(|project| project.id).collect();
        Ok(Views { loaded, names, closed, read_only: office.is_read_only() })
    }

    /// One record with names and derived values.
    pub(crate) fn view(&self, entity: Entity, row: &Row) -> RecordView {
        let pairs = || entity.fields().iter().zip(&row.values);
        let fields = pairs().map(|(field, value)| (field.name.to_owned(), convert::fact(value))).collect();
        let names: BTreeMap<String, String> = pairs()
            .filter_map(|(field, value)| {
                Some((field.name.to_owned(), self.names.of(entity, field.name, value)?))
            })
            .collect();
        let closed = project_of(entity, row).is_some_and(|project| self.closed.contains(&project));
        let locked = self.read_only || (closed && entity != Entity::Lesson);
        let derived = self.derived(entity, row);
        RecordView {
            id: row.id.to_string(),
            entity: entity.name().to_owned(),
            fields,
            names,
            derived,
            locked,
        }
    }

    fn derived(&self, entity: Entity, row: &Row) -> Facts {
        let mut facts = match entity {
            Entity::Risk => {
                Risk::from_row(row).map(|risk| risks::derived(&risk, &self.loaded)).unwrap_or_default()
            }
            Entity::BudgetLine => BudgetLine::from_row(row).map(|line| budget(&line)).unwrap_or_default(),
            Entity::BudgetWarning => warning(row).unwrap_or_default(),
            Entity::Role => self.holders(row.id),
            _ => Facts::new(),
        };
        if entity != Entity::Project
            && let Some(project) = project_of(entity, row).and_then(|id| self.loaded.project(id))
        {
            facts.insert("project_name".into(), Fact::Text(project.name.clone()));
            facts.insert("project_code".into(), Fact::Text(project.code.clone()));
        }
        facts
    }

    fn holders(&self, role: Id) -> Facts {
        let portfolio = &self.loaded.portfolio;
        let holders = portfolio.role_holders.iter().filter(|holder| holder.role == role);
        let names: Vec<String> = holders.map(|holder| self.loaded.person(Some(holder.person))).collect();
        Facts::from([("holders".to_owned(), Fact::Text(names.join("、")))])
    }
}

fn budget(line: &BudgetLine) -> Facts {
    let current = line.original + line.approved_changes;
    let forecast = line.forecast.unwrap_or(current);
    let remaining = current - line.actual - line.committed;
    let used = portfolio::cost::percent_of(line.actual + line.committed, current);
    Facts::from([
        ("current".to_owned(), Fact::Int(current.0)),
        ("forecast_total".to_owned(), Fact::Int(forecast.0)),
        ("remaining".to_owned(), Fact::Int(remaining.0)),
        (
            "used_basis_points".to_owned(),
            convert::hundredths(used).map_or(Fact::Null(()), |used| Fact::Int(i64::from(used))),
        ),
    ])
}

/// How much of the budget was used when a warning was raised.
fn warning(row: &Row) -> Option<Facts> {
    let warning = BudgetWarning::from_row(row).ok()?;
    let used = portfolio::cost::percent_of(warning.actual + warning.committed, warning.budget);
    let used = i64::from(convert::hundredths(used)?);
    Some(Facts::from([("used_basis_points".to_owned(), Fact::Int(used))]))
}

impl Names {
    /// Names of everything that records refer to, deleted or not.
    pub(crate) fn new(office: &Office) -> Answer<Names> {
        let named = [
            Entity::Person,
            Entity::Role,
            Entity::Project,
            Entity::WorkCalendar,
            Entity::Resource,
            Entity::ChangeRequest,
            Entity::Risk,
            Entity::Trial,
            Entity::RaciActivity,
            Entity::Proposal,
            Entity::IntakeTemplate,
            Entity::Criterion,
            Entity::Committee,
            Entity::Session,
            Entity::Lesson,
            Entity::BudgetLine,
            Entity::BudgetRequest,
            Entity::CostEntry,
            Entity::AuditMonth,
        ];
        let mut names = HashMap::new();
        for entity in named {
            names.extend(office.rows(entity)?.into_iter().map(|row| (row.id, title(entity, &row))));
        }
        Ok(Names(names))
    }

    /// What the record in a reference field is called.
    pub(crate) fn of(&self, entity: Entity, field: &str, value: &Value) -> Option<String> {
        let (_, field) = entity.field(field)?;
        match (field.kind, value) {
            (Kind::Reference(_), Value::Text(id)) => self.0.get(&Id::parse(id)?).cloned(),
            _ => None,
        }
    }
}

/// What a record is called: its name or title, or its number.
pub(crate) fn title(entity: Entity, row: &Row) -> String {
    let fields = ["name", "title", "item", "month", "risk", "voucher", "text", "code"];
    let texts = fields.iter().filter_map(|field| match held(entity, row, field) {
        Value::Text(text) if !text.is_empty() => Some(text.clone()),
        _ => None,
    });
    texts.into_iter().next().unwrap_or_default()
}
