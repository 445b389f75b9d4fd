//! Rules of the Rust side: edges between crates, purity, platforms, module headings and sizes.
use crate::tree::{Text, root, texts};
use crate::{Breach, hold};
use std::fs;
use std::path::PathBuf;

/// A crate, its folder, and which of our crates it may name.
struct Edges {
    name: &'static str,
    folder: &'static str,
    may_use: &'static [&'static str],
}

const fn edges(name: &'static str, folder: &'static str, may_use: &'static [&'static str]) -> Edges {
    Edges { name, folder, may_use }
}

const EDGES: &[Edges] = &[
    edges("schedule", "src-tauri/crates/schedule", &[]),
    edges("portfolio", "src-tauri/crates/portfolio", &["schedule"]),
    edges("store", "src-tauri/crates/store", &["portfolio", "schedule"]),
    edges("exchange", "src-tauri/crates/exchange", &["portfolio", "schedule"]),
    edges("report", "src-tauri/crates/report", &["portfolio", "schedule"]),
    edges("publish", "src-tauri/crates/publish", &["portfolio"]),
    edges(
        "api",
        "src-tauri/crates/api",
        &["portfolio", "schedule", "store", "exchange", "report", "publish"],
    ),
    edges("cli", "src-tauri/crates/cli", &["api"]),
    edges("pmo-desk", "src-tauri", &["api"]),
    edges("xtask", "src-tauri/xtask", &[]),
];

/// Libraries that only these crates may use in what is shipped.
const OWNERS: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("calamine", &["exchange", "report"]),
    ("quick-xml", &["exchange", "report"]),
    ("rust_xlsxwriter", &["report"]),
    ("ureq", &["publish"]),
    ("rustls", &["publish"]),
    ("keyring", &["publish"]),
    ("specta", &["api", "pmo-desk"]),
    ("tauri", &["pmo-desk"]),
    ("clap", &["cli"]),
];

const PURE: &[&str] = &["src-tauri/crates/schedule", "src-tauri/crates/portfolio"];
const IMPURE_LIBRARIES: &[&str] =
    &["serde", "serde_json", "rusqlite", "tauri", "rand", "uuid", "tokio", "specta", "tempfile"];
const IMPURE_STD: &[&str] = &["env", "fs", "io", "net", "process", "thread", "time"];
const IMPURE_NAMES: &[&str] =
    &["SystemTime", "Instant::now", "Utc::now", "Local::now", "rand::", "serde::", "println!", "eprintln!"];

const PLATFORM_MODULES: &[&str] = &["src-tauri/src/platform.rs", "src-tauri/crates/store/src/platform.rs"];
const PLATFORM_WORDS: &[&str] =
    &["std::os::unix", "std::os::windows", "cfg(unix", "cfg(windows", "target_os ="];

const DOCUMENTED: &[&str] = &["schedule", "portfolio", "api"];
const LONGEST_FILE: usize = 500;

fn manifest(folder: &str) -> (PathBuf, String) {
    let path = PathBuf::from(folder).join("Cargo.toml");
    let body =
        fs::read_to_string(root().join(&path)).unwrap_or_else(|_| panic!("{} is there", path.display()));
    (path, body)
}

/// The names under `[heading]`, read line by line: this project writes one dependency on a line.
fn dependencies(manifest: &str, heading: &str) -> Vec<String> {
    let lines = manifest.lines().skip_while(|line| line.trim() != format!("[{heading}]")).skip(1);
    let section = lines.take_while(|line| !line.starts_with('['));
    let named = section.filter(|line| !line.trim_start().starts_with('#'));
    let names = named.filter_map(|line| line.split(['.', '=', ' ']).next());
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn rust_files() -> Vec<Text> {
    ["src-tauri", "tests"].iter().flat_map(|folder| texts(folder, &[".rs"])).collect()
}

#[test]
fn crates_use_only_what_the_edge_table_allows() {
    let mut breaches = Vec::new();
    for row in EDGES {
        let (file, body) = manifest(row.folder);
        let named = ["dependencies", "dev-dependencies", "build-dependencies"];
        for ours in named.iter().flat_map(|heading| dependencies(&body, heading)) {
            let known = EDGES.iter().any(|other| other.name == ours);
            if known && !row.may_use.contains(&ours.as_str()) {
                let rule = format!("{} may use {:?} of ours, not {ours}", row.name, row.may_use);
                breaches.push(Breach { file: file.clone(), rule });
            }
        }
    }
    hold(&breaches);
}

#[test]
fn every_member_of_the_workspace_is_in_the_edge_table() {
    let (_, workspace) = manifest(".");
    let members = workspace.lines().filter_map(|line| line.trim().strip_prefix('"')?.split('"').next());
    let members: Vec<&str> = members.filter(|member| *member != "tests").collect();
    let known: Vec<&str> = EDGES.iter().map(|row| row.folder).collect();
    let unknown: Vec<&&str> = members.iter().filter(|member| !known.contains(member)).collect();
    assert!(!members.is_empty() && unknown.is_empty(), "not in the edge table: {unknown:?}");
}

#[test]
fn each_foreign_library_has_its_owner() {
    let mut breaches = Vec::new();
    for row in EDGES {
        let (file, body) = manifest(row.folder);
        let named = dependencies(&body, "dependencies");
        for (library, owners) in OWNERS {
            if named.iter().any(|name| name == library) && !owners.contains(&row.name) {
                let rule = format!("{library} belongs to {owners:?} alone");
                breaches.push(Breach { file: file.clone(), rule });
            }
        }
    }
    hold(&breaches);
}

#[test]
fn pure_crates_name_no_clock_no_file_no_chance() {
    let mut breaches = Vec::new();
    for folder in PURE {
        let (file, body) = manifest(folder);
        for library in dependencies(&body, "dependencies") {
            if IMPURE_LIBRARIES.contains(&library.as_str()) {
                breaches.push(Breach {
                    file: file.clone(),
                    rule: format!("a pure crate does not use {library}"),
                });
            }
        }
        for text in texts(&format!("{folder}/src"), &[".rs"]) {
            for name in impurities(&text.code()) {
                breaches.push(Breach {
                    file: text.path.clone(),
                    rule: format!("a pure crate does not name {name}"),
                });
            }
        }
    }
    hold(&breaches);
}

/// Impure names in the code, also those inside `use std::{…}`.
fn impurities(code: &str) -> Vec<String> {
    let direct = IMPURE_STD.iter().map(|module| format!("std::{module}"));
    let direct = direct.chain(IMPURE_NAMES.iter().map(|name| (*name).to_owned()));
    let mut found: Vec<String> = direct.filter(|name| code.contains(name.as_str())).collect();
    for group in code.split("std::{").skip(1) {
        let names = group.split(';').next().unwrap_or_default().split([',', '{', '}', ' ', '\n']);
        let firsts = names.filter_map(|name| name.split(':').next());
        found.extend(firsts.filter(|name| IMPURE_STD.contains(name)).map(|name| format!("std::{name}")));
    }
    found
}

#[test]
fn an_impure_name_is_found_however_it_is_imported() {
    assert_eq!(impurities("use std::{collections::BTreeMap, fs};"), ["std::fs"]);
    assert_eq!(impurities("let now = chrono::Utc::now();"), ["Utc::now"]);
    assert!(impurities("use std::collections::BTreeMap;").is_empty());
}

#[test]
fn platforms_differ_in_one_place_only() {
    let mut breaches = Vec::new();
    for text in rust_files().iter().filter(|text| !text.name().starts_with("tests/tests/architecture")) {
        if PLATFORM_MODULES.contains(&text.name().as_str()) {
            continue;
        }
        let code = text.code();
        for word in PLATFORM_WORDS.iter().filter(|word| code.contains(**word)) {
            let rule = format!("`{word}` belongs in {PLATFORM_MODULES:?}");
            breaches.push(Breach { file: text.path.clone(), rule });
        }
    }
    hold(&breaches);
}

#[test]
fn every_module_says_what_it_is_for() {
    let files = rust_files();
    let silent = files.iter().filter(|text| !text.body.starts_with("//! "));
    let breach =
        |text: &Text| Breach { file: text.path.clone(), rule: "opens with `//! ` and its purpose".into() };
    hold(&silent.map(breach).collect::<Vec<_>>());
}

#[test]
fn no_module_is_longer_than_five_hundred_lines() {
    let mut breaches = Vec::new();
    for text in rust_files() {
        let lines = text.body.lines().count();
        if lines > LONGEST_FILE {
            breaches
                .push(Breach { file: text.path, rule: format!("{lines} lines, more than {LONGEST_FILE}") });
        }
    }
    hold(&breaches);
}

#[test]
fn the_public_words_of_the_core_are_documented() {
    for name in DOCUMENTED {
        let file = PathBuf::from("src-tauri/crates").join(name).join("src/lib.rs");
        let body = fs::read_to_string(root().join(&file)).expect("the crate has a lib.rs");
        let denied = body.contains("#![deny(missing_docs)]");
        assert!(denied, "{}: denies missing_docs", file.display());
    }
}
