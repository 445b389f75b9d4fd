//! What a write of one field implies: the rules of its kind are asked, and their changes go into the same step.

use portfolio::change_rules;
use portfolio::numbering::{Numbering, Series};
use portfolio::record::Coded;
use portfolio::risk_rules;
use portfolio::{
    Change, ChangeRequest, ChangeStatus, Date, Entity, Project, Record, Risk, RiskStatus, Row, Stage, Value,
    Writer,
};

use crate::error::{bad_field, refused};
use crate::office::Office;
use crate::{Answer, ApiError, Code};

/// The changes of giving a field a value, with what follows from it.
pub(crate) fn set(
    office: &mut Office,
    entity: Entity,
    row: &Row,
    field: &str,
    value: Value,
    today: Date,
) -> Answer<Vec<Change>> {
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
    match (entity, described.name) {
        (Entity::Risk, "status") => risk_status(&read(row)?, &value, today),
        (Entity::Risk, "probability" | "impact") => {
            let edited: Risk = read(&edited(entity, row, described.name, &value))?;
            let before: Risk = read(row)?;
            let terms = &office.loaded()?.terms;
            let after = risk_rules::regraded(Some(&before), &edited, terms, today);
            Ok(portfolio::difference(&before, &after))
        }
        (Entity::ChangeRequest, "status") => change_status(office, &read(row)?, &value, today),
        (Entity::Project, "stage") | (Entity::ClosureReview, "status") => Err(refused("own_step")),
        (Entity::ClosureReview, _) => crate::closure::check_editable(row).map(|()| vec![plain()]),
        (Entity::Objective | Entity::RoadmapItem, "due") => quarter(&value).map(|()| vec![plain()]),
        _ => Ok(vec![plain()]),
    }
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
            risk_rules::regraded(None, &risk, &loaded.terms, today).to_row()
        }
        Entity::ChangeRequest => {
            let mut request: ChangeRequest = read(&row)?;
            let used = portfolio.change_requests.iter().map(|request| request.code.as_str());
            number(&mut request.code, &numbering, Series::ChangeRequest, today, used);
            request.to_row()
        }
        // A review is begun by its own step; nobody writes one that is approved.
        Entity::ClosureReview => return Err(refused("own_step")),
        Entity::Lesson => {
            let mut lesson: portfolio::Lesson = read(&row)?;
            lesson.recorded_on = lesson.recorded_on.or(Some(today));
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
        Entity::Objective | Entity::RoadmapItem => {
            quarter(crate::records::held(entity, &row, "due")).map(|()| row)?
        }
        _ => row,
    })
}

fn risk_status(risk: &Risk, value: &Value, today: Date) -> Answer<Vec<Change>> {
    let status = code(value).and_then(RiskStatus::parse).ok_or_else(|| refused("not_allowed"))?;
    risk_rules::move_to(risk, status, today).map_err(|refusals| refused_by(&refusals))
}

/// The error that names everything which stands against a step; its first reason is the sentence.
pub(crate) fn refused_by(refusals: &[impl Coded]) -> ApiError {
    let codes: Vec<&str> = refusals.iter().map(|refusal| refusal.code()).collect();
    refused(codes.first().copied().unwrap_or("not_allowed")).with("reasons", codes.join(","))
}

/// A decision on a change also moves the approved finish and budget of its project.
fn change_status(
    office: &mut Office,
    request: &ChangeRequest,
    value: &Value,
    today: Date,
) -> Answer<Vec<Change>> {
    let status = code(value).and_then(ChangeStatus::parse).ok_or_else(|| refused("not_allowed"))?;
    let mut changes =
        change_rules::move_to(request, status, today).map_err(|refusals| refused_by(&refusals))?;
    if matches!(status, ChangeStatus::Approved | ChangeStatus::ApprovedWithConditions) {
        let loaded = office.loaded()?;
        let project = loaded.project(request.project).ok_or_else(|| crate::records::gone(Entity::Project))?;
        let (portfolio, calendars) = (&loaded.portfolio, &loaded.calendars);
        changes.extend(change_rules::effects(
            request,
            project,
            portfolio,
            calendars,
            today,
            &mut store::new_id,
        ));
    }
    Ok(changes)
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
