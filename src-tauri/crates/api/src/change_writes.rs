//! Writes about change requests: steps, edits that drop an approval, and the approval itself, which in one step takes the
//! trial over, takes the new baseline and moves the approved finish and budget.

use portfolio::change_rules::{self, Around, Board, DateEffect, Decision};
use portfolio::plan::edit::{BaselineStanding, NewBaseline};
use portfolio::plan::{self, Edit};
use portfolio::risk_rules::By;
use portfolio::{
    AgendaItem, Change, ChangeRequest, ChangeStatus, Committee, CommitteeKind, CommitteeMember, Condition,
    Date, Entity, FigureSource, Id, Plan, Record, Seat, Session, Trial, TrialStatus, Value, Voice, Vote,
};

use crate::convert::reason;
use crate::error::refused;
use crate::office::Office;
use crate::rules::{Implied, refused_by};
use crate::{Answer, plan as plans};

/// A change request takes a status by the hand of a person.
pub(crate) fn status(
    office: &mut Office,
    request: &ChangeRequest,
    code: Option<&str>,
    by: By<'_>,
) -> Answer<Implied> {
    let status = code.and_then(ChangeStatus::parse).ok_or_else(|| refused("not_allowed"))?;
    let around = around(office, request)?;
    step(office, request, status, &around, by)
}

/// A change request takes a status; a decision is carried into the project in the same step.
pub(crate) fn step(
    office: &mut Office,
    request: &ChangeRequest,
    status: ChangeStatus,
    around: &Around,
    by: By<'_>,
) -> Answer<Implied> {
    let stored = request;
    let request = &spoken_for(office, request, around, by)?;
    let moved = change_rules::move_to(request, status, around, by.today);
    let mut moved = moved.map_err(|refusals| refused_by(&refusals))?;
    moved.extend(portfolio::difference(stored, request));
    let approves = matches!(status, ChangeStatus::Approved | ChangeStatus::ApprovedWithConditions);
    let takes_back = request.applied_days.is_some() && !change_rules::is_approved(status);
    let settles = matches!(status, ChangeStatus::Rejected | ChangeStatus::Withdrawn) && takes_back;
    if !approves && !settles {
        return Ok(moved.into());
    }
    let carried = if approves { carry(office, request, by)? } else { Carried::default() };
    let loaded = office.loaded()?;
    let project = loaded.project(request.project).ok_or_else(|| crate::records::gone(Entity::Project))?;
    let project = carried.plan.as_ref().map_or(project, |plan| &plan.project);
    let decision = Decision { status, on: by.today, dates: carried.dates };
    let mut changes = moved;
    changes.extend(carried.changes);
    changes.extend(change_rules::effects(
        request,
        decision,
        project,
        &loaded.portfolio,
        &loaded.calendars,
        &mut store::new_id,
    ));
    Ok(Implied { changes, plans: carried.plans, ..Implied::default() })
}

/// A request with who decides it in a session: the chair, or where the chair asks for it, the first member who voted for it.
fn spoken_for(
    office: &Office,
    request: &ChangeRequest,
    around: &Around,
    by: By<'_>,
) -> Answer<ChangeRequest> {
    if !matches!(around.board, Board::Spoke(_)) {
        return Ok(request.clone());
    }
    let asked = Value::Text(request.id.to_string());
    let items = office.rows_where(Entity::AgendaItem, "change_request", &asked)?;
    let item =
        items.iter().rev().find_map(|row| AgendaItem::from_row(row).ok().filter(|one| one.outcome.is_none()));
    let Some(item) = item else { return Ok(request.clone()) };
    let session: Session = office.get(item.session)?;
    let mut seats: Vec<CommitteeMember> = office.all()?;
    seats.retain(|seat| seat.committee == session.committee && seat.votes());
    let votes: Vec<Vote> = office.all()?;
    let voted = |seat: &CommitteeMember| {
        votes.iter().any(|vote| vote.item == item.id && vote.member == seat.id && vote.voice == Voice::For)
    };
    seats.sort_by_key(|seat| (seat.seat != Seat::Chair, !voted(seat)));
    let decider = seats.iter().find(|seat| Some(seat.person) != request.requested_by);
    Ok(ChangeRequest {
        decided_by: decider.map(|seat| seat.person),
        decision_note: match by.reason.trim() {
            "" => request.decision_note.clone(),
            reason => reason.to_owned(),
        },
        ..request.clone()
    })
}

/// What an approval brings into the plan.
struct Carried {
    changes: Vec<Change>,
    /// The plan as the step leaves it, where it differs.
    plan: Option<Plan>,
    dates: DateEffect,
    plans: Vec<Id>,
}

impl Default for Carried {
    fn default() -> Carried {
        Carried { changes: Vec::new(), plan: None, dates: DateEffect::ByDays, plans: Vec::new() }
    }
}

/// The plan takes the trial over, and the baseline of the request is taken. Without a trial the plan stays as it is, the days
/// of the request move what was approved, and the planner takes the baseline.
fn carry(office: &mut Office, request: &ChangeRequest, by: By<'_>) -> Answer<Carried> {
    let project = office.check_open(request.project)?;
    let trial = request.trial.map(|id| office.get::<Trial>(id)).transpose()?;
    let differs = |trial: &Trial| trial.status == TrialStatus::Open && !trial.changes.trim().is_empty();
    let Some(trial) = trial.filter(differs) else { return Ok(Carried::default()) };
    let adopted = plans::adoption(office, trial.id, by.today)?;
    let after = with_baseline(&adopted.plan, request, by)?;
    let mut changes = plan::plan_difference(office.plan_in_hand(request.project)?.stored(), &after);
    changes.extend(adopted.changes);
    let loaded = office.loaded()?;
    let ends = project.due(by.today).zip(after.project.baseline_finish);
    let days = ends.map_or(0, |(from, to)| loaded.calendars.working_days(project.calendar, from, to));
    Ok(Carried {
        changes,
        plan: Some(after),
        dates: DateEffect::ByBaseline(days),
        plans: vec![request.project],
    })
}

fn with_baseline(plan: &Plan, request: &ChangeRequest, by: By<'_>) -> Answer<Plan> {
    let new = NewBaseline {
        number: None,
        name: format!("{} {}", request.code, request.title).trim().to_owned(),
        reason: request.decision_note.clone(),
        taken_at: by.today.at(1020),
        change_request: Some(request.id),
        taken_by: by.author.to_owned(),
        approved_by: request.decided_by,
        standing: BaselineStanding::Approved(by.today),
    };
    plan::edit::edited(plan, &Edit::SetBaseline(new), &mut store::new_id)
        .map_err(|problem| plans::told(plan, &problem))
}

/// Another field was edited: an approval does not outlive what it approved.
pub(crate) fn content(
    office: &mut Office,
    before: &ChangeRequest,
    edited: &ChangeRequest,
    by: By<'_>,
) -> Answer<Implied> {
    let mut edited = edited.clone();
    if before.trial != edited.trial {
        check_trial(office, &edited)?;
        // What was computed belongs to the other trial.
        edited.impact_step = None;
        edited.impact_detail = String::new();
        (edited.days_source, edited.cost_source) = (FigureSource::Typed, FigureSource::Typed);
        (edited.float_consumed, edited.milestones_moved, edited.projects_moved) = (None, None, None);
    }
    let after = change_rules::edited(before, &edited, by.today).map_err(|why| refused(why.code()))?;
    Ok(Implied {
        changes: portfolio::difference(before, &after),
        notices: dropped(before, &after),
        ..Implied::default()
    })
}

/// What is said when an edit has dropped what was said of a request.
pub(crate) fn dropped(before: &ChangeRequest, after: &ChangeRequest) -> Vec<crate::wire::Reason> {
    let code = match (before.status == after.status, change_rules::is_approved(before.status)) {
        (true, _) => return Vec::new(),
        (false, true) => "change_approval_dropped",
        (false, false) => "change_sent_back",
    };
    vec![reason(code, [("code", crate::wire::Fact::Text(after.code.clone()))])]
}

fn check_trial(office: &Office, request: &ChangeRequest) -> Answer<()> {
    let Some(id) = request.trial else { return Ok(()) };
    let trial: Trial = office.get(id)?;
    match (trial.project == request.project, trial.status) {
        (false, _) => Err(refused("trial_of_other_project")),
        (true, TrialStatus::Adopted) => Err(refused("trial_adopted")),
        (true, TrialStatus::Open) => Ok(()),
    }
}

/// What stands around a change request.
pub(crate) fn around(office: &mut Office, request: &ChangeRequest) -> Answer<Around> {
    let today = office.data_date()?;
    Ok(Around {
        tasks: office.task_counts()?.get(&request.project).copied().unwrap_or(0) as usize,
        steps_since: steps_since(office, request)?,
        board: board(office, today)?,
        open_conditions: open_conditions(office, request.id)?,
    })
}

/// Whether there is a change control board with somebody on it who votes. Its own decision comes from a session.
fn board(office: &Office, today: Date) -> Answer<Board> {
    let committees: Vec<Committee> = office.all()?;
    let seats: Vec<CommitteeMember> = office.all()?;
    let sits =
        committees.iter().filter(|committee| committee.kind == CommitteeKind::ChangeBoard).any(|board| {
            seats.iter().any(|seat| seat.committee == board.id && seat.votes() && seat.sits_on(today))
        });
    Ok(if sits { Board::Silent } else { Board::Absent })
}

/// Conditions of an approval that are not met.
fn open_conditions(office: &Office, request: Id) -> Answer<usize> {
    let rows = office.rows_where(Entity::Condition, "change_request", &Value::Text(request.to_string()))?;
    Ok(rows
        .iter()
        .filter_map(|row| Condition::from_row(row).ok())
        .filter(|one| one.done_on.is_none())
        .count())
}

/// How many steps changed the plan or the trial since the impact was computed.
pub(crate) fn steps_since(office: &Office, request: &ChangeRequest) -> Answer<usize> {
    let Some(step) = request.impact_step else { return Ok(0) };
    let Some(id) = request.trial else { return Ok(0) };
    let of_plan = office.store.plan_steps_since(request.project, step)? as usize;
    let of_trial = office.store.history(Entity::Trial, id)?;
    Ok(of_plan + of_trial.iter().filter(|entry| entry.step > step).count())
}

/// What was decided, or has moved what was approved, stays.
pub(crate) fn may_delete(request: &ChangeRequest) -> Answer<()> {
    let decided = change_rules::is_approved(request.status) || request.applied_days.is_some();
    if decided { Err(refused("change_decided_stays")) } else { Ok(()) }
}
