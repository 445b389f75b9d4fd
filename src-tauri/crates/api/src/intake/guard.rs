//! What the general doors for records may do with proposals and committees: read no scores, write into drafts only, leave
//! votes and decisions to their own use-cases.

use portfolio::numbering::{Numbering, Series};
use portfolio::*;

use super::capacity;
use crate::error::{bad_field, refused};
use crate::office::Office;
use crate::{Answer, ApiError};

/// Kinds that hold what must not be seen early.
const HIDDEN: &[Entity] = &[Entity::ProposalReview, Entity::ProposalScore];

/// Kinds that only their own use-cases write.
const OWN: &[Entity] = &[
    Entity::ProposalReview,
    Entity::ProposalScore,
    Entity::LessonAnswer,
    Entity::AgendaItem,
    Entity::Attendance,
    Entity::Vote,
    Entity::SelectionScenario,
];

/// Refuses to hand out scores by the general doors: the proposal's own view knows when they may be seen.
pub(crate) fn check_read(entity: Entity) -> Answer<()> {
    if HIDDEN.contains(&entity) { Err(own_screen(entity)) } else { Ok(()) }
}

/// Refuses writes by the general doors.
pub(crate) fn check_written(office: &Office, entity: Entity, row: &Row) -> Answer<()> {
    if OWN.contains(&entity) {
        return Err(own_screen(entity));
    }
    match entity {
        Entity::Proposal => match office.get::<Proposal>(row.id) {
            Ok(known) => draft(&known),
            // A new one.
            Err(_) => Ok(()),
        },
        Entity::CashFlow => draft(&office.get(read::<CashFlow>(row)?.proposal)?),
        Entity::RoleDemand => draft(&office.get(read::<RoleDemand>(row)?.proposal)?),
        Entity::IntakeTemplate => unused(&read(row)?),
        Entity::Criterion => unused(&office.get(read::<Criterion>(row)?.template)?),
        Entity::ProposalPair => pair(office, &read(row)?),
        Entity::Session => match read::<Session>(row)?.status {
            SessionStatus::Closed => Err(refused("session_closed")),
            SessionStatus::Planned | SessionStatus::Open => Ok(()),
        },
        _ => Ok(()),
    }
}

/// A new record as the rules complete it: its number; a month that is one.
pub(crate) fn number(office: &Office, row: Row, entity: Entity, today: Date) -> Answer<Row> {
    let settings: Vec<Setting> = office.all()?;
    let numbering = Numbering::from_settings(&settings);
    Ok(match entity {
        Entity::Proposal => {
            let mut proposal: Proposal = read(&row)?;
            let form: IntakeTemplate = office.get(proposal.template)?;
            if form.released_on.is_none() {
                return Err(refused("template_not_released"));
            }
            if proposal.code.trim().is_empty() {
                proposal.code = next_project_code(office, &numbering, today)?;
            }
            proposal.to_row()
        }
        Entity::RoleDemand => {
            let demand: RoleDemand = read(&row)?;
            match capacity::is_month(&demand.month) {
                true => row,
                false => return Err(refused("bad_month").with("text", &demand.month)),
            }
        }
        Entity::Session => {
            let mut session: Session = read(&row)?;
            if session.code.trim().is_empty() {
                let used: Vec<Session> = office.all()?;
                let codes = used.iter().map(|known| known.code.as_str());
                session.code = numbering.next(Series::Session, today.year(), codes);
            }
            session.to_row()
        }
        _ => row,
    })
}

/// The next number of proposals and projects, which share a series.
fn next_project_code(office: &Office, numbering: &Numbering, today: Date) -> Answer<String> {
    let (proposals, projects): (Vec<Proposal>, Vec<Project>) = (office.all()?, office.all()?);
    let codes = proposals.iter().map(|known| known.code.as_str());
    let codes = codes.chain(projects.iter().map(|known| known.code.as_str()));
    Ok(numbering.next(Series::Project, today.year(), codes))
}

/// Whether a record may go to the recycle bin.
pub(crate) fn may_delete(office: &Office, entity: Entity, row: &Row) -> Answer<()> {
    match entity {
        Entity::Session => {
            let session: Session = read(row)?;
            if session.status == SessionStatus::Planned { Ok(()) } else { Err(refused("session_open_stays")) }
        }
        Entity::Committee => {
            let sessions: Vec<Session> = office.all()?;
            let met = sessions
                .iter()
                .any(|session| session.committee == row.id && session.status != SessionStatus::Planned);
            if met { Err(refused("session_open_stays")) } else { Ok(()) }
        }
        Entity::CommitteeMember => unvoted(office, row.id),
        _ => Ok(()),
    }
}

/// Refuses an edit that would change what a vote was: whose seat it is, and what it may do.
pub(crate) fn check_edited(office: &Office, entity: Entity, before: &Row, after: &Row) -> Answer<()> {
    if entity == Entity::ProposalPair {
        return pair(office, &read(after)?);
    }
    let (before, after): (CommitteeMember, CommitteeMember) = (read(before)?, read(after)?);
    let same = before.person == after.person && before.seat == after.seat;
    if same && before.committee == after.committee { Ok(()) } else { unvoted(office, before.id) }
}

fn unvoted(office: &Office, seat: Id) -> Answer<()> {
    let votes: Vec<Vote> = office.all()?;
    let voted = votes.iter().any(|vote| vote.member == seat);
    if voted { Err(refused("seat_has_voted")) } else { Ok(()) }
}

/// Two proposals bind each other once, and none binds itself.
fn pair(office: &Office, new: &ProposalPair) -> Answer<()> {
    if new.proposal == new.other {
        return Err(refused("pair_of_one"));
    }
    let known: Vec<ProposalPair> = office.all()?;
    let same = |pair: &&ProposalPair| {
        pair.id != new.id
            && [(pair.proposal, pair.other), (pair.other, pair.proposal)].contains(&(new.proposal, new.other))
    };
    if known.iter().any(|pair| same(&pair)) { Err(refused("pair_twice")) } else { Ok(()) }
}

/// Whether a record may come back from the recycle bin: what was decided on stays as it was decided, and scores that were
/// thrown away are given anew.
pub(crate) fn may_restore(office: &Office, entity: Entity, row: &Row) -> Answer<()> {
    match entity {
        Entity::CashFlow | Entity::RoleDemand | Entity::IntakeTemplate | Entity::Criterion => {
            check_written(office, entity, row)
        }
        Entity::LessonAnswer => draft(&office.get(read::<LessonAnswer>(row)?.proposal)?),
        Entity::ProposalReview => {
            let review: ProposalReview = read(row)?;
            let proposal: Proposal = office.get(review.proposal)?;
            use ProposalStatus::*;
            let awaited = matches!(proposal.status, Draft | Submitted | Scoring);
            if awaited && review.status == ReviewStatus::Open { Ok(()) } else { Err(refused("scored_anew")) }
        }
        Entity::ProposalScore | Entity::Vote => Err(refused("scored_anew")),
        Entity::AgendaItem => {
            let item: AgendaItem = read(row)?;
            let others: Vec<AgendaItem> = office.all()?;
            let same = |other: &AgendaItem| {
                other.proposal == item.proposal && other.change_request == item.change_request
            };
            if others.iter().any(|other| other.outcome.is_none() && same(other)) {
                return Err(refused("on_agenda"));
            }
            check_written(office, Entity::Session, &office.get::<Session>(item.session)?.to_row())
        }
        _ => Ok(()),
    }
}

fn draft(proposal: &Proposal) -> Answer<()> {
    if proposal.status == ProposalStatus::Draft { Ok(()) } else { Err(refused("proposal_not_draft")) }
}

fn unused(form: &IntakeTemplate) -> Answer<()> {
    if form.released_on.is_none() { Ok(()) } else { Err(refused("template_in_use")) }
}

fn own_screen(entity: Entity) -> ApiError {
    refused("own_screen").with("entity", entity.name())
}

fn read<R: Record>(row: &Row) -> Answer<R> {
    R::from_row(row).map_err(bad_field)
}
