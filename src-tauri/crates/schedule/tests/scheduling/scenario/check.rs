//! Compares a computed plan with what its scenario expects.

use schedule::*;

use super::Scenario;
use super::parse::{minutes, moment};

pub fn compare(scenario: &Scenario, schedule: &Schedule) {
    for (task, expected) in &scenario.expected {
        let mut words = expected.split_whitespace();
        while let Some(word) = words.next() {
            one(scenario, schedule, *task, word, &mut words);
        }
    }
    let found: Vec<String> = schedule.findings.iter().map(|finding| name(scenario, finding)).collect();
    for expected in &scenario.findings {
        match expected.strip_prefix("not ") {
            Some(unexpected) => assert!(!found.iter().any(|f| f == unexpected), "{unexpected} in {found:?}"),
            None => assert!(found.contains(expected), "no {expected} in {found:?}"),
        }
    }
}

fn one<'a>(
    scenario: &Scenario,
    schedule: &Schedule,
    task: usize,
    word: &str,
    words: &mut impl Iterator<Item = &'a str>,
) {
    let dates = &schedule.tasks[task];
    let title = &scenario.names[task];
    let mut next = || words.next().unwrap_or_else(|| panic!("{title}: {word} what?"));
    match word {
        "float" => assert_eq!(dates.total_float, minutes(next()).0, "total float of {title}: {dates:?}"),
        "free" => assert_eq!(dates.free_float, minutes(next()).0, "free float of {title}: {dates:?}"),
        "takes" => assert_eq!(dates.duration, minutes(next()).0, "duration of {title}: {dates:?}"),
        "critical" => assert!(dates.critical, "{title} is critical: {dates:?}"),
        "near" => assert!(dates.near_critical, "{title} is nearly critical: {dates:?}"),
        "far" => assert!(!dates.near_critical, "{title} is not nearly critical: {dates:?}"),
        "uncritical" => assert!(!dates.critical, "{title} is not critical: {dates:?}"),
        "late" => pair(scenario, task, "late", next(), dates.late_start, dates.late_finish),
        "early" => pair(scenario, task, "early", next(), dates.early_start, dates.early_finish),
        "by" => assert_eq!(driver(scenario, dates.driver), next(), "driver of {title}: {dates:?}"),
        _ => pair(scenario, task, "scheduled", word, dates.start, dates.finish),
    }
}

fn pair(scenario: &Scenario, task: usize, which: &str, text: &str, start: Moment, finish: Moment) {
    let (from, to) = text.split_once("..").unwrap_or_else(|| panic!("not two dates: {text}"));
    let network = &scenario.network;
    let time = network.calendars[network.tasks[task].calendar.unwrap_or(network.calendar)].compile();
    let title = format!("{which} dates of {}: {start} to {finish}, not {text}", scenario.names[task]);
    if from.contains('T') {
        assert_eq!(start, moment(from, scenario.year, 0), "{title}");
    } else {
        assert_eq!(time.next_work_start(start).date(), moment(from, scenario.year, 0).date(), "{title}");
    }
    if to.contains('T') {
        assert_eq!(finish, moment(to, scenario.year, 0), "{title}");
    } else {
        assert_eq!(time.previous_work_end(finish).date(), moment(to, scenario.year, 0).date(), "{title}");
    }
}

fn driver(scenario: &Scenario, driver: Driver) -> String {
    match driver {
        Driver::ProjectStart => "project".to_string(),
        Driver::Dependency(index) => scenario.names[scenario.network.dependencies[index].predecessor].clone(),
        Driver::Constraint => "constraint".to_string(),
        Driver::Actual => "actual".to_string(),
        Driver::Manual => "hand".to_string(),
        Driver::Children => "children".to_string(),
        Driver::Summary(task) => format!("summary:{}", scenario.names[task]),
        Driver::Leveling => "leveling".to_string(),
        Driver::Spanned => "spanned".to_string(),
    }
}

fn name(scenario: &Scenario, finding: &Finding) -> String {
    let title = |task: &usize| scenario.names[*task].clone();
    let ends = |index: &usize| {
        let dependency = &scenario.network.dependencies[*index];
        format!("{}>{}", title(&dependency.predecessor), title(&dependency.successor))
    };
    match finding {
        Finding::Loop(tasks) => format!("loop {}", tasks.iter().map(title).collect::<Vec<_>>().join(" ")),
        Finding::DependencyOnOwnSummary(index) => format!("own-summary {}", ends(index)),
        Finding::ConstraintConflict { task, short } => format!("conflict {} {short}m", title(task)),
        Finding::DeadlineMissed { task, late } => format!("deadline {} {late}m", title(task)),
        Finding::OutOfSequence { dependency } => format!("out-of-sequence {}", ends(dependency)),
        Finding::ActualAfterDataDate(task) => format!("future {}", title(task)),
        Finding::EmptyCalendar(task) => format!("empty-calendar {}", title(task)),
        Finding::DateOutOfRange(task) => format!("out-of-range {}", title(task)),
        Finding::NonWorkingDate { task, date } => format!("non-working {} {date}", title(task)),
        Finding::MustFinishByMissed { late } => format!("must-finish-by {late}m"),
        Finding::ExternalFinishMissed { task, late } => format!("external-finish {} {late}m", title(task)),
        Finding::ExpectedFinishPassed(task) => format!("expected-finish {}", title(task)),
        Finding::NoPredecessor(task) => format!("no-predecessor {}", title(task)),
        Finding::NoSuccessor(task) => format!("no-successor {}", title(task)),
    }
}
