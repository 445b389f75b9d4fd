//! Parameters in versions, what a value would change before it is saved, figures set by hand, and lights over months.

mod sample;

use api::Desk;
use api::wire::{CockpitAsk, KpiCard, ProjectLights};
use sample::sample;

fn card(desk: &mut Desk, code: &str) -> KpiCard {
    desk.kpis().expect("the KPI").into_iter().find(|card| card.code == code).expect("the card")
}

fn lights(desk: &mut Desk) -> Vec<ProjectLights> {
    let ask = CockpitAsk { span: "twelve_months".into(), beside: "last_month".into() };
    desk.cockpit(ask).expect("the cockpit").lights
}

#[test]
fn the_past_keeps_the_version_in_force() {
    let (mut desk, _folder) = sample();
    let before = card(&mut desk, "on_time_rate");
    let name = "terms.on_time_tolerance_days".to_owned();
    desk.set_term(name.clone(), 365, Some("2026-10-01".into()), "委员会决议".into()).expect("a version");
    let after = card(&mut desk, "on_time_rate");
    assert_ne!(after.value, before.value, "a year's grace makes deliveries punctual");
    let months =
        |card: &KpiCard| -> Vec<Option<f64>> { card.trend[..11].iter().map(|point| point.value).collect() };
    assert_eq!(months(&after), months(&before), "September and before keep the old version");
    assert_eq!((after.definition.version, after.definition.effective.as_str()), (2, "2026-10-01"));
    let term = desk.terms().expect("the terms").into_iter().find(|term| term.name == name).expect("the term");
    assert_eq!(
        (term.value, term.versions[0].before.as_str(), term.versions[0].reason.as_str()),
        (365, "0", "委员会决议")
    );
    let early = desk.set_term(name.clone(), 3, Some("2026-09-01".into()), String::new());
    assert!(early.is_err(), "a version before the newest would change what was in force");
    assert!(
        desk.set_term(name, 3, Some("2027-01-01".into()), String::new()).is_err(),
        "nobody knows that day"
    );
    desk.undo().expect("an undo");
    assert_eq!(card(&mut desk, "on_time_rate"), before);
}

#[test]
fn what_a_value_would_change_is_what_it_changes() {
    let (mut desk, _folder) = sample();
    let colours = |desk: &mut Desk| -> Vec<(String, String)> {
        let lights = self::lights(desk);
        let mut colours: Vec<_> =
            lights.into_iter().map(|light| (light.project, light.overall.light)).collect();
        colours.sort();
        colours
    };
    let name = "terms.freshness_days".to_owned();
    let (before, effect) = (colours(&mut desk), desk.term_effect(name.clone(), 365).expect("the effect"));
    assert!(!effect.lights.is_empty(), "stale statuses of the sample would count again");
    assert_eq!(colours(&mut desk), before, "looking changes nothing");
    desk.set_term(name, 365, None, String::new()).expect("a version");
    let changed = before.into_iter().zip(colours(&mut desk)).filter(|(one, other)| one != other);
    let mut changed: Vec<_> = changed.map(|((project, from), (_, to))| (project, from, to)).collect();
    changed.sort();
    let mut told: Vec<_> =
        effect.lights.into_iter().map(|light| (light.project, light.from, light.to)).collect();
    told.sort();
    assert_eq!(changed, told);
}

#[test]
fn a_figure_set_by_hand_stands_beside_the_computed_one() {
    let (mut desk, _folder) = sample();
    let before = card(&mut desk, "success_rate");
    let put =
        |desk: &mut Desk, value, reason: &str| desk.override_kpi("success_rate".into(), value, reason.into());
    assert!(put(&mut desk, Some(9_100), " ").is_err(), "without a reason nothing is set");
    put(&mut desk, Some(9_100), "两个项目由集团统一评审").expect("set");
    put(&mut desk, Some(9_200), "评审结果更正").expect("set again");
    let after = card(&mut desk, "success_rate");
    assert_eq!((after.value, &after.status), (before.value, &before.status), "the computed one stays");
    let beside = after.overridden.expect("beside it");
    assert_eq!(
        (beside.value, beside.month.as_str(), beside.reason.as_str()),
        (92.0, "2026-10", "评审结果更正")
    );
    put(&mut desk, None, "撤销").expect("withdrawn");
    assert_eq!(card(&mut desk, "success_rate"), before);
}

#[test]
fn months_keep_their_lights_and_amber_in_a_row_turns_red() {
    let (mut desk, _folder) = sample();
    let rows = lights(&mut desk);
    let history = |desk: &mut Desk, project: &str| {
        desk.project_overview(project.to_owned()).expect("the overview").light_history
    };
    let amber = |light: &str| light == "amber" || light == "red";
    let lasting = rows.iter().find(|row| {
        let kept = history(&mut desk, &row.project);
        let last = kept.last().filter(|kept| kept.month == "2026-09");
        row.cost.light == "amber" && last.is_some_and(|kept| amber(&kept.cost))
    });
    let project = lasting.expect("a project whose cost is amber again").project.clone();
    desk.set_term("terms.amber_months".into(), 2, None, String::new()).expect("the rule");
    let now = lights(&mut desk);
    let light = now.into_iter().find(|row| row.project == project).expect("the project");
    assert_eq!((light.cost.light.as_str(), light.cost.reasons[0].code.as_str()), ("red", "amber_again"));
    desk.freeze_month("2026-10".into(), "2026-10-31".into(), String::new()).expect("a freeze");
    let kept = history(&mut desk, &project);
    assert_eq!(kept.last().map(|kept| (kept.month.as_str(), kept.cost.as_str())), Some(("2026-10", "red")));
}

#[test]
fn a_target_says_what_it_still_takes() {
    let (mut desk, _folder) = sample();
    let card = card(&mut desk, "on_time_rate");
    let (passed, n, target) =
        (card.numerator.expect("n"), card.denominator.expect("n"), card.target.expect("one"));
    let needed = f64::from(card.needed.expect("a share with a target"));
    assert!((passed + needed) / (n + needed) >= target / 100.0 - 1e-9, "so many are enough");
    let fewer = needed - 1.0;
    assert!(needed == 0.0 || (passed + fewer) / (n + fewer) < target / 100.0, "and one less is not");
    assert_eq!(card.change, card.value.zip(card.previous).map(|(now, before)| now - before));
}
