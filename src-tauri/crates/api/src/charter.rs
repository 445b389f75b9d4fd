//! The built-in PMO charter template: objectives, roles, responsibility matrix, roadmap, countermeasures, meetings.
//! Its facts stand in `templates/charter.<language>.json`; nothing of them is code, and every one can be edited.

use std::collections::{BTreeMap, HashMap};

use portfolio::{
    Change, Countermeasure, Id, MeetingSeries, Objective, Operator, RaciActivity, RaciAssignment, RaciLetter,
    Rhythm, RoadmapItem, Role, RoleType, Unit, WorkCalendar,
};

const CHINESE: &str = include_str!("../templates/charter.zh-CN.json");
const ENGLISH: &str = include_str!("../templates/charter.en.json");

/// The week of the usual calendar: Monday to Friday, eight hours.
pub(crate) const WEEK: &str = "08:00-12:00,13:00-17:00;08:00-12:00,13:00-17:00;08:00-12:00,13:00-17:00;\
                               08:00-12:00,13:00-17:00;08:00-12:00,13:00-17:00;;";

#[derive(serde::Deserialize)]
struct Template {
    calendar: String,
    roles: Vec<RoleLine>,
    raci: Vec<RaciLine>,
    objectives: Vec<ObjectiveLine>,
    roadmap: Vec<RoadmapLine>,
    countermeasures: Vec<CountermeasureLine>,
    meetings: Vec<MeetingLine>,
}

#[derive(serde::Deserialize)]
struct RoleLine {
    name: String,
    kind: String,
    key: bool,
    duties: String,
}

#[derive(serde::Deserialize)]
struct RaciLine {
    name: String,
    approval: bool,
    letters: BTreeMap<String, String>,
}

#[derive(serde::Deserialize)]
struct ObjectiveLine {
    name: String,
    indicator: String,
    kpi: String,
    operator: String,
    target: i64,
    unit: String,
    quarter: u32,
}

#[derive(serde::Deserialize)]
struct RoadmapLine {
    phase: String,
    work: String,
    quarter: u32,
}

#[derive(serde::Deserialize)]
struct CountermeasureLine {
    risk: String,
    consequence: String,
    response: String,
}

#[derive(serde::Deserialize)]
struct MeetingLine {
    name: String,
    rhythm: String,
    audience: String,
    purpose: String,
}

/// Everything the charter holds, with quarters counted from the first of a year.
pub(crate) fn changes(language: &str, year: i32, new_id: &mut dyn FnMut() -> Id) -> Vec<Change> {
    let template = template(language);
    let mut changes = calendar(language, new_id);
    changes.extend(matrix(&template, new_id));
    changes.extend(objectives(&template, year, new_id));
    changes.extend(template.roadmap.into_iter().enumerate().map(|(place, line)| {
        let (phase, work, due) = (line.phase, line.work, quarter(year, line.quarter));
        Change::insert(&RoadmapItem {
            position: place as i64,
            phase,
            work,
            due,
            ..RoadmapItem::new(new_id())
        })
    }));
    changes.extend(template.countermeasures.into_iter().enumerate().map(|(place, line)| {
        let CountermeasureLine { risk, consequence, response } = line;
        let new = Countermeasure::new(new_id());
        Change::insert(&Countermeasure { position: place as i64, risk, consequence, response, ..new })
    }));
    changes.extend(template.meetings.into_iter().map(|line| {
        let rhythm = Rhythm::parse(&line.rhythm).unwrap_or(Rhythm::Monthly);
        let MeetingLine { name, audience, purpose, .. } = line;
        Change::insert(&MeetingSeries { name, rhythm, audience, purpose, ..MeetingSeries::new(new_id()) })
    }));
    let from = portfolio::Date::from_ymd(year, 1, 1).unwrap_or(portfolio::Date(0));
    changes.extend(crate::intake::template_changes(language, from, new_id));
    changes
}

/// The usual calendar with China's statutory days.
pub(crate) fn calendar(language: &str, new_id: &mut dyn FnMut() -> Id) -> Vec<Change> {
    let (name, week) = (template(language).calendar, WEEK.to_owned());
    vec![Change::insert(&WorkCalendar { name, week, statutory: true, ..WorkCalendar::new(new_id()) })]
}

/// Roles and the governance matrix over them.
fn matrix(template: &Template, new_id: &mut dyn FnMut() -> Id) -> Vec<Change> {
    let role = |line: &RoleLine, id| Role {
        name: line.name.clone(),
        kind: RoleType::parse(&line.kind).unwrap_or(RoleType::Role),
        key_role: line.key,
        duties: line.duties.clone(),
        ..Role::new(id)
    };
    let roles: Vec<Role> = template.roles.iter().map(|line| role(line, new_id())).collect();
    let ids: HashMap<&str, Id> = roles.iter().map(|role| (role.name.as_str(), role.id)).collect();
    let mut changes: Vec<Change> = roles.iter().map(Change::insert).collect();
    for (place, line) in template.raci.iter().enumerate() {
        let activity = RaciActivity {
            position: place as i64,
            name: line.name.clone(),
            approval: line.approval,
            ..RaciActivity::new(new_id())
        };
        changes.push(Change::insert(&activity));
        for (role, letter) in &line.letters {
            if let (Some(&role), Some(letter)) = (ids.get(role.as_str()), RaciLetter::parse(letter)) {
                let activity = activity.id;
                changes.push(Change::insert(&RaciAssignment {
                    activity,
                    role,
                    letter,
                    ..RaciAssignment::new(new_id())
                }));
            }
        }
    }
    changes
}

fn objectives(template: &Template, year: i32, new_id: &mut dyn FnMut() -> Id) -> Vec<Change> {
    let objective = |(place, line): (usize, &ObjectiveLine)| Objective {
        position: place as i64,
        name: line.name.clone(),
        indicator: line.indicator.clone(),
        kpi: line.kpi.clone(),
        operator: Operator::parse(&line.operator),
        target: Some(line.target),
        unit: Unit::parse(&line.unit),
        due: quarter(year, line.quarter),
        ..Objective::new(new_id())
    };
    template.objectives.iter().enumerate().map(objective).map(|line| Change::insert(&line)).collect()
}

/// The fifth quarter is the first of the next year.
fn quarter(year: i32, number: u32) -> String {
    format!("{}Q{}", year + (number as i32 - 1) / 4, (number - 1) % 4 + 1)
}

fn template(language: &str) -> Template {
    let text = if language == "en" { ENGLISH } else { CHINESE };
    serde_json::from_str(text)
        .unwrap_or_else(|error| unreachable!("the built-in charter does not read: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_hold_the_same_facts() {
        let mut count = 0u128;
        let mut new_id = || {
            count += 1;
            Id(count)
        };
        let chinese = changes("zh-CN", 2026, &mut new_id);
        let english = changes("en", 2026, &mut new_id);
        let kinds = |changes: &[Change]| changes.iter().map(Change::entity).collect::<Vec<_>>();
        assert_eq!(kinds(&chinese), kinds(&english), "a fact stands in one language only");
    }

    #[test]
    fn every_letter_finds_its_role() {
        for language in ["zh-CN", "en"] {
            let template = template(language);
            let known = |name: &String| template.roles.iter().any(|role| role.name == *name);
            for line in &template.raci {
                assert!(line.letters.keys().all(known), "{language}: {} names an unknown role", line.name);
            }
        }
    }

    #[test]
    fn the_fifth_quarter_is_next_year() {
        assert_eq!(quarter(2026, 5), "2027Q1");
        assert_eq!(quarter(2026, 4), "2026Q4");
    }
}
