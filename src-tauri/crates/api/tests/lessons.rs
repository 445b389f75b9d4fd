//! Lessons: found by words and pinyin, narrowed, traced both ways, and counted where they are used again.

use api::Desk;
use api::wire::{Fact, LessonList, LessonQuery, Piece};
use portfolio::Date;

fn today() -> Date {
    Date::from_ymd(2026, 11, 23).expect("a date")
}

fn sample() -> (Desk, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::new(Some(folder.path().to_path_buf()), today);
    desk.open_sample_at_start(Some("2026-10-31"));
    (desk, folder)
}

fn query(text: &str) -> LessonQuery {
    LessonQuery {
        text: text.into(),
        kind: None,
        project_type: None,
        department: None,
        vendor: None,
        risk_category: None,
        unused: false,
    }
}

fn search(desk: &mut Desk, query: LessonQuery) -> LessonList {
    desk.search_lessons(query).expect("a list")
}

fn said(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() })
        .collect()
}

fn texts(fields: &[(&str, &str)]) -> std::collections::BTreeMap<String, Fact> {
    fields.iter().map(|(name, text)| ((*name).to_owned(), Fact::Text((*text).to_owned()))).collect()
}

#[test]
fn a_lesson_is_found_by_its_words_and_by_pinyin_with_marks() {
    let (mut desk, _folder) = sample();
    for text in ["接口联调", "jklt", "接口 联调", "JKLT 上线"] {
        let found = search(&mut desk, query(text));
        let first = found.hits.first().unwrap_or_else(|| panic!("{text}: nothing"));
        assert!(said(&first.title).contains("接口") && said(&first.title).contains('['), "{text}: {first:?}");
    }
    let nothing = search(&mut desk, query("没有人写过这样的话"));
    assert!(nothing.hits.is_empty() && nothing.all > 0);
    let all = search(&mut desk, query(""));
    assert_eq!(all.found, all.all, "an empty query finds every lesson");
}

#[test]
fn filters_narrow_and_offer_what_there_is() {
    let (mut desk, _folder) = sample();
    let all = search(&mut desk, query(""));
    assert!(all.vendors.contains(&"华信软件".to_owned()), "{:?}", all.vendors);
    let vendor = search(&mut desk, LessonQuery { vendor: Some("华信软件".into()), ..query("") });
    assert_eq!(vendor.hits.len(), 1);
    let failures = search(&mut desk, LessonQuery { kind: Some("failure".into()), ..query("") });
    assert!(failures.found < all.found && failures.hits.iter().all(|hit| hit.kind == "failure"));
    let risk = search(&mut desk, LessonQuery { risk_category: Some("supplier".into()), ..query("") });
    assert_eq!(risk.hits.len(), 1);
}

#[test]
fn a_trace_leads_there_and_back_and_makes_a_lesson_used() {
    let (mut desk, _folder) = sample();
    let unused = search(&mut desk, LessonQuery { unused: true, ..query("") });
    let lesson = unused.hits.first().expect("a lesson that changed nothing yet").id.clone();
    let targets = desk.trace_targets("checklist_item".into()).expect("items of checklists");
    let target = targets.first().expect("the sample has checklists").clone();
    let record = target.record.clone().expect("an item is a record");
    let fields = [
        ("lesson", lesson.as_str()),
        ("kind", "checklist_item"),
        ("changed", target.name.as_str()),
        ("record", record.as_str()),
        ("note", "增加一项"),
    ];
    desk.create_record("lesson_trace".into(), texts(&fields), String::new()).expect("a trace");
    let view = desk.lesson(lesson.clone()).expect("the lesson");
    let trace = view.traces.last().expect("its trace");
    assert_eq!(
        (trace.entity.as_deref(), trace.record.as_deref()),
        (Some("quality_check"), Some(record.as_str()))
    );
    assert!(trace.traced_on.is_some(), "dated");
    let behind = desk.lessons_behind(record, target.name).expect("the way back");
    assert!(behind.iter().any(|one| one.id == lesson), "{behind:?}");
    let still = search(&mut desk, LessonQuery { unused: true, ..query("") });
    assert_eq!(still.found + 1, unused.found, "it is used now");
    desk.delete_record("lesson".into(), lesson, String::new()).expect("with its trace");
    assert!(
        desk.lessons_behind(trace.record.clone().unwrap_or_default(), String::new())
            .expect("none")
            .is_empty()
    );
}

#[test]
fn a_new_lesson_has_a_number_and_the_scope_of_its_project() {
    let (mut desk, _folder) = sample();
    let project = desk.records("project".into(), None).expect("projects")[0].clone();
    let fields = texts(&[("project", &project.id), ("title", "会前三天发材料")]);
    let id = desk.create_record("lesson".into(), fields, String::new()).expect("a lesson").id.expect("an id");
    let record = desk.lesson(id).expect("the lesson").record;
    assert_eq!(record.fields["department"], project.fields["department"]);
    assert!(matches!(&record.fields["code"], Fact::Text(code) if code.starts_with("JY-2026-")), "{record:?}");
    let found = search(&mut desk, query("hqstfcl"));
    assert_eq!(found.hits.len(), 1, "a new lesson is found at once: 会前三天发材料");
}
