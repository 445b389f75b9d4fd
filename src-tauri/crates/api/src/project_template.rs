//! The standard project template: its facts stand in `templates/project.<language>.json`, what it makes of a project in
//! `portfolio::project_template`. New projects begin with it, or with the version that followed it, unless the PMO waived
//! that.

mod content;
mod versions;

pub(crate) use versions::check_row;

use std::collections::BTreeMap;

use portfolio::project_template::{self, ProjectTemplate, TemplateGate, TemplateLine, TemplateRow};
use portfolio::{
    BudgetCategory, Change, CheckSubject, Gate, Portfolio, Project, RaciLetter, TemplateVersion,
};

use crate::Answer;
use crate::office::Office;
use crate::wire::TemplateContent;

const LANGUAGES: [&str; 2] =
    [include_str!("../templates/project.zh-CN.json"), include_str!("../templates/project.en.json")];

#[derive(serde::Deserialize)]
struct Facts {
    name: String,
    version: String,
    lines: Vec<Line>,
    gates: Vec<GateFacts>,
    raci: Vec<Row>,
    budget: Vec<Share>,
}

#[derive(serde::Deserialize)]
struct Line {
    level: usize,
    name: String,
    #[serde(default)]
    days: i64,
    #[serde(default)]
    beside: bool,
    gate: Option<String>,
}

#[derive(serde::Deserialize)]
struct GateFacts {
    gate: String,
    role: String,
    items: Vec<Item>,
}

#[derive(serde::Deserialize)]
struct Item {
    subject: String,
    item: String,
    mandatory: bool,
}

#[derive(serde::Deserialize)]
struct Row {
    name: String,
    approval: bool,
    letters: BTreeMap<String, String>,
}

#[derive(serde::Deserialize)]
struct Share {
    category: String,
    name: String,
    share: i64,
}

/// Everything that a new project gets from the standard template; nothing in a portfolio that knows none of its roles. The
/// project itself is inserted by the caller; these changes come after.
pub(crate) fn changes(office: &Office, project: &Project, portfolio: &Portfolio) -> Answer<Vec<Change>> {
    let template = standard(office, portfolio)?;
    if known_roles(&template, portfolio) == 0 {
        return Ok(Vec::new());
    }
    Ok(project_template::changes(&template, project, portfolio, &mut store::new_id))
}

/// The template that projects begin with: the newest version that was released, else the one that comes with the product.
pub(crate) fn standard(office: &Office, portfolio: &Portfolio) -> Answer<ProjectTemplate> {
    let versions: Vec<TemplateVersion> = office.all()?;
    let released = versions.iter().filter(|version| version.released_on.is_some());
    let newest = released.max_by_key(|version| version.version);
    Ok(newest.map_or_else(|| built_in(portfolio), of_version))
}

/// The template of a version. One that does not read holds nothing, which its faults say.
fn of_version(version: &TemplateVersion) -> ProjectTemplate {
    let nothing =
        TemplateContent { lines: Vec::new(), gates: Vec::new(), duties: Vec::new(), budget: Vec::new() };
    let kept = serde_json::from_str(&version.content).unwrap_or(nothing);
    content::read(kept, &version.name, format!("V{}", version.version))
}

/// The one that comes with the product, in the language of the portfolio: that in which more of its roles are known.
fn built_in(portfolio: &Portfolio) -> ProjectTemplate {
    let [chinese, english] = LANGUAGES.map(read);
    let known = |template| known_roles(template, portfolio);
    if known(&english) > known(&chinese) { english } else { chinese }
}

fn known_roles(template: &ProjectTemplate, portfolio: &Portfolio) -> usize {
    let roles = template.gates.iter().map(|gate| &gate.role);
    let letters = template.rows.iter().flat_map(|row| row.letters.iter().map(|(role, _)| role));
    let known = |role: &&String| portfolio.roles.iter().any(|known| known.name == **role);
    roles.chain(letters).filter(known).count()
}

fn read(text: &str) -> ProjectTemplate {
    let facts: Facts = serde_json::from_str(text)
        .unwrap_or_else(|error| unreachable!("the built-in project template does not read: {error}"));
    ProjectTemplate {
        name: facts.name,
        version: facts.version,
        lines: facts.lines.into_iter().map(line).collect(),
        gates: facts.gates.into_iter().filter_map(gate).collect(),
        rows: facts.raci.into_iter().map(row).collect(),
        budget: facts
            .budget
            .into_iter()
            .filter_map(|line| Some((BudgetCategory::parse(&line.category)?, line.name, line.share)))
            .collect(),
    }
}

fn line(line: Line) -> TemplateLine {
    let Line { level, name, days, beside, gate } = line;
    TemplateLine { level, name, days, beside, gate: gate.as_deref().and_then(Gate::parse) }
}

fn gate(facts: GateFacts) -> Option<TemplateGate> {
    let item = |item: Item| Some((CheckSubject::parse(&item.subject)?, item.item, item.mandatory));
    let gate = Gate::parse(&facts.gate)?;
    Some(TemplateGate { gate, role: facts.role, items: facts.items.into_iter().filter_map(item).collect() })
}

fn row(row: Row) -> TemplateRow {
    let letters =
        row.letters.into_iter().filter_map(|(role, letter)| Some((role, RaciLetter::parse(&letter)?)));
    TemplateRow { name: row.name, approval: row.approval, letters: letters.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_hold_the_same_facts() {
        let shape = |text: &str| {
            let template = read(text);
            let lines: Vec<_> =
                template.lines.iter().map(|line| (line.level, line.days, line.beside, line.gate)).collect();
            let items =
                |gate: &TemplateGate| gate.items.iter().map(|(subject, _, must)| (*subject, *must)).collect();
            let gates: Vec<(Gate, Vec<_>)> =
                template.gates.iter().map(|gate| (gate.gate, items(gate))).collect();
            let letters: Vec<_> = template.rows.iter().map(|row| (row.approval, row.letters.len())).collect();
            let budget: Vec<_> = template.budget.iter().map(|(kind, _, share)| (*kind, *share)).collect();
            (template.version, lines, gates, letters, budget)
        };
        assert_eq!(shape(LANGUAGES[0]), shape(LANGUAGES[1]), "a fact stands in one language only");
    }

    #[test]
    fn every_gate_has_its_milestone_and_something_mandatory() {
        for template in LANGUAGES.map(read) {
            assert_eq!(template.gates.len(), Gate::ALL.len());
            for gate in &template.gates {
                assert!(template.lines.iter().any(|line| line.gate == Some(gate.gate)), "{:?}", gate.gate);
                assert!(gate.items.iter().any(|(_, _, mandatory)| *mandatory), "{:?}", gate.gate);
            }
            assert_eq!(template.budget.iter().map(|(_, _, share)| share).sum::<i64>(), 100);
        }
    }
}
