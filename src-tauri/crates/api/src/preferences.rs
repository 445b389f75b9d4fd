//! The person's settings and the list of recent files, kept beside the application, not in a portfolio.
//! A file that does not read is as good as none: nothing of value stands in it.

use std::path::{Path, PathBuf};

use crate::Answer;
use crate::wire::Preferences;

const FILE: &str = "preferences.json";

#[derive(Default, serde::Serialize, serde::Deserialize)]
struct Kept {
    preferences: Option<Preferences>,
    recent: Vec<PathBuf>,
}

impl Default for Preferences {
    fn default() -> Preferences {
        Preferences { language: "zh-CN".into(), theme: "system".into(), author: String::new() }
    }
}

/// What was kept, or the defaults.
pub(crate) fn read(folder: &Path) -> (Preferences, Vec<PathBuf>) {
    let text = std::fs::read(folder.join(FILE)).unwrap_or_default();
    let kept: Kept = serde_json::from_slice(&text).unwrap_or_default();
    (kept.preferences.unwrap_or_default(), kept.recent)
}

/// Keeps them.
pub(crate) fn write(folder: &Path, preferences: &Preferences, recent: &[PathBuf]) -> Answer<()> {
    std::fs::create_dir_all(folder).map_err(|error| crate::error::io(folder, &error))?;
    let kept = Kept { preferences: Some(preferences.clone()), recent: recent.to_vec() };
    let text = serde_json::to_vec_pretty(&kept).map_err(crate::error::internal)?;
    Ok(store::file::write_bytes(&folder.join(FILE), &text)?)
}
