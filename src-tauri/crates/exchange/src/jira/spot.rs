//! Whether the first bytes of a file are issues of Jira.

use encoding_rs::{GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::field::{self, Field};

/// Columns that stand in every export, besides the key; a list of projects has not two of them.
const USUAL: [Field; 5] = [Field::Id, Field::Type, Field::Status, Field::Summary, Field::Assignee];

/// Whether it may be JSON: an object or a list.
pub(crate) fn is_json(bytes: &[u8]) -> bool {
    let plain = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut head = plain.iter().copied().filter(|byte| *byte != 0 && !byte.is_ascii_whitespace()).take(4);
    let wide = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if wide {
        head.by_ref().take(2).for_each(drop);
    }
    match head.next() {
        Some(b'{') => true,
        Some(b'[') => matches!(head.next(), Some(b'{' | b']')),
        _ => false,
    }
}

/// Whether a table's first row names the key of issues and two more of their usual columns.
pub(crate) fn is_table(head: &[u8]) -> bool {
    let encoding = match head {
        [0xFF, 0xFE, ..] => UTF_16LE,
        [0xFE, 0xFF, ..] => UTF_16BE,
        _ if is_utf8(head) => UTF_8,
        _ => GB18030,
    };
    let (text, _, _) = encoding.decode(head);
    let first = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("sep="));
    let known = |cell: &str| field::guess(cell.trim().trim_matches('"'));
    let fields: Vec<Field> =
        first.unwrap_or_default().split([',', ';', '\t', '|']).filter_map(known).collect();
    fields.contains(&Field::Key) && USUAL.iter().filter(|usual| fields.contains(usual)).count() >= 2
}

/// The last character may be cut.
fn is_utf8(head: &[u8]) -> bool {
    std::str::from_utf8(head).map_or_else(|error| error.error_len().is_none(), |_| true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn issues_are_told_from_projects() {
        assert!(is_table(b"Summary,Issue key,Issue id,Issue Type,Status\nx"));
        assert!(is_table("\u{feff}\"概要\",\"问题关键字\",\"状态\"\n".as_bytes()));
        let (gbk, _, _) = GB18030.encode("概要;问题关键字;问题类型;状态\n登录;PMO-1");
        assert!(is_table(&gbk), "GBK is decoded first");
        assert!(!is_table("项目编号,项目名称,状态\n".as_bytes()));
        assert!(!is_table(b"key,value\n"), "a key alone says nothing");
    }

    #[test]
    fn json_is_told_by_its_first_sign() {
        assert!(is_json(b"\xEF\xBB\xBF \n{\"issues\":[]}"));
        assert!(is_json(b"[ {\"key\":\"A-1\"}]"));
        assert!(!is_json(b"[Section],b\n"), "a table may begin with a bracket");
    }
}
