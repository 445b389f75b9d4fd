//! Responsibility matrices as records. The rules that judge them stand in `raci_rules`.

use crate::record::{Entity, Id, choices, record};

choices! {
    /// A letter of a responsibility matrix.
    RaciLetter {
        /// Responsible: does the work.
        Responsible = "R",
        /// Accountable: answers for it.
        Accountable = "A",
        /// Consulted: is asked first.
        Consulted = "C",
        /// Informed: is told.
        Informed = "I",
        /// Accountable and responsible in one.
        AccountableResponsible = "A/R",
    }
}

record! {
    /// A row of a responsibility matrix.
    RaciActivity {
        /// The project the matrix is for; empty for the PMO's own governance.
        project: Option<Id> = Reference(Entity::Project);
        /// Its place in the matrix.
        position: i64 = Integer(0, 1_000_000), required;
        /// What is done.
        name: String = Text, required;
        /// Whether the row approves something: then R and A must be two people.
        approval: bool = Flag;
    }
}

record! {
    /// A letter in a responsibility matrix.
    RaciAssignment {
        /// The row.
        activity: Id = Reference(Entity::RaciActivity), required;
        /// The role.
        role: Id = Reference(Entity::Role), required;
        /// The letter.
        letter: RaciLetter = Choice(RaciLetter::CODES), required;
    }
}
