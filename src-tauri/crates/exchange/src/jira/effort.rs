//! An amount of work as Jira writes it: seconds, or units one after the other. A day of work has eight hours and a week
//! five days, as Jira has them unless its administrator says otherwise.

const HOUR: f64 = 60.0;
const DAY: f64 = 8.0 * HOUR;
const WEEK: f64 = 5.0 * DAY;

/// Minutes of `14400`, `2d 4h`, `1w`, `1.5 hours` or `2 天 4 小时`; nothing where it is none of these.
pub(super) fn minutes(text: &str) -> Option<i64> {
    let text = text.trim().to_lowercase();
    if let Ok(seconds) = text.strip_suffix(".0").unwrap_or(&text).parse::<i64>() {
        return Some(seconds / 60);
    }
    let mut total = 0.0;
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (number, after) = split(rest, |c| c.is_ascii_digit() || c == '.');
        let (unit, after) = split(after.trim_start(), char::is_alphabetic);
        total += number.parse::<f64>().ok()? * factor(unit)?;
        rest = after.trim_start_matches([' ', ',', '，', '、', '\u{a0}']);
    }
    (total.is_finite() && total < 1e12).then_some(total.round() as i64)
}

/// What comes first of a kind of characters, and the rest.
fn split(text: &str, of: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !of(c)).unwrap_or(text.len()))
}

/// Minutes of a unit.
fn factor(unit: &str) -> Option<f64> {
    Some(match unit {
        "w" | "week" | "weeks" | "周" | "星期" => WEEK,
        "d" | "day" | "days" | "天" | "日" => DAY,
        "h" | "hr" | "hrs" | "hour" | "hours" | "小时" | "时" => HOUR,
        "m" | "min" | "mins" | "minute" | "minutes" | "分" | "分钟" => 1.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_units_say_the_same() {
        for (text, hours) in [
            ("28800", 8),
            ("28800.0", 8),
            ("1d", 8),
            ("2d 4h", 20),
            ("1w", 40),
            ("1w 2d 30m", 56),
            ("2 days, 4 hours", 20),
            ("2 天 4 小时", 20),
            ("1周，2天", 56),
            ("1.5h", 1),
            ("0", 0),
        ] {
            assert_eq!(minutes(text).map(|minutes| minutes / 60), Some(hours), "{text}");
        }
        assert_eq!(minutes("1.5h"), Some(90));
        assert_eq!(minutes("1w 2d 30m"), Some(56 * 60 + 30));
    }

    #[test]
    fn anything_else_is_no_amount() {
        for text in ["soon", "2x", "d", "4h left", "1..5h", "-", "2d-4h", "h4"] {
            assert_eq!(minutes(text), None, "{text}");
        }
    }
}
