//! Any list as a sheet: typed cells read back as they went in, and the same list gives the same bytes.

mod lint;

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};
use portfolio::{Date, Money};
use report::Language;
use report::table::{Sheet, render};
use report::xlsx::{Cell, Column, Kind};

const DAY: Date = Date(20_500);

fn list(rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet {
        title: "风险登记册".into(),
        note: "数据日期 2026-02-16".into(),
        columns: vec![
            Column::new("编号", Kind::Text, 12.0),
            Column::new("风险", Kind::LongText, 40.0),
            Column::new("敞口(万元)", Kind::Wan, 14.0),
            Column::new("期限", Kind::Date, 12.0),
            Column::new("得分", Kind::Whole, 8.0),
        ],
        rows,
        outline: None,
        printed: None,
    }
}

#[test]
fn typed_cells_read_back_as_they_went_in() {
    let row = vec![
        Cell::text("007"),
        Cell::text("=HYPERLINK(\"x\")"),
        Cell::Money(Money(123_456_789)),
        Cell::Date(DAY),
        Cell::Whole(12),
    ];
    let bytes = render(&list(vec![row]), DAY, Language::Chinese).expect("a workbook");
    assert_eq!(lint::findings(&bytes), Vec::<String>::new(), "a list is a sound workbook");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).expect("a workbook");
    let range = book.worksheet_range("风险登记册").expect("the sheet is named after the list");
    let cell = |column: u32| range.get_value((4, column)).expect("a cell");
    assert_eq!(cell(0), &Data::String("007".into()), "a number with zeros in front stays text");
    assert_eq!(cell(1), &Data::String("=HYPERLINK(\"x\")".into()), "a formula that was typed stays text");
    assert_eq!(cell(2).get_float(), Some(123.456_789), "分 become 万元");
    assert!(cell(3).is_datetime(), "a date is a date");
    assert_eq!(cell(4).get_float(), Some(12.0), "a number is a number");
}

#[test]
fn an_empty_list_says_so_and_is_the_same_every_time() {
    let bytes = render(&list(Vec::new()), DAY, Language::English).expect("a workbook");
    assert_eq!(lint::findings(&bytes), Vec::<String>::new(), "an empty list is a sound workbook");
    assert_eq!(
        render(&list(Vec::new()), DAY, Language::English).expect("a workbook"),
        bytes,
        "same list, same bytes"
    );
    let text = lint::parts(&bytes)["xl/sharedStrings.xml"].clone();
    assert!(text.contains("No records."), "it says that there is nothing");
}
