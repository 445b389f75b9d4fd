//! A plan leaves as an Excel workbook: tasks that fold as they do on screen, dependencies, assignments; dates are dates and
//! amounts are amounts. The window hands over the words. What a row says is what the grid says.

use std::collections::HashMap;

use portfolio::{Date, Id, Money, Plan};
use report::table::{Sheet, render_all};
use report::xlsx::{Cell, Column, Kind, Line, Outline};

use crate::desk::Desk;
use crate::export::{failed, parse, write};
use crate::wire::{ExportLabels, Exported, PlanView, TaskRow};
use crate::{Answer, convert};

/// Minutes of an hour.
pub(super) const HOUR: f64 = 60.0;

impl Desk {
    /// Writes a project's plan as a workbook.
    pub fn export_plan_workbook(
        &mut self,
        project: String,
        labels: ExportLabels,
        path: String,
    ) -> Answer<Exported> {
        let view = self.plan(project.clone())?;
        let office = self.office()?;
        let as_of = office.data_date()?;
        let computed = office.computed_plan(convert::id(&project)?)?;
        let words = Words(&labels);
        let sheets = [
            words.sheet("tasks", tasks(&view, &words)),
            words.sheet("dependencies", dependencies(&view, &words)),
            words.sheet("assignments", assignments(&computed.plan, &view, &words)),
        ];
        let bytes = render_all(&sheets, as_of, parse(&labels.language)).map_err(failed)?;
        write(&path, &bytes, |read| read == bytes)
    }
}

/// The words of the window by key; a key that it lacks stands for itself.
pub(super) struct Words<'a>(pub(super) &'a ExportLabels);

impl Words<'_> {
    pub(super) fn get(&self, key: &str) -> String {
        self.0.words.get(key).cloned().unwrap_or_else(|| key.to_owned())
    }

    pub(super) fn sheet(&self, key: &str, list: List) -> Sheet {
        Sheet {
            title: self.get(key),
            note: format!("{}　{}", self.0.title, self.0.note),
            columns: list.columns,
            rows: list.rows,
            outline: list.outline,
            printed: list.printed,
        }
    }
}

#[derive(Default)]
pub(super) struct List {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) outline: Option<Outline>,
    /// How many columns go on paper, where not all do.
    pub(super) printed: Option<usize>,
}

/// One column of the tasks: the key of its title, how it reads, its width, what stands in it.
type TaskColumn = (&'static str, Kind, f64, fn(&TaskRow, &Facts<'_>) -> Cell);

struct Facts<'a> {
    minutes_per_day: f64,
    words: &'a Words<'a>,
}

/// The columns on paper end with this one: what a plan is read by fits the width of a page, the rest is for the screen.
const LAST_PRINTED: &str = "critical";

const TASKS: &[TaskColumn] = &[
    ("row", Kind::Whole, 7.0, |row, _| Cell::Whole(i64::from(row.row))),
    ("wbs", Kind::Text, 10.0, |row, _| Cell::text(&row.wbs)),
    ("name", Kind::Text, 38.0, |row, _| Cell::text(&row.name)),
    ("duration", Kind::Decimal(1), 9.0, |row, facts| facts.days(Some(row.duration))),
    ("start", Kind::Date, 12.0, |row, _| date(row.start.as_deref())),
    ("finish", Kind::Date, 12.0, |row, _| date(row.finish.as_deref())),
    ("percent", Kind::Percent(0), 9.0, |row, _| Cell::Number(f64::from(row.percent) / 100.0)),
    ("predecessors", Kind::Text, 16.0, |row, _| Cell::text(&row.predecessors)),
    ("resources", Kind::Text, 22.0, |row, _| Cell::text(&row.resources)),
    ("work", Kind::Decimal(1), 10.0, |row, _| Cell::Number(row.work as f64 / HOUR)),
    ("cost", Kind::Wan, 12.0, |row, _| Cell::Money(Money(row.cost))),
    ("actualCost", Kind::Wan, 12.0, |row, _| Cell::Money(Money(row.actual_cost))),
    ("totalFloat", Kind::Decimal(1), 9.0, |row, facts| facts.days(row.total_float)),
    ("critical", Kind::Code, 7.0, |row, _| Cell::text(if row.critical { "✓" } else { "" })),
    ("milestone", Kind::Code, 9.0, |row, _| Cell::text(if row.milestone { "✓" } else { "" })),
    ("constraintType", Kind::Text, 16.0, |row, facts| facts.constraint(row)),
    ("constraintDate", Kind::Date, 12.0, |row, _| date(row.constraint_date.as_deref())),
    ("deadline", Kind::Date, 12.0, |row, _| date(row.deadline.as_deref())),
    ("actualStart", Kind::Date, 12.0, |row, _| date(row.actual_start.as_deref())),
    ("actualFinish", Kind::Date, 12.0, |row, _| date(row.actual_finish.as_deref())),
    ("baselineStart", Kind::Date, 12.0, |row, _| date(row.baseline_start.as_deref())),
    ("baselineFinish", Kind::Date, 12.0, |row, _| date(row.baseline_finish.as_deref())),
    ("notes", Kind::LongText, 36.0, |row, _| Cell::text(&row.notes)),
];

impl Facts<'_> {
    fn days(&self, minutes: Option<i64>) -> Cell {
        Cell::maybe(minutes, |minutes| Cell::Number(minutes as f64 / self.minutes_per_day))
    }

    fn constraint(&self, row: &TaskRow) -> Cell {
        Cell::text(self.words.get(&format!("constraint.{}", row.constraint_type)))
    }
}

fn tasks(view: &PlanView, words: &Words<'_>) -> List {
    let facts = Facts { minutes_per_day: f64::from(view.minutes_per_day.max(1)), words };
    let cells = |row: &TaskRow| TASKS.iter().map(|(.., cell)| cell(row, &facts)).collect();
    let place = |wanted| TASKS.iter().position(|(key, ..)| *key == wanted).unwrap_or(0);
    let line = |row: &TaskRow| Line { level: row.level, heading: row.summary };
    List {
        columns: TASKS
            .iter()
            .map(|(key, kind, width, _)| Column::new(words.get(key), *kind, *width))
            .collect(),
        rows: view.rows.iter().map(cells).collect(),
        outline: Some(Outline { column: place("name"), lines: view.rows.iter().map(line).collect() }),
        printed: Some(place(LAST_PRINTED) + 1),
    }
}

fn dependencies(view: &PlanView, words: &Words<'_>) -> List {
    let by_id: HashMap<&str, &TaskRow> = view.rows.iter().map(|row| (row.id.as_str(), row)).collect();
    let end = |id: &str| by_id.get(id).copied();
    let place = |row: Option<&TaskRow>| Cell::maybe(row, |row| Cell::Whole(i64::from(row.row)));
    let name = |row: Option<&TaskRow>| Cell::maybe(row, |row| Cell::text(&row.name));
    let column = |key: &str, kind, width| Column::new(words.get(key), kind, width);
    let rows = view.dependencies.iter().map(|tie| {
        let (from, to) = (end(&tie.predecessor), end(&tie.successor));
        let kind = Cell::text(&tie.kind);
        vec![place(from), name(from), place(to), name(to), kind, Cell::text(&tie.lag)]
    });
    List {
        columns: vec![
            column("predecessorRow", Kind::Whole, 10.0),
            column("predecessorName", Kind::Text, 34.0),
            column("successorRow", Kind::Whole, 10.0),
            column("successorName", Kind::Text, 34.0),
            column("dependencyType", Kind::Code, 9.0),
            column("lag", Kind::Code, 10.0),
        ],
        rows: rows.collect(),
        ..List::default()
    }
}

fn assignments(plan: &Plan, view: &PlanView, words: &Words<'_>) -> List {
    let rows: HashMap<&str, &TaskRow> = view.rows.iter().map(|row| (row.id.as_str(), row)).collect();
    let resources: HashMap<Id, &str> =
        plan.resources.iter().map(|resource| (resource.id, resource.name.as_str())).collect();
    let column = |key: &str, kind, width| Column::new(words.get(key), kind, width);
    let cells = plan.assignments.iter().map(|one| {
        let row = rows.get(one.task.to_string().as_str()).copied();
        let resource = one.resource.and_then(|id| resources.get(&id)).copied().unwrap_or_default();
        vec![
            Cell::maybe(row, |row| Cell::Whole(i64::from(row.row))),
            Cell::maybe(row, |row| Cell::text(&row.name)),
            Cell::text(resource),
            Cell::Number(one.units as f64 / 10_000.0),
            Cell::Number(one.work as f64 / HOUR),
            Cell::Money(one.cost),
        ]
    });
    List {
        columns: vec![
            column("row", Kind::Whole, 7.0),
            column("name", Kind::Text, 38.0),
            column("resource", Kind::Text, 22.0),
            column("units", Kind::Percent(0), 9.0),
            column("work", Kind::Decimal(1), 10.0),
            column("cost", Kind::Wan, 12.0),
        ],
        rows: cells.collect(),
        ..List::default()
    }
}

/// The day of a moment as the grid shows it.
pub(super) fn date(text: Option<&str>) -> Cell {
    Cell::maybe(text.and_then(|text| Date::parse(text.get(..10)?)), Cell::Date)
}
