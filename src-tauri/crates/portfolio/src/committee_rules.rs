//! What a committee may do: when a session opens and closes, who makes its quorum, who votes, what the votes say and what
//! a decision needs. It knows neither proposals nor change requests: what a decision does to them stands with them.

use schedule::Date;

use crate::change::{Change, difference};
use crate::committee::*;
use crate::record::choices;
use crate::value::Id;
use crate::workflow::{Step, Workflow};

choices! {
    /// Why a committee cannot do something.
    CommitteeRefusal {
        /// The status does not follow from the present one.
        NotAllowed = "not_allowed",
        /// The session has no date.
        NoDate = "no_session_date",
        /// Nobody with a vote sits in the committee on that day.
        NoVotingMembers = "no_voting_members",
        /// Nothing stands on the agenda.
        EmptyAgenda = "empty_agenda",
        /// Too few of those who vote are there.
        NoQuorum = "no_quorum",
        /// A subject is not decided yet.
        UndecidedItems = "undecided_items",
        /// Nothing was written down.
        NoMinutes = "no_minutes",
        /// The session does not sit.
        SessionNotOpen = "session_not_open",
        /// The subject is decided.
        ItemDecided = "item_decided",
        /// This seat has no vote.
        NotAVotingMember = "not_a_voting_member",
        /// The member is not there.
        NotPresent = "not_present",
        /// The member has voted on it.
        VotedAlready = "voted_already",
        /// A decision of the session stands on the quorum of those who were there.
        QuorumCounted = "quorum_counted",
        /// Who asks for something takes no part in the vote on it.
        OwnRequest = "own_request",
        /// A conflict of interest is said in words.
        NoConflictReason = "no_conflict_reason",
        /// Nobody voted for or against it.
        NoVotes = "no_votes",
        /// The majority was against it.
        VotesAgainst = "votes_against",
        /// The majority was for it.
        VotesFor = "votes_for",
        /// Rejecting and putting off need a reason.
        NoReason = "no_decision_reason",
        /// Until when it is put off is not said, or that day is not after the session.
        NoNewDate = "no_new_date",
        /// There are no conditions.
        NoConditions = "no_conditions",
        /// A condition has no date, or nobody who sees to it.
        ConditionIncomplete = "condition_incomplete",
    }
}

/// The life of a session.
pub const WORKFLOW: Workflow<SessionStatus, CommitteeRefusal> = Workflow {
    name: "session",
    start: SessionStatus::Planned,
    steps: &[
        Step {
            from: SessionStatus::Planned,
            to: SessionStatus::Open,
            guards: &[
                CommitteeRefusal::NoDate,
                CommitteeRefusal::NoVotingMembers,
                CommitteeRefusal::EmptyAgenda,
            ],
        },
        Step {
            from: SessionStatus::Open,
            to: SessionStatus::Closed,
            guards: &[CommitteeRefusal::UndecidedItems, CommitteeRefusal::NoMinutes],
        },
    ],
    no_step: CommitteeRefusal::NotAllowed,
};

/// A session with everyone who belongs to it.
#[derive(Clone, Copy, Debug)]
pub struct Sitting<'a> {
    /// Its committee.
    pub committee: &'a Committee,
    /// The session.
    pub session: &'a Session,
    /// The seats of all committees.
    pub members: &'a [CommitteeMember],
    /// Who came to all sessions.
    pub attendance: &'a [Attendance],
}

/// A subject with what was said on it.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The subject.
    pub item: &'a AgendaItem,
    /// The votes on all subjects.
    pub votes: &'a [Vote],
    /// Who asks for it.
    pub asked_by: Option<Id>,
}

/// Whether enough of those who vote are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quorum {
    /// Seats with a vote on that day.
    pub voting: usize,
    /// Those that are there or sent a deputy; who takes no part in a vote is there all the same.
    pub present: usize,
    /// Those that have to be.
    pub needed: usize,
}

/// What the votes say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// For it.
    pub for_it: usize,
    /// Against it.
    pub against: usize,
    /// Neither.
    pub abstained: usize,
    /// Take no part.
    pub recused: usize,
    /// What the chair said.
    pub chair: Option<Voice>,
}

/// A decision as it is written down.
#[derive(Clone, Copy, Debug)]
pub struct Verdict<'a> {
    /// What was decided.
    pub outcome: Outcome,
    /// Why.
    pub reason: &'a str,
    /// Until when it is put off.
    pub deferred_to: Option<Date>,
    /// The conditions of this subject.
    pub conditions: &'a [Condition],
    /// Who writes it down.
    pub by: &'a str,
}

impl Quorum {
    /// Whether there are enough.
    pub fn reached(&self) -> bool {
        self.voting > 0 && self.present >= self.needed
    }
}

impl Tally {
    /// Whether it is carried: more for it than against it; where they are even, the chair's vote decides.
    pub fn carried(&self) -> bool {
        match self.for_it.cmp(&self.against) {
            std::cmp::Ordering::Equal => self.chair == Some(Voice::For),
            order => order.is_gt(),
        }
    }

    /// Those who voted for or against it.
    pub fn cast(&self) -> usize {
        self.for_it + self.against
    }
}

impl CommitteeMember {
    /// Whether the seat is held on a day.
    pub fn sits_on(&self, day: Date) -> bool {
        self.from_date.is_none_or(|from| from <= day) && self.to_date.is_none_or(|to| day <= to)
    }

    /// Whether the seat has a vote.
    pub fn votes(&self) -> bool {
        self.seat != Seat::Secretary
    }
}

impl<'a> Sitting<'a> {
    /// The seats that are held on the day of the session.
    pub fn seats(&self) -> impl Iterator<Item = &'a CommitteeMember> + use<'a> {
        let (committee, day) = (self.committee.id, self.session.held_on);
        self.members
            .iter()
            .filter(move |seat| seat.committee == committee && day.is_none_or(|day| seat.sits_on(day)))
    }

    /// The seats with a vote.
    pub fn voting(&self) -> impl Iterator<Item = &'a CommitteeMember> + use<'a> {
        self.seats().filter(|seat| seat.votes())
    }

    /// Whether somebody is there for a seat.
    pub fn is_present(&self, member: Id) -> bool {
        let kind = self.attendance_of(member).map(|attendance| attendance.kind);
        matches!(kind, Some(AttendanceKind::Present | AttendanceKind::Deputy))
    }

    /// What is known of a seat at this session.
    pub fn attendance_of(&self, member: Id) -> Option<&'a Attendance> {
        let session = self.session.id;
        self.attendance.iter().find(|known| known.session == session && known.member == member)
    }

    /// Whether enough are there. A share of a person counts as a whole one.
    pub fn quorum(&self) -> Quorum {
        let voting = self.voting().count();
        let present = self.voting().filter(|seat| self.is_present(seat.id)).count();
        let percent = self.committee.quorum.clamp(0, 100) as usize;
        Quorum { voting, present, needed: (voting * percent).div_ceil(100).max(1) }
    }
}

/// The changes of a new status of a session; or everything that stands against it.
pub fn move_to(
    sitting: &Sitting<'_>,
    items: &[AgendaItem],
    status: SessionStatus,
    (author, today): (&str, Date),
) -> Result<Vec<Change>, Vec<CommitteeRefusal>> {
    let session = sitting.session;
    let mut own = items.iter().filter(|item| item.session == session.id);
    WORKFLOW.check(session.status, status, |refusal| match refusal {
        CommitteeRefusal::NoDate => session.held_on.is_none(),
        CommitteeRefusal::NoVotingMembers => sitting.voting().next().is_none(),
        CommitteeRefusal::EmptyAgenda => own.clone().next().is_none(),
        CommitteeRefusal::UndecidedItems => own.clone().any(|item| item.outcome.is_none()),
        CommitteeRefusal::NoMinutes => session.minutes.trim().is_empty(),
        _ => false,
    })?;
    let mut after = Session { status, ..session.clone() };
    if status == SessionStatus::Closed {
        debug_assert!(own.all(|item| item.outcome.is_some()), "the workflow lets no undecided item through");
        (after.closed_on, after.closed_by) = (Some(today), author.to_owned());
    }
    Ok(difference(session, &after))
}

/// Checks one vote; or everything that stands against it.
pub fn check_vote(
    sitting: &Sitting<'_>,
    subject: &Subject<'_>,
    (member, voice, comment): (Id, Voice, &str),
) -> Result<(), Vec<CommitteeRefusal>> {
    use CommitteeRefusal::*;
    let seat = sitting.voting().find(|seat| seat.id == member);
    let mut votes = subject.votes.iter().filter(|vote| vote.item == subject.item.id);
    let asks = seat.is_some_and(|seat| subject.asked_by == Some(seat.person));
    let sent = sitting.attendance_of(member).and_then(|attendance| attendance.deputy);
    let deputy_asks = sent.is_some() && sent == subject.asked_by;
    all(&[
        (sitting.session.status != SessionStatus::Open, SessionNotOpen),
        (subject.item.outcome.is_some(), ItemDecided),
        (seat.is_none(), NotAVotingMember),
        (seat.is_some() && !sitting.is_present(member), NotPresent),
        (!sitting.quorum().reached(), NoQuorum),
        (votes.any(|vote| vote.member == member), VotedAlready),
        ((asks || deputy_asks) && voice != Voice::Recused, OwnRequest),
        (voice == Voice::Recused && comment.trim().is_empty(), NoConflictReason),
    ])
}

/// Checks a new word on whether somebody is there for a seat; or everything that stands against it.
pub fn check_attendance(
    sitting: &Sitting<'_>,
    items: &[AgendaItem],
    votes: &[Vote],
    (member, kind): (Id, AttendanceKind),
) -> Result<(), Vec<CommitteeRefusal>> {
    let own = || items.iter().filter(|item| item.session == sitting.session.id);
    let voted = votes.iter().any(|vote| vote.member == member && own().any(|item| item.id == vote.item));
    let Quorum { present, needed, .. } = sitting.quorum();
    let counts = sitting.voting().any(|seat| seat.id == member) && sitting.is_present(member);
    let leaves = kind == AttendanceKind::Absent && counts && present <= needed;
    all(&[
        (voted, CommitteeRefusal::VotedAlready),
        (leaves && own().any(|item| item.outcome.is_some()), CommitteeRefusal::QuorumCounted),
    ])
}

/// What the votes on a subject say. Votes of seats that are not there do not count.
pub fn tally(sitting: &Sitting<'_>, subject: &Subject<'_>) -> Tally {
    let mut tally = Tally::default();
    for vote in subject.votes.iter().filter(|vote| vote.item == subject.item.id) {
        let Some(seat) = sitting.voting().find(|seat| seat.id == vote.member) else { continue };
        if !sitting.is_present(seat.id) {
            continue;
        }
        match vote.voice {
            Voice::For => tally.for_it += 1,
            Voice::Against => tally.against += 1,
            Voice::Abstain => tally.abstained += 1,
            Voice::Recused => tally.recused += 1,
        }
        if seat.seat == Seat::Chair {
            tally.chair = Some(vote.voice);
        }
    }
    tally
}

/// The changes of a decision on a subject; or everything that stands against it.
pub fn decide(
    sitting: &Sitting<'_>,
    subject: &Subject<'_>,
    verdict: &Verdict<'_>,
    today: Date,
) -> Result<Vec<Change>, Vec<CommitteeRefusal>> {
    use CommitteeRefusal::*;
    let tally = tally(sitting, subject);
    let approval = matches!(verdict.outcome, Outcome::Approved | Outcome::ApprovedWithConditions);
    let rejection = verdict.outcome == Outcome::Rejected;
    let put_off = verdict.outcome == Outcome::Deferred;
    let on_terms = verdict.outcome == Outcome::ApprovedWithConditions;
    let incomplete = |condition: &Condition| {
        condition.due.is_none() || condition.owner.is_none() || condition.text.trim().is_empty()
    };
    let held = sitting.session.held_on.unwrap_or(today);
    let late = verdict.deferred_to.is_none_or(|date| date <= held);
    all(&[
        (sitting.session.status != SessionStatus::Open, SessionNotOpen),
        (subject.item.outcome.is_some(), ItemDecided),
        (!sitting.quorum().reached(), NoQuorum),
        ((approval || rejection) && tally.cast() == 0, NoVotes),
        (approval && tally.cast() > 0 && !tally.carried(), VotesAgainst),
        (rejection && tally.cast() > 0 && tally.carried(), VotesFor),
        ((rejection || put_off) && verdict.reason.trim().is_empty(), NoReason),
        (put_off && late, NoNewDate),
        (on_terms && verdict.conditions.is_empty(), NoConditions),
        (on_terms && verdict.conditions.iter().any(incomplete), ConditionIncomplete),
    ])?;
    let after = AgendaItem {
        outcome: Some(verdict.outcome),
        reason: verdict.reason.trim().to_owned(),
        deferred_to: verdict.deferred_to.filter(|_| put_off),
        decided_on: Some(sitting.session.held_on.unwrap_or(today)),
        decided_by: verdict.by.to_owned(),
        ..subject.item.clone()
    };
    Ok(difference(subject.item, &after))
}

/// Everything that stands, or nothing.
fn all(against: &[(bool, CommitteeRefusal)]) -> Result<(), Vec<CommitteeRefusal>> {
    let found: Vec<_> = against.iter().filter(|(stands, _)| *stands).map(|(_, refusal)| *refusal).collect();
    if found.is_empty() { Ok(()) } else { Err(found) }
}

#[cfg(test)]
mod tests;
