//! Trial schedules: a plan as it might be, told as what differs from the plan as it is. A trial lies over the plan of today:
//! what it does not touch follows the plan, and where both changed the same, that is told. It computes no dates.

mod impact;
mod overlay;
mod text;
mod vary;

pub use impact::{Impact, MovedMilestone, impact};
pub use overlay::{Conflict, ConflictKind, Overlaid, overlay};
pub use text::{format_variations, parse_variations};
pub use vary::variations;

use crate::record::{Entity, Row, Value};
use crate::value::Id;

/// One thing in which a trial differs from the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Variation {
    /// A record that the plan has not.
    Insert(Entity, Row),
    /// Another value of a field.
    Set {
        /// The kind of record.
        entity: Entity,
        /// The record.
        id: Id,
        /// The field.
        field: &'static str,
        /// What the plan had when the trial changed it.
        was: Value,
        /// What the trial has.
        value: Value,
    },
    /// A record that the trial has not.
    Delete(Entity, Id),
}

#[cfg(test)]
mod tests;
