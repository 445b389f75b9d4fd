//! Printed pages as poppler reads them, where it is installed: the text is text, and every character has ink.

use std::collections::HashSet;
use std::path::Path;
use std::process::Command;

use report::pdf::{Page, render};

/// Characters of the check, in a grid.
const ACROSS: usize = 160;
const CELL: usize = 20;

fn poppler(program: &str) -> bool {
    let there = Command::new(program).arg("-v").output().is_ok();
    if !there {
        eprintln!("SKIPPED: no {program}; `cargo xtask test` installs it");
    }
    there
}

fn han() -> Vec<char> {
    ('\u{4e00}'..='\u{9fa5}').collect()
}

/// A page that holds these characters in a grid of cells, one pixel of the drawing a point.
fn grid(characters: &[char]) -> Page {
    let (width, height) = (ACROSS * CELL, characters.len().div_ceil(ACROSS) * CELL);
    let text = |(index, character): (usize, &char)| {
        let (x, y) = (index % ACROSS * CELL + 2, index / ACROSS * CELL + 16);
        format!("<text x=\"{x}\" y=\"{y}\" font-size=\"16\">{character}</text>")
    };
    let texts: String = characters.iter().enumerate().map(text).collect();
    let svg =
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\">{texts}</svg>");
    let millimetres = |points: usize| points as f32 * 25.4 / 72.0;
    Page { svg, width: millimetres(width), height: millimetres(height) }
}

fn printed(page: Page, folder: &Path) -> std::path::PathBuf {
    let file = folder.join("页.pdf");
    std::fs::write(&file, render("页", "zh-CN", &[page]).expect("prints").bytes).expect("written");
    file
}

#[test]
fn every_character_can_be_read_and_has_ink() {
    if !(poppler("pdftotext") && poppler("pdftoppm")) {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let file = printed(grid(&han()), folder.path());
    let output = Command::new("pdftotext").arg(&file).arg("-").output().expect("runs");
    let read: HashSet<char> = String::from_utf8(output.stdout).expect("text").chars().collect();
    let lost: String = han().into_iter().filter(|character| !read.contains(character)).collect();
    assert_eq!(lost, "");
    let output = Command::new("pdftoppm").args(["-gray", "-r", "72"]).arg(&file).output().expect("runs");
    let (width, pixels) = gray(&output.stdout);
    let blank =
        |(index, _): &(usize, char)| ink(&pixels, width, index % ACROSS * CELL, index / ACROSS * CELL) < 4;
    let blank: String = han().into_iter().enumerate().filter(blank).map(|(_, character)| character).collect();
    assert_eq!(blank, "");
}

/// Dark pixels of the cell at this corner.
fn ink(pixels: &[u8], width: usize, left: usize, top: usize) -> usize {
    let row = |y: usize| &pixels[y * width + left..][..CELL];
    (top..top + CELL).flat_map(row).filter(|gray| **gray < 160).count()
}

/// Width and pixels of a binary PGM.
fn gray(pgm: &[u8]) -> (usize, Vec<u8>) {
    let head: Vec<&[u8]> = pgm.splitn(4, u8::is_ascii_whitespace).collect();
    let [kind, width, _, rest] = head.as_slice() else { panic!("no picture") };
    assert_eq!(*kind, b"P5");
    let width: usize = std::str::from_utf8(width).expect("digits").parse().expect("a width");
    let pixels = rest.splitn(2, |byte| *byte == b'\n').nth(1).expect("pixels");
    (width, pixels.to_vec())
}
