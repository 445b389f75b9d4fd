//! Text made safe for a workbook: what a person typed stays the same words and can neither break the file nor run.
//! It never changes the meaning of a text, only drops what cannot be seen.

/// Excel's limit, in UTF-16 units.
const LONGEST: usize = 32_767;

/// The text without control characters, direction overrides and non-characters, and no longer than a cell holds.
pub(crate) fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut units = 0;
    for c in text.chars().filter_map(visible) {
        units += c.len_utf16();
        if units >= LONGEST {
            kept.push('…');
            break;
        }
        kept.push(c);
    }
    kept
}

/// Whether a spreadsheet could take the text for a formula once it is retyped or saved as CSV.
pub(crate) fn looks_like_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Text in a page header or footer, where `&` starts a code.
pub(crate) fn in_header(text: &str) -> String {
    clean(text).replace('\n', " ").replace('&', "&&")
}

fn visible(c: char) -> Option<char> {
    match c {
        '\n' => Some(c),
        '\t' => Some(' '),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        '\u{feff}' | '\u{fffe}' | '\u{ffff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unseen_characters_are_dropped_and_words_kept() {
        assert_eq!(
            clean("客\u{0}户\u{202e}中\u{feff}心\r\n二期\t上线"),
            "客户中心\n二期 上线",
            "only the unseen goes"
        );
        assert_eq!(clean("😀é“引”"), "😀é“引”", "what can be seen stays");
    }

    #[test]
    fn a_text_longer_than_a_cell_is_cut_with_a_sign() {
        let long = clean(&"😀".repeat(20_000));
        assert!(long.encode_utf16().count() <= LONGEST, "a cell holds 32,767 UTF-16 units");
        assert!(long.ends_with('…'), "a cut text shows that it was cut");
    }

    #[test]
    fn formula_starts_are_seen_even_after_spaces() {
        for text in ["=1+1", " =1", "+86 10", "-5", "@SUM(A1)", "＝1", "\t=1"] {
            assert!(looks_like_formula(text), "{text:?} could be taken for a formula");
        }
        assert!(!looks_like_formula("2026-10 上线"), "a dash inside a text is harmless");
    }

    #[test]
    fn ampersands_survive_in_headers() {
        assert_eq!(in_header("R&D\n一部"), "R&&D 一部", "a single ampersand would start a code");
    }
}
