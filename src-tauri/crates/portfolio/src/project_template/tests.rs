//! What a template makes of a new project.

use schedule::Date;

use super::*;
use crate::record::{Entity, Record, Row};
use crate::task::{Dependency, Task};

fn template() -> ProjectTemplate {
    let line =
        |level, name: &str, days, beside, gate| TemplateLine { level, name: name.into(), days, beside, gate };
    ProjectTemplate {
        name: "标准项目模板".into(),
        version: "V1.0".into(),
        lines: vec![
            line(0, "启动", 0, false, None),
            line(1, "编制计划", 5, false, None),
            line(1, "识别风险", 3, true, None),
            line(1, "G1 规划评审", 0, false, Some(Gate::Planning)),
        ],
        gates: vec![TemplateGate {
            gate: Gate::Planning,
            role: "PMO主任".into(),
            items: vec![(CheckSubject::Document, "WBS 已评审".into(), true)],
        }],
        rows: vec![TemplateRow {
            name: "规划评审".into(),
            approval: true,
            letters: vec![
                ("PMO主任".into(), RaciLetter::Accountable),
                ("无此角色".into(), RaciLetter::Informed),
            ],
        }],
        budget: vec![(BudgetCategory::Labour, "人力".into(), 70), (BudgetCategory::Other, "其他".into(), 30)],
    }
}

fn made<R: Record>(changes: &[Change]) -> Vec<R> {
    let rows = changes.iter().filter_map(|change| match change {
        Change::Insert(entity, row) if *entity == R::ENTITY => Some(row),
        _ => None,
    });
    rows.map(|row: &Row| R::from_row(row).expect("a record")).collect()
}

fn ids() -> impl FnMut() -> Id {
    let mut count = 100u128;
    move || {
        count += 1;
        Id(count)
    }
}

fn project() -> Project {
    let start = Date::from_ymd(2026, 3, 2);
    Project { planned_start: start, budget: Money(1_000_003), ..Project::new(Id(1)) }
}

fn book() -> Portfolio {
    Portfolio { roles: vec![Role { name: "PMO主任".into(), ..Role::new(Id(7)) }], ..Portfolio::default() }
}

#[test]
fn a_new_project_gets_a_plan_with_dates_and_its_gates_on_them() {
    let changes = changes(&template(), &project(), &book(), &mut ids());
    let (tasks, ties) = (made::<Task>(&changes), made::<Dependency>(&changes));
    assert_eq!((tasks.len(), ties.len()), (4, 2), "both lines lead to the milestone");
    assert!(tasks[1..].iter().all(|task| task.parent == Some(tasks[0].id)));
    assert_eq!(tasks[1].start, tasks[2].start, "they run beside each other");
    let gate = &made::<GateReview>(&changes)[0];
    assert_eq!(gate.planned_on, tasks[3].finish.map(|at| at.date()));
    assert_eq!((gate.planned_on, gate.accountable), (Date::from_ymd(2026, 3, 6), Some(Id(7))));
    let item = &made::<QualityCheck>(&changes)[0];
    assert_eq!((item.gate, item.due_on, item.mandatory), (Gate::Planning, gate.planned_on, true));
    let named = changes
        .iter()
        .any(|change| matches!(change, Change::Set { entity: Entity::Project, field: "template", .. }));
    assert!(named, "the project carries name and version");
}

#[test]
fn the_whole_budget_is_spread() {
    let lines = made::<BudgetLine>(&changes(&template(), &project(), &book(), &mut ids()));
    assert_eq!(lines.iter().map(|line| line.original).sum::<Money>(), Money(1_000_003));
}

#[test]
fn a_role_that_the_portfolio_does_not_know_gets_no_letter() {
    let changes = changes(&template(), &project(), &book(), &mut ids());
    assert_eq!(made::<RaciAssignment>(&changes).len(), 1);
}

#[test]
fn gates_are_set_up_once_and_keep_the_items_that_are_there() {
    let mut book = book();
    book.quality_checks.push(QualityCheck {
        project: Id(1),
        gate: Gate::Planning,
        ..QualityCheck::new(Id(60))
    });
    let first = missing_gates(&template(), &project(), &book, &mut ids());
    assert_eq!((made::<GateReview>(&first).len(), made::<QualityCheck>(&first).len()), (1, 0));
    book.gate_reviews = made(&first);
    assert!(missing_gates(&template(), &project(), &book, &mut ids()).is_empty());
}
