//! The month's report as a document for readers who never open the program: parts with sentences, figures, tables, charts
//! and timelines, in one language, for one audience. Slides, paper and web page are three renderings of this one value; it
//! is made of the report's model and computes no figure.

pub mod audience;
pub mod block;
mod budget;
mod changes;
mod definitions;
mod earned;
mod figures;
mod milestones;
mod one_page;
mod quality;
mod resources;
mod risks;
mod scorecard;
mod status;
mod summary;
mod told;

pub use audience::Audience;
pub use block::{
    Block, Chart, Column, Draw, Figure, Holds, NumberFormat, Part, Series, Table, Text, Timeline, TimelineRow,
};
pub use figures::figures;

use crate::monthly::MonthlyReport;
use crate::words::Language;
use told::Told;

/// Which document is made of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// All of it.
    #[default]
    Month,
    /// The one page of the steering committee.
    OnePage,
    /// The report of progress.
    Progress,
    /// The report of risks.
    Risk,
    /// The report of budgets.
    Budget,
    /// The report of quality.
    Quality,
}

/// How a company's documents look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brand {
    /// Its name; may be empty.
    pub company: String,
    /// Its colour as 0xRRGGBB; the program's own where there is none.
    pub accent: Option<u32>,
    /// Its sign as a PNG or JPEG picture.
    pub logo: Option<Vec<u8>>,
}

/// The document.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    /// Its language.
    pub language: Language,
    /// Who reads it.
    pub audience: Audience,
    /// How it looks.
    pub brand: Brand,
    /// Its title.
    pub title: String,
    /// The month in words.
    pub month: String,
    /// What it is made of: labels and values.
    pub facts: Vec<(String, String)>,
    /// Data date and snapshot in a line, which every page carries.
    pub stamp: String,
    /// Up to when the records count.
    pub data_date: portfolio::Date,
    /// The digest of the frozen inputs; empty for a preview.
    pub snapshot: String,
    /// Its parts in order.
    pub parts: Vec<Part>,
}

impl Edition {
    /// All of them.
    pub const ALL: [Edition; 6] = [
        Edition::Month,
        Edition::OnePage,
        Edition::Progress,
        Edition::Risk,
        Edition::Budget,
        Edition::Quality,
    ];

    /// Reads its code.
    pub fn parse(text: &str) -> Option<Edition> {
        Edition::ALL.into_iter().find(|edition| edition.code() == text)
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Edition::Month => "month",
            Edition::OnePage => "one_page",
            Edition::Progress => "progress",
            Edition::Risk => "risk",
            Edition::Budget => "budget",
            Edition::Quality => "quality",
        }
    }
}

impl Brand {
    /// The colour that titles and heads are set in.
    pub fn accent(&self) -> u32 {
        self.accent.unwrap_or(crate::xlsx::theme::ACCENT)
    }
}

/// The document of a report.
pub fn build(
    report: &MonthlyReport,
    language: Language,
    audience: Audience,
    edition: Edition,
    brand: Brand,
) -> Pack {
    let told = Told { report, words: language.words(), audience };
    let mut parts = parts(&told, edition);
    audience::scrub(&mut parts, report, audience);
    let words = language.words();
    Pack {
        language,
        audience,
        brand,
        title: words.edition(edition).to_owned(),
        month: words.month_name(report.cover.month),
        facts: told.facts(),
        stamp: told.stamp(),
        data_date: report.cover.data_date,
        snapshot: report.cover.snapshot.clone(),
        parts,
    }
}

fn parts(told: &Told, edition: Edition) -> Vec<Part> {
    match edition {
        Edition::Month => [
            Some(one_page::part(told)),
            Some(summary::part(told)),
            Some(one_page::moved(told)),
            Some(scorecard::part(told)),
            Some(status::part(told)),
            Some(milestones::part(told)),
            Some(budget::part(told)),
            earned::part(told),
            Some(risks::part(told)),
            Some(changes::part(told)),
            Some(quality::part(told)),
            told.audience.sees_names().then(|| resources::part(told)),
            Some(definitions::part(told)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        Edition::OnePage => vec![one_page::part(told)],
        Edition::Progress => {
            vec![status::part(told), milestones::part(told), one_page::moved(told), scorecard::part(told)]
        }
        Edition::Risk => vec![risks::part(told), definitions::part(told)],
        Edition::Budget => {
            let parts = [Some(budget::part(told)), earned::part(told), Some(changes::part(told))];
            parts.into_iter().flatten().collect()
        }
        Edition::Quality => vec![quality::part(told), definitions::part(told)],
    }
}
