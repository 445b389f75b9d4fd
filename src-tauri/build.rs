//! Prepares the window's build: Tauri's own files, and the built interface in `ui/dist`, which is embedded.
//! It does not build the interface; `cargo xtask run` and `cargo xtask test` do that first.
use std::{fs, path::Path};

/// Shown in the window when the interface was never built, so that `cargo check` works on a fresh checkout.
const NOT_BUILT: &str = "<!doctype html><meta charset=\"utf-8\"><title>PMO Desk</title>\
    <p>界面尚未构建，请运行 cargo xtask run。 The interface is not built: run cargo xtask run.</p>";

fn main() {
    let dist = Path::new("..").join("ui").join("dist");
    let page = dist.join("index.html");
    if !page.exists() {
        fs::create_dir_all(&dist).expect("ui/dist can be created");
        fs::write(page, NOT_BUILT).expect("ui/dist/index.html can be written");
    }
    println!("cargo:rerun-if-changed={}", dist.display());
    tauri_build::build();
}
