//! One month's inputs made ready to be read: names by id, parameters, projects in their order. It judges nothing.

use std::collections::HashMap;

use portfolio::light::{self, ProjectLights};
use portfolio::{Calendars, Date, Id, Portfolio, Project, ResourceType, Stage, Terms, Window, life};

use crate::month::Month;
use crate::monthly::Inputs;

/// A month's inputs with what every section looks up.
pub(crate) struct Reading<'a> {
    pub(crate) portfolio: &'a Portfolio,
    pub(crate) month: Month,
    pub(crate) data_date: Date,
    pub(crate) terms: Terms,
    pub(crate) calendars: Calendars,
    people: HashMap<Id, &'a str>,
    roles: HashMap<Id, &'a str>,
    projects: HashMap<Id, &'a Project>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(inputs: &'a Inputs) -> Reading<'a> {
        let portfolio = &inputs.portfolio;
        Reading {
            portfolio,
            month: inputs.month,
            data_date: inputs.data_date,
            terms: Terms::in_force(portfolio, inputs.data_date),
            calendars: Calendars::new(&portfolio.calendars, &portfolio.calendar_exceptions),
            people: portfolio.people.iter().map(|person| (person.id, person.name.as_str())).collect(),
            roles: portfolio.roles.iter().map(|role| (role.id, role.name.as_str())).collect(),
            projects: portfolio.projects.iter().map(|project| (project.id, project)).collect(),
        }
    }

    /// The name of a person; empty where there is none.
    pub(crate) fn person(&self, id: Option<Id>) -> String {
        id.and_then(|id| self.people.get(&id)).map_or(String::new(), |name| (*name).to_owned())
    }

    /// Every name of a person, the longest first.
    pub(crate) fn names(&self) -> Vec<String> {
        let people = self.portfolio.people.iter().map(|person| person.name.trim());
        let working = self.portfolio.resources.iter().filter(|resource| resource.kind == ResourceType::Work);
        let names = people.chain(working.map(|resource| resource.name.trim()));
        let mut names: Vec<String> =
            names.filter(|name| name.chars().count() > 1).map(str::to_owned).collect();
        names.sort_by(|a, b| (b.len(), a).cmp(&(a.len(), b)));
        names.dedup();
        names
    }

    /// The name of a role; empty where there is none.
    pub(crate) fn role(&self, id: Id) -> String {
        self.roles.get(&id).map_or(String::new(), |name| (*name).to_owned())
    }

    /// A project; `None` where a record names one that is not there.
    pub(crate) fn project(&self, id: Id) -> Option<&'a Project> {
        self.projects.get(&id).copied()
    }

    /// The number and name of a project; empty where there is none.
    pub(crate) fn label(&self, id: Id) -> ProjectLabel {
        self.project(id).map_or_else(
            || ProjectLabel { id, code: String::new(), name: String::new() },
            |project| ProjectLabel { id, code: project.code.clone(), name: project.name.clone() },
        )
    }

    /// The projects that the month's report follows, by number: under way, and those that ended in the month.
    pub(crate) fn followed(&self) -> Vec<&'a Project> {
        let mut projects: Vec<&Project> =
            self.portfolio.projects.iter().filter(|project| self.follows(project)).collect();
        projects.sort_by(|a, b| (&a.code, a.id).cmp(&(&b.code, b.id)));
        projects
    }

    /// The lights of all projects.
    pub(crate) fn lights(&self) -> Vec<ProjectLights> {
        light::lights(self.portfolio, &self.calendars, &self.terms, self.data_date)
    }

    /// The days of the month.
    pub(crate) fn window(&self) -> Window {
        Window { from: self.month.first_day(), to: self.month.last_day() }
    }

    fn follows(&self, project: &Project) -> bool {
        let ended = life::closed_by(project, self.portfolio, self.data_date);
        project.stage != Stage::Proposed
            && (life::runs_on(project, self.portfolio, self.data_date)
                || ended
                    .or(project.delivered_by(self.data_date))
                    .is_some_and(|date| self.window().contains(date)))
    }
}

/// A project as lists name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectLabel {
    /// The project.
    pub id: Id,
    /// Its number.
    pub code: String,
    /// Its name.
    pub name: String,
}
