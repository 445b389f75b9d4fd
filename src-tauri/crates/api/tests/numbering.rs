//! Numbers of forms as they were set: from then on, never backwards, refused with a reason.

use api::wire::Fact;
use api::{Code, Desk};
use portfolio::Date;

fn today() -> Date {
    Date::from_ymd(2026, 11, 23).expect("a date")
}

fn desk() -> (Desk, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::new(Some(folder.path().to_path_buf()), today);
    desk.open_sample_at_start(Some("2026-10-31"));
    (desk, folder)
}

/// Registers a risk and answers its number.
fn new_risk(desk: &mut Desk) -> String {
    let project = desk.records("project".into(), None).expect("projects");
    let open = project.iter().find(|project| !project.locked).expect("an open project").id.clone();
    let fields = [("project", open.as_str()), ("title", "供应商延期")];
    let fields = fields.map(|(name, text)| (name.to_owned(), Fact::Text(text.to_owned())));
    let id = desk.create_record("risk".into(), fields.into_iter().collect(), String::new());
    let id = id.expect("a risk").id;
    let risks = desk.records("risk".into(), None).expect("risks");
    let risk = risks.into_iter().find(|risk| Some(&risk.id) == id.as_ref()).expect("the risk");
    match &risk.fields["code"] {
        Fact::Text(code) => code.clone(),
        other => panic!("a number is text: {other:?}"),
    }
}

#[test]
fn a_new_form_of_numbers_holds_from_then_on_and_old_numbers_stay() {
    let (mut desk, _folder) = desk();
    let numbers = |desk: &mut Desk| {
        let risks = desk.records("risk".into(), None).expect("risks");
        risks.iter().map(|risk| format!("{:?}", risk.fields["code"])).collect::<Vec<_>>()
    };
    let before = numbers(&mut desk);
    desk.set_numbering("risk".into(), "fxgl".into(), 4).expect("is allowed");
    assert_eq!(numbers(&mut desk), before, "numbers that were given stay");
    assert_eq!(new_risk(&mut desk), "FXGL-2026-0001");
    assert_eq!(new_risk(&mut desk), "FXGL-2026-0002");
    let view = desk.numbering().expect("a view");
    let row = view.series.iter().find(|row| row.series == "risk").expect("a row");
    assert_eq!((row.prefix.as_str(), row.width), ("FXGL", 4));
    desk.undo().expect("one step");
    desk.undo().expect("one step");
    desk.undo().expect("the setting is a step of its own");
    assert!(new_risk(&mut desk).starts_with("FX-2026-"), "undone");
}

#[test]
fn what_is_no_format_is_refused_with_its_reason() {
    let (mut desk, _folder) = desk();
    for (prefix, width, reason) in [
        ("", 3, "prefix_empty"),
        ("F/X", 3, "prefix_characters"),
        ("BG", 3, "prefix_taken"),
        ("R", 9, "width_out_of_range"),
    ] {
        let refused = desk.set_numbering("risk".into(), prefix.into(), width).expect_err("is refused");
        assert_eq!(refused.code, Code::Refused);
        assert_eq!(refused.context["reason"], reason);
    }
}
