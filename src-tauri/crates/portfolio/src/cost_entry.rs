//! Bookings as records: what was spent or ordered on a budget line, when, and by which voucher. What they sum to is said
//! by `ledger`.

use schedule::Date;

use crate::record::{Entity, Id, Money, choices, record};

choices! {
    /// What a booking is.
    EntryKind {
        /// Booked: spent.
        Actual = "actual",
        /// Ordered and not yet booked; a negative one releases what was ordered.
        Commitment = "commitment",
    }
}

record! {
    /// A booking on a budget line.
    CostEntry {
        /// The project.
        project: Id = Reference(Entity::Project), required;
        /// The budget line.
        line: Id = Reference(Entity::BudgetLine), required;
        /// What it is.
        kind: EntryKind = Choice(EntryKind::CODES), required;
        /// The day it was booked.
        booked_on: Date = Date, required;
        /// The amount; a correction is negative.
        amount: Money = Money, required;
        /// The number of the voucher.
        voucher: String = Text;
        /// The supplier.
        supplier: String = Text;
        /// What it is for.
        text: String = Text;
        /// The approval it rests on.
        request: Option<Id> = Reference(Entity::BudgetRequest);
        /// The file it was imported from.
        source: String = Text, rules;
    }
}
