//! What the command line says, in Chinese and English side by side. The only table from codes to words outside the window.

mod error;
pub mod quality;

use api::wire::{
    Exported, Fact, FileProject, FileState, ImportDraft, KpiCard, NewsBoard, PlanFinding, Published, Reason,
    RobotPreview, SheetPreview,
};
use api::{CheckReport, ScheduledTask};

pub use error::error;

/// A portfolio was made.
pub fn made(state: &FileState) -> String {
    let FileState { path, projects, data_date, .. } = state;
    format!(
        "已生成：{path}，{projects} 个项目，数据日期 {data_date}\nMade: {path}, {projects} projects, data date {data_date}"
    )
}

/// One line of a plan.
pub fn task(task: &ScheduledTask) -> String {
    let date = |text: &Option<String>| text.clone().unwrap_or_else(|| "—".into());
    let mark = if task.critical { "*" } else { " " };
    format!("{mark} {:>6}  {}  {}  {}", task.uid, date(&task.start), date(&task.finish), task.name)
}

/// What the planner should know.
pub fn plan_finding(finding: &PlanFinding) -> String {
    format!("{} {}{}", finding.severity, finding.code, values(&finding.values))
}

/// The values of a reason, those that say nothing left out: ` column=预算 value=很多`.
fn values(reason: &Reason) -> String {
    let told = reason.values.iter().filter_map(|(name, fact)| match fact {
        Fact::Int(number) => Some(format!(" {name}={number}")),
        Fact::Text(text) if !text.is_empty() => Some(format!(" {name}={text}")),
        Fact::Text(_) | Fact::Null(()) => None,
    });
    told.collect()
}

/// One figure.
pub fn kpi(card: &KpiCard) -> String {
    let value = card.value.map_or_else(|| "—".to_owned(), |value| format!("{value:.2}"));
    let target = match (&card.operator, card.target) {
        (Some(operator), Some(target)) => format!("{operator} {target}"),
        _ => "—".to_owned(),
    };
    let (name, code) = (kpi_name(&card.code), &card.code);
    format!("{name} {code}: {value} ({})  n={}  目标 target {target}  {}", card.unit, card.n, card.status)
}

fn kpi_name(code: &str) -> &'static str {
    match code {
        "success_rate" => "项目成功率",
        "on_time_rate" => "交付准时率",
        "schedule_deviation" => "进度偏差",
        "budget_deviation" => "预算偏差率",
        "risk_response_time" => "风险响应时间",
        "template_adoption" => "模板使用率",
        "quality_pass_rate" => "质量检查通过率",
        _ => "数据新鲜度",
    }
}

/// A month was published.
pub fn published(published: &Published) -> String {
    let names: Vec<&str> = published.files.iter().map(|file| file.name.as_str()).collect();
    let (page, names) = (&published.page, names.join(", "));
    format!("已发布并核对：{page}\nPublished and verified: {page}\n{names}")
}

/// What a robot would be sent.
pub fn rehearsed(name: &str, preview: &RobotPreview) -> String {
    let state = match preview.waiting {
        true => "待发送 would be sent",
        false => "近期动态示例 example of what happened lately",
    };
    let bodies: Vec<&str> = preview.messages.iter().map(|message| message.body.as_str()).collect();
    format!("{name}: {state}, {} 条消息 messages\n{}", bodies.len(), bodies.join("\n"))
}

/// How robots stand after news was told.
pub fn told(sent: usize, board: &NewsBoard) -> String {
    let mut lines = vec![format!("已发送 {sent} 条消息。\nSent {sent} messages.")];
    lines.extend(board.robots.iter().map(|robot| {
        let on = if robot.switched_on { "on" } else { "off" };
        let host = robot.host.as_deref().unwrap_or("—");
        format!(
            "{} ({on}, {host})  待发送 waiting {}  失败 failed {}  已发送 sent {}",
            robot.name, robot.waiting, robot.failed, robot.sent
        )
    }));
    lines.join("\n")
}

/// A file was written and checked.
pub fn exported(exported: &Exported) -> String {
    let Exported { path, bytes } = exported;
    format!("已导出并核对：{path}（{bytes} 字节）\nExported and verified: {path} ({bytes} bytes)")
}

/// What was found in a portfolio.
pub fn check(found: &CheckReport) -> String {
    let records: Vec<String> = found.records.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
    let chain = match found.broken_step {
        None => format!("操作日志完整，共 {0} 步 · journal sound, {0} steps", found.steps),
        Some(step) => format!("操作日志自第 {step} 步起不可信 · journal does not fit from step {step}"),
    };
    let findings: Vec<String> =
        found.findings.iter().map(|finding| format!("- {}{}", finding.code, values(finding))).collect();
    format!("{}\n{}\n{chain}\n{}", found.path, records.join(", "), findings.join("\n"))
}

/// What became of one input.
pub fn imported(draft: &ImportDraft, preview: Option<&SheetPreview>, dry_run: bool) -> String {
    let did = if dry_run { "试导入 would import" } else { "已导入 imported" };
    let file = &draft.file;
    match (&draft.plan, preview) {
        (Some(plan), _) => format!(
            "{did} {file}: {}，任务 tasks {}，依赖 dependencies {}，未携带字段 fields not carried {}{}",
            plan.name,
            plan.tasks,
            plan.dependencies,
            plan.losses.len(),
            beside(&plan.others)
        ),
        (None, Some(preview)) => format!(
            "{did} {file}: 新增 new {}，变更 changed {}，未变 unchanged {}，拒绝 rejected {}，合并 merged {}，跳过 skipped {}{}",
            preview.new,
            preview.changed,
            preview.unchanged,
            preview.rejected,
            preview.merged,
            preview.skipped,
            rejections(preview)
        ),
        (None, None) => format!("{did} {file}"),
    }
}

/// The projects of the file that were not read.
fn beside(projects: &[FileProject]) -> String {
    let rest: Vec<&str> = projects.iter().filter(|one| !one.read).map(|one| one.name.as_str()).collect();
    match rest.is_empty() {
        true => String::new(),
        false => format!("\n  文件中未读取的项目 projects of the file not read: {}", rest.join("、")),
    }
}

fn rejections(preview: &SheetPreview) -> String {
    let told = preview.rows.iter().filter(|row| row.fate != "skipped").flat_map(|row| {
        row.reasons.iter().map(move |reason| format!("\n  {} {}{}", row.row, reason.code, values(reason)))
    });
    told.collect()
}

/// A mapping file that does not read.
pub fn bad_mapping(path: &str, detail: &str) -> String {
    format!("映射文件无法读取：{path}（{detail}）\nThe mapping cannot be read: {path} ({detail})")
}
