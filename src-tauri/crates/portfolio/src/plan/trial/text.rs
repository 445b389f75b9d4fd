//! Variations as text and back. A record is written with the names of its fields, so that a later version that knows more
//! fields reads it; what it does not know any more it leaves out.

use super::Variation;
use crate::plan::lines::{Fields, Lines, lines};
use crate::record::{Entity, Field, Row};

/// Writes variations.
pub fn format_variations(variations: &[Variation]) -> String {
    let mut out = Lines::default();
    for variation in variations {
        match variation {
            Variation::Insert(entity, row) => {
                out.line('I').text(entity.name()).id(row.id);
                let filled = entity.fields().iter().zip(&row.values);
                for (field, value) in filled.filter(|(field, value)| field.filler() != **value) {
                    out.text(field.name).value(value);
                }
            }
            Variation::Set { entity, id, field, was, value } => {
                out.line('S').text(entity.name()).id(*id).text(field).value(was).value(value);
            }
            Variation::Delete(entity, id) => {
                out.line('D').text(entity.name()).id(*id);
            }
        }
    }
    out.finish()
}

/// Reads variations; `None` when the text is not what `format_variations` writes.
pub fn parse_variations(text: &str) -> Option<Vec<Variation>> {
    let mut found = Vec::new();
    for mut line in lines(text) {
        let (letter, entity) = (line.letter, Entity::parse(&line.text())?);
        let id = line.id()?;
        match letter {
            'I' => {
                let mut row = Row { id, values: entity.fields().iter().map(Field::filler).collect() };
                inserted(&mut line, entity, &mut row)?;
                found.push(Variation::Insert(entity, row));
            }
            'S' => {
                let name = line.text();
                let (was, value) = (line.value()?, line.value()?);
                if let Some((_, field)) = entity.field(&name) {
                    found.push(Variation::Set { entity, id, field: field.name, was, value });
                }
            }
            'D' => found.push(Variation::Delete(entity, id)),
            _ => return None,
        }
    }
    Some(found)
}

fn inserted(line: &mut Fields<'_>, entity: Entity, row: &mut Row) -> Option<()> {
    while line.has_more() {
        let name = line.text();
        let value = line.value()?;
        if let Some((place, _)) = entity.field(&name) {
            row.values[place] = value;
        }
    }
    Some(())
}
