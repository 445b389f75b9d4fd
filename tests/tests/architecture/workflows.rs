//! The pictures of the workflows in ARCHITECTURE.md are those of the steps in `portfolio`. With UPDATE_PICTURES=1 they
//! are drawn anew.

use std::fmt::Write;
use std::fs;

use portfolio::workflow::{Picture, pictures};

use crate::tree::root;

const BEGIN: &str = "<!-- workflows: drawn from portfolio::workflow -->\n";
const END: &str = "<!-- end of workflows -->\n";

/// One state diagram; what may stand against a step is written on its arrow.
fn drawn(picture: &Picture) -> String {
    let mut text =
        format!("**{}**\n\n```mermaid\nstateDiagram-v2\n    [*] --> {}\n", picture.name, picture.start);
    for (from, to, guards) in &picture.arrows {
        let label = if guards.is_empty() { String::new() } else { format!(" : {}", guards.join(", ")) };
        writeln!(text, "    {from} --> {to}{label}").expect("text can be written");
    }
    let ends = picture.arrows.iter().map(|(_, to, _)| to);
    let mut ends: Vec<_> = ends.filter(|to| picture.arrows.iter().all(|(from, ..)| from != *to)).collect();
    ends.sort();
    ends.dedup();
    for end in ends {
        writeln!(text, "    {end} --> [*]").expect("text can be written");
    }
    text + "```\n"
}

#[test]
fn the_pictures_of_the_workflows_are_those_of_the_code() {
    let path = root().join("src-tauri").join("ARCHITECTURE.md");
    let text = fs::read_to_string(&path).expect("the text is there");
    let all: Vec<String> = pictures().iter().map(drawn).collect();
    let wanted = format!("{BEGIN}\n{}\n{END}", all.join("\n"));
    let begin = text.find(BEGIN).expect("the place of the pictures");
    let end = text.find(END).expect("the end of the pictures") + END.len();
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        let updated = format!("{}{wanted}{}", &text[..begin], &text[end..]);
        fs::write(&path, updated).expect("the text can be written");
    } else {
        assert!(text[begin..end] == wanted, "run this test with UPDATE_PICTURES=1");
    }
}
