//! The window of PMO Desk: adapters between the use-cases and Tauri. No SQL, no rules, no formulas.

mod commands;

use std::sync::{Arc, Mutex};

/// The desk as the commands share it.
type Shared = Arc<Mutex<api::Desk>>;

fn builder() -> tauri_specta::Builder<tauri::Wry> {
    tauri_specta::Builder::new().disable_serde_phases().commands(commands::all())
}

/// Runs the application until its window is closed.
pub fn run() {
    let builder = builder();
    tauri::Builder::default()
        .invoke_handler(builder.invoke_handler())
        .run(tauri::generate_context!())
        .expect("the window could not be opened");
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
