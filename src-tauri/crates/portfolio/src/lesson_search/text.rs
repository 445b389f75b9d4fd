//! One text made ready to be searched: its characters folded, and for each the first letters that its pinyin may have.

use pinyin::ToPinyinMulti;

use crate::lesson_search::Mark;

/// Fewer letters than this are no pinyin: nearly every text would have them.
const FEWEST: usize = 2;

/// What a word counts that stands there as it was typed, and one that is found by its pinyin.
const LITERAL: u32 = 4;
const BY_PINYIN: u32 = 3;

/// A text to be searched.
pub(super) struct Text {
    folded: Vec<char>,
    /// Bit 0 is `a`: the letters that a character may begin with.
    letters: Vec<u32>,
}

/// A word to be found.
pub(super) struct Find {
    folded: Vec<char>,
    /// Its letters as bits, where it can be pinyin.
    letters: Vec<u32>,
}

/// A character as it is compared: small letters, full-width ones as the usual ones.
pub(super) fn fold(character: char) -> char {
    let narrow = match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        '\u{3000}' | '\u{a0}' => ' ',
        other => other,
    };
    narrow.to_lowercase().next().unwrap_or(narrow)
}

impl Text {
    pub(super) fn new(text: &str) -> Text {
        let folded: Vec<char> = text.chars().map(fold).collect();
        let letters = folded.iter().map(|character| letters(*character)).collect();
        Text { folded, letters }
    }

    /// How well a word fits; nothing where it is not found.
    pub(super) fn quality(&self, word: &Find) -> Option<u32> {
        if let Some(at) = first(&self.folded, &word.folded, |held, wanted| held == wanted) {
            return Some(LITERAL + u32::from(at == 0));
        }
        let by_pinyin = !word.letters.is_empty();
        let found = by_pinyin.then(|| first(&self.letters, &word.letters, |held, wanted| held & wanted != 0));
        found.flatten().map(|_| BY_PINYIN)
    }

    /// Every place where a word stands; by its pinyin where it does not stand as it was typed.
    pub(super) fn all(&self, word: &Find) -> Vec<Mark> {
        let literal = every(&self.folded, &word.folded, |held, wanted| held == wanted);
        if !literal.is_empty() || word.letters.is_empty() {
            return literal;
        }
        every(&self.letters, &word.letters, |held, wanted| held & wanted != 0)
    }
}

impl Find {
    pub(super) fn new(word: &str) -> Find {
        let folded: Vec<char> = word.chars().collect();
        let pinyin = folded.len() >= FEWEST && folded.iter().all(char::is_ascii_lowercase);
        let letters = if pinyin { folded.iter().map(|letter| bit(*letter)).collect() } else { Vec::new() };
        Find { folded, letters }
    }
}

fn bit(letter: char) -> u32 {
    match letter {
        'a'..='z' => 1 << (u32::from(letter) - u32::from('a')),
        _ => 0,
    }
}

/// The letters that a character may begin with: every reading of a Han counts.
fn letters(character: char) -> u32 {
    if character.is_ascii() {
        return bit(character);
    }
    let readings = character.to_pinyin_multi();
    readings.map_or(0, |readings| {
        readings
            .into_iter()
            .filter_map(|reading| reading.plain().chars().next())
            .map(bit)
            .fold(0, |all, one| all | one)
    })
}

/// Where the needle first stands in the text.
fn first<T: Copy>(text: &[T], needle: &[T], same: impl Fn(T, T) -> bool + Copy) -> Option<usize> {
    let (&head, rest) = needle.split_first()?;
    let last = text.len().checked_sub(needle.len())?;
    text[..=last].iter().enumerate().find_map(|(at, &held)| {
        let fits =
            same(held, head) && rest.iter().zip(&text[at + 1..]).all(|(&wanted, &held)| same(held, wanted));
        fits.then_some(at)
    })
}

fn every<T: Copy>(text: &[T], needle: &[T], same: impl Fn(T, T) -> bool + Copy) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| first(rest, needle, same)) {
        let start = from + at;
        found.push(Mark { from: start, to: start + needle.len() });
        from = start + needle.len();
    }
    found
}
