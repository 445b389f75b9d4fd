//! Reading records: by kind, by a field, one by one; typed or as rows. Records in the recycle bin are left out.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use portfolio::{Entity, Id, Record, Row, Value};
use rusqlite::{Connection, OptionalExtension, Params};

use crate::convert::{self, Cell};
use crate::error::StoreError;

/// Read access to a portfolio; a `Store` and an open step both are one.
pub struct Reads {
    pub(crate) conn: Connection,
    pub(crate) path: PathBuf,
}

impl Reads {
    /// All records of a kind, by id: oldest first.
    pub fn rows(&self, entity: Entity) -> Result<Vec<Row>, StoreError> {
        self.select(entity, "deleted = 0 ORDER BY id", [])
    }

    /// The records of a kind whose field has this value.
    pub fn rows_where(&self, entity: Entity, field: &str, value: &Value) -> Result<Vec<Row>, StoreError> {
        let (_, field) = entity.field(field).ok_or_else(|| unknown(entity, field))?;
        self.select(entity, &format!("\"{}\" IS ?1 AND deleted = 0 ORDER BY id", field.name), [Cell(value)])
    }

    /// One record, unless it is in the recycle bin.
    pub fn row(&self, entity: Entity, id: Id) -> Result<Option<Row>, StoreError> {
        Ok(self.select(entity, "id = ?1 AND deleted = 0", [id.to_string()])?.pop())
    }

    /// One record, wherever it is.
    pub fn row_even_deleted(&self, entity: Entity, id: Id) -> Result<Option<Row>, StoreError> {
        Ok(self.select(entity, "id = ?1", [id.to_string()])?.pop())
    }

    /// One record as its type.
    pub fn get<R: Record>(&self, id: Id) -> Result<Option<R>, StoreError> {
        self.row(R::ENTITY, id)?.map(|row| self.typed(&row)).transpose()
    }

    /// All records of a type, oldest first.
    pub fn all<R: Record>(&self) -> Result<Vec<R>, StoreError> {
        self.typed_where("deleted = 0 ORDER BY id", [])
    }

    /// The records of a type that belong to a project.
    pub fn of_project<R: Record>(&self, project: Id) -> Result<Vec<R>, StoreError> {
        R::ENTITY.field("project").ok_or_else(|| unknown(R::ENTITY, "project"))?;
        self.typed_where("project = ?1 AND deleted = 0 ORDER BY id", [project.to_string()])
    }

    /// Lines in the plan of each project.
    pub fn task_counts(&self) -> Result<HashMap<Id, u32>, StoreError> {
        self.sql((|| {
            let sql = "SELECT project, count(*) FROM task WHERE deleted = 0 GROUP BY project";
            let mut statement = self.conn.prepare_cached(sql)?;
            let counts =
                statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?)))?;
            let counts = counts.collect::<rusqlite::Result<Vec<_>>>()?;
            Ok(counts.into_iter().filter_map(|(id, count)| Some((Id::parse(&id)?, count))).collect())
        })())
    }

    /// The number of the newest step; 0 before the first.
    pub fn last_step(&self) -> Result<i64, StoreError> {
        self.sql(crate::journal::next(&self.conn)).map(|next| next - 1)
    }

    /// How many steps after this one touched the plan of a project.
    pub fn plan_steps_since(&self, project: Id, step: i64) -> Result<u32, StoreError> {
        let of = |table: &str| {
            format!(
                "EXISTS (SELECT 1 FROM journal j JOIN {table} t ON t.id = j.record
                         WHERE j.step = s.seq AND j.entity = '{table}' AND t.project = ?1)"
            )
        };
        let sql = format!(
            "SELECT count(*) FROM step s WHERE s.seq > ?2 AND ({} OR {} OR {})",
            of("task"),
            of("dependency"),
            of("assignment")
        );
        let count = |row: &rusqlite::Row<'_>| row.get(0);
        self.sql((|| self.conn.prepare_cached(&sql)?.query_row((project.to_string(), step), count))())
    }

    /// How many records of a kind there are.
    pub fn count(&self, entity: Entity) -> Result<u64, StoreError> {
        let sql = format!("SELECT count(*) FROM \"{}\" WHERE deleted = 0", entity.name());
        self.sql(self.conn.query_row(&sql, [], |row| row.get::<_, i64>(0))).map(|count| count as u64)
    }

    /// Where the portfolio lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn typed_where<R: Record>(
        &self,
        condition: &str,
        params: impl Params,
    ) -> Result<Vec<R>, StoreError> {
        self.select(R::ENTITY, condition, params)?.iter().map(|row| self.typed(row)).collect()
    }

    fn typed<R: Record>(&self, row: &Row) -> Result<R, StoreError> {
        R::from_row(row).map_err(|bad| StoreError::Corrupt {
            path: self.path.clone(),
            detail: format!("{bad} in {}", row.id),
        })
    }

    fn select(&self, entity: Entity, condition: &str, params: impl Params) -> Result<Vec<Row>, StoreError> {
        let sql = format!("SELECT {} FROM \"{}\" WHERE {condition}", columns(entity), entity.name());
        self.sql((|| {
            let mut statement = self.conn.prepare_cached(&sql)?;
            let rows = statement.query_map(params, |row| convert::row_of(entity, row))?;
            rows.collect()
        })())
    }

    /// Whether a record is there, in use or in the recycle bin.
    pub(crate) fn exists(&self, entity: Entity, id: Id) -> Result<bool, StoreError> {
        self.deleted(entity, id).map(|found| found.is_some())
    }

    /// The step that deleted a record, 0 for one in use; nothing when there is none.
    pub(crate) fn deleted(&self, entity: Entity, id: Id) -> Result<Option<i64>, StoreError> {
        let sql = format!("SELECT deleted FROM \"{}\" WHERE id = ?1", entity.name());
        self.sql((|| {
            self.conn.prepare_cached(&sql)?.query_row([id.to_string()], |row| row.get(0)).optional()
        })())
    }

    /// Gives an error of SQLite its cause and place.
    pub(crate) fn sql<T>(&self, outcome: rusqlite::Result<T>) -> Result<T, StoreError> {
        outcome.map_err(|error| StoreError::sql(&self.path, error))
    }
}

/// The id and every field, in order.
pub(crate) fn columns(entity: Entity) -> String {
    let mut columns = String::from("id");
    for field in entity.fields() {
        columns.push_str(", \"");
        columns.push_str(field.name);
        columns.push('"');
    }
    columns
}

pub(crate) fn unknown(entity: Entity, field: &str) -> StoreError {
    StoreError::Internal { detail: format!("{} has no field {field}", entity.name()) }
}
