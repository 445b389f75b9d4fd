//! Numbers of forms, such as `LX-2026-007`: a series, a year, a running number.

/// A series of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// Projects (立项).
    Project,
    /// Risks (风险).
    Risk,
    /// Change requests (变更).
    ChangeRequest,
    /// Closure reviews (结项).
    Closure,
}

impl Series {
    /// The letters that its numbers begin with.
    pub fn prefix(self) -> &'static str {
        match self {
            Series::Project => "LX",
            Series::Risk => "FX",
            Series::ChangeRequest => "BG",
            Series::Closure => "JX",
        }
    }
}

/// The next number of a series in a year: one more than the greatest in use. Numbers of another form do not count.
pub fn next_code<'a>(series: Series, year: i32, used: impl IntoIterator<Item = &'a str>) -> String {
    let prefix = format!("{}-{year:04}-", series.prefix());
    let number = |code: &str| code.trim().strip_prefix(&prefix)?.parse::<u32>().ok();
    let last = used.into_iter().filter_map(number).max().unwrap_or(0);
    format!("{prefix}{:03}", last.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
