//! A finance department's list of vouchers: which column is which, every row as a booking or with the reason why not, and
//! whether the amounts sum to the total that the file or the person states. It books nothing.

mod columns;

use portfolio::audit_rules::anomaly::same;
use portfolio::ledger::{self, EntryRefusal};
use portfolio::{AuditMonth, BudgetLine, CostEntry, Date, EntryKind, Id, Money, Project, Stage};

pub use columns::{Columns, suggest};

use super::date::{DateFormat, read_date};
use super::mapping::{Decimal, MoneyUnit};
use super::number::read_number;
use super::table::{Cell, Row, Table};
use super::total::{Sums, kind};

/// What a file of vouchers is held against.
#[derive(Clone, Copy, Debug)]
pub struct Books<'a> {
    /// Projects.
    pub projects: &'a [Project],
    /// Budget lines.
    pub lines: &'a [BudgetLine],
    /// What is booked already.
    pub entries: &'a [CostEntry],
    /// Audits, whose months may be locked.
    pub months: &'a [AuditMonth],
    /// Categories by the words that people use for them.
    pub categories: &'a [(&'a str, portfolio::BudgetCategory)],
    /// Nothing was spent after this day.
    pub today: Date,
}

/// Why a row is not booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No date can be read.
    Date(String),
    /// No amount can be read.
    Amount(String),
    /// No project has this number or name.
    Project(String),
    /// The project is closed.
    Closed(String),
    /// The project has no line of this name or category.
    Line(String),
    /// The project has several lines of this category.
    ManyLines(String),
    /// The booking itself is refused.
    Refused(EntryRefusal, Date),
    /// The same voucher, amount and day stand in an earlier row of the file.
    TwiceInFile(u64),
    /// They are booked already.
    Booked,
}

impl Problem {
    /// Whether the row is left out or booked by choice, and not wrong.
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Problem::TwiceInFile(_) | Problem::Booked)
    }
}

/// One row of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voucher {
    /// Its number in the file.
    pub row: u64,
    /// What it says, as far as it can be read.
    pub entry: CostEntry,
    /// The project and the line, in the words of the file.
    pub words: [String; 2],
    /// Its amount, where one can be read.
    pub amount: Option<Money>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// A total that the file states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// Its row.
    pub row: u64,
    /// What it says.
    pub stated: Money,
    /// What the rows that it covers sum to.
    pub computed: Money,
    /// Whether it covers the whole file.
    pub whole: bool,
}

/// A file of vouchers that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vouchers {
    /// Its rows; blank ones and totals left out.
    pub rows: Vec<Voucher>,
    /// Its totals.
    pub totals: Vec<Total>,
    /// What all its amounts sum to.
    pub sum: Money,
}

/// Reads every row of a table.
pub fn read(
    table: &Table,
    columns: &Columns,
    unit: MoneyUnit,
    books: Books<'_>,
    new_id: &mut dyn FnMut() -> Id,
) -> Vouchers {
    let mut found = Vouchers::default();
    let (mut group, mut groups) = (Money(0), 0);
    for row in table.body().iter().filter(|row| !row.is_blank()) {
        let amount = columns.amount.and_then(|column| money(row.cell(column), unit));
        if let Some(sums) = total(row, columns) {
            let whole = sums == Sums::All || groups == 0;
            let computed = if sums == Sums::All { found.sum } else { group };
            if let Some(stated) = amount {
                found.totals.push(Total { row: row.number, stated, computed, whole });
            }
            (group, groups) = (Money(0), groups + 1);
            continue;
        }
        let amount_read = amount.unwrap_or(Money(0));
        (found.sum, group) = (found.sum + amount_read, group + amount_read);
        let mut voucher = voucher(row, columns, amount, books, new_id());
        if let Some(first) = found.rows.iter().find(|first| twice(&first.entry, &voucher.entry)) {
            voucher.problems.push(Problem::TwiceInFile(first.row));
        }
        found.rows.push(voucher);
    }
    // Totals of groups say nothing about the whole once there are several of them.
    if groups > 1 {
        found.totals.iter_mut().for_each(|total| total.whole &= total.computed == found.sum);
    }
    found
}

fn voucher(row: &Row, columns: &Columns, amount: Option<Money>, books: Books<'_>, id: Id) -> Voucher {
    let text = |column: Option<usize>| column.map(|at| row.cell(at).shown()).unwrap_or_default();
    let [project_word, line_word] = [text(columns.project), text(columns.line)];
    let mut problems = Vec::new();
    let date = columns.date.and_then(|column| day(row.cell(column)));
    if date.is_none() {
        problems.push(Problem::Date(text(columns.date)));
    }
    if amount.is_none() {
        problems.push(Problem::Amount(text(columns.amount)));
    }
    let project = books.projects.iter().find(|project| is(&project_word, &[&project.code, &project.name]));
    match project {
        None => problems.push(Problem::Project(project_word.clone())),
        Some(project) if project.stage == Stage::Closed => {
            problems.push(Problem::Closed(project.code.clone()));
        }
        Some(_) => {}
    }
    let line = project.map(|project| line_of(project.id, &line_word, books));
    let line = match line {
        Some(Ok(line)) => Some(line),
        Some(Err(problem)) => {
            problems.push(problem);
            None
        }
        None => None,
    };
    let entry = CostEntry {
        project: project.map_or(Id(0), |project| project.id),
        line: line.map_or(Id(0), |line| line.id),
        kind: EntryKind::Actual,
        booked_on: date.unwrap_or(Date(0)),
        amount: amount.unwrap_or(Money(0)),
        voucher: text(columns.voucher),
        supplier: text(columns.supplier),
        text: text(columns.text),
        ..CostEntry::new(id)
    };
    if problems.is_empty() {
        let refused = ledger::against(&entry, line, books.months, books.today);
        problems.extend(refused.into_iter().map(|why| Problem::Refused(why, entry.booked_on)));
        if books.entries.iter().any(|known| twice(known, &entry)) {
            problems.push(Problem::Booked);
        }
    }
    Voucher { row: row.number, entry, words: [project_word, line_word], amount, problems }
}

/// Whether two bookings say the same; without a number nobody can tell.
fn twice(one: &CostEntry, other: &CostEntry) -> bool {
    !one.voucher.trim().is_empty() && same(one, other)
}

/// The line of a project by its name, else by its category where there is one alone.
fn line_of<'a>(project: Id, word: &str, books: Books<'a>) -> Result<&'a BudgetLine, Problem> {
    let of_project = || books.lines.iter().filter(|line| line.project == project);
    if let Some(line) = of_project().find(|line| is(word, &[&line.name])) {
        return Ok(line);
    }
    let category = books.categories.iter().find(|(name, _)| is(word, &[name])).map(|(_, category)| *category);
    let mut of_category = of_project().filter(|line| Some(line.category) == category);
    match (of_category.next(), of_category.next()) {
        (Some(line), None) => Ok(line),
        (Some(_), Some(_)) => Err(Problem::ManyLines(word.to_owned())),
        (None, _) => Err(Problem::Line(word.to_owned())),
    }
}

/// Whether a word of the file is one of these, whatever its case.
fn is(word: &str, names: &[&str]) -> bool {
    let plain = |text: &str| text.trim().to_lowercase();
    !word.trim().is_empty() && names.iter().any(|name| plain(name) == plain(word))
}

fn total(row: &Row, columns: &Columns) -> Option<Sums> {
    let no_project = columns.project.is_none_or(|column| {
        let shown = row.cell(column).shown();
        shown.is_empty() || kind(&shown).is_some()
    });
    row.cells.iter().filter(|_| no_project).find_map(|cell| kind(&cell.shown()))
}

fn money(cell: &Cell, unit: MoneyUnit) -> Option<Money> {
    match cell {
        Cell::Text(text) | Cell::Number(text) => read_number(text, Decimal::Point, unit, 2).map(Money),
        _ => None,
    }
}

/// A date in a form that has one reading alone.
fn day(cell: &Cell) -> Option<Date> {
    const FORMATS: [DateFormat; 4] =
        [DateFormat::YearMonthDay, DateFormat::Chinese, DateFormat::Compact, DateFormat::MonthName];
    match cell {
        Cell::Date(date) => Some(*date),
        Cell::Number(text) if text.len() != 8 => read_date(text, DateFormat::Serial),
        Cell::Text(text) | Cell::Number(text) => FORMATS.iter().find_map(|&format| read_date(text, format)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
