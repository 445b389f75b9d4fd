//! One command per use-case, run off the window's thread.

use std::sync::atomic::Ordering;
use std::time::Duration;

use api::wire::*;
use api::{Answer, ApiError, Code, Desk, Flow};
use tauri::State;
use tauri::ipc::Channel;

use crate::{Shared, Stop, dialogs};

/// How long the page has to show an answer before the desk is put in order.
const REST: Duration = Duration::from_millis(150);

async fn on_desk<T: Send + 'static>(
    desk: State<'_, Shared>,
    work: impl FnOnce(&mut Desk) -> Answer<T> + Send + 'static,
) -> Answer<T> {
    let desk = desk.inner().clone();
    let again = desk.clone();
    let done = tauri::async_runtime::spawn_blocking(move || work(&mut crate::lock(&desk)));
    let done = done.await.map_err(|trouble| ApiError::new(Code::Io).with("detail", trouble))?;
    tauri::async_runtime::spawn(tidy_later(again));
    done
}

/// Once the page has shown an answer and nothing else is asked for.
async fn tidy_later(desk: Shared) {
    tokio::time::sleep(REST).await;
    tauri::async_runtime::spawn_blocking(move || {
        if let Ok(mut desk) = desk.try_lock() {
            desk.tidy();
        }
    });
}

/// How often the watched folder is looked into.
const LOOK: Duration = Duration::from_secs(3);

/// Reads what comes into the watched folder and tells the page; a desk at work is not waited for.
pub(crate) async fn watch_folder(app: tauri::AppHandle, desk: Shared) {
    loop {
        tokio::time::sleep(LOOK).await;
        let desk = desk.clone();
        let look = move || desk.try_lock().ok().and_then(|mut desk| desk.look_into_folder().ok().flatten());
        if let Ok(Some(received)) = tauri::async_runtime::spawn_blocking(look).await {
            let _ = tauri::Emitter::emit(&app, "collected", received);
        }
    }
}

/// Declares commands that hand their arguments to the use-case of the same name.
macro_rules! commands {
    ($($name:ident($($arg:ident: $type:ty),*) -> $answer:ty;)*) => {
        $(
            #[tauri::command]
            #[specta::specta]
            async fn $name(desk: State<'_, Shared>, $($arg: $type),*) -> Result<$answer, ApiError> {
                on_desk(desk, move |desk| desk.$name($($arg),*)).await
            }
        )*

        /// All commands, for the handler and the bindings.
        pub fn all() -> tauri_specta::Commands<tauri::Wry> {
            tauri_specta::collect_commands![
                $($name,)*
                open_import,
                stop_import,
                write_picture,
                write_image,
                write_pages,
                test_robot,
                dialogs::pick_portfolio,
                dialogs::pick_imports,
                dialogs::pick_files,
                dialogs::pick_folder,
                dialogs::open_attached,
                dialogs::pick_save_path,
                dialogs::show_in_folder,
                dialogs::open_exported
            ]
        }
    };
}

commands! {
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
    search_lessons(query: LessonQuery) -> LessonList;
    lesson(id: String) -> LessonView;
    trace_targets(kind: String) -> Vec<TraceTarget>;
    lessons_behind(record: String, name: String) -> Vec<Named>;
    attach(entity: String, id: String, path: String) -> Changed;
    attachments(entity: String, id: String) -> Vec<AttachmentRow>;
    save_attachment(id: String, path: String) -> Exported;
    attachment_copy(id: String) -> Exported;
    undo() -> Changed;
    redo() -> Changed;
    risk_board() -> RiskBoard;
    risk_matrix() -> MatrixView;
    usual_bands(size: u32) -> Vec<BandRange>;
    set_risk_matrix(size: u32, bands: Vec<BandRange>, reason: String) -> Changed;
    set_risk_anchor(scale: String, grade: u32, words: String) -> Changed;
    change_view(request: String) -> ChangeView;
    change_figures(project: Option<String>) -> ChangeFigures;
    compute_change_impact(request: String, reason: String) -> Changed;
    cockpit(ask: CockpitAsk) -> Cockpit;
    kpi_evidence(kpi: String, span: String) -> KpiEvidence;
    figure_evidence(figure: String) -> FigureEvidence;
    portfolio() -> PortfolioView;
    project_overview(project: String) -> ProjectOverview;
    set_stage(project: String, stage: String, reason: String) -> Changed;
    phases() -> Vec<PhaseRow>;
    cross_dependencies() -> CrossDependencies;
    find_tasks(project: String, text: String) -> Vec<TaskHit>;
    milestone_trends(project: Option<String>) -> MilestoneTrends;
    plan(project: String) -> PlanView;
    edit_plan(project: String, edits: Vec<PlanEdit>, reason: String) -> EditedPlan;
    driving_path(project: String, task: String) -> Vec<DrivingStep>;
    baselines(project: String) -> BaselineList;
    take_baseline(project: String, name: String, change_request: Option<String>, reason: String) -> Changed;
    delete_baseline(project: String, baseline: String, reason: String) -> Changed;
    set_reference_baseline(project: String, baseline: Option<String>) -> Changed;
    compare_plans(project: String, left: PlanVersion, right: PlanVersion) -> PlanComparison;
    export_comparison(
        project: String, left: PlanVersion, right: PlanVersion, labels: ExportLabels, path: String
    ) -> Exported;
    trials(project: String) -> Vec<TrialRow>;
    create_trial(project: String, name: String, note: String, from: Option<String>) -> Changed;
    trial_plan(trial: String) -> TrialView;
    edit_trial(trial: String, edits: Vec<PlanEdit>) -> EditedPlan;
    trial_impact(trial: String) -> TrialImpact;
    adopt_trial(trial: String, reason: String, conflicts: OnConflict) -> Changed;
    drop_trial(trial: String, reason: String) -> Changed;
    export_plan(project: String, path: String) -> ExportedPlan;
    export_plan_workbook(project: String, labels: ExportLabels, path: String) -> Exported;
    schedule_quality(project: String) -> ScheduleQualityView;
    earned_value(project: String) -> EarnedValueView;
    portfolio_earned_value() -> PortfolioEarnedValue;
    portfolio_schedule_quality() -> PortfolioScheduleQuality;
    raci(project: Option<String>) -> RaciView;
    set_raci(activity: String, role: String, letter: Option<String>) -> Changed;
    closure(project: String) -> ClosureView;
    closure_step(project: String, step: String, note: String) -> Changed;
    waive_closure(project: String, person: String, reason: String) -> Changed;
    budget_grid(project: Option<String>, unit: String) -> BudgetGrid;
    approval_ladder() -> LadderView;
    set_approval_ladder(bands: Vec<LadderBand>) -> Changed;
    request_steps(request: String) -> RequestSteps;
    budget_step(request: String, step: String, person: Option<String>, note: String) -> Changed;
    acknowledge_warning(warning: String, person: Option<String>, note: String) -> Changed;
    audit(audit: String) -> AuditView;
    audit_step(audit: String, step: String, reason: String) -> Changed;
    cost_draft(token: String) -> CostDraft;
    collection(month: Option<String>) -> Collection;
    issue_forms(projects: Vec<String>, forms: Vec<String>, month: String, labels: ExportLabels, folder: String) -> IssuedForms;
    receive_forms(paths: Vec<String>) -> Received;
    form_lines(project: String, month: String, form: String) -> FormDetail;
    take_form_lines(project: String, month: String, form: String, keys: Vec<String>, reason: String) -> Changed;
    refuse_form_lines(project: String, month: String, form: String, keys: Vec<String>, reason: String) -> Changed;
    write_reminder(to: String, subject: String, body: String, path: String) -> Exported;
    set_collection_folder(folder: String) -> Changed;
    preview_costs(token: String, choice: CostChoice) -> CostPreview;
    apply_costs(token: String, choice: CostChoice) -> Changed;
    intake() -> IntakeView;
    proposal(proposal: String) -> ProposalView;
    proposal_step(proposal: String, to: String, reason: String) -> Changed;
    answer_lesson(proposal: String, lesson: String, answer: String, reason: String) -> Changed;
    add_reviewer(proposal: String, person: String) -> Changed;
    remove_reviewer(review: String) -> Changed;
    submit_review(review: String, scores: Vec<GivenScore>, comment: String) -> Changed;
    abstain_review(review: String, conflict: String) -> Changed;
    new_intake_template(template: String) -> Changed;
    release_intake_template(template: String) -> Changed;
    selection(limits: SelectionLimits) -> SelectionView;
    keep_scenario(name: String, note: String, limits: SelectionLimits) -> Changed;
    drop_scenario(scenario: String) -> Changed;
    committees() -> CommitteesView;
    session(session: String) -> SessionView;
    plan_session(committee: String, held_on: String, place: String) -> Changed;
    add_agenda_item(session: String, entity: String, subject: String) -> Changed;
    remove_agenda_item(item: String) -> Changed;
    set_attendance(session: String, member: String, kind: String, deputy: Option<String>) -> Changed;
    cast_vote(item: String, member: String, voice: String, comment: String) -> Changed;
    decide_item(item: String, outcome: String, reason: String, deferred_to: Option<String>, conditions: Vec<NewCondition>) -> Changed;
    session_step(session: String, to: String) -> Changed;
    gates(project: String) -> GateBoard;
    set_up_gates(project: String) -> Changed;
    present_gate(gate: String) -> Changed;
    decide_gate(gate: String, decision: GateDecision) -> Changed;
    waive_check(check: String, by: String, reason: String) -> Changed;
    periods() -> PeriodList;
    freeze_month(month: String, data_date: String, reason: String) -> Changed;
    report_preview(month: String, language: String) -> ReportPreview;
    report_summary(month: String, language: String) -> SummaryView;
    edit_summary(edit: SentenceEdit) -> Changed;
    export_report(month: String, language: String, path: String) -> Exported;
    export_pack(order: PackOrder, folder: String) -> PackExported;
    export_document(order: PackOrder, path: String) -> PackExported;
    brand() -> BrandView;
    set_brand_accent(colour: String) -> Changed;
    set_brand_logo(path: Option<String>) -> Changed;
    set_brand_template(path: Option<String>) -> Changed;
    export_table(table: TableExport, path: String) -> Exported;
    export_records(entity: String, project: Option<String>, labels: ExportLabels, path: String) -> Exported;
    project_templates() -> TemplatesView;
    new_project_template() -> Changed;
    save_project_template(version: String, content: TemplateContent, note: String) -> Changed;
    release_project_template(version: String) -> Changed;
    form_pages(kind: FormKind, id: String, language: String) -> Vec<PrintedPage>;
    print_form(kind: FormKind, id: String, language: String, path: String) -> PrintedForm;
    publication() -> PublicationView;
    set_publication_folder(folder: String) -> Changed;
    set_publication_audience(audience: String) -> Changed;
    publish_month(month: String, language: String) -> Published;
    news_board() -> NewsBoard;
    keep_robot_address(robot: String, address: String, secret: String, keep: String) -> ();
    forget_robot_address(robot: String) -> ();
    switch_robot(robot: String, on: bool) -> Changed;
    preview_robot(robot: String) -> RobotPreview;
    retry_post(robot: String, event: String) -> ();
    discard_post(robot: String, event: String) -> ();
    terms() -> Vec<TermRow>;
    set_term(name: String, value: i32, effective: Option<String>, reason: String) -> Changed;
    term_effect(name: String, value: i32) -> TermEffect;
    override_kpi(kpi: String, value: Option<i32>, reason: String) -> Changed;
    numbering() -> NumberingView;
    set_numbering(series: String, prefix: String, width: u32) -> Changed;
    set_organisation(name: String) -> Changed;
    calendars() -> Vec<CalendarView>;
    backups() -> BackupList;
    backup_now() -> BackupRow;
    restore_backup(path: String) -> FileState;
    undo_restore() -> FileState;
    sheet_import(token: String, sheet: u32, header_row: u32) -> SheetImport;
    choose_import(token: String, place: u32) -> ImportDraft;
    map_import(token: String, mapping: PlanMapping) -> ImportDraft;
    preview_import(token: String, mapping: SheetMapping) -> SheetPreview;
    apply_import(token: String, choice: ImportChoice) -> Imported;
    cancel_import(token: String) -> ();
}

#[tauri::command]
#[specta::specta]
async fn open_import(
    desk: State<'_, Shared>,
    stop: State<'_, Stop>,
    path: String,
    progress: Channel<Progress>,
) -> Result<ImportDraft, ApiError> {
    let stop = stop.inner().clone();
    stop.store(false, Ordering::Relaxed);
    on_desk(desk, move |desk| {
        desk.open_import(path, &mut |step| {
            let _ = progress.send(step);
            if stop.load(Ordering::Relaxed) { Flow::Cancel } else { Flow::Continue }
        })
    })
    .await
}

/// Stops reading a file; `open_import` then answers that it was cancelled.
#[tauri::command]
#[specta::specta]
fn stop_import(stop: State<'_, Stop>) {
    stop.store(true, Ordering::Relaxed);
}

/// Sends a robot a message that shows whether messages arrive; the desk is free while the robot is waited for.
#[tauri::command]
#[specta::specta]
async fn test_robot(desk: State<'_, Shared>, robot: String) -> Result<RobotTrial, ApiError> {
    let parcel = on_desk(desk, move |desk| desk.trial_parcel(robot)).await?;
    let carried = tauri::async_runtime::spawn_blocking(move || parcel.carry()).await;
    Ok(carried.map_err(|trouble| ApiError::new(Code::Io).with("detail", trouble))?.trial())
}

/// Writes a chart or a plan as a picture.
#[tauri::command]
#[specta::specta]
async fn write_picture(path: String, svg: String) -> Result<Exported, ApiError> {
    api::write_picture(&path, &svg)
}

/// Writes a chart as a PNG image; its bytes come in hexadecimal.
#[tauri::command]
#[specta::specta]
async fn write_image(path: String, hex: String) -> Result<Exported, ApiError> {
    api::write_image(&path, &hex)
}

/// Prints drawings into a PDF.
#[tauri::command]
#[specta::specta]
async fn write_pages(
    path: String,
    title: String,
    language: String,
    pages: Vec<PrintedPage>,
) -> Result<PrintedPages, ApiError> {
    let print = move || api::write_pages(&path, &title, &language, &pages);
    let done = tauri::async_runtime::spawn_blocking(print);
    done.await.map_err(|trouble| ApiError::new(Code::Io).with("detail", trouble))?
}
