//! A CSV export. Jira writes a column of the same header once for each value: all of them count.

use super::field::{self, Field};
use super::source::{Row, Source};
use crate::error::{ErrorKind, ImportError};
use crate::progress::{Flow, Progress};
use crate::sheet;

pub(super) fn read(bytes: &[u8], watch: &mut dyn FnMut(Progress) -> Flow) -> Result<Source, ImportError> {
    let table = sheet::read_text(bytes, watch)?;
    let of_issues =
        |row: &sheet::Row| row.cells.iter().any(|cell| field::guess(&cell.shown()) == Some(Field::Key));
    let header = table.rows.iter().position(of_issues).ok_or_else(|| ImportError::new(ErrorKind::NotJira))?;
    let table = table.with_header(header);
    let mut source = Source::default();
    let unnamed = |at: usize| format!("#{}", at + 1);
    let places: Vec<usize> = table
        .headers
        .iter()
        .enumerate()
        .map(|(at, name)| if name.is_empty() { unnamed(at) } else { name.clone() })
        .map(|name| source.column(&name, ""))
        .collect();
    for row in table.body().iter().filter(|row| !row.is_blank()) {
        let cells = row.cells.iter().zip(&places).filter(|(cell, _)| !cell.is_blank());
        let values = cells.map(|(cell, place)| (*place, cell.shown())).collect();
        source.issues.push(Row { line: row.number, values });
    }
    Ok(source)
}
