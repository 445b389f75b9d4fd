//! Rows of totals: which they are, and whether what they say is the sum of the rows above them.

use portfolio::{Kind, Money, Value};

use super::mapping::Mapping;
use super::preview::SumCheck;
use super::read_row::{Given, value};
use super::table::{Row, Table};

/// Whether a row is a total rather than a project: a word for totals, and at most that in the place of the number.
pub(super) fn is_total(row: &Row, code: Option<usize>) -> bool {
    let word = |column| kind(&row.cell(column).shown()).is_some();
    let no_code = code.is_none_or(|column| row.cell(column).is_blank() || word(column));
    no_code && row.cells.iter().take(8).any(|cell| kind(&cell.shown()).is_some())
}

/// What a total sums.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sums {
    /// The rows since the total before.
    Group,
    /// All rows.
    All,
}

pub(super) fn kind(text: &str) -> Option<Sums> {
    let plain: String = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    match plain.as_str() {
        "total" | "totals" | "subtotal" | "sum" | "合计" | "小计" | "本页合计" => Some(Sums::Group),
        "grandtotal" | "总计" | "共计" | "汇总" => Some(Sums::All),
        _ => None,
    }
}

/// Checks every amount of every total row. `projects` tells which other rows count.
pub(super) fn sums(table: &Table, mapping: &Mapping, counts: &dyn Fn(&Row) -> bool) -> Vec<SumCheck> {
    let code = mapping.column("code");
    let mut checks = Vec::new();
    for column in amounts(mapping) {
        let (mut group, mut all) = (0i64, 0i64);
        for row in table.body() {
            if is_total(row, code) {
                let whole = row.cells.iter().any(|cell| kind(&cell.shown()) == Some(Sums::All));
                let computed = if whole { all } else { group };
                if let Some(stated) = amount(row, mapping, column) {
                    checks.push(SumCheck {
                        row: row.number,
                        column,
                        stated: Money(stated),
                        computed: Money(computed),
                    });
                }
                group = 0;
            } else if counts(row) {
                let value = amount(row, mapping, column).unwrap_or(0);
                group = group.saturating_add(value);
                all = all.saturating_add(value);
            }
        }
    }
    checks.sort_by_key(|check| (check.row, check.column));
    checks
}

/// The columns that hold amounts.
fn amounts(mapping: &Mapping) -> impl Iterator<Item = usize> + '_ {
    let columns = mapping.columns.iter().enumerate();
    columns
        .filter(|(_, column)| column.target().is_some_and(|(_, field)| field.kind == Kind::Money))
        .map(|(at, _)| at)
}

fn amount(row: &Row, mapping: &Mapping, at: usize) -> Option<i64> {
    let cell = row.cell(at);
    if cell.is_blank() {
        return None;
    }
    match value(cell, &mapping.columns[at], "", Kind::Money) {
        Ok(Given::Value(Value::Int(amount))) => Some(amount),
        _ => None,
    }
}
