//! Files that prove something, kept in the portfolio: evidence of a check, a voucher, minutes. The record names the
//! bytes by their SHA-256; where the bytes lie is not known here.

use schedule::Date;

use crate::record::{Entity, Id, choices, record};

/// The greatest file that a portfolio takes, in bytes. The portfolio is one file that is copied whole for every backup.
pub const MOST_BYTES: u64 = 50 * 1024 * 1024;

/// The longest file name, in bytes; the file systems of all three platforms take it.
const LONGEST_NAME: usize = 200;

record! {
    /// A file kept with a record.
    Attachment {
        /// The kind of the record it belongs to, by name.
        subject_kind: String = Data, required, rules;
        /// The record it belongs to.
        subject: String = Data, required, rules;
        /// The project of that record.
        project: Option<Id> = Reference(Entity::Project), rules;
        /// The name of the file.
        name: String = Text, required, rules;
        /// Its size in bytes.
        size: i64 = Integer(1, 1_000_000_000), required, rules;
        /// The SHA-256 of its bytes, in hexadecimal.
        sha256: String = Data, required, rules;
        /// What it shows.
        note: String = LongText;
        /// When it was added.
        added_on: Option<Date> = Date, rules;
        /// By whom.
        added_by: String = Text, rules;
    }
}

choices! {
    /// Why a file cannot be attached.
    AttachmentRefusal {
        /// It has no name.
        NameEmpty = "file_name_empty",
        /// Its name is too long to be written on every system.
        NameTooLong = "file_name_too_long",
        /// Its name has characters that some system does not take.
        NameCharacters = "file_name_characters",
        /// Its name stands for a device.
        NameOfDevice = "file_name_of_device",
        /// There is nothing in it.
        Empty = "file_empty",
        /// It is too large.
        TooLarge = "file_too_large",
        /// It is a folder, or something else that is no file.
        NoFile = "no_file",
    }
}

/// Checks the name and size of a file before it is read. A name has to be good on every system, since the portfolio may
/// be opened on another one.
pub fn check(name: &str, size: u64) -> Result<(), AttachmentRefusal> {
    use AttachmentRefusal::*;
    let against = [
        (name.trim().is_empty(), NameEmpty),
        (name.len() > LONGEST_NAME, NameTooLong),
        (!name.chars().all(is_plain) || name.ends_with(['.', ' ']), NameCharacters),
        (is_device(name), NameOfDevice),
        (size == 0, Empty),
        (size > MOST_BYTES, TooLarge),
    ];
    against.into_iter().find(|(wrong, _)| *wrong).map_or(Ok(()), |(_, refusal)| Err(refusal))
}

fn is_plain(character: char) -> bool {
    !character.is_control() && !"<>:\"/\\|?*".contains(character)
}

/// Whether Windows takes the name, with any ending, for a device.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = |port: &str| {
        let mut rest = stem.strip_prefix(port).unwrap_or_default().chars();
        matches!((rest.next(), rest.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    };
    ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str()) || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_good_name_is_good_everywhere() {
        for name in ["验收报告 v2.pdf", "console.txt", "COM10.log", "a.b.c", ".gitignore", "com.txt"] {
            assert_eq!(check(name, 1), Ok(()), "{name}");
        }
        for (name, refusal) in [
            ("  ", AttachmentRefusal::NameEmpty),
            ("nul", AttachmentRefusal::NameOfDevice),
            ("Com1.pdf", AttachmentRefusal::NameOfDevice),
            ("LPT².txt", AttachmentRefusal::NameOfDevice),
            ("con .pdf", AttachmentRefusal::NameOfDevice),
            ("a/b.pdf", AttachmentRefusal::NameCharacters),
            ("a\u{7}.pdf", AttachmentRefusal::NameCharacters),
            ("report.", AttachmentRefusal::NameCharacters),
        ] {
            assert_eq!(check(name, 1), Err(refusal), "{name}");
        }
        assert_eq!(check(&"长".repeat(70), 1), Err(AttachmentRefusal::NameTooLong));
    }

    #[test]
    fn size_has_both_ends() {
        assert_eq!(check("a", 0), Err(AttachmentRefusal::Empty));
        assert_eq!(check("a", MOST_BYTES), Ok(()));
        assert_eq!(check("a", 2 << 30), Err(AttachmentRefusal::TooLarge));
    }
}
