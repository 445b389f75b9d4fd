//! `pmo import`: every input is read and checked before the first one is written.

use std::path::{Path, PathBuf};

use api::wire::{ImportChoice, ImportDraft, OpenMode, PlanMapping, SheetMapping, SheetPreview};
use api::{ApiError, Code, Desk, Flow};

use super::{Answer, Outcome, Stop, desk, print, say, text};
use crate::words;

/// Whether anything is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// It is.
    Apply,
    /// Nothing is.
    DryRun,
}

/// What became of one input, for programs.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    draft: ImportDraft,
    preview: Option<SheetPreview>,
    mapping: Option<SheetMapping>,
    projects: Vec<String>,
}

/// Imports files.
pub fn run(file: &Path, inputs: &[PathBuf], map: Option<&Path>, pace: Pace, answer: Answer) -> Outcome {
    let map = map.map(Map::read).transpose()?;
    let made = !file.exists();
    let mut desk = desk();
    open(&mut desk, file, pace)?;
    let lines = import(&mut desk, inputs, map.as_ref(), pace);
    desk.close_portfolio()?;
    if made && lines.is_err() {
        // What was made for this import alone goes with it.
        let _ = std::fs::remove_file(file);
    }
    let lines = lines?;
    match answer {
        Answer::Json => print(&lines),
        Answer::Words => {
            for line in &lines {
                say(&words::imported(&line.draft, line.preview.as_ref(), pace == Pace::DryRun));
            }
            Ok(())
        }
    }
}

/// Reads all, then applies all.
fn import(desk: &mut Desk, inputs: &[PathBuf], map: Option<&Map>, pace: Pace) -> Result<Vec<Line>, Stop> {
    let mut lines = Vec::new();
    for input in inputs {
        lines.push(read(desk, input, map)?);
    }
    if pace == Pace::Apply {
        apply(desk, &mut lines)?;
    }
    Ok(lines)
}

/// Applies all or none: what was applied before one that fails is taken back.
fn apply(desk: &mut Desk, lines: &mut [Line]) -> Outcome {
    for (applied, line) in lines.iter_mut().enumerate() {
        let Line { draft, mapping, .. } = &*line;
        let replaces = draft.plan.as_ref().and_then(|plan| plan.replaces.as_ref());
        let replaces = replaces.map(|project| project.id.clone());
        let choice = ImportChoice { mapping: mapping.clone(), replaces };
        match desk.apply_import(draft.token.clone(), choice) {
            Ok(imported) => line.projects = imported.projects,
            Err(error) => {
                for _ in 0..applied {
                    desk.undo()?;
                }
                return Err(error.into());
            }
        }
    }
    Ok(())
}

/// Opens the portfolio; a new one is made for writing, and in a place of its own for a look.
fn open(desk: &mut Desk, file: &Path, pace: Pace) -> Outcome {
    match (file.exists(), pace) {
        (true, Pace::Apply) => desk.open_portfolio(text(file), OpenMode::Edit).map(drop)?,
        (true, Pace::DryRun) => desk.open_portfolio(text(file), OpenMode::ReadOnly).map(drop)?,
        (false, Pace::Apply) => desk.create_empty(text(file)).map(drop)?,
        (false, Pace::DryRun) => {
            return Err(ApiError::new(Code::NotFound).with("path", file.display()).into());
        }
    }
    Ok(())
}

fn read(desk: &mut Desk, input: &Path, map: Option<&Map>) -> Result<Line, Stop> {
    let mut draft = desk.open_import(text(input), &mut |_| Flow::Continue)?;
    if let Some(map) = map
        && draft.plan.as_ref().is_some_and(|plan| plan.map.is_some())
    {
        draft = desk.map_import(draft.token, map.parse::<PlanMapping>()?)?;
    }
    let mapping = match (&draft.sheet, map) {
        (Some(_), Some(map)) => Some(map.parse::<SheetMapping>()?),
        (Some(sheet), None) => Some(sheet.mapping.clone()),
        (None, _) => None,
    };
    let preview =
        mapping.clone().map(|mapping| desk.preview_import(draft.token.clone(), mapping)).transpose()?;
    Ok(Line { draft, preview, mapping, projects: Vec::new() })
}

/// A file that says what columns mean: those of a table of projects, or those of issues.
struct Map {
    path: String,
    said: serde_json::Value,
}

impl Map {
    fn read(path: &Path) -> Result<Map, Stop> {
        let bytes = std::fs::read(path).map_err(|error| {
            ApiError::new(Code::NotFound).with("path", path.display()).with("detail", error)
        })?;
        let path = text(path);
        let wrong = |error: serde_json::Error| Stop::Usage(words::bad_mapping(&path, &error.to_string()));
        Ok(Map { said: serde_json::from_slice(&bytes).map_err(wrong)?, path })
    }

    fn parse<M: serde::de::DeserializeOwned>(&self) -> Result<M, Stop> {
        let wrong =
            |error: serde_json::Error| Stop::Usage(words::bad_mapping(&self.path, &error.to_string()));
        serde_json::from_value(self.said.clone()).map_err(wrong)
    }
}
