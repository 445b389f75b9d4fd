//! What an import would do, row by row, before anything is written; and the changes that do it.

use portfolio::{Change, Entity, Id, Money, Person, Project, Value};

use super::compare;
use super::known::Known;
use super::mapping::{Doubt, Mapping};
use super::table::Table;
use super::variance::Disagreement;

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Projects that would be added.
    pub new: Vec<NewProject>,
    /// Projects that would change.
    pub changed: Vec<ChangedProject>,
    /// Projects that are already as the row says.
    pub unchanged: Vec<Unchanged>,
    /// Rows and cells that are not taken, with the reason.
    pub rejected: Vec<Rejected>,
    /// Rows that are no projects.
    pub skipped: Vec<Skipped>,
    /// Rows that say the same as an earlier one.
    pub merged: Vec<Merged>,
    /// People that would be added because rows name them.
    pub people: Vec<Person>,
    /// Columns that go nowhere.
    pub not_carried: Vec<NotCarried>,
    /// What total rows say beside what the rows above them sum to.
    pub sums: Vec<SumCheck>,
    /// Rows whose published deviation is not what their dates give.
    pub disagreements: Vec<Disagreement>,
    /// What could be read in more than one way.
    pub doubts: Vec<Doubt>,
}

/// A project that would be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProject {
    /// Its row.
    pub row: u64,
    /// It.
    pub project: Project,
}

/// A project that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedProject {
    /// Its row.
    pub row: u64,
    /// The project.
    pub id: Id,
    /// Its number.
    pub code: String,
    /// What would change.
    pub fields: Vec<FieldChange>,
}

/// A field that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Its name.
    pub field: &'static str,
    /// What is there.
    pub old: Value,
    /// What would be.
    pub new: Value,
}

/// A project that is already as its row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unchanged {
    /// Its row.
    pub row: u64,
    /// Its number.
    pub code: String,
}

/// Something of the file that is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// Its row.
    pub row: u64,
    /// Its column, from 0; none for the row as a whole.
    pub column: Option<usize>,
    /// What stands there.
    pub value: String,
    /// Why.
    pub reason: Reason,
    /// Whether the row comes in without it.
    pub extent: Extent,
}

/// How much is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// The cell: its row comes in without it.
    Cell,
    /// The whole row.
    Row,
}

/// Why something is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The row names no project.
    MissingCode,
    /// A new project has no name.
    MissingName,
    /// No date.
    BadDate,
    /// A date, but not in the way of writing chosen for the column.
    OtherDateFormat,
    /// Day and month could be either way round.
    AmbiguousDate,
    /// A date outside 1984–2149.
    DateOutOfRange,
    /// No number.
    BadNumber,
    /// The comma or point could be either sign.
    AmbiguousNumber,
    /// More than can be stored.
    NumberTooLarge,
    /// None of the words that the field knows.
    UnknownWord,
    /// Several people have this name.
    Namesakes,
    /// A formula's error.
    ErrorCell,
    /// Rows of one project's number that say different things; the first of them.
    Conflict(u64),
    /// The finish first approved never changes.
    NeverChanges,
}

/// A row that is no project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Its row.
    pub row: u64,
    /// Why.
    pub reason: SkipReason,
}

/// Why a row is no project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// It is blank.
    Blank,
    /// It sums others.
    Total,
    /// It repeats the header.
    Header,
}

/// A row that says the same as an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Its row.
    pub row: u64,
    /// The earlier one.
    pub into: u64,
    /// The project's number.
    pub code: String,
}

/// A column that goes nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotCarried {
    /// The column, from 0.
    pub column: usize,
    /// Its header.
    pub header: String,
    /// Its filled cells.
    pub filled: u64,
}

/// What a total row says beside what the rows above it sum to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SumCheck {
    /// The total's row.
    pub row: u64,
    /// The column, from 0.
    pub column: usize,
    /// What it says.
    pub stated: Money,
    /// What the rows sum to.
    pub computed: Money,
}

/// Works out what an import would do. Nothing is written.
pub fn preview(
    table: &Table,
    mapping: &Mapping,
    known: Known<'_>,
    new_id: &mut dyn FnMut() -> Id,
) -> Preview {
    compare::preview(table, mapping, known, new_id)
}

/// The changes that do what a preview shows: people first, then projects.
pub fn changes(preview: &Preview) -> Vec<Change> {
    let people = preview.people.iter().map(Change::insert);
    let new = preview.new.iter().map(|new| Change::insert(&new.project));
    let changed = preview.changed.iter().flat_map(|changed| {
        let id = changed.id;
        changed.fields.iter().map(move |change| Change::Set {
            entity: Entity::Project,
            id,
            field: change.field,
            value: change.new.clone(),
        })
    });
    people.chain(new).chain(changed).collect()
}
