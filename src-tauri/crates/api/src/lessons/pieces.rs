//! A text in pieces, what was looked for marked; a long one is cut around the first of it.

use portfolio::lesson_search::Mark;

use crate::wire::Piece;

/// Characters that are shown of a long text, and of these, those before what was found.
const SHOWN: usize = 110;
const BEFORE: usize = 24;

/// All of a text.
pub(super) fn whole(text: &str, marks: &[Mark]) -> Vec<Piece> {
    let characters: Vec<char> = text.chars().collect();
    cut(&characters, marks, 0, characters.len())
}

/// What stands around the first mark.
pub(super) fn around(text: &str, marks: &[Mark]) -> Vec<Piece> {
    let line = |character: char| if character.is_control() { ' ' } else { character };
    let characters: Vec<char> = text.chars().map(line).collect();
    let first = marks.first().map_or(0, |mark| mark.from);
    let from = if first < SHOWN - BEFORE { 0 } else { first - BEFORE };
    let to = (from + SHOWN).min(characters.len());
    let mut pieces = cut(&characters, marks, from, to);
    let plain = |text: &str| Piece { text: text.to_owned(), marked: false };
    if from > 0 {
        pieces.insert(0, plain("…"));
    }
    if to < characters.len() {
        pieces.push(plain("…"));
    }
    pieces
}

fn cut(characters: &[char], marks: &[Mark], from: usize, to: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = from;
    let piece =
        |from: usize, to: usize, marked| Piece { text: characters[from..to].iter().collect(), marked };
    for mark in marks.iter().filter(|mark| mark.to > from && mark.from < to) {
        let (start, end) = (mark.from.max(at), mark.to.min(to));
        if start > at {
            pieces.push(piece(at, start, false));
        }
        pieces.push(piece(start, end, true));
        at = end;
    }
    if at < to {
        pieces.push(piece(at, to, false));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() })
            .collect()
    }

    #[test]
    fn what_was_found_is_marked_and_nothing_is_lost() {
        let marks = [Mark { from: 2, to: 4 }, Mark { from: 5, to: 6 }];
        assert_eq!(said(&whole("接口联调提前", &marks)), "接口[联调]提[前]");
        assert_eq!(said(&whole("", &[])), "");
    }

    #[test]
    fn a_long_text_is_cut_around_what_was_found() {
        let text = format!("{}目标{}", "前".repeat(200), "后".repeat(200));
        let shown = said(&around(&text, &[Mark { from: 200, to: 202 }]));
        assert!(shown.starts_with('…') && shown.ends_with('…'), "{shown}");
        assert!(shown.contains("[目标]"), "{shown}");
        assert!(shown.chars().count() < SHOWN + 8);
    }
}
