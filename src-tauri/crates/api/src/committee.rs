//! Committees at work: sessions with their agenda, who is there, votes and decisions. A decision on a proposal or a change
//! request is carried out in the same step.

mod act;
mod view;

use portfolio::committee_rules::{self, Sitting, Subject, Tally};
use portfolio::*;

use crate::desk::Desk;
use crate::intake::Intake;
use crate::office::{Loaded, Office};
use crate::wire::{CommitteesView, SessionView};
use crate::{Answer, convert, records};

/// For it, against it, neither, recused.
pub(crate) fn counts(tally: &Tally) -> Vec<u32> {
    [tally.for_it, tally.against, tally.abstained, tally.recused].map(|count| count as u32).to_vec()
}

impl Intake {
    pub(crate) fn session(&self, id: Id) -> Answer<&Session> {
        self.sessions.iter().find(|session| session.id == id).ok_or_else(|| records::gone(Entity::Session))
    }

    pub(crate) fn item(&self, id: Id) -> Answer<&AgendaItem> {
        self.items.iter().find(|item| item.id == id).ok_or_else(|| records::gone(Entity::AgendaItem))
    }

    /// A session with everyone who belongs to it.
    pub(crate) fn sitting<'a>(&'a self, session: &'a Session) -> Answer<Sitting<'a>> {
        let committee = self.committees.iter().find(|committee| committee.id == session.committee);
        let committee = committee.ok_or_else(|| records::gone(Entity::Committee))?;
        Ok(Sitting { committee, session, members: &self.members, attendance: &self.attendance })
    }

    /// A subject with what was said on it.
    pub(crate) fn subject<'a>(&'a self, item: &'a AgendaItem, loaded: &Loaded) -> Subject<'a> {
        Subject { item, votes: &self.votes, asked_by: self.asked_by(item, loaded) }
    }

    /// Who asks for the subject.
    pub(crate) fn asked_by(&self, item: &AgendaItem, loaded: &Loaded) -> Option<Id> {
        let proposal = self.proposals.iter().find(|proposal| Some(proposal.id) == item.proposal);
        let requests = &loaded.portfolio.change_requests;
        let request = requests.iter().find(|request| Some(request.id) == item.change_request);
        proposal.and_then(|proposal| proposal.proposer).or(request.and_then(|request| request.requested_by))
    }

    /// What the votes on a subject say.
    pub(crate) fn tally(&self, item: &AgendaItem) -> Tally {
        let found = self.session(item.session).and_then(|session| self.sitting(session));
        let subject = Subject { item, votes: &self.votes, asked_by: None };
        found.map(|sitting| committee_rules::tally(&sitting, &subject)).unwrap_or_default()
    }

    /// The subjects of a session, in order.
    pub(crate) fn agenda(&self, session: Id) -> Vec<&AgendaItem> {
        let mut items: Vec<&AgendaItem> = self.items.iter().filter(|item| item.session == session).collect();
        items.sort_by_key(|item| (item.position, item.id));
        items
    }

    /// Subjects that wait for a committee of this kind and stand on no agenda: entity and id.
    pub(crate) fn pending(&self, kind: CommitteeKind, loaded: &Loaded) -> Vec<(Entity, Id)> {
        let waits = |entity: Entity, id: Id| {
            !self.items.iter().any(|item| {
                item.outcome.is_none()
                    && match entity {
                        Entity::Proposal => item.proposal == Some(id),
                        _ => item.change_request == Some(id),
                    }
            })
        };
        match kind {
            CommitteeKind::Selection => self
                .proposals
                .iter()
                .filter(|proposal| proposal.status == ProposalStatus::Scored)
                .map(|proposal| (Entity::Proposal, proposal.id))
                .filter(|(entity, id)| waits(*entity, *id))
                .collect(),
            CommitteeKind::ChangeBoard => loaded
                .portfolio
                .change_requests
                .iter()
                .filter(|request| request.status == ChangeStatus::ToDecide)
                .map(|request| (Entity::ChangeRequest, request.id))
                .filter(|(entity, id)| waits(*entity, *id))
                .collect(),
        }
    }
}

impl Desk {
    /// All committees and sessions.
    pub fn committees(&mut self) -> Answer<CommitteesView> {
        let office = self.office()?;
        let loaded = office.loaded()?;
        let intake = Intake::load(office)?;
        let views = crate::derived::Views::new(office)?;
        Ok(view::all(&intake, &loaded, &views, office.is_read_only()))
    }

    /// One session.
    pub fn session(&mut self, session: String) -> Answer<SessionView> {
        let id = convert::id(&session)?;
        let office = self.office()?;
        let loaded = office.loaded()?;
        let intake = Intake::load(office)?;
        let views = crate::derived::Views::new(office)?;
        view::one(intake.session(id)?, &intake, &loaded, &views)
    }
}

/// What the committees have, read for one write.
fn read(office: &mut Office) -> Answer<(std::sync::Arc<Loaded>, Intake)> {
    Ok((office.loaded()?, Intake::load(office)?))
}
