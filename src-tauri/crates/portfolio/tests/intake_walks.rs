//! No sequence of steps leaves a proposal approved without a committee that was there, voted and decided so, with the vote of
//! whoever asks for it, or with other scores than those that were decided on.

use portfolio::committee_rules::{self, Sitting, Subject, Verdict};
use portfolio::proposal_rules::{self, Move, Standing};
use portfolio::record::Record;
use portfolio::*;
use proptest::prelude::*;

const TODAY: Date = Date(20_000);
const ASKS: Id = Id(903);
const SEATS: usize = 4;

/// What somebody tries; whether it is allowed is up to the rules.
#[derive(Clone, Debug)]
enum Try {
    Step { to: usize, reason: bool },
    HandIn { sheet: usize, whole: bool },
    Abstain { sheet: usize, reason: bool },
    Session(usize),
    Attend { seat: usize, kind: usize },
    Vote { seat: usize, voice: usize, comment: bool },
    Decide { outcome: usize, reason: bool, date: bool, condition: bool },
}

fn attempt() -> impl Strategy<Value = Try> {
    let yes = any::<bool>();
    prop_oneof![
        3 => (0..ProposalStatus::ALL.len(), yes).prop_map(|(to, reason)| Try::Step { to, reason }),
        2 => (0usize..2, yes).prop_map(|(sheet, whole)| Try::HandIn { sheet, whole }),
        1 => (0usize..2, yes).prop_map(|(sheet, reason)| Try::Abstain { sheet, reason }),
        1 => (0..SessionStatus::ALL.len()).prop_map(Try::Session),
        3 => (0..SEATS, 0..AttendanceKind::ALL.len()).prop_map(|(seat, kind)| Try::Attend { seat, kind }),
        4 => (0..SEATS, 0..Voice::ALL.len(), yes).prop_map(|(seat, voice, comment)| Try::Vote {
            seat,
            voice,
            comment
        }),
        3 => (0..Outcome::ALL.len(), yes, any::<bool>(), any::<bool>())
            .prop_map(|(outcome, reason, date, condition)| Try::Decide { outcome, reason, date, condition }),
    ]
}

struct World {
    proposal: Proposal,
    criteria: Vec<Criterion>,
    reviews: Vec<ProposalReview>,
    scores: Vec<ProposalScore>,
    committee: Committee,
    session: Session,
    seats: Vec<CommitteeMember>,
    attendance: Vec<Attendance>,
    item: AgendaItem,
    votes: Vec<Vote>,
    conditions: Vec<Condition>,
    /// The scores when it was decided.
    decided_on: Option<Vec<(Id, i64)>>,
    next: u128,
}

impl World {
    fn new() -> World {
        let text = || String::from("有");
        let proposal = Proposal {
            proposer: Some(ASKS),
            value_text: text(),
            benefit_text: text(),
            risk_text: text(),
            resource_text: text(),
            cost: Some(Money(100)),
            planned_start: Some(TODAY),
            planned_finish: Some(TODAY.plus_days(90)),
            ..Proposal::new(Id(1))
        };
        let criterion = |id| Criterion { weight: 50, ..Criterion::new(Id(id)) };
        let seat = |place: usize| CommitteeMember {
            committee: Id(40),
            person: Id(900 + place as u128),
            seat: if place == 0 { Seat::Chair } else { Seat::Member },
            ..CommitteeMember::new(Id(50 + place as u128))
        };
        World {
            reviews: sheets(1_000),
            proposal,
            criteria: vec![criterion(20), criterion(21)],
            scores: Vec::new(),
            committee: Committee { quorum: 60, ..Committee::new(Id(40)) },
            session: Session {
                committee: Id(40),
                held_on: Some(TODAY),
                minutes: text(),
                ..Session::new(Id(45))
            },
            seats: (0..SEATS).map(seat).collect(),
            attendance: Vec::new(),
            item: AgendaItem { session: Id(45), proposal: Some(Id(1)), ..AgendaItem::new(Id(46)) },
            votes: Vec::new(),
            conditions: Vec::new(),
            decided_on: None,
            next: 2_000,
        }
    }

    fn id(&mut self) -> Id {
        self.next += 1;
        Id(self.next)
    }

    fn sitting(&self) -> Sitting<'_> {
        let World { committee, session, seats, attendance, .. } = self;
        Sitting { committee, session, members: seats, attendance }
    }

    fn subject(&self) -> Subject<'_> {
        Subject { item: &self.item, votes: &self.votes, asked_by: self.proposal.proposer }
    }

    fn standing(&self) -> Standing<'_> {
        Standing {
            proposal: &self.proposal,
            criteria: &self.criteria,
            reviews: &self.reviews,
            unanswered: 0,
            decided: self.item.outcome,
        }
    }

    fn take(&mut self, attempt: &Try) {
        match attempt {
            Try::Step { to, reason } => self.step(ProposalStatus::ALL[*to], words(*reason)),
            Try::HandIn { sheet, whole } => self.hand_in(*sheet, *whole),
            Try::Abstain { sheet, reason } => {
                let changes =
                    proposal_rules::abstain(&self.standing(), &self.reviews[*sheet], (words(*reason), TODAY));
                self.apply(changes.unwrap_or_default());
            }
            Try::Session(status) => {
                let status = SessionStatus::ALL[*status];
                let items = std::slice::from_ref(&self.item);
                let moved = committee_rules::move_to(&self.sitting(), items, status, ("陆景行", TODAY));
                self.apply(moved.unwrap_or_default());
            }
            Try::Attend { seat, kind } => self.attend(*seat, AttendanceKind::ALL[*kind]),
            Try::Vote { seat, voice, comment } => self.vote(*seat, Voice::ALL[*voice], words(*comment)),
            Try::Decide { outcome, reason, date, condition } => {
                self.decide(Outcome::ALL[*outcome], words(*reason), *date, *condition);
            }
        }
    }

    fn step(&mut self, to: ProposalStatus, reason: &str) {
        // By hand nobody decides: the door leaves that to the committee.
        if proposal_rules::is_decided(to) || to == ProposalStatus::Deferred {
            return;
        }
        let step = Move { to, reason, today: TODAY };
        let Ok(changes) = proposal_rules::move_to(&self.standing(), &step) else { return };
        self.apply(changes);
        if to == ProposalStatus::Draft {
            // What is written anew is scored anew.
            self.next += 10;
            (self.reviews, self.scores) = (sheets(self.next), Vec::new());
        }
    }

    fn hand_in(&mut self, sheet: usize, whole: bool) {
        let review = self.reviews[sheet].clone();
        let asked = self.criteria.len() - usize::from(!whole);
        let criteria: Vec<Id> = self.criteria.iter().take(asked).map(|criterion| criterion.id).collect();
        let mut given = Vec::new();
        for criterion in criteria {
            let score = 1 + (self.next % 5) as i64;
            let review = review.id;
            given.push(ProposalScore { review, criterion, score, ..ProposalScore::new(self.id()) });
        }
        if let Ok(changes) = proposal_rules::hand_in(&self.standing(), &review, &given, ("", TODAY)) {
            self.apply(changes);
            self.scores.extend(given);
        }
    }

    fn attend(&mut self, seat: usize, kind: AttendanceKind) {
        let member = self.seats[seat].id;
        let items = std::slice::from_ref(&self.item);
        let closed = self.session.status == SessionStatus::Closed;
        let allowed =
            committee_rules::check_attendance(&self.sitting(), items, &self.votes, (member, kind)).is_ok();
        if closed || !allowed {
            return;
        }
        // Whoever asks comes for others too: then the vote of that seat is none either.
        let deputy = (kind == AttendanceKind::Deputy).then_some(ASKS);
        self.attendance.retain(|known| known.member != member);
        let attendance =
            Attendance { session: self.session.id, member, kind, deputy, ..Attendance::new(self.id()) };
        self.attendance.push(attendance);
    }

    fn vote(&mut self, seat: usize, voice: Voice, comment: &str) {
        let member = self.seats[seat].id;
        let vote = (member, voice, comment);
        if committee_rules::check_vote(&self.sitting(), &self.subject(), vote).is_ok() {
            let comment = comment.into();
            let vote = Vote { item: self.item.id, member, voice, comment, ..Vote::new(self.id()) };
            self.votes.push(vote);
        }
    }

    fn decide(&mut self, outcome: Outcome, reason: &str, date: bool, condition: bool) {
        let (due, owner) = (Some(TODAY), Some(Id(901)));
        let condition =
            condition.then(|| Condition { text: "补齐".into(), due, owner, ..Condition::new(Id(77)) });
        let conditions: Vec<Condition> = condition.into_iter().collect();
        let deferred_to = date.then(|| TODAY.plus_days(30));
        let verdict = Verdict { outcome, reason, deferred_to, conditions: &conditions, by: "陆景行" };
        let decided = committee_rules::decide(&self.sitting(), &self.subject(), &verdict, TODAY);
        let Ok(changes) = decided else { return };
        let before = self.item.clone();
        self.apply(changes);
        let to = proposal_rules::decided_status(outcome);
        let moved = proposal_rules::move_to(&self.standing(), &Move { to, reason, today: TODAY });
        match moved {
            Ok(changes) => {
                self.apply(changes);
                self.conditions.extend(conditions);
                self.decided_on = Some(self.given());
            }
            // The decision and what follows from it are one step: neither is taken.
            Err(_) => self.item = before,
        }
    }

    fn given(&self) -> Vec<(Id, i64)> {
        self.scores.iter().map(|score| (score.id, score.score)).collect()
    }

    fn apply(&mut self, changes: Vec<Change>) {
        for change in changes {
            let Change::Set { entity, id, field, value } = change else { panic!("only sets: {change:?}") };
            match entity {
                Entity::Proposal => set(std::slice::from_mut(&mut self.proposal), id, field, value),
                Entity::ProposalReview => set(&mut self.reviews, id, field, value),
                Entity::Session => set(std::slice::from_mut(&mut self.session), id, field, value),
                _ => set(std::slice::from_mut(&mut self.item), id, field, value),
            }
        }
    }

    fn holds(&self) {
        use ProposalStatus::*;
        let (sitting, subject) = (self.sitting(), self.subject());
        for vote in &self.votes {
            let seat = self.seats.iter().find(|seat| seat.id == vote.member).expect("a seat");
            let came = sitting.attendance_of(seat.id).expect("who voted was there");
            let asks = seat.person == ASKS || came.deputy == Some(ASKS);
            assert!(!asks || vote.voice == Voice::Recused, "whoever asks has voted: {vote:?}");
        }
        if self.item.outcome.is_some() {
            assert!(sitting.quorum().reached(), "decided without a quorum");
            assert!(!self.item.decided_by.is_empty(), "nobody decided it");
        }
        if matches!(self.proposal.status, Approved | ApprovedWithConditions) {
            assert!(committee_rules::tally(&sitting, &subject).carried(), "approved against the votes");
            assert_eq!(self.item.outcome.map(proposal_rules::decided_status), Some(self.proposal.status));
        }
        if self.proposal.status == ApprovedWithConditions {
            assert!(!self.conditions.is_empty(), "no condition");
        }
        if proposal_rules::is_decided(self.proposal.status) {
            assert_eq!(self.decided_on.as_ref(), Some(&self.given()), "scores changed after the decision");
            assert!(!self.scores.is_empty(), "decided without a score");
        }
    }
}

fn sheets(from: u128) -> Vec<ProposalReview> {
    let sheet = |place: u128| ProposalReview {
        proposal: Id(1),
        reviewer: Id(905 + place),
        ..ProposalReview::new(Id(from + place))
    };
    (0..2).map(sheet).collect()
}

fn words(given: bool) -> &'static str {
    if given { "理由" } else { " " }
}

fn set<R: Record>(records: &mut [R], id: Id, field: &str, value: Value) {
    let record = records.iter_mut().find(|record| record.id() == id).expect("known");
    let mut row = record.to_row();
    let place = R::fields().iter().position(|known| known.name == field).expect("a field");
    row.values[place] = value;
    *record = R::from_row(&row).expect("a record");
}

/// The steps that lead to an approval, so that random ones are tried around it too.
fn way() -> Vec<Try> {
    let step = |to: ProposalStatus| {
        let to = ProposalStatus::ALL.iter().position(|known| *known == to).expect("a status");
        Try::Step { to, reason: true }
    };
    let mut way = vec![step(ProposalStatus::Submitted), step(ProposalStatus::Scoring)];
    way.extend((0..2).map(|sheet| Try::HandIn { sheet, whole: true }));
    way.extend([step(ProposalStatus::Scored), Try::Session(1)]);
    way.extend((0..SEATS - 1).map(|seat| Try::Attend { seat, kind: 0 }));
    way.extend((0..SEATS - 1).map(|seat| Try::Vote { seat, voice: 0, comment: false }));
    way.push(Try::Decide { outcome: 0, reason: true, date: false, condition: false });
    way
}

#[test]
fn the_way_leads_to_an_approval() {
    let mut world = World::new();
    for attempt in way() {
        world.take(&attempt);
        world.holds();
    }
    assert_eq!(world.proposal.status, ProposalStatus::Approved);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_approved_behind_the_rules(
        kept in prop::collection::vec(any::<bool>(), 14),
        attempts in prop::collection::vec(prop::collection::vec(attempt(), 0..5), 14),
        after in prop::collection::vec(attempt(), 0..40),
    ) {
        let mut world = World::new();
        for ((known, keep), around) in way().into_iter().zip(kept).zip(&attempts) {
            for attempt in around {
                world.take(attempt);
                world.holds();
            }
            if keep {
                world.take(&known);
                world.holds();
            }
        }
        for attempt in &after {
            world.take(attempt);
            world.holds();
        }
    }
}
