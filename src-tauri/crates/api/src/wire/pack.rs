//! The pack of a month: what is ordered, what was written, and how a company's documents look.

use crate::wire::{Exported, wire};

wire! {
    /// What is to be written of a month.
    pub struct PackOrder {
        /// The month, `2026-10`.
        pub month: String,
        /// `zh-CN` or `en`.
        pub language: String,
        /// `executive`, `team` or `public`.
        pub audience: String,
        /// `month`, `one_page`, `progress`, `risk`, `budget` or `quality`.
        pub edition: String,
        /// `xlsx`, `pptx`, `pdf`, `html`; all that there are where none is named.
        pub formats: Vec<String>,
        /// The paper of the PDF: `a4` or `a3`.
        pub paper: String,
    }
}

wire! {
    /// What was written, re-opened and checked.
    pub struct PackExported {
        /// The files.
        pub files: Vec<Exported>,
        /// The figures that every file shows.
        pub figures: Vec<ReportFigure>,
        /// Digest of the inputs; empty while the month is open.
        pub digest: String,
        /// The data date.
        pub data_date: String,
        /// Characters that the fonts of the PDF have no shape for.
        pub missing: String,
    }
}

wire! {
    /// A figure of the report as every format shows it.
    pub struct ReportFigure {
        /// What it is.
        pub code: String,
        /// Its name.
        pub label: String,
        /// As it is shown.
        pub value: String,
    }
}

wire! {
    /// How a company's documents look.
    pub struct BrandView {
        /// Its name.
        pub company: String,
        /// Its colour, `#rrggbb`; empty where none was chosen.
        pub accent: String,
        /// The file of its sign; empty where there is none.
        pub logo: String,
        /// The file of its presentation's master; empty where there is none.
        pub template: String,
    }
}
