//! Budget approvals as records: the ladder of bands, and the requests that climb it.

use schedule::Date;

use crate::budget::BudgetCategory;
use crate::record::{Entity, Id, Money, choices, record};

choices! {
    /// What is to be approved.
    RequestKind {
        /// A new line of the budget.
        NewLine = "new_line",
        /// A change of a line beside its original budget.
        LineChange = "line_change",
        /// An order over the limit.
        Commitment = "commitment",
    }
}

choices! {
    /// Where a budget request stands.
    RequestStatus {
        /// Being written.
        Draft = "draft",
        /// Waits for its approver.
        Submitted = "submitted",
        /// Approved, and carried out.
        Approved = "approved",
        /// Rejected.
        Rejected = "rejected",
        /// Sent back to be written anew.
        Returned = "returned",
    }
}

record! {
    /// A band of the approval ladder.
    ApprovalBand {
        /// Amounts above this; not itself.
        above: Money = Money, required;
        /// Amounts up to and with this; empty for all that are greater.
        up_to: Option<Money> = Money;
        /// The role that approves.
        role: Id = Reference(Entity::Role), required;
        /// The role that stands in.
        deputy: Option<Id> = Reference(Entity::Role);
    }
}

record! {
    /// A request for money.
    BudgetRequest {
        /// The project.
        project: Id = Reference(Entity::Project), required;
        /// Its number.
        code: String = Text;
        /// What for, in a line.
        title: String = Text, required;
        /// What is to be approved.
        kind: RequestKind = Choice(RequestKind::CODES), required;
        /// The line it changes or orders on; a new line stands here once approved.
        line: Option<Id> = Reference(Entity::BudgetLine);
        /// What is spent on, for a new line.
        category: BudgetCategory = Choice(BudgetCategory::CODES), required;
        /// The amount; a reduction is negative.
        amount: Money = Money, required;
        /// The supplier.
        supplier: String = Text;
        /// Why it is needed.
        reason: String = LongText;
        /// Who asks.
        requested_by: Option<Id> = Reference(Entity::Person);
        /// Where it stands.
        status: RequestStatus = Choice(RequestStatus::CODES), required, rules;
        /// When it was submitted.
        submitted_on: Option<Date> = Date, rules;
        /// The amount that decides the level: with what was asked for the same item in the window.
        cumulative: Option<Money> = Money, rules;
        /// When it was decided.
        decided_on: Option<Date> = Date, rules;
        /// Who decided.
        decided_by: Option<Id> = Reference(Entity::Person), rules;
        /// In which role.
        decided_as: Option<Id> = Reference(Entity::Role), rules;
        /// What the decision says.
        decision_note: String = LongText, rules;
    }
}
