//! What the change control board of the sample decided: a session with votes over a change whose impact was tried first and
//! whose approval took a baseline, a condition that was met since; and an opportunity that is being pursued. Only records
//! are added: no finish, no budget and no light of a project moves by them.

use portfolio::numbering::{Series, next_code};
use portfolio::*;

use super::World;

const TITLE: &str = "培训批次并入试运行";

/// Adds all of it.
pub(super) fn fill(world: &mut World) {
    let running = |project: &Project| project.stage == Stage::Executing;
    let projects: Vec<Project> = records::<Project>(world).into_iter().filter(running).collect();
    let baselines = records::<Baseline>(world);
    let kept = |project: &Project| baselines.iter().find(|baseline| baseline.project == project.id).cloned();
    let Some((project, baseline)) = projects.iter().find_map(|project| Some((project, kept(project)?)))
    else {
        return;
    };
    let request = decided(world, project, &baseline);
    session(world, &request);
    if let Some(project) = projects.first() {
        opportunity(world, project);
    }
}

fn records<R: Record>(world: &World) -> Vec<R> {
    let row = |change: &Change| match change {
        Change::Insert(entity, row) if *entity == R::ENTITY => R::from_row(row).ok(),
        _ => None,
    };
    world.changes.iter().filter_map(row).collect()
}

/// A change within the float of the plan: tried, approved on a condition, and kept as a baseline with the same finish.
fn decided(world: &mut World, project: &Project, baseline: &Baseline) -> ChangeRequest {
    let (asked, held) = (world.day(-40), world.day(-33));
    let trial = Trial {
        project: project.id,
        name: TITLE.into(),
        note: "试算两批培训并入试运行后对总工期的影响。".into(),
        author: "PMO".into(),
        made_at: Some(asked.at(600)),
        status: TrialStatus::Adopted,
        adopted_at: Some(held.at(1_020)),
        finish_moved: Some(0),
        cost_changed: Some(Money(0)),
        ..Trial::new(world.id())
    };
    let requests = records::<ChangeRequest>(world);
    let used = requests.iter().map(|request| request.code.as_str());
    let request = ChangeRequest {
        project: project.id,
        code: next_code(Series::ChangeRequest, asked.year(), used),
        title: TITLE.into(),
        description: "两批用户培训改在试运行期间进行，减少业务骨干脱岗时间。".into(),
        reason: ChangeReason::Requirement,
        requested_by: project.manager,
        status: ChangeStatus::Implementing,
        submitted_on: Some(asked),
        scope_impact: "培训内容不变，场次由四场并为两场。".into(),
        trial: Some(trial.id),
        schedule_impact_days: Some(0),
        days_source: FigureSource::Computed,
        cost_impact: Some(Money(0)),
        cost_source: FigureSource::Computed,
        float_consumed: Some(5 * 480),
        milestones_moved: Some(0),
        projects_moved: Some(0),
        impact_step: Some(1),
        quality_impact: "培训合格率要求不变。".into(),
        risk_impact: "试运行期间业务负荷略升。".into(),
        decided_by: world.staff.person("周慧敏"),
        decided_on: Some(held),
        decision_note: "同意并批，须保证每个班组有一名骨干先行受训。".into(),
        applied_days: Some(0),
        applied_cost: Some(Money(0)),
        ..ChangeRequest::new(world.id())
    };
    world.add(&trial);
    world.add(&request);
    let kept = Baseline {
        number: baseline.number + 1,
        name: format!("{} {TITLE}", request.code),
        taken_at: Some(held.at(1_020)),
        reason: request.decision_note.clone(),
        change_request: Some(request.id),
        taken_by: "陆景行".into(),
        approved_by: request.decided_by,
        ..baseline.clone()
    };
    let kept = Baseline { id: world.id(), ..kept };
    world.add(&kept);
    request
}

/// The session that approved it: four for it, one against, and the condition that was met since.
fn session(world: &mut World, request: &ChangeRequest) {
    let committees = records::<Committee>(world);
    let Some(board) = committees.iter().find(|one| one.kind == CommitteeKind::ChangeBoard) else { return };
    let held = request.decided_on.unwrap_or(world.as_of);
    let sessions = records::<Session>(world);
    let session = Session {
        committee: board.id,
        code: next_code(Series::Session, held.year(), sessions.iter().map(|session| session.code.as_str())),
        held_on: Some(held),
        place: "总部三楼会议室".into(),
        status: SessionStatus::Closed,
        minutes: "听取影响试算结果：不影响总工期，消耗浮动时间 5 天。有条件批准。".into(),
        closed_on: Some(held),
        closed_by: "陆景行".into(),
        ..Session::new(world.id())
    };
    world.add(&session);
    let item = AgendaItem {
        session: session.id,
        change_request: Some(request.id),
        outcome: Some(Outcome::ApprovedWithConditions),
        reason: request.decision_note.clone(),
        decided_on: Some(held),
        decided_by: "陆景行".into(),
        ..AgendaItem::new(world.id())
    };
    world.add(&item);
    let seats = records::<CommitteeMember>(world).into_iter().filter(|seat| seat.committee == board.id);
    for (place, seat) in seats.collect::<Vec<_>>().iter().enumerate() {
        let (session, member) = (session.id, seat.id);
        let kind = AttendanceKind::Present;
        let there = Attendance { session, member, kind, ..Attendance::new(world.id()) };
        world.add(&there);
        if !seat.votes() {
            continue;
        }
        let against = place == 3;
        let voice = if against { Voice::Against } else { Voice::For };
        let comment = if against { "担心试运行期间人手不足。" } else { "" }.into();
        let vote = Vote { item: item.id, member, voice, comment, ..Vote::new(world.id()) };
        world.add(&vote);
    }
    let condition = Condition {
        item: Some(item.id),
        change_request: Some(request.id),
        text: "每个班组至少一名骨干先行完成培训".into(),
        due: Some(held.plus_days(14)),
        owner: request.requested_by,
        done_on: Some(held.plus_days(12)),
        ..Condition::new(world.id())
    };
    world.add(&condition);
}

/// A chance rather than a danger.
fn opportunity(world: &mut World, project: &Project) {
    let risks = records::<Risk>(world);
    let seen = world.day(-21);
    let risk = Risk {
        project: project.id,
        code: next_code(Series::Risk, seen.year(), risks.iter().map(|risk| risk.code.as_str())),
        title: "提前采用集团统一认证平台".into(),
        cause: "集团统一认证平台提前一个季度上线".into(),
        event: "本项目可直接接入，不再自建登录模块".into(),
        impact_text: "节约开发约 20 人天".into(),
        kind: RiskKind::Opportunity,
        category: RiskCategory::Technology,
        probability: 2,
        impact: 2,
        response: Some(RiskResponse::Exploit),
        response_plan: "安排接口人参加平台试点，设计评审时确认接入方案".into(),
        owner: project.manager,
        response_due: Some(world.day(30)),
        status: RiskStatus::Responding,
        identified_on: Some(seen),
        ..Risk::new(world.id())
    };
    world.add(&risk);
}
