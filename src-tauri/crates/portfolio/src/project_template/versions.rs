//! The versions of the project template: where each stands, and what keeps one from being used.

use schedule::Date;

use crate::project_template::ProjectTemplate;
use crate::record::choices;
use crate::template_version::TemplateVersion;

/// Days for which a version stays usable beside the one that follows it.
pub const GRACE_DAYS: i32 = 30;

/// Where a version stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is being written.
    Draft,
    /// New projects begin with it.
    Current,
    /// Another followed; what was prepared with it may still begin until this day.
    Grace(Date),
    /// Only the projects that began with it keep it.
    Retired,
}

choices! {
    /// What keeps a version from being used.
    TemplateFault {
        /// Something in it has no name.
        Nameless = "template_nameless",
        /// It has no work breakdown, or a line lies more than one level below the one before.
        BrokenOutline = "template_broken_outline",
        /// A gate has no milestone in the work breakdown.
        GateWithoutMilestone = "template_gate_without_milestone",
        /// A gate has no mandatory item.
        GateWithoutItem = "template_gate_without_item",
        /// The shares of the budget do not sum to 100.
        SharesNot100 = "template_shares_not_100",
    }
}

/// Where a version stands among all, as of a date.
pub fn standing(version: &TemplateVersion, all: &[TemplateVersion], as_of: Date) -> Standing {
    if version.released_on.is_none() {
        return Standing::Draft;
    }
    let later = all.iter().filter(|other| other.version > version.version);
    let next = later.filter_map(|other| Some((other.version, other.released_on?))).min();
    match next.map(|(_, released)| released.plus_days(GRACE_DAYS)) {
        None => Standing::Current,
        Some(until) if as_of <= until => Standing::Grace(until),
        Some(_) => Standing::Retired,
    }
}

/// Everything that keeps a version from being used.
pub fn faults(template: &ProjectTemplate) -> Vec<TemplateFault> {
    let gates = &template.gates;
    let nameless = template.lines.iter().any(|line| line.name.trim().is_empty())
        || gates.iter().any(|gate| gate.items.iter().any(|(_, item, _)| item.trim().is_empty()))
        || template.rows.iter().any(|row| row.name.trim().is_empty())
        || template.budget.iter().any(|(_, name, _)| name.trim().is_empty());
    let levels = || template.lines.iter().map(|line| line.level);
    let jumps = levels().zip(levels().skip(1)).any(|(before, after)| after > before + 1);
    let broken = levels().next() != Some(0) || jumps;
    let milestone = |gate| template.lines.iter().any(|line| line.gate == Some(gate));
    let shares: i64 = template.budget.iter().map(|(_, _, share)| share).sum();
    let found = [
        (nameless, TemplateFault::Nameless),
        (broken, TemplateFault::BrokenOutline),
        (gates.iter().any(|gate| !milestone(gate.gate)), TemplateFault::GateWithoutMilestone),
        (
            gates.iter().any(|gate| !gate.items.iter().any(|(_, _, mandatory)| *mandatory)),
            TemplateFault::GateWithoutItem,
        ),
        (shares != 100, TemplateFault::SharesNot100),
    ];
    found.into_iter().filter(|(wrong, _)| *wrong).map(|(_, fault)| fault).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::budget::BudgetCategory;
    use crate::project_template::{TemplateGate, TemplateLine};
    use crate::quality::{CheckSubject, Gate};
    use crate::value::Id;

    fn version(number: i64, released: Option<&str>) -> TemplateVersion {
        let released_on = released.map(|text| Date::parse(text).expect("a date"));
        TemplateVersion { version: number, released_on, ..TemplateVersion::new(Id(number as u128)) }
    }

    #[test]
    fn a_version_is_usable_for_thirty_days_beside_its_successor() {
        let all = [version(2, Some("2026-01-01")), version(3, Some("2026-10-01")), version(4, None)];
        let on = |place: usize, day: &str| standing(&all[place], &all, Date::parse(day).expect("a date"));
        let until = Date::parse("2026-10-31").expect("a date");
        assert_eq!(on(0, "2026-10-31"), Standing::Grace(until), "the last day counts");
        assert_eq!(on(0, "2026-11-01"), Standing::Retired);
        assert_eq!((on(1, "2026-11-01"), on(2, "2026-11-01")), (Standing::Current, Standing::Draft));
    }

    #[test]
    fn everything_wrong_with_a_version_is_named() {
        let line = |level, gate| TemplateLine { level, name: "行".into(), days: 1, beside: false, gate };
        let gate = |mandatory| TemplateGate {
            gate: Gate::Design,
            role: "PMO主任".into(),
            items: vec![(CheckSubject::Document, "设计说明".into(), mandatory)],
        };
        let good = ProjectTemplate {
            name: "标准".into(),
            version: "V3".into(),
            lines: vec![line(0, None), line(1, Some(Gate::Design))],
            gates: vec![gate(true)],
            rows: Vec::new(),
            budget: vec![(BudgetCategory::Labour, "人力".into(), 100)],
        };
        assert_eq!(faults(&good), []);
        let bad = ProjectTemplate {
            lines: vec![line(0, None), line(2, None)],
            gates: vec![gate(false)],
            budget: vec![(BudgetCategory::Labour, " ".into(), 99)],
            ..good
        };
        assert_eq!(faults(&bad), TemplateFault::ALL);
    }
}
