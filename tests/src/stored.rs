//! What a Microsoft Project XML file stores as computed, read by plain search: the gold beside our own dates. It knows
//! nothing of the reader under test.

/// A line of work with its stored dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredTask {
    pub uid: i64,
    pub name: String,
    pub start: String,
    pub finish: String,
    /// Tenths of a minute; none for what is finished.
    pub slack: Option<i64>,
}

/// Every line of work of a file: summaries, lines without a name and the project's own line are left out.
pub fn tasks(text: &str) -> Vec<StoredTask> {
    let own = text.split("<Task>").skip(1).map(|rest| rest.split("</Task>").next().unwrap_or(""));
    own.filter_map(task).collect()
}

fn task(element: &str) -> Option<StoredTask> {
    let uid = number(element, "UID")?;
    let name = field(element, "Name").filter(|name| !name.is_empty())?;
    if uid == 0 || field(element, "Summary") == Some("1") || field(element, "Active") == Some("0") {
        return None;
    }
    let finished = number(element, "PercentComplete") == Some(100);
    Some(StoredTask {
        uid,
        name: name.to_owned(),
        start: field(element, "Start")?.to_owned(),
        finish: field(element, "Finish")?.to_owned(),
        slack: (!finished).then(|| number(element, "TotalSlack").unwrap_or(0)),
    })
}

fn number(element: &str, name: &str) -> Option<i64> {
    field(element, name)?.parse().ok()
}

/// The text of an element's first child of a name.
fn field<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let after = element.split_once(&format!("<{name}>"))?.1;
    after.split_once('<').map(|(text, _)| text.trim())
}
