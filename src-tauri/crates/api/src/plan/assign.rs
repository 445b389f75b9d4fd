//! Resources of a task as typed: `王芳,李强[50%]`. A name that nobody has yet becomes a new resource of the plan.

use portfolio::plan::Outline;
use portfolio::{Assignment, Id, Plan, Resource};

use crate::error::refused;
use crate::{Answer, ApiError, Code};

/// One resource as typed: its name and its units in ten-thousandths.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Typed {
    name: String,
    units: i64,
}

/// The plan with these resources, and no others, on a task. Work follows from duration and units; what was done stays.
pub(super) fn set(plan: &mut Plan, pool: &[Resource], task: Id, text: &str) -> Answer<()> {
    let outline = Outline::new(&plan.tasks);
    let row = outline.row(task).ok_or_else(|| ApiError::new(Code::NoSuchRecord).with("entity", "task"))?;
    if outline.is_summary(row) {
        return Err(refused("summary_is_computed"));
    }
    let typed = parse(text)?;
    let duration = plan.tasks[row].duration;
    let mut kept = Vec::new();
    for typed in typed {
        let resource = resource(plan, pool, &typed.name);
        let known =
            plan.assignments.iter().find(|known| known.task == task && known.resource == Some(resource));
        let base = known.cloned().unwrap_or_else(|| Assignment::new(store::new_id()));
        let work = if known.is_some_and(|known| known.units == typed.units) {
            base.work
        } else {
            duration * typed.units / 10_000
        };
        let remaining_work = (work - base.actual_work).max(0);
        let project = plan.project.id;
        let resource = Some(resource);
        kept.push(Assignment { project, task, resource, units: typed.units, work, remaining_work, ..base });
    }
    plan.assignments.retain(|assignment| assignment.task != task);
    plan.tasks[row].work = kept.iter().map(|assignment| assignment.work).sum();
    plan.assignments.extend(kept);
    Ok(())
}

/// The resource of a name: of the plan, of the shared pool, or a new one.
fn resource(plan: &mut Plan, pool: &[Resource], name: &str) -> Id {
    let named = |resource: &&Resource| resource.name == name;
    if let Some(known) = plan.resources.iter().find(named) {
        return known.id;
    }
    let shared = pool.iter().find(|resource| named(resource) && resource.project.is_none()).cloned();
    let new = || Resource { name: name.to_owned(), max_units: 10_000, ..Resource::new(store::new_id()) };
    let resource = shared.unwrap_or_else(new);
    let id = resource.id;
    plan.resources.push(resource);
    id
}

fn parse(text: &str) -> Answer<Vec<Typed>> {
    let parts = text.split([',', '，', '、', ';', '；']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(parse_one).collect()
}

fn parse_one(part: &str) -> Answer<Typed> {
    let bad = || ApiError::new(Code::BadPlanEdit).with("reason", "bad_resources").with("text", part);
    let Some((name, rest)) = part.split_once(['[', '［']) else {
        return Ok(Typed { name: part.to_owned(), units: 10_000 });
    };
    let percent = rest.trim_end_matches([']', '］']).trim().trim_end_matches(['%', '％']).trim();
    let percent: i64 = percent.parse().map_err(|_| bad())?;
    if name.trim().is_empty() || !(1..=10_000).contains(&percent) {
        return Err(bad());
    }
    Ok(Typed { name: name.trim().to_owned(), units: percent * 100 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_units_read_in_both_punctuations() {
        let read = parse("王芳，李强[50%]、 架构师［200％］").expect("three resources");
        let pairs: Vec<(&str, i64)> = read.iter().map(|typed| (typed.name.as_str(), typed.units)).collect();
        assert_eq!(pairs, [("王芳", 10_000), ("李强", 5_000), ("架构师", 20_000)]);
    }

    #[test]
    fn units_that_are_no_number_are_refused() {
        assert_eq!(parse("王芳[半天]").expect_err("no number").code, Code::BadPlanEdit);
        assert_eq!(parse("王芳[0%]").expect_err("nobody works 0 %").code, Code::BadPlanEdit);
    }
}
