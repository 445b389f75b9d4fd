//! Titles, headers and notes: plain words without figures.

use crate::words::Language;

/// Declares the labels: name, Chinese, English.
macro_rules! labels {
    ($($name:ident: $zh:literal, $en:literal;)*) => {
        /// All labels in one language.
        pub struct Words {
            pub(crate) language: Language,
            $(pub(crate) $name: &'static str,)*
        }
        pub(super) static CHINESE: Words = Words { language: Language::Chinese, $($name: $zh,)* };
        pub(super) static ENGLISH: Words = Words { language: Language::English, $($name: $en,)* };
    };
}

impl Words {
    /// The one of two texts that is in this language.
    pub fn pick<T>(&self, zh: T, en: T) -> T {
        match self.language {
            Language::Chinese => zh,
            Language::English => en,
        }
    }
}

labels! {
    report_title: "项目组合月度报告", "Portfolio monthly report";
    summary_title: "本月摘要", "Summary";
    summary_about: "主题", "About";
    summary_sentence: "摘要", "Sentence";
    month: "报告月份", "Month";
    data_date: "数据日期", "Data date";
    snapshot: "快照编号", "Snapshot";
    revision: "版次", "Revision";
    preview: "预览(未冻结)", "Preview (not frozen)";
    compared_with: "对比月份", "Compared with";
    nothing_compared: "无上期冻结数据,本期不显示变化", "No earlier frozen month: movements are not shown";
    completeness: "数据完整性", "Completeness";
    contents: "目录", "Contents";
    rules: "红黄绿灯规则", "Rules of the lights";
    unit_note: "金额单位:万元;合计按分计算后显示两位小数", "Amounts in 10,000 yuan (万元); sums are made of 分 and shown with two decimals";
    back: "← 返回总览", "← Back to overview";
    total: "合计", "Total";
    none: "—", "—";
    movement: "较上月", "Movement";
    last: "上月", "Last month";
    now: "本月", "This month";
    delta: "变化", "Change";

    form_number: "编号：", "No. ";
    form_sign: "签字：", "Signature: ";
    form_date: "日期：", "Date: ";
    form_day: "　　年　　月　　日", "                    ";
    form_continued: "（续）", " (continued)";

    code: "编号", "Code";
    project: "项目", "Project";
    manager: "项目经理", "Manager";
    department: "部门", "Department";
    stage: "阶段", "Stage";
    overall: "综合", "Overall";
    overall_last: "上月综合", "Last month";
    reported: "经理自报", "Reported";
    time_progress: "时间进度", "Time gone";
    completion: "完成进度", "Work done";
    budget_use: "预算执行", "Budget used";
    baseline_finish: "批准完成", "Approved finish";
    finish: "预测/实际完成", "Forecast or actual";
    finish_last: "上月预测", "Last forecast";
    slip_days: "延期(工作日)", "Slip (working days)";
    why: "判灯依据", "Why this light";
    managers_words: "经理说明", "Manager's words";

    lights: "红黄绿灯", "Lights";
    light: "灯", "Light";
    money: "资金(万元)", "Money (万元)";
    decisions: "需决策事项", "Decisions needed";
    decision: "事项", "Decision";
    person: "责任人", "Person";
    what_about: "项目与事由", "Project and matter";
    since: "提交/应完成", "Since, or due";
    waiting_days: "已过(天)", "Days since";
    shifts: "较上月变化", "Changes since last month";
    what_moved: "变化内容", "What moved";
    top_risks: "主要风险(前五)", "Top five risks";
    ahead: "未来 90 天里程碑(含逾期)", "Milestones of the next 90 days, and overdue";
    no_decisions: "本月没有待决策事项。", "Nothing waits for a decision.";
    no_shifts: "与上月相比没有变化。", "Nothing moved since last month.";
    no_ahead: "未来 90 天没有里程碑。", "No milestone is due in the next 90 days.";
    kpi: "指标", "KPI";
    kpi_board: "核心指标", "Key figures";
    target: "目标", "Target";
    due: "达标季度", "Quarter due";
    verdict: "结论", "Verdict";
    numerator: "分子", "Numerator";
    denominator: "分母", "Denominator";
    counted: "样本数", "Records";
    trend: "近 12 个月", "Last 12 months";
    trend_table: "近 12 个月走势(每月月末,按本期数据计算;上月列为上月冻结值)", "Twelve months, each as of its last day, computed from this month's records; the last-month column is the frozen value";
    percent_chart: "比率指标走势", "Rates, twelve months";
    day_chart: "天数指标走势", "Days, twelve months";
    variants: "同一指标的其他口径", "The same figures in other ways";
    variant: "口径", "Other way of counting";
    value: "数值", "Value";
    unit: "单位", "Unit";
    score_note: "点击“样本数”查看每条依据;数值 = 分子 ÷ 分母,目标判定用未舍入值。", "Click a number of records for its evidence; value = numerator ÷ denominator, judged unrounded.";

    milestone: "里程碑", "Milestone";
    state: "状态", "State";
    baseline_date: "批准日期", "Approved date";
    forecast_last: "上月预测", "Last forecast";
    forecast: "本月预测/实际", "Forecast or actual";
    slip: "较批准(天)", "Slip (days)";
    moved_days: "较上月(天)", "Moved (days)";
    milestones_note: "天数为自然日,正数为推迟;本月之前已达成的里程碑不再列出。", "Calendar days, positive is later; milestones reached before this month are not listed.";
    no_milestones: "没有需要跟踪的里程碑。", "No milestone to follow.";

    original: "原批预算", "First approved";
    approved_changes: "批准变更", "Approved changes";
    current: "当前预算(BAC)", "Current budget (BAC)";
    committed: "已订未付", "Committed";
    actual: "实际成本(AC)", "Actual cost (AC)";
    actual_last: "上月实际", "Actual last month";
    spent: "本月发生", "Spent this month";
    eac: "完工预测(EAC)", "At completion (EAC)";
    eac_last: "上月预测", "EAC last month";
    deviation: "预测偏差", "Deviation";
    deviation_rate: "偏差率", "Deviation %";
    budget_note: "单位:万元。偏差 = 完工预测 − 当前预算,正数为超支;执行率 = 实际 ÷ 当前预算。", "In 万元. Deviation = EAC − BAC, positive is over budget; used = AC ÷ BAC.";
    budget_chart: "预算与实际(最大的八项,万元)", "Budget and actual (eight largest, 万元)";
    budget_month_chart: "按月计划与实际(万元)", "Planned and actual by month (万元)";
    planned: "计划", "Planned";
    planned_sum: "累计计划", "Planned, cumulative";
    actual_sum: "累计实际", "Actual, cumulative";
    no_budget: "没有在管项目。", "No project is followed.";

    risk: "风险", "Risk";
    grade: "等级", "Grade";
    category: "类别", "Category";
    probability: "概率", "Prob.";
    impact: "影响", "Impact";
    score: "得分", "Score";
    score_last: "上月得分", "Last score";
    residual: "剩余得分", "Residual";
    response: "应对策略", "Response";
    plan: "应对措施", "Response plan";
    owner: "责任人", "Owner";
    response_due: "应对期限", "Due";
    overdue: "逾期(天)", "Late (days)";
    exposure: "敞口(万元)", "Exposure (万元)";
    risks_note: "得分 = 概率 × 影响(1–5);仅列在管项目的未关闭风险,待应对的在前,重者最先。", "Score = probability × impact (1–5); open risks of projects followed, those without a response first, the gravest on top.";
    no_risks: "没有未关闭的风险。", "No open risk.";
    matrix_note: "格内为未关闭风险的数量,已应对的按剩余等级;颜色按本组合的等级规则。", "The number of open risks in each field, those answered by what remains; colours by this portfolio's grades.";

    change: "变更", "Change";
    reason: "原因", "Reason";
    submitted: "提交日期", "Submitted";
    change_days: "工期影响(工作日)", "Days (working)";
    change_cost: "费用影响(万元)", "Cost (万元)";
    decided: "决定日期", "Decided";
    decided_by: "决定人", "Decided by";
    implemented: "实施日期", "Carried out";
    changes_note: "未决定的在前,等待最久者最先;其余为已批准待实施的,以及本月提交、决定或实施的变更。", "Undecided ones first, the longest waiting on top; then those approved and not yet carried out, and those settled this month.";
    no_changes: "本月没有变更申请。", "No change request this month.";
    effect: "累计已批准变更", "All approved changes so far";
    period: "期间", "Period";
    effect_count: "数量", "Number";

    applicable: "适用项", "Applicable";
    passed: "通过", "Passed";
    failed: "不通过", "Failed";
    open: "待检", "Open";
    pass_rate: "通过率", "Pass rate";
    pass_rate_last: "上月通过率", "Last month";
    first_pass: "一次通过", "First pass";
    mandatory: "必检项", "Mandatory";
    mandatory_settled: "必检合格", "Mandatory settled";
    mandatory_rate: "必检合格率", "Mandatory rate";
    quality_note: "通过率 = 通过 ÷(通过 + 不通过);不适用项不计入。", "Pass rate = passed ÷ (passed + failed); items that do not apply are left out.";
    no_quality: "没有质量检查项。", "No quality checks.";
    stops: "阻碍关口的必检项", "Mandatory checks that stop a gate";
    no_stops: "没有不通过或逾期未检的必检项。", "No mandatory check failed or is late.";
    gate: "关口", "Gate";
    subject: "对象", "Subject";
    check_item: "检查项", "Check";
    result: "结果", "Result";
    check_due: "应检日期", "Due";

    resource: "资源", "Resource";
    role: "角色", "Role";
    peak: "峰值月份", "Peak month";
    assigned_hours: "已排工时", "Assigned h";
    capacity_hours: "可用工时", "Capacity h";
    resources_note: "负荷 = 已排工时 ÷ 可用工时;70% 以下空闲,超过 100% 关注,超过 110% 超载。右侧各列为工时依据。", "Load = assigned ÷ possible hours; below 70 % free, above 100 % tight, above 110 % overloaded. The hours stand to the right.";
    no_resources: "这几个月没有资源分配。", "No work is assigned in these months.";
    no_capacity: "无可用工时", "No capacity";

    scope: "范围", "Scope";
    governance: "PMO 治理", "PMO governance";
    activity: "活动", "Activity";
    finding: "问题", "Finding";
    severity: "级别", "Severity";
    meant: "可能是", "Perhaps meant";
    raci_note: "每项活动应有且只有一个 A(批准),至少一个 R(执行)。", "Each activity needs exactly one A (accountable) and at least one R (responsible).";
    no_raci: "责任矩阵检查没有发现问题。", "The responsibility matrices have no findings.";

    formula: "公式", "Formula";
    window: "统计期", "Window";
    calendar: "日历", "Calendar";
    exclusions: "不计入", "Left out";
    parameters: "本期使用的参数", "Parameters of this report";
    conventions: "通用约定", "Conventions";
    definitions_note: "每个数字都按以下口径由记录计算,不手工填写。", "Every figure is computed from records as defined here; none is typed in.";

    dimension_title: "维度", "Dimension";
    record: "记录", "Record";
    begins: "应完成/起点", "Due, or begin";
    ends: "完成/发生", "Done, or as of";
    days: "天数", "Days";
    budget_wan: "预算(万元)", "Budget (万元)";
    actual_wan: "实际(万元)", "Actual (万元)";
    basis: "其他依据", "Other grounds";
    left_out: "不计入原因", "Why left out";
    evidence_note: "每个指标所依据的记录,以及未计入的记录和原因。", "The records behind each figure, and those left out with the reason.";
    no_evidence: "没有可计入的记录。", "No records.";
    chart_note: "图表使用的数值,勿改。", "The numbers that charts draw.";
    money_line: "项", "Item";
    no_rows: "没有记录。", "No records.";
    least_grade: "质量合格的最低等级", "Least grade that counts as good";
    no_projects: "没有在管项目。", "No project is followed.";

    audience: "阅读对象", "Readers";
    one_page_title: "指导委员会一页纸", "Steering one-pager";
    overall_of_all: "组合综合灯(取最差)", "Portfolio light (the worst)";
    budget_total: "预算总额(BAC,万元)", "Budget (BAC, 万元)";
    actual_total: "实际成本(AC,万元)", "Actual cost (AC, 万元)";
    forecast_total: "完工预测(EAC,万元)", "At completion (EAC, 万元)";
    milestone_chart: "里程碑:批准日期与预测日期", "Milestones: approved and forecast dates";
    approved_mark: "批准日期", "Approved";
    forecast_mark: "预测/实际", "Forecast or actual";
    light_rules: "红黄绿灯规则", "Rules of the lights";
    projects_by_light: "项目数量(按综合灯)", "Projects by light";
    all_rows: "完整清单见 Excel 工作簿", "The workbook has all of them";
    more_rows: "另有", "More rows:";
    continued: "续", "continued";
    contents_of: "目录", "Contents";
    made_with: "由记录计算生成,未经手工修改", "Computed from records, not typed";

    earned_value: "挣值", "Earned value";
    earned_note: "单位:万元。SPI = EV ÷ PV,CPI = EV ÷ AC,小于 1 为落后或超支;EAC 按典型方法 BAC ÷ CPI。没有挣值的项目写明原因,不计入合计。", "In 万元. SPI = EV ÷ PV and CPI = EV ÷ AC, below 1 is late or dear; EAC = BAC ÷ CPI. A project without earned value says why and counts in no sum.";
    no_earned: "这个月的数据中没有挣值。", "The data of this month hold no earned value.";
    s_curve: "S 曲线:计划价值、挣值与实际成本(万元)", "S-curve: planned value, earned value, actual cost (万元)";
    planned_value: "计划价值(PV)", "Planned value (PV)";
    earned: "挣值(EV)", "Earned value (EV)";
    why_none: "没有挣值的原因", "Why there is none";
}
