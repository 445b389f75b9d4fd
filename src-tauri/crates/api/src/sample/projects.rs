//! The twenty-four projects: what they are, when they began before the data date, and how they went.

use portfolio::{Light, Priority, Stage};

use super::blueprint::{PLANT, PROCESS, Phase, SOFTWARE};

/// A project in short.
pub(crate) struct Brief {
    pub(crate) name: &'static str,
    pub(crate) program: &'static str,
    pub(crate) department: &'static str,
    pub(crate) category: &'static str,
    pub(crate) manager: &'static str,
    pub(crate) blueprint: &'static [Phase],
    /// What its repeated phase is made of.
    pub(crate) parts: &'static [&'static str],
    /// Days from its start to the data date.
    pub(crate) age: i32,
    pub(crate) stage: Stage,
    pub(crate) priority: Priority,
    /// How much longer work took than planned, in percent.
    pub(crate) slip: i64,
    /// Approved budget in 万元.
    pub(crate) budget: i64,
    /// How much dearer work was than planned, in percent.
    pub(crate) overrun: i64,
    /// What its manager says, and how many days ago.
    pub(crate) report: Option<(Light, &'static str, i32)>,
    pub(crate) goals: &'static str,
}

#[allow(clippy::too_many_arguments)]
const fn brief(
    (name, program, department, category, manager): (
        &'static str,
        &'static str,
        &'static str,
        &'static str,
        &'static str,
    ),
    (blueprint, parts): (&'static [Phase], &'static [&'static str]),
    (age, stage, priority): (i32, Stage, Priority),
    (slip, budget, overrun): (i64, i64, i64),
    report: Option<(Light, &'static str, i32)>,
    goals: &'static str,
) -> Brief {
    Brief {
        name,
        program,
        department,
        category,
        manager,
        blueprint,
        parts,
        age,
        stage,
        priority,
        slip,
        budget,
        overrun,
        report,
        goals,
    }
}

use Light::{Amber, Green, Red};
use Priority::{High, Low, Medium};
use Stage::{Cancelled, Closed, Closing, Executing, Planning, Proposed, Suspended};

/// All of them, by age.
pub(crate) const BRIEFS: &[Brief] = &[
    brief(
        ("集团主数据治理", "数据底座", "数字化中心", "数据", "李娜"),
        (SOFTWARE, &["物料主数据", "客商主数据", "组织主数据"]),
        (560, Closed, High),
        (0, 420, 2),
        None,
        "物料编码重复率降到 1% 以下\n主数据申请两个工作日内办结",
    ),
    brief(
        ("三号车间配电改造", "制造升级", "制造工程部", "基建", "刘洋"),
        (PLANT, &["高压配电室", "低压配电柜"]),
        (545, Closed, Medium),
        (14, 680, 3),
        None,
        "供电可靠率达到 99.95%",
    ),
    brief(
        ("合同管理系统", "共享服务", "信息技术部", "软件", "张伟"),
        (SOFTWARE, &["合同起草", "审批用印", "履约跟踪"]),
        (530, Closed, Medium),
        (-2, 260, -4),
        None,
        "合同审批平均时长缩短 40%\n电子用印覆盖率 90%",
    ),
    brief(
        ("研发费用归集流程优化", "共享服务", "财务部", "流程", "王芳"),
        (PROCESS, &["归集规则", "工时填报"]),
        (480, Closed, Low),
        (0, 60, 1),
        None,
        "研发费用当月归集率 98%",
    ),
    brief(
        ("经销商门户", "营销数字化", "市场营销部", "软件", "赵磊"),
        (SOFTWARE, &["订单中心", "返利结算", "库存查询", "资料下载"]),
        (470, Closed, High),
        (12, 510, 14),
        None,
        "线上订单占比 80%\n返利结算周期缩短到 5 天",
    ),
    brief(
        ("冷链仓扩建", "供应链协同", "供应链管理部", "基建", "陈静"),
        (PLANT, &["一期冷库", "制冷机组", "月台改造"]),
        (455, Closed, High),
        (0, 1_450, 3),
        None,
        "新增冷藏库容 6000 托盘位",
    ),
    brief(
        ("员工自助平台", "共享服务", "人力资源部", "软件", "王芳"),
        (SOFTWARE, &["考勤假勤", "证明开具"]),
        (430, Closed, Low),
        (-3, 150, 2),
        None,
        "人事证明自助办理率 95%",
    ),
    brief(
        ("质量追溯一期", "制造升级", "质量管理部", "软件", "刘洋"),
        (SOFTWARE, &["批次追溯", "检验采集"]),
        (395, Closed, High),
        (0, 330, 4),
        None,
        "批次追溯时间由 4 小时缩短到 10 分钟",
    ),
    brief(
        ("采购寻源平台", "供应链协同", "采购部", "软件", "陈静"),
        (SOFTWARE, &["供应商准入", "在线竞价"]),
        (370, Closed, Medium),
        (-1, 280, -2),
        None,
        "在线寻源比例 70%\n平均采购成本下降 3%",
    ),
    brief(
        ("旧线拆除与环保治理", "制造升级", "制造工程部", "基建", "刘洋"),
        (PLANT, &["旧线拆除"]),
        (360, Cancelled, Low),
        (20, 240, 10),
        None,
        "腾退场地 3000 平方米",
    ),
    brief(
        ("智能工厂一期", "制造升级", "制造工程部", "软件", "刘洋"),
        (SOFTWARE, &["生产排程", "设备联网", "电子工单", "能耗采集", "看板大屏", "质量联动"]),
        (188, Executing, High),
        (26, 2_300, 13),
        Some((Green, "总体受控，个别模块略有延后。", 3)),
        "设备综合效率提升 8 个百分点\n排程时间由 4 小时缩短到 30 分钟",
    ),
    brief(
        ("企业资源计划升级", "共享服务", "信息技术部", "软件", "张伟"),
        (SOFTWARE, &["财务模块", "采购模块", "生产模块", "销售模块", "报表平台", "接口平台", "权限审计"]),
        (158, Executing, High),
        (16, 3_600, 6),
        Some((Red, "接口联调受制于老系统厂商，关键路径延误，已申请变更。", 2)),
        "月结时间缩短到 5 天\n核心交易零停机切换",
    ),
    brief(
        ("客户服务中心升级", "营销数字化", "市场营销部", "软件", "赵磊"),
        (SOFTWARE, &["智能外呼", "工单流转", "知识库"]),
        (215, Closing, Medium),
        (0, 380, 3),
        Some((Green, "已上线，正在办理结案。", 4)),
        "一次解决率 85%\n平均等待时间低于 20 秒",
    ),
    brief(
        ("供应链协同平台", "供应链协同", "供应链管理部", "软件", "陈静"),
        (SOFTWARE, &["需求预测", "到货预约", "对账结算", "供应商绩效"]),
        (132, Executing, High),
        (5, 920, 4),
        Some((Amber, "到货预约模块需求反复，正在收敛。", 5)),
        "到货准时率 95%\n对账周期缩短 50%",
    ),
    brief(
        ("数据中台", "数据底座", "数字化中心", "软件", "李娜"),
        (SOFTWARE, &["数据采集", "数据建模", "指标平台", "数据服务", "数据质量"]),
        (118, Executing, High),
        (2, 1_280, -3),
        Some((Green, "按计划推进。", 2)),
        "统一指标 200 个\n报表出数时间提前到次日 8 点",
    ),
    brief(
        ("二号厂房屋面光伏", "绿色制造", "制造工程部", "基建", "刘洋"),
        (PLANT, &["屋面加固", "光伏组件", "并网柜"]),
        (124, Executing, Medium),
        (0, 860, 2),
        Some((Green, "并网手续办理中。", 6)),
        "年发电量 420 万千瓦时",
    ),
    brief(
        ("等级保护与安全加固", "安全合规", "信息技术部", "软件", "张伟"),
        (SOFTWARE, &["边界防护", "身份认证"]),
        (141, Executing, High),
        (9, 310, 24),
        Some((Amber, "采购价格上浮，费用压力较大。", 3)),
        "核心系统通过三级等保测评",
    ),
    brief(
        ("营销费用闭环管理", "营销数字化", "市场营销部", "软件", "赵磊"),
        (SOFTWARE, &["费用申请", "核销结算"]),
        (96, Executing, Medium),
        (3, 220, 1),
        Some((Green, "进展正常。", 19)),
        "费用核销周期缩短到 15 天",
    ),
    brief(
        ("项目管理流程标准化", "共享服务", "项目管理办公室", "流程", "王芳"),
        (PROCESS, &["立项流程", "计划流程", "变更流程", "结案流程"]),
        (62, Executing, High),
        (0, 80, 0),
        Some((Green, "试点培训已完成。", 1)),
        "新项目模板使用率 100%",
    ),
    brief(
        ("实验室信息管理系统", "制造升级", "质量管理部", "软件", "李娜"),
        (SOFTWARE, &["样品管理", "仪器对接"]),
        (110, Suspended, Low),
        (8, 260, 2),
        Some((Amber, "等待实验室搬迁完成后恢复。", 30)),
        "检验报告出具时间缩短 30%",
    ),
    brief(
        ("智能工厂二期", "制造升级", "制造工程部", "软件", "刘洋"),
        (SOFTWARE, &["自动仓储", "物流调度", "预测性维护"]),
        (20, Planning, High),
        (0, 1_900, 0),
        Some((Green, "计划编制中。", 2)),
        "在制品库存下降 15%",
    ),
    brief(
        ("海外分公司系统推广", "共享服务", "信息技术部", "软件", "张伟"),
        (SOFTWARE, &["东南亚站点", "欧洲站点"]),
        (12, Planning, Medium),
        (0, 740, 0),
        Some((Green, "团队组建中。", 3)),
        "两个站点当年上线",
    ),
    brief(
        ("碳排放管理平台", "绿色制造", "制造工程部", "软件", "李娜"),
        (SOFTWARE, &["排放核算", "报告披露"]),
        (-30, Proposed, Medium),
        (0, 360, 0),
        None,
        "碳盘查周期缩短到 10 天",
    ),
    brief(
        ("客户画像与精准营销", "营销数字化", "市场营销部", "数据", "赵磊"),
        (SOFTWARE, &["标签体系", "触达引擎"]),
        (-45, Proposed, Low),
        (0, 290, 0),
        None,
        "营销转化率提升 20%",
    ),
];
