//! Between the values of records and those of SQLite, and the one written form that each value has.

use portfolio::{BadValue, Date, Entity, Field, FieldValue, Id, Kind, Moment, Presence, Row, Value};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};

/// A value on its way into a statement.
pub(crate) struct Cell<'a>(pub &'a Value);

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

/// A value out of a column.
pub(crate) fn value_at(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<Value> {
    match row.get_ref(column)? {
        ValueRef::Null => Ok(Value::Null),
        ValueRef::Integer(number) => Ok(Value::Int(number)),
        ValueRef::Text(_) => row.get(column).map(Value::Text),
        other => Err(rusqlite::Error::InvalidColumnType(column, "value".into(), other.data_type())),
    }
}

/// An id out of a column.
pub(crate) fn id_at(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<Id> {
    let text = row.get_ref(column)?.as_str()?;
    Id::parse(text)
        .ok_or_else(|| rusqlite::Error::InvalidColumnType(column, text.into(), rusqlite::types::Type::Text))
}

/// A record out of a row whose first column is the id and whose others are the entity's fields.
pub(crate) fn row_of(entity: Entity, row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let values = (1..=entity.fields().len()).map(|column| value_at(row, column));
    Ok(Row { id: id_at(row, 0)?, values: values.collect::<Result<_, _>>()? })
}

/// What stands in a field that nobody filled.
pub(crate) fn empty(field: &Field) -> Value {
    match field.kind {
        Kind::Text | Kind::LongText | Kind::Data => Value::Text(String::new()),
        Kind::Flag | Kind::Percent => Value::Int(0),
        Kind::Money | Kind::Minutes if field.presence == Presence::Required => Value::Int(0),
        _ => Value::Null,
    }
}

/// Checks a value and gives the one form in which it is stored, so that equal facts are equal texts.
pub(crate) fn canonical(field: &Field, value: Value) -> Result<Value, BadValue> {
    field.check(&value)?;
    Ok(match (field.kind, value) {
        (Kind::Text | Kind::LongText | Kind::Data, Value::Text(text)) => Value::Text(text),
        (_, Value::Null) => empty(field),
        (_, Value::Text(text)) if text.is_empty() => empty(field),
        // Most of what is written are dates that the schedule computed: they stand as they are.
        (Kind::Moment, Value::Text(text)) if is_written_moment(&text) => Value::Text(text),
        (Kind::Date, value) => Date::read(&value).map_or(value, |date| date.write()),
        (Kind::Moment, value) => Moment::read(&value).map_or(value, |moment| moment.write()),
        (Kind::Reference(_), value) => Id::read(&value).map_or(value, |id| id.write()),
        (_, value) => value,
    })
}

/// Whether a moment, which is one, has the form in which it is written: `YYYY-MM-DDTHH:MM:00`.
fn is_written_moment(text: &str) -> bool {
    text.len() == 19 && text.as_bytes()[10] == b'T' && text.ends_with(":00")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_one_written_form() {
        let (_, field) = Entity::Task.field("start").expect("a field");
        let kept = |text: &str| canonical(field, Value::Text(text.into()));
        let one = Ok(Value::Text("2026-10-31T08:00:00".into()));
        for text in ["2026-10-31T08:00:00", "2026-10-31T08:00", "2026-10-31T08:00:30"] {
            assert_eq!(kept(text), one, "{text}");
        }
        assert_eq!(kept("2026-10-31"), Ok(Value::Text("2026-10-31T00:00:00".into())));
        assert!(kept("2026-13-31T08:00:00").is_err() && kept("2026-1-031T08:00:00").is_err());
    }
}
