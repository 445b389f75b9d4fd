//! Bringing an older file to this program's tables: backup, a copy, the change on the copy in one transaction, checks,
//! then the copy over the file in one transaction of SQLite's own, with the lock held from beginning to end.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup as Copy, StepResult};
use rusqlite::{Connection, OpenFlags};

use crate::backup::{self, BackupKind};
use crate::clock::now_utc;
use crate::connection::{self, Check};
use crate::error::StoreError;
use crate::file::Temporary;
use crate::schema::{self, Migration};

/// Migrates the locked file; returns its backup. On any error the file is as it was.
pub(crate) fn run(
    conn: &mut Connection,
    path: &Path,
    from: u32,
    migrations: &[Migration],
    backups: &Path,
) -> Result<PathBuf, StoreError> {
    let kept = backup::take(conn, path, backups, BackupKind::Migration, &now_utc())?;
    let temporary = Temporary::beside(path);
    backup::copy_into(conn, path, &temporary.path)?;
    let mut copy = connection::plain(&temporary.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let sql = |error| StoreError::sql(path, error);
    schema::apply(&mut copy, from, migrations).map_err(sql)?;
    connection::check(&copy, path, Check::Full)?;
    schema::compare(&copy, path, migrations)?;
    nothing_lost(conn, &copy, path)?;
    let swap = Copy::new(&copy, conn).map_err(sql)?;
    let swapped = swap.step(-1).map_err(sql)?;
    drop(swap);
    if swapped != StepResult::Done {
        return Err(StoreError::Internal {
            detail: format!("the migrated copy could not be taken over: {swapped:?}"),
        });
    }
    copy.close().map_err(|(_, error)| sql(error))?;
    Ok(kept.path)
}

/// Every step of the journal is there, and no table that was kept has fewer rows.
fn nothing_lost(old: &Connection, new: &Connection, path: &Path) -> Result<(), StoreError> {
    let sql = |error| StoreError::sql(path, error);
    let (before, after): (BTreeMap<_, _>, BTreeMap<_, _>) =
        (backup::counts(old).map_err(sql)?, backup::counts(new).map_err(sql)?);
    let lost = before.iter().find(|(table, rows)| after.get(*table).is_some_and(|left| left < rows));
    match lost {
        None => Ok(()),
        Some((table, _)) => {
            let detail = format!("migration would lose rows of {table}");
            Err(StoreError::Internal { detail })
        }
    }
}

#[cfg(test)]
mod tests;
