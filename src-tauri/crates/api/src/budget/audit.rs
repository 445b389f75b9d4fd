//! The monthly audit: locking the month, drawing vouchers, what is odd, findings, closing.

use portfolio::audit_rules::{self, Papers, anomaly, draw};
use portfolio::ledger::month_of;
use portfolio::numbering::{Numbering, Series};
use portfolio::{
    Anomaly, AuditFinding, AuditMonth, AuditSample, AuditStatus, BudgetRequest, Change, CostEntry, Date,
    Entity, EntryKind, Id, Money, Record, Row, Value, difference,
};

use crate::convert;
use crate::derived::Views;
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Office};
use crate::rules::refused_by;
use crate::wire::{AuditView, AuditedEntry, Changed};
use crate::{Answer, ApiError, Code, budget, records};

/// The audit of a month with everything that it rests on.
pub(crate) struct Audited {
    pub(crate) audit: AuditMonth,
    /// What was booked in the month.
    pub(crate) entries: Vec<CostEntry>,
    /// What is odd about some of it.
    pub(crate) odd: Vec<(CostEntry, Vec<Anomaly>)>,
    pub(crate) samples: Vec<AuditSample>,
    pub(crate) findings: Vec<AuditFinding>,
}

/// The audit of an id.
pub(crate) fn audited(office: &mut Office, id: Id) -> Answer<Audited> {
    let loaded = office.loaded()?;
    let audit: AuditMonth = office.get(id)?;
    let entries: Vec<CostEntry> = office.all()?;
    let (samples, findings) = papers(office, id)?;
    let (requests, bands) = (office.all::<BudgetRequest>()?, budget::ladder(office)?);
    let books = anomaly::Books {
        projects: &loaded.portfolio.projects,
        lines: &loaded.portfolio.budget_lines,
        entries: &entries,
        requests: &requests,
        bands: &bands,
        calendars: &loaded.calendars,
        terms: &loaded.terms,
    };
    let of_month = |entry: &&CostEntry| month_of(entry.booked_on) == audit.month;
    let odd = entries.iter().filter(of_month).map(|entry| (entry.clone(), anomaly::anomalies(entry, books)));
    let odd = odd.filter(|(_, anomalies)| !anomalies.is_empty()).collect();
    let entries = entries.iter().filter(of_month).cloned().collect();
    Ok(Audited { audit, entries, odd, samples, findings })
}

impl Audited {
    /// What is booked altogether.
    pub(crate) fn amount(&self) -> Money {
        self.entries.iter().map(|entry| entry.amount).sum()
    }

    fn view(&self, entry: &CostEntry, views: &Views) -> AuditedEntry {
        let sample = self.samples.iter().find(|sample| sample.entry == entry.id);
        let odd = self.odd.iter().find(|(odd, _)| odd.id == entry.id);
        let odd = odd.map(|(_, anomalies)| anomalies.iter().map(|odd| odd.code().to_owned()).collect());
        AuditedEntry {
            entry: views.view(Entity::CostEntry, &entry.to_row()),
            sample: sample.map(|sample| views.view(Entity::AuditSample, &sample.to_row())),
            anomalies: odd.unwrap_or_default(),
            found: self.findings.iter().any(|finding| finding.entry == Some(entry.id)),
        }
    }
}

impl Desk {
    /// The audit of a month with its vouchers, what is odd, and what was found.
    pub fn audit(&mut self, audit: String) -> Answer<AuditView> {
        let id = convert::id(&audit)?;
        let office = self.office()?;
        let found = audited(office, id)?;
        let views = Views::new(office)?;
        let drawn = |entry: &&CostEntry| found.samples.iter().any(|sample| sample.entry == entry.id);
        let finding = |finding: &AuditFinding| views.view(Entity::AuditFinding, &finding.to_row());
        Ok(AuditView {
            steps: if office.is_read_only() { Vec::new() } else { steps(&found.audit, &found.findings) },
            entries: found.entries.len() as u32,
            amount: found.amount().0,
            samples: found.entries.iter().filter(drawn).map(|entry| found.view(entry, &views)).collect(),
            odd: found.odd.iter().map(|(entry, _)| found.view(entry, &views)).collect(),
            findings: found.findings.iter().map(finding).collect(),
            audit: views.view(Entity::AuditMonth, &found.audit.to_row()),
        })
    }

    /// A step of an audit: `lock`, `unlock` (with a reason), `sample`, `findings`, `close`.
    pub fn audit_step(&mut self, audit: String, step: String, reason: String) -> Answer<Changed> {
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let loaded = office.loaded()?;
        let found: AuditMonth = office.get(convert::id(&audit)?)?;
        let (op, to) = match step.as_str() {
            "lock" => ("lock_month", AuditStatus::Locked),
            "unlock" => ("unlock_month", AuditStatus::Open),
            "sample" => ("draw_sample", AuditStatus::Sampled),
            "findings" => ("report_findings", AuditStatus::Findings),
            "close" => ("close_audit", AuditStatus::Closed),
            _ => return Err(refused("not_allowed")),
        };
        let (samples, findings) = papers(office, found.id)?;
        let papers = Papers { samples: &samples, findings: &findings };
        let moved = audit_rules::move_to(&found, to, papers, (&author, &reason, today));
        let mut after = moved.map_err(|refusals| refused_by(&refusals).with("month", &found.month))?;
        let mut changes = Vec::new();
        if to == AuditStatus::Sampled {
            let size = loaded.terms.audit_sample_size as usize;
            changes = drawn(office, &mut after, size)?;
        }
        changes.extend(difference(&found, &after));
        office.transact(Act { op, author: &author, reason: &reason }, changes)
    }
}

/// Draws the vouchers of a month; the draw begins with the month's own number.
fn drawn(office: &Office, audit: &mut AuditMonth, size: usize) -> Answer<Vec<Change>> {
    let entries: Vec<CostEntry> = office.all()?;
    let booked =
        |entry: &CostEntry| entry.kind == EntryKind::Actual && month_of(entry.booked_on) == audit.month;
    let of_month: Vec<CostEntry> = entries.into_iter().filter(booked).collect();
    let seed: u32 = audit.month.replace('-', "").parse().unwrap_or(0);
    let vouchers = draw(&of_month, size, seed);
    (audit.seed, audit.sample_size) = (Some(i64::from(seed)), Some(vouchers.len() as i64));
    let sample = |(entry, stratum)| {
        Change::insert(&AuditSample { audit: audit.id, entry, stratum, ..AuditSample::new(store::new_id()) })
    };
    Ok(vouchers.into_iter().map(sample).collect())
}

fn papers(office: &Office, audit: Id) -> Answer<(Vec<AuditSample>, Vec<AuditFinding>)> {
    let of = Value::Text(audit.to_string());
    Ok((read(office.rows_where(Entity::AuditSample, "audit", &of)?)?, {
        read(office.rows_where(Entity::AuditFinding, "audit", &of)?)?
    }))
}

fn read<R: Record>(rows: Vec<Row>) -> Answer<Vec<R>> {
    rows.iter().map(|row| R::from_row(row).map_err(crate::error::bad_field)).collect()
}

fn steps(audit: &AuditMonth, findings: &[AuditFinding]) -> Vec<String> {
    let steps: &[&str] = match audit.status {
        AuditStatus::Open => &["lock"],
        AuditStatus::Locked => &["sample", "unlock"],
        AuditStatus::Sampled if findings.is_empty() => &["close"],
        AuditStatus::Sampled => &["findings"],
        AuditStatus::Findings => &["close"],
        AuditStatus::Closed => &[],
    };
    steps.iter().map(|&step| step.to_owned()).collect()
}

/// What stands against editing a paper of an audit.
pub(crate) fn edited(office: &Office, entity: Entity, row: &Row) -> Answer<()> {
    let audit: AuditMonth = match (entity, records::held(entity, row, "audit")) {
        (Entity::AuditMonth, _) => office.get(row.id)?,
        (_, Value::Text(audit)) => office.get(convert::id(audit)?)?,
        _ => return Err(records::gone(Entity::AuditMonth)),
    };
    match audit.status {
        AuditStatus::Closed => Err(refused("audit_closed").with("month", &audit.month)),
        status if entity == Entity::AuditSample && status != AuditStatus::Sampled => {
            Err(refused("audit_not_sampled").with("month", &audit.month))
        }
        _ => Ok(()),
    }
}

/// A new audit: its month is one, and not audited yet; it gets its number.
pub(crate) fn begun(office: &Office, row: &Row, numbering: &Numbering, today: Date) -> Answer<Row> {
    let mut audit = AuditMonth::from_row(row).map_err(crate::error::bad_field)?;
    let first = Date::parse(&format!("{}-01", audit.month)).filter(|_| audit.month.len() == 7);
    if first.is_none() {
        return Err(ApiError::new(Code::BadMonth).with("month", &audit.month));
    }
    let known: Vec<AuditMonth> = office.all()?;
    if known.iter().any(|known| known.month == audit.month) {
        return Err(refused("audit_month_taken").with("month", &audit.month));
    }
    if audit.code.trim().is_empty() {
        let used = known.iter().map(|known| known.code.as_str());
        audit.code = numbering.next(Series::Audit, today.year(), used);
    }
    Ok(audit.to_row())
}
