//! Native file dialogs, opened from here and never from the page. A test answers them through a file instead: the
//! environment variable `PMO_DIALOG_ANSWERS` names a JSON array of answers, taken in order (`null` is a cancel).

use std::path::PathBuf;
use std::sync::Mutex;

use api::{Answer, ApiError, Code};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;
use tokio::sync::oneshot;

/// Answers that a test has left to give.
static TAKEN: Mutex<usize> = Mutex::new(0);

/// The portfolio to open.
#[tauri::command]
#[specta::specta]
pub async fn pick_portfolio(app: AppHandle) -> Result<Option<String>, ApiError> {
    pick(app, |dialog, done| dialog.add_filter("PMO Desk", &[api::ENDING]).pick_file(done)).await
}

/// Files to import.
#[tauri::command]
#[specta::specta]
pub async fn pick_imports(app: AppHandle) -> Result<Vec<String>, ApiError> {
    if let Some(answer) = scripted() {
        return Ok(answer.into_iter().collect());
    }
    let (send, receive) = oneshot::channel();
    let endings = ["xml", "xer", "csv", "json", "xlsx", "txt"];
    app.dialog().file().add_filter("XML, XER, CSV, JSON, Excel", &endings).pick_files(move |files| {
        let _ = send.send(files);
    });
    let files = receive.await.ok().flatten().unwrap_or_default();
    Ok(files.into_iter().filter_map(text).collect())
}

/// Files of any kind, to be kept with a record.
#[tauri::command]
#[specta::specta]
pub async fn pick_files(app: AppHandle) -> Result<Vec<String>, ApiError> {
    if let Some(answer) = scripted() {
        return Ok(answer.into_iter().collect());
    }
    let (send, receive) = oneshot::channel();
    app.dialog().file().pick_files(move |files| {
        let _ = send.send(files);
    });
    let files = receive.await.ok().flatten().unwrap_or_default();
    Ok(files.into_iter().filter_map(text).collect())
}

/// The folder that several files are written into.
#[tauri::command]
#[specta::specta]
pub async fn pick_folder(app: AppHandle) -> Result<Option<String>, ApiError> {
    pick(app, |dialog, done| dialog.pick_folder(done)).await
}

/// Where something new is to be written, with a proposed name: `portfolio`, `workbook`, `slides`, `page`, `picture`,
/// `image`, `pages`, `plan` or `copy`.
#[tauri::command]
#[specta::specta]
pub async fn pick_save_path(app: AppHandle, name: String, kind: String) -> Result<Option<String>, ApiError> {
    let (label, ending) = match kind.as_str() {
        "workbook" => ("Excel", "xlsx"),
        "slides" => ("PowerPoint", "pptx"),
        "page" => ("HTML", "html"),
        "picture" => ("SVG", "svg"),
        "image" => ("PNG", "png"),
        "pages" => ("PDF", "pdf"),
        "plan" => ("Microsoft Project XML", "xml"),
        "copy" => {
            return pick(app, move |dialog, done| dialog.set_file_name(name).save_file(done)).await;
        }
        _ => ("PMO Desk", api::ENDING),
    };
    pick(app, move |dialog, done| dialog.add_filter(label, &[ending]).set_file_name(name).save_file(done))
        .await
}

/// Shows a file in the system's file manager.
#[tauri::command]
#[specta::specta]
pub async fn show_in_folder(app: AppHandle, path: String) -> Result<(), ApiError> {
    app.opener().reveal_item_in_dir(&path).map_err(|trouble| failed(&path, trouble))
}

/// Opens a file that was exported, with the program the system has for it.
#[tauri::command]
#[specta::specta]
pub async fn open_exported(app: AppHandle, path: String) -> Result<(), ApiError> {
    let ending = PathBuf::from(&path).extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("xlsx" | "svg" | "pdf" | "pptx" | "html") => {
            app.opener().open_path(&path, None::<&str>).map_err(|trouble| failed(&path, trouble))
        }
        _ => Err(ApiError::new(Code::NotFound).with("path", path)),
    }
}

/// Endings of files that show something and run nothing.
const SHOWN: &[&str] = &[
    "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "txt", "md", "csv", "png", "jpg", "jpeg", "gif",
    "webp", "svg", "eml", "msg", "xml", "json",
];

/// Opens the copy of an attached file with the program the system has for it; one that could run is not opened.
#[tauri::command]
#[specta::specta]
pub async fn open_attached(app: AppHandle, path: String) -> Result<(), ApiError> {
    let ending = PathBuf::from(&path).extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if ending.is_none_or(|ending| !SHOWN.contains(&ending.as_str())) {
        return Err(ApiError::new(Code::Refused).with("reason", "file_not_opened"));
    }
    app.opener().open_path(&path, None::<&str>).map_err(|trouble| failed(&path, trouble))
}

type Done = Box<dyn FnOnce(Option<FilePath>) + Send + 'static>;

async fn pick(
    app: AppHandle,
    ask: impl FnOnce(FileDialogBuilder<tauri::Wry>, Done),
) -> Answer<Option<String>> {
    if let Some(answer) = scripted() {
        return Ok(answer);
    }
    let (send, receive) = oneshot::channel();
    let done = Box::new(move |file| {
        let _ = send.send(file);
    });
    ask(app.dialog().file(), done);
    Ok(receive.await.ok().flatten().and_then(text))
}

fn text(file: FilePath) -> Option<String> {
    file.into_path().ok().map(|path| path.display().to_string())
}

/// The next answer of a test, when one drives the window.
fn scripted() -> Option<Option<String>> {
    let file = std::env::var_os("PMO_DIALOG_ANSWERS")?;
    let answers: Vec<Option<String>> = serde_json::from_slice(&std::fs::read(file).ok()?).ok()?;
    let mut taken = TAKEN.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    let answer = answers.get(*taken).cloned().flatten();
    *taken += 1;
    Some(answer)
}

fn failed(path: &str, trouble: impl std::fmt::Display) -> ApiError {
    ApiError::new(Code::Io).with("path", path).with("detail", trouble)
}
