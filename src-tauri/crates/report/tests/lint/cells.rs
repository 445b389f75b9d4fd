//! Cells: references once, styles and shared texts that exist, finite numbers, every formula with a value.

use std::collections::HashSet;

use super::{Parts, attribute, between};

/// What is wrong with a sheet's cells.
pub fn check(parts: &Parts, sheet: &str) -> Vec<String> {
    let count = |part: &str, list: &str| {
        let part = parts.get(part).map_or("", String::as_str);
        between(part, &format!("<{list} count=\""), "\"")
            .next()
            .and_then(|n| n.parse::<usize>().ok())
            .unwrap_or(0)
    };
    let styles = count("xl/styles.xml", "cellXfs");
    let texts = parts.get("xl/sharedStrings.xml").map_or(0, |part| part.matches("<si>").count());
    let mut findings = Vec::new();
    let mut seen = HashSet::new();
    for cell in sheet.split("<c r=\"").skip(1) {
        let cell = cell.split("<c r=\"").next().unwrap_or(cell);
        let end = cell.find("/>").filter(|at| cell.find('>').is_some_and(|close| close > *at));
        let body = end.map_or_else(|| cell.split("</c>").next().unwrap_or(cell), |at| &cell[..at]);
        let reference = body.split('"').next().unwrap_or_default();
        if !seen.insert(reference.to_owned()) {
            findings.push(format!("{reference} is there twice"));
        }
        findings.extend(cell_findings(reference, body, styles, texts));
    }
    findings.extend(overlaps(sheet));
    findings
}

fn cell_findings(reference: &str, body: &str, styles: usize, texts: usize) -> Vec<String> {
    let mut findings = Vec::new();
    let head = body.split('>').next().unwrap_or(body);
    let style = attribute(head, "s").and_then(|s| s.parse::<usize>().ok()).unwrap_or(0);
    if style >= styles.max(1) {
        findings.push(format!("{reference} has style {style} of {styles}"));
    }
    let kind = attribute(head, "t").unwrap_or("n");
    let value = between(body, "<v>", "</v>").next();
    let formula = between(body, "<f>", "</f>").next();
    match (kind, value) {
        ("n", Some(value)) if !value.parse::<f64>().is_ok_and(f64::is_finite) => {
            findings.push(format!("{reference} is no number: {value}"));
        }
        ("s", Some(value)) if !value.parse::<usize>().is_ok_and(|index| index < texts) => {
            findings.push(format!("{reference} names text {value} of {texts}"));
        }
        ("e", _) => findings.push(format!("{reference} is an error")),
        _ => {}
    }
    if let Some(formula) = formula {
        if value.is_none() {
            findings.push(format!("{reference} has a formula without a value"));
        }
        if formula.matches('(').count() != formula.matches(')').count() {
            findings.push(format!("{reference}: parentheses of {formula}"));
        }
    }
    findings
}

/// Merged ranges that share a cell.
fn overlaps(sheet: &str) -> Vec<String> {
    let mut taken = HashSet::new();
    let mut findings = Vec::new();
    for range in between(sheet, "<mergeCell ref=\"", "\"") {
        let Some((from, to)) = range.split_once(':').and_then(|(a, b)| Some((place(a)?, place(b)?))) else {
            findings.push(format!("merge {range} is no range"));
            continue;
        };
        for row in from.0..=to.0 {
            for column in from.1..=to.1 {
                if !taken.insert((row, column)) {
                    findings.push(format!("merge {range} overlaps another"));
                }
            }
        }
    }
    findings
}

/// Row and column of `B7`.
fn place(reference: &str) -> Option<(u32, u32)> {
    let letters = reference.chars().take_while(char::is_ascii_uppercase);
    let column = letters.fold(0, |column, letter| column * 26 + (letter as u32 - 'A' as u32 + 1));
    let row = reference.trim_start_matches(|c: char| c.is_ascii_uppercase()).parse().ok()?;
    Some((row, column))
}
