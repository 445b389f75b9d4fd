//! What a write of one field implies: the rules of its kind are asked, and their changes go into the same step.

use portfolio::numbering::{Numbering, Series};
use portfolio::record::Coded;
use portfolio::risk_rules::By;
use portfolio::{
    BudgetRequest, Change, ChangeRequest, Date, Entity, Id, Issue, Project, QualityCheck, Record, Risk, Row,
    Stage, Value, Writer,
};
use portfolio::{change_rules, issue_rules, risk_rules};

use crate::error::{bad_field, refused};
use crate::office::Office;
use crate::wire::Reason;
use crate::{Answer, ApiError, Code, budget, change_writes, gates, risk_writes};

/// What a write implies.
#[derive(Default)]
pub(crate) struct Implied {
    /// All changes, the write itself among them.
    pub(crate) changes: Vec<Change>,
    /// Plans whose dates these changes hold already.
    pub(crate) plans: Vec<Id>,
    /// What the person should know of it.
    pub(crate) notices: Vec<Reason>,
}

impl From<Vec<Change>> for Implied {
    fn from(changes: Vec<Change>) -> Implied {
        Implied { changes, ..Implied::default() }
    }
}

/// The changes of giving a field a value, with what follows from it.
pub(crate) fn set(
    office: &mut Office,
    entity: Entity,
    row: &Row,
    field: &str,
    value: Value,
    by: By<'_>,
) -> Answer<Implied> {
    let known = entity.field(field).map(|(_, field)| field);
    let Some(described) = known.filter(|field| field.writer == Writer::Person) else {
        let error = ApiError::new(Code::BadField).with("entity", entity.name()).with("field", field);
        return Err(error.with("reason", "unknown_field"));
    };
    let value = emptied(described, value);
    described
        .check(&value)
        .map_err(|reason| bad_field(portfolio::BadField { entity, field: described.name, reason }))?;
    let plain = || Change::Set { entity, id: row.id, field: described.name, value: value.clone() };
    let edited = || edited(entity, row, described.name, &value);
    Ok(match (entity, described.name) {
        (Entity::Risk, "status") => risk_writes::risk_status(office, &read(row)?, code(&value), by)?.into(),
        (Entity::Risk, _) => risk_writes::risk(office, &read(row)?, &read(&edited())?, by)?.into(),
        (Entity::RiskAction, "status") => {
            risk_writes::action_status(office, &read(row)?, code(&value), by)?.into()
        }
        (Entity::RiskAction, _) => risk_writes::action(&read(row)?, &read(&edited())?)?.into(),
        (Entity::Issue, "status") => risk_writes::issue_status(office, &read(row)?, code(&value), by)?.into(),
        (Entity::Issue, _) => risk_writes::issue(&read(row)?, &read(&edited())?)?.into(),
        (Entity::ChangeRequest, "status") => change_writes::status(office, &read(row)?, code(&value), by)?,
        (Entity::ChangeRequest, _) => change_writes::content(office, &read(row)?, &read(&edited())?, by)?,
        (Entity::QualityCheck, _) => quality_check(office, row, &edited(), by.today)?.into(),
        (Entity::GateReview, _) => gates::gate(&read(row)?, &read(&edited())?)?.into(),
        (Entity::TemplateVersion, _) => {
            crate::project_template::check_row(row)?;
            vec![plain()].into()
        }
        (Entity::Project, "stage") | (Entity::ClosureReview, "status") => return Err(refused("own_step")),
        (Entity::ClosureReview, _) => {
            crate::closure::check_editable(row)?;
            vec![plain()].into()
        }
        (Entity::ProposalPair | Entity::CommitteeMember, _) => {
            crate::intake::check_edited(office, entity, row, &edited())?;
            vec![plain()].into()
        }
        (Entity::Objective | Entity::RoadmapItem, "due") => {
            quarter(&value)?;
            vec![plain()].into()
        }
        (
            Entity::BudgetLine
            | Entity::CostEntry
            | Entity::BudgetRequest
            | Entity::AuditMonth
            | Entity::AuditSample
            | Entity::AuditFinding,
            field,
        ) => {
            let mut implied = budget::checks::edited(office, entity, (row, &edited()), field, by.today)?;
            implied.changes.push(plain());
            implied
        }
        _ => vec![plain()].into(),
    })
}

/// What a new record brings with it.
pub(crate) fn beside(office: &mut Office, entity: Entity, row: &Row, by: By<'_>) -> Answer<Vec<Change>> {
    match entity {
        Entity::Risk => risk_writes::first_grades(office, &read(row)?, by),
        Entity::Project => Ok(from_template(office, &read(row)?)?),
        _ => Ok(Vec::new()),
    }
}

/// Whether a record may go to the recycle bin.
pub(crate) fn may_delete(office: &mut Office, entity: Entity, row: &Row) -> Answer<()> {
    match entity {
        Entity::QualityCheck => gates::may_delete_check(&*office.loaded()?, &read(row)?),
        Entity::GateReview => gates::may_delete_gate(&read(row)?),
        Entity::TemplateVersion => crate::project_template::check_row(row),
        Entity::Condition => gates::may_delete_condition(&read(row)?),
        Entity::Issue => risk_writes::may_delete_issue(office, &read(row)?),
        Entity::ChangeRequest => change_writes::may_delete(&read(row)?),
        _ => crate::intake::may_delete(office, entity, row),
    }
}

/// What a new project gets: the standard template, unless the PMO waived it or it names what it was made from.
fn from_template(office: &mut Office, project: &Project) -> Answer<Vec<Change>> {
    let waived = !project.template_waiver.trim().is_empty();
    if waived || !project.template.trim().is_empty() {
        return Ok(Vec::new());
    }
    let loaded = office.loaded()?;
    crate::project_template::changes(office, project, &loaded.portfolio)
}

fn quality_check(office: &mut Office, row: &Row, edited: &Row, today: Date) -> Answer<Vec<Change>> {
    let (before, edited): (QualityCheck, QualityCheck) = (read(row)?, read(edited)?);
    let after = gates::check(&*office.loaded()?, Some(&before), &edited, today)?;
    Ok(portfolio::difference(&before, &after))
}

/// A new record as the rules complete it: its number, its date, the response clock of a risk.
pub(crate) fn complete(office: &mut Office, row: Row, entity: Entity, today: Date) -> Answer<Row> {
    let loaded = office.loaded()?;
    let portfolio = &loaded.portfolio;
    let numbering = Numbering::from_settings(&portfolio.settings);
    Ok(match entity {
        Entity::Risk => {
            let mut risk: Risk = read(&row)?;
            let used = portfolio.risks.iter().map(|risk| risk.code.as_str());
            number(&mut risk.code, &numbering, Series::Risk, today, used);
            risk.identified_on = risk.identified_on.or(Some(today));
            begins_at(risk.status, risk_rules::WORKFLOW.start)?;
            risk_rules::grading(None, &risk, &loaded.terms).map_err(|why| refused(why.code()))?;
            risk_rules::regraded(None, &risk, &loaded.terms, today).to_row()
        }
        Entity::ChangeRequest => {
            let mut request: ChangeRequest = read(&row)?;
            let used = portfolio.change_requests.iter().map(|request| request.code.as_str());
            number(&mut request.code, &numbering, Series::ChangeRequest, today, used);
            begins_at(request.status, change_rules::WORKFLOW.start)?;
            request.to_row()
        }
        // A review is begun by its own step; nobody writes one that is approved.
        Entity::ClosureReview => return Err(refused("own_step")),
        Entity::Issue => {
            let mut issue: Issue = read(&row)?;
            let used = portfolio.issues.iter().map(|issue| issue.code.as_str());
            number(&mut issue.code, &numbering, Series::Issue, today, used);
            issue.happened_on = issue.happened_on.or(Some(today));
            begins_at(issue.status, issue_rules::WORKFLOW.start)?;
            issue.to_row()
        }
        Entity::QualityCheck => gates::check(&loaded, None, &read(&row)?, today)?.to_row(),
        // A version begins as a copy of the one in use.
        Entity::TemplateVersion => return Err(refused("own_step")),
        Entity::GateReview => gates::new_gate(&loaded, &read(&row)?).map(|()| row)?,
        Entity::RiskAction => risk_writes::new_action(portfolio, read(&row)?)?.to_row(),
        Entity::LessonTrace => {
            let mut trace: portfolio::LessonTrace = read(&row)?;
            trace.traced_on = trace.traced_on.or(Some(today));
            trace.to_row()
        }
        Entity::Lesson => {
            let mut lesson: portfolio::Lesson = read(&row)?;
            let used = portfolio.lessons.iter().map(|lesson| lesson.code.as_str());
            number(&mut lesson.code, &numbering, Series::Lesson, today, used);
            lesson.recorded_on = lesson.recorded_on.or(Some(today));
            if let Some(project) = lesson.project.and_then(|id| loaded.project(id)) {
                inherit(&mut lesson.project_type, &project.category);
                inherit(&mut lesson.department, &project.department);
            }
            lesson.to_row()
        }
        Entity::Project => {
            let project: Project = read(&row)?;
            if project.stage == Stage::Closed {
                return Err(refused("own_step"));
            }
            if portfolio.projects.iter().any(|known| known.code == project.code) {
                return Err(refused("code_taken").with("code", &project.code));
            }
            row
        }
        Entity::BudgetLine => budget::checks::new_line(office, &read(&row)?).map(|()| row)?,
        Entity::CostEntry => budget::checks::entry(office, &read(&row)?, today).map(|()| row)?,
        Entity::BudgetRequest => {
            let mut request: BudgetRequest = read(&row)?;
            let used: Vec<BudgetRequest> = office.all()?;
            let used = used.iter().map(|request| request.code.as_str());
            number(&mut request.code, &numbering, Series::BudgetRequest, today, used);
            request.to_row()
        }
        Entity::AuditMonth => budget::audit::begun(office, &row, &numbering, today)?,
        Entity::AuditFinding => budget::audit::edited(office, entity, &row).map(|()| row)?,
        Entity::BudgetWarning
        | Entity::AuditSample
        | Entity::ApprovalBand
        | Entity::TermVersion
        | Entity::KpiOverride
        | Entity::LightMonth => {
            return Err(refused("own_screen").with("entity", entity.name()));
        }
        Entity::Objective | Entity::RoadmapItem => {
            quarter(crate::records::held(entity, &row, "due")).map(|()| row)?
        }
        _ => crate::intake::number(office, row, entity, today)?,
    })
}

/// Refuses a new record that would skip the first steps of its workflow.
pub(crate) fn begins_at<S: PartialEq>(status: S, start: S) -> Answer<()> {
    if status == start { Ok(()) } else { Err(refused("not_allowed")) }
}

/// The error that names everything which stands against a step; its first reason is the sentence.
pub(crate) fn refused_by(refusals: &[impl Coded]) -> ApiError {
    let codes: Vec<&str> = refusals.iter().map(|refusal| refusal.code()).collect();
    refused(codes.first().copied().unwrap_or("not_allowed")).with("reasons", codes.join(","))
}

fn number<'a>(
    code: &mut String,
    numbering: &Numbering,
    series: Series,
    today: Date,
    used: impl Iterator<Item = &'a str>,
) {
    if code.trim().is_empty() {
        *code = numbering.next(series, today.year(), used);
    }
}

/// What nobody wrote is taken from the project.
fn inherit(field: &mut String, from: &str) {
    if field.trim().is_empty() {
        *field = from.to_owned();
    }
}

/// Refuses a quarter that does not exist, such as `2025Q5`.
fn quarter(value: &Value) -> Answer<()> {
    match code(value) {
        Some(text) if !text.is_empty() && portfolio::quarter::Quarter::parse(text).is_none() => {
            Err(ApiError::new(Code::BadDate).with("value", text).with("kind", "quarter"))
        }
        _ => Ok(()),
    }
}

fn code(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// Empty text stands for nothing in every field that is not text.
fn emptied(field: &portfolio::Field, value: Value) -> Value {
    use portfolio::Kind;
    let textual = matches!(field.kind, Kind::Text | Kind::LongText | Kind::Data);
    match value {
        Value::Text(text) if text.is_empty() && !textual => Value::Null,
        Value::Null if textual => Value::Text(String::new()),
        other => other,
    }
}

fn edited(entity: Entity, row: &Row, field: &str, value: &Value) -> Row {
    let mut row = row.clone();
    if let Some((place, _)) = entity.field(field) {
        row.values[place] = value.clone();
    }
    row
}

fn read<R: Record>(row: &Row) -> Answer<R> {
    R::from_row(row).map_err(bad_field)
}
