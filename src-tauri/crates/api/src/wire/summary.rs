//! The summary of a month, sentence by sentence.

use crate::wire::{FigureRecord, wire};

wire! {
    /// The summary of a month in one language.
    pub struct SummaryView {
        /// The month.
        pub month: String,
        /// Whether the month is frozen: an edit then needs a reason and makes a new revision.
        pub frozen: bool,
        /// The month compared with.
        pub compared: Option<String>,
        /// The sentences in order.
        pub sentences: Vec<SentenceView>,
    }
}

wire! {
    /// A sentence.
    pub struct SentenceView {
        /// What it is about; the label is `summary.topic_<topic>`.
        pub topic: String,
        /// As it is printed; empty where it is left out.
        pub text: String,
        /// As it is drafted.
        pub draft: String,
        /// Whether a person wrote it or left it out.
        pub edited: bool,
        /// The KPI that it speaks of.
        pub kpis: Vec<String>,
        /// The records that it counts or names, the most telling first.
        pub records: Vec<FigureRecord>,
    }
}

wire! {
    /// What a person makes of a sentence.
    pub struct SentenceEdit {
        /// The month.
        pub month: String,
        /// The language of the words.
        pub language: String,
        /// The sentence.
        pub topic: String,
        /// The words; empty leaves it out, nothing goes back to the draft.
        pub text: Option<String>,
        /// Why a frozen month is changed.
        pub reason: String,
    }
}
