//! Budget lines as records.

use crate::record::{Entity, Id, Money, choices, record};

choices! {
    /// What money is spent on.
    BudgetCategory {
        /// Own people.
        Labour = "labour",
        /// Bought services.
        Outsourcing = "outsourcing",
        /// Hardware.
        Hardware = "hardware",
        /// Software and licences.
        Software = "software",
        /// Travel.
        Travel = "travel",
        /// Training.
        Training = "training",
        /// Everything else.
        Other = "other",
        /// Contingency reserve.
        Contingency = "contingency",
    }
}

record! {
    /// A line of a project's budget.
    BudgetLine {
        /// The project.
        project: Id = Reference(Entity::Project), required;
        /// What it is spent on.
        category: BudgetCategory = Choice(BudgetCategory::CODES), required;
        /// What it is, in a line.
        name: String = Text, required;
        /// The month it is planned for, as `2026-10`; empty for the whole project.
        month: String = Text;
        /// Budget first approved.
        original: Money = Money, required;
        /// Sum of approved changes.
        approved_changes: Money = Money, required;
        /// Ordered and not yet booked.
        committed: Money = Money, required;
        /// Booked.
        actual: Money = Money, required;
        /// Expected at completion; empty means the current budget.
        forecast: Option<Money> = Money;
        /// Remarks.
        note: String = LongText;
    }
}
