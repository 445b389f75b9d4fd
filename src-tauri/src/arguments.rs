//! What the command line asks of the window: a file, the sample, a data date, a language, a theme.

use std::path::PathBuf;

/// What was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// The portfolio to open.
    pub file: Option<PathBuf>,
    /// Open the sample portfolio, making it where it is not there yet.
    pub sample: Sample,
    /// The data date of a sample that is made, as `2026-10-31`.
    pub as_of: Option<String>,
    /// `zh-CN` or `en`, for this run and later ones.
    pub language: Option<String>,
    /// `light`, `dark` or `system`, for this run and later ones.
    pub theme: Option<String>,
}

/// Whether the sample is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sample {
    /// It is not.
    #[default]
    No,
    /// It is.
    Open,
}

/// Reads the arguments after the program's name. What is not known is left alone: the system may add its own.
pub fn read(arguments: impl IntoIterator<Item = String>) -> Arguments {
    let mut read = Arguments::default();
    let mut left = arguments.into_iter();
    while let Some(argument) = left.next() {
        match argument.as_str() {
            "--sample" => read.sample = Sample::Open,
            "--as-of" => read.as_of = left.next(),
            "--lang" => read.language = left.next(),
            "--theme" => read.theme = left.next(),
            other if other.starts_with('-') => {}
            other => read.file = Some(PathBuf::from(other)),
        }
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_and_options_are_read_in_any_order() {
        let words = ["--lang", "en", "组合.pmo", "--sample", "--as-of", "2026-10-31", "--unknown"];
        let read = read(words.map(String::from));
        assert_eq!(read.file, Some(PathBuf::from("组合.pmo")), "the path stands between options");
        assert_eq!(read.language.as_deref(), Some("en"));
        assert_eq!(read.as_of.as_deref(), Some("2026-10-31"));
        assert_eq!(read.sample, Sample::Open);
    }
}
