//! What crosses to the window and the command line: one view model per screen, plain data, no rules.
//! Dates are ISO text, ids are text, money is 分, durations are minutes. The TypeScript side is generated from here.

mod across;
mod attachment;
mod baseline;
mod budget;
mod change;
mod closure;
mod cockpit;
mod collection;
mod committee;
mod earned;
mod figure;
mod file;
mod gate;
mod import;
mod intake;
mod kpi;
mod lesson;
mod moved_rows;
mod news;
mod numbering;
mod pack;
mod plan;
mod plan_options;
mod portfolio;
mod primavera_task;
mod print;
mod publication;
mod raci;
mod record;
mod report;
mod risk;
mod schedule_quality;
mod selection;
mod settings;
mod summary;
mod table;
mod template;
mod timeline;
mod trend;

pub use across::*;
pub use attachment::*;
mod trial;

pub use baseline::*;
pub use budget::*;
pub use change::*;
pub use closure::*;
pub use cockpit::*;
pub use collection::*;
pub use committee::*;
pub use earned::*;
pub use figure::*;
pub use file::*;
pub use gate::*;
pub use import::*;
pub use intake::*;
pub use kpi::*;
pub use lesson::*;
pub use moved_rows::*;
pub use news::*;
pub use numbering::*;
pub use pack::*;
pub use plan::*;
pub use plan_options::*;
pub use portfolio::*;
pub use primavera_task::*;
pub use print::*;
pub use publication::*;
pub use raci::*;
pub use record::*;
pub use report::*;
pub use risk::*;
pub use schedule_quality::*;
pub use selection::*;
pub use settings::*;
pub use summary::*;
pub use table::*;
pub use template::*;
pub use timeline::*;
pub use trend::*;
pub use trial::*;

/// Derives what every wire type needs.
macro_rules! wire {
    ($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($body)* }
    };
    ($(#[$meta:meta])* pub enum $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($body)* }
    };
}
pub(crate) use wire;
