//! Rules for every text of the project: no paths of one machine, nothing left unfinished, names that say something.
use crate::tree::{Text, texts};
use crate::{Breach, hold};

const SOURCES: &[&str] = &[".rs", ".ts", ".tsx", ".mjs", ".sql", ".css"];
const TEXTS: &[&str] =
    &[".rs", ".ts", ".tsx", ".mjs", ".sql", ".css", ".md", ".toml", ".json", ".yml", ".html"];
const FOLDERS: &[&str] = &["src-tauri", "tests", "ui", "icons", ".github", ".ci", ".cargo", "docs"];

/// Words that say nothing about what a thing is.
const EMPTY_NAMES: &[&str] = &["Manager", "Service", "Helper", "Helpers", "Util", "Utils"];

fn all(endings: &[&str]) -> Vec<Text> {
    let everywhere = FOLDERS.iter().flat_map(|folder| texts(folder, endings));
    everywhere.filter(|text| !text.name().starts_with("tests/tests/architecture/")).collect()
}

/// Folders of a particular machine, put together here so that this file does not break its own rule.
fn machine_folders() -> Vec<String> {
    ["work", "tmp", "root", "home", "Users"].iter().map(|folder| format!("/{folder}/")).collect()
}

/// Whether a folder stands at the beginning of a path, and not inside an address.
fn names_folder(body: &str, folder: &str) -> bool {
    body.match_indices(folder).any(|(at, _)| {
        let before = body[..at].chars().next_back().unwrap_or(' ');
        !before.is_alphanumeric() && !"._-}/*".contains(before)
    })
}

#[test]
fn no_file_names_a_folder_of_one_machine() {
    let folders = machine_folders();
    let mut breaches = Vec::new();
    for text in all(TEXTS) {
        for folder in folders.iter().filter(|folder| names_folder(&text.body, folder)) {
            breaches.push(Breach {
                file: text.path.clone(),
                rule: format!("names {folder}, a folder of one machine"),
            });
        }
    }
    hold(&breaches);
}

#[test]
fn a_machine_folder_is_told_from_an_address() {
    let folder = &machine_folders()[1];
    assert!(names_folder(&format!("read(\"{folder}x\")"), folder));
    assert!(!names_folder(&format!("https://example.org{folder}x"), folder));
}

#[test]
fn nothing_is_left_for_later() {
    let common = ["TO".to_owned() + "DO", "FIX".to_owned() + "ME"];
    let rust = ["todo!(", "unimplemented!(", "#[ignore", "allow(dead_code)"].map(str::to_owned);
    let page = [".skip(", ".only(", "eslint-disable", "@ts-ignore", "@ts-nocheck"].map(str::to_owned);
    let mut breaches = Vec::new();
    for text in all(SOURCES) {
        let own: &[String] = if text.name().ends_with(".rs") { &rust } else { &page };
        for word in common.iter().chain(own).filter(|word| text.body.contains(word.as_str())) {
            breaches.push(Breach { file: text.path.clone(), rule: format!("contains `{word}`") });
        }
    }
    hold(&breaches);
}

/// The name a line declares: `struct X`, `enum X`, `trait X`, `class X`, `interface X`.
fn declared(line: &str) -> Option<&str> {
    let mut words = line.split_whitespace().skip_while(|word| !is_declaration(word));
    words.next()?;
    words.next()?.split(|letter: char| !letter.is_alphanumeric()).next()
}

fn is_declaration(word: &str) -> bool {
    ["struct", "enum", "trait", "class", "interface"].contains(&word)
}

#[test]
fn types_have_names_that_say_something() {
    let mut breaches = Vec::new();
    for text in all(&[".rs", ".ts", ".tsx"]) {
        for name in text.code().lines().filter_map(declared) {
            if EMPTY_NAMES.iter().any(|empty| name.ends_with(empty)) {
                breaches
                    .push(Breach { file: text.path.clone(), rule: format!("the name {name} says nothing") });
            }
        }
    }
    hold(&breaches);
}

#[test]
fn a_declared_name_is_read_from_its_line() {
    assert_eq!(declared("pub struct Office<'a> {"), Some("Office"));
    assert_eq!(declared("let office = 1;"), None);
}
