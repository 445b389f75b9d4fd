//! Committees as records: who sits in them, when they met, who came, what stood on the agenda, how they voted and on
//! what conditions they agreed. What may be done with them stands in `committee_rules`.

use schedule::Date;

use crate::record::{Entity, Id, choices, record};

choices! {
    /// What a committee decides on.
    CommitteeKind {
        /// Proposals of projects.
        Selection = "selection",
        /// Change requests.
        ChangeBoard = "change_board",
    }
}

choices! {
    /// What someone is in a committee.
    Seat {
        /// Leads it and votes.
        Chair = "chair",
        /// Votes.
        Member = "member",
        /// Keeps the minutes, without a vote.
        Secretary = "secretary",
    }
}

choices! {
    /// Where a session stands.
    SessionStatus {
        /// The agenda is being made.
        Planned = "planned",
        /// It sits: members vote and decide.
        Open = "open",
        /// Over; nothing of it changes any more.
        Closed = "closed",
    }
}

choices! {
    /// Whether a member came.
    AttendanceKind {
        /// In person.
        Present = "present",
        /// Somebody came instead and votes for the member.
        Deputy = "deputy",
        /// Not there.
        Absent = "absent",
    }
}

choices! {
    /// What a committee decided on a subject.
    Outcome {
        /// Approved.
        Approved = "approved",
        /// Approved with conditions.
        ApprovedWithConditions = "approved_with_conditions",
        /// Put off.
        Deferred = "deferred",
        /// Rejected.
        Rejected = "rejected",
    }
}

choices! {
    /// How a member voted.
    Voice {
        /// For it.
        For = "for",
        /// Against it.
        Against = "against",
        /// Neither.
        Abstain = "abstain",
        /// Takes no part: a conflict of interest.
        Recused = "recused",
    }
}

record! {
    /// A committee.
    Committee {
        /// Its name.
        name: String = Text, required;
        /// What it decides on.
        kind: CommitteeKind = Choice(CommitteeKind::CODES), required;
        /// Voting members that have to be there, in percent of all.
        quorum: i64 = Percent, required;
        /// What it is for.
        purpose: String = LongText;
    }
}

record! {
    /// A seat in a committee.
    CommitteeMember {
        /// The committee.
        committee: Id = Reference(Entity::Committee), required;
        /// Who sits there.
        person: Id = Reference(Entity::Person), required;
        /// As what.
        seat: Seat = Choice(Seat::CODES), required;
        /// First day.
        from_date: Option<Date> = Date;
        /// Last day.
        to_date: Option<Date> = Date;
    }
}

record! {
    /// A session of a committee.
    Session {
        /// The committee.
        committee: Id = Reference(Entity::Committee), required;
        /// Its number.
        code: String = Text;
        /// When it is held.
        held_on: Option<Date> = Date;
        /// Where.
        place: String = Text;
        /// Where it stands.
        status: SessionStatus = Choice(SessionStatus::CODES), required, rules;
        /// What was said.
        minutes: String = LongText;
        /// When it was closed.
        closed_on: Option<Date> = Date, rules;
        /// By whom.
        closed_by: String = Text, rules;
    }
}

record! {
    /// Whether a member came to a session.
    Attendance {
        /// The session.
        session: Id = Reference(Entity::Session), required;
        /// The seat.
        member: Id = Reference(Entity::CommitteeMember), required;
        /// Whether somebody came.
        kind: AttendanceKind = Choice(AttendanceKind::CODES), required;
        /// Who came instead.
        deputy: Option<Id> = Reference(Entity::Person);
    }
}

record! {
    /// A subject on the agenda of a session: a proposal or a change request.
    AgendaItem {
        /// The session.
        session: Id = Reference(Entity::Session), required;
        /// Its place on the agenda.
        position: i64 = Integer(0, 10_000), required;
        /// The proposal that it is about.
        proposal: Option<Id> = Reference(Entity::Proposal);
        /// The change request that it is about.
        change_request: Option<Id> = Reference(Entity::ChangeRequest);
        /// What was decided; nothing before.
        outcome: Option<Outcome> = Choice(Outcome::CODES), rules;
        /// Why.
        reason: String = LongText, rules;
        /// Until when it is put off.
        deferred_to: Option<Date> = Date, rules;
        /// When it was decided.
        decided_on: Option<Date> = Date, rules;
        /// Who wrote the decision down.
        decided_by: String = Text, rules;
    }
}

record! {
    /// The vote of one member on one subject.
    Vote {
        /// The subject.
        item: Id = Reference(Entity::AgendaItem), required, rules;
        /// The seat.
        member: Id = Reference(Entity::CommitteeMember), required, rules;
        /// The vote.
        voice: Voice = Choice(Voice::CODES), required, rules;
        /// What the member said to it; the conflict of interest where recused.
        comment: String = LongText, rules;
    }
}

record! {
    /// What has to be done for an approval to hold.
    Condition {
        /// The subject at whose decision it was set.
        item: Option<Id> = Reference(Entity::AgendaItem);
        /// The proposal that it binds.
        proposal: Option<Id> = Reference(Entity::Proposal);
        /// The change request that it binds.
        change_request: Option<Id> = Reference(Entity::ChangeRequest);
        /// The project that it binds.
        project: Option<Id> = Reference(Entity::Project);
        /// The gate at whose decision it was set.
        gate: Option<Id> = Reference(Entity::GateReview);
        /// What is to be done.
        text: String = LongText, required;
        /// Until when.
        due: Option<Date> = Date;
        /// Who sees to it.
        owner: Option<Id> = Reference(Entity::Person);
        /// When it was done.
        done_on: Option<Date> = Date;
    }
}
