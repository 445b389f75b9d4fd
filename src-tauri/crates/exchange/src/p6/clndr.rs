//! `clndr_data`: a week and dated exceptions as nested parentheses, `(0||Name(key|value)(children))`.

use schedule::{Date, Shift};

use crate::draft::spans::{Span, Spans};
use crate::value;

/// Nodes inside one another.
const DEPTH: usize = 32;

/// What a calendar says.
#[derive(Clone)]
pub(super) struct Said {
    /// Monday first.
    pub(super) days: [Option<Vec<Shift>>; 7],
    pub(super) spans: Spans,
}

/// Reads a calendar; `None` where the text is not one.
pub(super) fn read(text: &str) -> Option<Said> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{7f}').collect();
    let mut rest = plain.as_str();
    let root = node(&mut rest, 0)?;
    let mut said = Said { days: Default::default(), spans: Spans::default() };
    let week = root.children.iter().find(|node| node.name == "DaysOfWeek")?;
    for day in &week.children {
        let number: usize = day.name.parse().ok().filter(|number| (1..=7).contains(number))?;
        // 1 is Sunday there, 0 Monday here.
        said.days[(number + 5) % 7] = Some(shifts(day)?);
    }
    // A day that is not written does not work.
    for day in &mut said.days {
        day.get_or_insert_default();
    }
    for node in root.children.iter().filter(|node| node.name == "Exceptions").flat_map(|all| &all.children) {
        let (date, shifts) = (date(node.value("d")?)?, shifts(node)?);
        if !value::believable(date.midnight()) {
            continue;
        }
        said.spans.behind(Span { from: date, to: date, shifts, name: String::new() });
    }
    Some(said)
}

/// `(0||name(values)(children))`.
struct Node<'a> {
    name: &'a str,
    values: Vec<&'a str>,
    children: Vec<Node<'a>>,
}

impl Node<'_> {
    /// The value behind a key.
    fn value(&self, key: &str) -> Option<&str> {
        let at = self.values.iter().step_by(2).position(|known| *known == key)?;
        self.values.get(at * 2 + 1).copied()
    }
}

fn node<'a>(rest: &mut &'a str, depth: usize) -> Option<Node<'a>> {
    *rest = rest.strip_prefix('(')?;
    let (head, after) = rest.split_once('(')?;
    let name = head.split("||").nth(1)?;
    let (values, after) = after.split_once(')')?;
    let values = values.split('|').collect();
    *rest = after.strip_prefix('(')?;
    let mut children = Vec::new();
    while rest.starts_with('(') {
        if depth >= DEPTH {
            return None;
        }
        children.push(node(rest, depth + 1)?);
    }
    *rest = rest.strip_prefix("))")?;
    Some(Node { name, values, children })
}

/// The shifts below a day, in order.
fn shifts(day: &Node<'_>) -> Option<Vec<Shift>> {
    let mut shifts = Vec::with_capacity(day.children.len());
    for node in &day.children {
        let start = value::minute_of_day(node.value("s")?)?;
        let end = match value::minute_of_day(node.value("f")?)? {
            0 => schedule::time::DAY,
            end => end,
        };
        // A span of nothing is how a day off is written by hand.
        if start != end {
            shifts.push(Shift { start, end: (start < end).then_some(end)? });
        }
    }
    shifts.sort_by_key(|shift| shift.start);
    Some(shifts)
}

/// Days since 30 December 1899.
fn date(text: &str) -> Option<Date> {
    let days: i32 = text.parse().ok()?;
    (0..=1_000_000).contains(&days).then_some(Date::from_ymd(1899, 12, 30)?.plus_days(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_and_exceptions() {
        let text = "(0||CalendarData()((0||DaysOfWeek()((0||1()())(0||2()((0||0(s|08:00|f|12:00)())\
                    (0||1(s|13:00|f|17:00)())))(0||7()((0||0(f|00:00|s|13:00)())))))\
                    (0||VIEW(ShowTotal|N)())\
                    (0||Exceptions()((0||0(d|46296)())(0||1(d|46301)((0||0(s|9:00|f|15:30)())))))))";
        let said = read(text).expect("a calendar");
        let day = |start: i64, end: i64| Shift { start: start * 60, end: end * 60 };
        assert_eq!(said.days[0], Some(vec![day(8, 12), day(13, 17)]), "day 2 is Monday");
        assert_eq!(said.days[5], Some(vec![day(13, 24)]), "to midnight");
        assert_eq!(said.days[6], Some(vec![]), "day 1 is Sunday");
        let spans: Vec<_> =
            said.spans.iter().map(|span| (span.from.to_string(), span.shifts.len())).collect();
        assert_eq!(spans, [("2026-10-01".to_owned(), 0), ("2026-10-06".to_owned(), 1)]);
    }

    #[test]
    fn what_is_cut_is_no_calendar() {
        for text in [
            "",
            "(0||CalendarData()(",
            "(0||CalendarData()((0||DaysOfWeek()((0||9()()))))",
            &"(0||a()(".repeat(999),
        ] {
            assert!(read(text).is_none(), "{text:.40}");
        }
    }
}
