//! When a backup is due and which old ones go. Pure: it is given the time and the list.

use std::collections::HashSet;

use chrono::Duration;

use crate::backup::{Backup, BackupKind};
use crate::clock;

const RECENT: usize = 12;
const DAILY: usize = 14;
const MONTHLY: usize = 12;

/// When one asks whether a backup is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The portfolio was just opened: a backup of the last day will do.
    Opening,
    /// It was changed since the last backup: a quarter of an hour is enough to lose.
    Changed,
}

/// Whether a backup should be made now. A last one in the future, made by a clock that ran ahead, counts as old.
pub fn due(occasion: Occasion, now: &str, last: Option<&str>) -> bool {
    let age = match occasion {
        Occasion::Opening => Duration::hours(24),
        Occasion::Changed => Duration::minutes(15),
    };
    last.is_none_or(|last| clock::is_older(last, now, age))
}

/// The regular backups that may go: all but the 12 newest, the last of each of 14 days and of each of 12 months.
/// Backups of any other kind stay, and so does the newest verified one whatever its age.
pub(crate) fn expired<'a>(all: &'a [Backup], now: &str) -> Vec<&'a Backup> {
    let mut regular: Vec<&Backup> = all.iter().filter(|backup| backup.kind == BackupKind::Regular).collect();
    // Newest first; those from the future last, as if they were the oldest.
    regular.sort_by_key(|backup| (backup.at.as_str() <= now, backup.at.as_str()));
    regular.reverse();
    let mut kept: HashSet<&Backup> = regular.iter().take(RECENT).copied().collect();
    kept.extend(last_of_each(&regular, "YYYY-MM-DD".len(), DAILY));
    kept.extend(last_of_each(&regular, "YYYY-MM".len(), MONTHLY));
    kept.extend(regular.iter().find(|backup| backup.verified));
    kept.extend(all.iter().find(|backup| backup.verified));
    regular.retain(|backup| !kept.contains(backup));
    regular
}

/// The newest of each span whose times share their first characters.
fn last_of_each<'a>(newest_first: &[&'a Backup], prefix: usize, spans: usize) -> Vec<&'a Backup> {
    let mut seen = HashSet::new();
    let first = newest_first.iter().filter(|backup| seen.insert(backup.at[..prefix].to_owned()));
    first.take(spans).copied().collect()
}
