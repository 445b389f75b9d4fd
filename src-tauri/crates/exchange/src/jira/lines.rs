//! Where each issue begins in a JSON text that is known to be well formed.

/// The lines, from 1, of the objects in the list `issues` of the root, or in the list that is the root.
pub(super) fn of_issues(text: &str) -> Vec<u64> {
    let depth = if text.trim_start().starts_with('[') { 1 } else { 2 };
    let mut scan =
        Scan { depth: 0, line: 1, key: String::new(), taking: depth == 1, at: depth, lines: Vec::new() };
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => scan.key = string(&mut bytes, &mut scan.line),
            _ => scan.step(byte),
        }
    }
    scan.lines
}

struct Scan {
    depth: usize,
    line: u64,
    /// The last text that was passed.
    key: String,
    /// Whether what opens now stands in the list of issues.
    taking: bool,
    /// The depth of that list's members.
    at: usize,
    lines: Vec<u64>,
}

impl Scan {
    fn step(&mut self, byte: u8) {
        match byte {
            b'\n' => self.line += 1,
            b'{' | b'[' => {
                if self.taking && self.depth == self.at && byte == b'{' {
                    self.lines.push(self.line);
                }
                self.depth += 1;
                if self.at == 2 && self.depth == 2 {
                    self.taking = byte == b'[' && self.key == "issues";
                }
            }
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }
}

/// A text up to its closing mark, as it is written.
fn string(bytes: &mut std::str::Bytes<'_>, line: &mut u64) -> String {
    let mut text = Vec::new();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => break,
            b'\\' => drop(bytes.next()),
            b'\n' => *line += 1,
            _ => text.push(byte),
        }
    }
    String::from_utf8_lossy(&text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::of_issues;

    #[test]
    fn every_issue_has_its_line() {
        let text = "{\n\"names\": {\"a\": \"{[\"},\n\"issues\": [\n{\"key\": \"\\\"A\", \"fields\": {\"x\": [{}]}},\n\n{}\n]}";
        assert_eq!(of_issues(text), [4, 6]);
        assert_eq!(of_issues("[{},\n{\"issues\":[{}]}]"), [1, 2]);
    }
}
