//! The sample's bookings, approvals and audits: what its budget lines say, told by vouchers that sum to it exactly. It
//! changes no figure of a line.

use std::collections::HashMap;

use portfolio::audit_rules::draw;
use portfolio::ledger::month_of;
use portfolio::{
    ApprovalBand, AuditAnswer, AuditFinding, AuditMonth, AuditSample, AuditStatus, BudgetLine, BudgetRequest,
    Change, CostEntry, Date, EntryKind, Id, Money, Project, Record, RequestKind, RequestStatus, Role,
};

use super::World;
use super::chance::Chance;

/// Who is paid for what.
const SUPPLIERS: [&str; 6] =
    ["华信软件有限公司", "中科瑞达科技", "远景系统集成", "恒通设备制造", "东方咨询", "安达物流"];

/// Adds bookings to all lines that were made so far, the ladder, requests and the audits of two months.
pub(crate) fn fill(world: &mut World) {
    let projects: HashMap<Id, Project> =
        records::<Project>(world).into_iter().map(|project| (project.id, project)).collect();
    let lines: Vec<BudgetLine> = records(world);
    let roles: HashMap<String, Id> =
        records::<Role>(world).into_iter().map(|role| (role.name, role.id)).collect();
    ladder(world, &roles);
    let mut chance = Chance::new(7_001);
    let mut entries = Vec::new();
    for line in &lines {
        // One project's figures are typed, as in a PMO that has no vouchers for it.
        let booked = projects.get(&line.project).filter(|project| !project.name.contains("等级保护"));
        if let Some(project) = booked {
            book(world, project, line, &mut chance, &mut entries);
        }
    }
    requests(world, &projects, &lines, &mut entries, &roles);
    entries.iter().for_each(|entry| world.add(entry));
    audits(world, &entries);
}

fn records<R: Record>(world: &World) -> Vec<R> {
    let rows = world.changes.iter().filter_map(|change| match change {
        Change::Insert(entity, row) if *entity == R::ENTITY => R::from_row(row).ok(),
        _ => None,
    });
    rows.collect()
}

/// Up to 20万 the project manager, up to 100万 the PMO director, above that the management.
fn ladder(world: &mut World, roles: &HashMap<String, Id>) {
    let bands = [
        (0, Some(20_000_000), "项目经理", None),
        (20_000_000, Some(100_000_000), "PMO主任", Some("项目办主管")),
        (100_000_000, None, "高层管理", None),
    ];
    for (above, up_to, role, deputy) in bands {
        let Some(&role) = roles.get(role) else { continue };
        let id = world.id();
        world.add(&ApprovalBand {
            above: Money(above),
            up_to: up_to.map(Money),
            role,
            deputy: deputy.and_then(|deputy| roles.get(deputy).copied()),
            ..ApprovalBand::new(id)
        });
    }
}

/// One voucher a month on a line from the project's start to its end, and its open orders.
fn book(
    world: &mut World,
    project: &Project,
    line: &BudgetLine,
    chance: &mut Chance,
    entries: &mut Vec<CostEntry>,
) {
    let Some(start) = project.actual_start.or(project.planned_start).filter(|start| *start <= world.as_of)
    else {
        return;
    };
    let end = project.actual_finish.unwrap_or(world.as_of).min(world.as_of).max(start);
    let months = ((end.0 - start.0) / 30).clamp(1, 12);
    let mut left = line.actual.0;
    for number in 1..=months {
        let part = left / i64::from(months - number + 1);
        // To whole 元, and uneven from month to month; the last voucher takes what is left.
        let part = if number == months { left } else { part * chance.between(70, 130) / 10_000 * 100 };
        if part == 0 {
            continue;
        }
        left -= part;
        let day = start.plus_days((end.0 - start.0) * number / months);
        let entry = entry(world, line, EntryKind::Actual, weekday(day, start), part, entries.len());
        entries.push(entry);
    }
    if line.committed.0 != 0 {
        let day = weekday(end.plus_days(-12).max(start), start);
        let entry = entry(world, line, EntryKind::Commitment, day, line.committed.0, entries.len());
        entries.push(entry);
    }
}

/// A day on which finance works, not before the first.
fn weekday(day: Date, first: Date) -> Date {
    let back = day.plus_days(-(day.weekday() as i32 - 4).max(0));
    if back < first { first } else { back }
}

fn entry(
    world: &mut World,
    line: &BudgetLine,
    kind: EntryKind,
    booked_on: Date,
    amount: i64,
    number: usize,
) -> CostEntry {
    let id = world.id();
    let own = line.category == portfolio::BudgetCategory::Labour;
    let (_, month, _) = booked_on.ymd();
    CostEntry {
        project: line.project,
        line: line.id,
        kind,
        booked_on,
        amount: Money(amount),
        voucher: match kind {
            EntryKind::Actual => format!("记-{}-{:04}", month_of(booked_on).replace('-', ""), number + 1),
            EntryKind::Commitment => format!("HT-{}-{:03}", booked_on.year(), number % 1_000 + 1),
        },
        supplier: if own { String::new() } else { SUPPLIERS[number % SUPPLIERS.len()].into() },
        text: match kind {
            EntryKind::Actual => format!("{month}月{}", line.name),
            EntryKind::Commitment => format!("{}合同未付款", line.name),
        },
        ..CostEntry::new(id)
    }
}

/// Requests of some running projects: one approved that an order rests on, one that waits, one that was returned.
fn requests(
    world: &mut World,
    projects: &HashMap<Id, Project>,
    lines: &[BudgetLine],
    entries: &mut [CostEntry],
    roles: &HashMap<String, Id>,
) {
    let day = |days: i32| world.as_of.plus_days(-days);
    let (early, late) = (day(14), day(4));
    let (asks, director) = (world.staff.person("李娜"), world.staff.person("周慧敏"));
    let order = entries
        .iter_mut()
        .filter(|entry| entry.kind == EntryKind::Commitment && entry.amount > Money(20_000_000))
        .max_by_key(|entry| (entry.amount <= Money(100_000_000), entry.amount, entry.voucher.clone()));
    let mut number = 0;
    let mut request = |world: &mut World, project: Id, title: &str| {
        number += 1;
        let id = world.id();
        BudgetRequest {
            project,
            code: format!("YS-{}-{number:03}", world.as_of.year()),
            title: title.into(),
            requested_by: asks,
            ..BudgetRequest::new(id)
        }
    };
    if let Some(order) = order {
        let made = BudgetRequest {
            kind: RequestKind::Commitment,
            line: Some(order.line),
            amount: order.amount,
            supplier: order.supplier.clone(),
            reason: "经比价确定供应商，合同金额在科目预算之内。".into(),
            status: RequestStatus::Approved,
            submitted_on: Some(early),
            cumulative: Some(order.amount),
            decided_on: Some(early.plus_days(2)),
            decided_by: director,
            decided_as: roles.get("PMO主任").copied(),
            decision_note: "同意签约，按里程碑付款。".into(),
            ..request(world, order.project, "外包服务合同签约")
        };
        order.request = Some(made.id);
        world.add(&made);
    }
    let runs = |line: &&BudgetLine| {
        projects.get(&line.project).is_some_and(|project| project.stage == portfolio::Stage::Executing)
    };
    let waiting = [
        (RequestStatus::Submitted, 15_000_000, "追加服务器扩容费用", "用户数超出概算，须扩容两台服务器。"),
        (RequestStatus::Submitted, 8_000_000, "追加服务器机柜与布线", "机房改造后须补充机柜与布线。"),
        (RequestStatus::Returned, 4_500_000, "追加现场培训费用", "新增两个厂区的操作培训。"),
    ];
    let hardware =
        lines.iter().filter(runs).find(|line| line.category == portfolio::BudgetCategory::Hardware);
    let Some(line) = hardware else { return };
    let mut before = 0;
    for (status, amount, title, reason) in waiting {
        let submitted = status == RequestStatus::Submitted;
        before += if submitted { amount } else { 0 };
        let made = BudgetRequest {
            kind: RequestKind::LineChange,
            line: Some(line.id),
            category: line.category,
            amount: Money(amount),
            reason: reason.into(),
            status,
            submitted_on: submitted.then_some(late),
            cumulative: submitted.then_some(Money(before)),
            decided_on: (!submitted).then_some(late),
            decided_by: if submitted { None } else { director },
            decision_note: if submitted { String::new() } else { "请补充培训人数与报价。".into() },
            ..request(world, line.project, title)
        };
        world.add(&made);
    }
}

/// The month before last is audited to the end, the last one is being looked at.
fn audits(world: &mut World, entries: &[CostEntry]) {
    let (year, month, _) = world.as_of.ymd();
    let first = Date::from_ymd(year, month, 1).unwrap_or(world.as_of);
    let last = first.plus_days(-1);
    let before = last.plus_days(1 - last.ymd().2 as i32 - 1);
    for (number, end, closed) in [(1, before, true), (2, last, false)] {
        let month = month_of(end);
        let of_month: Vec<CostEntry> = entries
            .iter()
            .filter(|entry| entry.kind == EntryKind::Actual && month_of(entry.booked_on) == month)
            .cloned()
            .collect();
        let seed: u32 = month.replace('-', "").parse().unwrap_or(0);
        let drawn = draw(&of_month, 12, seed);
        let id = world.id();
        let audit = AuditMonth {
            month,
            code: format!("SJ-{}-{number:03}", end.year()),
            status: if closed { AuditStatus::Closed } else { AuditStatus::Sampled },
            locked_on: Some(end.plus_days(3)),
            locked_by: "许清扬".into(),
            sample_size: Some(drawn.len() as i64),
            seed: Some(i64::from(seed)),
            conclusion: if closed {
                "抽查凭证基本合规，一笔附件不全已整改。".into()
            } else {
                String::new()
            },
            closed_on: closed.then(|| end.plus_days(20)),
            closed_by: if closed { "许清扬".into() } else { String::new() },
            ..AuditMonth::new(id)
        };
        world.add(&audit);
        samples(world, &audit, &drawn, closed);
    }
}

fn samples(world: &mut World, audit: &AuditMonth, drawn: &[(Id, portfolio::Stratum)], closed: bool) {
    for (place, &(entry, stratum)) in drawn.iter().enumerate() {
        // A month that is being looked at is answered half way.
        let answered = closed || place < drawn.len() / 2;
        let fails = closed && place == 1;
        let answer = answered.then_some(AuditAnswer::Pass);
        let id = world.id();
        world.add(&AuditSample {
            audit: audit.id,
            entry,
            stratum,
            documents: if fails { Some(AuditAnswer::Fail) } else { answer },
            approval: answer,
            amounts: answer,
            line: answer,
            period: answer,
            note: if fails { "缺验收单".into() } else { String::new() },
            ..AuditSample::new(id)
        });
        if fails {
            let id = world.id();
            world.add(&AuditFinding {
                audit: audit.id,
                title: "付款附件不全".into(),
                entry: Some(entry),
                detail: "付款凭证后未附验收单。".into(),
                owner: world.staff.person("李娜"),
                due_on: audit.closed_on,
                resolution: "已补验收单并复核。".into(),
                done_on: audit.closed_on.map(|day| day.plus_days(-3)),
                ..AuditFinding::new(id)
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use portfolio::Entity;

    use super::*;

    #[test]
    fn vouchers_sum_to_what_the_lines_say() {
        let as_of = Date::parse("2026-10-31").expect("a date");
        let mut next = 0;
        let changes = crate::sample::changes(as_of, &mut || {
            next += 1;
            Id(next)
        });
        let rows = |entity| {
            changes.iter().filter_map(move |change| match change {
                Change::Insert(of, row) if *of == entity => Some(row.clone()),
                _ => None,
            })
        };
        let entries: Vec<CostEntry> =
            rows(Entity::CostEntry).filter_map(|row| CostEntry::from_row(&row).ok()).collect();
        let lines: Vec<BudgetLine> =
            rows(Entity::BudgetLine).filter_map(|row| BudgetLine::from_row(&row).ok()).collect();
        assert!(entries.len() > 200, "{} vouchers", entries.len());
        for line in &lines {
            if entries.iter().any(|entry| entry.line == line.id) {
                assert_eq!(portfolio::ledger::summed(line, &entries), *line, "{}", line.name);
            }
        }
        assert!(entries.iter().all(|entry| entry.booked_on <= as_of));
    }
}
