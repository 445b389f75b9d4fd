//! Time zones of a file's times. Jira gives an issue's times in the zone of whoever exports and a sprint's in that of
//! Greenwich: all are brought to the zone that the file itself mostly names. Where it names none, they stay as written.

use std::collections::BTreeMap;

/// Minutes east of Greenwich of a time that says so: `2026-10-31T15:20:00.000+0800`.
pub(super) fn of(text: &str) -> Option<i64> {
    let (day, time) = text.trim().split_once('T')?;
    if day.len() != 10 || !time.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if time.ends_with(['Z', 'z']) {
        return Some(0);
    }
    let at = time.rfind(['+', '-'])?;
    let digits: String = time[at + 1..].chars().filter(|c| *c != ':').collect();
    let number = |part: &str| part.parse::<i64>().ok();
    let (hours, minutes) = match digits.len() {
        2 => (number(&digits)?, 0),
        4 => (number(digits.get(..2)?)?, number(digits.get(2..)?)?),
        _ => return None,
    };
    let east = hours * 60 + minutes;
    (hours <= 14 && minutes < 60).then_some(if time[at..].starts_with('-') { -east } else { east })
}

/// The zone that most times name by its distance; nothing where none does.
pub(super) fn usual<'a>(texts: impl Iterator<Item = &'a str>) -> Option<i64> {
    let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
    for east in texts.filter(|text| !text.trim_end().ends_with(['Z', 'z'])).filter_map(of) {
        *counts.entry(east).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(east, _)| east)
}

/// By how many minutes a time differs from the same one in the file's zone.
pub(super) fn shift(text: &str, zone: Option<i64>) -> i64 {
    zone.zip(of(text)).map_or(0, |(zone, own)| zone - own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_says_its_zone_or_none() {
        for (text, east) in [
            ("2026-10-31T15:20:00.000+0800", Some(480)),
            ("2026-10-31T15:20:00+05:30", Some(330)),
            ("2026-10-31T15:20:00-03", Some(-180)),
            ("2026-10-31T15:20:00.000Z", Some(0)),
            ("2026-10-31T15:20:00", None),
            ("2026-10-31", None),
            ("31/Oct/26 3:20 PM", None),
            ("2026-10-31T15:20:00+9900", None),
            ("Task - Test+1", None),
        ] {
            assert_eq!(of(text), east, "{text}");
        }
    }

    #[test]
    fn the_file_names_its_zone() {
        let times =
            ["2026-10-31T15:20:00+0800", "2026-10-31T07:20:00Z", "2026-10-31T07:20:00Z", "2026-10-31"];
        let zone = usual(times.into_iter());
        assert_eq!(zone, Some(480), "Greenwich is where nobody need be");
        assert_eq!(shift("2026-10-31T07:20:00Z", zone), 480);
        assert_eq!(shift("2026-10-31T15:20:00+0800", zone), 0);
        assert_eq!(shift("2026-10-31", zone), 0);
        assert_eq!(usual(["2026-10-31T07:20:00Z"].into_iter()), None);
        assert_eq!(shift("2026-10-31T07:20:00Z", None), 0);
    }
}
