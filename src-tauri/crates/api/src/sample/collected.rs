//! Reports collected by workbook in the sample: last month all of them came back and were settled; this month forms are
//! out, and two projects have answered about their risks. Only records of forms are added.

use std::collections::BTreeMap;

use portfolio::{Date, FormKind, Id, Project, Risk, RiskStatus, Stage, StatusForm};

use super::World;
use super::chance::Chance;
use crate::collection::kept::{self, Kept, KeptCell, KeptRow};

/// How many projects have answered this month.
const ANSWERED: usize = 2;
/// Projects that got no forms this month yet.
const LATER: usize = 3;
/// What managers write of a response that goes on.
const PLANS: &[&str] = &[
    "已与供应商确认交付批次，每周跟踪到货。",
    "评审意见已关闭，方案转入验证。",
    "增派两名测试人员，缺陷当周清零。",
];

/// Makes the forms of two months.
pub(crate) fn fill(world: &mut World) {
    let mut chance = Chance::new(31_013);
    let under_way =
        |project: &&Project| matches!(project.stage, Stage::Planning | Stage::Executing | Stage::Closing);
    let projects: Vec<Project> = world.made();
    let projects: Vec<&Project> = projects.iter().filter(under_way).collect();
    let risks: Vec<Risk> = world.made();
    let this = portfolio::ledger::month_of(world.as_of);
    let first = Date::parse(&format!("{this}-01")).unwrap_or(world.as_of);
    let last = portfolio::ledger::month_of(Date(first.0 - 1));
    for project in &projects {
        for form in FormKind::ALL {
            let back = Date(first.0 - chance.between(1, 4) as i32);
            let id = world.id();
            let sent = form_of(id, project, &last, *form, Date(first.0 - 8));
            world.add(&back_on(sent, project, back, Vec::new()));
        }
    }
    let open = |project: &Project| {
        let own = risks.iter().filter(|risk| risk.project == project.id);
        own.filter(|risk| risk.status != RiskStatus::Closed).cloned().collect::<Vec<Risk>>()
    };
    let mut answered = 0;
    for project in projects.iter().rev().skip(LATER) {
        let risks = open(project);
        for form in FormKind::ALL {
            let sent_on = Date(world.as_of.0 - 6);
            let id = world.id();
            let mut sent = form_of(id, project, &this, *form, sent_on);
            if *form == FormKind::Risk && answered < ANSWERED && risks.len() > 1 {
                let rows = risks.iter().take(2).enumerate().map(|(at, risk)| said(at, risk, &mut chance));
                sent = back_on(sent, project, Date(world.as_of.0 - 1), rows.collect());
                answered += 1;
            }
            world.add(&sent);
        }
    }
}

fn form_of(id: Id, project: &Project, month: &str, form: FormKind, sent: Date) -> StatusForm {
    StatusForm {
        project: project.id,
        month: month.to_owned(),
        form,
        issued_on: Some(sent),
        ..StatusForm::new(id)
    }
}

fn back_on(form: StatusForm, project: &Project, day: Date, rows: Vec<KeptRow>) -> StatusForm {
    let word = match form.form {
        FormKind::Progress => "进度表",
        FormKind::Risk => "风险表",
        FormKind::Budget => "预算表",
        FormKind::Quality => "质量表",
    };
    let file = format!("{} {word} {}.xlsx", project.code, form.month);
    let content = kept::write(&Kept { rows, missing: Vec::new() }).unwrap_or_default();
    StatusForm {
        received_on: Some(day),
        digest: store::content_name(file.as_bytes()),
        file,
        reporter: project.manager,
        content,
        ..form
    }
}

/// A risk as its manager reports it: what is done about it, and its probability.
fn said(at: usize, risk: &Risk, chance: &mut Chance) -> KeptRow {
    let cell = |was: String, given: String| KeptCell { was, given, unread: false };
    let graded = risk.probability.saturating_add(1).min(4);
    let mut cells = BTreeMap::new();
    let plan = (*chance.one_of(PLANS)).to_owned();
    cells.insert("response_plan".to_owned(), cell(risk.response_plan.clone(), plan));
    if graded != risk.probability {
        cells.insert("probability".to_owned(), cell(risk.probability.to_string(), graded.to_string()));
    }
    KeptRow {
        table: "risk".to_owned(),
        sheet: "风险".to_owned(),
        row: 5 + at as u64,
        id: risk.id.to_string(),
        cells,
    }
}
