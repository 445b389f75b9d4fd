//! What the sample's risks went through: actions of their responses, the history of their grades, what happened and became
//! an issue, what they are worth, and the emergency that was ratified. Of what others made only the money and the nearness
//! of risks are filled in, and one change is marked urgent.

use portfolio::{
    ActionStatus, Change, ChangeRequest, ChangeStatus, GradeSide, Issue, IssueSeverity, IssueStatus, Money,
    Project, Proximity, Record, Risk, RiskAction, RiskCategory, RiskGrade, RiskStatus, Stage, Terms,
};

use super::World;
use super::chance::Chance;

/// Two steps of a response by what is threatened.
fn steps(category: RiskCategory) -> [&'static str; 2] {
    match category {
        RiskCategory::Supplier => ["与备选供应商签订框架协议", "在合同中加入延期赔偿条款"],
        RiskCategory::Resource => ["报请 PMO 协调关键人员投入", "引入外部顾问分担评审"],
        RiskCategory::Cost => ["重新询价并分包比价", "提交应急储备动用申请"],
        RiskCategory::Compliance => ["邀请法务参加设计评审", "完成个人信息影响评估"],
        RiskCategory::Technology => ["搭建验证环境完成技术验证", "准备回退方案并演练"],
        RiskCategory::Schedule | RiskCategory::Quality | RiskCategory::Scope => {
            ["冻结需求基线，变更走申请单", "增加一次阶段评审"]
        }
    }
}

/// What happened, how it was solved, and how many days ago.
const HAPPENED: &[(&str, &str, &str, i32)] = &[
    ("接口联调环境中断两天", "测试环境磁盘写满，联调中断两天。", "扩容磁盘并加上容量告警。", 74),
    ("关键岗位人员离职", "外包团队负责人离职，模块交接未完成。", "由架构师接手，补齐设计文档。", 46),
    ("供应商交货晚两周", "进口部件在海关查验，晚到现场两周。", "", 19),
    ("用户验收人手不足", "业务部门盘点期间无法派人验收。", "", 8),
];

/// Fills in what the risks of all projects went through.
pub(crate) fn fill(world: &mut World) {
    let mut chance = Chance::new(7_301);
    let projects: Vec<Project> = records(world);
    let runs = |project: &Project| matches!(project.stage, Stage::Executing | Stage::Closing);
    let running: Vec<&Project> = projects.iter().filter(|project| runs(project)).collect();
    for risk in records::<Risk>(world) {
        grades(world, &risk);
        if running.iter().any(|project| project.id == risk.project) {
            actions(world, &risk, &mut chance);
            value(world, &risk, &mut chance);
        }
    }
    for (place, (project, happened)) in running.iter().zip(HAPPENED).enumerate() {
        issue(world, project, happened, place);
    }
    ratified(world);
}

fn records<R: Record>(world: &World) -> Vec<R> {
    let row = |change: &Change| match change {
        Change::Insert(entity, row) if *entity == R::ENTITY => R::from_row(row).ok(),
        _ => None,
    };
    world.changes.iter().filter_map(row).collect()
}

/// The first grade, and the one after the response.
fn grades(world: &mut World, risk: &Risk) {
    let sides = [
        (GradeSide::Inherent, risk.identified_on, Some((risk.probability, risk.impact)), "首次评估"),
        (
            GradeSide::Residual,
            risk.response_done_on,
            risk.residual_probability.zip(risk.residual_impact),
            "应对完成后复评",
        ),
    ];
    for (side, on, grade, reason) in sides {
        let (Some(on), Some((probability, impact))) = (on, grade) else { continue };
        let band = Terms::default().risk_matrix.band(probability * impact);
        let line = RiskGrade {
            project: risk.project,
            risk: risk.id,
            side,
            graded_on: Some(on),
            graded_by: "何文博".into(),
            probability,
            impact,
            band: band.code().to_owned(),
            reason: reason.into(),
            ..RiskGrade::new(world.id())
        };
        world.add(&line);
    }
}

/// Two actions: verified where the response is complete, else one done and one still to do.
fn actions(world: &mut World, risk: &Risk, chance: &mut Chance) {
    let Some(identified) = risk.identified_on else { return };
    let verifier = world.staff.person("何文博");
    for (place, title) in steps(risk.category).into_iter().enumerate() {
        let due = identified.plus_days(7 + 10 * place as i32);
        let done = risk.response_done_on.map(|done| done.min(due)).or((place == 0).then_some(due));
        let done = done.filter(|date| *date <= world.as_of);
        let verified = risk.response_done_on.filter(|date| *date <= world.as_of);
        let later = chance.between(0, 3) == 0 && done.is_none();
        let action = RiskAction {
            project: risk.project,
            risk: risk.id,
            title: title.into(),
            owner: risk.owner,
            due_on: Some(if later { world.day(20) } else { due }),
            status: match (done, verified) {
                (_, Some(_)) => ActionStatus::Verified,
                (Some(_), None) => ActionStatus::Done,
                (None, None) => ActionStatus::Planned,
            },
            done_on: done.or(verified),
            verified_by: verified.and(verifier),
            verified_on: verified,
            ..RiskAction::new(world.id())
        };
        world.add(&action);
    }
}

/// What the risk is worth and how near it is, where somebody valued it.
fn value(world: &mut World, risk: &Risk, chance: &mut Chance) {
    if risk.status == RiskStatus::Closed || chance.below(3) == 0 {
        return;
    }
    let percent = |grade: i64| [5, 20, 40, 60, 80][(grade.clamp(1, 5) - 1) as usize];
    let near = *chance.one_of(&[Proximity::Imminent, Proximity::Stage, Proximity::Stage, Proximity::Project]);
    let valued = Risk {
        exposure: Some(Money(risk.impact * risk.impact * chance.between(2, 5) * 1_000_000)),
        likelihood: Some(percent(risk.probability)),
        residual_likelihood: risk.residual_probability.map(percent),
        proximity: Some(near),
        review_due: Some(world.day(chance.between(-6, 40) as i32)),
        ..risk.clone()
    };
    replace(world, &valued);
}

/// A record as it is now instead of as it was made.
fn replace<R: Record>(world: &mut World, record: &R) {
    let made =
        world.changes.iter_mut().find(|change| change.id() == record.id() && change.entity() == R::ENTITY);
    if let Some(made) = made {
        *made = Change::insert(record);
    }
}

/// One change that was acted on first and ratified in time.
fn ratified(world: &mut World) {
    let quick = |request: &ChangeRequest| {
        let days = request.submitted_on.zip(request.decided_on).map(|(from, to)| to.0 - from.0);
        request.status == ChangeStatus::Implemented && days.is_some_and(|days| days <= 5)
    };
    if let Some(request) = records::<ChangeRequest>(world).into_iter().find(quick) {
        let note = "现场已先行处置，委员会会后补批。".into();
        let acted_on = request.submitted_on;
        replace(world, &ChangeRequest { emergency: true, acted_on, decision_note: note, ..request });
    }
}

fn issue(
    world: &mut World,
    project: &Project,
    &(title, description, resolution, age): &(&str, &str, &str, i32),
    place: usize,
) {
    let happened = world.day(-age);
    let solved = !resolution.is_empty();
    let issue = Issue {
        project: project.id,
        code: format!("WT-{:04}-{:03}", happened.year(), place + 1),
        title: title.into(),
        description: description.into(),
        severity: if place.is_multiple_of(2) { IssueSeverity::Minor } else { IssueSeverity::Serious },
        happened_on: Some(happened),
        owner: project.manager,
        due_on: Some(happened.plus_days(14)),
        status: match (solved, place) {
            (true, 0) => IssueStatus::Closed,
            (true, _) => IssueStatus::Resolved,
            (false, 2) => IssueStatus::InProgress,
            (false, _) => IssueStatus::Open,
        },
        resolution: resolution.into(),
        resolved_on: solved.then(|| happened.plus_days(6)),
        closed_on: (place == 0).then(|| happened.plus_days(9)),
        ..Issue::new(world.id())
    };
    world.add(&issue);
}
