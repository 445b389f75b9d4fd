//! Work breakdown structures by kind of project: phases, lines, who does them, what they wait for.

/// A line of a blueprint: name, days, post, predecessors by key with kind and lag in days. Keys count from 1.
pub(crate) struct Line {
    pub(crate) name: &'static str,
    pub(crate) days: i64,
    pub(crate) post: &'static str,
    pub(crate) after: &'static [(usize, &'static str, i64)],
}

/// A phase; `each` repeats its lines for every part of the project.
pub(crate) struct Phase {
    pub(crate) name: &'static str,
    pub(crate) repeat: Repeat,
    pub(crate) lines: &'static [Line],
    /// The milestone at its end.
    pub(crate) milestone: &'static str,
}

/// Whether a phase stands once or for every part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Repeat {
    Once,
    Parts,
}

const fn line(
    name: &'static str,
    days: i64,
    post: &'static str,
    after: &'static [(usize, &'static str, i64)],
) -> Line {
    Line { name, days, post, after }
}

const FS: &str = "FS";
const SS: &str = "SS";
const FF: &str = "FF";

/// Software: requirements, design, building part by part, test, going live.
pub(crate) const SOFTWARE: &[Phase] = &[
    Phase {
        name: "启动与需求",
        repeat: Repeat::Once,
        lines: &[
            line("召开启动会", 1, "项目经理", &[]),
            line("业务访谈与现状调研", 8, "业务分析师", &[(1, FS, 0)]),
            line("编写需求规格说明书", 10, "业务分析师", &[(2, FS, -2)]),
            line("需求评审", 2, "项目经理", &[(3, FS, 0)]),
        ],
        milestone: "需求基线确认",
    },
    Phase {
        name: "方案设计",
        repeat: Repeat::Once,
        lines: &[
            line("总体架构设计", 10, "架构师", &[]),
            line("数据模型设计", 6, "架构师", &[(1, FS, -4)]),
            line("接口设计", 5, "架构师", &[(2, FS, 0)]),
            line("安全方案设计", 4, "架构师", &[(1, FS, 0)]),
            line("设计评审", 2, "架构师", &[(2, FS, 0), (3, FS, 0), (4, FS, 0)]),
        ],
        milestone: "设计评审通过",
    },
    Phase {
        name: "开发",
        repeat: Repeat::Parts,
        lines: &[
            line("详细设计", 4, "开发工程师", &[]),
            line("编码实现", 15, "开发工程师", &[(1, FS, 0)]),
            line("单元测试", 5, "开发工程师", &[(2, SS, 8)]),
            line("代码评审与整改", 3, "架构师", &[(3, FS, 0)]),
        ],
        milestone: "开发完成",
    },
    Phase {
        name: "测试",
        repeat: Repeat::Once,
        lines: &[
            line("编写测试用例", 6, "测试工程师", &[]),
            line("集成测试", 10, "测试工程师", &[(1, FS, 0)]),
            line("性能与安全测试", 6, "测试工程师", &[(2, SS, 5)]),
            line("缺陷修复", 8, "开发工程师", &[(2, FS, -3)]),
            line("用户验收测试", 8, "业务分析师", &[(4, FS, 0), (3, FS, 0)]),
        ],
        milestone: "验收测试通过",
    },
    Phase {
        name: "上线与移交",
        repeat: Repeat::Once,
        lines: &[
            line("数据迁移", 5, "数据工程师", &[]),
            line("用户培训", 5, "培训专员", &[(1, SS, 2)]),
            line("试运行", 10, "实施工程师", &[(1, FS, 0)]),
            line("运维移交", 3, "实施工程师", &[(3, FS, 0), (2, FS, 0)]),
        ],
        milestone: "正式上线",
    },
];

/// Plant and infrastructure: purchase, building, installation, acceptance.
pub(crate) const PLANT: &[Phase] = &[
    Phase {
        name: "立项与勘察",
        repeat: Repeat::Once,
        lines: &[
            line("召开启动会", 1, "项目经理", &[]),
            line("现场勘察与测量", 6, "设备工程师", &[(1, FS, 0)]),
            line("编制技术规格书", 8, "设备工程师", &[(2, FS, 0)]),
            line("技术方案评审", 2, "项目经理", &[(3, FS, 0)]),
        ],
        milestone: "技术方案批准",
    },
    Phase {
        name: "采购",
        repeat: Repeat::Once,
        lines: &[
            line("编制招标文件", 6, "采购专员", &[]),
            line("招标与评标", 18, "采购专员", &[(1, FS, 0)]),
            line("合同谈判与签订", 6, "采购专员", &[(2, FS, 0)]),
        ],
        milestone: "合同签订",
    },
    Phase {
        name: "施工与安装",
        repeat: Repeat::Parts,
        lines: &[
            line("基础施工", 12, "设备工程师", &[]),
            line("设备到货检验", 3, "设备工程师", &[(1, SS, 6)]),
            line("设备安装", 12, "实施工程师", &[(1, FS, 0), (2, FS, 0)]),
            line("单机调试", 5, "设备工程师", &[(3, FS, -1)]),
        ],
        milestone: "安装完成",
    },
    Phase {
        name: "联调与验收",
        repeat: Repeat::Once,
        lines: &[
            line("系统联调", 10, "实施工程师", &[]),
            line("安全检查", 3, "测试工程师", &[(1, FS, 0)]),
            line("操作培训", 4, "培训专员", &[(1, SS, 4)]),
            line("试生产", 12, "设备工程师", &[(2, FS, 0), (3, FS, 0)]),
            line("竣工资料归档", 4, "项目经理", &[(4, FF, 1)]),
        ],
        milestone: "竣工验收",
    },
];

/// Processes and organisation: analysis, design, pilot, rollout.
pub(crate) const PROCESS: &[Phase] = &[
    Phase {
        name: "现状诊断",
        repeat: Repeat::Once,
        lines: &[
            line("召开启动会", 1, "项目经理", &[]),
            line("访谈与问卷", 8, "业务分析师", &[(1, FS, 0)]),
            line("现状诊断报告", 6, "业务分析师", &[(2, FS, -1)]),
        ],
        milestone: "诊断报告确认",
    },
    Phase {
        name: "方案设计",
        repeat: Repeat::Parts,
        lines: &[
            line("流程设计", 7, "业务分析师", &[]),
            line("制度与模板编写", 6, "业务分析师", &[(1, FS, -2)]),
            line("部门会签", 4, "项目经理", &[(2, FS, 0)]),
        ],
        milestone: "方案批准",
    },
    Phase {
        name: "试点与推广",
        repeat: Repeat::Once,
        lines: &[
            line("试点培训", 3, "培训专员", &[]),
            line("试点运行", 15, "业务分析师", &[(1, FS, 0)]),
            line("试点总结与修订", 5, "业务分析师", &[(2, FS, 0)]),
            line("全面推广", 15, "实施工程师", &[(3, FS, 0)]),
            line("效果评估", 5, "项目经理", &[(4, FS, 3)]),
        ],
        milestone: "推广完成",
    },
];
