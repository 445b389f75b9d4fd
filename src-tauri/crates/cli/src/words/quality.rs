//! The fourteen checks of a plan in words.

use api::wire::{PortfolioScheduleQuality, ScheduleCheck, ScheduleOffender, ScheduleQualityView};

/// What the checks say of one plan, with the lines behind each figure that fails.
pub fn plan(view: &ScheduleQualityView) -> String {
    let head = format!(
        "{} {}  数据日期 data date {}  {}",
        view.code,
        view.name,
        view.data_date,
        tally(view.passed, view.failed, view.not_applicable)
    );
    let checks = view.checks.iter().map(check);
    std::iter::once(head).chain(checks).collect::<Vec<_>>().join("\n")
}

/// What the checks say of every plan: one line each, the numbers of the checks that fail.
pub fn portfolio(view: &PortfolioScheduleQuality) -> String {
    let line = |row: &api::wire::ScheduleQualityRow| {
        let failed = row.cells.iter().zip(1..).filter(|(cell, _)| cell.verdict == "fail");
        let numbers: Vec<String> = failed.map(|(_, number): (_, usize)| number.to_string()).collect();
        let tally = tally(row.passed, row.failed, row.not_applicable);
        format!("{} {}  {tally}  {}", row.code, row.name, numbers.join(" "))
    };
    view.rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn tally(passed: u32, failed: u32, not_applicable: u32) -> String {
    format!("通过 pass {passed}  未通过 fail {failed}  不适用 n/a {not_applicable}")
}

fn check(check: &ScheduleCheck) -> String {
    let mark = match check.verdict.as_str() {
        "pass" => "✓",
        "fail" => "✗",
        _ => "—",
    };
    let figure = match (&check.why, check.value) {
        (None, Some(value)) if check.unit == "index" => format!("{value:.3}"),
        (None, Some(value)) => format!("{:.2}%  {}/{}", value * 100.0, check.hits, check.population),
        (why, _) => why.clone().unwrap_or_default(),
    };
    let limit = match check.operator.as_str() {
        "within" => format!("± {}d", check.limit),
        operator => format!("{operator} {}%", check.limit as f64 / 100.0),
    };
    let behind: String = check.offenders.iter().map(offender).collect();
    format!("{mark} {:>2} {}: {figure}  ({limit}){behind}", check.number, name(&check.code))
}

fn offender(offender: &ScheduleOffender) -> String {
    let lines: Vec<String> =
        offender.tasks.iter().map(|line| format!("{} {}", line.wbs, line.name)).collect();
    format!("\n       {}{}", lines.join(" → "), super::values(&offender.measured))
}

fn name(code: &str) -> &'static str {
    match code {
        "logic" => "逻辑缺失 missing logic",
        "leads" => "提前量 leads",
        "lags" => "滞后量 lags",
        "relationship_types" => "关系类型 relationship types",
        "hard_constraints" => "硬约束 hard constraints",
        "high_float" => "高浮动 high float",
        "negative_float" => "负浮动 negative float",
        "high_duration" => "工期过长 high duration",
        "invalid_dates" => "无效日期 invalid dates",
        "resources" => "资源 resources",
        "missed_tasks" => "未按期完成 missed tasks",
        "critical_path_test" => "关键路径测试 critical path test",
        "cpli" => "关键路径长度指数 CPLI",
        _ => "基线执行指数 BEI",
    }
}
