//! The document of the month as slides, paper and web page: whole, the same bytes every time, the same figures in all of
//! them, and nothing in them that their readers must not see.

mod fixture;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{DataType, Reader};
use report::pack::{self, Audience, Block, Brand, Edition, Pack};
use report::paper::{self, Paper};
use report::pptx::{self, Template, TemplateError};
use report::{Inputs, Language, MonthlyReport, html, monthly, verify};
use zip::ZipArchive;

const LANGUAGES: [Language; 2] = [Language::Chinese, Language::English];

fn report(projects: usize) -> MonthlyReport {
    monthly::build(&fixture::inputs(projects, "2026-10"), Some(&fixture::inputs(projects, "2026-09")))
}

fn document(report: &MonthlyReport, audience: Audience, edition: Edition) -> Pack {
    let brand = Brand { company: "华东电网建设有限公司".into(), ..Brand::default() };
    pack::build(report, Language::Chinese, audience, edition, brand)
}

fn slides(document: &Pack) -> Vec<u8> {
    pptx::render(document, None).expect("slides")
}

/// The parts of a file of parts, and those of the workbooks in it.
fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a file of parts");
    let mut found = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("a part");
        let name = file.name().expect("a name").into_owned();
        let mut part = Vec::new();
        file.read_to_end(&mut part).expect("its bytes");
        if name.ends_with(".xlsx") {
            let inner = parts(&part).into_iter();
            found.extend(inner.map(|(own, bytes)| (format!("{name}/{own}"), bytes)));
        }
        found.insert(name, part);
    }
    found
}

#[test]
fn every_edition_is_sound_in_both_languages_and_every_size() {
    for projects in [0, 1, 24] {
        let report = report(projects);
        for (language, edition) in
            LANGUAGES.iter().flat_map(|language| Edition::ALL.map(|edition| (*language, edition)))
        {
            let document = pack::build(&report, language, Audience::Executive, edition, Brand::default());
            let told = format!("{projects} projects, {language:?}, {edition:?}");
            verify::page(&html::render(&document), &document).unwrap_or_else(|bad| panic!("{told}: {bad}"));
            verify::slides(&slides(&document), &document).unwrap_or_else(|bad| panic!("{told}: {bad}"));
            if projects == 1 || (language, projects) == (Language::English, 0) {
                continue;
            }
            let pdf = paper::render(&document, Paper::A3).unwrap_or_else(|bad| panic!("{told}: {bad}"));
            verify::paper(&pdf.bytes, &document).unwrap_or_else(|bad| panic!("{told}: {bad}"));
            assert!(pdf.missing.is_empty(), "{told}: {:?}", pdf.missing);
        }
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let (one, two) = (report(24), report(24));
    let [one, two] = [one, two].map(|report| document(&report, Audience::Executive, Edition::Month));
    assert_eq!(html::render(&one), html::render(&two));
    assert_eq!(slides(&one), slides(&two));
    let print = |document: &Pack| paper::render(document, Paper::A4).expect("paper").bytes;
    assert_eq!(print(&one), print(&two));
}

#[test]
fn a_changed_file_is_not_called_sound() {
    let (now, other) = (report(24), report(12));
    let [now, other] = [now, other].map(|report| document(&report, Audience::Executive, Edition::Month));
    let (page, deck) = (html::render(&now), slides(&now));
    let pdf = paper::render(&now, Paper::A4).expect("paper").bytes;
    verify::page(&page, &other).expect_err("another report's page");
    verify::slides(&deck, &other).expect_err("another report's slides");
    for (half, checked) in [
        (&page[..page.len() / 2], verify::page(&page[..page.len() / 2], &now)),
        (&deck[..deck.len() / 2], verify::slides(&deck[..deck.len() / 2], &now)),
        (&pdf[..pdf.len() / 2], verify::paper(&pdf[..pdf.len() / 2], &now)),
    ] {
        checked.expect_err(&format!("half of a file: {} bytes", half.len()));
    }
}

/// Inputs in whose texts a name and an amount stand.
fn told() -> (Inputs, String) {
    let mut inputs = fixture::inputs(24, "2026-10");
    let name = inputs.portfolio.people[0].name.clone();
    for risk in &mut inputs.portfolio.risks {
        risk.title = format!("{name}要求追加 98,765.43 万元");
        risk.response_plan = format!("由{name}与供应商谈判，目标¥76543210");
    }
    for request in &mut inputs.portfolio.change_requests {
        request.title = format!("{name}:增加三百二十一万元");
    }
    inputs.portfolio.summary_edits.push(portfolio::SummaryEdit {
        month: "2026-10".into(),
        topic: portfolio::SummaryTopic::Risks,
        language: portfolio::SummaryLanguage::Chinese,
        text: format!("{name}:本月超支 54321.09 万元"),
        ..portfolio::SummaryEdit::new(portfolio::Id(9))
    });
    (inputs, name)
}

/// Amounts of the report as they would be printed.
fn amounts(report: &MonthlyReport) -> Vec<String> {
    let figures = pack::figures(report, Language::Chinese.words(), Audience::Executive);
    let hidden = ["budget", "actual", "forecast"];
    let of_all =
        figures.into_iter().filter(|figure| hidden.contains(&figure.code)).map(|figure| figure.value);
    let written = ["98,765.43", "76543210", "三百二十一万", "54321.09"].map(str::to_owned);
    of_all.chain(written).collect()
}

/// Everything that stands in slides, web page and document.
fn texts(document: &Pack) -> Vec<String> {
    let mut texts =
        vec![String::from_utf8(html::render(document)).expect("UTF-8"), format!("{:?}", document.parts)];
    texts.extend(
        parts(&slides(document)).into_values().map(|part| String::from_utf8_lossy(&part).into_owned()),
    );
    texts
}

#[test]
fn what_readers_must_not_see_is_nowhere_in_their_files() {
    let (inputs, _) = told();
    let report = monthly::build(&inputs, Some(&fixture::inputs(24, "2026-09")));
    let everything = texts(&document(&report, Audience::Executive, Edition::Month));
    let stands = |texts: &[String], secret: &str| texts.iter().any(|text| text.contains(secret));
    for secret in amounts(&report).iter() {
        assert!(stands(&everything, secret), "executives see {secret}");
    }
    assert!(report.names.iter().filter(|name| stands(&everything, name)).count() > 5, "executives see names");
    for edition in Edition::ALL {
        let team = texts(&document(&report, Audience::Team, edition));
        let public = texts(&document(&report, Audience::Public, edition));
        for secret in amounts(&report) {
            assert!(!stands(&team, &secret), "{edition:?}: the team sees {secret}");
            assert!(!stands(&public, &secret), "{edition:?}: everybody sees {secret}");
        }
        for name in &report.names {
            assert!(!stands(&public, name), "{edition:?}: everybody sees {name}");
        }
    }
}

#[test]
fn the_page_asks_nobody_for_anything_and_holds_what_people_type_as_text() {
    let mut inputs = fixture::inputs(24, "2026-10");
    for project in &mut inputs.portfolio.projects {
        project.name = "<script src=\"https://example.org/x.js\">alert(1)</script>&\u{0}\u{202e}".into();
    }
    let report = monthly::build(&inputs, None);
    let document = document(&report, Audience::Executive, Edition::Month);
    let page = String::from_utf8(html::render(&document)).expect("UTF-8");
    assert!(
        page.contains("&lt;script src=&quot;https://example.org/x.js&quot;&gt;"),
        "it stands there as text"
    );
    verify::page(page.as_bytes(), &document).expect("no script of it runs");
    verify::slides(&slides(&document), &document).expect("the slides are XML");
}

#[test]
fn charts_of_slides_hold_their_numbers_in_a_workbook() {
    let document = document(&report(24), Audience::Executive, Edition::Budget);
    let charts: Vec<_> = document
        .parts
        .iter()
        .flat_map(|part| &part.blocks)
        .filter_map(|block| if let Block::Chart(chart) = block { Some(chart) } else { None })
        .collect();
    let parts = parts(&slides(&document));
    assert_eq!(parts.keys().filter(|name| name.starts_with("ppt/charts/chart")).count(), charts.len());
    for (number, chart) in (1..).zip(&charts) {
        let own: &str = std::str::from_utf8(&parts[&format!("ppt/charts/chart{number}.xml")]).expect("UTF-8");
        let book = parts[&format!("ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx")].clone();
        let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(Cursor::new(book)).expect("a workbook");
        let sheet = book.worksheet_range("Sheet1").expect("its sheet");
        for (column, series) in (1..).zip(&chart.series) {
            for (row, value) in (1..).zip(&series.values) {
                let found = sheet.get_value((row, column)).and_then(DataType::get_float);
                assert_eq!(found, *value, "{}: {}", chart.title, series.name);
                let Some(value) = value else { continue };
                assert!(own.contains(&format!("<c:v>{value}</c:v>")), "{value} is cached");
            }
        }
    }
}

#[test]
fn a_company_s_own_master_is_used() {
    let brand = Brand { company: "模板公司".into(), accent: Some(0xAA_11_22), logo: None };
    let made = pack::build(&report(3), Language::English, Audience::Executive, Edition::Quality, brand);
    let theirs = slides(&made);
    let template = Template::read(&theirs).expect("a template");
    let document = document(&report(24), Audience::Executive, Edition::Month);
    let deck = pptx::render(&document, Some(&template)).expect("slides");
    verify::slides(&deck, &document).expect("sound");
    let parts = parts(&deck);
    let text = |name: &str| String::from_utf8_lossy(&parts[name]).into_owned();
    assert!(text("ppt/slideMasters/slideMaster1.xml").contains("模板公司"), "their master");
    assert!(text("ppt/theme/theme1.xml").contains("AA1122"), "their colours");
    assert!(!text("ppt/slides/slide2.xml").contains("模板公司"), "not their slides");
}

#[test]
fn what_cannot_be_a_template_is_refused_with_the_reason() {
    let deck = slides(&document(&report(1), Audience::Executive, Edition::Quality));
    assert_eq!(Template::read(b"no file"), Err(TemplateError::NoPresentation));
    assert_eq!(
        Template::read(&report::xlsx::render(&report(1), Language::English).expect("a workbook")),
        Err(TemplateError::NoPresentation)
    );
    let without = |name: &str, change: fn(String) -> Option<String>| {
        let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (path, part) in parts(&deck).into_iter().filter(|(path, _)| !path.contains(".xlsx/")) {
            let part = if path == name {
                change(String::from_utf8(part).expect("UTF-8")).map(String::into_bytes)
            } else {
                Some(part)
            };
            let Some(part) = part else { continue };
            file.start_file(path, zip::write::SimpleFileOptions::default()).expect("a part");
            std::io::Write::write_all(&mut file, &part).expect("its bytes");
        }
        Template::read(&file.finish().expect("a file").into_inner())
    };
    let masterless = |text: String| Some(text.replace("sldMasterId ", "otherId "));
    assert_eq!(without("ppt/presentation.xml", masterless), Err(TemplateError::NoMaster));
    assert_eq!(without("ppt/slideLayouts/slideLayout2.xml", |_| None), Err(TemplateError::Damaged));
    let untitled = |text: String| {
        Some(text.replace("type=\"titleOnly\"", "type=\"blank\"").replace("type=\"title\"", "type=\"body\""))
    };
    assert_eq!(without("ppt/slideLayouts/slideLayout2.xml", untitled), Err(TemplateError::NoTitle));
}
