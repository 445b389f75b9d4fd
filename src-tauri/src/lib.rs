//! The window of PMO Desk: adapters between the use-cases and Tauri. No SQL, no rules, no formulas.

mod arguments;
mod background;
mod commands;
mod dialogs;
mod platform;

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard};

use api::Desk;
use api::wire::Preferences;
use arguments::{Arguments, Sample};
use tauri::{App, Manager, RunEvent};

/// The desk as the commands share it.
type Shared = Arc<Mutex<Desk>>;

/// Set while a person wants a long job to stop.
type Stop = Arc<AtomicBool>;

/// Runs the application until its window is closed.
pub fn run() {
    let builder = builder();
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, words, _| second_start(app, words)))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(builder.invoke_handler())
        .setup(|app| Ok(set_up(app)?))
        .build(tauri::generate_context!())
        .expect("the window could not be made")
        .run(|app, event| on_event(app, &event));
}

fn builder() -> tauri_specta::Builder<tauri::Wry> {
    tauri_specta::Builder::new().disable_serde_phases().commands(commands::all())
}

/// Makes the desk and opens what the command line asks for.
fn set_up(app: &App) -> tauri::Result<()> {
    let arguments = arguments::read(std::env::args().skip(1));
    let mut desk = Desk::new(Some(data_folder(app)?), api::today);
    prefer(&mut desk, &arguments);
    match (&arguments.file, arguments.sample) {
        (Some(file), _) => desk.open_at_start(file.display().to_string()),
        (None, Sample::Open) => desk.open_sample_at_start(arguments.as_of.as_deref()),
        (None, Sample::No) => {}
    }
    let desk = Arc::new(Mutex::new(desk));
    tauri::async_runtime::spawn(commands::watch_folder(app.handle().clone(), desk.clone()));
    background::send_news(desk.clone());
    app.manage::<Shared>(desk);
    app.manage(Stop::default());
    Ok(())
}

/// The folder of preferences, backups and the sample. `PMO_DATA_DIR` names another one.
fn data_folder(app: &App) -> tauri::Result<PathBuf> {
    match std::env::var_os("PMO_DATA_DIR") {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => app.path().app_data_dir(),
    }
}

fn prefer(desk: &mut Desk, arguments: &Arguments) {
    let known = desk.preferences().clone();
    let language = arguments.language.clone().unwrap_or(known.language.clone());
    let theme = arguments.theme.clone().unwrap_or(known.theme.clone());
    // A folder that cannot be written is told when the person changes a setting.
    let _ = desk.set_preferences(Preferences { language, theme, ..known });
}

/// A second start brings the window to the front; the page hears of a file through the event.
fn second_start(app: &tauri::AppHandle, words: Vec<String>) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    if let Some(file) = arguments::read(words.into_iter().skip(1)).file {
        open_later(app, file);
    }
}

fn on_event(app: &tauri::AppHandle, event: &RunEvent) {
    for file in platform::files_to_open(event) {
        open_later(app, file);
    }
    if let RunEvent::Exit = event {
        let desk = app.state::<Shared>();
        // The file is whole either way; closing only folds its log into it.
        let _ = lock(&desk).close_portfolio();
    }
}

/// Tells the page that a file was asked for from outside.
fn open_later(app: &tauri::AppHandle, file: PathBuf) {
    let _ = tauri::Emitter::emit(app, "open-file", file.display().to_string());
}

fn lock(desk: &Shared) -> MutexGuard<'_, Desk> {
    desk.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

#[cfg(test)]
mod bindings {
    use std::path::Path;

    /// The generated TypeScript is what the commands are; `UPDATE_BINDINGS=1` writes it anew.
    #[test]
    fn bindings_are_current() {
        let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("ui").join("src").join("bindings");
        let path = ui.join("index.ts");
        let made = std::env::temp_dir().join(format!("pmo-bindings-{}.ts", std::process::id()));
        super::builder().export(specta_typescript::Typescript::default(), &made).expect("types must export");
        let text = std::fs::read_to_string(&made).expect("what was exported can be read");
        std::fs::remove_file(&made).expect("what was exported can be removed");
        if std::env::var_os("UPDATE_BINDINGS").is_some() {
            std::fs::create_dir_all(&ui).expect("the folder can be made");
            std::fs::write(&path, &text).expect("the bindings can be written");
        }
        let found = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(found == text, "ui/src/bindings/index.ts is stale: run `cargo xtask codegen`");
    }
}
