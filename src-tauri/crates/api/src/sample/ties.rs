//! What the sample's projects wait for in each other: one milestone drives another, mostly with room.

use portfolio::{Dependency, DependencyType, Id, LagUnit};

use super::World;

/// A project and its milestone.
type Named = (&'static str, &'static str);

/// Who drives, who waits, and the lag in days.
const TIES: &[(Named, Named, i64)] = &[
    (("智能工厂一期", "正式上线"), ("智能工厂二期", "设计评审通过"), 5),
    (("数据中台", "正式上线"), ("智能工厂二期", "开发完成"), 0),
    (("企业资源计划升级", "正式上线"), ("海外分公司系统推广", "设计评审通过"), 0),
    (("供应链协同平台", "验收测试通过"), ("企业资源计划升级", "正式上线"), 5),
    (("数据中台", "验收测试通过"), ("实验室信息管理系统", "验收测试通过"), 0),
    (("等级保护与安全加固", "正式上线"), ("实验室信息管理系统", "正式上线"), 10),
    (("企业资源计划升级", "验收测试通过"), ("营销费用闭环管理", "验收测试通过"), 10),
];

const DAY: i64 = 480;

/// A milestone of the sample by the names of its project and itself.
pub(crate) struct Milestone {
    pub(crate) project_name: String,
    pub(crate) name: String,
    pub(crate) project: Id,
    pub(crate) task: Id,
}

/// Ties the projects that are there.
pub(crate) fn tie(world: &mut World) {
    for (drives, waits, days) in TIES {
        let find = |(project, name): &Named| {
            world.milestones.iter().find(|one| one.project_name == *project && one.name == *name)
        };
        let Some((predecessor, successor)) = find(drives).zip(find(waits)) else { continue };
        let (predecessor, project, successor) = (predecessor.task, successor.project, successor.task);
        let tie = Dependency {
            project,
            predecessor,
            successor,
            kind: DependencyType::FinishStart,
            lag: days * DAY,
            lag_unit: LagUnit::Minutes,
            ..Dependency::new(world.id())
        };
        world.add(&tie);
    }
}
