//! Elements and values as Microsoft Project writes them: minutes as `PT16H30M0S`, units as decimals, flags as 0 and 1.

use portfolio::{Moment, Money};
use quick_xml::Writer;
use quick_xml::escape::escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// The document so far.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    pub(super) fn new() -> Xml {
        let mut xml = Xml(Writer::new_with_indent(Vec::new(), b'\t', 1));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    pub(super) fn close(self) -> Vec<u8> {
        self.0.into_inner()
    }

    /// The element around everything.
    pub(super) fn root(&mut self, inside: impl FnOnce(&mut Xml)) {
        let space = ("xmlns", "http://schemas.microsoft.com/project");
        self.event(Event::Start(BytesStart::new("Project").with_attributes([space])));
        inside(self);
        self.event(Event::End(BytesEnd::new("Project")));
    }

    /// An element that holds others.
    pub(super) fn list(&mut self, name: &str, inside: impl FnOnce(&mut Xml)) {
        self.event(Event::Start(BytesStart::new(name)));
        inside(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element with a text. Characters that XML cannot hold are left out.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        let held = |c: &char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
        let held: String =
            text.chars().filter(held).filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).collect();
        // A bare carriage return would come back as a line feed.
        let escaped = escape(held.as_str()).replace('\r', "&#13;");
        self.event(Event::Start(BytesStart::new(name)));
        self.event(Event::Text(BytesText::from_escaped(escaped)));
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element with a text, where there is one.
    pub(super) fn words(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.text(name, text);
        }
    }

    pub(super) fn number(&mut self, name: &str, number: i64) {
        self.text(name, &number.to_string());
    }

    pub(super) fn flag(&mut self, name: &str, flag: bool) {
        self.number(name, i64::from(flag));
    }

    pub(super) fn moment(&mut self, name: &str, at: Option<Moment>) {
        if let Some(at) = at {
            self.text(name, &at.to_string());
        }
    }

    pub(super) fn minutes(&mut self, name: &str, minutes: i64) {
        self.text(name, &period(minutes));
    }

    /// Minutes where the format counts tenths of them.
    pub(super) fn tenths(&mut self, name: &str, minutes: i64) {
        self.number(name, minutes * 10);
    }

    /// Hundredths of the currency, as they are.
    pub(super) fn money(&mut self, name: &str, money: Money) {
        self.number(name, money.0);
    }

    /// A number of so many decimal places.
    pub(super) fn decimal(&mut self, name: &str, number: i64, places: u32) {
        self.text(name, &decimal(number, places));
    }

    // A list of bytes takes everything; there is no error to tell.
    fn event(&mut self, event: Event<'_>) {
        self.0.write_event(event).expect("memory takes every byte");
    }
}

/// `PT16H30M0S`.
fn period(minutes: i64) -> String {
    let sign = if minutes < 0 { "-" } else { "" };
    let minutes = minutes.unsigned_abs();
    format!("{sign}PT{}H{}M0S", minutes / 60, minutes % 60)
}

fn decimal(number: i64, places: u32) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let (number, unit) = (number.unsigned_abs(), 10u64.pow(places));
    let fraction = format!("{:0places$}", number % unit, places = places as usize);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{fraction}", number / unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_the_other_program_writes_them() {
        assert_eq!(
            (period(990), period(-30), period(0)),
            ("PT16H30M0S".into(), "-PT0H30M0S".into(), "PT0H0M0S".into())
        );
        let units = [10_000, 5_000, 12_345, 0].map(|units| decimal(units, 4));
        assert_eq!(units, ["1", "0.5", "1.2345", "0"]);
        assert_eq!(decimal(-12_050, 2), "-120.5");
    }

    #[test]
    fn text_that_xml_cannot_hold_is_left_out() {
        let mut xml = Xml::new();
        xml.text("Name", "A & <B>\u{1}\r\nC");
        let written = String::from_utf8(xml.close()).expect("UTF-8");
        assert!(written.ends_with("<Name>A &amp; &lt;B&gt;&#13;\nC</Name>"), "{written}");
    }
}
