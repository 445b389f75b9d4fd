//! Backups that were opened before they count, restoring them, taking that back, and full disks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{AT, add, cut_power, folder, open, portfolio, try_add, wal};
use portfolio::Entity;
use store::{BackupKind, Note, ReadOnlyReason, StoreError, backups, restore, undo_restore, verify};

fn projects(path: &Path) -> u64 {
    open(path).store.count(Entity::Project).expect("counts")
}

#[test]
fn a_backup_is_a_whole_portfolio_of_its_own() {
    let dir = folder();
    let path = portfolio(dir.path(), "组合.pmo", 3);
    let place = dir.path().join("backups");
    let store = open(&path).store;
    let made = store.backup(&place, BackupKind::Asked, AT).expect("made");
    assert!(made.verified && made.kind == BackupKind::Asked && made.at == AT && made.size > 0);
    assert_eq!(backups(&place, &path).expect("listed"), std::slice::from_ref(&made));
    assert_eq!(fs::read(&made.path).expect("reads")[18], 1, "a backup must not need a log");
    verify(&made.path).expect("whole");
    drop(store);
    let copy = open(&made.path).store;
    assert_eq!(copy.count(Entity::Project).expect("counts"), 3);
    assert_eq!(copy.portfolio_id().expect("reads"), open(&path).store.portfolio_id().expect("reads"));
    drop(copy);
    assert_eq!(fs::read_dir(&place).expect("lists").count(), 1, "nothing unfinished lies there");
}

#[test]
fn a_shortened_or_altered_backup_is_not_verified_and_not_restored() {
    let dir = folder();
    let path = portfolio(dir.path(), "p.pmo", 30);
    let place = dir.path().join("backups");
    let made = open(&path).store.backup(&place, BackupKind::Asked, AT).expect("made");
    let whole = fs::read(&made.path).expect("reads");
    fs::write(&made.path, &whole[..whole.len() - 4096]).expect("writes");
    assert!(!backups(&place, &path).expect("listed")[0].verified);
    let refused = restore(&path, &made.path, AT);
    assert!(matches!(refused, Err(StoreError::Unverified { .. })), "{refused:?}");
    let mut altered = whole.clone();
    altered[4096..].iter_mut().step_by(97).for_each(|byte| *byte ^= 0xff);
    fs::write(&made.path, &altered).expect("writes");
    assert!(matches!(restore(&path, &made.path, AT), Err(StoreError::Unverified { .. })));
    assert_eq!(projects(&path), 30, "the portfolio is as it was");
}

#[test]
fn a_restore_brings_the_old_state_and_can_be_taken_back() {
    let dir = folder();
    let path = portfolio(dir.path(), "p.pmo", 2);
    let mut store = open(&path).store;
    let made = store.backup(&dir.path().join("backups"), BackupKind::Restore, AT).expect("made");
    add(&mut store, "later");
    let in_use = restore(&path, &made.path, AT);
    assert!(matches!(in_use, Err(StoreError::InUse { .. })), "not while it is open: {in_use:?}");
    store.close().expect("closed");
    let kept = restore(&path, &made.path, AT).expect("restored");
    assert_eq!(projects(&path), 2);
    undo_restore(&path, &kept, AT).expect("taken back");
    assert_eq!(projects(&path), 3, "the later work is back");
}

#[test]
fn a_restore_after_a_stop_keeps_the_log_with_its_file() {
    let dir = folder();
    let path = portfolio(dir.path(), "p.pmo", 2);
    let mut store = open(&path).store;
    let made = store.backup(&dir.path().join("backups"), BackupKind::Regular, AT).expect("made");
    add(&mut store, "only in the log");
    let stopped = dir.path().join("stopped");
    fs::create_dir(&stopped).expect("a folder");
    let stopped = cut_power(&path, &stopped);
    let kept = restore(&stopped, &made.path, AT).expect("restored");
    assert!(!wal(&stopped).exists(), "no old log beside the new file");
    assert_eq!(projects(&stopped), 2);
    undo_restore(&stopped, &kept, AT).expect("taken back");
    assert!(!wal(&stopped).exists());
    assert_eq!(projects(&stopped), 3, "what was only in the log is there");
}

#[test]
fn a_destroyed_portfolio_is_replaced_and_its_remains_are_kept() {
    let dir = folder();
    let path = portfolio(dir.path(), "p.pmo", 4);
    let made = open(&path).store.backup(&dir.path().join("b"), BackupKind::Regular, AT).expect("made");
    fs::write(&path, b"destroyed").expect("writes");
    fs::write(wal(&path), b"rubbish").expect("writes");
    let kept = restore(&path, &made.path, AT).expect("restored");
    assert_eq!(projects(&path), 4);
    assert_eq!(fs::read(kept.folder.join("p.pmo")).expect("kept"), b"destroyed");
    assert_eq!(fs::read(kept.folder.join("p.pmo-wal")).expect("kept"), b"rubbish");
    undo_restore(&path, &kept, AT).expect("taken back");
    assert_eq!(fs::read(&path).expect("reads"), b"destroyed", "the remains come back as they were");
    let again = restore(&path, &made.path, AT).expect("a second time in the same second");
    assert_ne!(again.folder, kept.folder);
}

/// A small disk; gone with it. None where this machine does not let us make one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn new(size: &str) -> Option<SmallDisk> {
        let dir = folder();
        let options = format!("size={size}");
        let made =
            Command::new("mount").args(["-t", "tmpfs", "-o", &options, "tmpfs"]).arg(dir.path()).status();
        made.is_ok_and(|status| status.success()).then(|| SmallDisk(dir))
    }

    fn fill(&self) -> PathBuf {
        let filler = self.0.path().join("filler");
        let mut size = 64 << 20;
        let mut bytes = Vec::new();
        while size > 512 {
            bytes.resize(bytes.len() + size, 0_u8);
            if fs::write(&filler, &bytes).is_err() {
                bytes.truncate(bytes.len() - size);
                size /= 2;
            }
        }
        fs::write(&filler, &bytes).expect("fits");
        filler
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_is_named_loses_nothing_and_is_survived() {
    let Some(disk) = SmallDisk::new("3m") else {
        eprintln!("SKIPPED: this machine does not let the test mount a small disk");
        return;
    };
    let path = portfolio(disk.0.path(), "p.pmo", 1);
    let reserve = disk.0.path().join("reserve");
    fs::write(&reserve, vec![0; 500_000]).expect("written");
    let report = disk.0.path().join("report.xlsx");
    store::file::write_bytes(&report, b"last month").expect("written");
    let mut store = open(&path).store;
    let mut written = 1;
    let error = loop {
        match try_add(&mut store, "more", 5000) {
            Ok(_) => written += 1,
            Err(error) => break error,
        }
        assert!(written < 10_000, "the disk must fill");
    };
    assert!(matches!(error, StoreError::Full { .. }), "{error}");
    assert_eq!(store.count(Entity::Project).expect("counts"), written);
    let filler = disk.fill();
    let backup = store.backup(&disk.0.path().join("b"), BackupKind::Regular, AT);
    assert!(matches!(backup, Err(StoreError::Full { .. })), "{backup:?}");
    assert_eq!(
        fs::read_dir(disk.0.path().join("b")).map_or(0, Iterator::count),
        0,
        "no stump of a backup is left"
    );
    let export = store::file::write_bytes(&report, &vec![1; 200_000]);
    assert!(matches!(export, Err(StoreError::Full { .. })), "{export:?}");
    assert_eq!(fs::read(&report).expect("reads"), b"last month", "the old export is whole");
    drop(store);
    fs::remove_file(filler).and_then(|()| fs::remove_file(reserve)).expect("space");
    let mut store = open(&path).store;
    assert_eq!(store.count(Entity::Project).expect("counts"), written, "nothing that was told is lost");
    store.undo("王芳", AT).expect("goes on");
}

#[test]
fn read_only_media_open_for_reading() {
    let Some(disk) = SmallDisk::new("6m") else {
        eprintln!("SKIPPED: this machine does not let the test mount a small disk");
        return;
    };
    let path = portfolio(disk.0.path(), "p.pmo", 2);
    let frozen = Command::new("mount").args(["-o", "remount,ro"]).arg(disk.0.path()).status();
    assert!(frozen.is_ok_and(|status| status.success()), "the disk can be made read-only");
    let opened = open(&path);
    assert_eq!(opened.notes, [Note::ReadOnly(ReadOnlyReason::NotWritable)]);
    assert_eq!(opened.store.count(Entity::Project).expect("counts"), 2);
    let export = store::file::write_bytes(&disk.0.path().join("a.csv"), b"a");
    assert!(matches!(export, Err(StoreError::ReadOnly { .. })), "{export:?}");
}
