//! Issues of Jira that were read: the map of their columns, remembered or suggested, and the plan that it makes.

use exchange::jira::{self, DayOrder, Field, Mapping, Source};
use exchange::{ImportError, Imported as ReadPlan};
use portfolio::{Change, Entity, ImportMapping, Value};

use crate::desk::Desk;
use crate::office::Office;
use crate::wire::{ImportDraft, MappedColumn, PlanField, PlanMap, PlanMapping, SheetColumn};
use crate::{Answer, ApiError, Code};

/// Values that are shown as examples of a column.
const SAMPLES: usize = 5;

/// An export of issues, and the plan that they make by the map of now.
pub(super) struct Issues {
    source: Source,
    mapping: Mapping,
    remembered: bool,
    pub(super) plan: ReadPlan,
}

impl Issues {
    /// Reads an export by the map that its headers suggest.
    pub(super) fn open(
        bytes: &[u8],
        watch: &mut dyn FnMut(exchange::Progress) -> exchange::Flow,
    ) -> Result<Issues, ImportError> {
        let source = jira::open(bytes, watch)?;
        let mapping = jira::suggest(&source);
        let plan = jira::read(&source, &mapping, &mut store::new_id);
        Ok(Issues { source, mapping, remembered: false, plan })
    }

    /// Reads it again by the map that was remembered for the same columns, if there is one.
    pub(super) fn recall(&mut self, office: &Office) -> Answer<()> {
        let Some(row) = memory(office, &self.source)? else { return Ok(()) };
        let Value::Text(text) = crate::records::held(Entity::ImportMapping, &row, "mapping") else {
            return Ok(());
        };
        if let Ok(stored) = serde_json::from_str::<PlanMapping>(text) {
            self.remap(&stored)?;
            self.remembered = true;
        }
        Ok(())
    }

    fn remap(&mut self, mapping: &PlanMapping) -> Answer<()> {
        self.mapping = from_wire(mapping, &self.source)?;
        self.plan = jira::read(&self.source, &self.mapping, &mut store::new_id);
        Ok(())
    }

    /// The map for the window.
    pub(super) fn describe(&self) -> PlanMap {
        let column = |(at, column): (usize, &jira::Column)| SheetColumn {
            index: at as u32,
            header: match column.title.as_str() {
                "" => column.name.clone(),
                title => format!("{title} · {}", column.name),
            },
            samples: self.source.samples(at, SAMPLES),
        };
        let field = |field: &Field| PlanField { name: field.code().to_owned(), repeats: field.repeats() };
        PlanMap {
            columns: self.source.columns.iter().enumerate().map(column).collect(),
            mapping: to_wire(&self.mapping, &self.source),
            fields: Field::ALL.iter().map(field).collect(),
            day_orders: DayOrder::ALL.iter().map(|order| order.code().to_owned()).collect(),
            remembered: self.remembered,
        }
    }

    /// The change that remembers the map.
    pub(super) fn remember(&self, office: &Office) -> Answer<Vec<Change>> {
        let signature = self.source.signature();
        let known = memory(office, &self.source)?;
        let mapping =
            serde_json::to_string(&to_wire(&self.mapping, &self.source)).map_err(crate::error::internal)?;
        let id = known.map_or_else(store::new_id, |row| row.id);
        let now = ImportMapping { id, signature, mapping };
        Ok(match office.get::<ImportMapping>(id) {
            Ok(before) => portfolio::difference(&before, &now),
            Err(_) => vec![Change::insert(&now)],
        })
    }
}

impl Desk {
    /// Reads the issues of a draft again, its columns meaning what the map says.
    pub fn map_import(&mut self, token: String, mapping: PlanMapping) -> Answer<ImportDraft> {
        self.issues(&token)?.remap(&mapping)?;
        self.describe(&token)
    }
}

fn memory(office: &Office, source: &Source) -> Answer<Option<portfolio::Row>> {
    let signature = Value::Text(source.signature());
    Ok(office.rows_where(Entity::ImportMapping, "signature", &signature)?.pop())
}

fn to_wire(mapping: &Mapping, source: &Source) -> PlanMapping {
    let column = |(column, field): (&jira::Column, &Option<Field>)| MappedColumn {
        header: column.name.clone(),
        field: field.map(|field| field.code().to_owned()),
    };
    PlanMapping {
        columns: source.columns.iter().zip(&mapping.columns).map(column).collect(),
        day_order: mapping.order.map(|order| order.code().to_owned()),
    }
}

/// By the names of columns; those that the map does not name mean what their headers suggest.
fn from_wire(mapping: &PlanMapping, source: &Source) -> Answer<Mapping> {
    let mut read = jira::suggest(source);
    for (column, field) in source.columns.iter().zip(&mut read.columns) {
        let Some(said) = mapping.columns.iter().find(|said| said.header == column.name) else { continue };
        *field = said.field.as_deref().map(parse).transpose()?;
    }
    let order = mapping.day_order.as_deref();
    read.order =
        order.map(|code| DayOrder::parse(code).ok_or_else(|| refused(code))).transpose()?.or(read.order);
    Ok(read)
}

fn parse(code: &str) -> Answer<Field> {
    Field::parse(code).ok_or_else(|| refused(code))
}

fn refused(code: &str) -> ApiError {
    ApiError::new(Code::BadMapping).with("field", code)
}
