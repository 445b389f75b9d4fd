//! Committees, their sessions, agenda and votes.

use crate::wire::{Named, RecordView, wire};

wire! {
    /// All committees and sessions.
    pub struct CommitteesView {
        /// The committees.
        pub committees: Vec<CommitteeView>,
        /// The sessions, newest first.
        pub sessions: Vec<SessionRow>,
        /// Whether nothing may be changed.
        pub locked: bool,
    }
}

wire! {
    /// A committee with its seats.
    pub struct CommitteeView {
        /// The committee.
        pub record: RecordView,
        /// Its seats.
        pub members: Vec<RecordView>,
        /// Subjects that wait and stand on no agenda.
        pub pending: u32,
    }
}

wire! {
    /// A session in the list.
    pub struct SessionRow {
        /// Its id.
        pub id: String,
        /// Its number.
        pub code: String,
        /// Its committee.
        pub committee: String,
        /// `selection` or `change_board`.
        pub kind: String,
        /// The day.
        pub held_on: Option<String>,
        /// The place.
        pub place: String,
        /// `planned`, `open`, `closed`.
        pub status: String,
        /// Subjects on its agenda.
        pub items: u32,
        /// Those that are decided.
        pub decided: u32,
    }
}

wire! {
    /// A session.
    pub struct SessionView {
        /// The session.
        pub record: RecordView,
        /// Its committee.
        pub committee: String,
        /// `selection` or `change_board`.
        pub kind: String,
        /// The seats with a vote or without on that day.
        pub seats: Vec<SeatView>,
        /// Seats with a vote.
        pub voting: u32,
        /// Those that are there.
        pub present: u32,
        /// Those that have to be.
        pub needed: u32,
        /// Whether it can decide.
        pub quorum: bool,
        /// The agenda.
        pub items: Vec<AgendaItemView>,
        /// Subjects that wait and stand on no agenda.
        pub pending: Vec<PendingSubject>,
        /// The step that comes next, if there is one.
        pub next: Option<SessionStep>,
    }
}

wire! {
    /// The next step of a session.
    pub struct SessionStep {
        /// The status it leads to.
        pub to: String,
        /// Codes of what stands against it.
        pub against: Vec<String>,
    }
}

wire! {
    /// A seat at a session.
    pub struct SeatView {
        /// The seat.
        pub member: String,
        /// Who.
        pub name: String,
        /// `chair`, `member`, `secretary`.
        pub seat: String,
        /// `present`, `deputy`, `absent`; nothing before it is noted.
        pub attendance: Option<String>,
        /// Who came instead.
        pub deputy: Option<Named>,
    }
}

wire! {
    /// A subject on the agenda.
    pub struct AgendaItemView {
        /// Its id.
        pub id: String,
        /// The kind of its subject: `proposal` or `change_request`.
        pub entity: String,
        /// The subject.
        pub subject: String,
        /// Its number.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Who asks for it.
        pub asked_by: Option<Named>,
        /// Weighted score in hundredths.
        pub total: Option<i32>,
        /// Working days by which a change moves the finish.
        pub days: Option<i32>,
        /// What it costs, 分.
        #[specta(type = Option<specta_typescript::Number>)]
        pub cost: Option<i64>,
        /// The votes by seat.
        pub votes: Vec<VoteView>,
        /// For it, against it, neither, recused.
        pub tally: Vec<u32>,
        /// Whether the votes carry it; nothing before anybody voted for or against it.
        pub carried: Option<bool>,
        /// What was decided.
        pub outcome: Option<String>,
        /// Why.
        pub reason: String,
        /// Until when it is put off.
        pub deferred_to: Option<String>,
        /// Conditions set here.
        pub conditions: Vec<RecordView>,
    }
}

wire! {
    /// A vote.
    pub struct VoteView {
        /// The seat.
        pub member: String,
        /// Who.
        pub name: String,
        /// `for`, `against`, `abstain`, `recused`.
        pub voice: String,
        /// What was said.
        pub comment: String,
    }
}

wire! {
    /// A subject that waits for a committee.
    pub struct PendingSubject {
        /// `proposal` or `change_request`.
        pub entity: String,
        /// The subject.
        pub id: String,
        /// Its number.
        pub code: String,
        /// Its name.
        pub name: String,
    }
}

wire! {
    /// A condition that is set with a decision.
    pub struct NewCondition {
        /// What is to be done.
        pub text: String,
        /// Until when.
        pub due: Option<String>,
        /// Who sees to it.
        pub owner: Option<String>,
    }
}
