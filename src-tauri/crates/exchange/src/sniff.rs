//! What kind of file it is, by its bytes first and its name second. It reads nothing of what is inside.

/// A kind of file that somebody may bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Microsoft Project XML.
    Mspdi,
    /// Other XML.
    OtherXml,
    /// Values separated by commas, tabs or semicolons.
    Csv,
    /// A workbook of Excel 2007 or later.
    Xlsx,
    /// A workbook of Excel 97–2003: it has to be saved as xlsx first.
    Xls,
    /// A binary workbook (xlsb) or one of another office (ods): it has to be saved as xlsx first.
    OtherWorkbook,
    /// A plan in Microsoft Project's own format: it has to be saved as XML in Project first.
    Mpp,
    /// A plan of Primavera P6.
    Xer,
    /// A plan of Primavera P6 as XML.
    Pmxml,
    /// Issues exported from Jira, as CSV or JSON.
    Jira,
    /// A portfolio of this program.
    Portfolio,
    /// Nothing that is known.
    Unknown,
}

/// Bytes that are looked at.
const HEAD: usize = 4_096;

/// What kind of file it is. The first few thousand bytes suffice.
pub fn sniff(bytes: &[u8], file_name: &str) -> Kind {
    let head = &bytes[..bytes.len().min(HEAD)];
    let ending = file_name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase());
    match head {
        [b'P', b'K', 3, 4, ..] => match ending.as_str() {
            "xlsb" | "ods" => Kind::OtherWorkbook,
            _ => Kind::Xlsx,
        },
        [0xD0, 0xCF, 0x11, 0xE0, ..] => {
            if ending == "mpp" || ending == "mpt" {
                Kind::Mpp
            } else {
                Kind::Xls
            }
        }
        _ if head.starts_with(b"SQLite format 3\0") => Kind::Portfolio,
        _ if head.starts_with(b"ERMHDR\t") || head.starts_with(b"\xEF\xBB\xBFERMHDR\t") => Kind::Xer,
        _ => text(head, &ending),
    }
}

fn text(head: &[u8], ending: &str) -> Kind {
    // Sixteen-bit text becomes readable enough without its zeros.
    let plain: Vec<u8> = head.iter().copied().filter(|&byte| byte != 0).collect();
    let plain = String::from_utf8_lossy(&plain);
    let start = plain.trim_start_matches(['\u{feff}', '\u{fffd}']).trim_start();
    if start.starts_with('<') {
        let mspdi = start.contains("<Project") || start.contains("schemas.microsoft.com/project");
        return match start.contains("<APIBusinessObjects") {
            true => Kind::Pmxml,
            false if mspdi => Kind::Mspdi,
            false => Kind::OtherXml,
        };
    }
    if crate::jira::is_json(head)
        && (ending == "json" || start.contains("\"issues\"") || start.contains("\"fields\""))
    {
        return Kind::Jira;
    }
    match ending {
        // The reader says what is wrong with it.
        "xml" => Kind::Mspdi,
        // The reader says what is wrong with it.
        "json" => Kind::Jira,
        "csv" | "tsv" | "txt" | "" if crate::jira::is_table(head) => Kind::Jira,
        "csv" | "tsv" | "txt" => Kind::Csv,
        "xer" => Kind::Xer,
        "mpp" | "mpt" => Kind::Mpp,
        "xls" => Kind::Xls,
        "pmo" => Kind::Portfolio,
        _ if is_table(start) => Kind::Csv,
        _ => Kind::Unknown,
    }
}

/// Lines of text with a separator in the first of them.
fn is_table(text: &str) -> bool {
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let first = text.lines().next().unwrap_or_default();
    first.contains([',', '\t', ';']) && !text.contains(control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_count_more_than_names() {
        assert_eq!(sniff(b"PK\x03\x04rest", "projects.csv"), Kind::Xlsx);
        assert_eq!(sniff(b"\xD0\xCF\x11\xE0", "plan.mpp"), Kind::Mpp);
        assert_eq!(sniff(b"\xD0\xCF\x11\xE0", "list.xls"), Kind::Xls);
        assert_eq!(sniff(b"<?xml version=\"1.0\"?><Project xmlns=\"x\">", "a.txt"), Kind::Mspdi);
        assert_eq!(sniff(b"<html>", "a.xml"), Kind::OtherXml);
        assert_eq!(sniff(b"<?xml?><APIBusinessObjects xmlns=\"x\"><Project>", "a.xml"), Kind::Pmxml);
        assert_eq!(sniff(b"ERMHDR\t20.12", "plan.txt"), Kind::Xer);
        assert_eq!(sniff(b"code,name\n1,a\n", "a"), Kind::Csv);
        assert_eq!(sniff(b"", "a"), Kind::Unknown);
    }

    #[test]
    fn sixteen_bit_xml_is_xml() {
        let bytes: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain("<Project>".bytes().flat_map(|b| [b, 0])).collect();
        assert_eq!(sniff(&bytes, "plan.xml"), Kind::Mspdi);
    }
}
