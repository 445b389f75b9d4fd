//! Numbers of forms, such as `LX-2026-007`: a series, a year, a running number. The letters and the width of each series
//! are settings of the portfolio; numbers that were given stay as they are.

use crate::office::Setting;
use crate::record::choices;

choices! {
    /// A series of numbers.
    Series {
        /// Projects and proposals (立项).
        Project = "project",
        /// Risks (风险).
        Risk = "risk",
        /// Issues (问题).
        Issue = "issue",
        /// Change requests (变更).
        ChangeRequest = "change_request",
        /// Closure reviews (结项).
        Closure = "closure",
        /// Sessions of committees (会议).
        Session = "session",
        /// Gate reviews and quality checks (质量).
        Gate = "gate",
        /// Audits (审计).
        Audit = "audit",
        /// Lessons (经验).
        Lesson = "lesson",
        /// Budget requests (预算).
        BudgetRequest = "budget_request",
    }
}

choices! {
    /// Why a series cannot be numbered so.
    NumberingRefusal {
        /// There are no letters.
        Empty = "prefix_empty",
        /// Letters, figures and Han alone, eight at most.
        Characters = "prefix_characters",
        /// Another series has these letters.
        Taken = "prefix_taken",
        /// Between two and six figures.
        Width = "width_out_of_range",
    }
}

/// How the numbers of a series are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Format {
    /// What they begin with.
    pub prefix: String,
    /// Figures of the running number at least.
    pub width: usize,
}

/// How all series are numbered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbering(Vec<Format>);

/// The most characters of a prefix.
const LONGEST: usize = 8;

impl Series {
    /// The letters that its numbers begin with where nobody set others.
    pub fn prefix(self) -> &'static str {
        match self {
            Series::Project => "LX",
            Series::Risk => "FX",
            Series::Issue => "WT",
            Series::ChangeRequest => "BG",
            Series::Closure => "JX",
            Series::Session => "HY",
            Series::Gate => "ZL",
            Series::Audit => "SJ",
            Series::Lesson => "JY",
            Series::BudgetRequest => "YS",
        }
    }

    /// The name of the setting that holds its format.
    pub fn setting(self) -> String {
        format!("numbering.{}", self.code())
    }
}

impl Format {
    /// As a setting keeps it: `FX:3`.
    pub fn text(&self) -> String {
        format!("{}:{}", self.prefix, self.width)
    }

    /// From a setting; nothing where it does not hold a format.
    pub fn parse(text: &str) -> Option<Format> {
        let (prefix, width) = text.trim().rsplit_once(':')?;
        let format = Format { prefix: prefix.to_owned(), width: width.parse().ok()? };
        format.check().ok().map(|()| format)
    }

    fn check(&self) -> Result<(), NumberingRefusal> {
        let allowed =
            |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || ('\u{4e00}'..='\u{9fff}').contains(&c);
        if self.prefix.is_empty() {
            Err(NumberingRefusal::Empty)
        } else if self.prefix.chars().count() > LONGEST || !self.prefix.chars().all(allowed) {
            Err(NumberingRefusal::Characters)
        } else if !(2..=6).contains(&self.width) {
            Err(NumberingRefusal::Width)
        } else {
            Ok(())
        }
    }
}

impl Numbering {
    /// As the settings say. A setting that holds no format counts as not set.
    pub fn from_settings(settings: &[Setting]) -> Numbering {
        let format = |series: &Series| {
            let name = series.setting();
            let set = settings.iter().find(|setting| setting.name == name);
            let usual = || Format { prefix: series.prefix().to_owned(), width: 3 };
            set.and_then(|setting| Format::parse(&setting.value)).unwrap_or_else(usual)
        };
        Numbering(Series::ALL.iter().map(format).collect())
    }

    /// How a series is numbered.
    pub fn format(&self, series: Series) -> &Format {
        &self.0[series as usize]
    }

    /// Checks a new format of a series: small letters count as capitals, no two series have the same letters.
    pub fn checked(&self, series: Series, prefix: &str, width: usize) -> Result<Format, NumberingRefusal> {
        let format = Format { prefix: prefix.trim().to_uppercase(), width };
        format.check()?;
        let others = Series::ALL.iter().filter(|other| **other != series);
        match others.into_iter().any(|other| self.format(*other).prefix == format.prefix) {
            true => Err(NumberingRefusal::Taken),
            false => Ok(format),
        }
    }

    /// The next number of a series in a year: one more than the greatest in use. Numbers of another form do not count.
    pub fn next<'a>(&self, series: Series, year: i32, used: impl IntoIterator<Item = &'a str>) -> String {
        let Format { prefix, width } = self.format(series);
        let prefix = format!("{prefix}-{year:04}-");
        let number = |code: &str| code.trim().strip_prefix(&prefix)?.parse::<u32>().ok();
        let last = used.into_iter().filter_map(number).max().unwrap_or(0);
        format!("{prefix}{:0width$}", last.saturating_add(1))
    }
}

/// The next number of a series as it is numbered where nobody set anything else.
pub fn next_code<'a>(series: Series, year: i32, used: impl IntoIterator<Item = &'a str>) -> String {
    Numbering::from_settings(&[]).next(series, year, used)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Id;

    fn set(series: Series, value: &str) -> Setting {
        Setting { name: series.setting(), value: value.into(), ..Setting::new(Id(1)) }
    }

    #[test]
    fn a_year_begins_with_one() {
        assert_eq!(next_code(Series::Project, 2026, ["LX-2025-041", "P-17", ""]), "LX-2026-001");
    }

    #[test]
    fn a_gap_is_never_filled_and_the_width_grows() {
        assert_eq!(next_code(Series::Risk, 2026, ["FX-2026-001", "FX-2026-007"]), "FX-2026-008");
        assert_eq!(next_code(Series::ChangeRequest, 2026, ["BG-2026-999"]), "BG-2026-1000");
        assert_eq!(next_code(Series::Closure, 2026, ["BG-2026-004"]), "JX-2026-001", "another series");
    }

    #[test]
    fn a_series_is_numbered_as_it_was_set_and_old_numbers_do_not_count() {
        let numbering = Numbering::from_settings(&[set(Series::Risk, "风险:4")]);
        assert_eq!(numbering.next(Series::Risk, 2026, ["FX-2026-007"]), "风险-2026-0001");
        assert_eq!(numbering.next(Series::Risk, 2026, ["风险-2026-0009"]), "风险-2026-0010");
        assert_eq!(numbering.next(Series::Closure, 2026, []), "JX-2026-001", "the others stay");
        let broken = Numbering::from_settings(&[set(Series::Risk, "F X:3"), set(Series::Audit, "SJ:99")]);
        assert_eq!(broken, Numbering::from_settings(&[]), "what is no format counts as not set");
    }

    #[test]
    fn a_format_is_checked_before_it_is_set() {
        let numbering = Numbering::from_settings(&[]);
        let check = |prefix: &str, width| numbering.checked(Series::Risk, prefix, width);
        assert_eq!(check("rsk", 4), Ok(Format { prefix: "RSK".into(), width: 4 }));
        assert_eq!(check("fx", 3).map(|format| format.prefix), Ok("FX".into()), "its own letters are free");
        assert_eq!(check(" ", 3), Err(NumberingRefusal::Empty));
        for wrong in ["A-B", "A B", "A/B", "风险:1", "ABCDEFGHI", "é"] {
            assert_eq!(check(wrong, 3), Err(NumberingRefusal::Characters), "{wrong}");
        }
        assert_eq!(check("bg", 3), Err(NumberingRefusal::Taken));
        assert_eq!(
            (check("R", 1), check("R", 7)),
            (Err(NumberingRefusal::Width), Err(NumberingRefusal::Width))
        );
    }

    #[test]
    fn no_two_series_begin_alike() {
        let mut prefixes: Vec<_> = Series::ALL.iter().map(|series| series.prefix()).collect();
        prefixes.sort_unstable();
        prefixes.dedup();
        assert_eq!(prefixes.len(), Series::ALL.len());
    }
}
