//! The closure review: prefilled from records, blocked by what is open, submitted, approved, sent back, reopened.

use portfolio::closure_rules::{self, Blocker, Blocking, ClosureFigures as Figures, ClosureRefusal};
use portfolio::kpi::{self, Check, Verdict};
use portfolio::numbering::{Numbering, Series};
use portfolio::{
    Change, ClosureReview, ClosureStatus, Condition, Date, Entity, Id, Person, Project, Record, Row, Stage,
    Task, Value,
};

use crate::convert::{self, fen, figures as reason_of, hundredths, reason, text};
use crate::derived::Views;
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Loaded, Office};
use crate::rules::refused_by;
use crate::wire::{Changed, ClosureBlocker, ClosureFigures, ClosureVerdict, ClosureView, Fact, Named};
use crate::{Answer, kpi as kpis, records};

impl Desk {
    /// The closure review of a project.
    pub fn closure(&mut self, project: String) -> Answer<ClosureView> {
        let id = convert::id(&project)?;
        let office = self.office()?;
        let loaded = office.loaded()?;
        let found = loaded.project(id).ok_or_else(|| records::gone(Entity::Project))?;
        let review = review_of(id, &loaded);
        let views = Views::new(office)?;
        let lessons = loaded.portfolio.lessons.iter().filter(|lesson| lesson.project == Some(id));
        let blocking = blocking(office, found, &loaded)?;
        let conditions: Vec<Condition> = office.all()?;
        Ok(ClosureView {
            project,
            project_code: found.code.clone(),
            project_name: found.name.clone(),
            review: review.map(|review| views.view(Entity::ClosureReview, &review.to_row())),
            figures: figures(found, review, &loaded),
            blockers: blocking.iter().map(|one| blocker(one, review, &conditions, &loaded)).collect(),
            accountable: accountable(found, &loaded),
            approvers: approvers(found, review, &loaded),
            lessons: lessons.map(|lesson| views.view(Entity::Lesson, &lesson.to_row())).collect(),
            steps: if office.is_read_only() { Vec::new() } else { steps(found, review) },
            verdicts: verdicts(found, review, &loaded),
        })
    }

    /// A step of the review: `begin`, `submit`, `approve` (the note is the person who approves, by id or by name),
    /// `return`, `reopen`.
    pub fn closure_step(&mut self, project: String, step: String, note: String) -> Answer<Changed> {
        let id = convert::id(&project)?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let loaded = office.loaded()?;
        let found = loaded.project(id).ok_or_else(|| records::gone(Entity::Project))?;
        let review = review_of(id, &loaded);
        if !steps(found, review).contains(&step) {
            return Err(refused(ClosureRefusal::NotAllowed.code()));
        }
        let (op, changes) = match (step.as_str(), review) {
            ("begin", _) => ("begin_closure", vec![begin(found, &loaded, today)]),
            ("submit", Some(review)) => {
                let blocking = blocking(office, found, &loaded)?;
                let figures = computed(found, &loaded);
                let submitted = closure_rules::submit(review, &figures, &blocking, &author, today);
                ("submit_closure", submitted.map_err(|refusals| refused_by(&refusals))?)
            }
            ("approve", Some(review)) => {
                let by = &approver(&note, &author, &loaded)?;
                let blocking = blocking(office, found, &loaded)?;
                let approved = closure_rules::approve(review, found, &loaded.portfolio, &blocking, by, today);
                (APPROVE, approved.map_err(|refusals| refused_by(&refusals))?)
            }
            ("return", Some(review)) => (
                "return_closure",
                closure_rules::send_back(review, &note).map_err(|refusals| refused_by(&refusals))?,
            ),
            ("reopen", Some(review)) => {
                let reopened = closure_rules::reopen(review, found, &note);
                (REOPEN, reopened.map_err(|refusals| refused_by(&refusals))?)
            }
            _ => return Err(refused(ClosureRefusal::NotAllowed.code())),
        };
        office.transact(Act { op, author: &author, reason: &note }, changes)
    }
}

/// The step that closes a project; it is not taken back but opened again with a reason.
pub(crate) const APPROVE: &str = "approve_closure";
/// The one step that changes a closed project.
pub(crate) const REOPEN: &str = "reopen_project";

impl Desk {
    /// Waives what keeps a project open, in the name of a person who answers for closure reviews.
    pub fn waive_closure(&mut self, project: String, person: String, reason: String) -> Answer<Changed> {
        let (id, by) = (convert::id(&project)?, convert::id(&person)?);
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let loaded = office.loaded()?;
        let found = loaded.project(id).ok_or_else(|| records::gone(Entity::Project))?;
        let review = review_of(id, &loaded).ok_or_else(|| records::gone(Entity::ClosureReview))?;
        let blocking = blocking(office, found, &loaded)?;
        let people = closure_rules::accountable(&loaded.portfolio, found, loaded.as_of);
        let waived = closure_rules::waive(review, &blocking, &people, by, &reason, today);
        let changes = waived.map_err(|refusals| refused_by(&refusals))?;
        office.transact(Act { op: "waive_closure", author: &author, reason: &reason }, changes)
    }
}

/// Refuses edits of a review that was submitted.
pub(crate) fn check_editable(row: &Row) -> Answer<()> {
    let status = records::held(Entity::ClosureReview, row, "status");
    let editable = [ClosureStatus::Draft, ClosureStatus::Returned];
    match editable.iter().any(|allowed| *status == Value::Text(allowed.code().to_owned())) {
        true => Ok(()),
        false => Err(refused("review_submitted")),
    }
}

/// Who approves: one of the portfolio's people; who takes the step where nobody is named.
fn approver(named: &str, author: &str, loaded: &Loaded) -> Answer<String> {
    let named = named.trim();
    if named.is_empty() {
        return Ok(author.to_owned());
    }
    let mut people = loaded.portfolio.people.iter();
    let found = people.find(|person| person.id.to_string() == named || person.name == named);
    found.map(|person| person.name.clone()).ok_or_else(|| refused(ClosureRefusal::NoApprover.code()))
}

/// Who may approve a review that was submitted: anybody else, those who answer for closure reviews first.
fn approvers(project: &Project, review: Option<&ClosureReview>, loaded: &Loaded) -> Vec<Named> {
    let answering = closure_rules::accountable(&loaded.portfolio, project, loaded.as_of);
    let submitted_by = review.map(|review| review.submitted_by.trim()).unwrap_or_default();
    let others = loaded.portfolio.people.iter().filter(|person| person.name.trim() != submitted_by);
    let mut others: Vec<&Person> = others.collect();
    others.sort_by_key(|person| !answering.contains(&person.id));
    others.iter().map(|person| Named { id: person.id.to_string(), name: person.name.clone() }).collect()
}

fn review_of(project: Id, loaded: &Loaded) -> Option<&ClosureReview> {
    loaded.portfolio.closure_reviews.iter().find(|review| review.project == project)
}

fn begin(project: &Project, loaded: &Loaded, today: Date) -> Change {
    let used = loaded.portfolio.closure_reviews.iter().map(|review| review.code.as_str());
    let figures = computed(project, loaded);
    let numbering = Numbering::from_settings(&loaded.portfolio.settings);
    Change::insert(&ClosureReview {
        project: project.id,
        code: numbering.next(Series::Closure, today.year(), used),
        goal_completion: figures.goal_completion(),
        ..ClosureReview::new(store::new_id())
    })
}

/// What may be done now.
fn steps(project: &Project, review: Option<&ClosureReview>) -> Vec<String> {
    let steps: &[&str] = match (project.stage, review.map(|review| review.status)) {
        (Stage::Executing | Stage::Closing, None) => &["begin"],
        (Stage::Executing | Stage::Closing, Some(ClosureStatus::Draft | ClosureStatus::Returned)) => {
            &["submit"]
        }
        (_, Some(ClosureStatus::Submitted)) => &["approve", "return"],
        (Stage::Closed, Some(ClosureStatus::Approved)) => &["reopen"],
        _ => &[],
    };
    steps.iter().map(|&step| step.to_owned()).collect()
}

fn blocking(office: &Office, project: &Project, loaded: &Loaded) -> Answer<Vec<Blocking>> {
    if project.is_ended() {
        return Ok(Vec::new());
    }
    let tasks: Vec<Task> = office.of_project(project.id)?;
    let parents: std::collections::HashSet<Id> = tasks.iter().filter_map(|task| task.parent).collect();
    let open = |task: &&Task| !parents.contains(&task.id) && !task.inactive && task.percent_complete < 100;
    let unfinished = tasks.iter().filter(open).count();
    let conditions: Vec<Condition> = office.all()?;
    Ok(closure_rules::blocking(project, &loaded.portfolio, &conditions, unfinished, loaded.as_of))
}

fn computed(project: &Project, loaded: &Loaded) -> Figures {
    closure_rules::figures(project, &loaded.portfolio, &loaded.calendars, loaded.as_of)
}

/// The figures of a review, as of when, and whether they are those of its submission.
pub(crate) struct Figured {
    pub(crate) figures: Figures,
    pub(crate) as_of: Date,
    pub(crate) locked: bool,
}

/// Figures of the submission once there was one, of today before.
pub(crate) fn figured(project: &Project, review: Option<&ClosureReview>, loaded: &Loaded) -> Figured {
    let submitted = review.filter(|r| matches!(r.status, ClosureStatus::Submitted | ClosureStatus::Approved));
    let kept = submitted.and_then(|review| Figures::parse(&review.figures));
    let as_of = submitted.filter(|_| kept.is_some()).and_then(|review| review.submitted_on);
    Figured {
        figures: kept.unwrap_or_else(|| computed(project, loaded)),
        as_of: as_of.unwrap_or(loaded.as_of),
        locked: kept.is_some(),
    }
}

fn figures(project: &Project, review: Option<&ClosureReview>, loaded: &Loaded) -> ClosureFigures {
    let Figured { figures: found, as_of, locked } = figured(project, review, loaded);
    let count = |number: i64| number as u32;
    ClosureFigures {
        as_of: as_of.to_string(),
        locked,
        goals: project.goals.lines().filter(|line| !line.trim().is_empty()).count() as u32,
        baseline_finish: text(found.due),
        original_finish: text(found.first_due),
        actual_finish: text(found.finish),
        schedule_deviation_days: found.days_late.map(|days| days as i32),
        planned_days: found.planned_days.map(|days| days as i32),
        schedule_deviation_rate: hundredths(found.schedule_deviation()),
        budget: fen(found.budget),
        actual_cost: fen(found.actual),
        cost_deviation_rate: hundredths(found.cost_deviation()),
        completion: found.completion.map(|done| done as i32),
        checks: count(found.checks_applicable),
        checks_passed: count(found.checks_passed),
        failed_mandatory_checks: count(found.failed_mandatory_checks),
        changes_approved: count(found.changes_approved),
        risks: count(found.risks),
        lessons: count(found.lessons),
    }
}

/// Who may waive what keeps a project open.
fn accountable(project: &Project, loaded: &Loaded) -> Vec<Named> {
    let people = closure_rules::accountable(&loaded.portfolio, project, loaded.as_of);
    let named = |id: Id| Named { id: id.to_string(), name: loaded.person(Some(id)) };
    people.into_iter().map(named).collect()
}

fn blocker(
    blocking: &Blocking,
    review: Option<&ClosureReview>,
    conditions: &[Condition],
    loaded: &Loaded,
) -> ClosureBlocker {
    let entity = match blocking.blocker {
        Blocker::OpenRisks => Some(Entity::Risk),
        Blocker::OpenIssues => Some(Entity::Issue),
        Blocker::OpenConditions => Some(Entity::Condition),
        Blocker::UndecidedChanges | Blocker::UnfinishedChanges => Some(Entity::ChangeRequest),
        Blocker::OpenMandatoryChecks => Some(Entity::QualityCheck),
        Blocker::OpenGates => Some(Entity::GateReview),
        Blocker::CommittedMoney => Some(Entity::BudgetLine),
        Blocker::NotDelivered | Blocker::UnfinishedTasks => None,
    };
    let budget_line = |id: Id| loaded.portfolio.budget_lines.iter().find(|line| line.id == id);
    let gate = |id: Id| loaded.portfolio.gate_reviews.iter().find(|gate| gate.id == id);
    let condition = |id: Id| conditions.iter().find(|condition| condition.id == id);
    let named = |entity: Entity, id: &Id| Named {
        id: id.to_string(),
        name: match entity {
            Entity::GateReview => gate(*id).map(|gate| gate.gate.code().to_owned()).unwrap_or_default(),
            Entity::Condition => condition(*id).map(|one| one.text.clone()).unwrap_or_default(),
            Entity::BudgetLine => budget_line(*id).map(|line| line.name.clone()).unwrap_or_default(),
            _ => kpis::label(entity, *id, loaded).name,
        },
    };
    ClosureBlocker {
        code: blocking.blocker.code().to_owned(),
        count: blocking.count as u32,
        waived: review.is_some_and(|review| closure_rules::covers(review, blocking)),
        entity: entity.map(|entity| entity.name().to_owned()),
        records: entity.map(|e| blocking.records.iter().map(|id| named(e, id)).collect()).unwrap_or_default(),
    }
}

pub(crate) fn verdicts(
    project: &Project,
    review: Option<&ClosureReview>,
    loaded: &Loaded,
) -> Vec<ClosureVerdict> {
    let Loaded { portfolio, calendars, terms, as_of, .. } = loaded;
    let checks = kpi::verdicts(project, review, (portfolio, calendars, terms), *as_of);
    let verdict = |check: &Check| ClosureVerdict {
        dimension: check.code.to_owned(),
        pass: match check.verdict {
            Verdict::Pass => Some(true),
            Verdict::Fail => Some(false),
            Verdict::Counted | Verdict::Unknown => None,
        },
        rule: match check.code {
            "on_time" => reason("on_time", [("tolerance_days", Fact::Int(terms.on_time_tolerance_days))]),
            "budget" => reason("budget", [("band_percent", Fact::Int(terms.budget_band))]),
            _ => {
                let grade = Fact::Text(terms.minimum_quality_grade.code().to_owned());
                reason("quality", [("grade_code", grade)])
            }
        },
        figures: reason_of(check.code, &check.facts),
    };
    checks.iter().map(verdict).collect()
}
