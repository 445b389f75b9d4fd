//! Sprints: an object, the text form of older servers, or a bare name. Each becomes a milestone at its end.

use schedule::Moment;
use serde_json::Value;

use super::{date, zone};

/// A sprint as one issue names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sprint {
    pub(super) name: String,
    pub(super) number: Option<i64>,
    pub(super) start: Option<Moment>,
    pub(super) end: Option<Moment>,
    /// When it was closed.
    pub(super) closed: Option<Moment>,
}

/// Reads a sprint.
pub(super) fn read(text: &str, zone: Option<i64>) -> Sprint {
    if text.starts_with('{')
        && let Ok(object) = serde_json::from_str::<Value>(text)
    {
        let said = |name: &str| match &object[name] {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        };
        return of(&said, zone);
    }
    match inside(text) {
        Some(pairs) => of(&|name| value(pairs, name).unwrap_or_default().to_owned(), zone),
        None => Sprint { name: text.trim().to_owned(), ..Sprint::default() },
    }
}

fn of(said: &dyn Fn(&str) -> String, zone: Option<i64>) -> Sprint {
    let at = |name: &str, minute| {
        let text = said(name);
        date::read(&text, None).plus(zone::shift(&text, zone)).moment(minute)
    };
    let end = at("endDate", 1_020);
    let closed = said("state").eq_ignore_ascii_case("closed").then(|| at("completeDate", 1_020).or(end));
    Sprint {
        name: said("name"),
        number: said("id").parse().ok(),
        start: at("startDate", 480),
        end,
        closed: closed.flatten(),
    }
}

/// What stands in the brackets of `com.atlassian.greenhopper.service.sprint.Sprint@1f[id=1,name=…]`.
fn inside(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("com.atlassian.greenhopper")?;
    rest.split_once('[')?.1.strip_suffix(']')
}

/// A value up to the comma before the next name; names of sprints may hold commas.
fn value<'a>(pairs: &'a str, name: &str) -> Option<&'a str> {
    const NAMES: [&str; 14] = [
        "id",
        "rapidViewId",
        "state",
        "name",
        "startDate",
        "endDate",
        "completeDate",
        "activatedDate",
        "sequence",
        "goal",
        "autoStartStop",
        "synced",
        "incompleteIssuesDestinationId",
        "boardId",
    ];
    let from = starts(pairs, name)? + name.len() + 1;
    let rest = &pairs[from..];
    let end = NAMES.iter().filter_map(|next| rest.find(&format!(",{next}="))).min().unwrap_or(rest.len());
    Some(&rest[..end]).filter(|text| *text != "<null>")
}

fn starts(pairs: &str, name: &str) -> Option<usize> {
    if pairs.starts_with(&format!("{name}=")) {
        return Some(0);
    }
    pairs.find(&format!(",{name}=")).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_forms_of_one_sprint() {
        let object = r#"{"id":7,"name":"Sprint 1, part two","state":"closed","boardId":3,
            "startDate":"2026-03-02T01:00:00.000Z","endDate":"2026-03-13T10:00:00.000Z",
            "completeDate":"2026-03-14T10:00:00.000Z"}"#;
        let server = "com.atlassian.greenhopper.service.sprint.Sprint@4f[id=7,rapidViewId=3,state=CLOSED,\
            name=Sprint 1, part two,startDate=2026-03-02T01:00:00.000Z,endDate=2026-03-13T10:00:00.000Z,\
            completeDate=2026-03-14T10:00:00.000Z,sequence=7]";
        let sprint = read(object, None);
        assert_eq!(sprint, read(server, None));
        assert_eq!((sprint.name.as_str(), sprint.number), ("Sprint 1, part two", Some(7)));
        assert_eq!(sprint.end.map(|at| at.to_string()).as_deref(), Some("2026-03-13T10:00:00"));
        let there = read(object, Some(480));
        assert_eq!(there.end.map(|at| at.to_string()).as_deref(), Some("2026-03-13T18:00:00"));
        assert_eq!(read("Sprint 1", None).name, "Sprint 1");
        let open = read(
            "com.atlassian.greenhopper.service.sprint.Sprint@4f[id=8,state=FUTURE,name=S,endDate=<null>]",
            None,
        );
        assert_eq!((open.end, open.closed, open.name.as_str()), (None, None, "S"));
    }
}
