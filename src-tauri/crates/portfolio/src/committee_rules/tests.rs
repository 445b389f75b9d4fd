//! Quorum, votes and decisions, as a committee knows them.

use super::*;

fn day(number: i32) -> Date {
    Date(20_000 + number)
}

/// Five seats with a vote and a secretary; the chair is seat 1.
fn seats() -> Vec<CommitteeMember> {
    let seat = |number: u128| CommitteeMember {
        committee: Id(1),
        person: Id(100 + number),
        seat: match number {
            1 => Seat::Chair,
            6 => Seat::Secretary,
            _ => Seat::Member,
        },
        ..CommitteeMember::new(Id(number))
    };
    (1..=6).map(seat).collect()
}

fn came(members: &[u128]) -> Vec<Attendance> {
    let came = |&member: &u128| Attendance {
        session: Id(7),
        member: Id(member),
        kind: AttendanceKind::Present,
        ..Attendance::new(Id(50 + member))
    };
    members.iter().map(came).collect()
}

fn vote(member: u128, voice: Voice) -> Vote {
    Vote { item: Id(8), member: Id(member), voice, ..Vote::new(Id(200 + member)) }
}

struct Room {
    committee: Committee,
    session: Session,
    members: Vec<CommitteeMember>,
    attendance: Vec<Attendance>,
    item: AgendaItem,
    votes: Vec<Vote>,
}

impl Room {
    fn with(present: &[u128], votes: Vec<Vote>) -> Room {
        Room {
            committee: Committee { quorum: 67, ..Committee::new(Id(1)) },
            session: Session {
                committee: Id(1),
                held_on: Some(day(0)),
                status: SessionStatus::Open,
                minutes: "纪要".into(),
                ..Session::new(Id(7))
            },
            members: seats(),
            attendance: came(present),
            item: AgendaItem { session: Id(7), ..AgendaItem::new(Id(8)) },
            votes,
        }
    }

    fn sitting(&self) -> Sitting<'_> {
        Sitting {
            committee: &self.committee,
            session: &self.session,
            members: &self.members,
            attendance: &self.attendance,
        }
    }

    fn subject(&self) -> Subject<'_> {
        Subject { item: &self.item, votes: &self.votes, asked_by: Some(Id(103)) }
    }

    fn vote(&self, member: u128, voice: Voice, comment: &str) -> Result<(), Vec<CommitteeRefusal>> {
        check_vote(&self.sitting(), &self.subject(), (Id(member), voice, comment))
    }

    fn decide(
        &self,
        outcome: Outcome,
        reason: &str,
        conditions: &[Condition],
    ) -> Result<Vec<Change>, Vec<CommitteeRefusal>> {
        let deferred_to = (outcome == Outcome::Deferred).then(|| day(30));
        let verdict = Verdict { outcome, reason, deferred_to, conditions, by: "许清扬" };
        decide(&self.sitting(), &self.subject(), &verdict, day(0))
    }
}

#[test]
fn four_of_five_are_two_thirds_and_three_are_not() {
    let four = Room::with(&[1, 2, 3, 4], vec![]).sitting().quorum();
    assert_eq!(four, Quorum { voting: 5, present: 4, needed: 4 }, "67 percent of five is more than three");
    assert!(!Room::with(&[1, 2, 3, 6], vec![]).sitting().quorum().reached(), "the secretary has no vote");
}

#[test]
fn a_vote_without_quorum_is_refused() {
    let room = Room::with(&[1, 2, 4], vec![]);
    assert_eq!(room.vote(1, Voice::For, ""), Err(vec![CommitteeRefusal::NoQuorum]));
}

#[test]
fn only_those_who_are_there_vote_and_only_once() {
    let room = Room::with(&[1, 2, 3, 4], vec![vote(2, Voice::For)]);
    assert_eq!(room.vote(5, Voice::For, ""), Err(vec![CommitteeRefusal::NotPresent]));
    assert_eq!(room.vote(6, Voice::For, ""), Err(vec![CommitteeRefusal::NotAVotingMember]));
    assert_eq!(room.vote(2, Voice::Against, ""), Err(vec![CommitteeRefusal::VotedAlready]));
    assert_eq!(room.vote(1, Voice::For, ""), Ok(()));
}

#[test]
fn who_asks_takes_no_part_and_says_why() {
    let room = Room::with(&[1, 2, 3, 4], vec![]);
    assert_eq!(room.vote(3, Voice::For, ""), Err(vec![CommitteeRefusal::OwnRequest]));
    assert_eq!(room.vote(3, Voice::Recused, " "), Err(vec![CommitteeRefusal::NoConflictReason]));
    assert_eq!(room.vote(3, Voice::Recused, "本人提案"), Ok(()));
    let mut deputised = Room::with(&[1, 2, 4, 5], vec![]);
    deputised.attendance[3].kind = AttendanceKind::Deputy;
    deputised.attendance[3].deputy = Some(Id(103));
    assert_eq!(deputised.vote(5, Voice::For, ""), Err(vec![CommitteeRefusal::OwnRequest]), "nor as a deputy");
}

#[test]
fn a_recused_member_counts_to_the_quorum_and_not_to_the_vote() {
    let votes = vec![
        vote(1, Voice::For),
        vote(2, Voice::For),
        vote(3, Voice::Recused),
        vote(4, Voice::Against),
        vote(6, Voice::Against),
    ];
    let room = Room::with(&[1, 2, 3, 4], votes);
    let tally = tally(&room.sitting(), &room.subject());
    assert_eq!((tally.for_it, tally.against, tally.recused), (2, 1, 1), "the secretary's vote is none");
    assert!(room.sitting().quorum().reached(), "four of five are there");
    assert!(tally.carried());
}

#[test]
fn the_chair_decides_where_votes_are_even() {
    let even =
        |chair| Room::with(&[1, 2, 3, 4], vec![vote(1, chair), vote(2, Voice::For), vote(4, Voice::Against)]);
    let abstains = even(Voice::Abstain);
    assert!(!tally(&abstains.sitting(), &abstains.subject()).carried(), "nobody decides");
    let decides = Room::with(&[1, 2, 3, 4], vec![vote(1, Voice::For), vote(2, Voice::Against)]);
    assert!(tally(&decides.sitting(), &decides.subject()).carried());
}

#[test]
fn a_decision_follows_the_votes() {
    let room = Room::with(&[1, 2, 3, 4], vec![vote(1, Voice::Against), vote(2, Voice::Against)]);
    assert_eq!(room.decide(Outcome::Approved, "", &[]), Err(vec![CommitteeRefusal::VotesAgainst]));
    assert_eq!(room.decide(Outcome::Rejected, "", &[]), Err(vec![CommitteeRefusal::NoReason]));
    let rejected = room.decide(Outcome::Rejected, "收益不足", &[]).expect("against it, with a reason");
    assert_eq!(rejected.len(), 4, "outcome, reason, date and who wrote it: {rejected:?}");
    assert_eq!(
        Room::with(&[1, 2, 3, 4], vec![]).decide(Outcome::Approved, "", &[]),
        Err(vec![CommitteeRefusal::NoVotes])
    );
}

#[test]
fn conditions_have_a_date_and_an_owner() {
    let room = Room::with(&[1, 2, 3, 4], vec![vote(1, Voice::For)]);
    let outcome = Outcome::ApprovedWithConditions;
    assert_eq!(room.decide(outcome, "", &[]), Err(vec![CommitteeRefusal::NoConditions]));
    let bare = Condition { text: "补充安全评估".into(), ..Condition::new(Id(1)) };
    assert_eq!(
        room.decide(outcome, "", std::slice::from_ref(&bare)),
        Err(vec![CommitteeRefusal::ConditionIncomplete])
    );
    let whole = Condition { due: Some(day(20)), owner: Some(Id(101)), ..bare };
    assert!(room.decide(outcome, "", &[whole]).is_ok());
}

#[test]
fn what_is_decided_stays_decided() {
    let mut room = Room::with(&[1, 2, 3, 4], vec![vote(1, Voice::For)]);
    room.item.outcome = Some(Outcome::Approved);
    assert_eq!(
        room.decide(Outcome::Rejected, "反悔", &[]),
        Err(vec![CommitteeRefusal::ItemDecided, CommitteeRefusal::VotesFor])
    );
    assert_eq!(room.vote(2, Voice::Against, ""), Err(vec![CommitteeRefusal::ItemDecided]));
}

#[test]
fn a_session_closes_when_everything_is_decided_and_written_down() {
    let mut room = Room::with(&[1, 2, 3, 4], vec![]);
    let close = |room: &Room| {
        let items = [room.item.clone()];
        move_to(&room.sitting(), &items, SessionStatus::Closed, ("许清扬", day(0)))
    };
    assert_eq!(close(&room), Err(vec![CommitteeRefusal::UndecidedItems]));
    room.item.outcome = Some(Outcome::Approved);
    room.session.minutes.clear();
    assert_eq!(close(&room), Err(vec![CommitteeRefusal::NoMinutes]));
    room.session.minutes = "纪要".into();
    assert_eq!(close(&room).map(|changes| changes.len()), Ok(3), "status, date and who closed it");
    room.session.status = SessionStatus::Closed;
    assert_eq!(close(&room), Err(vec![CommitteeRefusal::NotAllowed]));
}

#[test]
fn a_seat_counts_only_while_it_is_held() {
    let mut room = Room::with(&[1, 2, 3, 4], vec![]);
    room.members[4].to_date = Some(day(-1));
    room.members[3].from_date = Some(day(1));
    assert_eq!(room.sitting().quorum(), Quorum { voting: 3, present: 3, needed: 3 });
}
