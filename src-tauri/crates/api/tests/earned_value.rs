//! Earned value through the door: what a list says a project's own page says, a method and a weighted milestone move it
//! and are undone, and what was measured is never older than the last write.

mod sample;

use std::collections::BTreeMap;

use api::Desk;
use api::wire::{EarnedTask, Fact, PlanEdit, PortfolioEarnedValue, ProjectEarnedValue};
use sample::sample;

fn all(desk: &mut Desk) -> PortfolioEarnedValue {
    desk.portfolio_earned_value().expect("the roll-up")
}

fn of(desk: &mut Desk, project: &str) -> ProjectEarnedValue {
    desk.earned_value(project.to_owned()).expect("earned value").value.expect("figures")
}

/// A task under way with the project it belongs to.
fn under_way(desk: &mut Desk) -> (String, EarnedTask) {
    for row in all(desk).rows.into_iter().filter(|row| row.figures.is_some()) {
        let tasks = of(desk, &row.project).tasks.into_iter();
        let mut begun = tasks.filter(|task| task.figures.ev > 0 && task.figures.ev < task.figures.bac);
        if let Some(task) = begun.next() {
            return (row.project, task);
        }
    }
    panic!("no task of the sample is under way")
}

fn task(desk: &mut Desk, project: &str, task: &str) -> EarnedTask {
    of(desk, project).tasks.into_iter().find(|one| one.task == task).expect("the task")
}

#[test]
fn the_sums_are_the_sums_of_the_projects() {
    let (mut desk, _folder) = sample();
    let roll_up = all(&mut desk);
    let sum = roll_up.figures.expect("projects that count");
    let counted: Vec<_> = roll_up.rows.iter().filter(|row| row.missing.is_none()).collect();
    assert_eq!(counted.len(), roll_up.counted as usize);
    let of_rows = |amount: fn(&api::wire::EarnedFigures) -> i64| -> i64 {
        counted.iter().filter_map(|row| row.figures.as_ref()).map(amount).sum()
    };
    assert_eq!((sum.bac, sum.pv, sum.ev), (of_rows(|f| f.bac), of_rows(|f| f.pv), of_rows(|f| f.ev)));
    assert_eq!(sum.ac, Some(of_rows(|f| f.ac.expect("it counts"))));
    for row in roll_up.rows {
        let view = desk.earned_value(row.project.clone()).expect("earned value");
        assert_eq!(view.value.as_ref().map(|value| &value.figures), row.figures.as_ref(), "{}", row.name);
        assert_eq!(view.missing.is_some(), row.figures.is_none(), "{}: figures or a reason", row.name);
        let Some(value) = view.value else { continue };
        let tasks: i64 = value.tasks.iter().map(|task| task.figures.ev).sum();
        assert_eq!(tasks, value.figures.ev, "{}", row.name);
        assert!(value.figures.ev <= value.figures.bac && value.figures.pv <= value.figures.bac);
        assert_eq!(value.curve.last().map(|point| point.planned), Some(value.figures.bac), "{}", row.name);
    }
}

#[test]
fn a_method_moves_what_is_earned_and_is_undone() {
    let (mut desk, _folder) = sample();
    let (project, before) = under_way(&mut desk);
    let edit = PlanEdit::SetField {
        task: before.task.clone(),
        field: "earned_method".into(),
        value: Fact::Text("zero_hundred".into()),
    };
    desk.edit_plan(project.clone(), vec![edit], String::new()).expect("an edit");
    let after = task(&mut desk, &project, &before.task);
    assert_eq!((after.method.as_str(), after.figures.ev), ("zero_hundred", 0), "it is not finished");
    desk.undo().expect("an undo");
    assert_eq!(task(&mut desk, &project, &before.task), before);
}

#[test]
fn weighted_milestones_earn_their_share() {
    let (mut desk, _folder) = sample();
    let (project, before) = under_way(&mut desk);
    let method = |method: &str| PlanEdit::SetField {
        task: before.task.clone(),
        field: "earned_method".into(),
        value: Fact::Text(method.into()),
    };
    desk.edit_plan(project.clone(), vec![method("steps")], String::new()).expect("an edit");
    assert_eq!(task(&mut desk, &project, &before.task).doubt.as_deref(), Some("no_steps"));
    for (name, weight, reached) in [("方案评审通过", 1, Some("2026-01-05")), ("试运行完成", 3, None)]
    {
        let text = |text: &str| Fact::Text(text.into());
        let mut fields = BTreeMap::from([
            ("project".to_owned(), text(&project)),
            ("task".to_owned(), text(&before.task)),
            ("name".to_owned(), text(name)),
            ("weight".to_owned(), Fact::Int(weight)),
        ]);
        fields.extend(reached.map(|date| ("reached_on".to_owned(), text(date))));
        desk.create_record("progress_step".into(), fields, String::new()).expect("a step");
    }
    let after = task(&mut desk, &project, &before.task);
    assert_eq!(
        (after.figures.ev, after.doubt),
        (after.figures.bac / 4, None),
        "one of four parts is reached"
    );
}
