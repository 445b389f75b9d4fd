//! A plan as an Excel workbook: dates are dates, lines fold as they do on screen, and what stands in the sheet is what
//! stands in the plan.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use acceptance::bench::{self, Bench};
use api::wire::{ExportLabels, PlanEdit, PlanVersion, PlanView};
use calamine::{Data, DataType, Range, Reader, Xlsx, open_workbook};
use portfolio::Date;

const HEAD: u32 = 3;

fn labels() -> ExportLabels {
    let words = [("tasks", "任务"), ("dependencies", "依赖关系"), ("assignments", "资源分配")];
    ExportLabels {
        language: "zh-CN".to_owned(),
        title: "计划".to_owned(),
        note: "数据日期".to_owned(),
        words: words.map(|(key, word)| (key.to_owned(), word.to_owned())).into_iter().collect(),
    }
}

/// The longest plan of the sample, and its workbook.
fn exported() -> (Bench, PlanView, Xlsx<BufReader<File>>) {
    let mut bench = bench::sample();
    let path = bench.path("计划.xlsx");
    let desk = &mut bench.desk;
    let projects = desk.portfolio().expect("projects").rows;
    let plans = projects.iter().map(|row| desk.plan(row.id.clone()).expect("a plan"));
    let plan = plans.max_by_key(|plan| plan.rows.len()).expect("a project");
    let written = desk.export_plan_workbook(plan.project.clone(), labels(), path.clone()).expect("written");
    assert_eq!(written.bytes, std::fs::metadata(&path).expect("there").len());
    (bench, plan, open_workbook(path).expect("a workbook"))
}

/// A day as Excel counts it, from the last of 1899.
fn serial(day: Date) -> f64 {
    f64::from(day.0) + 25_569.0
}

/// The values of a column by the key of its title.
fn column<'a>(range: &'a Range<Data>, key: &str) -> Vec<&'a Data> {
    let (height, width) = range.get_size();
    let title = |at: u32| range.get_value((HEAD, at)).map(ToString::to_string);
    let at = (0..width as u32).find(|at| title(*at).as_deref() == Some(key)).expect(key);
    (HEAD + 1..height as u32).filter_map(|row| range.get_value((row, at))).collect()
}

#[test]
fn the_sheet_of_tasks_is_the_plan_with_types() {
    let (_bench, plan, mut book) = exported();
    let range = book.worksheet_range("任务").expect("the tasks");
    let names: Vec<String> = column(&range, "name").iter().map(ToString::to_string).collect();
    assert_eq!(names, plan.rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>());
    let days = f64::from(plan.minutes_per_day);
    for (row, ((start, duration), percent)) in plan
        .rows
        .iter()
        .zip(column(&range, "start").iter().zip(column(&range, "duration")).zip(column(&range, "percent")))
    {
        let day = row.start.as_deref().and_then(|text| Date::parse(&text[..10])).expect("a start");
        assert!(start.is_datetime(), "{}", row.name);
        assert_eq!(start.get_datetime().map(|serial| serial.as_f64()), Some(serial(day)), "{}", row.name);
        assert_eq!(duration.get_float(), Some(row.duration as f64 / days), "{}", row.name);
        assert_eq!(percent.get_float(), Some(f64::from(row.percent) / 100.0), "{}", row.name);
    }
    let ties = book.worksheet_range("依赖关系").expect("the dependencies");
    assert_eq!(column(&ties, "dependencyType").len(), plan.dependencies.len());
    let rows: BTreeMap<&str, u32> = plan.rows.iter().map(|row| (row.id.as_str(), row.row)).collect();
    let first = f64::from(rows[plan.dependencies[0].predecessor.as_str()]);
    assert_eq!(column(&ties, "predecessorRow")[0].get_float(), Some(first));
}

#[test]
fn lines_fold_below_their_summaries() {
    let (bench, plan, _book) = exported();
    let file = File::open(bench.file("计划.xlsx")).expect("there");
    let mut archive = zip::ZipArchive::new(file).expect("a workbook");
    let sheet = archive.by_name("xl/worksheets/sheet1.xml").expect("the tasks");
    let text = std::io::read_to_string(sheet).expect("text");
    for row in &plan.rows {
        let start = text.find(&format!("<row r=\"{}\"", HEAD + 1 + row.row)).expect("a row");
        let tag = &text[start..start + text[start..].find('>').expect("closed")];
        let folded = format!("outlineLevel=\"{}\"", row.level - 1);
        assert_eq!(tag.contains("outlineLevel"), row.level > 1, "{}", row.name);
        assert!(row.level == 1 || tag.contains(&folded), "{}: {tag}", row.name);
    }
}

#[test]
fn a_place_that_cannot_be_written_leaves_what_was_there() {
    let (mut bench, plan, _book) = exported();
    let target = bench.file("没有这个文件夹").join("计划.xlsx").display().to_string();
    assert!(bench.desk.export_plan_workbook(plan.project, labels(), target.clone()).is_err());
    assert!(!Path::new(&target).exists());
}

/// A part of a workbook as text.
fn part(file: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(File::open(file).expect("there")).expect("a workbook");
    let part = archive.by_name(name).expect("a part");
    std::io::read_to_string(part).expect("text")
}

#[test]
fn paper_takes_the_columns_that_a_plan_is_read_by() {
    let (bench, plan, mut book) = exported();
    let workbook = part(&bench.file("计划.xlsx"), "xl/workbook.xml");
    let last = HEAD + 1 + plan.rows.len() as u32;
    let area = format!("任务!$A$1:$N${last}");
    assert!(workbook.contains(&area), "{area} is printed: {workbook}");
    assert_eq!(workbook.matches("_xlnm.Print_Area").count(), 1, "the other sheets are printed as they are");
    let range = book.worksheet_range("任务").expect("the tasks");
    assert_eq!(range.get_value((HEAD, 13)).map(ToString::to_string).as_deref(), Some("critical"));
    assert!(range.get_size().1 > 14, "the rest is on screen");
}

#[test]
fn a_comparison_leaves_with_both_values_and_their_difference() {
    let (mut bench, plan, _book) = exported();
    let path = bench.path("比较.xlsx");
    let project = plan.project.clone();
    let desk = &mut bench.desk;
    desk.take_baseline(project.clone(), "比较".into(), None, "比较".into()).expect("taken");
    let kept = desk.baselines(project.clone()).expect("baselines").baselines;
    let left = PlanVersion::Baseline { id: kept.last().expect("one").id.clone() };
    let leaf = plan.rows.iter().rfind(|row| !row.summary && row.duration > 0 && row.actual_start.is_none());
    let leaf = leaf.expect("a task that has not begun");
    let days = leaf.duration / i64::from(plan.minutes_per_day) + 4;
    let longer = PlanEdit::SetDuration { task: leaf.id.clone(), text: format!("{days}d") };
    desk.edit_plan(project.clone(), vec![longer], String::new()).expect("an edit");

    let compared = desk.compare_plans(project.clone(), left.clone(), PlanVersion::Now).expect("compared");
    desk.export_comparison(project, left, PlanVersion::Now, labels(), path.clone()).expect("written");
    let mut book: Xlsx<BufReader<File>> = open_workbook(path).expect("a workbook");
    let range = book.worksheet_range("任务").expect("the tasks");
    let names: Vec<String> = column(&range, "task").iter().map(ToString::to_string).collect();
    assert_eq!(names, compared.rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>());
    let place = compared.rows.iter().position(|row| row.task == leaf.id).expect("the task");
    let row = &compared.rows[place];
    let minutes = f64::from(plan.minutes_per_day);
    let moved = row.finish_moved.expect("it moved");
    assert_eq!(column(&range, "finishMoved")[place].get_float(), Some(moved as f64 / minutes));
    assert_eq!(column(&range, "durationMoved")[place].get_float(), Some(4.0));
    let finish = |kept: &Option<api::wire::KeptRow>| {
        let text = kept.as_ref().and_then(|kept| kept.finish.clone()).expect("a finish");
        serial(Date::parse(&text[..10]).expect("a date"))
    };
    for (key, kept) in [("finishLeft", &row.left), ("finishRight", &row.right)] {
        let shown = column(&range, key)[place].get_datetime().map(|serial| serial.as_f64());
        assert_eq!(shown, Some(finish(kept)), "{key}");
    }
    let said = column(&range, "differences")[place].to_string();
    assert!(said.contains("difference.duration") && said.contains("difference.finish"), "{said}");
}
