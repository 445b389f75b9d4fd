//! How other programs write numbers, durations and dates, read without floating point.
//! Each function answers `None` for what it cannot read; nothing is guessed.

use schedule::Moment;

/// Minutes of 100 years: the longest duration that is believed.
pub(crate) const LONGEST: i64 = 100 * 366 * 24 * 60;

/// The years whose dates are believed.
const YEARS: std::ops::RangeInclusive<i32> = 1984..=2149;

pub(crate) fn flag(text: &str) -> Option<bool> {
    match text {
        "1" | "true" => Some(true),
        "0" | "false" | "-1" => Some(text == "-1"),
        _ => None,
    }
}

pub(crate) fn integer(text: &str) -> Option<i64> {
    scaled(text, 0)
}

/// Tenths of a minute as minutes.
pub(crate) fn tenths(text: &str) -> Option<i64> {
    scaled(text, 0).map(|tenths| divide(tenths, 10))
}

/// Units of a resource, 1 = one full time, as ten-thousandths.
pub(crate) fn units(text: &str) -> Option<i64> {
    scaled(text, 4)
}

/// A rate in the currency as hundredths.
pub(crate) fn hundredths(text: &str) -> Option<i64> {
    scaled(text, 2)
}

/// A decimal number times 10 to the power of `places`, rounded half away from zero.
pub(crate) fn scaled(text: &str, places: usize) -> Option<i64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && fraction.is_empty()) || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let kept: String = fraction.chars().chain(std::iter::repeat('0')).take(places).collect();
    let mut number: i64 = format!("0{whole}{kept}").parse().ok()?;
    if fraction.as_bytes().get(places).is_some_and(|&next| next >= b'5') {
        number = number.checked_add(1)?;
    }
    Some(if negative { -number } else { number })
}

/// Half away from zero.
fn divide(number: i64, by: i64) -> i64 {
    (number + number.signum() * (by / 2)) / by
}

/// `PT16H30M0S` as minutes; a day is 24 hours.
pub(crate) fn minutes(text: &str) -> Option<i64> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let rest = rest.strip_prefix('P')?;
    let (days, times) = rest.split_once('T').unwrap_or((rest, ""));
    if days.is_empty() && times.is_empty() {
        return None;
    }
    // Milliseconds keep the fractions that Project writes into hours, minutes and seconds.
    let milliseconds = part(days, &[('Y', 0), ('M', 0), ('D', 86_400)])?
        .checked_add(part(times, &[('H', 3_600), ('M', 60), ('S', 1)])?)?;
    let minutes = divide(milliseconds, 60_000);
    Some(if negative { -minutes } else { minutes })
}

/// Sums number-and-letter pairs in the order of `letters`; years and months have no length and must be 0.
fn part(text: &str, letters: &[(char, i64)]) -> Option<i64> {
    let mut rest = text;
    let mut sum = 0i64;
    for &(letter, seconds) in letters {
        let Some(end) = rest.find(letter) else { continue };
        let number = scaled(&rest[..end], 3)?;
        if number < 0 || (seconds == 0 && number != 0) {
            return None;
        }
        sum = sum.checked_add(number.checked_mul(seconds)?)?;
        rest = &rest[end + letter.len_utf8()..];
    }
    rest.is_empty().then_some(sum)
}

/// A date and time without zone, a `T` or a space between them. Seconds are dropped.
pub(crate) fn moment(text: &str) -> Option<Moment> {
    let plain = text.strip_suffix('Z').unwrap_or(text);
    Moment::parse(&plain.split('.').next()?.replacen(' ', "T", 1))
}

/// Whether a moment lies in years that are believed.
pub(crate) fn believable(at: Moment) -> bool {
    YEARS.contains(&at.date().year())
}

/// `08:30:00` as minutes after midnight.
pub(crate) fn minute_of_day(text: &str) -> Option<i64> {
    let mut parts = text.split(':');
    let hour: i64 = parts.next()?.parse().ok()?;
    let minute: i64 = parts.next()?.parse().ok()?;
    (0..=24).contains(&hour).then_some(())?;
    (0..60).contains(&minute).then_some(())?;
    Some((hour * 60 + minute).min(schedule::time::DAY))
}
