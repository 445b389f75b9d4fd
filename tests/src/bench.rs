//! A desk in a folder of its own, with a fixed today, and the questions that proofs ask over and over.

use std::path::{Path, PathBuf};

use api::wire::{Fact, Facts, FileState, ImportChoice, Imported, KpiCard, PortfolioRow, RecordView};
use api::{Answer, Desk, Flow};
use portfolio::Date;
use tempfile::TempDir;

/// The data date of the sample.
pub const AS_OF: &str = "2026-10-31";

/// A desk and its folder, which goes with it.
pub struct Bench {
    pub desk: Desk,
    folder: TempDir,
}

/// The day on which all of this happens.
pub fn today() -> Date {
    Date::from_ymd(2026, 11, 23).expect("a date")
}

/// A desk with nothing open.
pub fn bench() -> Bench {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::new(Some(folder.path().join("settings")), today);
    Bench { desk, folder }
}

/// A desk with the sample portfolio.
pub fn sample() -> Bench {
    let mut bench = bench();
    let path = bench.path("示例.pmo");
    bench.desk.create_sample(path, AS_OF.to_owned()).expect("the sample");
    bench
}

impl Bench {
    /// The folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A path in the folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A path in the folder as text.
    pub fn path(&self, name: &str) -> String {
        self.file(name).display().to_string()
    }

    /// Another desk, as a second start of the program would have it, with the same settings.
    pub fn second(&self) -> Desk {
        Desk::new(Some(self.folder.path().join("settings")), today)
    }

    /// The open file as the window shows it.
    pub fn state(&mut self) -> FileState {
        self.desk.file_state().expect("a state").expect("an open file")
    }

    /// The project of a name.
    pub fn project(&mut self, name: &str) -> PortfolioRow {
        let rows = self.desk.portfolio().expect("the list").rows;
        rows.into_iter().find(|row| row.name == name).unwrap_or_else(|| panic!("no project {name}"))
    }

    /// A KPI's card.
    pub fn kpi(&mut self, code: &str) -> KpiCard {
        let cards = self.desk.kpis().expect("the KPI");
        cards.into_iter().find(|card| card.code == code).unwrap_or_else(|| panic!("no KPI {code}"))
    }

    /// Records of a kind.
    pub fn records(&mut self, entity: &str, project: Option<&str>) -> Vec<RecordView> {
        self.desk.records(entity.to_owned(), project.map(str::to_owned)).expect("records")
    }

    /// One record.
    pub fn record(&mut self, entity: &str, id: &str) -> RecordView {
        let found = self.records(entity, None).into_iter().find(|record| record.id == id);
        found.unwrap_or_else(|| panic!("no {entity} {id}"))
    }

    /// Gives a field a value.
    pub fn set(&mut self, entity: &str, id: &str, field: &str, value: Fact) -> Answer<()> {
        let answer =
            self.desk.set_field(entity.to_owned(), id.to_owned(), field.to_owned(), value, String::new());
        answer.map(drop)
    }

    /// Ends every seat of the committees: where nobody sits on a board a person decides.
    pub fn without_committees(&mut self) {
        for seat in self.records("committee_member", None) {
            self.set("committee_member", &seat.id, "to_date", text("2025-12-31")).expect("the seat ends");
        }
    }

    /// Makes a record and gives its id.
    pub fn create(&mut self, entity: &str, fields: &[(&str, Fact)]) -> String {
        let fields: Facts = fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let made = self.desk.create_record(entity.to_owned(), fields, String::new()).expect("a record");
        made.id.expect("its id")
    }

    /// Imports a table as its suggested mapping has it, or a plan as a new project.
    pub fn import(&mut self, path: &Path) -> Imported {
        let draft = self.desk.open_import(path.display().to_string(), &mut |_| Flow::Continue);
        let draft = draft.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mapping = draft.sheet.map(|sheet| sheet.mapping);
        self.desk.apply_import(draft.token, ImportChoice { mapping, replaces: None }).expect("an import")
    }
}

/// A text as a fact.
pub fn text(text: &str) -> Fact {
    Fact::Text(text.to_owned())
}
