//! One issue: its texts as values. What cannot be read is a finding with its row and column, and counts as empty.

use std::collections::BTreeMap;

use schedule::Moment;

use super::date::{self, Reading};
use super::field::{Field, Mapping};
use super::source::{Row, Source};
use super::{effort, zone};
use crate::report::{FindingCode, Findings, Place, RecordKind};

/// Years that are believed.
const YEARS: std::ops::RangeInclusive<i32> = 1984..=2149;
/// Minutes of the longest work, a hundred years.
const LONGEST: i64 = 100 * 366 * 24 * 60;
/// Numbers that no issue has begin here: they are made from names.
const MADE: i64 = 6_000_000_000;

/// An issue as values; what it names of others is still text.
pub(super) struct Issue {
    pub(super) place: Place,
    pub(super) uid: i64,
    pub(super) key: String,
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) epic_name: String,
    pub(super) done: bool,
    pub(super) start: Option<Moment>,
    pub(super) due: Option<Moment>,
    pub(super) resolved: Option<Moment>,
    pub(super) created: Option<Moment>,
    /// Minutes of work.
    pub(super) estimate: Option<i64>,
    pub(super) left: Option<i64>,
    pub(super) spent: i64,
    pub(super) assignee: Option<(String, String)>,
    pub(super) description: String,
    /// Issues above it, the nearest first, with the column that names each.
    pub(super) above: Vec<(usize, String)>,
    pub(super) sprints: Vec<(usize, String)>,
    /// Issues that wait for it.
    pub(super) blocks: Vec<(usize, String)>,
    /// Issues that it waits for.
    pub(super) waits_for: Vec<(usize, String)>,
    /// What goes into the notes, with the column.
    pub(super) notes: Vec<(usize, String)>,
}

/// Columns by what they mean.
pub(super) type Columns = BTreeMap<Field, Vec<usize>>;

pub(super) fn columns(mapping: &Mapping) -> Columns {
    Field::ALL.iter().map(|&field| (field, mapping.of(field))).collect()
}

/// Where and by what map an issue is read.
pub(super) struct Cells<'a> {
    pub(super) source: &'a Source,
    pub(super) columns: &'a Columns,
    pub(super) mapping: &'a Mapping,
    pub(super) row: &'a Row,
    pub(super) place: Place,
    pub(super) findings: &'a mut Findings,
}

/// Reads an issue.
pub(super) fn read(mut cells: Cells<'_>) -> Issue {
    let key = cells.text(Field::Key);
    let uid = uid(&cells.text(Field::Id), &key, &mut cells);
    cells.place.uid = Some(uid);
    let name = cells.text(Field::Summary);
    if name.is_empty() {
        cells.find(FindingCode::NameMissing, Field::Summary);
    }
    let resolved = cells.moment(Field::Resolved, 1_020);
    let mut above = cells.all(Field::Parent);
    above.extend(cells.all(Field::EpicLink));
    let (who, account) = (cells.text(Field::Assignee), cells.text(Field::AssigneeId));
    let account = if account.is_empty() { who.clone() } else { account };
    Issue {
        uid,
        place: cells.place,
        name: if name.is_empty() { key.clone() } else { name },
        kind: cells.text(Field::Type),
        epic_name: cells.text(Field::EpicName),
        done: is_done(&cells.text(Field::StatusCategory), &cells.text(Field::Status), resolved.is_some()),
        start: cells.moment(Field::Start, 480),
        due: cells.moment(Field::Due, 1_020),
        resolved,
        created: cells.moment(Field::Created, 480),
        estimate: cells.minutes(Field::OriginalEstimate),
        left: cells.minutes(Field::RemainingEstimate),
        spent: cells.minutes(Field::TimeSpent).unwrap_or(0),
        assignee: (!who.is_empty() || !account.is_empty()).then(|| {
            let name = if who.is_empty() { account.clone() } else { who };
            (account, name)
        }),
        description: cells.text(Field::Description),
        above,
        sprints: cells.all(Field::Sprint),
        blocks: cells.all(Field::Blocks),
        waits_for: cells.all(Field::BlockedBy),
        notes: cells.all(Field::Note),
        key,
    }
}

/// The issue's number, else one made from its key: the same key is the same line in the next export.
fn uid(id: &str, key: &str, cells: &mut Cells<'_>) -> i64 {
    match id.parse() {
        Ok(number) if (0..MADE).contains(&number) => number,
        _ => {
            if !id.is_empty() {
                cells.find(FindingCode::BadValue, Field::Id);
            }
            made(0, key)
        }
    }
}

/// A number made from a name, apart from the numbers of issues; lines of each `kind` below 3 have their own.
pub(super) fn made(kind: i64, name: &str) -> i64 {
    const SPAN: u64 = 999_999_999;
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325, step);
    MADE + kind * 1_000_000_000 + (hash % SPAN) as i64
}

/// By the category of its status where there is one, else by its being resolved or its status's name.
fn is_done(category: &str, status: &str, resolved: bool) -> bool {
    const DONE: [&str; 4] = ["done", "complete", "完成", "已完成"];
    const STATUSES: [&str; 11] = [
        "done",
        "closed",
        "resolved",
        "complete",
        "completed",
        "finished",
        "完成",
        "已完成",
        "已关闭",
        "关闭",
        "已解决",
    ];
    let category = category.trim().to_lowercase();
    match category.as_str() {
        "" => resolved || STATUSES.contains(&status.trim().to_lowercase().as_str()),
        known => DONE.contains(&known),
    }
}

impl Cells<'_> {
    fn text(&self, field: Field) -> String {
        let first = self.columns[&field].first();
        first.and_then(|&column| self.row.of(column).next()).unwrap_or_default().trim().to_owned()
    }

    fn all(&self, field: Field) -> Vec<(usize, String)> {
        let of = |&column: &usize| self.row.of(column).map(move |text| (column, text.trim().to_owned()));
        self.columns[&field].iter().flat_map(of).collect()
    }

    fn moment(&mut self, field: Field, otherwise: i64) -> Option<Moment> {
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        let reading = date::read(&text, self.mapping.order).plus(zone::shift(&text, self.source.zone));
        match reading {
            Reading::Unclear => self.find(FindingCode::DateUnclear, field),
            Reading::None => self.find(FindingCode::BadValue, field),
            Reading::At(date, _) if !YEARS.contains(&date.year()) => {
                self.find(FindingCode::DateOutOfRange, field);
                return None;
            }
            // Midnight is a date without a time.
            Reading::At(date, Some(0)) => return Some(date.at(otherwise)),
            Reading::At(..) => {}
        }
        reading.moment(otherwise)
    }

    /// An amount of work in minutes.
    fn minutes(&mut self, field: Field) -> Option<i64> {
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        let Some(minutes) = effort::minutes(&text) else {
            self.find(FindingCode::BadValue, field);
            return None;
        };
        if !(0..=LONGEST).contains(&minutes) {
            self.find(FindingCode::NumberOutOfRange, field);
        }
        Some(minutes.clamp(0, LONGEST))
    }

    fn find(&mut self, code: FindingCode, field: Field) {
        let column = self.columns[&field].first().map(|&column| self.source.columns[column].name.as_str());
        self.findings.add(code, self.place, column.unwrap_or(field.code()));
    }
}

/// The place of an issue that is being read.
pub(super) fn place(row: &Row) -> Place {
    Place { record: RecordKind::Issue, uid: None, line: row.line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn done_is_told_by_the_category_first() {
        assert!(is_done("done", "Abnahme", false));
        assert!(!is_done("indeterminate", "Resolved", true), "the category says it is open");
        assert!(is_done("", "已关闭", false) && is_done("", "?", true));
        assert!(!is_done("", "In Progress", false));
    }

    #[test]
    fn made_numbers_stay_and_keep_apart() {
        assert_eq!(made(0, "PMO-1"), made(0, "PMO-1"));
        assert_ne!(made(0, "PMO-1"), made(0, "PMO-2"));
        assert!((8_000_000_000..=9_000_000_000).contains(&made(2, "Sprint 1")));
    }
}
