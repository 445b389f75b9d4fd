//! Issues as records: what happened, who deals with it, by when.

use schedule::Date;

use crate::record::{Entity, Id, choices, record};

choices! {
    /// How grave an issue is.
    IssueSeverity {
        /// It is handled in the day's work.
        Minor = "minor",
        /// It endangers a milestone.
        Serious = "serious",
        /// It endangers the project.
        Critical = "critical",
    }
}

choices! {
    /// Where an issue stands.
    IssueStatus {
        /// Nobody deals with it yet.
        Open = "open",
        /// Somebody deals with it.
        InProgress = "in_progress",
        /// It is solved, and not confirmed yet.
        Resolved = "resolved",
        /// Confirmed.
        Closed = "closed",
    }
}

record! {
    /// An issue of a project.
    Issue {
        /// The project.
        project: Id = Reference(Entity::Project), required;
        /// Its number.
        code: String = Text;
        /// What it is, in a line.
        title: String = Text, required;
        /// What happened.
        description: String = LongText;
        /// The risk that it was before it happened.
        risk: Option<Id> = Reference(Entity::Risk), rules;
        /// How grave it is.
        severity: IssueSeverity = Choice(IssueSeverity::CODES), required;
        /// When it happened.
        happened_on: Option<Date> = Date;
        /// Who deals with it.
        owner: Option<Id> = Reference(Entity::Person);
        /// By when.
        due_on: Option<Date> = Date;
        /// Where it stands.
        status: IssueStatus = Choice(IssueStatus::CODES), required;
        /// How it was solved.
        resolution: String = LongText;
        /// When it was solved.
        resolved_on: Option<Date> = Date;
        /// When that was confirmed.
        closed_on: Option<Date> = Date;
    }
}
