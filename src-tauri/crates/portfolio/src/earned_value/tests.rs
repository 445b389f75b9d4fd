//! Plans small enough to be worked out by hand, and what holds for every plan.

use proptest::prelude::*;
use schedule::{Date, Moment};

use super::*;
use crate::book::Plan;
use crate::calendars::Calendars;
use crate::cost::{CostFigures, CostSource};
use crate::cost_entry::{CostEntry, EntryKind};
use crate::progress_step::{EarnedMethod, ProgressStep};
use crate::project::Project;
use crate::task::{Baseline, BaselineTask, Task};
use crate::value::{Id, Money};

fn day(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

/// 8 hours from 8 to 17 with an hour's break, as the usual week has them.
fn morning(date: Date) -> Moment {
    date.at(8 * 60)
}

fn evening(date: Date) -> Moment {
    date.at(17 * 60)
}

/// A plan whose tasks were approved to run from and to these days at these costs.
fn plan(tasks: &[(&str, &str, i64)]) -> Plan {
    let mut plan = Plan::empty(Project::new(Id(1)));
    plan.baselines.push(Baseline { project: Id(1), ..Baseline::new(Id(2)) });
    for (place, (from, to, cost)) in tasks.iter().enumerate() {
        let id = Id(100 + place as u128);
        plan.tasks.push(Task { project: Id(1), ..Task::new(id) });
        plan.baseline_tasks.push(BaselineTask {
            baseline: Id(2),
            task: id,
            start: Some(morning(day(from))),
            finish: Some(evening(day(to))),
            cost: Money(*cost),
            ..BaselineTask::new(Id(200 + place as u128))
        });
    }
    plan
}

fn money(budget: i64, actual: i64) -> CostFigures {
    CostFigures {
        original: Money(budget),
        current: Money(budget),
        committed: Money(0),
        actual: Money(actual),
        forecast: None,
        source: CostSource::Project,
    }
}

#[derive(Debug)]
struct World {
    plan: Plan,
    steps: Vec<ProgressStep>,
    cost: CostFigures,
    entries: Vec<CostEntry>,
}

impl World {
    fn of(plan: Plan) -> World {
        World { plan, steps: Vec::new(), cost: money(0, 0), entries: Vec::new() }
    }

    fn on(&self, date: &str) -> Result<Earned, Missing> {
        let calendars = Calendars::new(&[], &[]);
        let World { plan, steps, cost, entries } = self;
        measure(&Subject { plan, steps, cost: *cost, entries, calendars: &calendars, as_of: day(date) })
    }

    fn figures(&self, date: &str) -> Figures {
        self.on(date).expect("measured").figures
    }
}

/// Ten working days at 1,000 a day, then ten at 2,000: worked by hand. 2026-03-02 is a Monday.
fn two_tasks() -> World {
    let mut world =
        World::of(plan(&[("2026-03-02", "2026-03-13", 10_000), ("2026-03-16", "2026-03-27", 20_000)]));
    world.plan.tasks[0].actual_start = Some(morning(day("2026-03-02")));
    world
}

#[test]
fn a_plan_worked_by_hand_comes_out() {
    let mut world = two_tasks();
    world.plan.tasks[0].percent_complete = 100;
    world.plan.tasks[0].actual_finish = Some(evening(day("2026-03-17")));
    world.cost = money(0, 12_000);
    let earned = world.on("2026-03-20").expect("measured");
    // Five of the second ten days have passed; the first task alone is done.
    let figures =
        Figures { bac: Money(30_000), pv: Money(20_000), ev: Money(10_000), ac: Some(Money(12_000)) };
    assert_eq!(earned.figures, figures);
    assert_eq!((earned.figures.sv(), earned.figures.cv()), (Money(-10_000), Some(Money(-2_000))));
    assert_eq!(earned.basis, Basis::Tasks, "no budget is approved");
    // 15 of 20 days have passed, 10,000 was planned for the end of day 10: SPI(t) 0.667, 20 days become 30.
    let timing = earned.timing;
    assert_eq!((timing.planned, timing.elapsed, timing.earned), (200_000, 150_000, 100_000));
    assert_eq!(earned.forecast_finish, Some(day("2026-04-13")), "30 working days, 04-06 is Qingming");
}

#[test]
fn each_method_earns_as_it_says() {
    let earned = |method: EarnedMethod, task: fn(&mut Task)| {
        let mut world = two_tasks();
        world.plan.tasks[0].earned_method = method;
        task(&mut world.plan.tasks[0]);
        world.steps = vec![step(1, 3, Some("2026-03-04")), step(2, 1, Some("2026-03-09")), step(3, 6, None)];
        world.figures("2026-03-06").ev
    };
    let forty: fn(&mut Task) = |task| task.percent_complete = 40;
    let done: fn(&mut Task) = |task| {
        task.percent_complete = 100;
        task.actual_finish = Some(evening(day("2026-03-06")));
    };
    let idle: fn(&mut Task) = |task| task.actual_start = None;
    assert_eq!(earned(EarnedMethod::Percent, forty), Money(4_000));
    assert_eq!(earned(EarnedMethod::ZeroHundred, forty), Money(0));
    assert_eq!(earned(EarnedMethod::FiftyFifty, forty), Money(5_000));
    assert_eq!(earned(EarnedMethod::FiftyFifty, idle), Money(0));
    assert_eq!(earned(EarnedMethod::Steps, forty), Money(3_000), "the second step comes on Monday");
    assert_eq!(earned(EarnedMethod::LevelOfEffort, idle), Money(5_000), "half its days have passed");
    for &method in EarnedMethod::ALL.iter().filter(|method| **method != EarnedMethod::LevelOfEffort) {
        assert_eq!(earned(method, done), Money(10_000), "{method:?}: finished is all");
    }
}

fn step(id: u128, weight: i64, reached: Option<&str>) -> ProgressStep {
    ProgressStep { task: Id(100), weight, reached_on: reached.map(day), ..ProgressStep::new(Id(id)) }
}

#[test]
fn what_cannot_be_measured_is_told_and_never_zero() {
    let empty = World::of(Plan::empty(Project::new(Id(1))));
    assert_eq!(empty.on("2026-03-20"), Err(Missing::NoPlan));
    let mut bare = two_tasks();
    bare.plan.baselines.clear();
    assert_eq!(bare.on("2026-03-20"), Err(Missing::NoBaseline));
    let mut free = World::of(plan(&[("2026-03-02", "2026-03-13", 0)]));
    free.cost = money(1_000_000, 400_000);
    assert_eq!(
        free.on("2026-03-20"),
        Err(Missing::NoTaskCosts),
        "a project of money alone has no earned value"
    );
    let mut unpaid = two_tasks();
    unpaid.plan.tasks[0].percent_complete = 50;
    assert_eq!(unpaid.figures("2026-03-20").ac, None, "work was done and nobody booked what it cost");
    assert_eq!(two_tasks().figures("2026-03-06").ac, Some(Money(0)), "nothing was done that could cost");
}

#[test]
fn the_approved_budget_is_spread_to_the_last_fen() {
    let tasks =
        [("2026-03-02", "2026-03-02", 1), ("2026-03-03", "2026-03-03", 1), ("2026-03-04", "2026-03-04", 1)];
    let mut world = World::of(plan(&tasks));
    world.cost = money(100, 0);
    let earned = world.on("2026-03-03").expect("measured");
    let parts: Vec<i64> = earned.tasks.iter().map(|task| task.figures.bac.0).collect();
    assert_eq!((parts, earned.figures.pv), (vec![33, 33, 34], Money(66)));
    assert_eq!((earned.basis, earned.plan_cost), (Basis::Budget, Money(3)));
}

#[test]
fn cost_is_what_was_booked_by_then() {
    let mut world = two_tasks();
    world.cost = money(30_000, 9_000);
    world.entries = vec![booking("2026-03-05", 4_000), booking("2026-03-18", 5_000)];
    assert_eq!(world.figures("2026-03-13").ac, Some(Money(4_000)));
    let earned = world.on("2026-03-20").expect("measured");
    assert_eq!(earned.figures.ac, Some(Money(9_000)));
    let costs: Vec<Option<Money>> = earned.curve.iter().map(|point| point.ac).collect();
    assert_eq!(costs, [Some(Money(0)), Some(Money(9_000)), None], "before, on 03-20, and at the month's end");
    world.entries.clear();
    let typed: Vec<Option<Money>> =
        world.on("2026-03-20").expect("measured").curve.iter().map(|point| point.ac).collect();
    assert_eq!(typed, [None, Some(Money(9_000)), None], "a sum without days is known today alone");
}

fn booking(on: &str, amount: i64) -> CostEntry {
    CostEntry {
        kind: EntryKind::Actual,
        booked_on: day(on),
        amount: Money(amount),
        ..CostEntry::new(Id(amount as u128))
    }
}

#[test]
fn the_past_is_told_by_actual_dates() {
    let mut world = two_tasks();
    world.plan.project.data_date = Some(day("2026-03-13"));
    world.plan.tasks[0].percent_complete = 60;
    assert_eq!(world.figures("2026-03-13").ev, Money(6_000));
    world.plan.project.data_date = Some(day("2026-03-20"));
    let earned = world.on("2026-03-20").expect("measured");
    assert_eq!(earned.figures.ev, Money(6_000));
    assert_eq!(earned.tasks[1].figures.ev, Money(0), "what has not begun earns nothing");
}

#[test]
fn projects_are_added_before_they_are_divided() {
    let mut late = two_tasks();
    late.cost = money(30_000, 12_000);
    late.plan.tasks[0].percent_complete = 100;
    let mut early = two_tasks();
    early.cost = money(3_000, 1_000);
    early.plan.tasks.iter_mut().for_each(|task| task.percent_complete = 100);
    let (late, early) = (late.on("2026-03-20").expect("late"), early.on("2026-03-20").expect("early"));
    let all = [(Id(1), Ok(&late)), (Id(2), Ok(&early)), (Id(3), Err(Missing::NoTaskCosts))];
    let sum = roll_up(all.into_iter(), day("2026-03-20"));
    let expected =
        Figures { bac: Money(33_000), pv: Money(22_000), ev: Money(13_000), ac: Some(Money(13_000)) };
    assert_eq!(sum.figures, expected);
    assert_eq!(sum.figures.cpi(), Some(1.0), "not the mean of 0.83 and 3");
    assert_eq!(sum.left_out, [LeftOut { project: Id(3), reason: Missing::NoTaskCosts }]);
    let ends: Vec<(i64, Option<i64>)> =
        sum.curve.iter().map(|point| (point.pv.0, point.ev.map(|ev| ev.0))).collect();
    assert_eq!(ends, [(0, Some(0)), (22_000, Some(13_000)), (33_000, None)]);
    assert_eq!(sum.timing.planned, 10_000, "March is the one month of both plans");
}

/// Plans of tasks one after another, each some working days long, with what is done of them.
fn any_plan() -> impl Strategy<Value = (World, i32)> {
    let task = (1i64..15, 1i64..1_000_000, 0i64..=100, 0usize..EarnedMethod::ALL.len());
    (proptest::collection::vec(task, 1..12), 0i32..200, 0i64..5_000_000, 0i64..5_000_000).prop_map(
        |(tasks, at, budget, actual)| {
            let calendars = Calendars::new(&[], &[]);
            let mut next = day("2026-01-04");
            let mut world = World::of(plan(&[]));
            for (place, (days, cost, percent, method)) in tasks.into_iter().enumerate() {
                let finish = calendars.plus_working_days(None, next.plus_days(-1), days);
                let mut one = plan(&[(&next.to_string(), &finish.to_string(), cost)]);
                let id = Id(1_000 + place as u128);
                one.baseline_tasks[0].task = id;
                world.plan.baseline_tasks.push(one.baseline_tasks[0].clone());
                world.plan.tasks.push(Task {
                    percent_complete: percent,
                    earned_method: EarnedMethod::ALL[method],
                    actual_start: (percent > 0).then(|| morning(next)),
                    ..Task::new(id)
                });
                next = calendars.plus_working_days(None, finish, 1);
            }
            world.cost = money(budget, actual);
            (world, at)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_holds_for_every_plan((world, at) in any_plan()) {
        let date = day("2026-01-04").plus_days(at);
        let earned = world.on(&date.to_string()).expect("measured");
        let Figures { bac, pv, ev, .. } = earned.figures;
        prop_assert!(ev <= bac && pv <= bac && ev >= Money(0));
        prop_assert_eq!(bac, if world.cost.current.0 > 0 { world.cost.current } else { earned.plan_cost });
        let sum = |amount: fn(&Figures) -> Money| earned.tasks.iter().map(|task| amount(&task.figures)).sum::<Money>();
        prop_assert_eq!((sum(|f| f.bac), sum(|f| f.pv), sum(|f| f.ev)), (bac, pv, ev));
        let at_finish = world.on(&earned.finish.to_string()).expect("measured").figures;
        prop_assert_eq!(at_finish.pv, bac, "at the planned finish all is planned");
        prop_assert!(earned.curve.windows(2).all(|pair| pair[0].pv <= pair[1].pv), "the plan never falls");
        prop_assert_eq!(earned.curve.last().map(|point| point.pv), Some(bac));
        prop_assert!(earned.timing.earned <= earned.timing.planned);
    }

    #[test]
    fn a_plan_on_schedule_is_on_schedule((mut world, at) in any_plan()) {
        world.plan.tasks.iter_mut().for_each(|task| task.earned_method = EarnedMethod::LevelOfEffort);
        let date = day("2026-01-04").plus_days(at);
        let earned = world.on(&date.to_string()).expect("measured");
        prop_assert_eq!(earned.figures.sv(), Money(0));
        if earned.figures.ev < earned.figures.bac && earned.timing.elapsed > 0 {
            prop_assert_eq!(earned.timing.index(), Some(1.0));
        }
    }
}
