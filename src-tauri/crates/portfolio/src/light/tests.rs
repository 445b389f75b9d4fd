//! Lights on single projects, and that worse figures never give a better light.

use proptest::prelude::*;

use super::*;
use crate::codes;
use crate::project::Stage;
use crate::quality::CheckResult;
use crate::value::Money;

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

const AS_OF: &str = "2026-06-30";

/// A running project on plan and within budget, reported the day before.
fn sound() -> Project {
    Project {
        stage: Stage::Executing,
        baseline_start: Some(date("2026-01-05")),
        baseline_finish: Some(date("2026-12-31")),
        forecast_finish: Some(date("2026-12-31")),
        budget: Money(100_000),
        forecast_cost: Some(Money(100_000)),
        actual_cost: Money(40_000),
        reported_on: Some(date("2026-06-29")),
        reported_light: Some(Light::Green),
        progress: Some(4_500),
        ..Project::new(Id(1))
    }
}

/// The lights of the only project; every reason and figure on the way must be one that catalogues know.
fn ask(portfolio: &Portfolio) -> ProjectLights {
    let lights = lights(portfolio, &Calendars::new(&[], &[]), &Terms::default(), date(AS_OF));
    let lights = lights.into_iter().next().expect("one project");
    for reason in lights.dimensions.iter().flat_map(|light| &light.reasons) {
        assert!(codes::REASONS.contains(&reason.code), "{} is not listed", reason.code);
        for fact in &reason.facts {
            assert!(codes::FACTS.contains(&fact.name), "{} is not listed", fact.name);
        }
    }
    lights
}

fn ask_project(project: Project) -> ProjectLights {
    ask(&Portfolio { projects: vec![project], ..Portfolio::default() })
}

fn colour(lights: &ProjectLights, dimension: Dimension) -> Colour {
    lights
        .dimensions
        .iter()
        .find(|light| light.dimension == dimension)
        .map(|light| light.colour)
        .expect("a light")
}

#[test]
fn what_is_not_known_is_grey_and_spoils_nothing() {
    let lights = ask_project(sound());
    assert_eq!(lights.overall, Colour::Green);
    assert_eq!(colour(&lights, Dimension::Risk), Colour::Grey, "no risk was ever registered");
    assert_eq!(colour(&lights, Dimension::Quality), Colour::Grey, "there is no checklist");
    let blank = ask_project(Project { stage: Stage::Proposed, ..Project::new(Id(1)) });
    assert_eq!((blank.overall, blank.freshness), (Colour::Grey, Freshness::NotExpected));
}

#[test]
fn an_old_status_is_never_green() {
    let lights = ask_project(Project { reported_on: Some(date("2026-06-01")), ..sound() });
    assert_eq!(lights.overall, Colour::Grey);
    assert_eq!(lights.dimensions[0].reasons[0].code, "stale", "the reason comes first");
    assert_eq!(lights.disagreement, None, "nothing is known that contradicts the report");
    let red = Project {
        reported_on: Some(date("2026-06-01")),
        forecast_finish: Some(date("2027-06-30")),
        ..sound()
    };
    assert_eq!(ask_project(red).overall, Colour::Red, "bad news does not go stale");
}

#[test]
fn a_watermelon_is_found() {
    let lights = ask_project(Project { forecast_cost: Some(Money(111_000)), ..sound() });
    assert_eq!(lights.overall, Colour::Red);
    let found = lights.disagreement.expect("reported green, red by rule");
    assert_eq!((found.kind, found.dimension), (DisagreementKind::Watermelon, Dimension::Cost));
    let gloomy = ask_project(Project { reported_light: Some(Light::Red), ..sound() });
    assert_eq!(gloomy.disagreement.map(|found| found.kind), Some(DisagreementKind::Pessimistic));
}

#[test]
fn money_left_over_is_a_warning() {
    let lights = ask_project(Project { forecast_cost: Some(Money(84_000)), ..sound() });
    assert_eq!(colour(&lights, Dimension::Cost), Colour::Amber, "16 % below budget means late work");
    let edge = ask_project(Project { forecast_cost: Some(Money(105_000)), ..sound() });
    assert_eq!(colour(&edge, Dimension::Cost), Colour::Green, "5 % over is still green");
}

#[test]
fn a_project_past_its_date_is_late_whatever_is_forecast() {
    let overdue = Project { baseline_finish: Some(date("2026-05-29")), forecast_finish: None, ..sound() };
    let lights = ask_project(overdue);
    assert_eq!(colour(&lights, Dimension::Schedule), Colour::Red);
    assert_eq!(lights.dimensions[0].reasons[0].code, "overdue");
    assert_eq!(lights.standing.slip, Some(21), "June has 21 working days up to the 30th");
}

#[test]
fn risks_are_amber_in_time_and_red_when_overdue() {
    let risk = |due: &str| Risk {
        project: Id(1),
        probability: 4,
        impact: 4,
        identified_on: Some(date("2026-06-01")),
        response_due: Some(date(due)),
        ..Risk::new(Id(7))
    };
    let with = |risk| Portfolio { projects: vec![sound()], risks: vec![risk], ..Portfolio::default() };
    assert_eq!(colour(&ask(&with(risk("2026-07-15"))), Dimension::Risk), Colour::Amber);
    assert_eq!(colour(&ask(&with(risk("2026-06-15"))), Dimension::Risk), Colour::Red);
    let answered = Risk { response_done_on: Some(date("2026-06-10")), ..risk("2026-06-15") };
    assert_eq!(colour(&ask(&with(answered)), Dimension::Risk), Colour::Green);
}

#[test]
fn quality_counts_mandatory_checks_that_are_due() {
    let item = |id, result, due: &str| QualityCheck {
        project: Id(1),
        mandatory: true,
        result,
        due_on: Some(date(due)),
        ..QualityCheck::new(Id(id))
    };
    let mut items: Vec<_> = (0..9).map(|id| item(id, CheckResult::Passed, "2026-05-01")).collect();
    items.push(item(10, CheckResult::Open, "2026-09-01"));
    let with = |quality_checks| Portfolio { projects: vec![sound()], quality_checks, ..Portfolio::default() };
    assert_eq!(
        colour(&ask(&with(items.clone())), Dimension::Quality),
        Colour::Green,
        "the open one is not due"
    );
    items.push(item(11, CheckResult::Failed, "2026-05-01"));
    assert_eq!(colour(&ask(&with(items.clone())), Dimension::Quality), Colour::Amber, "nine of ten");
    items.push(item(12, CheckResult::Failed, "2026-05-01"));
    assert_eq!(colour(&ask(&with(items)), Dimension::Quality), Colour::Red, "nine of eleven");
}

proptest! {
    #[test]
    fn a_later_finish_never_gives_a_better_light(first in 0i32..400, more in 0i32..200) {
        let late = |days| Project { forecast_finish: Some(date("2026-07-01").plus_days(days)), ..sound() };
        let (sooner, later) = (ask_project(late(first)), ask_project(late(first + more)));
        prop_assert!(colour(&later, Dimension::Schedule) >= colour(&sooner, Dimension::Schedule));
        prop_assert!(later.overall >= sooner.overall);
    }

    #[test]
    fn a_higher_cost_above_budget_never_gives_a_better_light(first in 0i64..50_000, more in 0i64..50_000) {
        let cost = |over| Project { forecast_cost: Some(Money(100_000 + over)), ..sound() };
        let (cheaper, dearer) = (ask_project(cost(first)), ask_project(cost(first + more)));
        prop_assert!(colour(&dearer, Dimension::Cost) >= colour(&cheaper, Dimension::Cost));
    }
}
