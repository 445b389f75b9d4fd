//! Versions of the parameters of KPI and lights as records. A figure of the past is judged by the version that was in
//! force then: `Terms::in_force`.

use schedule::Date;

use crate::record::record;

record! {
    /// A value that a parameter was given, and from when it holds.
    TermVersion {
        /// The name of the parameter.
        name: String = Text, required;
        /// Counts up from 1 with every value of the parameter.
        version: i64 = Integer(1, 1_000_000), required, rules;
        /// What holds from then.
        value: String = Text, required;
        /// What held before.
        before: String = Text, required;
        /// From when it holds.
        effective_on: Date = Date, required;
        /// Why it was changed.
        reason: String = LongText;
        /// Who changed it.
        set_by: String = Text, rules;
    }
}
