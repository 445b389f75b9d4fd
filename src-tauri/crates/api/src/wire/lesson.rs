//! Lessons as they are found and read: marked words, traces both ways, what became of them.

use crate::wire::{RecordView, wire};

wire! {
    /// What is looked for. Empty texts and missing codes do not narrow.
    pub struct LessonQuery {
        /// Words, or the first letters of their pinyin.
        pub text: String,
        /// The code of a kind.
        pub kind: Option<String>,
        /// The kind of project.
        pub project_type: Option<String>,
        /// The department.
        pub department: Option<String>,
        /// The supplier.
        pub vendor: Option<String>,
        /// The code of a risk category.
        pub risk_category: Option<String>,
        /// Only those that changed nothing and that nobody adopted.
        pub unused: bool,
    }
}

wire! {
    /// The lessons that were found, and what they can be narrowed by.
    pub struct LessonList {
        /// The best first, at most 200.
        pub hits: Vec<LessonFound>,
        /// How many were found.
        pub found: u32,
        /// How many there are.
        pub all: u32,
        /// Kinds of projects that lessons name.
        pub project_types: Vec<String>,
        /// Departments that they name.
        pub departments: Vec<String>,
        /// Suppliers that they name.
        pub vendors: Vec<String>,
    }
}

wire! {
    /// A lesson that was found.
    pub struct LessonFound {
        /// The lesson.
        pub id: String,
        /// Its number.
        pub code: String,
        /// Its kind.
        pub kind: String,
        /// Its title, what was found marked.
        pub title: Vec<Piece>,
        /// The part of its text that fits best, what was found marked.
        pub text: Vec<Piece>,
        /// Its tags.
        pub tags: Vec<String>,
        /// The project it comes from.
        pub project: Option<String>,
        /// When it was recorded.
        pub recorded_on: Option<String>,
        /// How often it was used again.
        pub reuse: Reuse,
    }
}

wire! {
    /// A piece of text.
    pub struct Piece {
        /// The text.
        pub text: String,
        /// Whether it was looked for.
        pub marked: bool,
    }
}

wire! {
    /// How often a lesson was used again.
    #[derive(Copy, Default)]
    pub struct Reuse {
        /// Answered in a proposal, whatever the answer.
        pub shown: u32,
        /// Taken up.
        pub adopted: u32,
        /// Found not to apply.
        pub not_applicable: u32,
        /// Things that it changed.
        pub traces: u32,
    }
}

wire! {
    /// One lesson with its ways there and back.
    pub struct LessonView {
        /// The lesson.
        pub record: RecordView,
        /// What it changed.
        pub traces: Vec<TraceView>,
        /// How proposals answered it, newest first.
        pub answers: Vec<LessonAnswerView>,
        /// How often it was used again.
        pub reuse: Reuse,
    }
}

wire! {
    /// Something that a lesson changed.
    pub struct TraceView {
        /// The trace.
        pub id: String,
        /// `checklist_item`, `intake_question`, `template_version`.
        pub kind: String,
        /// What it is called.
        pub changed: String,
        /// The kind of its record, where there still is one.
        pub entity: Option<String>,
        /// Its record.
        pub record: Option<String>,
        /// The version of a template.
        pub version: String,
        /// What was changed.
        pub note: String,
        /// When.
        pub traced_on: Option<String>,
    }
}

wire! {
    /// How a proposal answered a lesson.
    pub struct LessonAnswerView {
        /// The proposal.
        pub proposal: String,
        /// Its name.
        pub name: String,
        /// `read`, `adopted`, `not_applicable`.
        pub answer: String,
        /// What follows from it, or why it does not apply.
        pub reason: String,
        /// When.
        pub answered_on: Option<String>,
    }
}

wire! {
    /// Something that a lesson may change.
    pub struct TraceTarget {
        /// Its record; nothing where there is none.
        pub record: Option<String>,
        /// What it is called.
        pub name: String,
        /// The version of a template.
        pub version: String,
    }
}
