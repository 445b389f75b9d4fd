//! Bad files are refused with a reason and a place, or read with findings; none of them hurts. The portfolio is never
//! touched here: reading hands out values and writes nothing.

use acceptance::ids;
use std::io::{Cursor, Write};

use exchange::sheet::{self, Known, Reason};
use exchange::{ErrorKind, FindingCode, ImportError, Imported, Limit, mspdi, progress::to_the_end};
use portfolio::Portfolio;
use proptest::prelude::*;

const HEAD: &str =
    r#"<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project">"#;

fn read(bytes: &[u8]) -> Result<Imported, ImportError> {
    mspdi::read(bytes, &mut ids(), &mut to_the_end)
}

/// Our own small plan.
fn fixture() -> Vec<u8> {
    let manifest = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let file =
        manifest.ancestors().map(|up| up.join("tests/fixtures/exchange/plan.xml")).find(|at| at.is_file());
    std::fs::read(file.expect("the fixture")).expect("a plan")
}

fn refused(text: &str) -> ImportError {
    match read(text.as_bytes()) {
        Ok(_) => panic!("this file must be refused"),
        Err(error) => error,
    }
}

/// A plan of these tasks.
fn plan(tasks: &str) -> Imported {
    read(format!("{HEAD}<Tasks>{tasks}</Tasks></Project>").as_bytes())
        .unwrap_or_else(|error| panic!("{error}"))
}

fn found(imported: &Imported, code: FindingCode) -> usize {
    imported.report.findings.iter().filter(|finding| finding.code == code).count()
}

#[test]
fn what_is_no_xml_is_refused() {
    for text in ["hello", "\u{1}\u{2}\u{3}", "{\"json\": 1}", "   ", "%PDF-1.7"] {
        assert_eq!(refused(text).kind, ErrorKind::NotXml, "{text:?}");
    }
    assert_eq!(refused("").kind, ErrorKind::Empty);
    assert_eq!(read(b"\xFF\xD8\xFF\xE0 JFIF").err().map(|e| e.kind), Some(ErrorKind::NotXml));
}

#[test]
fn other_xml_is_named_by_its_root() {
    let error = refused("<html><body/></html>");
    assert_eq!((error.kind, error.element.as_str()), (ErrorKind::NotMspdi, "html"));
    let build = r#"<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"/>"#;
    assert_eq!(refused(build).kind, ErrorKind::NotMspdi, "another Project is none of ours");
}

#[test]
fn a_truncated_file_names_the_place() {
    let text = format!("{HEAD}\n<Tasks>\n<Task><UID>1</UID><Name>设计</Na");
    let error = refused(&text);
    assert_eq!((error.kind, error.line), (ErrorKind::Truncated, Some(3)));
    assert_eq!(error.element, "Name", "the element it breaks off in");
    for end in (HEAD.len()..text.len()).filter(|&end| text.is_char_boundary(end)) {
        assert_eq!(refused(&text[..end]).kind, ErrorKind::Truncated, "cut at {end}");
    }
}

#[test]
fn broken_xml_names_the_place() {
    let error = refused(&format!("{HEAD}\n<Tasks><Task></Tasks></Task></Project>"));
    assert_eq!((error.kind, error.line), (ErrorKind::Malformed, Some(2)));
    assert_eq!(refused(&format!("{HEAD}\n</Project>rest")).kind, ErrorKind::Malformed, "text behind the end");
    assert_eq!(
        refused(&format!("{HEAD}<Name>a\0b</Name></Project>")).kind,
        ErrorKind::Malformed,
        "a zero byte"
    );
}

#[test]
fn entity_bombs_and_document_types_are_refused() {
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><Project>&lol2;</Project>"#;
    assert_eq!(refused(bomb).kind, ErrorKind::Doctype);
    let outside = r#"<!DOCTYPE Project SYSTEM "http://example.com/x.dtd"><Project/>"#;
    assert_eq!(refused(outside).kind, ErrorKind::Doctype);
    let unknown = format!("{HEAD}<Title>&lol;</Title></Project>");
    assert_eq!(refused(&unknown).kind, ErrorKind::UnknownEntity);
}

#[test]
fn depth_attributes_and_text_have_limits() {
    let deep = format!("{HEAD}{}", "<a>".repeat(1_000_000));
    assert_eq!(refused(&deep).kind, ErrorKind::TooMuch(Limit::Depth(64)));
    let attributes: String = (0..80_000).map(|number| format!(" a{number}=\"\"")).collect();
    let wide = format!("{HEAD}<Title{attributes}></Title></Project>");
    assert_eq!(refused(&wide).kind, ErrorKind::TooMuch(Limit::Attributes(256)));
    let long = format!("{HEAD}<Title>{}</Title></Project>", "x".repeat(2 << 20));
    assert_eq!(refused(&long).kind, ErrorKind::TooMuch(Limit::Text(1 << 20)));
}

#[test]
fn a_file_of_300_mb_is_refused_by_its_size() {
    let error = mspdi::size(300 << 20).expect_err("too large");
    assert_eq!(error.kind, ErrorKind::TooMuch(Limit::FileSize(200 << 20)));
    // Zeros that are never touched take no memory.
    let zeros = vec![0u8; 300 << 20];
    assert_eq!(
        read(&zeros).err().map(|error| error.kind),
        Some(ErrorKind::TooMuch(Limit::FileSize(200 << 20)))
    );
    let error = sheet::read(&zeros, "big.csv", None, &mut to_the_end).expect_err("too large");
    assert_eq!(error.kind, ErrorKind::TooMuch(Limit::FileSize(200 << 20)));
}

#[test]
fn more_tasks_than_a_plan_holds_are_refused() {
    let text = format!("{HEAD}<Tasks>{}</Tasks></Project>", "<Task/>".repeat(200_001));
    assert_eq!(refused(&text).kind, ErrorKind::TooMuch(Limit::Tasks(200_000)));
}

#[test]
fn encodings_are_kept_or_refused() {
    let text = |encoding: &str| {
        format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?><Project><Title>项目</Title></Project>")
    };
    let title = |bytes: &[u8]| read(bytes).map(|imported| imported.plan.project.name);
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text("UTF-16").encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(title(&wide).as_deref(), Ok("项目"), "UTF-16 with its mark");
    let mut gbk = text("GB18030").split("项目").next().expect("a head").as_bytes().to_vec();
    gbk.extend([0xCF, 0xEE, 0xC4, 0xBF]);
    gbk.extend(b"</Title></Project>");
    assert_eq!(title(&gbk).as_deref(), Ok("项目"), "GB18030 as declared");
    let lying: Vec<u8> = String::from_utf8_lossy(&gbk).replace("GB18030", "UTF-8").into_bytes();
    assert!(title(&lying).is_ok(), "replaced characters are UTF-8 again");
    let mut wrong = text("UTF-8").split("项目").next().expect("a head").as_bytes().to_vec();
    wrong.extend([0xCF, 0xEE, b'<']);
    let error = read(&wrong).expect_err("not UTF-8");
    assert_eq!(error.kind, ErrorKind::WrongEncoding("UTF-8".to_owned()));
    assert_eq!(error.line, Some(1), "the place of the first wrong byte");
    let unknown = read(text("klingon").as_bytes()).expect_err("nobody knows it");
    assert_eq!(unknown.kind, ErrorKind::UnknownEncoding("klingon".to_owned()));
}

#[test]
fn loops_come_in_and_are_left_to_the_schedule() {
    let link = |uid: u32, from: u32| {
        format!(
            "<Task><UID>{uid}</UID><Name>t</Name><OutlineLevel>1</OutlineLevel><PredecessorLink><PredecessorUID>{from}</PredecessorUID></PredecessorLink></Task>"
        )
    };
    let imported = plan(&(link(1, 2) + &link(2, 3) + &link(3, 1)));
    assert_eq!(imported.plan.dependencies.len(), 3, "the circle is carried");
    let network = portfolio::plan::network(&imported.plan).network;
    let findings = schedule::plan(&network).findings;
    assert!(findings.iter().any(|finding| matches!(finding, schedule::Finding::Loop(_))), "{findings:?}");
}

#[test]
fn a_task_never_becomes_its_own_parent() {
    let imported = plan(
        "<Task><UID>1</UID><Name>a</Name><OutlineLevel>7</OutlineLevel></Task>\
         <Task><UID>1</UID><Name>b</Name><OutlineLevel>9</OutlineLevel>\
         <PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink></Task>\
         <Task><UID>2</UID><Name>c</Name><OutlineLevel>-3</OutlineLevel>\
         <PredecessorLink><PredecessorUID>2</PredecessorUID></PredecessorLink></Task>",
    );
    for task in &imported.plan.tasks {
        assert_ne!(task.parent, Some(task.id), "{}", task.name);
    }
    assert_eq!(found(&imported, FindingCode::OutlineJump), 2);
    assert_eq!(found(&imported, FindingCode::DuplicateUid), 1);
    assert_eq!(found(&imported, FindingCode::DependencyOnItself), 1);
}

#[test]
fn calendars_in_a_circle_lose_the_base_that_closes_it() {
    let calendar = |uid: u32, base: u32| {
        format!(
            "<Calendar><UID>{uid}</UID><Name>c</Name><BaseCalendarUID>{base}</BaseCalendarUID></Calendar>"
        )
    };
    let text = format!(
        "{HEAD}<Calendars>{}{}{}</Calendars></Project>",
        calendar(1, 2),
        calendar(2, 1),
        calendar(3, 3)
    );
    let imported = read(text.as_bytes()).expect("a plan");
    assert_eq!(found(&imported, FindingCode::CalendarLoop), 2);
    assert_eq!(imported.plan.calendars.len(), 3);
}

#[test]
fn an_endless_chain_of_calendars_is_cut() {
    let calendar = |uid: u32| {
        format!("<Calendar><UID>{uid}</UID><BaseCalendarUID>{}</BaseCalendarUID></Calendar>", uid + 1)
    };
    let chain: String = (1..=5_000).map(calendar).collect();
    let imported =
        read(format!("{HEAD}<Calendars>{chain}</Calendars></Project>").as_bytes()).expect("a plan");
    assert_eq!(imported.plan.calendars.len(), 5_000);
    assert!(found(&imported, FindingCode::CalendarLoop) > 500, "each ninth loses its base");
}

#[test]
fn wrong_numbers_and_dates_become_findings() {
    let imported = plan(
        "<Task><UID>1</UID><Name>a</Name><OutlineLevel>1</OutlineLevel><Duration>PT99999999H</Duration>\
         <PercentComplete>250</PercentComplete><Cost>12abc</Cost><Deadline>1899-12-31T00:00:00</Deadline>\
         <ConstraintType>99</ConstraintType><ConstraintDate>next week</ConstraintDate></Task>",
    );
    let task = &imported.plan.tasks[0];
    assert_eq!((task.percent_complete, task.deadline, task.constraint_date), (100, None, None));
    assert_eq!(
        found(&imported, FindingCode::NumberOutOfRange),
        2,
        "duration and percent are held at their edge"
    );
    assert_eq!(found(&imported, FindingCode::DateOutOfRange), 1);
    assert_eq!(found(&imported, FindingCode::BadValue), 3);
}

/// A workbook of these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).expect("an entry");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("a workbook").into_inner()
}

/// A workbook with one sheet of this XML.
fn workbook(sheet: &str) -> Vec<u8> {
    let types = br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
    let relations = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let book = br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    let sheets = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    archive(&[
        ("[Content_Types].xml", types),
        ("_rels/.rels", relations),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", sheets),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn sheet_xml(dimension: &str, data: &str) -> String {
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="{dimension}"/><sheetData>{data}</sheetData></worksheet>"#
    )
}

fn open(bytes: &[u8]) -> Result<sheet::Table, ImportError> {
    sheet::read(bytes, "book.xlsx", None, &mut to_the_end)
}

const ROWS: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>项目编号</t></is></c><c r="B1" t="inlineStr"><is><t>项目名称</t></is></c><c r="C1" t="inlineStr"><is><t>计划完成日期</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>P1</t></is></c><c r="B2" t="inlineStr"><is><t>甲</t></is></c><c r="C2"><v>46082</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>P2</t></is></c><c r="B3" t="inlineStr"><is><t>乙</t></is></c><c r="C3"><v>2</v></c></row>"#;

#[test]
fn a_sheet_that_claims_to_be_huge_is_read_by_what_it_holds() {
    let table = open(&workbook(&sheet_xml("A1:XFD1048576", ROWS))).expect("a table");
    assert_eq!(table.body().len(), 2, "the stated size is not believed");
    let far = format!(r#"{ROWS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#);
    let error = open(&workbook(&sheet_xml("A1:XFD1048576", &far))).expect_err("too far out");
    assert_eq!((error.kind, error.line), (ErrorKind::TooMuch(Limit::Rows(200_000)), Some(1_048_576)));
}

#[test]
fn excel_s_serial_dates_are_read_and_old_ones_refused() {
    let table = open(&workbook(&sheet_xml("A1:C3", ROWS))).expect("a table");
    let mapping = sheet::suggest_mapping(&table, None);
    assert!(
        mapping.doubts.iter().any(|doubt| doubt.code == sheet::DoubtCode::SerialDates),
        "{:?}",
        mapping.doubts
    );
    let preview = sheet::preview(&table, &mapping, Known::of(&Portfolio::default()), &mut ids());
    assert_eq!(
        preview.new[0].project.baseline_finish.map(|date| date.to_string()).as_deref(),
        Some("2026-03-01")
    );
    let told: Vec<_> = preview.rejected.iter().map(|rejected| (rejected.row, rejected.reason)).collect();
    assert_eq!(told, [(3, Reason::DateOutOfRange)], "day 2 is 2 January 1900");
}

#[test]
fn bombs_and_damaged_workbooks_are_refused() {
    let zeros = vec![0u8; 8 << 20];
    let error = open(&archive(&[("xl/worksheets/sheet1.xml", &zeros)])).expect_err("a bomb");
    assert_eq!(error.kind, ErrorKind::TooMuch(Limit::Ratio(200)));
    assert_eq!(error.element, "xl/worksheets/sheet1.xml");
    let names: Vec<String> = (0..2_001).map(|number| format!("e{number}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    let error = open(&archive(&parts)).expect_err("too many entries");
    assert_eq!(error.kind, ErrorKind::TooMuch(Limit::Entries(2_000)));
    let whole = workbook(&sheet_xml("A1:C3", ROWS));
    let cut = open(&whole[..whole.len() / 2]).expect_err("half a workbook");
    assert_eq!(cut.kind, ErrorKind::DamagedWorkbook);
    let other = open(&archive(&[("readme.txt", b"hello")])).expect_err("no workbook");
    assert_eq!(other.kind, ErrorKind::DamagedWorkbook);
    let broken = open(&workbook("<worksheet><sheetData><row")).expect_err("half a sheet");
    assert_eq!(broken.kind, ErrorKind::DamagedWorkbook);
}

#[test]
fn a_part_that_claims_to_hold_more_than_it_can_is_refused() {
    let texts = br#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="9000000000000"><si><t>x</t></si></sst>"#;
    let error = open(&archive(&[("xl/sharedStrings.xml", texts)])).expect_err("nine million million texts");
    assert_eq!((error.kind, error.element.as_str()), (ErrorKind::DamagedWorkbook, "xl/sharedStrings.xml"));
}

#[test]
fn other_formats_are_named() {
    let kind = |bytes: &[u8], name: &str| {
        sheet::read(bytes, name, None, &mut to_the_end).err().map(|error| error.kind)
    };
    assert_eq!(kind(b"\xD0\xCF\x11\xE0", "plan.mpp"), Some(ErrorKind::Unsupported(exchange::Kind::Mpp)));
    assert_eq!(kind(b"\xD0\xCF\x11\xE0", "list.xls"), Some(ErrorKind::Unsupported(exchange::Kind::Xls)));
    assert_eq!(kind(b"", "list.csv"), Some(ErrorKind::Empty));
    assert_eq!(kind(b"a\0b,c\n", "list.csv"), Some(ErrorKind::Malformed), "zero bytes are no text");
    assert_eq!(kind(b"1,2\n3,4\n", "list.csv"), Some(ErrorKind::NoTable), "numbers alone have no header");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn random_bytes_never_hurt(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes);
        for name in ["a.csv", "a.xlsx", "a"] {
            if let Ok(table) = sheet::read(&bytes, name, None, &mut to_the_end) {
                let mapping = sheet::suggest_mapping(&table, None);
                let _ = sheet::preview(&table, &mapping, Known::default(), &mut ids());
            }
        }
    }

    /// Elements of a plan in any order with any text inside.
    #[test]
    fn random_plans_never_hurt(parts in prop::collection::vec((0usize..26, "[-0-9A-Za-z:.<&]{0,14}"), 0..60)) {
        const NAMES: [&str; 26] = [
            "Tasks", "Task", "UID", "OutlineLevel", "Duration", "PredecessorLink", "PredecessorUID", "LinkLag", "LagFormat",
            "Calendars", "Calendar", "Exceptions", "Exception", "TimePeriod", "FromDate", "ToDate", "Type", "Period",
            "Assignments", "Assignment", "TaskUID", "Units", "Resources", "Resource", "Baseline", "Start",
        ];
        let mut text = HEAD.to_owned();
        let mut open = Vec::new();
        for (name, inside) in &parts {
            let name = NAMES[*name];
            text += &format!("<{name}>{inside}");
            if inside.len() % 2 == 0 { text += &format!("</{name}>") } else { open.push(name) }
        }
        for name in open.into_iter().rev() {
            text += &format!("</{name}>");
        }
        if let Ok(imported) = read((text + "</Project>").as_bytes()) {
            let network = portfolio::plan::network(&imported.plan).network;
            let _ = schedule::plan(&network);
        }
    }

    /// A real plan with bytes changed: read, or refused with a reason.
    #[test]
    fn damaged_plans_never_hurt(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = fixture();
        for (place, byte) in changes {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(imported) = read(&bytes) {
            let network = portfolio::plan::network(&imported.plan).network;
            let _ = schedule::plan(&network);
        }
    }

    /// A workbook with bytes changed: read, or refused with a reason.
    #[test]
    fn damaged_workbooks_never_hurt(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = workbook(&sheet_xml("A1:C3", ROWS));
        for (place, byte) in changes {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = open(&bytes);
    }
}
