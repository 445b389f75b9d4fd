//! Durations as planners type them: `3d`, `4h`, `2w`, `1mo`, `3天`, `2周`, `30m`, `5ed` (elapsed: nights and holidays
//! count). A bare number is days.

use crate::record::choices;

/// How long the units of a plan are, in working minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkUnits {
    /// A working day.
    pub day: i64,
    /// A working week.
    pub week: i64,
    /// A working month.
    pub month: i64,
}

/// A duration as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypedDuration {
    /// Minutes: working time, or of the wall clock when elapsed.
    pub minutes: i64,
    /// Whether nights and holidays count.
    pub elapsed: bool,
}

/// What is wrong with a typed text, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextProblem {
    /// What is wrong.
    pub code: TextProblemCode,
    /// Where: characters before it.
    pub at: usize,
}

choices! {
    /// What is wrong with a typed text.
    TextProblemCode {
        /// Nothing was typed.
        Empty = "empty",
        /// A number was expected.
        NumberExpected = "number_expected",
        /// No such unit.
        UnknownUnit = "unknown_unit",
        /// The number is beyond what a plan can hold.
        TooLarge = "too_large",
        /// A row number was expected.
        RowExpected = "row_expected",
        /// Neither FS, SS, FF nor SF.
        UnknownType = "unknown_type",
        /// A percent sign was given where a duration is needed.
        PercentNotAllowed = "percent_not_allowed",
    }
}

/// A unit as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitWord {
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Percent,
}

/// A number with its unit, and what stands behind it.
pub(super) struct Amount {
    /// Thousandths.
    pub number: i64,
    pub unit: UnitWord,
    pub elapsed: bool,
}

/// The longest duration in minutes: 100 years of the wall clock.
const LONGEST: i64 = 100 * 366 * 24 * 60;

const WORDS: &[(&str, UnitWord)] = &[
    ("minutes", UnitWord::Minutes),
    ("minute", UnitWord::Minutes),
    ("months", UnitWord::Months),
    ("month", UnitWord::Months),
    ("mons", UnitWord::Months),
    ("mon", UnitWord::Months),
    ("mins", UnitWord::Minutes),
    ("min", UnitWord::Minutes),
    ("mo", UnitWord::Months),
    ("m", UnitWord::Minutes),
    ("hours", UnitWord::Hours),
    ("hour", UnitWord::Hours),
    ("hrs", UnitWord::Hours),
    ("hr", UnitWord::Hours),
    ("h", UnitWord::Hours),
    ("days", UnitWord::Days),
    ("day", UnitWord::Days),
    ("dys", UnitWord::Days),
    ("dy", UnitWord::Days),
    ("d", UnitWord::Days),
    ("weeks", UnitWord::Weeks),
    ("week", UnitWord::Weeks),
    ("wks", UnitWord::Weeks),
    ("wk", UnitWord::Weeks),
    ("w", UnitWord::Weeks),
    ("%", UnitWord::Percent),
    ("分钟", UnitWord::Minutes),
    ("分", UnitWord::Minutes),
    ("小时", UnitWord::Hours),
    ("时", UnitWord::Hours),
    ("个工作日", UnitWord::Days),
    ("工作日", UnitWord::Days),
    ("天", UnitWord::Days),
    ("日", UnitWord::Days),
    ("个星期", UnitWord::Weeks),
    ("星期", UnitWord::Weeks),
    ("周", UnitWord::Weeks),
    ("个月", UnitWord::Months),
    ("月", UnitWord::Months),
];

impl WorkUnits {
    /// Units from the minutes of a working day: a week is five of them, a month twenty.
    pub fn of_day(minutes: i64) -> WorkUnits {
        let day = minutes.clamp(60, 1440);
        WorkUnits { day, week: 5 * day, month: 20 * day }
    }
}

impl Default for WorkUnits {
    fn default() -> WorkUnits {
        WorkUnits::of_day(480)
    }
}

/// Reads a duration.
pub fn parse_duration(text: &str, units: WorkUnits) -> Result<TypedDuration, TextProblem> {
    let chars = normalised(text);
    let first = chars.iter().position(|c| !c.is_whitespace());
    let first = first.ok_or(TextProblem { code: TextProblemCode::Empty, at: 0 })?;
    let last = chars.iter().rposition(|c| !c.is_whitespace() && *c != '?').unwrap_or(first);
    let amount = parse_amount(&chars[..=last.max(first)], first)?;
    if amount.unit == UnitWord::Percent {
        return Err(TextProblem { code: TextProblemCode::PercentNotAllowed, at: last });
    }
    Ok(TypedDuration { minutes: minutes(&amount, units, first)?, elapsed: amount.elapsed })
}

/// Writes a duration as it reads: in days where that is short, else in hours, else in minutes.
pub fn format_duration(minutes: i64, elapsed: bool, units: WorkUnits) -> String {
    let (day, mark) = if elapsed { (1440, "e") } else { (units.day, "") };
    for (length, unit) in [(day, "d"), (60, "h")] {
        // At most two places: 1.25d reads better than 10h.
        if (minutes * 100) % length == 0 && (minutes >= length / 4 || minutes == 0) {
            return format!("{}{mark}{unit}", decimal(minutes * 100 / length));
        }
    }
    format!("{minutes}{mark}m")
}

/// Hundredths as a decimal without trailing zeros.
pub(super) fn decimal(hundredths: i64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match rest {
        0 => whole.to_string(),
        rest if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        rest => format!("{whole}.{rest:02}"),
    }
}

/// Full-width digits, signs and letters as their plain forms, in lower case; one for one, so that places stay.
pub(super) fn normalised(text: &str) -> Vec<char> {
    let plain = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        '−' | '–' => '-',
        '、' => ',',
        '。' => '.',
        other => other,
    };
    text.chars().map(plain).map(|c| c.to_ascii_lowercase()).collect()
}

/// Reads a number and its unit from `chars[from..]`, all of it.
pub(super) fn parse_amount(chars: &[char], from: usize) -> Result<Amount, TextProblem> {
    let end =
        chars[from..].iter().position(|c| !c.is_ascii_digit() && *c != '.').map_or(chars.len(), |n| from + n);
    let number = thousandths(&chars[from..end]).map_err(|code| TextProblem { code, at: from })?;
    let word_at = (end..chars.len()).find(|at| !chars[*at].is_whitespace()).unwrap_or(chars.len());
    let word: String = chars[word_at..].iter().collect();
    let (unit, elapsed) =
        unit(word.trim()).ok_or(TextProblem { code: TextProblemCode::UnknownUnit, at: word_at })?;
    Ok(Amount { number, unit, elapsed })
}

fn unit(word: &str) -> Option<(UnitWord, bool)> {
    let find = |word: &str| WORDS.iter().find(|(known, _)| *known == word).map(|(_, unit)| *unit);
    if word.is_empty() {
        return Some((UnitWord::Days, false));
    }
    let elapsed = word.strip_prefix('e').or(word.strip_prefix("历时"));
    find(word).map(|unit| (unit, false)).or_else(|| find(elapsed?.trim()).map(|unit| (unit, true)))
}

/// Reads a decimal number with at most three places into thousandths.
fn thousandths(digits: &[char]) -> Result<i64, TextProblemCode> {
    let text: String = digits.iter().collect();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    if (whole.is_empty() && fraction.is_empty()) || fraction.contains('.') || fraction.len() > 3 {
        return Err(TextProblemCode::NumberExpected);
    }
    if whole.len() > 9 {
        return Err(TextProblemCode::TooLarge);
    }
    let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().unwrap_or_default() };
    let fraction: i64 = format!("{fraction:0<3}").parse().unwrap_or_default();
    Ok(whole * 1000 + fraction)
}

/// An amount in minutes. `at` is where it stands, for the message.
pub(super) fn minutes(amount: &Amount, units: WorkUnits, at: usize) -> Result<i64, TextProblem> {
    let length = match (amount.unit, amount.elapsed) {
        (UnitWord::Minutes | UnitWord::Percent, _) => 1,
        (UnitWord::Hours, _) => 60,
        (UnitWord::Days, false) => units.day,
        (UnitWord::Weeks, false) => units.week,
        (UnitWord::Months, false) => units.month,
        (UnitWord::Days, true) => 1440,
        (UnitWord::Weeks, true) => 7 * 1440,
        (UnitWord::Months, true) => 30 * 1440,
    };
    let minutes = (i128::from(amount.number) * i128::from(length) + 500) / 1000;
    i64::try_from(minutes)
        .ok()
        .filter(|minutes| *minutes <= LONGEST)
        .ok_or(TextProblem { code: TextProblemCode::TooLarge, at })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<(i64, bool), (TextProblemCode, usize)> {
        let read = parse_duration(text, WorkUnits::default());
        read.map(|typed| (typed.minutes, typed.elapsed)).map_err(|problem| (problem.code, problem.at))
    }

    #[test]
    fn all_the_usual_ways_read() {
        let cases = [
            ("3d", 1440, false),
            ("3", 1440, false),
            ("4h", 240, false),
            ("2w", 4800, false),
            ("1mo", 9600, false),
            ("30m", 30, false),
            ("3天", 1440, false),
            ("２周", 4800, false),
            ("1.5 个工作日", 720, false),
            ("5ed", 7200, true),
            ("2历时天", 2880, true),
            (" 3 days? ", 1440, false),
            ("0", 0, false),
            ("4 小时", 240, false),
        ];
        for (text, minutes, elapsed) in cases {
            assert_eq!(read(text), Ok((minutes, elapsed)), "{text}");
        }
    }

    #[test]
    fn the_message_names_the_place() {
        assert_eq!(read(""), Err((TextProblemCode::Empty, 0)));
        assert_eq!(read("3 x"), Err((TextProblemCode::UnknownUnit, 2)));
        assert_eq!(read("three"), Err((TextProblemCode::NumberExpected, 0)));
        assert_eq!(read("-3d"), Err((TextProblemCode::NumberExpected, 0)));
        assert_eq!(read("9999999999d"), Err((TextProblemCode::TooLarge, 0)));
        assert_eq!(read("50%"), Err((TextProblemCode::PercentNotAllowed, 2)));
    }

    #[test]
    fn durations_are_written_short() {
        let write = |minutes| format_duration(minutes, false, WorkUnits::default());
        assert_eq!(write(1440), "3d");
        assert_eq!(write(720), "1.5d");
        assert_eq!(write(60), "1h");
        assert_eq!(write(25), "25m");
        assert_eq!(write(0), "0d");
        assert_eq!(format_duration(7200, true, WorkUnits::default()), "5ed");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(minutes in 0i64..5_000_000, elapsed: bool, day in 60i64..1440) {
            let units = WorkUnits::of_day(day);
            let text = format_duration(minutes, elapsed, units);
            prop_assert_eq!(parse_duration(&text, units), Ok(TypedDuration { minutes, elapsed }), "{}", text);
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,20}") {
            let _ = parse_duration(&text, WorkUnits::default());
        }
    }
}
