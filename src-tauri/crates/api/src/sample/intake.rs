//! A year of intake: two committees, three sessions, and proposals in every state, two of which became projects of the
//! sample. Its figures are its own; nothing of the other projects changes.

mod drafts;

use portfolio::proposal_rules::lessons::matching;
use portfolio::*;

use super::World;
use super::chance::Chance;
use drafts::{DRAFTS, Draft};

/// Who sits where: person, seat. The first committee selects, the second decides on changes.
const SELECTION: &[(&str, Seat)] = &[
    ("曹志强", Seat::Chair),
    ("周慧敏", Seat::Member),
    ("许清扬", Seat::Member),
    ("韩冬", Seat::Member),
    ("冯媛", Seat::Member),
    ("陆景行", Seat::Secretary),
];
const BOARD: &[(&str, Seat)] = &[
    ("周慧敏", Seat::Chair),
    ("许清扬", Seat::Member),
    ("孟凡", Seat::Member),
    ("何文博", Seat::Member),
    ("韩冬", Seat::Member),
    ("陆景行", Seat::Secretary),
];

/// Posts that proposals ask for, with those who fill them.
const POSTS: &[(&str, &[&str])] = &[
    ("架构师", &["沈知远"]),
    ("开发工程师", &["杨帆", "黄俊杰", "吴倩", "徐鹏"]),
    ("业务分析师", &["孙悦", "马超"]),
    ("测试工程师", &["朱琳", "胡建国"]),
];

const REVIEWERS: &[&str] = &["周慧敏", "许清扬", "孟凡"];

/// What the other parts of a proposal need to know.
struct Made {
    form: Id,
    criteria: Vec<Criterion>,
    posts: Vec<Id>,
    sessions: [Id; 3],
    seats: Vec<CommitteeMember>,
}

/// Adds all of it.
pub(super) fn fill(world: &mut World) {
    let mut chance = Chance::new(71);
    let Some(form) = records::<IntakeTemplate>(world).pop() else { return };
    let made = Made {
        form: form.id,
        criteria: records(world),
        posts: posts(world),
        seats: seats(world),
        sessions: [Id(0); 3],
    };
    let made = Made { sessions: sessions(world), ..made };
    let planned: Vec<Project> =
        records::<Project>(world).into_iter().filter(|p| p.stage == Stage::Planning).collect();
    let mut became = planned.into_iter();
    for (place, draft) in DRAFTS.iter().enumerate() {
        let project = if draft.project { became.next() } else { None };
        proposal(world, &made, draft, (place, project), &mut chance);
    }
}

fn records<R: Record>(world: &World) -> Vec<R> {
    let row = |change: &Change| match change {
        Change::Insert(entity, row) if *entity == R::ENTITY => R::from_row(row).ok(),
        _ => None,
    };
    world.changes.iter().filter_map(row).collect()
}

fn posts(world: &mut World) -> Vec<Id> {
    let mut posts = Vec::new();
    for (name, people) in POSTS {
        let role = Role { name: (*name).into(), kind: RoleType::Post, ..Role::new(world.id()) };
        world.add(&role);
        for person in people.iter().filter_map(|name| world.staff.person(name)).collect::<Vec<_>>() {
            let holder = RoleHolder { role: role.id, person, ..RoleHolder::new(world.id()) };
            world.add(&holder);
        }
        posts.push(role.id);
    }
    posts
}

/// The seats of both committees; those of the first are given back.
fn seats(world: &mut World) -> Vec<CommitteeMember> {
    let committees = records::<Committee>(world);
    let mut selecting = Vec::new();
    for committee in committees {
        let selects = committee.kind == CommitteeKind::Selection;
        for (name, seat) in if selects { SELECTION } else { BOARD } {
            let Some(person) = world.staff.person(name) else { continue };
            let id = world.id();
            let member =
                CommitteeMember { committee: committee.id, person, seat: *seat, ..CommitteeMember::new(id) };
            world.add(&member);
            if selects {
                selecting.push(member);
            }
        }
    }
    selecting
}

/// Two sessions that are over and one that is planned.
fn sessions(world: &mut World) -> [Id; 3] {
    let committees = records::<Committee>(world);
    let committee = committees.iter().find(|committee| committee.kind == CommitteeKind::Selection);
    let committee = committee.map_or(Id(0), |committee| committee.id);
    let mut number = 0;
    [-74, -32, 6].map(|days| {
        number += 1;
        let (held, over) = (world.day(days), days < 0);
        let session = Session {
            committee,
            code: format!("HY-{}-{number:03}", world.as_of.year()),
            held_on: Some(held),
            place: "总部三楼会议室".into(),
            status: if over { SessionStatus::Closed } else { SessionStatus::Planned },
            minutes: if over {
                "逐项听取提案人汇报，独立评分结果已通报，表决情况见各议题。".into()
            } else {
                String::new()
            },
            closed_on: over.then_some(held),
            closed_by: if over { "陆景行".into() } else { String::new() },
            ..Session::new(world.id())
        };
        world.add(&session);
        session.id
    })
}

fn proposal(
    world: &mut World,
    made: &Made,
    draft: &Draft,
    (place, project): (usize, Option<Project>),
    chance: &mut Chance,
) {
    let start = world.day(draft.start);
    let mut proposal = Proposal {
        code: format!("LX-{}-{:03}", world.as_of.year(), 101 + place),
        name: draft.name.into(),
        template: made.form,
        status: draft.status,
        department: draft.department.into(),
        category: draft.category.into(),
        priority: draft.priority,
        proposer: world.staff.person(draft.proposer),
        sponsor: world.staff.person("韩冬"),
        manager: world.staff.person("王芳"),
        must_do: draft.must_do,
        tags: draft.tags.into(),
        value_text: draft.value.into(),
        goals: draft.goals.into(),
        benefit_text: draft.benefit.into(),
        risk_text: draft.risk.into(),
        risk_category: Some(draft.risk_category),
        resource_text: "核心岗位需求见角色需求表，其余由项目组内部解决。".into(),
        planned_start: Some(start),
        planned_finish: Some(start.plus_days(draft.length)),
        cost: Some(Money(draft.cost * 1_000_000)),
        discount_rate: Some(800),
        submitted_on: (draft.status != ProposalStatus::Draft).then(|| world.day(draft.submitted)),
        ..Proposal::new(world.id())
    };
    if let Some(project) = project {
        as_project(&mut proposal, &project);
    }
    if draft.status == ProposalStatus::Withdrawn {
        proposal.decision_note = "与在建项目内容重复，并入其二期。".into();
    }
    if let Some(decided) = &draft.decided {
        proposal.decided_on = Some(world.day([-74, -32, 6][decided.session]));
        proposal.decision_note = decided.reason.into();
    }
    world.add(&proposal);
    money(world, &proposal, draft);
    people(world, &proposal, made, draft);
    lessons(world, &proposal, draft);
    reviews(world, &proposal, made, draft, chance);
    agenda(world, &proposal, made, draft, place);
}

/// What became a project has its facts from there.
fn as_project(proposal: &mut Proposal, project: &Project) {
    proposal.code = project.code.clone();
    proposal.name = project.name.clone();
    proposal.program = project.program.clone();
    proposal.department = project.department.clone();
    proposal.category = project.category.clone();
    proposal.priority = project.priority;
    proposal.sponsor = project.sponsor;
    proposal.manager = project.manager;
    proposal.goals = project.goals.clone();
    proposal.planned_start = project.planned_start;
    proposal.planned_finish =
        project.baseline_finish.or(project.planned_start.map(|start| start.plus_days(240)));
    proposal.cost = Some(project.budget);
    proposal.project = Some(project.id);
}

fn money(world: &mut World, proposal: &Proposal, draft: &Draft) {
    let cost = proposal.cost.unwrap_or_default().0;
    for (year, percent) in draft.returns.iter().enumerate() {
        let flow = CashFlow {
            proposal: proposal.id,
            year: year as i64,
            inflow: Money(if year == 0 { 0 } else { cost * percent / 100 }),
            outflow: Money(if year == 0 { cost } else { cost * 5 / 100 }),
            ..CashFlow::new(world.id())
        };
        world.add(&flow);
    }
}

fn people(world: &mut World, proposal: &Proposal, made: &Made, draft: &Draft) {
    let start = proposal.planned_start.unwrap_or(world.as_of);
    for (post, amounts) in draft.people {
        for (step, amount) in amounts.iter().enumerate() {
            let (year, month, _) = start.ymd();
            let place = month as usize - 1 + step;
            let demand = RoleDemand {
                proposal: proposal.id,
                role: made.posts[*post],
                month: format!("{:04}-{:02}", year + (place / 12) as i32, place % 12 + 1),
                amount: *amount,
                ..RoleDemand::new(world.id())
            };
            world.add(&demand);
        }
    }
}

/// Everything but the draft has answered its lessons; the draft has answered one.
fn lessons(world: &mut World, proposal: &Proposal, draft: &Draft) {
    let (known, projects) = (records::<Lesson>(world), records::<Project>(world));
    let known: Vec<Lesson> = known
        .into_iter()
        .filter(|lesson| lesson.recorded_on.is_none_or(|date| date <= world.as_of))
        .collect();
    let found = matching(proposal, &known, &projects, &[]);
    let answered = if draft.status == ProposalStatus::Draft { 1 } else { found.len() };
    for (place, matched) in found.iter().take(answered).enumerate() {
        let (answer, reason) = match place % 3 {
            0 => (LessonTake::Adopted, "已写入项目计划与验收标准。"),
            1 => (LessonTake::Read, ""),
            _ => (LessonTake::NotApplicable, "本项目不涉及该场景。"),
        };
        let answer = LessonAnswer {
            proposal: proposal.id,
            lesson: matched.lesson,
            answer,
            reason: reason.into(),
            answered_on: Some(proposal.submitted_on.unwrap_or(world.day(-2))),
            answered_by: draft.proposer.into(),
            ..LessonAnswer::new(world.id())
        };
        world.add(&answer);
    }
}

fn reviews(world: &mut World, proposal: &Proposal, made: &Made, draft: &Draft, chance: &mut Chance) {
    use ProposalStatus::*;
    let through = match draft.status {
        Draft | Submitted | Withdrawn => return,
        Scoring => 2,
        Scored | Approved | ApprovedWithConditions | Deferred | Rejected => 3,
    };
    for (place, name) in REVIEWERS.iter().enumerate() {
        let Some(reviewer) = world.staff.person(name) else { continue };
        let done = place < through;
        let review = ProposalReview {
            proposal: proposal.id,
            reviewer,
            status: if done { ReviewStatus::Submitted } else { ReviewStatus::Open },
            submitted_on: done.then(|| world.day(draft.submitted + 5 + place as i32)),
            comment: if done && place == 0 {
                "材料完整，建议明确收益口径。".into()
            } else {
                String::new()
            },
            ..ProposalReview::new(world.id())
        };
        world.add(&review);
        for (at, criterion) in made.criteria.iter().enumerate().filter(|_| done) {
            let score = (draft.scores[at] + chance.between(-1, 1)).clamp(1, 5);
            let (review, criterion) = (review.id, criterion.id);
            let score = ProposalScore { review, criterion, score, ..ProposalScore::new(world.id()) };
            world.add(&score);
        }
    }
}

/// Its place on an agenda, with votes, decision and condition where it was decided.
fn agenda(world: &mut World, proposal: &Proposal, made: &Made, draft: &Draft, place: usize) {
    let Some(session) = draft.decided.as_ref().map(|decided| decided.session).or(draft.planned) else {
        return;
    };
    let held = world.day([-74, -32, 6][session]);
    let decided = draft.decided.as_ref();
    let outcome = decided.map(|decided| decided.outcome);
    let item = AgendaItem {
        session: made.sessions[session],
        position: place as i64,
        proposal: Some(proposal.id),
        outcome,
        reason: decided.map(|decided| decided.reason.into()).unwrap_or_default(),
        deferred_to: (outcome == Some(Outcome::Deferred)).then(|| world.day(60)),
        decided_on: decided.map(|_| held),
        decided_by: if decided.is_some() { "陆景行".into() } else { String::new() },
        ..AgendaItem::new(world.id())
    };
    world.add(&item);
    let Some(decided) = decided else { return };
    for (at, seat) in made.seats.iter().enumerate().filter(|(_, seat)| seat.votes()) {
        let own = Some(seat.person) == proposal.proposer;
        let against = decided.outcome == Outcome::Rejected;
        let voice = match (own, against, at) {
            (true, ..) => Voice::Recused,
            (_, true, 0..3) | (_, false, 4) => Voice::Against,
            _ => Voice::For,
        };
        let comment = if own { "本人为提案人".into() } else { String::new() };
        let vote = Vote { item: item.id, member: seat.id, voice, comment, ..Vote::new(world.id()) };
        world.add(&vote);
    }
    attendance(world, made, made.sessions[session]);
    if decided.outcome == Outcome::ApprovedWithConditions {
        let condition = Condition {
            item: Some(item.id),
            proposal: Some(proposal.id),
            project: proposal.project,
            text: "开工前完成数据出境安全评估，并由法务出具意见。".into(),
            due: Some(world.day(20)),
            owner: proposal.manager,
            ..Condition::new(world.id())
        };
        world.add(&condition);
    }
}

fn attendance(world: &mut World, made: &Made, session: Id) {
    if records::<Attendance>(world).iter().any(|known| known.session == session) {
        return;
    }
    for seat in &made.seats {
        let kind = AttendanceKind::Present;
        let present = Attendance { session, member: seat.id, kind, ..Attendance::new(world.id()) };
        world.add(&present);
    }
}
