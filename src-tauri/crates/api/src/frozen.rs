//! A frozen month's inputs as canonical JSON: the records of every kind, in the order of their ids, and the loads.
//! The same records give the same text, so its digest names them.

mod earned;

use portfolio::{
    BadField, BaselineTask, Entity, FieldValue, Id, Portfolio, Record, ResourceLoad, Row, Task, Value,
};
use serde_json::{Map, Value as Json, json};
use sha2::{Digest, Sha256};

use crate::error::internal;
use crate::{Answer, ApiError, Code};

/// Calls a macro with every list of records in a portfolio.
macro_rules! lists {
    ($each:ident, $portfolio:expr) => {
        $each!(
            $portfolio,
            settings,
            term_versions,
            kpi_overrides,
            light_months,
            calendars,
            calendar_exceptions,
            roles,
            people,
            role_holders,
            objectives,
            projects,
            milestones,
            milestone_baselines,
            raci_activities,
            raci_assignments,
            risks,
            change_requests,
            budget_lines,
            quality_checks,
            gate_reviews,
            closure_reviews,
            lessons,
            resources,
            summary_edits
        )
    };
}

/// The records as canonical JSON.
pub(crate) fn write(portfolio: &Portfolio) -> String {
    let mut lists = Map::new();
    macro_rules! each {
        ($portfolio:expr, $($list:ident),*) => {
            $(lists.insert(stringify!($list).to_owned(), list(&$portfolio.$list));)*
        };
    }
    lists!(each, portfolio);
    lists.insert("loads".to_owned(), loads(&portfolio.loads));
    lists.insert("earned".to_owned(), earned::write(&portfolio.earned));
    Json::Object(lists).to_string()
}

/// The records of a frozen month.
pub(crate) fn read(text: &str) -> Answer<Portfolio> {
    let json: Json = serde_json::from_str(text).map_err(internal)?;
    let mut portfolio = Portfolio::default();
    macro_rules! each {
        ($portfolio:expr, $($list:ident),*) => {
            $($portfolio.$list = records(&json[stringify!($list)])?;)*
        };
    }
    lists!(each, portfolio);
    portfolio.loads = read_loads(&json["loads"])?;
    portfolio.earned = earned::read(&json["earned"]).ok_or_else(|| damaged(Entity::Project))?;
    Ok(portfolio)
}

/// The milestones of a frozen month and what the baselines said of them.
pub(crate) fn milestones(text: &str) -> Answer<(Vec<Task>, Vec<BaselineTask>)> {
    let json: Json = serde_json::from_str(text).map_err(internal)?;
    Ok((records(&json["milestones"])?, records(&json["milestone_baselines"])?))
}

/// The digest that names the inputs, in hexadecimal.
pub(crate) fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One kind of record: the names of its fields once, then its rows. Columns added later read as empty in old freezes.
fn list<R: Record>(records: &[R]) -> Json {
    let mut rows: Vec<Row> = records.iter().map(Record::to_row).collect();
    rows.sort_by_key(|row| row.id);
    let fields: Vec<&str> = R::fields().iter().map(|field| field.name).collect();
    let rows: Vec<Json> = rows.iter().map(row).collect();
    json!({ "fields": fields, "rows": rows })
}

fn row(row: &Row) -> Json {
    let values = row.values.iter().map(|value| match value {
        Value::Null => Json::Null,
        Value::Int(number) => json!(number),
        Value::Text(text) => json!(text),
    });
    Json::Array(std::iter::once(json!(row.id.to_string())).chain(values).collect())
}

fn records<R: Record>(json: &Json) -> Answer<Vec<R>> {
    let empty = Vec::new();
    let names: Vec<&str> =
        json["fields"].as_array().unwrap_or(&empty).iter().filter_map(Json::as_str).collect();
    let places: Vec<Option<usize>> =
        R::fields().iter().map(|field| names.iter().position(|name| *name == field.name)).collect();
    let rows = json["rows"].as_array().unwrap_or(&empty).iter();
    rows.map(|row| record(R::ENTITY, row, &places)).collect()
}

fn record<R: Record>(entity: Entity, row: &Json, places: &[Option<usize>]) -> Answer<R> {
    let id = row[0].as_str().and_then(Id::parse).ok_or_else(|| damaged(entity))?;
    let value = |json: &Json| match json {
        Json::Number(number) => Value::Int(number.as_i64().unwrap_or_default()),
        Json::String(text) => Value::Text(text.clone()),
        _ => Value::Null,
    };
    let fields = entity.fields().iter().zip(places);
    let values = fields.map(|(field, place)| place.map_or(field.filler(), |place| value(&row[place + 1])));
    R::from_row(&Row { id, values: values.collect() }).map_err(|bad: BadField| damaged(bad.entity))
}

fn loads(loads: &[ResourceLoad]) -> Json {
    let mut sorted: Vec<&ResourceLoad> = loads.iter().collect();
    sorted.sort_by(|a, b| (a.resource, &a.month).cmp(&(b.resource, &b.month)));
    sorted.iter().map(|l| json!([l.resource.to_string(), l.month, l.assigned, l.capacity])).collect()
}

fn read_loads(json: &Json) -> Answer<Vec<ResourceLoad>> {
    let load = |load: &Json| {
        let resource = Id::read(&Value::Text(load[0].as_str()?.to_owned()))?;
        let month = load[1].as_str()?.to_owned();
        Some(ResourceLoad { resource, month, assigned: load[2].as_i64()?, capacity: load[3].as_i64()? })
    };
    let all = json.as_array().map(Vec::as_slice).unwrap_or_default().iter();
    all.map(|json| load(json).ok_or_else(|| damaged(Entity::Resource))).collect()
}

fn damaged(entity: Entity) -> ApiError {
    ApiError::new(Code::Corrupt).with("entity", entity.name())
}
