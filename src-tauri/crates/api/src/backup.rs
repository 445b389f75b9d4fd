//! Backups from the settings screen: list, make, restore, take a restore back.

use std::path::Path;

use store::{Backup, BackupKind};

use crate::desk::Desk;
use crate::office::Office;
use crate::wire::{BackupList, BackupRow, FileState, OpenMode};
use crate::{Answer, ApiError, Code};

impl Desk {
    /// All backups of the open portfolio, newest first.
    pub fn backups(&mut self) -> Answer<BackupList> {
        let office = self.office()?;
        let mut backups = store::backups(&office.backups, &office.path)?;
        backups.sort_by(|a, b| b.at.cmp(&a.at));
        Ok(BackupList {
            folder: office.backups.display().to_string(),
            backups: backups.iter().map(row).collect(),
            undo_restore: office.kept.as_ref().map(|kept| kept.folder.display().to_string()),
        })
    }

    /// Makes a backup and checks it.
    pub fn backup_now(&mut self) -> Answer<BackupRow> {
        let office = self.office()?;
        Ok(row(&office.back_up_before(BackupKind::Asked)?))
    }

    /// Puts a backup in the portfolio's place. The present file is kept, so that this can be taken back.
    pub fn restore_backup(&mut self, path: String) -> Answer<FileState> {
        let office = self.office()?;
        let known = store::backups(&office.backups, &office.path)?;
        let backup = known.into_iter().find(|backup| backup.path.display().to_string() == path);
        let backup = backup.ok_or_else(|| ApiError::new(Code::NotFound).with("path", &path))?;
        if office.is_read_only() {
            return Err(ApiError::new(Code::ReadOnly).with("path", office.path.display()));
        }
        office.back_up_before(BackupKind::Restore)?;
        self.exchange(|portfolio| store::restore(portfolio, &backup.path, &store::now_utc()))
    }

    /// Takes the last restore back.
    pub fn undo_restore(&mut self) -> Answer<FileState> {
        let kept = self.office()?.kept.clone().ok_or_else(|| ApiError::new(Code::NothingToUndo))?;
        self.exchange(|portfolio| store::undo_restore(portfolio, &kept, &store::now_utc()))
    }

    /// Closes the file, lets it be replaced, and opens whatever stands there afterwards, also when replacing failed.
    fn exchange(
        &mut self,
        replace: impl FnOnce(&Path) -> Result<store::Kept, store::StoreError>,
    ) -> Answer<FileState> {
        let path = self.office()?.path.clone();
        self.close_portfolio()?;
        let replaced = replace(&path);
        let state = self.open_portfolio(path.display().to_string(), OpenMode::Edit)?;
        let kept = replaced?;
        if let Some(Office { kept: place, .. }) = &mut self.office {
            *place = Some(kept);
        }
        Ok(state)
    }
}

fn row(backup: &Backup) -> BackupRow {
    BackupRow {
        path: backup.path.display().to_string(),
        at: backup.at.clone(),
        kind: backup.kind.code().to_owned(),
        bytes: backup.size,
        verified: backup.verified,
    }
}
