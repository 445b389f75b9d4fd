//! Lists of projects come in row by row, each taken or told why not: a Chinese list, a workbook, and a real portfolio of
//! 1,071 projects, clean and as a person really received it.

use acceptance::{ids, importable};
use exchange::progress::to_the_end;
use exchange::sheet::{
    self, Cell, DoubtCode, Extent, Known, Mapping, Preview, Reason, Row, SkipReason, Table,
};
use portfolio::{Change, Entity, Money, Portfolio, Project, Stage};
use proptest::prelude::*;

/// The bytes of a file of the shared portfolio, where it is beside the checkout.
fn shared(name: &str) -> Option<Vec<u8>> {
    let path = acceptance::shared(&format!("portfolio/{name}"));
    path.map(|path| std::fs::read(path).expect("a readable file"))
}

fn table(bytes: &[u8]) -> Table {
    sheet::read(bytes, "projects.csv", None, &mut to_the_end).expect("a table")
}

fn look(table: &Table, mapping: &Mapping, portfolio: &Portfolio) -> Preview {
    sheet::preview(table, mapping, Known::of(portfolio), &mut ids())
}

#[test]
fn a_chinese_list_finds_its_header_fields_and_units() {
    let table = table(&importable("projects.csv"));
    assert_eq!(
        table.rows[table.header].number, 4,
        "the title, the date and the blank row stand above the header"
    );
    let mapping = sheet::suggest_mapping(&table, None);
    let fields: Vec<Option<&str>> = mapping.columns.iter().map(|column| column.field.as_deref()).collect();
    let expected = ["code", "name", "manager", "stage", "baseline_finish", "budget", "reported_light"];
    assert_eq!(fields[..7], expected.map(Some), "one field for each header");
    assert_eq!(fields[7], None, "remarks have no field");
    assert_eq!(mapping.columns[5].unit, sheet::MoneyUnit::TenThousand);
}

#[test]
fn every_row_of_a_list_is_taken_or_told_why_not() {
    let table = table(&importable("projects.csv"));
    let preview = look(&table, &sheet::suggest_mapping(&table, None), &Portfolio::default());
    let told: Vec<_> =
        preview.new.iter().map(|new| (new.row, new.project.code.as_str(), new.project.budget)).collect();
    assert_eq!(
        told,
        [(5, "P-001", Money(1_200_500_000)), (6, "P-002", Money(-80_000_000)), (11, "P-004", Money(0))],
        "万元 into 分, brackets are minus"
    );
    let first = &preview.new[0].project;
    assert_eq!((first.stage, first.original_finish), (Stage::Executing, first.baseline_finish));
    assert_eq!(preview.people.len(), 2, "王芳 and 李雷, each once");
    assert_eq!(preview.merged.iter().map(|merged| (merged.row, merged.into)).collect::<Vec<_>>(), [(7, 6)]);
    let rejected: Vec<_> = preview.rejected.iter().map(|r| (r.row, r.column, r.reason, r.extent)).collect();
    assert_eq!(
        rejected,
        [
            (8, None, Reason::Conflict(8), Extent::Row),
            (9, None, Reason::Conflict(8), Extent::Row),
            (10, None, Reason::MissingCode, Extent::Row),
            (11, Some(3), Reason::UnknownWord, Extent::Cell),
            (11, Some(4), Reason::BadDate, Extent::Cell),
            (11, Some(5), Reason::BadNumber, Extent::Cell),
        ]
    );
    assert_eq!(
        preview.skipped.iter().map(|s| (s.row, s.reason)).collect::<Vec<_>>(),
        [(12, SkipReason::Total)]
    );
    assert_eq!(preview.not_carried.iter().map(|column| column.filled).collect::<Vec<_>>(), [5]);
    assert_eq!(preview.sums[0].stated, Money(1_191_500_000));
    // 1,200.50 − 80 − 80 + 35.5 + 36.5: rows that are refused still stand in the file's own sum.
    assert_eq!(preview.sums[0].computed, Money(1_112_500_000));
}

#[test]
fn the_same_list_in_gb18030_reads_the_same_and_says_so() {
    let (first, second) = (table(&importable("projects.csv")), table(&importable("projects-gb18030.csv")));
    assert_eq!(first.rows, second.rows, "the encoding changes nothing");
    assert_eq!(second.encoding, Some("gb18030"));
    let doubts = sheet::suggest_mapping(&second, None).doubts;
    assert!(doubts.iter().any(|doubt| doubt.code == DoubtCode::EncodingGuessed), "told by the bytes alone");
}

#[test]
fn a_second_import_changes_only_what_differs() {
    let table = table(&importable("projects.csv"));
    let mapping = sheet::suggest_mapping(&table, None);
    let first = look(&table, &mapping, &Portfolio::default());
    let mut projects: Vec<Project> = first.new.iter().map(|new| new.project.clone()).collect();
    projects[0].budget = Money(5);
    let portfolio = Portfolio { projects, people: first.people.clone(), ..Portfolio::default() };
    let second = look(&table, &mapping, &portfolio);
    assert!(second.new.is_empty() && second.people.is_empty(), "all of them are known");
    assert_eq!(second.unchanged.len(), 2);
    let changes = sheet::changes(&second);
    let [Change::Set { entity: Entity::Project, field: "budget", .. }] = &changes[..] else {
        panic!("{changes:?}")
    };
}

#[test]
fn a_workbook_keeps_its_typed_dates_and_numbers() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("说明").and_then(|sheet| sheet.write(0, 0, "内部资料")).expect("a sheet");
    let date = rust_xlsxwriter::Format::new().set_num_format("yyyy\\-mm\\-dd");
    let sheet = book.add_worksheet().set_name("项目").expect("a sheet");
    for (column, header) in
        (0u16..).zip(["项目编号", "项目名称", "计划完成日期", "预算（元）", "实际成本（元）"])
    {
        sheet.write(2, column, header).expect("a header");
    }
    let finish = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 12, 31).expect("a date");
    sheet.write(3, 0, 101).and_then(|sheet| sheet.write(3, 1, "甲")).expect("cells");
    sheet
        .write_with_format(3, 2, &finish, &date)
        .and_then(|sheet| sheet.write(3, 3, 1234.56))
        .expect("cells");
    sheet.write_formula(3, 4, "=1/0").expect("a formula").set_formula_result(3, 4, "#DIV/0!");
    sheet.write(6, 0, "合计").and_then(|sheet| sheet.write(6, 3, 1234.56)).expect("a total");
    let bytes = book.save_to_buffer().expect("a workbook");

    let table = sheet::read(&bytes, "list.xlsx", None, &mut to_the_end).expect("a table");
    assert_eq!((table.sheet, table.sheets[1].name.as_str()), (1, "项目"), "the first sheet shows no table");
    let preview = look(&table, &sheet::suggest_mapping(&table, None), &Portfolio::default());
    let project = &preview.new[0].project;
    assert_eq!((project.code.as_str(), project.budget), ("101", Money(123_456)));
    assert_eq!(project.baseline_finish.map(|date| date.to_string()).as_deref(), Some("2026-12-31"));
    let told: Vec<_> = preview.skipped.iter().map(|skipped| (skipped.row, skipped.reason)).collect();
    assert_eq!(told, [(5, SkipReason::Blank), (6, SkipReason::Blank), (7, SkipReason::Total)]);
    assert_eq!(preview.sums.iter().map(|sum| sum.stated == sum.computed).collect::<Vec<_>>(), [true]);
    assert_eq!(preview.rejected[0].reason, Reason::ErrorCell);
}

#[test]
fn sixteen_bit_text_and_semicolons_read_the_same() {
    let plain = table("编号;项目名称;预算(元)\nA;甲;1.234,50\n".as_bytes());
    let wide: Vec<u8> =
        "\u{feff}编号;项目名称;预算(元)\nA;甲;1.234,50\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(table(&wide).rows, plain.rows);
    let preview = look(&plain, &sheet::suggest_mapping(&plain, None), &Portfolio::default());
    assert_eq!(preview.new[0].project.budget, Money(123_450), "the comma can only be the decimal sign");
}

#[test]
fn dates_that_could_be_either_way_round_wait_for_a_person() {
    let text = "项目编号,项目名称,计划完成日期\nA,甲,03/04/2026\nB,乙,05/05/2026\n";
    let table = table(text.as_bytes());
    let mut mapping = sheet::suggest_mapping(&table, None);
    assert!(
        mapping.doubts.iter().any(|doubt| doubt.code == DoubtCode::AmbiguousDates),
        "{:?}",
        mapping.doubts
    );
    let preview = look(&table, &mapping, &Portfolio::default());
    assert_eq!(preview.rejected[0].reason, Reason::AmbiguousDate);
    assert_eq!(
        preview.new[1].project.baseline_finish.map(|date| date.to_string()).as_deref(),
        Some("2026-05-05")
    );
    mapping.columns[2].dates = vec![sheet::DateFormat::DayMonthYear];
    let preview = look(&table, &mapping, &Portfolio::default());
    assert_eq!(
        preview.new[0].project.baseline_finish.map(|date| date.to_string()).as_deref(),
        Some("2026-04-03")
    );
}

#[test]
fn a_remembered_mapping_is_used_again() {
    let table = table(&importable("projects.csv"));
    let mut mapping = sheet::suggest_mapping(&table, None);
    mapping.columns[7].field = Some("description".to_owned());
    mapping.columns[1].field = None;
    let again = sheet::suggest_mapping(&table, Some(&mapping));
    assert_eq!(again.columns, mapping.columns, "what a person chose counts before what headers usually mean");
    assert!(sheet::signature(&table).contains("项目编号"), "the key is made of the headers");
}

#[test]
fn the_clean_portfolio_gives_its_published_figures() {
    let Some(bytes) = shared("us-federal-it-2012.csv") else { return };
    let table = table(&bytes);
    let preview = look(&table, &sheet::suggest_mapping(&table, None), &Portfolio::default());
    assert_eq!(preview.new.len(), 1_071, "{:?}", &preview.rejected[..preview.rejected.len().min(5)]);
    assert!(preview.rejected.is_empty(), "{:?}", preview.rejected);
    let projects: Vec<&Project> = preview.new.iter().map(|new| &new.project).collect();
    let dated: Vec<i64> = projects
        .iter()
        .filter_map(|project| Some(i64::from(project.forecast_finish?.0 - project.baseline_finish?.0)))
        .collect();
    assert_eq!(dated.len(), 791, "projects with both dates");
    let on_time = dated.iter().filter(|&&late| late <= 0).count();
    assert_eq!((on_time * 10_000 + 395) / 791, 6_713, "67.13 % on or before plan");
    let slip: i64 = dated.iter().sum();
    assert_eq!((slip * 100 + 395) / 791, 3_280, "32.80 days on average");
    let planned: Money = projects.iter().map(|project| project.budget).sum();
    assert_eq!(planned, Money(2_555_874_898_400), "25,558.748984 million");
    let actual: Money = projects.iter().filter_map(|project| project.forecast_cost).sum();
    assert_eq!(actual, Money(2_687_165_901_000), "26,871.659010 million");
}

#[test]
fn every_project_of_the_clean_portfolio_is_found_in_the_messy_one_or_told_why_not() {
    let (Some(clean), Some(messy)) =
        (shared("us-federal-it-2012.csv"), shared("us-federal-it-2012-messy.csv"))
    else {
        return;
    };
    let clean = table(&clean);
    let clean = look(&clean, &sheet::suggest_mapping(&clean, None), &Portfolio::default());
    let messy_table = table(&messy);
    let messy = look(&messy_table, &sheet::suggest_mapping(&messy_table, None), &Portfolio::default());
    for new in &clean.new {
        let code = &new.project.code;
        let taken = messy.new.iter().any(|other| other.project.code == *code);
        let told =
            messy.rejected.iter().any(|rejected| rejected.extent == Extent::Row && rejected.value == *code);
        assert!(taken || told, "{code} is neither imported nor listed");
    }
    assert_eq!(messy.new.len(), 1_071);
    assert_eq!(messy.merged.len(), 2, "two rows stand twice");
    let totals = messy.skipped.iter().filter(|skipped| skipped.reason == SkipReason::Total).count();
    assert_eq!(totals, 10, "one total for each agency");
    assert!(messy.new.iter().any(|new| new.project.code == "1231"), "1,231 is a number of a project");
    assert!(
        messy.new.iter().all(|new| new.project.department == new.project.department.trim()),
        "no spaces behind"
    );
    assert_eq!(messy.sums.len(), 20, "both amounts of every total are checked");
}

fn cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = "[a-z0-9 ,;\"\n中文€._-]{0,12}";
    (2usize..6).prop_flat_map(move |width| prop::collection::vec(prop::collection::vec(cell, width), 0..12))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever stands in a table comes back cell by cell.
    #[test]
    fn tables_read_back(rows in cells()) {
        let width = rows.first().map_or(3, Vec::len);
        let header: Vec<String> = ["项目编号", "项目名称", "描述", "部门", "状态"][..width].iter().map(|h| quoted(h)).collect();
        let mut text = header.join(",") + "\n";
        for row in &rows {
            text += &(row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\n");
        }
        let table = table(text.as_bytes());
        prop_assert_eq!(table.body().len(), rows.len());
        for (row, expected) in table.body().iter().zip(&rows) {
            let got: Vec<String> = (0..width).map(|column| row.cell(column).shown()).collect();
            let expected: Vec<String> = expected.iter().map(|cell| cell.trim().to_owned()).collect();
            prop_assert_eq!(got, expected);
        }
    }

    /// Whatever table comes, a preview tells something about every row.
    #[test]
    fn no_row_is_lost(rows in cells()) {
        let width = rows.first().map_or(3, Vec::len);
        let headers = ["编号", "项目名称", "预算", "计划完成日期", "状态"][..width].iter().map(|h| (*h).to_owned());
        let mut all = vec![Row { number: 1, cells: headers.map(Cell::Text).collect() }];
        all.extend(rows.iter().zip(2..).map(|(row, number)| Row { number, cells: row.iter().cloned().map(Cell::Text).collect() }));
        let table = Table {
            sheets: Vec::new(), sheet: 0, encoding: None, encoding_guessed: false, delimiter: None, header: 0,
            headers: Vec::new(), rows: all,
        }.with_header(0);
        let preview = look(&table, &sheet::suggest_mapping(&table, None), &Portfolio::default());
        let mut told: Vec<u64> = preview.new.iter().map(|new| new.row).collect();
        told.extend(preview.rejected.iter().filter(|r| r.extent == Extent::Row).map(|r| r.row));
        told.extend(preview.skipped.iter().map(|skipped| skipped.row));
        told.extend(preview.merged.iter().map(|merged| merged.row));
        told.sort_unstable();
        let expected: Vec<u64> = (2..2 + rows.len() as u64).collect();
        prop_assert_eq!(told, expected);
    }
}
