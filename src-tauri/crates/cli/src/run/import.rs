//! `pmo import`: every input is read and checked before the first one is written.

use std::path::{Path, PathBuf};

use api::wire::{ImportChoice, ImportDraft, OpenMode, SheetMapping, SheetPreview};
use api::{ApiError, Code, Desk, Flow};

use super::{Answer, Outcome, Stop, desk, print, text};
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
    let mapping = map.map(read_mapping).transpose()?;
    let mut desk = desk();
    open(&mut desk, file, pace)?;
    let mut lines = Vec::new();
    for input in inputs {
        lines.push(read(&mut desk, input, mapping.as_ref())?);
    }
    if pace == Pace::Apply {
        for line in &mut lines {
            let replaces = line.draft.plan.as_ref().and_then(|plan| plan.replaces.as_ref());
            let replaces = replaces.map(|project| project.id.clone());
            let choice = ImportChoice { mapping: line.mapping.clone(), replaces };
            line.projects = desk.apply_import(line.draft.token.clone(), choice)?.projects;
        }
    }
    desk.close_portfolio()?;
    match answer {
        Answer::Json => print(&lines),
        Answer::Words => {
            for line in &lines {
                println!("{}", words::imported(&line.draft, line.preview.as_ref(), pace == Pace::DryRun));
            }
            Ok(())
        }
    }
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

fn read(desk: &mut Desk, input: &Path, mapping: Option<&SheetMapping>) -> Result<Line, Stop> {
    let draft = desk.open_import(text(input), &mut |_| Flow::Continue)?;
    let mapping = draft.sheet.as_ref().map(|sheet| mapping.cloned().unwrap_or_else(|| sheet.mapping.clone()));
    let preview =
        mapping.clone().map(|mapping| desk.preview_import(draft.token.clone(), mapping)).transpose()?;
    Ok(Line { draft, preview, mapping, projects: Vec::new() })
}

fn read_mapping(path: &Path) -> Result<SheetMapping, Stop> {
    let bytes = std::fs::read(path)
        .map_err(|error| ApiError::new(Code::NotFound).with("path", path.display()).with("detail", error))?;
    serde_json::from_slice(&bytes)
        .map_err(|error| Stop::Usage(words::bad_mapping(&text(path), &error.to_string())))
}
