//! Committees and sessions as the window shows them.

use portfolio::committee_rules::{self, CommitteeRefusal};
use portfolio::*;

use super::counts;
use crate::Answer;
use crate::convert::{fen, hundredths, text};
use crate::derived::Views;
use crate::intake::Intake;
use crate::office::Loaded;
use crate::wire::{
    AgendaItemView, CommitteeView, CommitteesView, Named, PendingSubject, SeatView, SessionRow, SessionStep,
    SessionView, VoteView,
};

/// The committees, and their sessions from the newest on.
pub(super) fn all(intake: &Intake, loaded: &Loaded, views: &Views, locked: bool) -> CommitteesView {
    let committee = |committee: &Committee| {
        let members = intake.members.iter().filter(|member| member.committee == committee.id);
        CommitteeView {
            record: views.view(Entity::Committee, &committee.to_row()),
            members: members.map(|member| views.view(Entity::CommitteeMember, &member.to_row())).collect(),
            pending: intake.pending(committee.kind, loaded).len() as u32,
        }
    };
    let mut sessions: Vec<&Session> = intake.sessions.iter().collect();
    sessions
        .sort_by_key(|session| std::cmp::Reverse((session.held_on.is_none(), session.held_on, session.id)));
    let session = |session: &&Session| {
        let committee = intake.committees.iter().find(|committee| committee.id == session.committee);
        let items = intake.agenda(session.id);
        SessionRow {
            id: session.id.to_string(),
            code: session.code.clone(),
            committee: committee.map(|committee| committee.name.clone()).unwrap_or_default(),
            kind: committee.map(|committee| committee.kind.code().to_owned()).unwrap_or_default(),
            held_on: text(session.held_on),
            place: session.place.clone(),
            status: session.status.code().to_owned(),
            items: items.len() as u32,
            decided: items.iter().filter(|item| item.outcome.is_some()).count() as u32,
        }
    };
    CommitteesView {
        committees: intake.committees.iter().map(committee).collect(),
        sessions: sessions.iter().map(session).collect(),
        locked,
    }
}

/// One session.
pub(super) fn one(session: &Session, intake: &Intake, loaded: &Loaded, views: &Views) -> Answer<SessionView> {
    let sitting = intake.sitting(session)?;
    let quorum = sitting.quorum();
    let seat = |member: &CommitteeMember| {
        let attendance = sitting.attendance_of(member.id);
        let deputy = attendance.and_then(|attendance| attendance.deputy);
        SeatView {
            member: member.id.to_string(),
            name: loaded.person(Some(member.person)),
            seat: member.seat.code().to_owned(),
            attendance: attendance.map(|attendance| attendance.kind.code().to_owned()),
            deputy: deputy.map(|id| Named { id: id.to_string(), name: loaded.person(Some(id)) }),
        }
    };
    let mut seats: Vec<&CommitteeMember> = sitting.seats().collect();
    seats.sort_by_key(|member| (member.seat, member.id));
    let kind = sitting.committee.kind;
    let pending =
        if session.status == SessionStatus::Closed { Vec::new() } else { intake.pending(kind, loaded) };
    let record = views.view(Entity::Session, &session.to_row());
    let locked = record.locked || session.status == SessionStatus::Closed;
    Ok(SessionView {
        record: crate::wire::RecordView { locked, ..record },
        committee: sitting.committee.name.clone(),
        kind: kind.code().to_owned(),
        seats: seats.into_iter().map(seat).collect(),
        voting: quorum.voting as u32,
        present: quorum.present as u32,
        needed: quorum.needed as u32,
        quorum: quorum.reached(),
        items: intake.agenda(session.id).into_iter().map(|one| item(one, intake, loaded, views)).collect(),
        pending: pending
            .into_iter()
            .map(|(entity, id)| {
                let (code, name, _) = named(entity, id, intake, loaded);
                PendingSubject { entity: entity.name().to_owned(), id: id.to_string(), code, name }
            })
            .collect(),
        next: next(session, intake)?,
    })
}

/// The step that comes next, with what stands against it.
fn next(session: &Session, intake: &Intake) -> Answer<Option<SessionStep>> {
    let sitting = intake.sitting(session)?;
    let Some(to) = committee_rules::WORKFLOW.next(session.status).next() else { return Ok(None) };
    let tried = committee_rules::move_to(&sitting, &intake.items, to, ("", Date(0)));
    let against = tried.err().unwrap_or_default();
    let codes = against.iter().map(|refusal: &CommitteeRefusal| refusal.code().to_owned()).collect();
    Ok(Some(SessionStep { to: to.code().to_owned(), against: codes }))
}

fn item(item: &AgendaItem, intake: &Intake, loaded: &Loaded, views: &Views) -> AgendaItemView {
    let (entity, subject) = match (item.proposal, item.change_request) {
        (Some(id), _) => (Entity::Proposal, id),
        (None, id) => (Entity::ChangeRequest, id.unwrap_or(Id(0))),
    };
    let (code, name, cost) = named(entity, subject, intake, loaded);
    let tally = intake.tally(item);
    let asked_by = intake.asked_by(item, loaded);
    let vote = |vote: &Vote| {
        let seat = intake.members.iter().find(|member| member.id == vote.member);
        VoteView {
            member: vote.member.to_string(),
            name: loaded.person(seat.map(|seat| seat.person)),
            voice: vote.voice.code().to_owned(),
            comment: vote.comment.clone(),
        }
    };
    let bound = intake.conditions.iter().filter(|condition| condition.item == Some(item.id));
    AgendaItemView {
        id: item.id.to_string(),
        entity: entity.name().to_owned(),
        subject: subject.to_string(),
        code,
        name,
        asked_by: asked_by.map(|id| Named { id: id.to_string(), name: loaded.person(Some(id)) }),
        total: hundredths(intake.totals(loaded).get(&subject).map(|(total, _)| *total)),
        days: days(entity, subject, loaded),
        cost: fen(cost),
        votes: intake.votes.iter().filter(|known| known.item == item.id).map(vote).collect(),
        tally: counts(&tally),
        carried: (tally.cast() > 0).then(|| tally.carried()),
        outcome: item.outcome.map(|outcome| outcome.code().to_owned()),
        reason: item.reason.clone(),
        deferred_to: text(item.deferred_to),
        conditions: bound.map(|condition| views.view(Entity::Condition, &condition.to_row())).collect(),
    }
}

fn days(entity: Entity, subject: Id, loaded: &Loaded) -> Option<i32> {
    let requests = &loaded.portfolio.change_requests;
    let request = requests.iter().find(|request| entity == Entity::ChangeRequest && request.id == subject);
    request.and_then(|request| request.schedule_impact_days).map(|days| days as i32)
}

/// Number, name and cost of a subject.
fn named(entity: Entity, id: Id, intake: &Intake, loaded: &Loaded) -> (String, String, Option<Money>) {
    let proposal = intake.proposals.iter().find(|proposal| entity == Entity::Proposal && proposal.id == id);
    let request = loaded.portfolio.change_requests.iter().find(|request| request.id == id);
    let of_proposal = proposal.map(|found| (found.code.clone(), found.name.clone(), found.cost));
    let of_request = || request.map(|found| (found.code.clone(), found.title.clone(), found.cost_impact));
    of_proposal.or_else(of_request).unwrap_or_default()
}
