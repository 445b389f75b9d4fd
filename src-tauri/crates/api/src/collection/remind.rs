//! A reminder to a manager who has not reported, as an e-mail that a mail program opens for sending, or as plain text.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::Answer;
use crate::desk::Desk;
use crate::export::write;
use crate::wire::Exported;

/// Letters of base64 in a line.
const LINE: usize = 76;

impl Desk {
    /// Writes a reminder; a name that ends in `.eml` makes it an e-mail.
    pub fn write_reminder(
        &mut self,
        to: String,
        subject: String,
        body: String,
        path: String,
    ) -> Answer<Exported> {
        self.office()?;
        let text = match path.to_ascii_lowercase().ends_with(".eml") {
            true => mail(&to, &subject, &body),
            false => format!("{to}\r\n{subject}\r\n\r\n{}\r\n", body.replace('\n', "\r\n")),
        };
        write(&path, text.as_bytes(), |read| read == text.as_bytes())
    }
}

/// `X-Unsent` opens it as a draft; whatever stands in an address or subject stays on its own line.
fn mail(to: &str, subject: &str, body: &str) -> String {
    let to: String = to.chars().filter(|letter| !letter.is_control() && letter.is_ascii()).collect();
    let body = STANDARD.encode(body.replace('\n', "\r\n"));
    let lines: Vec<&str> =
        body.as_bytes().chunks(LINE).filter_map(|line| std::str::from_utf8(line).ok()).collect();
    format!(
        "To: {to}\r\nSubject: {}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; \
         charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n",
        words(subject),
        lines.join("\r\n")
    )
}

/// Encoded words of at most 75 letters, each of whole letters.
fn words(subject: &str) -> String {
    let mut parts = vec![String::new()];
    for letter in subject.chars() {
        if parts.last().is_some_and(|part| part.len() + letter.len_utf8() > 42) {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    let encoded = |part: &String| format!("=?UTF-8?B?{}?=", STANDARD.encode(part));
    parts.iter().map(encoded).collect::<Vec<_>>().join("\r\n ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_subject_stays_in_its_header() {
        let mail = mail(
            "lin@example.com\r\nBcc: all@example.com",
            &"请提交十月份四张报表".repeat(6),
            "您好\n请提交",
        );
        assert!(mail.starts_with("To: lin@example.comBcc: all@example.com\r\nSubject: =?UTF-8?B?"));
        assert!(mail.split("\r\n").all(|line| line.len() <= 78), "{mail}");
        assert!(mail.ends_with("\r\n\r\n5oKo5aW9DQror7fmj5DkuqQ=\r\n"), "{mail}");
    }
}
