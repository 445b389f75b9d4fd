//! The rules on a matrix like that of a charter, one flaw at a time.

use super::*;
use crate::people::{Person, RoleHolder, RoleType};
use crate::raci::RaciAssignment;

const AS_OF: &str = "2026-06-30";

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

/// Five key roles with people, a department with a contact and a group.
fn office() -> Portfolio {
    let key = |id, name: &str| Role { name: name.into(), key_role: true, ..Role::new(Id(id)) };
    let mut roles = vec![
        key(1, "PMO主任"),
        key(2, "项目办主管"),
        key(3, "项目经理"),
        key(4, "资源管理员"),
        key(5, "风险管理专员"),
    ];
    let department = Role { name: "财务部".into(), kind: RoleType::Department, ..Role::new(Id(6)) };
    roles.push(Role { contact: Some(Id(16)), ..department });
    roles.push(Role { name: "全体项目成员".into(), kind: RoleType::Group, ..Role::new(Id(7)) });
    let people = (11..=16).map(|id| Person { name: format!("{id}"), ..Person::new(Id(id)) }).collect();
    let held =
        |role: u128| RoleHolder { role: Id(role), person: Id(role + 10), ..RoleHolder::new(Id(role + 20)) };
    Portfolio { roles, people, role_holders: (1..=5).map(held).collect(), ..Portfolio::default() }
}

fn add_row(book: &mut Portfolio, name: &str, cells: &[(u128, &str)]) -> Id {
    let id = Id(100 + book.raci_activities.len() as u128);
    let position = book.raci_activities.len() as i64;
    book.raci_activities.push(RaciActivity { name: name.into(), position, ..RaciActivity::new(id) });
    for (role, letter) in cells {
        let letter = RaciLetter::parse(letter).expect("a letter");
        let cell = RaciAssignment::new(Id(1_000 + book.raci_assignments.len() as u128));
        book.raci_assignments.push(RaciAssignment { activity: id, role: Id(*role), letter, ..cell });
    }
    id
}

fn rules(book: &Portfolio) -> Vec<RaciRule> {
    raci_findings(book, date(AS_OF)).into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn a_sound_matrix_has_no_findings() {
    let mut book = office();
    add_row(&mut book, "项目立项", &[(2, "R"), (1, "A"), (6, "C"), (7, "I")]);
    add_row(&mut book, "预算编制", &[(6, "A/R"), (3, "C")]);
    assert_eq!(raci_findings(&book, date(AS_OF)), []);
}

#[test]
fn a_role_outside_the_list_is_reported_with_those_that_may_be_meant() {
    let mut book = office();
    book.roles.push(Role { name: "PMO主管".into(), ..Role::new(Id(8)) });
    let row = add_row(&mut book, "进度监控", &[(3, "R"), (8, "A"), (4, "C")]);
    let found = raci_findings(&book, date(AS_OF));
    let unknown = found.iter().find(|finding| finding.rule == RaciRule::UnknownRole).expect("a finding");
    assert_eq!((unknown.activity, unknown.role), (Some(row), Some(Id(8))));
    assert_eq!(unknown.severity, Severity::Error, "it answers for the row");
    assert_eq!(unknown.suggestions, [Id(1), Id(2)], "PMO主任 is nearest, then 项目办主管");
    book.roles[7].alias_of = Some(Id(1));
    assert!(!rules(&book).contains(&RaciRule::UnknownRole), "another word for a known role is known");
}

#[test]
fn each_row_has_one_who_answers_and_one_who_does() {
    let mut book = office();
    add_row(&mut book, "甲", &[(1, "A"), (2, "A"), (3, "R")]);
    add_row(&mut book, "乙", &[(3, "R"), (2, "C")]);
    add_row(&mut book, "丙", &[(2, "A"), (3, "C")]);
    add_row(&mut book, "丁", &[]);
    let found = rules(&book);
    for rule in
        [RaciRule::ManyAccountable, RaciRule::NoAccountable, RaciRule::NoResponsible, RaciRule::EmptyRow]
    {
        assert_eq!(found.iter().filter(|other| **other == rule).count(), 1, "{rule:?} in {found:?}");
    }
}

#[test]
fn who_answers_for_most_rows_is_noticed() {
    let mut book = office();
    for name in ["甲", "乙", "丙"] {
        add_row(&mut book, name, &[(3, "R"), (1, "A")]);
    }
    add_row(&mut book, "丁", &[(3, "R"), (2, "A")]);
    assert!(rules(&book).contains(&RaciRule::AccountableOverload), "three of four is 75 %");
    add_row(&mut book, "戊", &[(3, "R"), (2, "A")]);
    assert!(!rules(&book).contains(&RaciRule::AccountableOverload), "three of five is 60 %, not more");
}

#[test]
fn crowds_and_bystanders_are_noticed() {
    let mut book = office();
    add_row(&mut book, "甲", &[(1, "A"), (2, "R"), (3, "C"), (4, "C"), (5, "C"), (6, "C")]);
    add_row(&mut book, "乙", &[(1, "A/R"), (4, "I")]);
    let found = rules(&book);
    assert!(found.contains(&RaciRule::ManyConsulted), "four are asked");
    assert!(!found.contains(&RaciRule::OnlyInformed), "role 4 is asked elsewhere");
    let mut book = office();
    add_row(&mut book, "乙", &[(1, "A/R"), (4, "I"), (7, "I")]);
    let bystanders: Vec<_> = raci_findings(&book, date(AS_OF))
        .into_iter()
        .filter(|finding| finding.rule == RaciRule::OnlyInformed)
        .map(|finding| finding.role)
        .collect();
    assert_eq!(bystanders, [Some(Id(4))], "groups are there to be told");
}

#[test]
fn people_are_looked_at_behind_roles() {
    let mut book = office();
    let row = add_row(&mut book, "成果验收", &[(3, "R"), (2, "A")]);
    book.raci_activities[0].approval = true;
    book.role_holders[1].person = Id(13);
    let own = raci_findings(&book, date(AS_OF));
    assert_eq!((own[0].rule, own[0].person), (RaciRule::ApprovesOwnWork, Some(Id(13))));
    book.role_holders[1].to_date = Some(date("2026-06-29"));
    let unheld = raci_findings(&book, date(AS_OF));
    assert_eq!((unheld[0].rule, unheld[0].role), (RaciRule::RoleWithoutPerson, Some(Id(2))));
    assert_eq!(unheld.len(), 1, "{row:?} has nothing else");
}

#[test]
fn the_work_and_its_audit_need_two_people() {
    let mut book = office();
    add_row(&mut book, "进度监控", &[(3, "R"), (1, "A")]);
    let audit = add_row(&mut book, "结案评审", &[(3, "R"), (2, "A")]);
    let found = raci_findings(&book, date(AS_OF));
    assert_eq!((found[0].rule, found[0].activity), (RaciRule::WorkAndAudit, Some(audit)));
}

#[test]
fn a_department_needs_somebody_to_speak_for_it() {
    let mut book = office();
    add_row(&mut book, "预算编制", &[(6, "R"), (1, "A")]);
    book.roles[5].contact = None;
    assert_eq!(rules(&book), [RaciRule::DepartmentWithoutContact]);
}

#[test]
fn a_circle_of_other_words_ends() {
    let mut book = office();
    book.roles[0].alias_of = Some(Id(2));
    book.roles[1].alias_of = Some(Id(1));
    assert!(resolved(&book, Id(1)).is_some());
    assert!(resolved(&book, Id(99)).is_none());
}
