//! The rows of a file by table, and which of its projects is read.

use std::collections::HashMap;

use super::fields::Notes;
use super::project::{self, Rows};
use super::row::Row;
use crate::draft::{ASSIGNMENTS, CALENDARS, DEPENDENCIES, FileProject, RESOURCES, TASKS, within};
use crate::error::{ErrorKind, ImportError, Limit};
use crate::report::{FindingCode, LossReason, Losses, RecordKind};

/// Tables that are read. Of the others only is told that they were there.
const READ: &[&str] = &[
    "PROJECT",
    "SCHEDOPTIONS",
    "CALENDAR",
    "PROJWBS",
    "TASK",
    "TASKPRED",
    "RSRC",
    "RSRCRATE",
    "TASKRSRC",
    "PROJCOST",
    "TASKMEMO",
];

/// A limit of a table's rows.
type Most = (&'static str, usize, fn(u64) -> Limit);

const MOST: &[Most] = &[
    ("TASK", TASKS, Limit::Tasks),
    ("PROJWBS", TASKS, Limit::Tasks),
    ("TASKPRED", DEPENDENCIES, Limit::Dependencies),
    ("RSRC", RESOURCES, Limit::Resources),
    ("CALENDAR", CALENDARS, Limit::Calendars),
    ("TASKRSRC", ASSIGNMENTS, Limit::Assignments),
];

/// The rows of a file by table, in its order.
pub(super) struct Tables<'a>(HashMap<&'a str, Vec<&'a Row<'a>>>);

/// The project that is read.
pub(super) struct Chosen<'a> {
    pub(super) number: i64,
    pub(super) rows: Rows<'a>,
    /// All projects of the file where there are several.
    pub(super) projects: Vec<FileProject>,
}

impl<'a> Tables<'a> {
    pub(super) fn new(rows: &'a [Row<'a>]) -> Result<Tables<'a>, ImportError> {
        let mut tables: HashMap<&str, Vec<&Row<'_>>> = HashMap::new();
        for row in rows {
            tables.entry(row.table).or_default().push(row);
        }
        let tables = Tables(tables);
        for (table, most, limit) in MOST {
            if let Some(first) = tables.of(table).get(*most) {
                within(*most, *most, *limit, (first.line, first.called))?;
            }
        }
        Ok(tables)
    }

    pub(super) fn of(&self, table: &str) -> &[&'a Row<'a>] {
        self.0.get(table).map_or(&[], Vec::as_slice)
    }

    /// The rows of a table that belong to a project, or to none.
    pub(super) fn within(&self, table: &str, project: i64) -> Vec<&'a Row<'a>> {
        let own = |row: &&&Row<'_>| row.number("proj_id").is_none_or(|number| number == project);
        self.of(table).iter().filter(own).copied().collect()
    }

    /// The project that is asked for, else the first one with activities that is no baseline of another, else the first.
    pub(super) fn choose(&self, wanted: Option<i64>, notes: &mut Notes) -> Result<Chosen<'a>, ImportError> {
        let mut counts: HashMap<i64, usize> = HashMap::new();
        for row in self.of("TASK") {
            *counts.entry(row.number("proj_id").unwrap_or(-1)).or_default() += 1;
        }
        let number = |row: &Row<'_>| row.number("proj_id").unwrap_or(-1);
        let tasks = |row: &Row<'_>| counts.get(&number(row)).copied().unwrap_or(0);
        let all = self.of("PROJECT");
        let asked = all.iter().find(|row| Some(number(row)) == wanted);
        let is_own = |row: &&&Row<'_>| tasks(row) > 0 && row.peek("orig_proj_id").is_empty();
        let with_tasks = all.iter().find(is_own).or_else(|| all.iter().find(|row| tasks(row) > 0));
        let Some(row) = asked.or(with_tasks).or(all.first()).copied() else {
            return Err(ImportError {
                element: "PROJECT".to_owned(),
                ..ImportError::new(ErrorKind::NoProject)
            });
        };
        let chosen = number(row);
        let offer = |row: &&Row<'_>| FileProject {
            number: number(row),
            name: project::title(row, self.root(number(row))),
            tasks: tasks(row),
            read: number(row) == chosen,
        };
        let projects: Vec<FileProject> = all.iter().map(offer).collect();
        let several = projects.len() > 1;
        if let Some(one) = projects.iter().find(|project| several && project.read) {
            notes.findings.add(
                FindingCode::OtherProjects,
                row.place(RecordKind::Project, "proj_id"),
                &one.name,
            );
        }
        let calendar = row.number("clndr_id");
        let rows = Rows {
            project: row,
            options: self.of("SCHEDOPTIONS").iter().find(|options| number(options) == chosen).copied(),
            root: self.root(chosen),
            calendar: self.of("CALENDAR").iter().find(|row| row.number("clndr_id") == calendar).copied(),
        };
        Ok(Chosen { number: chosen, rows, projects: if several { projects } else { Vec::new() } })
    }

    /// The element of the WBS that stands for a project.
    fn root(&self, project: i64) -> Option<&'a Row<'a>> {
        let is =
            |row: &&&Row<'_>| row.number("proj_id") == Some(project) && row.peek("proj_node_flag") == "Y";
        self.of("PROJWBS").iter().find(is).copied()
    }

    /// What is in the file beside the tables that are read, and the rows of its other projects.
    pub(super) fn lose(&self, chosen: &Chosen<'_>, losses: &mut Losses) {
        for row in self.0.values().flatten() {
            let other = row.number("proj_id").is_some_and(|number| number != chosen.number);
            if other || !READ.contains(&row.table) {
                row.lose_whole(LossReason::NoPlace, row.place(RecordKind::Row, ""), losses);
            }
        }
    }
}
