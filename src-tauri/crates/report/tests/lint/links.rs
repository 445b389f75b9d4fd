//! Parts and names: sheets named once and allowed, relations and names that lead somewhere, content types for all.

use std::collections::HashSet;

use super::{Parts, attribute, between};

/// What is wrong between the parts.
pub fn check(parts: &Parts) -> Vec<String> {
    let mut findings = sheets(parts);
    let names: Vec<String> = sheet_names(parts);
    for (name, text) in parts {
        if name.ends_with(".rels") {
            findings.extend(targets(parts, name, text));
        }
        for link in between(text, "<hyperlink ", "/>") {
            let location = attribute(&format!(" {link}"), "location").unwrap_or_default().to_owned();
            if !leads_to_sheet(&location, &names) {
                findings.push(format!("{name}: a link to {location}"));
            }
        }
    }
    let book = parts.get("xl/workbook.xml").map_or("", String::as_str);
    for defined in between(book, "<definedName ", "</definedName>") {
        let target = defined.split('>').nth(1).unwrap_or_default();
        if !leads_to_sheet(target, &names) {
            findings.push(format!("a name leads to {target}"));
        }
    }
    let types = parts.get("[Content_Types].xml").map_or("", String::as_str);
    for name in parts.keys().filter(|name| !name.ends_with(".rels") && *name != "[Content_Types].xml") {
        if !types.contains(&format!("PartName=\"/{name}\"")) {
            findings.push(format!("{name} has no content type"));
        }
    }
    findings
}

/// The names of the sheets in their order.
pub fn sheet_names(parts: &Parts) -> Vec<String> {
    let book = parts.get("xl/workbook.xml").map_or("", String::as_str);
    between(book, "<sheet name=\"", "\"").map(str::to_owned).collect()
}

fn sheets(parts: &Parts) -> Vec<String> {
    let names = sheet_names(parts);
    let unique: HashSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
    let mut findings: Vec<String> = names
        .iter()
        .filter(|name| {
            name.encode_utf16().count() > 31 || name.contains(['[', ']', ':', '*', '?', '/', '\\'])
        })
        .map(|name| format!("sheet name {name} is not allowed"))
        .collect();
    if names.is_empty() || unique.len() != names.len() {
        findings.push("sheet names are not unique".to_owned());
    }
    findings
}

fn leads_to_sheet(target: &str, names: &[String]) -> bool {
    let target = target.replace("&#39;", "'").replace("&apos;", "'");
    let sheet = target.rsplit_once('!').map_or("", |(sheet, _)| sheet).trim_matches('\'');
    names.iter().any(|name| name == sheet)
}

fn targets(parts: &Parts, name: &str, text: &str) -> Vec<String> {
    let folder = name.replace("_rels/", "");
    let folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
    let relations = between(text, "<Relationship ", "/>").map(|relation| format!(" {relation}"));
    let internal = relations.filter(|relation| attribute(relation, "TargetMode") != Some("External"));
    internal
        .filter_map(|relation| attribute(&relation, "Target").map(str::to_owned))
        .filter(|target| !parts.contains_key(&resolve(folder, target)))
        .map(|target| format!("{name}: {target} is not there"))
        .collect()
}

fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    path.join("/")
}
