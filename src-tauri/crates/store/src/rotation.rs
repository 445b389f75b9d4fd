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

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn backup(at: &str, kind: BackupKind) -> Backup {
        Backup { path: PathBuf::from(at), size: 1, at: at.into(), kind, schema: 1, verified: true }
    }

    fn left(all: &[Backup], now: &str) -> Vec<String> {
        let gone: HashSet<&Backup> = expired(all, now).into_iter().collect();
        all.iter().filter(|backup| !gone.contains(*backup)).map(|backup| backup.at.clone()).collect()
    }

    /// Every quarter of an hour over a span of days, newest first.
    fn quarters(days: i64) -> Vec<Backup> {
        let now = clock::parse("2026-11-23T08:30:00Z").expect("a time");
        let times = (0..days * 96).map(|number| now - Duration::minutes(15 * number));
        times.map(|at| backup(&clock::text(at), BackupKind::Regular)).collect()
    }

    #[test]
    fn twelve_recent_a_fortnight_and_a_year_are_kept() {
        let all = quarters(500);
        let left = left(&all, "2026-11-23T08:30:00Z");
        // The newest of today is among the recent ones, the last of November among the days.
        assert_eq!(left.len(), 12 + 13 + 11, "{left:?}");
        assert_eq!(left[11], "2026-11-23T05:45:00Z", "the twelfth of the recent ones");
        assert_eq!(left[12], "2026-11-22T23:45:00Z", "the last of yesterday");
        assert_eq!(left[24], "2026-11-10T23:45:00Z", "the last of the fourteenth day");
        assert_eq!(left[25], "2026-10-31T23:45:00Z", "the last of last month");
        assert_eq!(left[35], "2025-12-31T23:45:00Z", "the last of the twelfth month");
    }

    #[test]
    fn backups_made_for_a_reason_stay() {
        let reasons = [BackupKind::Asked, BackupKind::Migration, BackupKind::Import, BackupKind::Restore];
        let all: Vec<Backup> =
            (0..100).map(|number| backup("2020-01-01T00:00:00Z", reasons[number % 4])).collect();
        assert_eq!(expired(&all, "2026-11-23T08:30:00Z"), Vec::<&Backup>::new());
    }

    #[test]
    fn the_newest_verified_one_stays_however_many_came_after_it() {
        let mut all = quarters(40);
        all.iter_mut().for_each(|backup| backup.verified = false);
        let at = all.len() - 5;
        all[at].verified = true;
        assert!(left(&all, "2026-11-23T08:30:00Z").contains(&all[at].at));
    }

    #[test]
    fn one_from_the_future_pushes_no_present_one_out() {
        let mut all = quarters(1);
        all.truncate(12);
        all.insert(0, backup("2036-01-01T00:00:00Z", BackupKind::Regular));
        let left = left(&all, "2026-11-23T08:30:00Z");
        assert!(all[1..].iter().all(|backup| left.contains(&backup.at)), "{left:?}");
    }

    #[test]
    fn due_by_age_and_whenever_the_clock_makes_no_sense() {
        let now = "2026-11-23T08:30:00Z";
        assert!(due(Occasion::Opening, now, None));
        assert!(due(Occasion::Opening, now, Some("2026-11-22T08:29:59Z")));
        assert!(!due(Occasion::Opening, now, Some("2026-11-22T08:30:01Z")));
        assert!(due(Occasion::Changed, now, Some("2026-11-23T08:14:59Z")));
        assert!(!due(Occasion::Changed, now, Some("2026-11-23T08:15:01Z")));
        assert!(due(Occasion::Opening, now, Some("2036-11-23T08:30:00Z")), "the clock had run ahead");
        assert!(due(Occasion::Changed, now, Some("yesterday")));
    }
}
