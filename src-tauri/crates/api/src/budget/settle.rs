//! What a write does to the money it touches, in the same step: lines become the sums of their bookings, and warnings that
//! are due are raised, once each.

use std::collections::{BTreeMap, BTreeSet};

use portfolio::cost::cost_figures;
use portfolio::{
    BudgetLine, BudgetWarning, Change, CostEntry, Date, Entity, Id, Project, Record, Row, Setting, Terms,
    Value, budget_warning_rules, ledger,
};
use store::{Reads, StoreError, Tx};

use crate::office::data_date;

/// Fields of a project that its money is counted from where it has no lines.
const MONEY: [&str; 3] = ["budget", "actual_cost", "forecast_cost"];

/// What a set of changes touches of budgets.
#[derive(Default)]
pub(crate) struct Touched {
    /// Lines whose bookings change.
    lines: BTreeSet<Id>,
    /// Lines that get new bookings: how many, and the earliest day.
    booked: BTreeMap<Id, (usize, Date)>,
    /// Lines that are made in the same step.
    fresh: BTreeSet<Id>,
    projects: BTreeSet<Id>,
}

impl Touched {
    pub(crate) fn by(reads: &Reads, changes: &[Change]) -> Result<Touched, StoreError> {
        let mut touched = Touched::default();
        for change in changes {
            match (change.entity(), change) {
                (Entity::CostEntry, Change::Insert(_, row)) => touched.book(row),
                (Entity::CostEntry, Change::Set { field: "line", value: Value::Text(line), .. }) => {
                    touched.lines.extend(Id::parse(line));
                    touched.lines.extend(line_of(reads, change.id())?);
                }
                (Entity::CostEntry, _) => touched.lines.extend(line_of(reads, change.id())?),
                (Entity::BudgetLine, Change::Insert(_, row)) => {
                    touched.fresh.insert(row.id);
                    touched.projects.extend(BudgetLine::from_row(row).ok().map(|line| line.project));
                }
                (Entity::BudgetLine, _) => {
                    let row = reads.row_even_deleted(Entity::BudgetLine, change.id())?;
                    let line = row.and_then(|row| BudgetLine::from_row(&row).ok());
                    touched.projects.extend(line.map(|line| line.project));
                }
                (Entity::Project, Change::Set { id, field, .. }) if MONEY.contains(field) => {
                    touched.projects.insert(*id);
                }
                _ => {}
            }
        }
        Ok(touched)
    }

    fn book(&mut self, row: &Row) {
        let Ok(entry) = CostEntry::from_row(row) else { return };
        self.lines.insert(entry.line);
        let booked = self.booked.entry(entry.line).or_insert((0, entry.booked_on));
        *booked = (booked.0 + 1, booked.1.min(entry.booked_on));
    }
}

fn line_of(reads: &Reads, entry: Id) -> Result<Option<Id>, StoreError> {
    let row = reads.row_even_deleted(Entity::CostEntry, entry)?;
    Ok(row.and_then(|row| CostEntry::from_row(&row).ok()).map(|entry| entry.line))
}

/// Sums what was booked and raises what is due. `today` dates warnings, and the data date where that is earlier.
pub(crate) fn settle(tx: &mut Tx<'_>, mut touched: Touched, today: Date) -> Result<(), StoreError> {
    for id in std::mem::take(&mut touched.lines) {
        let Some(line) = tx.get::<BudgetLine>(id)? else { continue };
        touched.projects.insert(line.project);
        let mut entries = entries_of(tx, id)?;
        let first = touched.booked.get(&id).filter(|(count, _)| *count == entries.len());
        if let Some((_, day)) = first.filter(|_| !touched.fresh.contains(&id)) {
            let openings = ledger::openings(&line, *day, &mut store::new_id);
            tx.apply_all(openings.iter().map(Change::insert))?;
            entries.extend(openings);
        }
        tx.apply_all(ledger::settled(&line, &entries))?;
    }
    if touched.projects.is_empty() {
        return Ok(());
    }
    let settings: Vec<Setting> = tx.all()?;
    let day = data_date(&settings).map_or(today, |date| date.min(today));
    let terms = Terms::from_settings(&settings);
    for id in touched.projects {
        raise(tx, id, &terms, day)?;
    }
    Ok(())
}

fn raise(tx: &mut Tx<'_>, id: Id, terms: &Terms, day: Date) -> Result<(), StoreError> {
    let Some(project) = tx.get::<Project>(id)? else { return Ok(()) };
    let lines: Vec<BudgetLine> = tx.of_project(id)?;
    let figures = cost_figures(&project, &lines.iter().collect::<Vec<_>>());
    let known: Vec<BudgetWarning> = tx.of_project(id)?;
    let new = budget_warning_rules::raised(&project, &figures, &known, (terms, day), &mut store::new_id);
    tx.apply_all(new.iter().map(Change::insert))
}

fn entries_of(tx: &Tx<'_>, line: Id) -> Result<Vec<CostEntry>, StoreError> {
    let rows = tx.rows_where(Entity::CostEntry, "line", &Value::Text(line.to_string()))?;
    rows.iter().map(CostEntry::from_row).collect::<Result<_, _>>().map_err(StoreError::BadField)
}
