//! A published deviation in days beside the dates of the same row. It is computed, not carried; where the two disagree
//! the row says so, and the dates hold.

use portfolio::{Date, FieldValue, Value};

use super::header;
use super::mapping::{Decimal, Mapping, MoneyUnit};
use super::number::read_number;
use super::read_row::{Given, ReadRow};
use super::table::Table;

/// A row whose published deviation is not what its dates give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The row.
    pub row: u64,
    /// The column of the published figure, from 0.
    pub column: usize,
    /// What is published, in days.
    pub stated: i64,
    /// What the dates give, with the sign that the column is written in.
    pub computed: i64,
}

/// Headers of such a column, without what stands in brackets.
const NAMES: [&str; 5] = ["schedulevariance", "schedulevariancedays", "进度偏差", "工期偏差", "进度偏差天数"];

/// Every row that disagrees. Whether late is written with a plus or a minus is told by what most rows do.
pub(super) fn disagreements(table: &Table, mapping: &Mapping, rows: &[ReadRow]) -> Vec<Disagreement> {
    let Some(column) = table.headers.iter().position(|header| is_days_late(header)) else {
        return Vec::new();
    };
    let mut cells =
        table.body().iter().map(|row| (row.number, row)).collect::<std::collections::HashMap<_, _>>();
    let mut found = Vec::new();
    for row in rows {
        let Some(cell) = cells.remove(&row.number).map(|row| row.cell(column).shown()) else { continue };
        let stated = read_number(&cell, decimal(mapping, column), MoneyUnit::One, 0);
        found.extend(stated.zip(late(row)).map(|(stated, late)| (row.number, stated, late)));
    }
    let minus = found.iter().filter(|(_, stated, late)| *stated == -late).count();
    let plus = found.iter().filter(|(_, stated, late)| stated == late).count();
    let sign = if minus > plus { -1 } else { 1 };
    let all = found.into_iter().map(|(row, stated, late)| Disagreement {
        row,
        column,
        stated,
        computed: sign * late,
    });
    all.filter(|one| one.stated != one.computed).collect()
}

fn is_days_late(header: &str) -> bool {
    let small = header.to_lowercase();
    NAMES.contains(&header::plain(header).as_str()) && (small.contains("day") || small.contains('天'))
}

fn decimal(mapping: &Mapping, column: usize) -> Decimal {
    mapping.columns.get(column).and_then(|column| column.decimal).unwrap_or(Decimal::Point)
}

/// Calendar days from the approved to the actual (or expected) finish of a row.
fn late(row: &ReadRow) -> Option<i64> {
    let finish = date(row, "actual_finish").or_else(|| date(row, "forecast_finish"))?;
    let approved = date(row, "baseline_finish").or_else(|| date(row, "original_finish"))?;
    Some(i64::from(finish.0) - i64::from(approved.0))
}

fn date(row: &ReadRow, field: &str) -> Option<Date> {
    let (place, _) = portfolio::Entity::Project.field(field)?;
    row.given.iter().find_map(|(at, given)| match given {
        Given::Value(value @ Value::Text(_)) if *at == place => Date::read(value),
        _ => None,
    })
}
