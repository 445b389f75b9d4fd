//! Records of any kind: lists, forms that save field by field, history, recycle bin.

use std::collections::BTreeMap;

use portfolio::risk_rules::By;
use portfolio::{Change, Entity, Id, Kind, Presence, Row, Stage, Value, Writer};

use crate::convert;
use crate::derived::Names;
use crate::desk::Desk;
use crate::error::bad_field;
use crate::office::{Act, Office, step_kind};
use crate::rules::Implied;
use crate::wire::{
    Changed, DeletedRecord, Fact, Facts, FieldKind, FieldSchema, HistoryEntry, RecordSchema, RecordView,
};
use crate::{Answer, ApiError, Code, derived, rules};

impl Desk {
    /// The form of every kind of record.
    pub fn schema(&mut self) -> Answer<Vec<RecordSchema>> {
        Ok(Entity::ALL.iter().map(|&entity| schema(entity)).collect())
    }

    /// All records of a kind, or those of a project, in the order they were made.
    pub fn records(&mut self, entity: String, project: Option<String>) -> Answer<Vec<RecordView>> {
        let entity = kind(&entity)?;
        let project = convert::optional_id(project.as_deref())?;
        let office = self.office()?;
        crate::intake::check_read(entity)?;
        let rows = rows_of(office, entity, project)?;
        let views = derived::Views::new(office)?;
        Ok(rows.iter().map(|row| views.view(entity, row)).collect())
    }

    /// Makes a record from the fields that were filled in; the others get their defaults.
    pub fn create_record(&mut self, entity: String, fields: Facts, reason: String) -> Answer<Changed> {
        let entity = kind(&entity)?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let row = new_row(entity, fields)?;
        check_writable(office, entity, &row)?;
        let row = rules::complete(office, row, entity, today)?;
        let id = row.id;
        let by = By { author: &author, reason: &reason, today };
        let mut changes = rules::beside(office, entity, &row, by)?;
        changes.insert(0, Change::Insert(entity, row));
        let act = Act { op: "create_record", author: &author, reason: &reason };
        let changed = office.transact(act, changes)?;
        Ok(Changed { id: Some(id.to_string()), ..changed })
    }

    /// Gives one field a value.
    pub fn set_field(
        &mut self,
        entity: String,
        id: String,
        field: String,
        value: Fact,
        reason: String,
    ) -> Answer<Changed> {
        let (entity, id) = (kind(&entity)?, convert::id(&id)?);
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let row = office.row(entity, id)?.ok_or_else(|| gone(entity))?;
        check_writable(office, entity, &row)?;
        let by = By { author: &author, reason: &reason, today };
        let Implied { changes, plans, notices } =
            rules::set(office, entity, &row, &field, convert::value(value), by)?;
        let act = Act { op: "set_field", author: &author, reason: &reason };
        let mut changed = office.transact_plans(act, changes, &plans)?.0;
        changed.notices.extend(notices);
        Ok(changed)
    }

    /// Puts a record, with what depends on it, into the recycle bin.
    pub fn delete_record(&mut self, entity: String, id: String, reason: String) -> Answer<Changed> {
        let (entity, id) = (kind(&entity)?, convert::id(&id)?);
        let author = self.author();
        let office = self.office()?;
        let row = office.row(entity, id)?.ok_or_else(|| gone(entity))?;
        check_writable(office, entity, &row)?;
        rules::may_delete(office, entity, &row)?;
        crate::budget::checks::removable(office, entity, &row)?;
        let mut changes = vec![Change::Delete(entity, id)];
        changes.extend(
            office.dependents(entity, id)?.into_iter().map(|(entity, id)| Change::Delete(entity, id)),
        );
        office.transact(Act { op: "delete_record", author: &author, reason: &reason }, changes)
    }

    /// Takes a record, with what went with it, out of the recycle bin.
    pub fn restore_record(&mut self, entity: String, id: String) -> Answer<Changed> {
        let (entity, id) = (kind(&entity)?, convert::id(&id)?);
        let author = self.author();
        let office = self.office()?;
        let bin = office.recycle_bin()?;
        let found =
            bin.iter().find(|gone| gone.entity == entity && gone.id == id).ok_or_else(|| gone(entity))?;
        let together = office.deleted_in_step(found.step)?;
        for (entity, id) in &together {
            if let Some(row) = office.row_even_deleted(*entity, *id)? {
                crate::intake::may_restore(office, *entity, &row)?;
            }
        }
        let changes = together.into_iter().map(|(entity, id)| Change::Restore(entity, id)).collect();
        office.transact(Act { op: "restore_record", author: &author, reason: "" }, changes)
    }

    /// Everything that happened to a record, newest first.
    pub fn history(&mut self, entity: String, id: String) -> Answer<Vec<HistoryEntry>> {
        let (entity, id) = (kind(&entity)?, convert::id(&id)?);
        crate::intake::check_read(entity)?;
        let office = self.office()?;
        let names = Names::new(office)?;
        Ok(office
            .store
            .history(entity, id)?
            .into_iter()
            .map(|entry| history_entry(entity, entry, &names))
            .collect())
    }

    /// What lies in the recycle bin: one entry per deletion, newest first.
    pub fn recycle_bin(&mut self) -> Answer<Vec<DeletedRecord>> {
        let office = self.office()?;
        let mut steps: BTreeMap<i64, (DeletedRecord, u32)> = BTreeMap::new();
        for gone in office.store.recycle_bin()? {
            let row = office.row_even_deleted(gone.entity, gone.id)?;
            let name = row.map(|row| derived::title(gone.entity, &row)).unwrap_or_default();
            let first = DeletedRecord {
                id: gone.id.to_string(),
                entity: gone.entity.name().to_owned(),
                name,
                at: gone.at,
                author: gone.author,
                with: 0,
            };
            // Kinds are listed with owners first, so the smallest kind of a step is what was deleted.
            let entry = steps.entry(gone.step).or_insert_with(|| (first.clone(), 0));
            entry.1 += 1;
            if owner_first(&first, &entry.0) {
                entry.0 = first;
            }
        }
        let bin = steps.into_values().rev();
        Ok(bin.map(|(record, count)| DeletedRecord { with: count - 1, ..record }).collect())
    }

    /// The day that a decision made now is dated with: today, and never after the data date's own day when that is
    /// later than today.
    pub(crate) fn acting_day(&mut self) -> Answer<portfolio::Date> {
        let today = (self.today)();
        Ok(self.office()?.data_date()?.min(today))
    }
}

/// The kind of record that came across by name.
pub(crate) fn kind(name: &str) -> Answer<Entity> {
    Entity::parse(name).ok_or_else(|| ApiError::new(Code::NoSuchRecord).with("entity", name))
}

pub(crate) fn gone(entity: Entity) -> ApiError {
    ApiError::new(Code::NoSuchRecord).with("entity", entity.name())
}

/// The value of a field in a row.
pub(crate) fn held<'a>(entity: Entity, row: &'a Row, field: &str) -> &'a Value {
    entity.field(field).and_then(|(place, _)| row.values.get(place)).unwrap_or(&Value::Null)
}

/// The project that a row belongs to.
pub(crate) fn project_of(entity: Entity, row: &Row) -> Option<Id> {
    match (entity, held(entity, row, "project")) {
        (Entity::Project, _) => Some(row.id),
        (_, Value::Text(id)) => Id::parse(id),
        _ => None,
    }
}

fn rows_of(office: &Office, entity: Entity, project: Option<Id>) -> Answer<Vec<Row>> {
    Ok(match project {
        Some(id) if entity.field("project").is_some() => {
            office.rows_where(entity, "project", &Value::Text(id.to_string()))?
        }
        _ => office.rows(entity)?,
    })
}

/// Refuses writes into closed projects and to records that only their own use-cases write.
fn check_writable(office: &Office, entity: Entity, row: &Row) -> Answer<()> {
    if matches!(
        entity,
        Entity::Task
            | Entity::Dependency
            | Entity::Baseline
            | Entity::BaselineTask
            | Entity::Trial
            | Entity::RiskGrade
            | Entity::Period
    ) {
        return Err(crate::error::refused("own_screen").with("entity", entity.name()));
    }
    crate::intake::check_written(office, entity, row)?;
    if entity == Entity::Lesson {
        return Ok(());
    }
    match project_of(entity, row) {
        Some(project) if entity != Entity::Project => office.check_open(project).map(drop),
        Some(_) if held(entity, row, "stage") == &Value::Text(Stage::Closed.code().into()) => {
            let Value::Text(code) = held(entity, row, "code") else { return Err(gone(entity)) };
            Err(ApiError::new(Code::ProjectClosed).with("project", code))
        }
        _ => Ok(()),
    }
}

/// A row from what was filled in.
pub(crate) fn new_row(entity: Entity, mut fields: Facts) -> Answer<Row> {
    let mut values = Vec::with_capacity(entity.fields().len());
    for field in entity.fields() {
        let given = fields.remove(field.name).map(convert::value);
        let bad = |reason| bad_field(portfolio::BadField { entity, field: field.name, reason });
        if given.is_some() && field.writer == Writer::Rules {
            return Err(bad(portfolio::BadValue::UnknownField));
        }
        let value = given.unwrap_or_else(|| field.default_value());
        field.check(&value).map_err(bad)?;
        values.push(value);
    }
    Ok(Row { id: store::new_id(), values })
}

fn schema(entity: Entity) -> RecordSchema {
    let fields = entity.fields().iter().map(|field| FieldSchema {
        name: field.name.to_owned(),
        kind: field_kind(field.kind),
        required: field.presence == Presence::Required,
        computed: field.writer == Writer::Rules,
    });
    RecordSchema { entity: entity.name().to_owned(), fields: fields.collect() }
}

/// What may stand in a field, as it crosses.
pub(crate) fn field_kind(kind: Kind) -> FieldKind {
    match kind {
        Kind::Text => FieldKind::Text,
        Kind::LongText => FieldKind::LongText,
        Kind::Integer(min, max) => FieldKind::Integer { min, max },
        Kind::Money => FieldKind::Money,
        Kind::Minutes => FieldKind::Minutes,
        Kind::Percent => FieldKind::Percent,
        Kind::Date => FieldKind::Date,
        Kind::Moment => FieldKind::Moment,
        Kind::Flag => FieldKind::Flag,
        Kind::Choice(codes) => {
            FieldKind::Choice { codes: codes.iter().map(|&code| code.to_owned()).collect() }
        }
        Kind::Reference(entity) => FieldKind::Reference { entity: entity.name().to_owned() },
        Kind::Data => FieldKind::Data,
    }
}

fn history_entry(entity: Entity, entry: store::HistoryEntry, names: &Names) -> HistoryEntry {
    let (operation, field, old, new) = match entry.what {
        store::What::Inserted => ("inserted", None, Value::Null, Value::Null),
        store::What::Removed => ("removed", None, Value::Null, Value::Null),
        store::What::Deleted => ("deleted", None, Value::Null, Value::Null),
        store::What::Restored => ("restored", None, Value::Null, Value::Null),
        store::What::Set { field, old, new } => ("set", Some(field), old, new),
    };
    let named = |value: &Value| field.as_deref().and_then(|field| names.of(entity, field, value));
    let (old_name, new_name) = (named(&old), named(&new));
    HistoryEntry {
        at: entry.at,
        author: entry.author,
        operation: step_kind(entry.kind).unwrap_or(operation).to_owned(),
        reason: entry.reason,
        field,
        old: convert::fact(&old),
        new: convert::fact(&new),
        old_name,
        new_name,
    }
}

fn owner_first(candidate: &DeletedRecord, current: &DeletedRecord) -> bool {
    Entity::parse(&candidate.entity) < Entity::parse(&current.entity)
}
