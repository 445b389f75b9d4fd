//! Versions of the template by which projects begin, as records. What a version holds is made into a project by
//! `project_template`; how it is written is known to whoever keeps it.

use schedule::Date;

use crate::record::record;

record! {
    /// A version of the project template. Projects keep the version that they began with.
    TemplateVersion {
        /// Its name.
        name: String = Text, required;
        /// Its number; the next version has the next.
        version: i64 = Integer(1, 10_000), required, rules;
        /// From when projects begin with it; a version without a date is being written.
        released_on: Option<Date> = Date, rules;
        /// What differs from the version before.
        note: String = LongText;
        /// Work breakdown, gates with their checklists, responsibilities and budget, as JSON.
        content: String = Data, rules;
    }
}
