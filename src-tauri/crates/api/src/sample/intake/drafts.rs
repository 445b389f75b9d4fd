//! The proposals of the sample in short, in the order of their numbers.

use portfolio::{Outcome, Priority, ProposalStatus, RiskCategory};

/// A proposal in short.
pub(super) struct Draft {
    pub(super) name: &'static str,
    pub(super) department: &'static str,
    pub(super) category: &'static str,
    pub(super) proposer: &'static str,
    pub(super) status: ProposalStatus,
    pub(super) priority: Priority,
    pub(super) must_do: bool,
    pub(super) tags: &'static str,
    pub(super) value: &'static str,
    pub(super) goals: &'static str,
    pub(super) benefit: &'static str,
    pub(super) risk: &'static str,
    pub(super) risk_category: RiskCategory,
    /// 万元.
    pub(super) cost: i64,
    /// Days from the data date, days of work.
    pub(super) start: i32,
    pub(super) length: i32,
    pub(super) submitted: i32,
    /// Money that comes in by year, in percent of the cost; place 0 is the year of the cost.
    pub(super) returns: &'static [i64],
    /// Post and hundredths of a role-month, month by month.
    pub(super) people: &'static [(usize, &'static [i64])],
    /// What reviewers give, about, by criterion.
    pub(super) scores: [i64; 5],
    pub(super) decided: Option<Decided>,
    /// The session whose agenda it stands on.
    pub(super) planned: Option<usize>,
    /// Whether it is one that became a project of the sample.
    pub(super) project: bool,
}

/// A decision in short.
pub(super) struct Decided {
    pub(super) session: usize,
    pub(super) outcome: Outcome,
    pub(super) reason: &'static str,
}

const BASE: Draft = Draft {
    name: "",
    department: "信息技术部",
    category: "软件",
    proposer: "韩冬",
    status: ProposalStatus::Draft,
    priority: Priority::Medium,
    must_do: false,
    tags: "需求 接口",
    value: "现有手工流程耗时长、差错多，已影响交付与客户满意度。",
    goals: "流程时长缩短一半\n差错率降到 1% 以下",
    benefit: "节约人工并减少返工，上线后按季度核对实际收益。",
    risk: "接口多、业务参与不足，可能推迟上线。",
    risk_category: RiskCategory::Technology,
    cost: 200,
    start: 45,
    length: 180,
    submitted: -30,
    returns: &[0, 45, 55, 50],
    people: &[(1, &[100, 200, 200, 100])],
    scores: [3, 3, 3, 3, 3],
    decided: None,
    planned: None,
    project: false,
};

const fn decided(session: usize, outcome: Outcome, reason: &'static str) -> Option<Decided> {
    Some(Decided { session, outcome, reason })
}

/// All of them.
pub(super) const DRAFTS: &[Draft] = &[
    Draft {
        status: ProposalStatus::Approved,
        submitted: -100,
        scores: [5, 4, 4, 4, 4],
        decided: decided(0, Outcome::Approved, "符合年度重点，收益口径清楚。"),
        project: true,
        ..BASE
    },
    Draft {
        name: "展厅数字沙盘",
        department: "市场营销部",
        category: "营销",
        proposer: "冯媛",
        status: ProposalStatus::Rejected,
        priority: Priority::Low,
        tags: "展示",
        value: "接待客户时展示产线与产品全貌。",
        goals: "全年接待客户 120 批次",
        benefit: "提升品牌形象，收益难以量化。",
        risk: "内容更新依赖外部供应商。",
        risk_category: RiskCategory::Supplier,
        cost: 160,
        submitted: -98,
        returns: &[0, 10, 10, 10],
        people: &[],
        scores: [2, 1, 4, 3, 1],
        decided: decided(0, Outcome::Rejected, "与战略目标关联弱，收益不能覆盖投入。"),
        ..BASE
    },
    Draft {
        status: ProposalStatus::ApprovedWithConditions,
        submitted: -60,
        scores: [4, 4, 3, 3, 4],
        decided: decided(1, Outcome::ApprovedWithConditions, "同意立项，须先完成数据安全评估。"),
        project: true,
        ..BASE
    },
    Draft {
        name: "无人叉车试点",
        department: "供应链管理部",
        category: "设备",
        status: ProposalStatus::Deferred,
        tags: "设备 供应商",
        value: "仓内搬运人手紧张，夜班招工困难。",
        goals: "两条搬运线无人化\n夜班人员减少 6 人",
        benefit: "每年节约人工约 95 万元。",
        risk: "现场地面与网络条件未经验证。",
        cost: 320,
        submitted: -58,
        returns: &[0, 30, 35, 35, 35],
        people: &[(0, &[20, 20]), (1, &[100, 100])],
        scores: [4, 3, 2, 3, 2],
        decided: decided(1, Outcome::Deferred, "待现场勘测报告完成后再议。"),
        ..BASE
    },
    Draft {
        name: "供应商质量协同平台",
        department: "供应链管理部",
        status: ProposalStatus::Scored,
        priority: Priority::High,
        tags: "供应商 接口 质量",
        value: "来料不良靠邮件沟通，平均闭环需 18 天。",
        goals: "来料问题闭环缩短到 5 天\n一级供应商上线率 90%",
        benefit: "年减少停线损失约 260 万元。",
        cost: 280,
        returns: &[0, 60, 75, 75, 70],
        people: &[(0, &[50, 50, 30]), (1, &[150, 250, 250, 150]), (2, &[100, 50])],
        scores: [5, 4, 3, 3, 4],
        planned: Some(2),
        ..BASE
    },
    Draft {
        name: "个人信息保护合规整改",
        department: "信息技术部",
        proposer: "冯媛",
        status: ProposalStatus::Scored,
        priority: Priority::High,
        must_do: true,
        tags: "合规 安全",
        value: "监管检查要求限期整改个人信息处理流程。",
        goals: "整改项全部销号\n通过第三方复评",
        benefit: "避免处罚与停用风险，不产生直接收益。",
        risk: "整改范围涉及多个老系统。",
        risk_category: RiskCategory::Compliance,
        cost: 120,
        length: 120,
        returns: &[0, 0, 0],
        people: &[(0, &[30, 30]), (1, &[100, 100, 50]), (3, &[50, 50])],
        scores: [4, 2, 3, 4, 5],
        planned: Some(2),
        ..BASE
    },
    Draft {
        name: "设备预测性维护",
        department: "制造工程部",
        category: "数据",
        status: ProposalStatus::Scored,
        tags: "设备 数据质量",
        value: "关键设备年非计划停机 210 小时。",
        goals: "非计划停机减少 40%",
        benefit: "年减少停机损失约 180 万元。",
        cost: 350,
        length: 240,
        returns: &[0, 30, 55, 60, 60],
        people: &[(0, &[40, 40]), (1, &[150, 150, 150, 150]), (2, &[60, 60])],
        scores: [4, 4, 2, 2, 3],
        ..BASE
    },
    Draft {
        name: "智能客服知识库",
        department: "市场营销部",
        proposer: "冯媛",
        status: ProposalStatus::Scoring,
        submitted: -12,
        tags: "培训 需求",
        value: "客服重复问题占来电六成，新人上手慢。",
        goals: "自助解决率 50%",
        benefit: "年节约外包坐席费用约 70 万元。",
        cost: 140,
        returns: &[0, 50, 60, 60],
        people: &[(1, &[100, 150, 100]), (2, &[80, 40])],
        scores: [3, 4, 4, 4, 3],
        ..BASE
    },
    Draft {
        name: "研发试验数据管理",
        department: "数字化中心",
        category: "数据",
        status: ProposalStatus::Submitted,
        submitted: -5,
        tags: "数据迁移 数据质量",
        value: "试验数据散落在个人电脑，重复试验率约 15%。",
        goals: "试验数据集中归档率 95%",
        benefit: "减少重复试验费用约 90 万元。",
        cost: 210,
        people: &[(0, &[20, 20]), (1, &[100, 200, 150])],
        ..BASE
    },
    Draft {
        name: "电子签章推广",
        department: "信息技术部",
        tags: "需求 培训 接口",
        value: "异地用印周期长，合同平均晚签 4 天。",
        goals: "电子用印覆盖子公司 12 家",
        benefit: "年节约快递与差旅约 40 万元，合同签署提速。",
        risk: "部分客户不认可电子签章。",
        cost: 90,
        returns: &[0, 50, 50],
        people: &[(1, &[50, 100, 50])],
        ..BASE
    },
    Draft {
        name: "会议室预约升级",
        status: ProposalStatus::Withdrawn,
        priority: Priority::Low,
        submitted: -50,
        tags: "办公",
        value: "会议室占而不用，预约系统老旧。",
        goals: "会议室利用率提高到 70%",
        benefit: "减少外租会议室费用。",
        cost: 45,
        people: &[],
        ..BASE
    },
];
