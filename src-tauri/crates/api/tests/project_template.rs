//! A version of the project template is written, refused while something is wrong with it, and released; projects begin
//! with the newest one and keep the one that they began with.

use api::wire::{Fact, Facts, TemplatesView};
use api::{Code, Desk};
use portfolio::Date;

fn sample() -> (Desk, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk =
        Desk::new(Some(folder.path().to_path_buf()), || Date::from_ymd(2026, 11, 23).expect("a date"));
    desk.open_sample_at_start(Some("2026-10-31"));
    (desk, folder)
}

fn standings(view: &TemplatesView) -> Vec<(String, String)> {
    view.versions.iter().map(|version| (version.label.clone(), version.standing.clone())).collect()
}

fn project(desk: &mut Desk, code: &str) -> String {
    let text = |text: &str| Fact::Text(text.into());
    let fields: Facts = [("code", text(code)), ("name", text("新项目")), ("priority", text("medium"))]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    desk.create_record("project".into(), fields, String::new()).expect("is made").id.expect("its id")
}

fn template_of(desk: &mut Desk, project: &str) -> Fact {
    let records = desk.records("project".into(), None).expect("projects");
    records.iter().find(|record| record.id == project).expect("the project").fields["template"].clone()
}

#[test]
fn projects_begin_with_the_newest_version_and_keep_theirs() {
    let (mut desk, _kept) = sample();
    let built_in = desk.project_templates().expect("versions");
    assert_eq!(standings(&built_in), [("标准项目模板 V2".into(), "current".into())]);
    let before = project(&mut desk, "LX-2026-901");
    let id = desk.new_project_template().expect("a version").id.expect("its id");
    let twice = desk.new_project_template().expect_err("one is being written");
    assert_eq!(twice.context["reason"], "template_being_written");

    let mut content = desk.project_templates().expect("versions").versions[0].content.clone();
    assert_eq!(content, built_in.versions[0].content, "it begins as a copy");
    content.budget[0].share -= 5;
    content.gates[0].items[0].item = "立项材料经法务会签".into();
    let saved = desk.save_project_template(id.clone(), content.clone(), "增加法务会签".into());
    saved.expect("a draft may be wrong");
    let refused = desk.release_project_template(id.clone()).expect_err("shares of 95 %");
    assert_eq!(
        (refused.code, refused.context["reason"].as_str()),
        (Code::Refused, "template_shares_not_100")
    );
    content.budget[0].share += 5;
    desk.save_project_template(id.clone(), content.clone(), "增加法务会签".into()).expect("is kept");
    desk.release_project_template(id.clone()).expect("nothing is wrong");

    let view = desk.project_templates().expect("versions");
    let expected = [("标准项目模板 V3", "current"), ("标准项目模板 V2", "grace")];
    assert_eq!(standings(&view), expected.map(|(label, standing)| (label.to_owned(), standing.to_owned())));
    assert_eq!(view.versions[1].until.as_deref(), Some("2026-11-30"), "thirty days from the data date");
    let late = desk.save_project_template(id.clone(), content, String::new()).expect_err("it is in use");
    assert_eq!(late.context["reason"], "template_in_use");
    let gone = desk.delete_record("template_version".into(), id, String::new());
    assert_eq!(gone.expect_err("it is in use").context["reason"], "template_in_use");

    let after = project(&mut desk, "LX-2026-902");
    assert_eq!(template_of(&mut desk, &after), Fact::Text("标准项目模板 V3".into()));
    assert_eq!(template_of(&mut desk, &before), Fact::Text("标准项目模板 V2".into()), "it keeps its own");
    let items = desk.gates(after).expect("gates");
    let first = items.gates.iter().flat_map(|gate| &gate.items).next().expect("an item");
    assert_eq!(first.item, "立项材料经法务会签");
}

#[test]
fn a_release_is_undone_like_any_other_step() {
    let (mut desk, _kept) = sample();
    let id = desk.new_project_template().expect("a version").id.expect("its id");
    desk.release_project_template(id).expect("a copy has no fault");
    desk.undo().expect("is undone");
    let view = desk.project_templates().expect("versions");
    assert_eq!(view.versions[0].standing, "draft");
    assert_eq!(view.versions[1].standing, "current");
}
