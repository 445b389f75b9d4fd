//! Lessons of the years before the sample, numbers and scopes of all its lessons, and what some of them changed.

use portfolio::numbering::{Series, next_code};
use portfolio::{
    Change, Entity, Lesson, LessonKind, LessonTrace, Project, QualityCheck, Record, RiskCategory, TraceKind,
};

use super::World;

/// A lesson that no project of the sample brought: kind, title, situation, cause, advice, tags, supplier, kind of risk.
type Older = (LessonKind, [&'static str; 6], RiskCategory);

const OLDER: &[Older] = &[
    (
        LessonKind::BestPractice,
        [
            "接口联调提前两周",
            "总部与分公司系统对接，三方同时改动报文",
            "联调窗口与上线窗口重叠",
            "方案阶段冻结接口清单，上线前两周完成联调并保留回退方案",
            "接口 联调 上线",
            "",
        ],
        RiskCategory::Technology,
    ),
    (
        LessonKind::Failure,
        [
            "供应商交付延期未及时升级",
            "核心模块由外部供应商开发，连续三周没有可演示的成果",
            "合同没有里程碑违约条款，升级路径不清",
            "合同写明里程碑与违约金，延期一周即升级到双方分管领导",
            "供应商 合同 升级",
            "华信软件",
        ],
        RiskCategory::Supplier,
    ),
    (
        LessonKind::BestPractice,
        [
            "数据迁移演练三次再切换",
            "历史数据来自五个旧系统，口径不一致",
            "首次演练对账差异达到千分之三",
            "至少三次全量演练，每次对账清零后才允许正式切换",
            "数据 迁移 切换",
            "",
        ],
        RiskCategory::Quality,
    ),
    (
        LessonKind::Failure,
        [
            "验收条款含糊导致尾款争议",
            "设备到货后性能指标未达预期，供应商认为已满足合同",
            "合同只写“满足生产需要”，没有量化指标",
            "合同附件列出可测量的验收指标和测试方法，尾款与缺陷关闭挂钩",
            "采购 合同 验收",
            "东方机电",
        ],
        RiskCategory::Cost,
    ),
    (
        LessonKind::BestPractice,
        [
            "关键岗位设双人备份",
            "架构师请假两周，设计评审被迫推迟",
            "关键知识只在一个人手里",
            "立项时列出关键岗位及备份人，每月轮换一次值守",
            "人员 备份",
            "",
        ],
        RiskCategory::Resource,
    ),
    (
        LessonKind::Failure,
        [
            "重要需求口头变更失控",
            "业务部门在例会上口头追加功能，开发直接实施",
            "没有走变更申请，成本和工期影响无人评估",
            "任何范围变化先填变更申请单，未批准不排期",
            "需求 变更",
            "",
        ],
        RiskCategory::Scope,
    ),
];

/// Which lesson changed what: a word of its title, the kind of thing, what it is called, its version, what was changed.
const TRACES: &[(&str, TraceKind, &str, &str, &str)] = &[
    ("接口联调", TraceKind::TemplateVersion, "软件开发项目模板", "v2.1", "测试阶段增加“接口联调”里程碑"),
    ("供应商交付", TraceKind::TemplateVersion, "采购合同模板", "v1.3", "增加里程碑违约与升级条款"),
    ("验收条款", TraceKind::TemplateVersion, "采购合同模板", "v1.3", "验收指标改为附件，逐项可测"),
    ("数据迁移", TraceKind::ChecklistItem, "", "", "上线关口增加演练对账记录"),
    ("需求冻结", TraceKind::ChecklistItem, "", "", "设计评审前检查原型走查记录"),
];

/// Adds what belongs to lessons once every project is there.
pub(crate) fn fill(world: &mut World) {
    scope(world);
    for (number, (kind, texts, category)) in OLDER.iter().enumerate() {
        let [title, context, cause, recommendation, tags, vendor] = *texts;
        let lesson = Lesson {
            code: code(world),
            kind: *kind,
            title: title.into(),
            context: context.into(),
            cause: cause.into(),
            recommendation: recommendation.into(),
            tags: tags.into(),
            vendor: vendor.into(),
            risk_category: Some(*category),
            recorded_on: Some(world.day(-620 + 70 * number as i32)),
            ..Lesson::new(world.id())
        };
        world.add(&lesson);
    }
    trace(world);
}

/// The number of the next lesson.
fn code(world: &World) -> String {
    let used: Vec<String> = held::<Lesson>(world).into_iter().map(|lesson| lesson.code).collect();
    next_code(Series::Lesson, world.as_of.year(), used.iter().map(String::as_str))
}

/// Gives the lessons of projects their numbers, and the kind and department of the project that they apply to.
fn scope(world: &mut World) {
    let projects = held::<Project>(world);
    let mut number = 0;
    for change in &mut world.changes {
        let Change::Insert(Entity::Lesson, row) = change else { continue };
        let Ok(mut lesson) = Lesson::from_row(row) else { continue };
        number += 1;
        lesson.code = format!("{}-{}-{number:03}", Series::Lesson.prefix(), world.as_of.year());
        if let Some(project) = projects.iter().find(|project| Some(project.id) == lesson.project) {
            lesson.project_type.clone_from(&project.category);
            lesson.department.clone_from(&project.department);
        }
        *row = lesson.to_row();
    }
}

fn trace(world: &mut World) {
    let lessons = held::<Lesson>(world);
    let checks = held::<QualityCheck>(world);
    for (number, (title, kind, changed, version, note)) in TRACES.iter().enumerate() {
        let Some(lesson) = lessons.iter().find(|lesson| lesson.title.contains(title)) else { continue };
        let check = checks.get(number * 7 % checks.len().max(1));
        let item = check.filter(|_| *kind == TraceKind::ChecklistItem);
        let trace = LessonTrace {
            lesson: lesson.id,
            kind: *kind,
            changed: item.map_or((*changed).to_owned(), |check| check.item.clone()),
            record: item.map(|check| check.id.to_string()).unwrap_or_default(),
            version: (*version).into(),
            note: (*note).into(),
            traced_on: lesson.recorded_on.map(|date| date.plus_days(20).min(world.as_of)),
            ..LessonTrace::new(world.id())
        };
        if !trace.changed.is_empty() {
            world.add(&trace);
        }
    }
}

/// The records of a kind that the sample has so far.
fn held<R: Record>(world: &World) -> Vec<R> {
    let rows = world.changes.iter().filter_map(|change| match change {
        Change::Insert(entity, row) if *entity == R::ENTITY => Some(row),
        _ => None,
    });
    rows.filter_map(|row| R::from_row(row).ok()).collect()
}
