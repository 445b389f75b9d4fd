//! Items of quality checklists as records.

use schedule::Date;

use crate::record::{Entity, Id, choices, record};

choices! {
    /// What a check said.
    CheckResult {
        /// Not yet checked.
        Open = "open",
        /// Passed.
        Passed = "passed",
        /// Failed.
        Failed = "failed",
        /// Does not apply; needs a reason.
        NotApplicable = "not_applicable",
    }
}

choices! {
    /// What a check looks at.
    CheckSubject {
        /// A deliverable.
        Deliverable = "deliverable",
        /// A document.
        Document = "document",
        /// A test.
        Test = "test",
    }
}

choices! {
    /// The gate that an item belongs to.
    Gate {
        /// Approval.
        Initiation = "initiation",
        /// Plan.
        Planning = "planning",
        /// Design.
        Design = "design",
        /// Test.
        Test = "test",
        /// Going live.
        Release = "release",
        /// Closure.
        Closure = "closure",
    }
}

record! {
    /// An item of a project's quality checklist.
    QualityCheck {
        /// The project.
        project: Id = Reference(Entity::Project), required;
        /// The gate.
        gate: Gate = Choice(Gate::CODES), required;
        /// What it looks at.
        subject: CheckSubject = Choice(CheckSubject::CODES), required;
        /// What is checked.
        item: String = Text, required;
        /// Whether the gate needs it.
        mandatory: bool = Flag;
        /// What the check said.
        result: CheckResult = Choice(CheckResult::CODES), required;
        /// Passed at the first check.
        first_pass: bool = Flag;
        /// When it was due.
        due_on: Option<Date> = Date;
        /// When it was checked.
        checked_on: Option<Date> = Date;
        /// By whom.
        checked_by: Option<Id> = Reference(Entity::Person);
        /// Evidence, or why it does not apply.
        note: String = LongText;
        /// When it failed first; what failed once never passes at the first check.
        failed_on: Option<Date> = Date, rules;
        /// Why its gate passes without it.
        waiver: String = LongText, rules;
        /// Who waived it.
        waived_by: Option<Id> = Reference(Entity::Person), rules;
        /// When.
        waived_on: Option<Date> = Date, rules;
    }
}
