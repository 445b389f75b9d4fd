//! Dependencies between projects, read across plans: what drives a plan from outside, whom a plan drives, and the rows that
//! a planner can name. A project in the recycle bin drives nobody.

use portfolio::{Dependency, Id, Moment, OutsideTask};
use rusqlite::{Params, Row};

use crate::convert;
use crate::error::StoreError;
use crate::rows::Reads;

/// A dependency that starts in one project's plan and ends in another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// The dependency; it belongs to the plan that waits.
    pub dependency: Id,
    /// The task that drives.
    pub predecessor: Id,
    /// Whether that task, or its project, is in the recycle bin.
    pub gone: bool,
    /// The project that waits.
    pub project: Id,
}

/// A task as a plan of another project knows it, with its row.
const OUTSIDE: &str = "
    SELECT t.id, t.project, p.code, p.name, t.name, t.start, t.finish, t.duration, t.inactive,
        (SELECT count(*) FROM task o WHERE o.project = t.project AND o.deleted = 0
            AND (o.position < t.position OR (o.position = t.position AND o.id <= t.id)))
    FROM task t CROSS JOIN project p ON p.id = t.project AND p.deleted = 0
    WHERE t.deleted = 0";

impl Reads {
    /// Tasks of other projects that a plan's dependencies start at.
    pub(crate) fn outside(&self, project: Id) -> Result<Vec<OutsideTask>, StoreError> {
        let sql = format!(
            "{OUTSIDE} AND t.project <> ?1
             AND t.id IN (SELECT predecessor FROM dependency WHERE project = ?1 AND deleted = 0) ORDER BY t.id"
        );
        self.outside_tasks(&sql, [project.to_string()])
    }

    /// The task in this row of the plan of the project with this number, whatever the case of its letters.
    pub fn task_in_row(&self, code: &str, row: usize) -> Result<Option<OutsideTask>, StoreError> {
        let sql = format!(
            "{OUTSIDE} AND t.id = (
                SELECT r.id FROM task r WHERE r.deleted = 0 AND r.project = (
                    SELECT id FROM project WHERE lower(code) = ?1 AND deleted = 0 ORDER BY id LIMIT 1)
                ORDER BY r.position, r.id LIMIT 1 OFFSET ?2)"
        );
        let offset = i64::try_from(row.saturating_sub(1)).unwrap_or(i64::MAX);
        Ok(self.outside_tasks(&sql, rusqlite::params![code.to_lowercase(), offset])?.pop())
    }

    /// A task of another project by its id.
    pub fn outside_task(&self, task: Id) -> Result<Option<OutsideTask>, StoreError> {
        Ok(self.outside_tasks(&format!("{OUTSIDE} AND t.id = ?1"), [task.to_string()])?.pop())
    }

    /// Tasks of plans other than this project's whose name, or the number or name of whose project, holds the text.
    pub fn find_tasks(&self, text: &str, except: Id, most: usize) -> Result<Vec<OutsideTask>, StoreError> {
        let escaped = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        let sql = format!(
            "{OUTSIDE} AND t.project <> ?1
             AND (t.name LIKE ?2 ESCAPE '\\' OR p.code LIKE ?2 ESCAPE '\\' OR p.name LIKE ?2 ESCAPE '\\')
             ORDER BY p.code, t.position, t.id LIMIT ?3"
        );
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.outside_tasks(&sql, rusqlite::params![except.to_string(), format!("%{escaped}%"), most])
    }

    /// The dependencies of other projects that start in this project's plan.
    pub fn crossings(&self, project: Id) -> Result<Vec<Crossing>, StoreError> {
        self.sql((|| {
            let sql = "
                SELECT d.id, d.predecessor, t.deleted <> 0 OR coalesce(p.deleted, 1) <> 0, d.project
                FROM task t INDEXED BY task_project
                CROSS JOIN dependency d INDEXED BY dependency_predecessor ON d.predecessor = t.id
                LEFT JOIN project p ON p.id = t.project
                WHERE t.project = ?1 AND d.project <> ?1 AND d.deleted = 0 ORDER BY d.id";
            let mut statement = self.conn.prepare_cached(sql)?;
            let rows = statement.query_map([project.to_string()], |row| {
                Ok(Crossing {
                    dependency: convert::id_at(row, 0)?,
                    predecessor: convert::id_at(row, 1)?,
                    gone: row.get(2)?,
                    project: convert::id_at(row, 3)?,
                })
            })?;
            rows.collect()
        })())
    }

    /// Every dependency between projects.
    pub fn cross_dependencies(&self) -> Result<Vec<Dependency>, StoreError> {
        self.typed_where(
            "deleted = 0 AND project <> (SELECT t.project FROM task t WHERE t.id = predecessor AND t.deleted = 0)
             ORDER BY id",
            [],
        )
    }

    fn outside_tasks(&self, sql: &str, params: impl Params) -> Result<Vec<OutsideTask>, StoreError> {
        self.sql((|| {
            let mut statement = self.conn.prepare_cached(sql)?;
            statement.query_map(params, outside_task)?.collect()
        })())
    }
}

fn outside_task(row: &Row<'_>) -> rusqlite::Result<OutsideTask> {
    let moment =
        |column| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_str_or_null()?.and_then(Moment::parse));
    Ok(OutsideTask {
        id: convert::id_at(row, 0)?,
        project: convert::id_at(row, 1)?,
        code: row.get(2)?,
        project_name: row.get(3)?,
        name: row.get(4)?,
        start: moment(5)?,
        finish: moment(6)?,
        duration: row.get(7)?,
        inactive: row.get(8)?,
        row: row.get::<_, i64>(9)? as usize,
    })
}
