//! What is done at a session: the agenda is made, attendance noted, votes cast, subjects decided, the session opened and
//! closed.

use portfolio::change_rules::{Around, Board};
use portfolio::committee_rules::{self, Verdict};
use portfolio::numbering::{Numbering, Series};
use portfolio::risk_rules::By;
use portfolio::*;

use super::read;
use crate::desk::Desk;
use crate::error::refused;
use crate::intake::{self, Intake};
use crate::office::{Act, Loaded, Office};
use crate::rules::{Implied, refused_by};
use crate::wire::{Changed, NewCondition};
use crate::{Answer, change_writes, convert, records};

impl Desk {
    /// Plans a session with everything on its agenda that waits for the committee.
    pub fn plan_session(&mut self, committee: String, held_on: String, place: String) -> Answer<Changed> {
        let (id, held_on) = (convert::id(&committee)?, convert::date(&held_on)?);
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let (loaded, intake) = read(office)?;
        let committee: Committee = office.get(id)?;
        let numbering = Numbering::from_settings(&loaded.portfolio.settings);
        let used = intake.sessions.iter().map(|session| session.code.as_str());
        let session = Session {
            committee: id,
            code: numbering.next(Series::Session, today.year(), used),
            held_on: Some(held_on),
            place,
            ..Session::new(store::new_id())
        };
        let mut changes = vec![Change::insert(&session)];
        for (place, (entity, subject)) in intake.pending(committee.kind, &loaded).into_iter().enumerate() {
            changes.push(Change::insert(&on_agenda(session.id, place, entity, subject)));
        }
        let changed = office.transact(Act { op: "plan_session", author: &author, reason: "" }, changes)?;
        Ok(Changed { id: Some(session.id.to_string()), ..changed })
    }

    /// Puts a subject that waits on the agenda of a session.
    pub fn add_agenda_item(&mut self, session: String, entity: String, subject: String) -> Answer<Changed> {
        let (id, subject) = (convert::id(&session)?, convert::id(&subject)?);
        let entity = records::kind(&entity)?;
        let author = self.author();
        let office = self.office()?;
        let (loaded, intake) = read(office)?;
        let found = intake.session(id)?;
        still_open(found)?;
        let kind = intake.sitting(found)?.committee.kind;
        if !intake.pending(kind, &loaded).contains(&(entity, subject)) {
            return Err(refused("on_agenda"));
        }
        let item = on_agenda(id, intake.agenda(id).len(), entity, subject);
        office
            .transact(Act { op: "add_agenda_item", author: &author, reason: "" }, vec![Change::insert(&item)])
    }

    /// Takes a subject off the agenda that nobody voted on.
    pub fn remove_agenda_item(&mut self, item: String) -> Answer<Changed> {
        let id = convert::id(&item)?;
        let author = self.author();
        let office = self.office()?;
        let (_, intake) = read(office)?;
        let found = intake.item(id)?;
        still_open(intake.session(found.session)?)?;
        if found.outcome.is_some() || intake.votes.iter().any(|vote| vote.item == id) {
            return Err(refused("item_decided"));
        }
        let gone = vec![Change::Delete(Entity::AgendaItem, id)];
        office.transact(Act { op: "delete_record", author: &author, reason: "" }, gone)
    }

    /// Notes whether a member is there: `present`, `deputy` with who came, `absent`.
    pub fn set_attendance(
        &mut self,
        session: String,
        member: String,
        kind: String,
        deputy: Option<String>,
    ) -> Answer<Changed> {
        let (id, member) = (convert::id(&session)?, convert::id(&member)?);
        let kind = AttendanceKind::parse(&kind).ok_or_else(|| refused("unknown_choice"))?;
        let deputy = convert::optional_id(deputy.as_deref())?;
        let author = self.author();
        let office = self.office()?;
        let (_, intake) = read(office)?;
        let found = intake.session(id)?;
        still_open(found)?;
        if (kind == AttendanceKind::Deputy) != deputy.is_some() {
            return Err(refused("no_deputy"));
        }
        let sitting = intake.sitting(found)?;
        committee_rules::check_attendance(&sitting, &intake.items, &intake.votes, (member, kind))
            .map_err(|refusals| refused_by(&refusals))?;
        let known = intake.attendance.iter().find(|known| known.session == id && known.member == member);
        let before = known.cloned().unwrap_or_else(|| Attendance::new(store::new_id()));
        let after = Attendance { session: id, member, kind, deputy, ..before.clone() };
        let changes = match known {
            Some(_) => difference(&before, &after),
            None => vec![Change::insert(&after)],
        };
        office.transact(Act { op: "set_attendance", author: &author, reason: "" }, changes)
    }

    /// Casts the vote of a member.
    pub fn cast_vote(
        &mut self,
        item: String,
        member: String,
        voice: String,
        comment: String,
    ) -> Answer<Changed> {
        let (id, member) = (convert::id(&item)?, convert::id(&member)?);
        let voice = Voice::parse(&voice).ok_or_else(|| refused("unknown_choice"))?;
        let author = self.author();
        let office = self.office()?;
        let (loaded, intake) = read(office)?;
        let found = intake.item(id)?;
        let sitting = intake.sitting(intake.session(found.session)?)?;
        let subject = intake.subject(found, &loaded);
        committee_rules::check_vote(&sitting, &subject, (member, voice, &comment))
            .map_err(|refusals| refused_by(&refusals))?;
        let comment = comment.trim().to_owned();
        let vote = Vote { item: id, member, voice, comment, ..Vote::new(store::new_id()) };
        office.transact(Act { op: "cast_vote", author: &author, reason: "" }, vec![Change::insert(&vote)])
    }

    /// Decides a subject, and carries the decision out: an approved proposal becomes a project, a change request moves on.
    pub fn decide_item(
        &mut self,
        item: String,
        outcome: String,
        reason: String,
        deferred_to: Option<String>,
        conditions: Vec<NewCondition>,
    ) -> Answer<Changed> {
        let id = convert::id(&item)?;
        let outcome = Outcome::parse(&outcome).ok_or_else(|| refused("unknown_choice"))?;
        let deferred_to = deferred_to.as_deref().map(convert::date).transpose()?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let (loaded, mut intake) = read(office)?;
        let found = intake.item(id)?.clone();
        let new = conditions.iter().map(|new| condition(new, &found)).collect::<Answer<Vec<_>>>()?;
        let new = if outcome == Outcome::ApprovedWithConditions { new } else { Vec::new() };
        let sitting = intake.sitting(intake.session(found.session)?)?;
        let verdict = Verdict { outcome, reason: &reason, deferred_to, conditions: &new, by: &author };
        let decided = committee_rules::decide(&sitting, &intake.subject(&found, &loaded), &verdict, today);
        let mut changes: Vec<Change> = new.iter().map(Change::insert).collect();
        changes.extend(decided.map_err(|refusals| refused_by(&refusals))?);
        intake.conditions.extend(new);
        let by = By { author: &author, reason: &reason, today };
        let carried = carry_out(office, &intake, &loaded, &found, (outcome, by))?;
        // A project is made before anything names it.
        let mut all = changes;
        all.extend(carried.changes);
        all.sort_by_key(|change| !matches!(change, Change::Insert(Entity::Project, _)));
        let act = Act { op: "decide_item", author: &author, reason: &reason };
        let mut changed = office.transact_plans(act, all, &carried.plans)?.0;
        changed.notices.extend(carried.notices);
        Ok(changed)
    }

    /// Opens a session, or closes it.
    pub fn session_step(&mut self, session: String, to: String) -> Answer<Changed> {
        let id = convert::id(&session)?;
        let to = SessionStatus::parse(&to).ok_or_else(|| refused("not_allowed"))?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let (_, intake) = read(office)?;
        let sitting = intake.sitting(intake.session(id)?)?;
        let moved = committee_rules::move_to(&sitting, &intake.items, to, (&author, today));
        let changes = moved.map_err(|refusals| refused_by(&refusals))?;
        office.transact(Act { op: "session_step", author: &author, reason: "" }, changes)
    }
}

fn still_open(session: &Session) -> Answer<()> {
    if session.status == SessionStatus::Closed { Err(refused("session_closed")) } else { Ok(()) }
}

fn on_agenda(session: Id, place: usize, entity: Entity, subject: Id) -> AgendaItem {
    AgendaItem {
        session,
        position: place as i64,
        proposal: (entity == Entity::Proposal).then_some(subject),
        change_request: (entity == Entity::ChangeRequest).then_some(subject),
        ..AgendaItem::new(store::new_id())
    }
}

fn condition(new: &NewCondition, item: &AgendaItem) -> Answer<Condition> {
    Ok(Condition {
        item: Some(item.id),
        proposal: item.proposal,
        change_request: item.change_request,
        text: new.text.trim().to_owned(),
        due: new.due.as_deref().map(convert::date).transpose()?,
        owner: convert::optional_id(new.owner.as_deref())?,
        ..Condition::new(store::new_id())
    })
}

fn carry_out(
    office: &mut Office,
    intake: &Intake,
    loaded: &Loaded,
    item: &AgendaItem,
    (outcome, by): (Outcome, By<'_>),
) -> Answer<Implied> {
    let Some(request) = item.change_request else {
        return Ok(intake::project_made(office, intake, loaded, item, (outcome, by.reason, by.today))?.into());
    };
    let request: ChangeRequest = office.get(request)?;
    let status = ChangeStatus::parse(outcome.code()).ok_or_else(|| refused("not_allowed"))?;
    let around = Around { board: Board::Spoke(status), ..change_writes::around(office, &request)? };
    change_writes::step(office, &request, status, &around, by)
}
