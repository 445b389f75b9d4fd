//! The text inside Atlassian's document format, paragraph by paragraph. How it looks is left behind.

use serde_json::Value;

/// Blocks that end a line.
const BLOCKS: [&str; 8] =
    ["paragraph", "heading", "listItem", "codeBlock", "blockquote", "tableRow", "rule", "mediaGroup"];

/// Whether a value is a document.
pub(super) fn is_document(value: &Value) -> bool {
    value["type"] == "doc" && value["content"].is_array()
}

/// Its text.
pub(super) fn text(document: &Value) -> String {
    let mut out = String::new();
    walk(document, &mut out);
    out.trim().to_owned()
}

fn walk(node: &Value, out: &mut String) {
    let kind = node["type"].as_str().unwrap_or_default();
    match kind {
        "text" => out.push_str(node["text"].as_str().unwrap_or_default()),
        "hardBreak" => out.push('\n'),
        "mention" | "emoji" | "status" | "date" => {
            let attributes = &node["attrs"];
            let shown = ["text", "shortName", "timestamp"].iter().find_map(|name| attributes[*name].as_str());
            out.push_str(shown.unwrap_or_default());
        }
        "inlineCard" | "blockCard" => out.push_str(node["attrs"]["url"].as_str().unwrap_or_default()),
        _ => {}
    }
    for child in node["content"].as_array().into_iter().flatten() {
        if child["type"] == "listItem" {
            out.push_str("- ");
        }
        walk(child, out);
    }
    if BLOCKS.contains(&kind) && !out.ends_with('\n') {
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_and_lists_become_lines() {
        let text_of = |text: &str| serde_json::json!({"type": "text", "text": text});
        let paragraph = |text: &str| serde_json::json!({"type": "paragraph", "content": [text_of(text)]});
        let document = serde_json::json!({"type": "doc", "version": 1, "content": [
            paragraph("First"),
            {"type": "bulletList", "content": [{"type": "listItem", "content": [paragraph("one")]}]},
        ]});
        assert!(is_document(&document));
        assert_eq!(text(&document), "First\n- one");
    }
}
