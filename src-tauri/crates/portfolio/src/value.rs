//! The three shapes a stored fact can take, and how the field types of records become one.
//! It knows no database and no wire format: both sides translate these values.

use schedule::{Date, Moment};

/// A stored fact.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Nothing is known.
    Null,
    /// A whole number: counts, minutes, 分, flags (0 or 1).
    Int(i64),
    /// Text, a date (`YYYY-MM-DD`), a moment (`YYYY-MM-DDTHH:MM:SS`), a code or an id.
    Text(String),
}

/// The identity of a record, the same in every copy of a portfolio (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub u128);

/// An amount in 分 (hundredths of the portfolio's currency).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(pub i64);

/// A type that a record's field may have.
pub trait FieldValue: Sized {
    /// Reads the fact; `None` when its shape is wrong.
    fn read(value: &Value) -> Option<Self>;
    /// The fact to store.
    fn write(&self) -> Value;
}

impl Id {
    /// Reads the hyphenated form.
    pub fn parse(text: &str) -> Option<Id> {
        let bytes = text.as_bytes();
        if bytes.len() != 36 {
            return None;
        }
        let mut id = 0u128;
        for (at, byte) in bytes.iter().enumerate() {
            if matches!(at, 8 | 13 | 18 | 23) {
                if *byte != b'-' {
                    return None;
                }
                continue;
            }
            id = (id << 4) | u128::from((*byte as char).to_digit(16)?);
        }
        Some(Id(id))
    }
}

/// The hyphenated form of a UUID.
impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut text = *b"00000000-0000-0000-0000-000000000000";
        let mut rest = self.0;
        for place in text.iter_mut().rev().filter(|place| **place != b'-') {
            *place = DIGITS[(rest & 0xf) as usize];
            rest >>= 4;
        }
        f.write_str(std::str::from_utf8(&text).map_err(|_| std::fmt::Error)?)
    }
}

impl std::ops::Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0 + other.0)
    }
}

impl std::ops::Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0 - other.0)
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money(0), |total, amount| total + amount)
    }
}

impl FieldValue for String {
    fn read(value: &Value) -> Option<String> {
        match value {
            Value::Text(text) => Some(text.clone()),
            Value::Null => Some(String::new()),
            Value::Int(_) => None,
        }
    }
    fn write(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl FieldValue for i64 {
    fn read(value: &Value) -> Option<i64> {
        match value {
            Value::Int(number) => Some(*number),
            _ => None,
        }
    }
    fn write(&self) -> Value {
        Value::Int(*self)
    }
}

impl FieldValue for bool {
    fn read(value: &Value) -> Option<bool> {
        i64::read(value).map(|number| number != 0)
    }
    fn write(&self) -> Value {
        Value::Int(i64::from(*self))
    }
}

impl FieldValue for Money {
    fn read(value: &Value) -> Option<Money> {
        i64::read(value).map(Money)
    }
    fn write(&self) -> Value {
        Value::Int(self.0)
    }
}

/// Types stored as text that reads back.
macro_rules! text_values {
    ($($type:ty),*) => {$(
        impl FieldValue for $type {
            fn read(value: &Value) -> Option<$type> {
                match value {
                    Value::Text(text) => <$type>::parse(text),
                    _ => None,
                }
            }
            fn write(&self) -> Value {
                Value::Text(self.to_string())
            }
        }
    )*};
}
text_values!(Id, Date, Moment);

impl<T: FieldValue> FieldValue for Option<T> {
    fn read(value: &Value) -> Option<Option<T>> {
        match value {
            Value::Null => Some(None),
            other => T::read(other).map(Some),
        }
    }
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, FieldValue::write)
    }
}
