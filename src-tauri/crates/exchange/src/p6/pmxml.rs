//! Primavera's XML as rows under the names of the XER format. Whatever version wrote it, the names are the same.

use std::collections::BTreeMap;

use schedule::{Date, Shift};

use super::clndr::Said;
use super::names::{self, Table};
use super::row::{Field, Row};
use crate::draft::spans::{Span, Spans};
use crate::error::{ErrorKind, ImportError};
use crate::progress::{Flow, Progress};
use crate::value;
use crate::xml::node::Node;
use crate::xml::walk::{self, Record, Shape};

/// What Primavera's XML looks like: the records of a project stand inside it, among its own fields.
const SHAPE: Shape = Shape {
    root: "APIBusinessObjects",
    namespace: "http://xmlns.oracle.com/Primavera/",
    otherwise: ErrorKind::NotPmxml,
    lists: &["Project"],
};

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Every row of the text.
pub(super) fn rows(
    text: &str,
    watch: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Vec<Row<'static>>, ImportError> {
    let mut rows = Vec::new();
    let mut projects: BTreeMap<u64, Row<'static>> = BTreeMap::new();
    walk::records(text, &SHAPE, watch, &mut |record| {
        let Record { list, turn, line, node } = record;
        match (names::table(&node.name), list) {
            (Some(table), _) => rows.push(row(table, line, &node)),
            (None, Some(_)) if node.children.is_empty() => {
                let whole =
                    || Row { table: "PROJECT", called: "Project", line, fields: Vec::new(), said: None };
                projects.entry(turn).or_insert_with(whole).fields.push(field(&names::PROJECT, &node));
            }
            (None, _) => rows.push(unknown(line, &node)),
        }
        Ok(())
    })?;
    rows.extend(projects.into_values());
    Ok(rows)
}

fn row(table: &'static Table, line: u64, node: &Node) -> Row<'static> {
    let said = (table.xer == "CALENDAR").then(|| calendar(node)).flatten();
    let nested =
        |child: &&Node| said.is_none() || child.children.is_empty() && !child.name.starts_with("Holiday");
    let fields = node.children.iter().filter(nested).map(|child| field(table, child)).collect();
    Row { table: table.xer, called: table.xml, line, fields, said }
}

/// A record that is not read: its name is all that is told of it.
fn unknown(line: u64, node: &Node) -> Row<'static> {
    let name =
        ["Name", "Title", "Text"].into_iter().map(|name| node.peek(name)).find(|name| !name.is_empty());
    let fields = vec![Field::new("other_name", "Name", name.unwrap_or_default().to_owned())];
    Row { table: "", called: names::unread(&node.name), line, fields, said: None }
}

fn field(table: &Table, node: &Node) -> Field<'static> {
    let text = node.text.trim();
    let key = table.fields.iter().find(|(xml, _)| *xml == &*node.name).map_or("", |(_, key)| *key);
    let (key, text) = match key {
        // How started activities go on is one choice there and two flags here.
        "sched_progress" if text == "Progress Override" => ("sched_progress_override", "Y".to_owned()),
        "sched_progress" => {
            ("sched_retained_logic", if text == "Actual Dates" { "N" } else { "Y" }.to_owned())
        }
        // Percentages are fractions of 1.
        "phys_complete_pct" => (key, hundredfold(text).unwrap_or_else(|| text.to_owned())),
        key => (key, names::code(key, text).unwrap_or(text).to_owned()),
    };
    Field::new(key, node.name.to_string(), text)
}

fn hundredfold(text: &str) -> Option<String> {
    value::hundredths(text).map(|percent| percent.to_string())
}

/// The week and exceptions of a calendar; `None` where they cannot be read.
fn calendar(node: &Node) -> Option<Said> {
    let mut said = Said { days: Default::default(), spans: Spans::default() };
    for day in &node.take("StandardWorkWeek")?.children {
        let place = DAYS.iter().position(|name| *name == day.peek("DayOfWeek"))?;
        said.days[place] = Some(shifts(day)?);
    }
    for day in &mut said.days {
        day.get_or_insert_default();
    }
    let exceptions = ["HolidayOrExceptions", "HolidayOrException"].map(|name| node.take_all(name));
    let nested = exceptions.into_iter().flatten();
    for exception in nested.flat_map(|list| {
        if list.name.ends_with('s') { list.children.iter() } else { std::slice::from_ref(list).iter() }
    }) {
        let date: Date = value::moment(exception.peek("Date"))?.date();
        let shifts = shifts(exception)?;
        if value::believable(date.midnight()) {
            said.spans.behind(Span { from: date, to: date, shifts, name: String::new() });
        }
    }
    Some(said)
}

/// The shifts of a day. A finish is written as the last minute that works.
fn shifts(day: &Node) -> Option<Vec<Shift>> {
    let mut shifts = Vec::new();
    for time in day.take_all("WorkTime") {
        let (start, finish) = (time.peek("Start"), time.peek("Finish"));
        if start.is_empty() && finish.is_empty() {
            continue;
        }
        let (start, last) = (value::minute_of_day(start)?, value::minute_of_day(finish)?);
        let end = match last {
            0 => schedule::time::DAY,
            last if last % 10 == 9 => last + 1,
            last => last,
        };
        shifts.push(Shift { start, end: (start < end).then_some(end)? });
    }
    shifts.sort_by_key(|shift| shift.start);
    Some(shifts)
}
