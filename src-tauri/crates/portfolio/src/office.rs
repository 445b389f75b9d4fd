//! Records about the portfolio file itself: settings, remembered mappings, frozen months.

use schedule::Date;

use crate::record::record;

record! {
    /// A value of the portfolio as a whole.
    Setting {
        /// Its name, unique.
        name: String = Text, required;
        /// Its value, as the reader of the name expects it.
        value: String = Data;
    }
}

record! {
    /// A column mapping remembered from an import.
    ImportMapping {
        /// The headers it fits, joined; unique.
        signature: String = Data, required;
        /// The mapping, as JSON.
        mapping: String = Data, required;
    }
}

record! {
    /// A frozen month: the inputs of its report as they were.
    Period {
        /// The month, as `2026-10`.
        month: String = Text, required;
        /// 1 for the first freeze; a correction is the next one.
        revision: i64 = Integer(1, 10_000), required;
        /// Up to when the records count.
        data_date: Date = Date, required;
        /// When it was frozen.
        frozen_on: Option<Date> = Date;
        /// By whom.
        frozen_by: String = Text;
        /// Why a month was frozen again.
        reason: String = LongText;
        /// The input records, as canonical JSON.
        inputs: String = Data, rules;
        /// SHA-256 of the inputs, in hexadecimal.
        digest: String = Text, rules;
        /// The summary that was edited by a person.
        summary: String = LongText;
    }
}
