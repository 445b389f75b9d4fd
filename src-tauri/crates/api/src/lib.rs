//! The use-cases of PMO Desk, the only door for the window and the command line.
//!
//! It loads records from the store, asks the pure crates, writes through one `transact` and answers with view models.
//! It draws nothing and words nothing: codes and values go out, the catalogues speak.
#![deny(missing_docs)]

mod across;
mod attachments;
mod backup;
mod brand;
mod budget;
mod change_impact;
mod change_writes;
mod charter;
mod closed;
mod closure;
mod cockpit;
mod collection;
mod committee;
mod convert;
mod crossing;
mod decisions;
mod derived;
mod desk;
mod earned;
mod error;
mod export;
mod file;
mod forms;
mod frozen;
mod gate_board;
mod gates;
mod happenings;
mod history;
mod import;
mod inspect;
mod intake;
mod kpi;
mod lessons;
mod lights;
mod list;
mod milestones;
mod moved;
mod news;
mod numbering;
mod office;
mod overview;
mod pack;
mod periods;
mod phases;
mod picture;
mod plan;
mod preferences;
mod project_template;
mod publication;
mod raci;
mod records;
mod risk_board;
mod risk_scale;
mod risk_writes;
mod risks;
mod rules;
mod sample;
mod schedule_quality;
mod search;
mod settings;
mod summary;
mod trends;
pub mod wire;

pub use desk::Desk;
pub use error::{Answer, ApiError, Code};
pub use file::ENDING;
pub use import::Flow;
pub use inspect::{CheckReport, ScheduledPlan, ScheduledTask, schedule_file};
pub use news::{Carried, Parcel};
pub use picture::{write_image, write_pages, write_picture};

/// Today by the computer's clock and zone: the one place where the product asks.
pub fn today() -> portfolio::Date {
    use chrono::Datelike;
    let now = chrono::Local::now().date_naive();
    portfolio::Date::from_ymd(now.year(), now.month(), now.day()).unwrap_or(portfolio::Date(0))
}
