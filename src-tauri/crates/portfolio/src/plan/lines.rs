//! The text in which plans keep data of their own: a line for each thing, fields between bars. A bar, a backslash or a
//! line break inside a field is escaped, so that every text reads back. Fields at the end that are empty are left out.

use crate::value::{Id, Value};

const DIGITS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// Lines being written.
#[derive(Default)]
pub(crate) struct Lines {
    text: String,
    /// Where the line ends so far, empty fields at its end left out.
    end: usize,
}

impl Lines {
    /// Begins a line with the letter that says what it holds.
    pub(crate) fn line(&mut self, letter: char) -> &mut Lines {
        self.text.truncate(self.end);
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push(letter);
        self.end = self.text.len();
        self
    }

    pub(crate) fn text(&mut self, text: &str) -> &mut Lines {
        self.text.push('|');
        for sign in text.chars() {
            match sign {
                '|' => self.text.push_str("\\p"),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                other => self.text.push(other),
            }
        }
        if !text.is_empty() {
            self.end = self.text.len();
        }
        self
    }

    /// A number; 0 is an empty field.
    pub(crate) fn number(&mut self, number: i64) -> &mut Lines {
        if number == 0 { self.text("") } else { self.text(&number.to_string()) }
    }

    /// A number that may be unknown, which is an empty field.
    pub(crate) fn optional(&mut self, number: Option<i64>) -> &mut Lines {
        self.text(&number.map(|number| number.to_string()).unwrap_or_default())
    }

    pub(crate) fn id(&mut self, id: Id) -> &mut Lines {
        self.text(&short(id))
    }

    pub(crate) fn value(&mut self, value: &Value) -> &mut Lines {
        match value {
            Value::Null => self.text(""),
            Value::Int(number) => self.text(&format!("#{number}")),
            Value::Text(text) => self.text(&format!("'{text}")),
        }
    }

    pub(crate) fn finish(mut self) -> String {
        self.text.truncate(self.end);
        self.text
    }
}

/// A line being read, field by field; fields that were left out are empty.
pub(crate) struct Fields<'a> {
    /// What the line holds.
    pub(crate) letter: char,
    rest: Option<&'a str>,
}

/// The lines of a text.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = Fields<'_>> {
    text.split('\n').filter_map(|line| {
        let letter = line.chars().next()?;
        let rest = line[letter.len_utf8()..].strip_prefix('|');
        Some(Fields { letter, rest })
    })
}

impl<'a> Fields<'a> {
    fn raw(&mut self) -> &'a str {
        let Some(rest) = self.rest else { return "" };
        let (field, rest) = rest.split_once('|').map_or((rest, None), |(field, rest)| (field, Some(rest)));
        self.rest = rest;
        field
    }

    /// Whether fields are left.
    pub(crate) fn has_more(&self) -> bool {
        self.rest.is_some()
    }

    pub(crate) fn text(&mut self) -> String {
        let raw = self.raw();
        if !raw.contains('\\') {
            return raw.to_owned();
        }
        let mut text = String::with_capacity(raw.len());
        let mut signs = raw.chars();
        while let Some(sign) = signs.next() {
            match (sign, sign == '\\') {
                (_, true) => match signs.next() {
                    Some('p') => text.push('|'),
                    Some('n') => text.push('\n'),
                    Some(other) => text.push(other),
                    None => {}
                },
                (other, false) => text.push(other),
            }
        }
        text
    }

    /// A number, empty being 0; `None` when it is none.
    pub(crate) fn number(&mut self) -> Option<i64> {
        match self.raw() {
            "" => Some(0),
            text => text.parse().ok(),
        }
    }

    /// A number that may be unknown; the outer `None` when it is none.
    pub(crate) fn optional(&mut self) -> Option<Option<i64>> {
        match self.raw() {
            "" => Some(None),
            text => text.parse().ok().map(Some),
        }
    }

    pub(crate) fn id(&mut self) -> Option<Id> {
        long(self.raw())
    }

    pub(crate) fn value(&mut self) -> Option<Value> {
        let text = self.text();
        match text.chars().next() {
            None => Some(Value::Null),
            Some('#') => text[1..].parse().ok().map(Value::Int),
            Some('\'') => Some(Value::Text(text[1..].to_owned())),
            Some(_) => None,
        }
    }
}

/// An id in 22 characters.
fn short(id: Id) -> String {
    (0..22).rev().map(|place| DIGITS[((id.0 >> (6 * place)) & 63) as usize] as char).collect()
}

fn long(text: &str) -> Option<Id> {
    if text.len() != 22 {
        return None;
    }
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'Z' => Some(byte - b'A' + 10),
        b'a'..=b'z' => Some(byte - b'a' + 36),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    };
    let mut id = 0u128;
    for byte in text.bytes() {
        id = (id << 6) | u128::from(digit(byte)?);
    }
    Some(Id(id))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_field_reads_back(
            text in "[|\\\\n\n中a ]{0,12}", number in any::<i64>(), id in any::<u128>(), last in any::<Option<i64>>()
        ) {
            let mut written = Lines::default();
            let value = Value::Text(text.clone());
            written.line('T').text(&text).number(number).id(Id(id)).value(&value).value(&Value::Int(number));
            written.line('U').text("").optional(last);
            let written = written.finish();
            let mut read: Vec<Fields<'_>> = lines(&written).collect();
            prop_assert_eq!(read.len(), 2);
            let first = &mut read[0];
            prop_assert_eq!(first.text(), text);
            prop_assert_eq!(first.number(), Some(number));
            prop_assert_eq!(first.id(), Some(Id(id)));
            prop_assert_eq!(first.value(), Some(value));
            prop_assert_eq!(first.value(), Some(Value::Int(number)));
            prop_assert_eq!(read[1].text(), "");
            prop_assert_eq!(read[1].optional(), Some(last));
            prop_assert!(!read[1].has_more());
        }
    }
}
