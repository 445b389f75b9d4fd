//! Two versions of a plan compared as an Excel workbook: every task with both values and their difference, then the
//! dependencies and the resources that differ. What a row says is what the comparison on screen says.

use portfolio::Money;
use report::table::render_all;
use report::xlsx::{Cell, Column, Kind, Line, Outline};

use crate::Answer;
use crate::desk::Desk;
use crate::export::{failed, parse, write};
use crate::wire::{ComparedRow, ExportLabels, Exported, KeptRow, PlanComparison, PlanVersion, ShareRow};

use super::workbook::{HOUR, List, Words, date};

impl Desk {
    /// Writes the comparison of two versions of a project's plan as a workbook.
    pub fn export_comparison(
        &mut self,
        project: String,
        left: PlanVersion,
        right: PlanVersion,
        labels: ExportLabels,
        path: String,
    ) -> Answer<Exported> {
        let compared = self.compare_plans(project, left, right)?;
        let as_of = self.office()?.data_date()?;
        let words = Words(&labels);
        let mut sheets = vec![words.sheet("tasks", tasks(&compared, &words))];
        if !compared.dependencies.is_empty() {
            sheets.push(words.sheet("dependencies", dependencies(&compared, &words)));
        }
        if !compared.assignments.is_empty() {
            sheets.push(words.sheet("assignments", assignments(&compared, &words)));
        }
        let bytes = render_all(&sheets, as_of, parse(&labels.language)).map_err(failed)?;
        write(&path, &bytes, |read| read == bytes)
    }
}

/// One column of the tasks: the key of its title, how it reads, its width, what stands in it.
type TaskColumn = (&'static str, Kind, f64, fn(&ComparedRow, &Facts<'_>) -> Cell);

struct Facts<'a> {
    minutes_per_day: f64,
    words: &'a Words<'a>,
}

const TASKS: &[TaskColumn] = &[
    ("wbs", Kind::Text, 9.0, |row, _| Cell::text(&row.wbs)),
    ("task", Kind::Text, 36.0, |row, _| Cell::text(&row.name)),
    ("differences", Kind::Text, 20.0, |row, facts| facts.differences(row)),
    ("startLeft", Kind::Date, 12.0, |row, _| day(&row.left, |kept| kept.start.as_deref())),
    ("startRight", Kind::Date, 12.0, |row, _| day(&row.right, |kept| kept.start.as_deref())),
    ("startMoved", Kind::Decimal(1), 9.0, |row, facts| facts.days(row.start_moved)),
    ("finishLeft", Kind::Date, 12.0, |row, _| day(&row.left, |kept| kept.finish.as_deref())),
    ("finishRight", Kind::Date, 12.0, |row, _| day(&row.right, |kept| kept.finish.as_deref())),
    ("finishMoved", Kind::Decimal(1), 9.0, |row, facts| facts.days(row.finish_moved)),
    ("durationMoved", Kind::Decimal(1), 9.0, |row, facts| facts.days(grown(row, |kept| kept.duration))),
    ("workMoved", Kind::Decimal(1), 9.0, |row, _| {
        Cell::maybe(grown(row, |kept| kept.work), |work| Cell::Number(work as f64 / HOUR))
    }),
    ("costLeft", Kind::Wan, 11.0, |row, _| money(row.left.as_ref().map(|kept| kept.cost))),
    ("costRight", Kind::Wan, 11.0, |row, _| money(row.right.as_ref().map(|kept| kept.cost))),
    ("costMoved", Kind::Wan, 11.0, |row, _| money(grown(row, |kept| kept.cost))),
];

impl Facts<'_> {
    fn days(&self, minutes: Option<i64>) -> Cell {
        Cell::maybe(minutes, |minutes| Cell::Number(minutes as f64 / self.minutes_per_day))
    }

    fn differences(&self, row: &ComparedRow) -> Cell {
        let words = row.differences.iter().map(|what| self.words.get(&format!("difference.{what}")));
        Cell::text(words.collect::<Vec<_>>().join(" · "))
    }
}

fn day(kept: &Option<KeptRow>, at: fn(&KeptRow) -> Option<&str>) -> Cell {
    date(kept.as_ref().and_then(at))
}

fn money(amount: Option<i64>) -> Cell {
    Cell::maybe(amount, |amount| Cell::Money(Money(amount)))
}

/// The difference of a figure where the task is on both sides.
fn grown(row: &ComparedRow, figure: fn(&KeptRow) -> i64) -> Option<i64> {
    Some(figure(row.right.as_ref()?) - figure(row.left.as_ref()?))
}

fn tasks(compared: &PlanComparison, words: &Words<'_>) -> List {
    let facts = Facts { minutes_per_day: f64::from(compared.minutes_per_day.max(1)), words };
    let cells = |row: &ComparedRow| TASKS.iter().map(|(.., cell)| cell(row, &facts)).collect();
    let line = |row: &ComparedRow| Line { level: row.level, heading: row.summary };
    let name = TASKS.iter().position(|(key, ..)| *key == "task").unwrap_or(0);
    let column = |(key, kind, width, _): &TaskColumn| Column::new(words.get(key), *kind, *width);
    List {
        columns: TASKS.iter().map(column).collect(),
        rows: compared.rows.iter().map(cells).collect(),
        outline: Some(Outline { column: name, lines: compared.rows.iter().map(line).collect() }),
        ..List::default()
    }
}

fn dependencies(compared: &PlanComparison, words: &Words<'_>) -> List {
    let tie = |tie: &Option<String>| Cell::text(tie.as_deref().unwrap_or_default());
    let rows = compared.dependencies.iter().map(|link| {
        let names = [&link.predecessor_name, &link.successor_name].map(Cell::text);
        names.into_iter().chain([tie(&link.left), tie(&link.right)]).collect()
    });
    let column = |key: &str, kind, width| Column::new(words.get(key), kind, width);
    List {
        columns: vec![
            column("predecessorName", Kind::Text, 36.0),
            column("successorName", Kind::Text, 36.0),
            column("left", Kind::Code, 14.0),
            column("right", Kind::Code, 14.0),
        ],
        rows: rows.collect(),
        ..List::default()
    }
}

fn assignments(compared: &PlanComparison, words: &Words<'_>) -> List {
    let units = |share: &Option<ShareRow>| {
        let percent = share.as_ref().and_then(|share| share.percent);
        Cell::maybe(percent, |percent| Cell::Number(f64::from(percent) / 100.0))
    };
    let work = |share: &Option<ShareRow>| {
        Cell::maybe(share.as_ref(), |share| Cell::Number(share.work as f64 / HOUR))
    };
    let rows = compared.assignments.iter().map(|one| {
        let names = [&one.task_name, &one.resource].map(Cell::text);
        let figures = [units(&one.left), units(&one.right), work(&one.left), work(&one.right)];
        names.into_iter().chain(figures).collect()
    });
    let column = |key: &str, kind, width| Column::new(words.get(key), kind, width);
    List {
        columns: vec![
            column("task", Kind::Text, 36.0),
            column("resource", Kind::Text, 22.0),
            column("unitsLeft", Kind::Percent(0), 12.0),
            column("unitsRight", Kind::Percent(0), 12.0),
            column("workLeft", Kind::Decimal(1), 12.0),
            column("workRight", Kind::Decimal(1), 12.0),
        ],
        rows: rows.collect(),
        ..List::default()
    }
}
