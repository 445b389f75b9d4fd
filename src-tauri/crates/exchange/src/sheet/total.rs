//! Rows of totals: which they are, and whether what they say is the sum of the rows above them.

use portfolio::{Kind, Money};

use super::mapping::Mapping;
use super::preview::SumCheck;
use super::read_row::{CodeStyle, Given, read};
use super::table::{Row, Table};

/// Whether a row is a total rather than a project: a word for totals, and at most that in the place of the number.
pub(super) fn is_total(row: &Row, code: Option<usize>) -> bool {
    let word = |column| kind(&row.cell(column).shown()).is_some();
    let no_code = code.is_none_or(|column| row.cell(column).is_blank() || word(column));
    no_code && row.cells.iter().take(8).any(|cell| kind(&cell.shown()).is_some())
}

/// What a total sums.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sums {
    /// The rows since the total before.
    Group,
    /// All rows.
    All,
}

fn kind(text: &str) -> Option<Sums> {
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
    for (column, _) in amounts(mapping) {
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

fn amounts(mapping: &Mapping) -> impl Iterator<Item = (usize, usize)> + '_ {
    let columns = mapping.columns.iter().enumerate();
    columns.filter_map(|(at, column)| {
        column.target().filter(|(_, field)| field.kind == Kind::Money).map(|(place, _)| (at, place))
    })
}

fn amount(row: &Row, mapping: &Mapping, column: usize) -> Option<i64> {
    let place = mapping.columns[column].target()?.0;
    let read = read(row, mapping, CodeStyle::Plain);
    read.given.into_iter().find(|(at, _)| *at == place).and_then(|(_, given)| match given {
        Given::Value(portfolio::Value::Int(amount)) => Some(amount),
        _ => None,
    })
}
