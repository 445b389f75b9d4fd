//! The desk: the application's one piece of state. It holds the open portfolio, the person's preferences and the drafts
//! of imports. Each use-case stands in the file of its noun.

use crate::wire::*;
use crate::{Answer, ApiError, Code};

/// The state behind the window or the command line.
pub struct Desk {}

macro_rules! pending {
    ($($name:ident($($arg:ident: $type:ty),*) -> $answer:ty;)*) => {
        #[allow(missing_docs)]
        impl Desk {
            $(pub fn $name(&mut self, $($arg: $type),*) -> Answer<$answer> {
                $(let _ = $arg;)*
                Err(ApiError::new(Code::NothingOpen))
            })*
        }
    };
}

pending! {
    boot() -> Boot;
    set_preferences(preferences: Preferences) -> Preferences;
    create_portfolio(path: String, kind: NewPortfolio) -> FileState;
    open_portfolio(path: String, mode: OpenMode) -> FileState;
    close_portfolio() -> ();
    file_state() -> Option<FileState>;
    set_data_date(date: String) -> FileState;
    schema() -> Vec<RecordSchema>;
    records(entity: String, project: Option<String>) -> Vec<RecordView>;
    create_record(entity: String, fields: Facts, reason: String) -> Changed;
    set_field(entity: String, id: String, field: String, value: Fact, reason: String) -> Changed;
    delete_record(entity: String, id: String, reason: String) -> Changed;
    restore_record(entity: String, id: String) -> Changed;
    history(entity: String, id: String) -> Vec<HistoryEntry>;
    recycle_bin() -> Vec<DeletedRecord>;
    search(text: String) -> Vec<SearchHit>;
    undo() -> Changed;
    redo() -> Changed;
    cockpit() -> Cockpit;
    kpi_evidence(kpi: String) -> KpiEvidence;
    portfolio() -> PortfolioView;
    project_overview(project: String) -> ProjectOverview;
    set_stage(project: String, stage: String, reason: String) -> Changed;
    plan(project: String) -> PlanView;
    edit_plan(project: String, edits: Vec<PlanEdit>, reason: String) -> EditedPlan;
    raci(project: Option<String>) -> RaciView;
    set_raci(activity: String, role: String, letter: Option<String>) -> Changed;
    closure(project: String) -> ClosureView;
    closure_step(project: String, step: String, note: String) -> Changed;
    periods() -> PeriodList;
    freeze_month(month: String, data_date: String, reason: String) -> Changed;
    report_preview(month: String, language: String) -> ReportPreview;
    export_report(month: String, language: String, path: String) -> Exported;
    export_records(entity: String, project: Option<String>, language: String, path: String) -> Exported;
    terms() -> Vec<TermRow>;
    set_term(name: String, value: i32) -> Changed;
    calendars() -> Vec<CalendarView>;
    backups() -> BackupList;
    backup_now() -> BackupRow;
    restore_backup(path: String) -> FileState;
    undo_restore() -> FileState;
    sheet_import(token: String, sheet: u32, header_row: u32) -> SheetImport;
    preview_import(token: String, mapping: SheetMapping) -> SheetPreview;
    apply_import(token: String, choice: ImportChoice) -> Imported;
    cancel_import(token: String) -> ();
}

impl Desk {
    /// Reads a file and keeps it as a draft.
    pub fn open_import(&mut self, path: String, _progress: &mut dyn FnMut(Progress)) -> Answer<ImportDraft> {
        Err(ApiError::new(Code::NotFound).with("path", path))
    }
}
