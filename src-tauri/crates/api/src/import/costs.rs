//! A file of bookings: how its columns map, what each row would do, and the step that books all of them or none.

use exchange::sheet::costs::{self, Books, Columns, Problem, Voucher, Vouchers};
use exchange::sheet::{MoneyUnit, Table};
use portfolio::{AuditMonth, BudgetCategory, Change, CostEntry, Date, Money};

use super::{Content, gone};
use crate::convert::{self, reason};
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Office};
use crate::wire::{Changed, CostChoice, CostColumns, CostDraft, CostPreview, CostRow, Fact, Reason};
use crate::{Answer, ApiError, budget};

/// What people call the categories.
const CATEGORIES: &[(&str, BudgetCategory)] = &[
    ("自有人力", BudgetCategory::Labour),
    ("人力成本", BudgetCategory::Labour),
    ("内部人力", BudgetCategory::Labour),
    ("labour", BudgetCategory::Labour),
    ("labor", BudgetCategory::Labour),
    ("外包服务", BudgetCategory::Outsourcing),
    ("外包", BudgetCategory::Outsourcing),
    ("outsourcing", BudgetCategory::Outsourcing),
    ("硬件", BudgetCategory::Hardware),
    ("硬件与设备", BudgetCategory::Hardware),
    ("hardware", BudgetCategory::Hardware),
    ("软件", BudgetCategory::Software),
    ("软件与许可", BudgetCategory::Software),
    ("软件许可", BudgetCategory::Software),
    ("software", BudgetCategory::Software),
    ("差旅", BudgetCategory::Travel),
    ("差旅费", BudgetCategory::Travel),
    ("travel", BudgetCategory::Travel),
    ("培训", BudgetCategory::Training),
    ("training", BudgetCategory::Training),
    ("其他", BudgetCategory::Other),
    ("other", BudgetCategory::Other),
    ("应急储备", BudgetCategory::Contingency),
    ("contingency", BudgetCategory::Contingency),
];

impl Desk {
    /// The columns of a draft that is a table, and where they probably go as bookings.
    pub fn cost_draft(&mut self, token: String) -> Answer<CostDraft> {
        let draft = self.drafts.get(&token)?;
        let Content::Table { table, .. } = &draft.content else { return Err(gone()) };
        Ok(CostDraft {
            token,
            file: draft.file.clone(),
            headers: table.headers.clone(),
            columns: to_wire(&costs::suggest(table)),
            rows: table.body().iter().filter(|row| !row.is_blank()).count() as u32,
        })
    }

    /// What an import of bookings would do, row by row.
    pub fn preview_costs(&mut self, token: String, choice: CostChoice) -> Answer<CostPreview> {
        let today = self.acting_day()?;
        let office = self.office.as_mut().ok_or_else(gone)?;
        let draft = self.drafts.get(&token)?;
        let Content::Table { table, .. } = &draft.content else { return Err(gone()) };
        let found = work_out(office, table, &choice, today)?;
        let rejected = found.rows.iter().filter(|voucher| is_rejected(voucher)).count();
        let duplicates =
            found.rows.iter().filter(|voucher| !is_rejected(voucher) && !voucher.problems.is_empty()).count();
        let disagreement = disagreement(&found, &choice);
        let agrees = disagreement.is_none();
        Ok(CostPreview {
            sum: found.sum.0,
            stated: disagreement.map(|(stated, _)| stated.0).or_else(|| stated(&found, &choice)),
            new: (found.rows.len() - rejected - duplicates) as u32,
            duplicates: duplicates as u32,
            rejected: rejected as u32,
            ready: rejected == 0 && agrees && !found.rows.is_empty(),
            rows: found.rows.iter().map(row).collect(),
        })
    }

    /// Books a file: one step, which undo takes back whole. A wrong total or a row that cannot be booked refuses all.
    pub fn apply_costs(&mut self, token: String, choice: CostChoice) -> Answer<Changed> {
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office.as_mut().ok_or_else(gone)?;
        let draft = self.drafts.get(&token)?;
        let Content::Table { table, .. } = &draft.content else { return Err(gone()) };
        let found = work_out(office, table, &choice, today)?;
        if let Some((stated, computed)) = disagreement(&found, &choice) {
            return Err(refused("costs_total_differs")
                .with("file", &draft.file)
                .with("stated", budget::yuan(stated))
                .with("sum", budget::yuan(computed)));
        }
        if let Some(bad) = found.rows.iter().find(|voucher| is_rejected(voucher)) {
            let count = found.rows.iter().filter(|voucher| is_rejected(voucher)).count();
            return Err(refused("costs_rejected").with("row", bad.row).with("count", count));
        }
        let booked = found.rows.iter().filter(|row| choice.with_duplicates || row.problems.is_empty());
        let booked: Vec<Change> = booked
            .map(|row| Change::insert(&CostEntry { source: draft.file.clone(), ..row.entry.clone() }))
            .collect();
        if booked.is_empty() {
            return Err(refused("costs_nothing_new"));
        }
        office.back_up_before(store::BackupKind::Import)?;
        let changed =
            office.transact(Act { op: "import_costs", author: &author, reason: &draft.file }, booked)?;
        self.drafts.held.remove(&token);
        Ok(changed)
    }
}

fn work_out(office: &mut Office, table: &Table, choice: &CostChoice, today: Date) -> Answer<Vouchers> {
    let columns = from_wire(&choice.columns);
    let needed = [
        ("date", columns.date),
        ("project", columns.project),
        ("line", columns.line),
        ("amount", columns.amount),
    ];
    if let Some((field, _)) = needed.iter().find(|(_, column)| column.is_none()) {
        return Err(ApiError::new(crate::Code::BadMapping).with("field", field));
    }
    let loaded = office.loaded()?;
    let entries: Vec<CostEntry> = office.all()?;
    let months: Vec<AuditMonth> = office.all()?;
    let books = Books {
        projects: &loaded.portfolio.projects,
        lines: &loaded.portfolio.budget_lines,
        entries: &entries,
        months: &months,
        categories: CATEGORIES,
        today,
    };
    let unit = MoneyUnit::parse(&choice.unit).unwrap_or(MoneyUnit::One);
    Ok(costs::read(table, &columns, unit, books, &mut store::new_id))
}

/// A total that is not what its rows sum to: the person's own first, then those of the file.
fn disagreement(found: &Vouchers, choice: &CostChoice) -> Option<(Money, Money)> {
    let typed = choice.control_total.map(|total| (Money(total), found.sum));
    let in_file = found.totals.iter().map(|total| (total.stated, total.computed));
    typed.into_iter().chain(in_file).find(|(stated, computed)| stated != computed)
}

/// What the whole must sum to, by the person or by the file.
fn stated(found: &Vouchers, choice: &CostChoice) -> Option<i64> {
    let in_file = found.totals.iter().rev().find(|total| total.whole).map(|total| total.stated.0);
    choice.control_total.or(in_file)
}

fn is_rejected(voucher: &Voucher) -> bool {
    voucher.problems.iter().any(|problem| !problem.is_duplicate())
}

fn row(voucher: &Voucher) -> CostRow {
    let fate = match (is_rejected(voucher), voucher.problems.is_empty()) {
        (true, _) => "rejected",
        (false, false) => "duplicate",
        (false, true) => "new",
    };
    let entry = &voucher.entry;
    CostRow {
        row: voucher.row as u32,
        fate: fate.to_owned(),
        voucher: entry.voucher.clone(),
        date: if entry.booked_on == Date(0) { String::new() } else { entry.booked_on.to_string() },
        project: voucher.words[0].clone(),
        line: voucher.words[1].clone(),
        amount: convert::fen(voucher.amount),
        supplier: entry.supplier.clone(),
        reasons: voucher.problems.iter().map(told).collect(),
    }
}

fn told(problem: &Problem) -> Reason {
    let value = |code: &str, value: &str| reason(code, [("value", Fact::Text(value.to_owned()))]);
    match problem {
        Problem::Date(text) => value("row_no_date", text),
        Problem::Amount(text) => value("row_no_amount", text),
        Problem::Project(text) => value("row_no_project", text),
        Problem::Closed(code) => value("row_project_closed", code),
        Problem::Line(text) => value("row_no_line", text),
        Problem::ManyLines(text) => value("row_many_lines", text),
        Problem::Refused(why, date) => {
            let month = portfolio::ledger::month_of(*date);
            reason(&format!("row_{}", why.code()), [("value", Fact::Text(month))])
        }
        Problem::TwiceInFile(first) => reason("row_twice", [("first", Fact::Int(*first as i64))]),
        Problem::Booked => reason("row_booked", []),
    }
}

fn to_wire(columns: &Columns) -> CostColumns {
    let place = |column: Option<usize>| column.map(|column| column as u32);
    CostColumns {
        voucher: place(columns.voucher),
        date: place(columns.date),
        project: place(columns.project),
        line: place(columns.line),
        amount: place(columns.amount),
        supplier: place(columns.supplier),
        text: place(columns.text),
    }
}

fn from_wire(columns: &CostColumns) -> Columns {
    let place = |column: Option<u32>| column.map(|column| column as usize);
    Columns {
        voucher: place(columns.voucher),
        date: place(columns.date),
        project: place(columns.project),
        line: place(columns.line),
        amount: place(columns.amount),
        supplier: place(columns.supplier),
        text: place(columns.text),
    }
}
