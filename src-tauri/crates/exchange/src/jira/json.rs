//! A JSON export: the answer of Jira's search, old or new, or a bare list of issues. Each field becomes texts.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::source::{Row, Source};
use super::{adf, lines, zone};
use crate::error::{ErrorKind, ImportError};
use crate::sheet;

/// Names under which objects of Jira say what they are called.
const CALLED: [&str; 6] = ["displayName", "name", "value", "title", "key", "id"];
/// What an issue holds beside its fields that says nothing of its own.
const ASIDE: [&str; 4] = ["self", "expand", "fields", "names"];

pub(super) fn read(bytes: &[u8]) -> Result<Source, ImportError> {
    let text = sheet::decoded(bytes)?;
    let text = text.trim_start_matches('\u{feff}');
    let root: Value = serde_json::from_str(text).map_err(|error| broken(&error))?;
    let titles = root["names"].as_object().cloned().unwrap_or_default();
    let issues = root.as_array().or(root["issues"].as_array());
    let issues = issues.ok_or_else(|| ImportError::new(ErrorKind::NotJira))?;
    let of_jira = |issue: &Value| issue["key"].is_string() && issue["fields"].is_object();
    if !issues.iter().any(of_jira) {
        return Err(ImportError::new(ErrorKind::NotJira));
    }
    let lines = lines::of_issues(text);
    let objects = issues.iter().filter_map(Value::as_object);
    let mut reading = Reading { source: Source::default(), known: HashMap::new(), titles };
    for (at, issue) in objects.enumerate() {
        reading.issue(issue, lines.get(at).copied().unwrap_or(1));
    }
    let values = reading.source.issues.iter().flat_map(|row| &row.values);
    let zone = zone::usual(values.map(|(_, text)| text.as_str()));
    Ok(Source { zone, ..reading.source })
}

fn broken(error: &serde_json::Error) -> ImportError {
    let kind = if error.is_eof() { ErrorKind::Truncated } else { ErrorKind::NotJson };
    let (line, column) = (error.line() as u64, error.column() as u64);
    ImportError { line: Some(line), column: Some(column), ..ImportError::new(kind) }
}

struct Reading {
    source: Source,
    known: HashMap<String, usize>,
    titles: Map<String, Value>,
}

impl Reading {
    fn issue(&mut self, issue: &Map<String, Value>, line: u64) {
        let mut row = Row { line, values: Vec::new() };
        for (name, value) in issue.iter().filter(|(name, _)| !ASIDE.contains(&name.as_str())) {
            self.put(&mut row, name, value);
        }
        for (name, value) in issue.get("fields").and_then(Value::as_object).into_iter().flatten() {
            match name.as_str() {
                "issuelinks" => self.links(&mut row, value),
                "parent" => self.put(&mut row, name, value.get("key").unwrap_or(&value["id"])),
                _ => self.put(&mut row, name, value),
            }
            match name.as_str() {
                "status" => self.put(&mut row, "status.category", &value["statusCategory"]["key"]),
                "assignee" => {
                    let id = value.get("accountId").or(value.get("name")).unwrap_or(&Value::Null);
                    self.put(&mut row, "assignee.id", id);
                }
                _ => {}
            }
        }
        self.source.issues.push(row);
    }

    /// A link stands under the words that Jira has for its direction: `blocks`, `is blocked by`.
    fn links(&mut self, row: &mut Row, links: &Value) {
        for link in links.as_array().into_iter().flatten() {
            for (end, words) in [("outwardIssue", "outward"), ("inwardIssue", "inward")] {
                let words = link["type"][words].as_str().unwrap_or_default();
                self.put(row, &format!("issuelinks ({words})"), &link[end]["key"]);
            }
        }
    }

    fn put(&mut self, row: &mut Row, name: &str, value: &Value) {
        let column = match self.known.get(name) {
            Some(column) => *column,
            None => {
                let title = self.titles.get(name).and_then(Value::as_str).unwrap_or_default();
                let column = self.source.column(name, title);
                self.known.insert(name.to_owned(), column);
                column
            }
        };
        let values: Vec<&Value> = value.as_array().map_or(vec![value], |list| list.iter().collect());
        let texts = values.into_iter().map(said).filter(|text| !text.trim().is_empty());
        row.values.extend(texts.map(|text| (column, text)));
    }
}

/// What a value says in one text. A sprint stays an object: its dates are needed.
fn said(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.trim().to_owned(),
        Value::Object(object) if is_sprint(object) => value.to_string(),
        Value::Object(_) if adf::is_document(value) => adf::text(value),
        Value::Object(object) => {
            let called = CALLED.iter().find_map(|name| object.get(*name).and_then(Value::as_str));
            let deep = || if object.is_empty() { String::new() } else { value.to_string() };
            called.map_or_else(deep, str::to_owned)
        }
        Value::Array(list) if list.is_empty() => String::new(),
        other => other.to_string(),
    }
}

fn is_sprint(object: &Map<String, Value>) -> bool {
    object.contains_key("name")
        && object.contains_key("state")
        && ["boardId", "endDate", "startDate", "goal"].iter().any(|name| object.contains_key(*name))
}
