//! Quality checklists, closure reviews, lessons and the responsibility matrices of the sample's projects.

use portfolio::numbering::{Series, next_code};
use portfolio::{
    Change, CheckResult, CheckSubject, ClosureReview, ClosureStatus, Entity, Gate, Lesson, LessonKind,
    Project, QualityCheck, QualityGrade, Record, Stage,
};

use super::World;
use super::chance::Chance;
use super::projects::Brief;

/// Gate, subject, item, mandatory, share of the project's time at which it is due.
const CHECKS: &[(Gate, CheckSubject, &str, bool, i32)] = &[
    (Gate::Initiation, CheckSubject::Document, "立项评审表已签批", true, 3),
    (Gate::Initiation, CheckSubject::Document, "项目目标可量化并经发起人确认", true, 4),
    (Gate::Planning, CheckSubject::Document, "WBS 覆盖全部可交付成果", true, 12),
    (Gate::Planning, CheckSubject::Document, "风险登记册已建立并评审", true, 14),
    (Gate::Planning, CheckSubject::Document, "干系人沟通计划已发布", false, 15),
    (Gate::Design, CheckSubject::Deliverable, "设计方案通过评审", true, 32),
    (Gate::Design, CheckSubject::Document, "接口清单与责任人已确认", false, 34),
    (Gate::Test, CheckSubject::Test, "测试用例覆盖全部需求", true, 68),
    (Gate::Test, CheckSubject::Test, "严重缺陷全部关闭", true, 78),
    (Gate::Release, CheckSubject::Deliverable, "上线回退方案演练通过", true, 88),
    (Gate::Release, CheckSubject::Document, "操作手册与培训材料齐备", false, 90),
    (Gate::Closure, CheckSubject::Document, "竣工资料移交档案室", true, 99),
];

/// Lessons: kind, title, context, cause, recommendation, tags.
type Learned = (LessonKind, &'static str, &'static str, &'static str, &'static str, &'static str);

const LESSONS: &[Learned] = &[
    (
        LessonKind::BestPractice,
        "需求冻结前安排原型走查",
        "需求评审会上业务代表难以想象最终界面",
        "文字需求不直观",
        "评审前一周完成可点击原型并逐页走查",
        "需求 软件",
    ),
    (
        LessonKind::Failure,
        "招标周期估计不足",
        "计划按三周安排招标，实际用了五周",
        "未计入公示与质疑期",
        "招标任务按法定公示期加一周缓冲编排",
        "采购 基建",
    ),
    (
        LessonKind::BestPractice,
        "数据迁移做三轮演练",
        "割接窗口只有十二小时",
        "前两轮暴露了性能与口径问题",
        "割接前至少完成三轮全量演练并留存耗时",
        "数据 上线",
    ),
    (
        LessonKind::Failure,
        "关键人员同时承担两个项目",
        "架构师在设计阶段被另一项目抽调",
        "资源冲突没有提前暴露",
        "立项时核对关键岗位的月度负荷",
        "资源 计划",
    ),
    (
        LessonKind::BestPractice,
        "每周公布偏差清单",
        "进度会流于口头汇报",
        "缺少统一口径",
        "会前一天公布里程碑偏差清单，会上只谈对策",
        "进度 例会",
    ),
    (
        LessonKind::Failure,
        "外包合同未约定人员稳定性",
        "外包骨干中途离场，交接用了三周",
        "合同没有关键人员条款",
        "合同写明关键人员清单与更换审批",
        "供应商 合同",
    ),
    (
        LessonKind::BestPractice,
        "上线后设一周现场值守",
        "试运行初期问题集中",
        "用户不熟悉新流程",
        "安排业务与技术联合值守并每日复盘",
        "上线 运维",
    ),
];

/// Fills checklist, closure review and lessons of a project.
pub(crate) fn fill(world: &mut World, brief: &Brief, project: &Project, chance: &mut Chance) {
    if matches!(brief.stage, Stage::Proposed | Stage::Planning) {
        return;
    }
    checks(world, brief, project, chance);
    if matches!(brief.stage, Stage::Closed | Stage::Closing) {
        review(world, brief, project, chance);
    }
}

fn checks(world: &mut World, brief: &Brief, project: &Project, chance: &mut Chance) {
    let start = project.planned_start.unwrap_or(world.as_of);
    let end = project.actual_finish.or(project.scheduled_finish.map(|at| at.date())).unwrap_or(world.as_of);
    let stop = project.actual_finish.unwrap_or(world.as_of).min(world.as_of);
    for &(gate, subject, item, mandatory, share) in CHECKS {
        let due = start.plus_days((end.0 - start.0) * share / 100);
        let due_now = due.plus_days(2) <= stop || brief.stage == Stage::Closed;
        let weak = brief.slip >= 12 && chance.below(6) == 0;
        let result =
            match (due_now && brief.stage != Stage::Cancelled, weak && brief.stage == Stage::Executing) {
                (false, _) => CheckResult::Open,
                (true, true) => CheckResult::Failed,
                (true, false) => CheckResult::Passed,
            };
        let checked = result != CheckResult::Open;
        let id = world.id();
        world.add(&QualityCheck {
            project: project.id,
            gate,
            subject,
            item: item.into(),
            mandatory,
            result,
            first_pass: result == CheckResult::Passed && chance.below(8) != 0,
            due_on: Some(due),
            checked_on: checked.then(|| due.plus_days(1).min(world.as_of)),
            checked_by: if checked { world.staff.person("孟凡") } else { None },
            ..QualityCheck::new(id)
        });
    }
}

fn review(world: &mut World, brief: &Brief, project: &Project, chance: &mut Chance) {
    let closed = brief.stage == Stage::Closed;
    let Some(finish) = project.actual_finish else { return };
    let submitted = finish.plus_days(8).min(world.as_of);
    let count = 1 + chance.below(2) as usize;
    let first = chance.below(LESSONS.len() as u64) as usize;
    for number in 0..count {
        lesson(world, project, LESSONS[(first + number * 3) % LESSONS.len()], submitted);
    }
    let grades = [QualityGrade::Excellent, QualityGrade::Good, QualityGrade::Acceptable];
    let grade = if brief.overrun > 10 { QualityGrade::Acceptable } else { *chance.one_of(&grades) };
    let late = project.baseline_finish.is_some_and(|due| due < finish);
    let words = |good: &str, bad: &str, fine: bool| if fine { good.to_owned() } else { bad.to_owned() };
    let code = next_code(Series::Closure, submitted.year(), reviews(world).iter().map(String::as_str));
    let id = world.id();
    world.add(&ClosureReview {
        project: project.id,
        code,
        status: if closed { ClosureStatus::Approved } else { ClosureStatus::Draft },
        goal_completion: Some(if brief.overrun > 10 { 88 } else { 96 }),
        goal_comment: "主要目标已达成，量化指标在上线后三个月复核。".into(),
        cost_comment: words("费用控制在批准范围内。", "外包与采购价格上涨，超出预算。", brief.overrun <= 5),
        schedule_comment: words("按批准基线完成。", "联调与采购延误，晚于批准基线。", !late),
        quality_grade: closed.then_some(grade),
        quality_comment: if closed {
            "验收测试全部通过，遗留问题已移交运维。".into()
        } else {
            String::new()
        },
        acceptance_signed: true,
        lessons_summary: if closed { "见经验库。".into() } else { String::new() },
        conclusion: if closed { "同意结案。".into() } else { String::new() },
        submitted_on: closed.then_some(submitted),
        submitted_by: if closed { brief.manager.into() } else { String::new() },
        approved_on: closed.then(|| submitted.plus_days(6).min(world.as_of)),
        approved_by: if closed { "周慧敏".into() } else { String::new() },
        ..ClosureReview::new(id)
    });
}

fn lesson(world: &mut World, project: &Project, learned: Learned, on: portfolio::Date) {
    let (kind, title, context, cause, recommendation, tags) = learned;
    let id = world.id();
    world.add(&Lesson {
        project: Some(project.id),
        kind,
        title: title.into(),
        context: context.into(),
        cause: cause.into(),
        recommendation: recommendation.into(),
        tags: tags.into(),
        recorded_on: Some(on),
        ..Lesson::new(id)
    });
}

/// Numbers of the reviews made so far.
fn reviews(world: &World) -> Vec<String> {
    let made = world.changes.iter().filter_map(|change| match change {
        Change::Insert(Entity::ClosureReview, row) => ClosureReview::from_row(row).ok(),
        _ => None,
    });
    made.map(|review| review.code).collect()
}
