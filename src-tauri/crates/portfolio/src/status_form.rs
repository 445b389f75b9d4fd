//! The four forms on which managers report once a month: what each asks for, and the record of one that was sent out and
//! came back. How a form looks as a workbook is known to `report`, how it is read to `exchange`.

use schedule::Date;

use crate::record::{Entity, Id, choices, record};

/// The version of the forms' layout. One of another version is not read.
pub const FORM_VERSION: &str = "1";
/// The hidden sheet in which a form says what it is.
pub const FORM_SHEET: &str = "_pmo";
/// The row, from 1, whose hidden cells name the fields of the columns.
pub const FORM_KEYS_ROW: u64 = 3;
/// The first row of the table.
pub const FORM_FIRST_ROW: u64 = 5;

choices! {
    /// What a form reports on.
    FormKind {
        /// Where the project and its tasks stand.
        Progress = "progress",
        /// Its risks.
        Risk = "risk",
        /// What its budget lines will come to.
        Budget = "budget",
        /// Its quality checks.
        Quality = "quality",
    }
}

record! {
    /// A form of one project and month.
    StatusForm {
        /// The project.
        project: Id = Reference(Entity::Project), required;
        /// The month, as `2026-10`.
        month: String = Text, required;
        /// Which form.
        form: FormKind = Choice(FormKind::CODES), required;
        /// When it was last written out for the manager.
        issued_on: Option<Date> = Date, rules;
        /// When it was last read back.
        received_on: Option<Date> = Date, rules;
        /// The name of the file that was read back.
        file: String = Text, rules;
        /// SHA-256 of that file, in hexadecimal.
        digest: String = Text, rules;
        /// Whose report it is.
        reporter: Option<Id> = Reference(Entity::Person), rules;
        /// What the file says, as JSON.
        content: String = Data, rules;
        /// What was decided on its lines, as JSON.
        verdicts: String = Data, rules;
    }
}

/// How a column is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// It is shown and locked.
    Shown,
    /// It is asked of every row.
    Asked,
    /// It is asked of new rows only.
    New,
}

/// A table of a form: one sheet of its workbook.
#[derive(Clone, Copy, Debug)]
pub struct FormTable {
    /// What its rows are.
    pub entity: Entity,
    /// Its columns: the field and how it is filled in.
    pub columns: &'static [(&'static str, Fill)],
    /// How many empty rows stand ready for new records.
    pub fresh: u32,
}

/// The tables of a form, in the order of its sheets.
pub fn tables(form: FormKind) -> &'static [FormTable] {
    match form {
        FormKind::Progress => PROGRESS,
        FormKind::Risk => RISK,
        FormKind::Budget => BUDGET,
        FormKind::Quality => QUALITY,
    }
}

use Fill::{Asked, New, Shown};

const PROGRESS: &[FormTable] = &[
    FormTable {
        entity: Entity::Project,
        columns: &[
            ("code", Shown),
            ("name", Shown),
            ("baseline_finish", Shown),
            ("reported_light", Asked),
            ("reported_reason", Asked),
            ("forecast_finish", Asked),
            ("reported_on", Asked),
        ],
        fresh: 0,
    },
    FormTable {
        entity: Entity::Task,
        columns: &[
            ("name", Shown),
            ("start", Shown),
            ("finish", Shown),
            ("actual_start", Asked),
            ("percent_complete", Asked),
            ("actual_finish", Asked),
            ("notes", Asked),
        ],
        fresh: 0,
    },
];

const RISK: &[FormTable] = &[FormTable {
    entity: Entity::Risk,
    columns: &[
        ("code", Shown),
        ("title", Asked),
        ("category", Asked),
        ("probability", Asked),
        ("impact", Asked),
        ("owner", Asked),
        ("response", Asked),
        ("response_plan", Asked),
        ("response_due", Asked),
        ("status", Asked),
    ],
    fresh: 10,
}];

const BUDGET: &[FormTable] = &[FormTable {
    entity: Entity::BudgetLine,
    columns: &[
        ("name", Shown),
        ("category", Shown),
        ("month", Shown),
        ("original", Shown),
        ("approved_changes", Shown),
        ("actual", Shown),
        ("forecast", Asked),
        ("note", Asked),
    ],
    fresh: 0,
}];

const QUALITY: &[FormTable] = &[FormTable {
    entity: Entity::QualityCheck,
    columns: &[
        ("gate", New),
        ("subject", New),
        ("item", New),
        ("due_on", New),
        ("note", Asked),
        ("checked_on", Asked),
        ("checked_by", Asked),
        ("result", Asked),
    ],
    fresh: 10,
}];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Writer;

    #[test]
    fn every_column_is_a_field_that_a_person_may_fill_in() {
        for table in FormKind::ALL.iter().flat_map(|form| tables(*form)) {
            for (name, fill) in table.columns {
                let (_, field) = table.entity.field(name).expect("a column is a field of its record");
                assert!(*fill == Shown || field.writer == Writer::Person, "{name} is computed");
            }
        }
    }
}
