//! Vouchers as finance programs write them, read against small books.

use portfolio::{AuditStatus, BudgetCategory};

use super::*;
use crate::progress::to_the_end;

const CATEGORIES: &[(&str, BudgetCategory)] =
    &[("差旅", BudgetCategory::Travel), ("硬件", BudgetCategory::Hardware)];

fn table(rows: &str) -> Table {
    let text = format!("凭证号,日期,项目编号,科目,金额,供应商,摘要\n{rows}");
    crate::sheet::read(text.as_bytes(), "vouchers.csv", None, &mut to_the_end).expect("a table")
}

struct Held {
    projects: Vec<Project>,
    lines: Vec<BudgetLine>,
    entries: Vec<CostEntry>,
    months: Vec<AuditMonth>,
}

fn held() -> Held {
    let line = |id, category, name: &str| BudgetLine {
        project: Id(1),
        category,
        name: name.into(),
        ..BudgetLine::new(Id(id))
    };
    Held {
        projects: vec![
            Project { code: "LX-2026-001".into(), ..Project::new(Id(1)) },
            Project { code: "LX-2025-009".into(), stage: Stage::Closed, ..Project::new(Id(2)) },
        ],
        lines: vec![
            line(10, BudgetCategory::Travel, "差旅与培训"),
            line(11, BudgetCategory::Hardware, "服务器"),
            line(12, BudgetCategory::Hardware, "终端"),
        ],
        entries: Vec::new(),
        months: Vec::new(),
    }
}

fn vouchers(rows: &str, held: &Held) -> Vouchers {
    let table = table(rows);
    let books = Books {
        projects: &held.projects,
        lines: &held.lines,
        entries: &held.entries,
        months: &held.months,
        categories: CATEGORIES,
        today: Date::parse("2026-10-31").expect("a date"),
    };
    read(&table, &suggest(&table), MoneyUnit::One, books, &mut || Id(99))
}

#[test]
fn the_columns_are_known_by_their_words() {
    let columns = suggest(&table("记-1,2026-10-08,LX-2026-001,差旅,12.5,华信,机票\n"));
    let places = [columns.voucher, columns.date, columns.project, columns.line, columns.amount];
    assert_eq!(places, [Some(0), Some(1), Some(2), Some(3), Some(4)]);
    assert_eq!((columns.supplier, columns.text), (Some(5), Some(6)));
}

#[test]
fn a_row_becomes_a_booking_to_the_cent() {
    let found = vouchers("记-1,2026/10/8,lx-2026-001,差旅,\"1,234.56\",华信,机票\n", &held());
    let voucher = &found.rows[0];
    assert_eq!(voucher.problems, []);
    assert_eq!((voucher.entry.line, voucher.entry.amount), (Id(10), Money(123_456)));
    assert_eq!(voucher.entry.booked_on.to_string(), "2026-10-08");
}

#[test]
fn the_total_row_is_held_against_the_sum() {
    let rows = "记-1,2026-10-08,LX-2026-001,差旅,100.00,,\n记-2,2026-10-09,LX-2026-001,终端,50.01,,\n";
    let right = vouchers(&format!("{rows}合计,,,,150.01,,\n"), &held());
    assert_eq!(right.rows.len(), 2, "the total is no booking");
    assert_eq!((right.totals[0].stated, right.totals[0].computed), (Money(15_001), Money(15_001)));
    let wrong = vouchers(&format!("{rows}合计,,,,150.00,,\n"), &held());
    assert_eq!((wrong.totals[0].stated, wrong.totals[0].computed), (Money(15_000), Money(15_001)));
    assert!(wrong.totals[0].whole);
}

#[test]
fn what_cannot_be_booked_says_why() {
    let found = vouchers(
        "记-1,,LX-2026-001,差旅,1,,\n\
         记-2,2026-10-08,LX-2026-404,差旅,1,,\n\
         记-3,2026-10-08,LX-2026-001,咨询,1,,\n\
         记-4,2026-10-08,LX-2026-001,硬件,1,,\n\
         记-5,2026-10-08,LX-2025-009,差旅,1,,\n\
         记-6,2026-11-08,LX-2026-001,差旅,x,,\n\
         记-7,2026-11-08,LX-2026-001,差旅,1,,\n",
        &held(),
    );
    let first = |row: usize| found.rows[row].problems[0].clone();
    assert_eq!(first(0), Problem::Date(String::new()));
    assert_eq!(first(1), Problem::Project("LX-2026-404".into()));
    assert_eq!(first(2), Problem::Line("咨询".into()));
    assert_eq!(first(3), Problem::ManyLines("硬件".into()));
    assert_eq!(first(4), Problem::Closed("LX-2025-009".into()));
    assert_eq!(first(5), Problem::Amount("x".into()));
    assert!(matches!(first(6), Problem::Refused(EntryRefusal::InFuture, _)));
}

#[test]
fn duplicates_are_seen_in_the_file_and_in_the_books() {
    let row = "记-1,2026-10-08,LX-2026-001,差旅,100.00,,\n";
    let mut held = held();
    let found = vouchers(&format!("{row}{row}"), &held);
    assert_eq!(found.rows[1].problems, [Problem::TwiceInFile(2)]);
    held.entries = vec![found.rows[0].entry.clone()];
    assert_eq!(vouchers(row, &held).rows[0].problems, [Problem::Booked]);
}

#[test]
fn a_locked_month_takes_no_vouchers() {
    let mut held = held();
    held.months =
        vec![AuditMonth { month: "2026-10".into(), status: AuditStatus::Locked, ..AuditMonth::new(Id(5)) }];
    let found = vouchers("记-1,2026-10-08,LX-2026-001,差旅,100.00,,\n", &held);
    assert!(matches!(found.rows[0].problems[0], Problem::Refused(EntryRefusal::MonthLocked, _)));
}
