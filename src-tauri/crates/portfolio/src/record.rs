//! What a record is: a named set of fields, each described once. From this one description come the Rust struct, the
//! table's columns, the form on screen and the checks on what is typed. It stores nothing and shows nothing.

use std::fmt;

pub use crate::entity::Entity;
pub use crate::value::{FieldValue, Id, Money, Value};

/// A field's description.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The column's name; labels are looked up as `<entity>.<name>`.
    pub name: &'static str,
    /// What may stand in it.
    pub kind: Kind,
    /// Whether it may be empty.
    pub presence: Presence,
    /// Who writes it.
    pub writer: Writer,
}

/// What may stand in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Text,
    /// Paragraphs.
    LongText,
    /// A whole number in a range, both ends included.
    Integer(i64, i64),
    /// 分.
    Money,
    /// Minutes of work, shown as days or hours.
    Minutes,
    /// Whole percent, 0–100.
    Percent,
    /// `YYYY-MM-DD`.
    Date,
    /// `YYYY-MM-DDTHH:MM:SS`.
    Moment,
    /// Yes or no.
    Flag,
    /// One of these codes; labels are looked up as `<entity>.<name>.<code>`.
    Choice(&'static [&'static str]),
    /// The id of a record of another kind.
    Reference(Entity),
    /// Text that only the program reads (JSON, shifts).
    Data,
}

/// Whether a field may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It may.
    Optional,
    /// It may not.
    Required,
}

/// Who writes a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writer {
    /// A person, in a form.
    Person,
    /// The product's rules; a form shows it and does not offer to change it.
    Rules,
}

/// One record as values, in the order of its entity's fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its identity.
    pub id: Id,
    /// Its values; as many as the entity has fields.
    pub values: Vec<Value>,
}

/// A record as a Rust struct.
pub trait Record: Sized + Clone {
    /// Which kind of record.
    const ENTITY: Entity;
    /// Its fields, in the order of a row's values.
    fn fields() -> &'static [Field];
    /// Its identity.
    fn id(&self) -> Id;
    /// From a row; the error names the field whose value has the wrong shape.
    fn from_row(row: &Row) -> Result<Self, BadField>;
    /// To a row.
    fn to_row(&self) -> Row;
    /// The fields that another state of the record has otherwise, with its values.
    fn differing(&self, after: &Self) -> Vec<(&'static str, Value)>;
}

/// A value that a field does not accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadField {
    /// The kind of record.
    pub entity: Entity,
    /// The field.
    pub field: &'static str,
    /// Why.
    pub reason: BadValue,
}

/// Why a value is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadValue {
    /// The field must not be empty.
    Missing,
    /// Neither the number, the text nor the date that the field holds.
    WrongShape,
    /// A number outside the range (both ends included).
    OutOfRange(i64, i64),
    /// Not one of the codes.
    UnknownChoice,
    /// No field of this name.
    UnknownField,
}

impl fmt::Display for BadField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}: {:?}", self.entity.name(), self.field, self.reason)
    }
}

impl Field {
    /// Checks one value against the field's description.
    pub fn check(&self, value: &Value) -> Result<(), BadValue> {
        if *value == Value::Null || *value == Value::Text(String::new()) {
            let missing = self.presence == Presence::Required;
            return if missing { Err(BadValue::Missing) } else { Ok(()) };
        }
        match (self.kind, value) {
            (Kind::Text | Kind::LongText | Kind::Data, Value::Text(_)) => Ok(()),
            (Kind::Integer(low, high), Value::Int(n)) => in_range(*n, low, high),
            (Kind::Percent, Value::Int(n)) => in_range(*n, 0, 100),
            (Kind::Flag, Value::Int(n)) => in_range(*n, 0, 1),
            (Kind::Money | Kind::Minutes, Value::Int(_)) => Ok(()),
            (Kind::Date, Value::Text(_)) => shape(schedule::Date::read(value)),
            (Kind::Moment, Value::Text(_)) => shape(schedule::Moment::read(value)),
            (Kind::Reference(_), Value::Text(_)) => shape(Id::read(value)),
            (Kind::Choice(codes), Value::Text(code)) => {
                if codes.contains(&code.as_str()) {
                    Ok(())
                } else {
                    Err(BadValue::UnknownChoice)
                }
            }
            _ => Err(BadValue::WrongShape),
        }
    }

    /// The value an untouched field of a new record has.
    pub fn default_value(&self) -> Value {
        match self.kind {
            Kind::Flag | Kind::Percent => Value::Int(0),
            Kind::Money | Kind::Minutes if self.presence == Presence::Required => Value::Int(0),
            Kind::Integer(low, high) if self.presence == Presence::Required => Value::Int(0.clamp(low, high)),
            Kind::Choice(codes) if self.presence == Presence::Required => Value::Text(codes[0].to_owned()),
            Kind::Text | Kind::LongText | Kind::Data => Value::Text(String::new()),
            _ => Value::Null,
        }
    }

    /// As the default, with something readable where a required field has none.
    pub fn filler(&self) -> Value {
        match (self.default_value(), self.kind) {
            (Value::Null, Kind::Reference(_)) if self.presence == Presence::Required => Id(0).write(),
            (Value::Null, Kind::Date) if self.presence == Presence::Required => schedule::Date(0).write(),
            (Value::Null, Kind::Moment) if self.presence == Presence::Required => schedule::Moment(0).write(),
            (value, _) => value,
        }
    }
}

fn in_range(number: i64, low: i64, high: i64) -> Result<(), BadValue> {
    if (low..=high).contains(&number) { Ok(()) } else { Err(BadValue::OutOfRange(low, high)) }
}

fn shape<T>(read: Option<T>) -> Result<(), BadValue> {
    read.map(|_| ()).ok_or(BadValue::WrongShape)
}

/// One of a closed list of codes.
pub trait Coded: Copy {
    /// The code that is stored.
    fn code(self) -> &'static str;
}

/// Declares a closed list of codes: the enum, its codes in order, and its place in a field.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant),* }

        impl $name {
            /// The codes, in order.
            pub const CODES: &'static [&'static str] = &[$($code),*];
            /// All of them, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];
            /// The code that is stored.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),* }
            }
            /// From the code that is stored.
            pub fn parse(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)* _ => None }
            }
        }

        impl $crate::record::Coded for $name {
            fn code(self) -> &'static str {
                $name::code(self)
            }
        }

        impl $crate::record::FieldValue for $name {
            fn read(value: &$crate::record::Value) -> Option<$name> {
                match value {
                    $crate::record::Value::Text(code) => $name::parse(code),
                    _ => None,
                }
            }
            fn write(&self) -> $crate::record::Value {
                $crate::record::Value::Text(self.code().to_owned())
            }
        }
    };
}
pub(crate) use choices;

/// Declares a record: `name: Type = Kind[, required][, rules]`. A field that is not `required` may be empty and needs
/// a type with an empty state (`String`, `Option<T>`, `bool`, a percent).
macro_rules! record {
    ($(#[$doc:meta])* $name:ident {
        $($(#[$field_doc:meta])* $field:ident: $type:ty = $kind:expr $(, $flag:ident)*;)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            /// Its identity.
            pub id: $crate::record::Id,
            $($(#[$field_doc])* pub $field: $type),*
        }

        impl $crate::record::Record for $name {
            const ENTITY: $crate::record::Entity = $crate::record::Entity::$name;

            fn fields() -> &'static [$crate::record::Field] {
                use $crate::record::Kind::*;
                const FIELDS: &[$crate::record::Field] = &[$(
                    $crate::record::Field {
                        name: stringify!($field),
                        kind: $kind,
                        presence: $crate::record::presence(&[$(stringify!($flag)),*]),
                        writer: $crate::record::writer(&[$(stringify!($flag)),*]),
                    }
                ),*];
                FIELDS
            }

            fn id(&self) -> $crate::record::Id {
                self.id
            }

            fn from_row(row: &$crate::record::Row) -> Result<Self, $crate::record::BadField> {
                let mut values = row.values.iter();
                Ok($name {
                    id: row.id,
                    $($field: {
                        let value = values.next().unwrap_or(&$crate::record::Value::Null);
                        $crate::record::FieldValue::read(value).ok_or($crate::record::BadField {
                            entity: $crate::record::Entity::$name,
                            field: stringify!($field),
                            reason: $crate::record::BadValue::WrongShape,
                        })?
                    }),*
                })
            }

            fn to_row(&self) -> $crate::record::Row {
                $crate::record::Row {
                    id: self.id,
                    values: vec![$($crate::record::FieldValue::write(&self.$field)),*],
                }
            }

            fn differing(&self, after: &Self) -> Vec<(&'static str, $crate::record::Value)> {
                let mut found = Vec::new();
                $(if self.$field != after.$field {
                    found.push((stringify!($field), $crate::record::FieldValue::write(&after.$field)));
                })*
                found
            }
        }

        impl $name {
            /// A record with every field at its default. Required references and dates hold a filler (the zero id,
            /// 1970-01-01) until the caller sets them.
            pub fn new(id: $crate::record::Id) -> $name {
                let values = <$name as $crate::record::Record>::fields().iter().map($crate::record::Field::filler).collect();
                let row = $crate::record::Row { id, values };
                <$name as $crate::record::Record>::from_row(&row).unwrap_or_else(|bad| unreachable!("{bad}"))
            }
        }
    };
}
pub(crate) use record;

/// Reads the `required` flag of a declaration.
pub(crate) const fn presence(flags: &[&str]) -> Presence {
    if has(flags, b"required") { Presence::Required } else { Presence::Optional }
}

/// Reads the `rules` flag of a declaration.
pub(crate) const fn writer(flags: &[&str]) -> Writer {
    if has(flags, b"rules") { Writer::Rules } else { Writer::Person }
}

const fn has(flags: &[&str], wanted: &[u8]) -> bool {
    let mut at = 0;
    while at < flags.len() {
        if same(flags[at].as_bytes(), wanted) {
            return true;
        }
        at += 1;
    }
    false
}

const fn same(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}
