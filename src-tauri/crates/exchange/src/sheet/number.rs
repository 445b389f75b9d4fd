//! Numbers and amounts as people write them, read digit by digit: separators, signs, brackets, currencies and units.

use super::mapping::{Decimal, MoneyUnit};

/// What a text says as a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parsed {
    negative: bool,
    /// Digits without a separator.
    digits: String,
    /// How many of them stand behind the decimal sign.
    places: i32,
    /// The unit that stands beside the number itself.
    pub(super) unit: Option<MoneyUnit>,
}

/// Reads a text as a whole number, scaled by `unit` and hundredths where `places` is 2, rounded half away from zero.
/// A unit beside the number counts instead of `unit`.
pub fn read_number(text: &str, decimal: Decimal, unit: MoneyUnit, places: i32) -> Option<i64> {
    let parsed = parse(text, decimal)?;
    let unit = parsed.unit.unwrap_or(unit);
    parsed.scaled(unit.power() + places)
}

impl Parsed {
    /// Times 10 to the power of `power`.
    fn scaled(&self, power: i32) -> Option<i64> {
        let shift = power - self.places;
        let digits = self.digits.trim_start_matches('0');
        let size = if shift >= 0 {
            if digits.is_empty() {
                0
            } else {
                format!("{digits}{}", "0".repeat(shift.min(40) as usize)).parse().ok()?
            }
        } else {
            rounded(digits, shift.unsigned_abs() as usize)?
        };
        Some(if self.negative { -size } else { size })
    }
}

/// Without its last `cut` digits, rounded.
fn rounded(digits: &str, cut: usize) -> Option<i64> {
    if cut > digits.len() {
        return Some(0);
    }
    let (kept, rest) = digits.split_at(digits.len() - cut);
    let whole: i64 = if kept.is_empty() { 0 } else { kept.parse().ok()? };
    whole.checked_add(i64::from(rest.as_bytes()[0] >= b'5'))
}

pub(super) fn parse(text: &str, decimal: Decimal) -> Option<Parsed> {
    let (body, unit) = without_unit(text.trim());
    let (negative, body) = sign(&body);
    let (mantissa, exponent) = match body.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa.to_owned(), exponent.parse::<i32>().ok()?),
        None => (body, 0),
    };
    if !(-30..=30).contains(&exponent) {
        return None;
    }
    let (point, group) = match decimal {
        Decimal::Point => ('.', ','),
        Decimal::Comma => (',', '.'),
    };
    let (whole, fraction) = mantissa.split_once(point).unwrap_or((&mantissa, ""));
    let whole = ungrouped(whole, group)?;
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && fraction.is_empty()) || !plain(&whole) || !plain(fraction) {
        return None;
    }
    let places = fraction.len() as i32 - exponent;
    Some(Parsed { negative, digits: whole + fraction, places, unit })
}

/// Without the signs between thousands, which have to stand every three digits.
fn ungrouped(whole: &str, group: char) -> Option<String> {
    let marks = [group, ' ', '\u{a0}', '\u{202f}', '\'', '，'];
    let parts: Vec<&str> = whole.split(marks).collect();
    let sound = parts.len() == 1
        || (1..=3).contains(&parts[0].len()) && parts[1..].iter().all(|part| part.len() == 3);
    sound.then(|| parts.concat())
}

/// Whether it is below zero: a minus before or behind, or brackets around.
fn sign(body: &str) -> (bool, String) {
    let body = body.trim();
    let bracketed = |open, close| body.strip_prefix(open).and_then(|rest: &str| rest.strip_suffix(close));
    if let Some(inner) = bracketed('(', ')').or(bracketed('（', '）')) {
        return (true, inner.trim().to_owned());
    }
    for minus in ['-', '−', '－'] {
        if let Some(rest) = body.strip_prefix(minus).or(body.strip_suffix(minus)) {
            return (true, rest.trim().to_owned());
        }
    }
    (false, body.strip_prefix('+').unwrap_or(body).trim().to_owned())
}

/// The number without its currency sign and unit, and the unit.
fn without_unit(text: &str) -> (String, Option<MoneyUnit>) {
    const UNITS: [(&str, MoneyUnit); 17] = [
        ("($m)", MoneyUnit::Million),
        ("(usd m)", MoneyUnit::Million),
        ("million", MoneyUnit::Million),
        ("mio", MoneyUnit::Million),
        ("百万元", MoneyUnit::Million),
        ("百万", MoneyUnit::Million),
        ("亿元", MoneyUnit::HundredMillion),
        ("亿", MoneyUnit::HundredMillion),
        ("(万元)", MoneyUnit::TenThousand),
        ("（万元）", MoneyUnit::TenThousand),
        ("万元", MoneyUnit::TenThousand),
        ("万", MoneyUnit::TenThousand),
        ("千元", MoneyUnit::Thousand),
        ("元", MoneyUnit::One),
        ("k", MoneyUnit::Thousand),
        ("m", MoneyUnit::Million),
        ("分", MoneyUnit::Hundredth),
    ];
    const SIGNS: [&str; 10] = ["us$", "rmb", "cny", "usd", "eur", "¥", "￥", "$", "€", "£"];
    let mut body = text.to_lowercase();
    for sign in SIGNS {
        let stripped = body.trim().strip_prefix(sign).map(str::to_owned);
        body = stripped.unwrap_or(body);
    }
    let (negative, rest) = match body.trim().strip_prefix('-') {
        Some(rest) => {
            ("-", SIGNS.iter().find_map(|sign| rest.trim().strip_prefix(sign)).unwrap_or(rest).to_owned())
        }
        None => ("", body),
    };
    let body = format!("{negative}{}", rest.trim());
    let found =
        UNITS.iter().find_map(|(name, unit)| Some((body.strip_suffix(name)?.trim().to_owned(), *unit)));
    let (body, unit) = found.map_or((body.clone(), None), |(rest, unit)| (rest, Some(unit)));
    let body = ["rmb", "cny", "usd", "eur", "元"]
        .iter()
        .find_map(|sign| body.strip_suffix(sign))
        .unwrap_or(&body)
        .trim()
        .to_owned();
    (body, unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(text: &str) -> Option<i64> {
        read_number(text, Decimal::Point, MoneyUnit::One, 2)
    }

    #[test]
    fn amounts_as_people_write_them() {
        let same = [
            "1231.5",
            "1,231.50",
            "¥1,231.5",
            "$1,231.5",
            "1 231.5元",
            "1231.500000",
            "1.2315E3",
            "0.12315万元",
        ];
        for text in same {
            assert_eq!(money(text), Some(123_150), "{text}");
        }
        for text in ["(1,231.5)", "-1231.5", "1231.5-", "−1,231.5", "-$1,231.5", "（1231.5）"] {
            assert_eq!(money(text), Some(-123_150), "{text}");
        }
    }

    #[test]
    fn a_unit_beside_the_number_counts_first() {
        assert_eq!(read_number("15.297 ($M)", Decimal::Point, MoneyUnit::One, 2), Some(1_529_700_000));
        assert_eq!(read_number("15.297", Decimal::Point, MoneyUnit::Million, 2), Some(1_529_700_000));
        assert_eq!(read_number("6.96E-4", Decimal::Point, MoneyUnit::Million, 2), Some(69_600));
        assert_eq!(read_number("0.000001", Decimal::Point, MoneyUnit::Million, 2), Some(100));
    }

    #[test]
    fn commas_as_decimals() {
        assert_eq!(read_number("1.231,5", Decimal::Comma, MoneyUnit::One, 2), Some(123_150));
        assert_eq!(read_number("1,231.5", Decimal::Comma, MoneyUnit::One, 2), None, "the signs contradict");
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in
            ["", "-", "n/a", "12a", "1,23,4", "1.2.3", "--5", "1e99", "∞", "．", "99999999999999999999"]
        {
            assert_eq!(money(text), None, "{text}");
        }
    }
}
