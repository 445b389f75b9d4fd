//! The workbook's words. Every entry stands in both languages in one place, so that a missing one does not compile.
//! It holds no figure and no layout.

#[macro_use]
mod codes;
mod definitions;
mod facts;
mod form_codes;
mod in_words;
mod labels;
mod reasons;
mod sentences;
mod summary;

pub(crate) use definitions::is_share;
pub use in_words::in_words;
pub use labels::Words;
pub(crate) use sentences::decimals;
pub use summary::SummaryLine;

/// A language of the workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Chinese as written in mainland China.
    Chinese,
    /// English.
    English,
}

impl Language {
    /// Its words.
    pub fn words(self) -> &'static Words {
        match self {
            Language::Chinese => &labels::CHINESE,
            Language::English => &labels::ENGLISH,
        }
    }

    /// Reads `zh`, `zh-CN` and `en`.
    pub fn parse(text: &str) -> Option<Language> {
        match text {
            "zh" | "zh-CN" => Some(Language::Chinese),
            "en" => Some(Language::English),
            _ => None,
        }
    }
}
