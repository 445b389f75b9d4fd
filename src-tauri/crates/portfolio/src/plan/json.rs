//! The least of JSON that a plan's own data needs: read whole or not at all. It is no general reader: it gives text,
//! whole numbers, flags, lists and objects, and writes text.

/// A value of JSON.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Flag(bool),
    Number(i64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// How deep lists and objects may lie in each other.
const DEPTH: usize = 16;

impl Json {
    /// Reads a whole text; `None` when it is not JSON of this kind.
    pub(crate) fn parse(text: &str) -> Option<Json> {
        let mut reader = Reader { rest: text };
        let value = reader.value(0)?;
        reader.skip_space();
        reader.rest.is_empty().then_some(value)
    }

    /// The value under a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(pairs) => pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    pub(crate) fn flag(&self) -> Option<bool> {
        if let Json::Flag(flag) = self { Some(*flag) } else { None }
    }

    pub(crate) fn number(&self) -> Option<i64> {
        if let Json::Number(number) = self { Some(*number) } else { None }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        if let Json::Text(text) = self { Some(text) } else { None }
    }

    pub(crate) fn list(&self) -> &[Json] {
        if let Json::List(list) = self { list } else { &[] }
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Option<Json> {
        self.skip_space();
        match self.rest.chars().next()? {
            _ if depth > DEPTH => None,
            '{' => self.object(depth),
            '[' => self.list(depth),
            '"' => self.text().map(Json::Text),
            '-' | '0'..='9' => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Option<Json> {
        let words = [("true", Json::Flag(true)), ("false", Json::Flag(false)), ("null", Json::Null)];
        words.into_iter().find(|(word, _)| self.take(word)).map(|(_, value)| value)
    }

    /// A fraction is cut off: minutes are whole.
    fn number(&mut self) -> Option<Json> {
        let end = self.rest.find(|c: char| !matches!(c, '-' | '+' | '.' | 'e' | 'E' | '0'..='9'));
        let (digits, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        digits
            .parse()
            .ok()
            .or_else(|| digits.parse::<f64>().ok().map(|number| number as i64))
            .map(Json::Number)
    }

    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        let mut chars = self.rest.char_indices().skip(1);
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    self.rest = &self.rest[at + 1..];
                    return Some(text);
                }
                '\\' => match chars.next()?.1 {
                    'n' => text.push('\n'),
                    't' => text.push('\t'),
                    'r' => text.push('\r'),
                    'u' => {
                        let code: String = chars.by_ref().take(4).map(|(_, c)| c).collect();
                        text.push(char::from_u32(u32::from_str_radix(&code, 16).ok()?)?);
                    }
                    other => text.push(other),
                },
                other => text.push(other),
            }
        }
        None
    }

    fn list(&mut self, depth: usize) -> Option<Json> {
        self.take("[");
        let mut list = Vec::new();
        if self.take("]") {
            return Some(Json::List(list));
        }
        loop {
            list.push(self.value(depth + 1)?);
            if self.take("]") {
                return Some(Json::List(list));
            }
            self.take(",").then_some(())?;
        }
    }

    fn object(&mut self, depth: usize) -> Option<Json> {
        self.take("{");
        let mut pairs = Vec::new();
        if self.take("}") {
            return Some(Json::Object(pairs));
        }
        loop {
            self.skip_space();
            let key = self.rest.starts_with('"').then(|| self.text()).flatten()?;
            self.take(":").then_some(())?;
            pairs.push((key, self.value(depth + 1)?));
            if self.take("}") {
                return Some(Json::Object(pairs));
            }
            self.take(",").then_some(())?;
        }
    }

    fn take(&mut self, token: &str) -> bool {
        self.skip_space();
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nested_values_read() {
        let json = Json::parse(r#" {"a": [["x", null], -3], "b": true, "c":"\u4e2d\"" } "#).expect("JSON");
        assert_eq!(json.get("a").map(|a| a.list()[1].number()), Some(Some(-3)));
        assert_eq!(json.get("b").and_then(Json::flag), Some(true));
        assert_eq!(json.get("c").and_then(Json::text), Some("中\""));
    }

    #[test]
    fn half_a_text_is_nothing() {
        for broken in ["{", "[1,", "{\"a\":}", "[1 2]", "\"x", "1 x", &"[".repeat(100_000)] {
            assert_eq!(Json::parse(broken), None, "{broken:.20} is not JSON");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[\\[\\]{},:\"\\\\a-u0-9 -]{0,60}") {
            let _ = Json::parse(&text);
        }
    }
}
