//! Files of other programs come in as they are: a plan of Microsoft Project, a list of projects, and a real portfolio of
//! 1,071 projects, clean and as a person really received it.

use std::path::PathBuf;

use exchange::sheet::{
    self, Cell, DoubtCode, Extent, Known, Mapping, Preview, Reason, Row, SkipReason, Table,
};
use exchange::{FindingCode, Flow, Imported, LossReason, mspdi, progress::to_the_end};
use portfolio::{
    Change, ConstraintType, DependencyType, Entity, Id, LagUnit, Money, Portfolio, Project, ResourceType,
    Stage,
};
use proptest::prelude::*;

/// The project's own folder, wherever the test runs from.
fn root() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let found = manifest.ancestors().find(|up| up.join("tests/fixtures/exchange").is_dir());
    found.expect("the project's folder").to_path_buf()
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(root().join("tests/fixtures/exchange").join(name)).expect("a fixture")
}

/// A shared file beside the checkout; says so when there is none.
fn shared(name: &str) -> Option<Vec<u8>> {
    let root = root();
    let path =
        root.ancestors().map(|up| up.join("shared/data/portfolio").join(name)).find(|path| path.is_file());
    if path.is_none() {
        eprintln!("skipped: the shared portfolio is not beside the checkout");
    }
    path.map(|path| std::fs::read(path).expect("a readable file"))
}

fn ids() -> impl FnMut() -> Id {
    let mut last = 0u128;
    move || {
        last += 1;
        Id(last)
    }
}

fn plan() -> Imported {
    mspdi::read(&fixture("plan.xml"), &mut ids(), &mut to_the_end).expect("a plan")
}

#[test]
fn a_plan_keeps_its_outline_constraints_and_progress() {
    let plan = plan().plan;
    let names: Vec<&str> = plan.tasks.iter().map(|task| task.name.as_str()).collect();
    assert_eq!(
        names,
        ["设计", "原型 & 评审", "定稿", "养护", "手动", "other.mpp\\7"],
        "blank lines are left out"
    );
    let [design, draft, done, care, manual, other] = &plan.tasks[..] else { panic!("six lines") };
    assert_eq!(draft.parent, Some(design.id), "level 2 below level 1");
    assert_eq!(manual.parent, Some(care.id), "a skipped level hangs below the line above");
    assert_eq!(
        (draft.percent_complete, draft.actual_duration, draft.remaining_duration),
        (50, Some(720), Some(720))
    );
    assert_eq!(draft.total_float, Some(480), "slack stands in tenths of a minute");
    assert_eq!(done.constraint_type, ConstraintType::MustStartOn);
    assert_eq!(done.constraint_date.map(|at| at.to_string()).as_deref(), Some("2026-03-06T17:00:00"));
    assert!(done.milestone && done.deadline.is_some());
    assert!(care.elapsed && care.ignores_resource_calendars, "format 8 is elapsed days");
    assert_eq!((care.duration, care.leveling_delay), (2_880, 1_440));
    assert!(manual.manual && manual.inactive);
    assert_eq!(manual.manual_finish.map(|at| at.to_string()).as_deref(), Some("2026-04-03T17:00:00"));
    assert!(other.external && other.parent.is_none(), "a predecessor in another plan stands for itself");
}

#[test]
fn dependencies_keep_their_ends_and_lags() {
    let Imported { plan, report } = plan();
    let told: Vec<_> = plan.dependencies.iter().map(|d| (d.kind, d.lag, d.lag_unit)).collect();
    assert_eq!(
        told,
        [
            (DependencyType::FinishStart, 960, LagUnit::Minutes),
            (DependencyType::StartStart, 50, LagUnit::Percent),
            (DependencyType::FinishFinish, -480, LagUnit::ElapsedMinutes),
            (DependencyType::FinishStart, 0, LagUnit::Minutes),
        ],
        "kinds and lags as the file has them"
    );
    let codes: Vec<FindingCode> = report.findings.iter().map(|finding| finding.code).collect();
    for expected in [
        FindingCode::DependencyOnItself,
        FindingCode::MissingReference,
        FindingCode::OtherPlan,
        FindingCode::OutlineJump,
        FindingCode::DateOutOfRange,
    ] {
        assert!(codes.contains(&expected), "{expected:?} is missing in {codes:?}");
    }
}

#[test]
fn calendars_carry_both_kinds_of_exceptions() {
    let plan = plan().plan;
    let [standard, own] = &plan.calendars[..] else { panic!("two calendars") };
    assert_eq!(standard.week.split(';').next(), Some("09:00-12:00,13:00-18:00"), "Monday as written");
    assert_eq!(
        standard.week.split(';').nth(1),
        Some("08:00-12:00,13:00-17:00"),
        "Tuesday is left to the usual"
    );
    assert!(standard.week.ends_with(";;"), "Saturday and Sunday are free");
    assert_eq!((own.base, own.name.as_str()), (Some(standard.id), "李工"), "named after its resource");
    let told: Vec<String> = plan
        .calendar_exceptions
        .iter()
        .map(|e| format!("{}…{} {} {}", e.from_date, e.to_date, e.name, e.shifts))
        .collect();
    assert_eq!(
        told,
        [
            "2026-04-04…2026-04-05  ",
            "2026-04-06…2026-04-06 清明节 ",
            "2026-07-06…2026-07-06 夏季 08:00-14:00",
            "2026-10-01…2026-10-01 国庆节 ",
            "2027-10-01…2027-10-01 国庆节 ",
            "2028-10-01…2028-10-01 国庆节 ",
        ],
        "one range a date; what comes back is written out"
    );
}

#[test]
fn resources_work_and_money_are_carried() {
    let plan = plan().plan;
    let [worker, cement] = &plan.resources[..] else { panic!("two resources; number 0 is nobody") };
    assert_eq!((worker.max_units, worker.standard_rate), (5_000, Money(12_050)));
    assert_eq!(cement.kind, ResourceType::Material);
    let [assignment] = &plan.assignments[..] else { panic!("one assignment; the project's own is left out") };
    assert_eq!(assignment.resource, Some(worker.id));
    assert_eq!(
        (assignment.units, assignment.work, assignment.overtime_work, assignment.delay),
        (5_000, 720, 60, 480)
    );
    assert_eq!(assignment.cost, Money(144_600), "amounts stand in hundredths");
    let numbers: Vec<i64> = plan.baselines.iter().map(|baseline| baseline.number).collect();
    assert_eq!(numbers, [0, 1]);
    let copy = &plan.baseline_tasks[0];
    assert_eq!((copy.duration, copy.work, copy.cost), (960, 960, Money(160_000)));
    assert_eq!(plan.tasks[1].splits, r#"[["2026-03-02T18:00:00","2026-03-04T08:00:00"]]"#, "Tuesday is free");
}

#[test]
fn the_plan_s_own_properties_become_the_project() {
    let project = plan().plan.project;
    assert_eq!((project.name.as_str(), project.description.as_str()), ("客户中心升级", "年度重点项目"));
    assert_eq!(project.planned_start.map(|date| date.to_string()).as_deref(), Some("2026-03-02"));
    assert_eq!(project.baseline_finish.map(|date| date.to_string()).as_deref(), Some("2026-04-24"));
    assert_eq!(project.data_date.map(|date| date.to_string()).as_deref(), Some("2026-03-13"));
    assert_eq!((project.budget, project.actual_cost), (Money(4_800_000), Money(1_200_000)));
    let options = portfolio::plan::PlanOptions::parse(&project.schedule_options);
    assert_eq!(options.rules.critical_float, 480, "the limit stands in days");
    assert_eq!(
        options.rules.conflict,
        schedule::ConflictRule::HonourConstraints,
        "Project writes 0 whatever is set"
    );
    assert_eq!(options.start.map(|at| at.to_string()).as_deref(), Some("2026-03-02T08:00:00"));
}

#[test]
fn what_is_not_carried_is_listed_with_a_record() {
    let report = plan().report;
    let loss = |path: &str| report.losses.iter().find(|loss| loss.path == path);
    let extended = loss("Task/ExtendedAttribute").expect("own fields are a loss");
    assert_eq!((extended.count, extended.filled, extended.example.uid), (1, 1, Some(2)));
    assert_eq!(loss("Task/Priority").map(|loss| loss.reason), Some(LossReason::NoPlace));
    assert_eq!(loss("Project/Author").map(|loss| loss.count), Some(1));
    assert_eq!(loss("Resource/Group").map(|loss| loss.count), Some(1));
    assert_eq!(loss("Task").map(|loss| loss.reason), Some(LossReason::Blank));
    assert!(
        loss("Task/Name").is_none() && loss("Task/PredecessorLink/LinkLag").is_none(),
        "carried fields are none"
    );
}

#[test]
fn reading_tells_how_far_it_is_and_stops_when_asked() {
    let mut told = Vec::new();
    let mut watch = |progress: exchange::Progress| {
        told.push(progress);
        Flow::Cancel
    };
    let error = mspdi::read(&fixture("plan.xml"), &mut ids(), &mut watch).expect_err("stopped");
    assert_eq!(error.kind, exchange::ErrorKind::Cancelled);
    assert!(told[0].total > 7_000, "the whole file is the measure");
}

fn table(bytes: &[u8]) -> Table {
    sheet::read(bytes, "projects.csv", None, &mut to_the_end).expect("a table")
}

fn look(table: &Table, mapping: &Mapping, portfolio: &Portfolio) -> Preview {
    sheet::preview(table, mapping, Known::of(portfolio), &mut ids())
}

#[test]
fn a_chinese_list_finds_its_header_fields_and_units() {
    let table = table(&fixture("projects.csv"));
    assert_eq!(
        table.rows[table.header].number, 4,
        "the title, the date and the blank row stand above the header"
    );
    let mapping = sheet::suggest_mapping(&table, None);
    let fields: Vec<Option<&str>> = mapping.columns.iter().map(|column| column.field.as_deref()).collect();
    let expected = ["code", "name", "manager", "stage", "baseline_finish", "budget", "reported_light"];
    assert_eq!(fields[..7], expected.map(Some), "one field for each header");
    assert_eq!(fields[7], None, "remarks have no field");
    assert_eq!(mapping.columns[5].unit, sheet::MoneyUnit::TenThousand);
}

#[test]
fn every_row_of_a_list_is_taken_or_told_why_not() {
    let table = table(&fixture("projects.csv"));
    let preview = look(&table, &sheet::suggest_mapping(&table, None), &Portfolio::default());
    let told: Vec<_> =
        preview.new.iter().map(|new| (new.row, new.project.code.as_str(), new.project.budget)).collect();
    assert_eq!(
        told,
        [(5, "P-001", Money(1_200_500_000)), (6, "P-002", Money(-80_000_000)), (11, "P-004", Money(0))],
        "万元 into 分, brackets are minus"
    );
    let first = &preview.new[0].project;
    assert_eq!((first.stage, first.original_finish), (Stage::Executing, first.baseline_finish));
    assert_eq!(preview.people.len(), 2, "王芳 and 李雷, each once");
    assert_eq!(preview.merged.iter().map(|merged| (merged.row, merged.into)).collect::<Vec<_>>(), [(7, 6)]);
    let rejected: Vec<_> = preview.rejected.iter().map(|r| (r.row, r.column, r.reason, r.extent)).collect();
    assert_eq!(
        rejected,
        [
            (8, None, Reason::Conflict(8), Extent::Row),
            (9, None, Reason::Conflict(8), Extent::Row),
            (10, None, Reason::MissingCode, Extent::Row),
            (11, Some(3), Reason::UnknownWord, Extent::Cell),
            (11, Some(4), Reason::BadDate, Extent::Cell),
            (11, Some(5), Reason::BadNumber, Extent::Cell),
        ]
    );
    assert_eq!(
        preview.skipped.iter().map(|s| (s.row, s.reason)).collect::<Vec<_>>(),
        [(12, SkipReason::Total)]
    );
    assert_eq!(preview.not_carried.iter().map(|column| column.filled).collect::<Vec<_>>(), [5]);
    assert_eq!(preview.sums[0].stated, Money(1_191_500_000));
    // 1,200.50 − 80 − 80 + 35.5 + 36.5: rows that are refused still stand in the file's own sum.
    assert_eq!(preview.sums[0].computed, Money(1_112_500_000));
}

#[test]
fn the_same_list_in_gb18030_reads_the_same_and_says_so() {
    let (first, second) = (table(&fixture("projects.csv")), table(&fixture("projects-gb18030.csv")));
    assert_eq!(first.rows, second.rows, "the encoding changes nothing");
    assert_eq!(second.encoding, Some("gb18030"));
    let doubts = sheet::suggest_mapping(&second, None).doubts;
    assert!(doubts.iter().any(|doubt| doubt.code == DoubtCode::EncodingGuessed), "told by the bytes alone");
}

#[test]
fn a_second_import_changes_only_what_differs() {
    let table = table(&fixture("projects.csv"));
    let mapping = sheet::suggest_mapping(&table, None);
    let first = look(&table, &mapping, &Portfolio::default());
    let mut projects: Vec<Project> = first.new.iter().map(|new| new.project.clone()).collect();
    projects[0].budget = Money(5);
    let portfolio = Portfolio { projects, people: first.people.clone(), ..Portfolio::default() };
    let second = look(&table, &mapping, &portfolio);
    assert!(second.new.is_empty() && second.people.is_empty(), "all of them are known");
    assert_eq!(second.unchanged.len(), 2);
    let changes = sheet::changes(&second);
    let [Change::Set { entity: Entity::Project, field: "budget", .. }] = &changes[..] else {
        panic!("{changes:?}")
    };
}

#[test]
fn dates_that_could_be_either_way_round_wait_for_a_person() {
    let text = "项目编号,项目名称,计划完成日期\nA,甲,03/04/2026\nB,乙,05/05/2026\n";
    let table = table(text.as_bytes());
    let mut mapping = sheet::suggest_mapping(&table, None);
    assert!(
        mapping.doubts.iter().any(|doubt| doubt.code == DoubtCode::AmbiguousDates),
        "{:?}",
        mapping.doubts
    );
    let preview = look(&table, &mapping, &Portfolio::default());
    assert_eq!(preview.rejected[0].reason, Reason::AmbiguousDate);
    assert_eq!(
        preview.new[1].project.baseline_finish.map(|date| date.to_string()).as_deref(),
        Some("2026-05-05")
    );
    mapping.columns[2].dates = vec![sheet::DateFormat::DayMonthYear];
    let preview = look(&table, &mapping, &Portfolio::default());
    assert_eq!(
        preview.new[0].project.baseline_finish.map(|date| date.to_string()).as_deref(),
        Some("2026-04-03")
    );
}

#[test]
fn a_remembered_mapping_is_used_again() {
    let table = table(&fixture("projects.csv"));
    let mut mapping = sheet::suggest_mapping(&table, None);
    mapping.columns[7].field = Some("description".to_owned());
    mapping.columns[1].field = None;
    let again = sheet::suggest_mapping(&table, Some(&mapping));
    assert_eq!(again.columns, mapping.columns, "what a person chose counts before what headers usually mean");
    assert!(sheet::signature(&table).contains("项目编号"), "the key is made of the headers");
}

#[test]
fn the_clean_portfolio_gives_its_published_figures() {
    let Some(bytes) = shared("us-federal-it-2012.csv") else { return };
    let table = table(&bytes);
    let preview = look(&table, &sheet::suggest_mapping(&table, None), &Portfolio::default());
    assert_eq!(preview.new.len(), 1_071, "{:?}", &preview.rejected[..preview.rejected.len().min(5)]);
    assert!(preview.rejected.is_empty(), "{:?}", preview.rejected);
    let projects: Vec<&Project> = preview.new.iter().map(|new| &new.project).collect();
    let dated: Vec<i64> = projects
        .iter()
        .filter_map(|project| Some(i64::from(project.forecast_finish?.0 - project.baseline_finish?.0)))
        .collect();
    assert_eq!(dated.len(), 791, "projects with both dates");
    let on_time = dated.iter().filter(|&&late| late <= 0).count();
    assert_eq!((on_time * 10_000 + 395) / 791, 6_713, "67.13 % on or before plan");
    let slip: i64 = dated.iter().sum();
    assert_eq!((slip * 100 + 395) / 791, 3_280, "32.80 days on average");
    let planned: Money = projects.iter().map(|project| project.budget).sum();
    assert_eq!(planned, Money(2_555_874_898_400), "25,558.748984 million");
    let actual: Money = projects.iter().filter_map(|project| project.forecast_cost).sum();
    assert_eq!(actual, Money(2_687_165_901_000), "26,871.659010 million");
}

#[test]
fn every_project_of_the_clean_portfolio_is_found_in_the_messy_one_or_told_why_not() {
    let (Some(clean), Some(messy)) =
        (shared("us-federal-it-2012.csv"), shared("us-federal-it-2012-messy.csv"))
    else {
        return;
    };
    let clean = table(&clean);
    let clean = look(&clean, &sheet::suggest_mapping(&clean, None), &Portfolio::default());
    let messy_table = table(&messy);
    let messy = look(&messy_table, &sheet::suggest_mapping(&messy_table, None), &Portfolio::default());
    for new in &clean.new {
        let code = &new.project.code;
        let taken = messy.new.iter().any(|other| other.project.code == *code);
        let told =
            messy.rejected.iter().any(|rejected| rejected.extent == Extent::Row && rejected.value == *code);
        assert!(taken || told, "{code} is neither imported nor listed");
    }
    assert_eq!(messy.new.len(), 1_071);
    assert_eq!(messy.merged.len(), 2, "two rows stand twice");
    let totals = messy.skipped.iter().filter(|skipped| skipped.reason == SkipReason::Total).count();
    assert_eq!(totals, 10, "one total for each agency");
    assert!(messy.new.iter().any(|new| new.project.code == "1231"), "1,231 is a number of a project");
    assert!(
        messy.new.iter().all(|new| new.project.department == new.project.department.trim()),
        "no spaces behind"
    );
    assert_eq!(messy.sums.len(), 20, "both amounts of every total are checked");
}

fn cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = "[a-z0-9 ,;\"\n中文€._-]{0,12}";
    (2usize..6).prop_flat_map(move |width| prop::collection::vec(prop::collection::vec(cell, width), 0..12))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever stands in a table comes back cell by cell.
    #[test]
    fn tables_read_back(rows in cells()) {
        let width = rows.first().map_or(3, Vec::len);
        let header: Vec<String> = ["项目编号", "项目名称", "描述", "部门", "状态"][..width].iter().map(|h| quoted(h)).collect();
        let mut text = header.join(",") + "\n";
        for row in &rows {
            text += &(row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\n");
        }
        let table = table(text.as_bytes());
        prop_assert_eq!(table.body().len(), rows.len());
        for (row, expected) in table.body().iter().zip(&rows) {
            let got: Vec<String> = (0..width).map(|column| row.cell(column).shown()).collect();
            let expected: Vec<String> = expected.iter().map(|cell| cell.trim().to_owned()).collect();
            prop_assert_eq!(got, expected);
        }
    }

    /// Whatever table comes, a preview tells something about every row.
    #[test]
    fn no_row_is_lost(rows in cells()) {
        let width = rows.first().map_or(3, Vec::len);
        let headers = ["编号", "项目名称", "预算", "计划完成日期", "状态"][..width].iter().map(|h| (*h).to_owned());
        let mut all = vec![Row { number: 1, cells: headers.map(Cell::Text).collect() }];
        all.extend(rows.iter().zip(2..).map(|(row, number)| Row { number, cells: row.iter().cloned().map(Cell::Text).collect() }));
        let table = Table {
            sheets: Vec::new(), sheet: 0, encoding: None, encoding_guessed: false, delimiter: None, header: 0,
            headers: Vec::new(), rows: all,
        }.with_header(0);
        let preview = look(&table, &sheet::suggest_mapping(&table, None), &Portfolio::default());
        let mut told: Vec<u64> = preview.new.iter().map(|new| new.row).collect();
        told.extend(preview.rejected.iter().filter(|r| r.extent == Extent::Row).map(|r| r.row));
        told.extend(preview.skipped.iter().map(|skipped| skipped.row));
        told.extend(preview.merged.iter().map(|merged| merged.row));
        told.sort_unstable();
        let expected: Vec<u64> = (2..2 + rows.len() as u64).collect();
        prop_assert_eq!(told, expected);
    }
}
