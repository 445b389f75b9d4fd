//! The store's edge to chance and time: new ids and the present moment. Everything else is given the time.

use chrono::{DateTime, SecondsFormat, Utc};
use portfolio::Id;

/// A new identity, later ones sorting after earlier ones.
pub fn new_id() -> Id {
    Id(uuid::Uuid::now_v7().as_u128())
}

/// Now, as `2026-11-23T08:30:00Z`.
pub fn now_utc() -> String {
    text(Utc::now())
}

pub(crate) fn text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Reads what `now_utc` writes.
pub(crate) fn parse(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.with_timezone(&Utc))
}

/// Whether a time lies more than `age` before `now`. A time in the future, left by a clock that ran ahead, and one that
/// cannot be read count as old.
pub(crate) fn is_older(at: &str, now: &str, age: chrono::Duration) -> bool {
    let (Some(at), Some(now)) = (parse(at), parse(now)) else { return true };
    at > now || now - at > age
}
