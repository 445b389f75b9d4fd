//! Words for closed lists of codes. A new code without words does not compile.

use portfolio::earned_value::Missing;
use portfolio::kpi::{Exclusion, Kpi, TargetStatus, VariantUnit, Verdict};
use portfolio::light::{Colour, Dimension, DisagreementKind};
use portfolio::raci_rules::{RaciRule, Severity};
use portfolio::{
    ChangeReason, ChangeStatus, CheckResult, CheckSubject, Gate, LessonKind, Light, Operator, RiskCategory,
    RiskResponse, RiskStatus, Stage, SummaryTopic, Unit,
};

use crate::monthly::Movement;
use crate::monthly::decisions::DecisionKind;
use crate::monthly::milestones::MilestoneState;
use crate::monthly::risks::RiskGrade;
use crate::pack::{Audience, Edition};
use crate::words::Words;
use crate::xlsx::Tab;

/// Declares words for codes: method, type, and per variant Chinese and English.
macro_rules! code_words {
    ($($method:ident($type:ident) { $($variant:ident: $zh:literal, $en:literal;)* })*) => {
        impl Words {
            $(pub fn $method(&self, code: $type) -> &'static str {
                match code { $($type::$variant => self.pick($zh, $en),)* }
            })*
        }
    };
}

code_words! {
    tab(Tab) {
        Cover: "封面", "Cover";
        Overview: "总览", "Overview";
        Scorecard: "KPI记分卡", "KPI scorecard";
        Status: "项目状态", "Project status";
        Milestones: "里程碑", "Milestones";
        Budget: "预算", "Budget";
        Earned: "挣值", "Earned value";
        Matrix: "风险矩阵", "Risk matrix";
        Risks: "风险", "Risks";
        Changes: "变更", "Changes";
        Quality: "质量", "Quality";
        Resources: "资源", "Resources";
        Raci: "RACI检查", "RACI findings";
        Definitions: "口径定义", "Definitions";
        Evidence: "KPI证据", "KPI evidence";
        ChartData: "图表数据", "Chart data";
    }
    tab_purpose(Tab) {
        Cover: "报告期、数据日期、快照编号和目录", "Month, data date, snapshot and contents";
        Overview: "一页摘要:结论、灯、资金、待决策、变化、风险、里程碑", "One page: conclusion, lights, money, decisions, changes, risks, milestones";
        Scorecard: "各项指标对照目标和上月,近 12 个月走势", "Each KPI against target and last month, twelve months";
        Status: "每个项目的规则灯与自报灯、进度、完成日期和依据", "Each project's lights by rule and as reported, progress, finish and reasons";
        Milestones: "逾期、即将到期和本月达成的里程碑", "Milestones overdue, coming, and reached this month";
        Budget: "各项目预算、实际、完工预测及偏差", "Budget, actual, estimate at completion and deviation by project";
        Earned: "各项目的计划价值、挣值、实际成本和绩效指数", "Planned, earned and actual value by project, with indices";
        Matrix: "本月与上月的 5×5 风险矩阵", "The 5 × 5 matrix of this month and the last";
        Risks: "未关闭风险清单及应对期限", "Open risks and when their responses are due";
        Changes: "变更申请、等待天数与累计影响", "Change requests, how long they wait, what they add up to";
        Quality: "质量检查通过率与阻碍关口的检查项", "Pass rates, and the checks that stop a gate";
        Resources: "人员按月负荷", "Load of people by month";
        Raci: "责任矩阵的缺口和冲突", "Gaps and clashes of responsibility matrices";
        Definitions: "指标口径、判灯规则与参数", "Definitions of KPI, rules of lights, parameters";
        Evidence: "指标背后的记录", "The records behind the KPI";
        ChartData: "图表数值", "Numbers of charts";
    }
    edition(Edition) {
        Month: "项目组合月度报告", "Portfolio monthly report"; OnePage: "指导委员会一页纸", "Steering one-pager";
        Progress: "项目进度报告", "Progress report"; Risk: "项目风险报告", "Risk report";
        Budget: "项目预算报告", "Budget report"; Quality: "项目质量报告", "Quality report";
    }
    audience_name(Audience) {
        Executive: "管理层", "Executives"; Team: "部门与团队(不含金额)", "Departments and teams, without amounts";
        Public: "全员(不含金额与姓名)", "Everybody, without amounts and names";
    }
    earned_missing(Missing) {
        NoPlan: "没有计划", "No plan"; NoBaseline: "没有基线", "No baseline";
        NoTaskCosts: "基线中的任务没有成本", "Tasks cost nothing in the baseline";
        NoActualCost: "没有入账成本", "No booked cost";
    }
    summary_topic(SummaryTopic) {
        Lights: "总体", "Overall"; Kpi: "指标", "KPI"; Milestones: "进度", "Milestones"; Money: "资金", "Money";
        Risks: "风险", "Risks"; Changes: "变更", "Changes"; Quality: "质量", "Quality";
        Trust: "数据可信度", "Trust in the data"; Decisions: "待决策", "Decisions"; Own: "补充", "In addition";
    }
    light(Colour) { Grey: "无数据", "No data"; Green: "绿", "Green"; Amber: "黄", "Amber"; Red: "红", "Red"; }
    reported_light(Light) { Green: "绿", "Green"; Amber: "黄", "Amber"; Red: "红", "Red"; }
    movement(Movement) { Unknown: "—", "—"; New: "新增", "New"; Changed: "变化", "Changed"; Same: "不变", "Same"; Gone: "移出", "Gone"; }
    stage(Stage) {
        Proposed: "待立项", "Proposed"; Planning: "规划", "Planning"; Executing: "执行", "Executing";
        Closing: "收尾", "Closing"; Closed: "已结案", "Closed"; Suspended: "暂停", "Suspended";
        Cancelled: "终止", "Cancelled"; Withdrawn: "撤销", "Withdrawn";
    }
    dimension(Dimension) { Schedule: "进度", "Schedule"; Cost: "成本", "Cost"; Risk: "风险", "Risk"; Quality: "质量", "Quality"; }
    disagreement(DisagreementKind) {
        Watermelon: "自报偏乐观", "Reported better than the rules say";
        Pessimistic: "自报偏谨慎", "Reported worse than the rules say";
    }
    milestone_state(MilestoneState) { Overdue: "逾期", "Overdue"; Soon: "90天内", "In 90 days"; Later: "以后", "Later"; Reached: "已达成", "Reached"; }
    risk_grade(RiskGrade) { Major: "重大", "Major"; Medium: "中等", "Medium"; Low: "一般", "Low"; }
    risk_category(RiskCategory) {
        Schedule: "进度", "Schedule"; Cost: "成本", "Cost"; Quality: "质量", "Quality"; Scope: "范围", "Scope";
        Resource: "资源", "Resource"; Supplier: "供应商", "Supplier"; Technology: "技术", "Technology"; Compliance: "合规", "Compliance";
    }
    risk_response(RiskResponse) { Avoid: "规避", "Avoid"; Transfer: "转移", "Transfer"; Mitigate: "减轻", "Mitigate"; Accept: "接受", "Accept"; Escalate: "上报", "Escalate"; Exploit: "开拓", "Exploit"; Share: "分享", "Share"; Enhance: "提高", "Enhance"; }
    risk_status(RiskStatus) {
        Identified: "已登记", "Registered"; Assessed: "已评估", "Assessed"; Responding: "应对中", "Responding";
        Responded: "已应对", "Responded"; Escalated: "已上报", "Escalated"; Occurred: "已发生", "Occurred"; Closed: "已关闭", "Closed";
    }
    change_status(ChangeStatus) {
        Draft: "草稿", "Draft"; Submitted: "已提交", "Submitted"; Analysing: "影响分析", "Analysing"; ToDecide: "待评审", "Before the board";
        Approved: "已批准", "Approved"; ApprovedWithConditions: "有条件批准", "Approved with conditions";
        Rejected: "已否决", "Rejected"; Deferred: "暂缓", "Deferred"; Withdrawn: "已撤回", "Withdrawn"; Implemented: "已实施", "Carried out";
        Implementing: "实施中", "Being carried out"; Closed: "已关闭", "Closed";
    }
    change_reason(ChangeReason) { Requirement: "需求", "Requirement"; Design: "设计", "Design"; External: "外部", "External"; Correction: "纠错", "Correction"; Compliance: "合规", "Compliance"; }
    gate(Gate) { Initiation: "立项", "Initiation"; Planning: "计划", "Planning"; Design: "设计", "Design"; Test: "测试", "Test"; Release: "上线", "Release"; Closure: "结案", "Closure"; }
    check_subject(CheckSubject) { Deliverable: "交付物", "Deliverable"; Document: "文档", "Document"; Test: "测试", "Test"; }
    check_result(CheckResult) { Open: "待检", "Open"; Passed: "通过", "Passed"; Failed: "不通过", "Failed"; NotApplicable: "不适用", "Not applicable"; }
    lesson_kind(LessonKind) { BestPractice: "最佳实践", "Best practice"; Failure: "失败案例", "Failure"; }
    decision_kind(DecisionKind) {
        BudgetExceeded: "超预算处置", "Budget used up"; RiskLate: "重大风险应对逾期", "Risk overdue";
        Change: "变更待审批", "Change"; Closure: "结案待审批", "Closure"; Proposal: "立项待评审", "Proposal";
    }
    kpi(Kpi) {
        SuccessRate: "项目成功率", "Project success rate"; OnTimeRate: "项目交付准时率", "On-time delivery rate";
        ScheduleDeviation: "平均进度偏差", "Mean schedule deviation"; BudgetDeviation: "预算偏差率", "Budget deviation";
        RiskResponseTime: "风险响应时间", "Risk response time"; TemplateAdoption: "模板使用率", "Template adoption";
        QualityPassRate: "质量检查通过率", "Quality pass rate"; DataFreshness: "数据新鲜度", "Data freshness";
    }
    unit(Unit) { Percent: "%", "%"; WorkingDays: "工作日", "working days"; CalendarDays: "天", "days"; Score: "分", "points"; Done: "是/否", "yes or no"; }
    operator(Operator) { AtLeast: "≥", "≥"; AtMost: "≤", "≤"; }
    target_status(TargetStatus) { Met: "达成", "Met"; Near: "接近", "Near"; Missed: "未达成", "Missed"; NoData: "无数据", "No data"; NoTarget: "未设目标", "No target"; }
    evidence_verdict(Verdict) { Pass: "合格", "Pass"; Fail: "不合格", "Fail"; Counted: "计入", "Counted"; Unknown: "无法判断", "Unknown"; }
    variant_unit(VariantUnit) { Percent: "%", "%"; WorkingDays: "工作日", "working days"; CalendarDays: "天", "days"; Count: "个", "records"; }
    raci_severity(Severity) { Error: "错误", "Error"; Warning: "提示", "Warning"; }
    raci_rule(RaciRule) {
        EmptyRow: "活动没有任何分工", "The row has no letters";
        NoAccountable: "没有批准人(A)", "Nobody is accountable (A)";
        ManyAccountable: "批准人(A)多于一个", "More than one is accountable (A)";
        NoResponsible: "没有执行人(R)", "Nobody is responsible (R)";
        UnknownRole: "角色不在角色清单中", "The role is not in the list of roles";
        RoleWithoutPerson: "角色没有人担任", "Nobody holds the role";
        DepartmentWithoutContact: "部门没有指定联系人", "The department has no named contact";
        ManyConsulted: "咨询对象(C)过多", "Too many are consulted (C)";
        ManyInformed: "知会对象(I)过多", "Too many are informed (I)";
        TwoLetters: "同一角色在一项活动中有两种分工", "Two letters for one role in a row";
        AccountableOverload: "一个角色批准的活动过多", "One role answers for too many rows";
        OnlyInformed: "角色只被知会,不参与任何工作", "The role is informed and nothing else";
        WorkAndAudit: "同一人既执行又审核", "One person does the work and its audit";
        ApprovesOwnWork: "同一人既执行又批准", "One person does and approves the work";
    }
    exclusion(Exclusion) {
        NotAssessable: "资料不全,无法评定", "Cannot be assessed"; Withdrawn: "战略性合并或撤销", "Merged or withdrawn";
        Cancelled: "交付前终止", "Ended before delivery"; NoDueDate: "没有批准的完成日期", "No approved date";
        NoForecast: "没有完成预测", "No forecast"; NotStarted: "尚未开工", "Not started"; NoBudget: "没有批准的预算", "No approved budget";
        NoCost: "没有成本数据", "No cost"; Downgraded: "应对完成前已降级", "Downgraded before the response";
        Open: "应对未完成,另列账龄", "Response not complete, its age is shown"; ClosedWithoutResponse: "未完成应对即关闭或发生", "Closed or occurred without a response";
        Waived: "PMO 已豁免", "Waived by the PMO";
        NotApplicable: "不适用", "Does not apply"; NotChecked: "尚未检查", "Not checked"; NoClosureDate: "没有结案批准日期", "No closure date";
    }
}

impl Words {
    /// The name of another way of counting a KPI; an unknown code stands as it is.
    pub(crate) fn kpi_variant(&self, code: &'static str) -> &'static str {
        match code {
            "on_time" => self.pick("准时一项", "On time alone"),
            "budget" => self.pick("预算一项", "Budget alone"),
            "quality" => self.pick("质量一项", "Quality alone"),
            "fails_on_time" => self.pick("仅准时不合格", "Failed on time only"),
            "fails_budget" => self.pick("仅预算不合格", "Failed budget only"),
            "fails_on_time_budget" => self.pick("准时和预算不合格", "Failed on time and budget"),
            "fails_quality" => self.pick("仅质量不合格", "Failed quality only"),
            "fails_on_time_quality" => self.pick("准时和质量不合格", "Failed on time and quality"),
            "fails_budget_quality" => self.pick("预算和质量不合格", "Failed budget and quality"),
            "fails_all" => self.pick("三项都不合格", "Failed all three"),
            "cancelled" => self.pick("因故终止", "Ended before delivery"),
            "coverage" => self.pick("可评定比例", "Could be assessed"),
            "original_baseline" => self.pick("按最初批准的日期", "Against the first approved date"),
            "delivered_based" => self.pick("按已交付项目", "Of delivered projects"),
            "milestones" => self.pick("关键里程碑准时率", "Key milestones on time"),
            "all_dated_calendar" => {
                self.pick("全部有日期的项目(自然日)", "All dated projects, calendar days")
            }
            "mean_lateness" => self.pick("平均延迟(提前计 0)", "Mean lateness, early counts 0"),
            "median" => self.pick("中位数", "Median"),
            "rate" => self.pick("偏差占工期", "Share of planned duration"),
            "sv_percent" => self.pick("挣值进度偏差 SV%", "Schedule variance SV%"),
            "running" => self.pick("在管项目(按预测)", "Running projects, by forecast"),
            "mean_of_ratios" => self.pick("各项目偏差率的平均", "Mean of the projects' ratios"),
            "running_at_completion" => self.pick("在管项目:完工预测", "Running projects, at completion"),
            "running_to_date" => self.pick("在管项目:截至数据日期", "Running projects, to date"),
            "portfolio_total" => self.pick("全部有预算的项目", "All projects with a budget"),
            "open" => self.pick("应对未完成", "Responses still open"),
            "open_mean_age" => self.pick("未完成的平均账龄", "Mean age of open ones"),
            "open_oldest" => self.pick("未完成的最长账龄", "Oldest open one"),
            "median_with_open" => self.pick("计入未完成的中位数", "Median, open ones included"),
            "from_occurrence" => self.pick("自登记起算", "From registration"),
            "first_pass" => self.pick("一次通过率", "First-pass rate"),
            "mandatory" => self.pick("必检项", "Mandatory items"),
            "gates" => self.pick("关口通过率", "Gates passed"),
            "mean_age" => self.pick("状态平均天数", "Mean age of statuses"),
            "oldest" => self.pick("最久未更新", "Oldest status"),
            "never_reported" => self.pick("从未更新", "Never reported"),
            code => code,
        }
    }
}
