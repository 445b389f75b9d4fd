//! What differs between operating systems, in one place: the only module of the window with conditional code.
//! It decides nothing about portfolios; opening folders and links is the opener plugin's work.
use std::path::PathBuf;
use tauri::RunEvent;

/// Portfolio files the system asks the running application to open.
///
/// macOS sends them as an event; Windows and Linux start the program with the path as an argument instead,
/// so nothing arrives here on those two.
#[cfg(target_os = "macos")]
pub fn files_to_open(event: &RunEvent) -> Vec<PathBuf> {
    match event {
        RunEvent::Opened { urls } => urls.iter().filter_map(|url| url.to_file_path().ok()).collect(),
        _ => Vec::new(),
    }
}

#[cfg(not(target_os = "macos"))]
pub fn files_to_open(_event: &RunEvent) -> Vec<PathBuf> {
    Vec::new()
}
