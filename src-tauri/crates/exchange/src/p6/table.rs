//! The lines of an XER file as rows of tables. It knows the format and no table.

use super::row::{Field, Row};
use crate::draft::within;
use crate::error::{ErrorKind, ImportError, Limit};
use crate::progress::{Flow, Progress};
use crate::report::{FindingCode, Findings, Place, RecordKind};

/// Rows between two looks at whether the person wants to stop.
const PACE: usize = 500;
const ROWS: usize = 5_000_000;
const COLUMNS: usize = 1_000;

/// Every row of the text.
pub(super) fn rows<'a>(
    text: &'a str,
    findings: &mut Findings,
    watch: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Vec<Row<'a>>, ImportError> {
    if text.trim().is_empty() {
        return Err(ImportError::new(ErrorKind::Empty));
    }
    if !text.starts_with("ERMHDR") {
        return Err(at(ErrorKind::NotXer, 1, ""));
    }
    let mut table = Table { name: "", columns: Vec::new() };
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut number = 1;
    let mut rest = text;
    while !rest.is_empty() {
        let (line, after) = rest.split_at(length(rest));
        let mut cells = line.trim_end_matches(['\r', '\n']).split('\t');
        match mark(line) {
            "%T" => table = Table { name: cells.nth(1).unwrap_or_default().trim(), columns: Vec::new() },
            "%F" => table.columns = cells.skip(1).map(str::trim).collect(),
            "%R" => rows.push(table.row(cells.skip(1), number, findings)?),
            "%E" => return Ok(rows),
            _ => {}
        }
        within(table.columns.len(), COLUMNS + 1, Limit::Columns, (number, table.name))?;
        within(rows.len(), ROWS + 1, Limit::Rows, (number, table.name))?;
        let done = (text.len() - after.len()) as u64;
        let progress = Progress { done, total: text.len() as u64 };
        if rows.len().is_multiple_of(PACE) && watch(progress) == Flow::Cancel {
            return Err(ImportError::new(ErrorKind::Cancelled));
        }
        number += line.bytes().filter(|&byte| byte == b'\n').count() as u64;
        rest = after;
    }
    Err(at(ErrorKind::Truncated, number, table.name))
}

/// The table that the next rows belong to.
struct Table<'a> {
    name: &'a str,
    columns: Vec<&'a str>,
}

impl<'a> Table<'a> {
    /// A row of this table. Cells that are missing at its end are empty; cells beyond the last column tell that the row
    /// is not what it seems.
    fn row(
        &self,
        cells: impl Iterator<Item = &'a str>,
        line: u64,
        findings: &mut Findings,
    ) -> Result<Row<'a>, ImportError> {
        let cells: Vec<&str> = cells.collect();
        let beyond = cells.get(self.columns.len()..).unwrap_or_default();
        if beyond.iter().any(|cell| !cell.trim().is_empty()) {
            return Err(at(ErrorKind::RowTooLong, line, self.name));
        }
        if cells.len() < self.columns.len() {
            let place = Place { record: RecordKind::Row, uid: None, line };
            findings.add(FindingCode::RowTooShort, place, self.name);
        }
        let field = |(column, cell): (&&'a str, &'a str)| Field::new(column, *column, cell);
        let fields = self.columns.iter().zip(cells).map(field).collect();
        Ok(Row { table: self.name, called: self.name, line, fields, said: None })
    }
}

/// How long a row is: to the next line that begins one. Notes may hold line breaks.
fn length(text: &str) -> usize {
    let mut end = 0;
    loop {
        match text[end..].find('\n') {
            Some(at) => end += at + 1,
            None => return text.len(),
        }
        if end == text.len() || !mark(&text[end..]).is_empty() {
            return end;
        }
    }
}

/// What a line begins with; empty where it goes on with the one before.
fn mark(line: &str) -> &str {
    let mark = line.get(..2).unwrap_or_default();
    let ends = line[mark.len()..].starts_with(['\t', '\r', '\n']) || line.len() == mark.len();
    if ends && matches!(mark, "%T" | "%F" | "%R" | "%E") { mark } else { "" }
}

fn at(kind: ErrorKind, line: u64, table: &str) -> ImportError {
    ImportError { line: Some(line), element: table.to_owned(), ..ImportError::new(kind) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::Texts;
    use crate::progress::to_the_end;

    fn read(text: &str) -> Result<Vec<Row<'_>>, ImportError> {
        rows(text, &mut Findings::default(), &mut to_the_end)
    }

    #[test]
    fn notes_may_hold_line_breaks() {
        let text = "ERMHDR\t8\n%T\tTASKMEMO\n%F\ttask_id\ttask_memo\n%R\t7\tone\ntwo\n%R\t8\tthree\n%E\n";
        let rows = read(text).expect("rows");
        assert_eq!((rows[0].line, rows[0].text("task_memo")), (4, "one\ntwo"));
        assert_eq!((rows[1].line, rows[1].text("task_id")), (6, "8"), "lines are counted on");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_table_and_line() {
        let told = |text| read(text).map(|_| ()).map_err(|error| (error.kind, error.line, error.element));
        let cut = "ERMHDR\t8\n%T\tTASK\n%F\ttask_id\n%R\t7\n";
        assert_eq!(told(cut), Err((ErrorKind::Truncated, Some(5), "TASK".into())));
        let long = "ERMHDR\t8\n%T\tTASK\n%F\ttask_id\n%R\t7\t8\n%E\n";
        assert_eq!(told(long), Err((ErrorKind::RowTooLong, Some(4), "TASK".into())));
        assert_eq!(told(""), Err((ErrorKind::Empty, None, String::new())));
        assert_eq!(told("task_id\n7\n"), Err((ErrorKind::NotXer, Some(1), String::new())));
    }
}
