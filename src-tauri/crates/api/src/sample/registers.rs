//! Budgets, risks and change requests of the sample's projects, dated within their lives.

use portfolio::numbering::{Series, next_code};
use portfolio::{
    BudgetCategory, BudgetLine, ChangeReason, ChangeRequest, ChangeStatus, Money, Project, Risk,
    RiskCategory, RiskResponse, RiskStatus, Stage, Terms, risk_rules,
};

use super::World;
use super::chance::Chance;
use super::known;
use super::projects::Brief;

/// Category, name, share of the budget in percent.
const LINES: &[(BudgetCategory, &str, i64)] = &[
    (BudgetCategory::Labour, "内部人力", 34),
    (BudgetCategory::Outsourcing, "外包服务", 30),
    (BudgetCategory::Hardware, "硬件与设备", 18),
    (BudgetCategory::Software, "软件许可", 11),
    (BudgetCategory::Travel, "差旅与培训", 4),
    (BudgetCategory::Contingency, "应急储备", 3),
];

/// A risk in short: title, cause, event, impact, category, probability, impact, response.
type Danger = (&'static str, &'static str, &'static str, &'static str, RiskCategory, i64, i64, &'static str);

const DANGERS: &[Danger] = &[
    (
        "关键架构师投入不足",
        "多个项目同时需要同一位架构师",
        "设计评审排期冲突",
        "设计阶段延期两周以上",
        RiskCategory::Resource,
        4,
        4,
        "按项目优先级排定投入，引入外部架构师分担评审",
    ),
    (
        "核心设备交货延期",
        "进口部件受海关查验影响",
        "设备晚到现场",
        "安装与调试整体后移",
        RiskCategory::Supplier,
        3,
        4,
        "与供应商签订延期赔偿条款，备选国产部件",
    ),
    (
        "业务需求频繁变更",
        "业务流程尚未固化",
        "开发中途调整范围",
        "返工并推迟测试",
        RiskCategory::Scope,
        4,
        3,
        "需求冻结后走变更流程，每周确认一次",
    ),
    (
        "老系统接口文档缺失",
        "原厂商已停止支持",
        "联调问题无法定位",
        "关键路径延误",
        RiskCategory::Technology,
        3,
        5,
        "安排逆向分析，预留两周联调缓冲",
    ),
    (
        "数据质量不达标",
        "历史数据口径不一",
        "迁移校验失败",
        "上线时间推迟",
        RiskCategory::Quality,
        3,
        3,
        "提前三个月清洗数据，分批校验",
    ),
    (
        "预算超支",
        "采购价格上涨",
        "合同金额高于概算",
        "超出批准预算",
        RiskCategory::Cost,
        3,
        4,
        "分包比价，动用应急储备须审批",
    ),
    (
        "用户参与度低",
        "业务骨干忙于日常生产",
        "验收测试人手不足",
        "问题带病上线",
        RiskCategory::Resource,
        3,
        2,
        "与部门负责人约定投入并列入考核",
    ),
    (
        "合规审查未通过",
        "个人信息处理告知不全",
        "上线前被叫停",
        "整改并延期",
        RiskCategory::Compliance,
        2,
        5,
        "设计阶段即邀请法务审查",
    ),
    (
        "施工安全隐患",
        "交叉作业面多",
        "发生安全事件",
        "停工整顿",
        RiskCategory::Quality,
        2,
        4,
        "每日班前会，专人旁站监督",
    ),
    (
        "供应商人员流动",
        "外包团队不稳定",
        "关键模块无人接手",
        "进度停滞",
        RiskCategory::Supplier,
        3,
        3,
        "合同约定关键人员更换须经同意",
    ),
];

/// A change in short: title, what, reason, scope, days, cost in 万元.
type Wish = (&'static str, &'static str, ChangeReason, &'static str, i64, i64);

const WISHES: &[Wish] = &[
    (
        "增加移动端审批",
        "在原有网页端之外增加手机端审批与消息提醒",
        ChangeReason::Requirement,
        "新增移动端两个页面",
        8,
        12,
    ),
    (
        "接口改为实时同步",
        "由每日批量改为实时推送，满足当日结算",
        ChangeReason::Design,
        "接口方案调整，范围不变",
        10,
        18,
    ),
    ("推迟割接窗口", "配合年末封账，将割接窗口顺延", ChangeReason::External, "上线批次调整", 15, 0),
    ("补充安全整改项", "按测评机构意见补充日志审计", ChangeReason::Compliance, "新增审计日志功能", 5, 9),
    ("缩减报表范围", "低使用率报表移至二期", ChangeReason::Requirement, "减少 14 张报表", -4, -6),
];

/// Fills the registers of a project.
pub(crate) fn fill(world: &mut World, brief: &Brief, project: &Project, chance: &mut Chance) {
    if brief.stage == Stage::Proposed {
        return;
    }
    budget(world, brief, project, chance);
    risks(world, brief, project, chance);
    changes(world, brief, project, chance);
}

fn budget(world: &mut World, brief: &Brief, project: &Project, chance: &mut Chance) {
    let done = project.progress.unwrap_or(0);
    let ended = matches!(brief.stage, Stage::Closed | Stage::Cancelled);
    for &(category, name, share) in LINES {
        let original = brief.budget * 1_000_000 * share / 100;
        let reserve = category == BudgetCategory::Contingency;
        let full = original * (100 + brief.overrun + chance.between(-2, 2)) / 100;
        let actual = if reserve { 0 } else { full / 10_000 * done };
        let open = brief.stage == Stage::Executing && !reserve;
        let committed = if open { (full - actual).max(0) * chance.between(3, 12) / 100 } else { 0 };
        let forecast = if reserve { 0 } else { full };
        let id = world.id();
        world.add(&BudgetLine {
            project: project.id,
            category,
            name: name.into(),
            original: Money(original),
            actual: Money(round(actual)),
            committed: Money(round(committed)),
            forecast: (!ended && brief.stage != Stage::Planning).then_some(Money(round(forecast))),
            ..BudgetLine::new(id)
        });
    }
}

/// To whole 元.
fn round(fen: i64) -> i64 {
    fen / 100 * 100
}

fn risks(world: &mut World, brief: &Brief, project: &Project, chance: &mut Chance) {
    let count = 2 + brief.parts.len().min(4);
    let first = chance.below(DANGERS.len() as u64) as usize;
    let length = project.actual_finish.map_or(brief.age, |end| end.0 - world.day(-brief.age).0);
    for number in 0..count {
        let danger = DANGERS[(first + number * 3) % DANGERS.len()];
        let identified = world.day(-brief.age + 15 + length * number as i32 / (count as i32 + 1));
        let Some(identified) = known(project, Some(identified), world.as_of) else { continue };
        let risk = risk(world, brief, project, danger, identified, (number, chance.between(6, 24) as i32));
        world.add(&risk);
    }
}

fn risk(
    world: &mut World,
    brief: &Brief,
    project: &Project,
    (title, cause, event, impact_text, category, probability, impact, plan): Danger,
    identified: portfolio::Date,
    (number, days): (usize, i32),
) -> Risk {
    let mut risk = Risk {
        project: project.id,
        code: code(world, Series::Risk, identified.year()),
        title: about(brief, number, title),
        cause: cause.into(),
        event: event.into(),
        impact_text: impact_text.into(),
        category,
        probability,
        impact,
        owner: world.staff.person(brief.manager),
        trigger: "里程碑预测日期后移超过五个工作日".into(),
        status: RiskStatus::Responding,
        identified_on: Some(identified),
        response: Some(if category == RiskCategory::Supplier {
            RiskResponse::Transfer
        } else {
            RiskResponse::Mitigate
        }),
        response_plan: plan.into(),
        response_due: Some(identified.plus_days(21)),
        residual_probability: Some((probability - 2).max(1)),
        residual_impact: Some((impact - 1).max(1)),
        ..Risk::new((world.new_id)())
    };
    // In a project that is late the newest major risk waits for its response.
    let waits = brief.stage == Stage::Executing && brief.slip >= 9 && number % 3 == 2;
    let responded = identified.plus_days(days);
    if responded <= world.as_of && !waits {
        risk.response_done_on = Some(responded);
        risk.status = RiskStatus::Responded;
        if matches!(brief.stage, Stage::Closed | Stage::Cancelled) {
            risk.status = RiskStatus::Closed;
            risk.closed_on = Some(responded.plus_days(20).min(world.as_of));
            risk.close_reason = "应对措施已完成，风险不再存在。".into();
        }
    }
    let terms = Terms::default();
    risk_rules::regraded(None, &risk, &terms, identified)
}

/// What a record is about: a part of the project.
fn about(brief: &Brief, number: usize, title: &str) -> String {
    format!("{}：{title}", brief.parts[number % brief.parts.len()])
}

fn changes(world: &mut World, brief: &Brief, project: &Project, chance: &mut Chance) {
    let count = match brief.stage {
        Stage::Planning | Stage::Cancelled | Stage::Suspended => 0,
        _ => (brief.parts.len() / 2).clamp(1, 3),
    };
    let first = chance.below(WISHES.len() as u64) as usize;
    let length = project.actual_finish.map_or(brief.age, |end| end.0 - world.day(-brief.age).0);
    for number in 0..count {
        let wish = WISHES[(first + number * 2) % WISHES.len()];
        let submitted = world.day(-brief.age + 40 + (length - 45) * number as i32 / count as i32);
        let Some(submitted) = known(project, Some(submitted), world.as_of) else { continue };
        let open = brief.stage == Stage::Executing && number + 1 == count;
        let request = change(world, brief, project, wish, submitted, (open, chance.between(3, 11) as i32));
        world.add(&request);
    }
}

fn change(
    world: &mut World,
    brief: &Brief,
    project: &Project,
    (title, description, reason, scope, days, cost): Wish,
    submitted: portfolio::Date,
    (open, decision): (bool, i32),
) -> ChangeRequest {
    let decided = submitted.plus_days(decision);
    let waits = open || decided > world.as_of;
    let submitted = if waits { world.day(-(decision.min(9))) } else { submitted };
    ChangeRequest {
        project: project.id,
        code: code(world, Series::ChangeRequest, submitted.year()),
        title: about(brief, decision as usize, title),
        description: description.into(),
        reason,
        requested_by: world.staff.person(brief.manager),
        status: match (waits, decision % 5) {
            (true, _) => ChangeStatus::Analysing,
            (false, 0) => ChangeStatus::Rejected,
            (false, _) => ChangeStatus::Implemented,
        },
        submitted_on: Some(submitted),
        scope_impact: scope.into(),
        schedule_impact_days: Some(days),
        cost_impact: Some(Money(cost * 1_000_000)),
        quality_impact: "测试范围相应增加，质量标准不变。".into(),
        risk_impact: "无新增重大风险。".into(),
        decided_by: (!waits).then(|| world.staff.person("周慧敏")).flatten(),
        decided_on: (!waits).then_some(decided),
        decision_note: if decision % 5 == 0 && !waits {
            "收益不足，列入下一期需求。".into()
        } else {
            String::new()
        },
        implemented_on: (!waits && decision % 5 != 0).then(|| decided.plus_days(14).min(world.as_of)),
        ..ChangeRequest::new((world.new_id)())
    }
}

/// The next number of a series in a year, after those already made.
fn code(world: &World, series: Series, year: i32) -> String {
    let (entity, field) = match series {
        Series::Risk => (portfolio::Entity::Risk, "code"),
        _ => (portfolio::Entity::ChangeRequest, "code"),
    };
    let used =
        world.changes.iter().filter(|change| change.entity() == entity).filter_map(|change| match change {
            portfolio::Change::Insert(entity, row) => match crate::records::held(*entity, row, field) {
                portfolio::Value::Text(code) => Some(code.as_str()),
                _ => None,
            },
            _ => None,
        });
    next_code(series, year, used)
}
