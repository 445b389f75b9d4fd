//! The impact of a change request, computed from a trial of the plan: days, money, float, milestones and other projects. And
//! what stands behind a request: its steps, what an edit does to it, its baselines, how change control goes.

use portfolio::change_rules::{self, Board, WORKFLOW};
use portfolio::plan::trial::Impact;
use portfolio::{
    Baseline, ChangeRequest, ChangeStatus, Condition, Entity, FigureSource, Id, Moment, Money, Record, Trial,
    TrialStatus, Value,
};

use crate::across::{self, WouldMove};
use crate::convert::{self, hundredths, text};
use crate::derived::Views;
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Office};
use crate::wire::{
    ChangeBaselines, ChangeFigures, ChangeMove, ChangeStep, ChangeTrial, ChangeView, Changed, RecordView,
};
use crate::{Answer, change_writes, plan};

impl Desk {
    /// Computes the impact of a request from its trial and writes it into the request.
    pub fn compute_change_impact(&mut self, request: String, reason: String) -> Answer<Changed> {
        let id = convert::id(&request)?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let before: ChangeRequest = office.get(id)?;
        office.check_open(before.project)?;
        let trial = before.trial.ok_or_else(|| refused("no_trial"))?;
        let tried = plan::tried(office, trial)?;
        if tried.trial.status == TrialStatus::Adopted {
            return Err(refused("trial_adopted"));
        }
        let impact = plan::impact_of(&tried);
        let others = across::would_move(office, &tried.real.computed.plan, &tried.computed.plan)?;
        let step = office.store.last_step()?;
        let edited = filled(&before, &impact, &others, tried.minutes_per_day(), step);
        let after = change_rules::edited(&before, &edited, today).map_err(|why| refused(why.code()))?;
        let act = Act { op: "compute_impact", author: &author, reason: &reason };
        let mut changed = office.transact(act, portfolio::difference(&before, &after))?;
        changed.notices.extend(change_writes::dropped(&before, &after));
        Ok(changed)
    }

    /// What stands behind a change request.
    pub fn change_view(&mut self, request: String) -> Answer<ChangeView> {
        let id = convert::id(&request)?;
        let office = self.office()?;
        let request: ChangeRequest = office.get(id)?;
        let around = change_writes::around(office, &request)?;
        let loaded = office.loaded()?;
        let project = loaded.project(request.project);
        let ratify_by = change_rules::ratify_by(&request, project, &loaded.calendars, &loaded.terms);
        let steps = WORKFLOW.next(request.status).filter(|status| !only_by_edit(&request, *status));
        let against = |status| {
            let refused = change_rules::move_to(&request, status, &around, loaded.as_of).err();
            refused.unwrap_or_default().iter().map(|refusal| refusal.code().to_owned()).collect()
        };
        let trials: Vec<Trial> = office.of_project(request.project)?;
        Ok(ChangeView {
            steps: steps
                .map(|status| ChangeStep { status: status.code().to_owned(), against: against(status) })
                .collect(),
            tasks: around.tasks as u32,
            trials: trials.iter().map(trial_row).collect(),
            computed: request.impact_step.is_some(),
            steps_since: around.steps_since as u32,
            moves: moves(&request.impact_detail),
            conditions: conditions(office, request.id)?,
            ratify_by: text(ratify_by),
            late: change_rules::is_late(&request, ratify_by, loaded.as_of),
            board: around.board != Board::Absent && change_rules::touches_baseline(&request),
            content: change_rules::CONTENT.iter().map(|name| (*name).to_owned()).collect(),
            editing: editing(request.status).to_owned(),
            baselines: baselines(office, &request)?,
        })
    }

    /// How change control goes, over all projects or one.
    pub fn change_figures(&mut self, project: Option<String>) -> Answer<ChangeFigures> {
        let project = convert::optional_id(project.as_deref())?;
        let loaded = self.office()?.loaded()?;
        let of = |id| project.is_none_or(|wanted| wanted == id);
        let requests = || loaded.portfolio.change_requests.iter().filter(|request| of(request.project));
        let figures = change_rules::figures(requests());
        let projects = loaded.portfolio.projects.iter().filter(|project| of(project.id));
        let growth = change_rules::baseline_growth(projects, &loaded.portfolio, &loaded.calendars);
        let late = requests().filter(|request| {
            let project = loaded.project(request.project);
            let last = change_rules::ratify_by(request, project, &loaded.calendars, &loaded.terms);
            change_rules::is_undecided(request.status) && change_rules::is_late(request, last, loaded.as_of)
        });
        Ok(ChangeFigures {
            submitted: figures.submitted as u32,
            undecided: figures.undecided as u32,
            approved: figures.approved as u32,
            rejected: figures.rejected as u32,
            lead_tenths: figures.lead_days.map(|days| (days * 10.0).round() as u32),
            approval_rate: hundredths(figures.approval_rate),
            emergency_rate: hundredths(figures.emergency_rate),
            late: late.count() as u32,
            cost_growth: hundredths(growth.cost),
            days_growth: hundredths(growth.days),
            approved_cost: figures.approved_cost.0,
            approved_days: figures.approved_days,
        })
    }
}

/// A request with the figures of a trial.
fn filled(
    before: &ChangeRequest,
    impact: &Impact,
    others: &[WouldMove],
    minutes_per_day: i64,
    step: i64,
) -> ChangeRequest {
    let cost = impact.cost_changed.unwrap_or_default();
    // A trial that costs nothing says nothing of what is bought beside the plan.
    let computes_cost = cost != Money(0) || before.cost_impact.is_none();
    let (cost, source) = match computes_cost {
        true => (Some(cost), FigureSource::Computed),
        false => (before.cost_impact, before.cost_source),
    };
    let milestones = impact.milestones.iter().map(|milestone| {
        let days = milestone.moved.unwrap_or(0) / minutes_per_day.max(1);
        line("milestone", &milestone.name, milestone.before, milestone.after, days)
    });
    let projects =
        others.iter().map(|other| line("project", &other.name, other.before, other.after, other.days));
    ChangeRequest {
        schedule_impact_days: Some(impact.finish_days.unwrap_or(0)),
        days_source: FigureSource::Computed,
        cost_impact: cost,
        cost_source: source,
        float_consumed: Some(impact.float_consumed.map_or(0, |(_, lost)| lost)),
        milestones_moved: Some(impact.milestones.len() as i64),
        projects_moved: Some(others.len() as i64),
        impact_detail: milestones.chain(projects).collect::<Vec<_>>().join("\n"),
        impact_step: Some(step),
        ..before.clone()
    }
}

fn line(kind: &str, name: &str, before: Option<Moment>, after: Option<Moment>, days: i64) -> String {
    let date = |moment: Option<Moment>| moment.map(|at| at.date().to_string()).unwrap_or_default();
    let name = name.replace(['\t', '\n'], " ");
    format!("{kind}\t{name}\t{}\t{}\t{days}", date(before), date(after))
}

/// What would move, as it was written when the impact was computed.
fn moves(detail: &str) -> Vec<ChangeMove> {
    let known = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let one = |line: &str| {
        let mut parts = line.split('\t');
        Some(ChangeMove {
            kind: parts.next()?.to_owned(),
            name: parts.next()?.to_owned(),
            before: known(parts.next()?),
            after: known(parts.next()?),
            days: parts.next()?.parse().ok()?,
        })
    };
    detail.lines().filter_map(one).collect()
}

fn trial_row(trial: &Trial) -> ChangeTrial {
    ChangeTrial { id: trial.id.to_string(), name: trial.name.clone(), status: trial.status.code().to_owned() }
}

fn only_by_edit(request: &ChangeRequest, to: ChangeStatus) -> bool {
    let step = WORKFLOW.steps.iter().find(|step| step.from == request.status && step.to == to);
    step.is_some_and(|step| step.guards.contains(&change_rules::ChangeRefusal::OnlyByEdit))
}

/// On what conditions a request was approved, the first to be done first.
fn conditions(office: &mut Office, request: Id) -> Answer<Vec<RecordView>> {
    let mut rows =
        office.rows_where(Entity::Condition, "change_request", &Value::Text(request.to_string()))?;
    rows.sort_by_key(|row| Condition::from_row(row).map(|condition| (condition.due, condition.id)).ok());
    let views = Views::new(office)?;
    Ok(rows.iter().map(|row| views.view(Entity::Condition, row)).collect())
}

/// What an edit of the content does.
fn editing(status: ChangeStatus) -> &'static str {
    use ChangeStatus::*;
    match status {
        Draft => "free",
        Submitted | Analysing => "sends_back",
        ToDecide | Deferred | Approved | ApprovedWithConditions | Implementing => "drops",
        Rejected | Withdrawn | Implemented | Closed => "locked",
    }
}

/// The request's baseline with the one before it.
fn baselines(office: &Office, request: &ChangeRequest) -> Answer<Option<ChangeBaselines>> {
    let mut all: Vec<Baseline> = office.of_project(request.project)?;
    all.sort_by_key(|baseline| (baseline.taken_at, baseline.number));
    let Some(place) = all.iter().rposition(|baseline| baseline.change_request == Some(request.id)) else {
        return Ok(None);
    };
    let before = place.checked_sub(1).map(|place| all[place].id.to_string());
    Ok(Some(ChangeBaselines { before, after: all[place].id.to_string() }))
}
