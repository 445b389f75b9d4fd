//! An export as columns and issues, whatever file it came from.

/// Characters of a value that is shown as an example.
const SAMPLE: usize = 60;

/// The issues of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Its columns or fields, each name once: Jira repeats a column for every value.
    pub columns: Vec<Column>,
    /// Minutes east of Greenwich where its times are told, where it says so.
    pub(super) zone: Option<i64>,
    /// Its issues in the file's order.
    pub(super) issues: Vec<Row>,
}

/// A column of a CSV or a field of a JSON file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name in the file.
    pub name: String,
    /// What people call it, where the file says so apart from its name.
    pub title: String,
}

/// An issue: what stands in its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The row or line it begins at, from 1.
    pub(super) line: u64,
    /// Values that are not blank, with the column of each.
    pub(super) values: Vec<(usize, String)>,
}

impl Source {
    /// The column of a name, made where there is none yet.
    pub(super) fn column(&mut self, name: &str, title: &str) -> usize {
        if let Some(at) = self.columns.iter().position(|column| column.name == name) {
            return at;
        }
        self.columns.push(Column { name: name.to_owned(), title: title.to_owned() });
        self.columns.len() - 1
    }

    /// The first different values of a column.
    pub fn samples(&self, column: usize, most: usize) -> Vec<String> {
        let mut samples: Vec<String> = Vec::new();
        for row in &self.issues {
            for text in row.of(column) {
                let text: String = text.chars().take(SAMPLE).collect();
                if samples.len() < most && !samples.contains(&text) {
                    samples.push(text);
                }
            }
        }
        samples
    }

    /// What tells files with the same columns apart from others, for the memory of mappings. Columns of links come and
    /// go with the issues.
    pub fn signature(&self) -> String {
        let link = |name: &&str| name.starts_with("issuelinks") || name.contains("issue link");
        let names = self.columns.iter().map(|column| column.name.as_str());
        let mut names: Vec<&str> = names.filter(|name| !link(name)).collect();
        names.sort_unstable();
        format!("jira\u{1f}{}", names.join("\u{1f}"))
    }
}

impl Row {
    /// The values of a column.
    pub(super) fn of(&self, column: usize) -> impl Iterator<Item = &str> {
        self.values.iter().filter(move |(at, _)| *at == column).map(|(_, text)| text.as_str())
    }
}
