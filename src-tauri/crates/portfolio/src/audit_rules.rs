//! The monthly audit of the budget: which step may follow which, what stands against it, and which vouchers are drawn.
//! What is odd about a booking is said by `anomaly`.

pub mod anomaly;
mod draw;

use schedule::Date;

pub use draw::draw;

use crate::audit::{AuditAnswer, AuditFinding, AuditMonth, AuditSample, AuditStatus};
use crate::ledger::month_of;
use crate::record::choices;
use crate::workflow::{Step, Workflow};

choices! {
    /// Why the audit of a month cannot take a step.
    AuditRefusal {
        /// The step does not follow from where it stands.
        NotAllowed = "not_allowed",
        /// The month is not over.
        MonthNotOver = "audit_month_not_over",
        /// Unlocking says why.
        NoReason = "audit_no_reason",
        /// Vouchers are not looked at to the end.
        Unanswered = "audit_unanswered",
        /// What failed has no finding.
        NoFinding = "audit_no_finding",
        /// A finding has no owner or no day by which it is put right.
        NoOwner = "audit_no_owner",
        /// Findings are not put right.
        OpenFindings = "audit_open_findings",
        /// There is no conclusion.
        NoConclusion = "audit_no_conclusion",
    }
}

/// What may become of the audit of a month.
pub const WORKFLOW: Workflow<AuditStatus, AuditRefusal> = Workflow {
    name: "audit_month",
    start: AuditStatus::Open,
    steps: &[
        step(AuditStatus::Open, AuditStatus::Locked, &[AuditRefusal::MonthNotOver]),
        step(AuditStatus::Locked, AuditStatus::Open, &[AuditRefusal::NoReason]),
        step(AuditStatus::Locked, AuditStatus::Sampled, &[]),
        step(AuditStatus::Sampled, AuditStatus::Findings, FINDINGS),
        step(AuditStatus::Sampled, AuditStatus::Closed, CLOSING),
        step(AuditStatus::Findings, AuditStatus::Closed, CLOSING),
    ],
    no_step: AuditRefusal::NotAllowed,
};

const FINDINGS: &[AuditRefusal] = &[AuditRefusal::Unanswered, AuditRefusal::NoFinding, AuditRefusal::NoOwner];
const CLOSING: &[AuditRefusal] = &[
    AuditRefusal::Unanswered,
    AuditRefusal::NoFinding,
    AuditRefusal::OpenFindings,
    AuditRefusal::NoConclusion,
];

const fn step(
    from: AuditStatus,
    to: AuditStatus,
    guards: &'static [AuditRefusal],
) -> Step<AuditStatus, AuditRefusal> {
    Step { from, to, guards }
}

/// What the audit of a month rests on: its vouchers and its findings.
#[derive(Clone, Copy, Debug)]
pub struct Papers<'a> {
    /// The vouchers drawn.
    pub samples: &'a [AuditSample],
    /// The findings.
    pub findings: &'a [AuditFinding],
}

impl AuditSample {
    /// The answers to its checklist.
    pub fn answers(&self) -> [Option<AuditAnswer>; 5] {
        [self.documents, self.approval, self.amounts, self.line, self.period]
    }
}

/// The audit after a step, or everything that stands against it.
pub fn move_to(
    audit: &AuditMonth,
    to: AuditStatus,
    papers: Papers<'_>,
    (by, reason, day): (&str, &str, Date),
) -> Result<AuditMonth, Vec<AuditRefusal>> {
    WORKFLOW.check(audit.status, to, |refusal| stands(refusal, audit, papers, reason, day))?;
    let mut after = AuditMonth { status: to, ..audit.clone() };
    match to {
        AuditStatus::Open => {
            (after.locked_on, after.locked_by) = (None, String::new());
            after.unlock_reason = reason.trim().to_owned();
        }
        AuditStatus::Locked => (after.locked_on, after.locked_by) = (Some(day), by.to_owned()),
        AuditStatus::Closed => (after.closed_on, after.closed_by) = (Some(day), by.to_owned()),
        AuditStatus::Sampled | AuditStatus::Findings => {}
    }
    Ok(after)
}

fn stands(refusal: AuditRefusal, audit: &AuditMonth, papers: Papers<'_>, reason: &str, day: Date) -> bool {
    let Papers { samples, findings } = papers;
    let failed = |sample: &&AuditSample| sample.answers().contains(&Some(AuditAnswer::Fail));
    match refusal {
        AuditRefusal::NotAllowed => false,
        // The last day of a month may be its audit's first.
        AuditRefusal::MonthNotOver => month_of(day.plus_days(1)) <= audit.month,
        AuditRefusal::NoReason => reason.trim().is_empty(),
        AuditRefusal::Unanswered => samples.iter().any(|sample| sample.answers().contains(&None)),
        AuditRefusal::NoFinding => samples
            .iter()
            .filter(failed)
            .any(|sample| !findings.iter().any(|finding| finding.entry == Some(sample.entry))),
        AuditRefusal::NoOwner => {
            findings.iter().any(|finding| finding.owner.is_none() || finding.due_on.is_none())
        }
        AuditRefusal::OpenFindings => {
            findings.iter().any(|finding| finding.done_on.is_none() || finding.resolution.trim().is_empty())
        }
        AuditRefusal::NoConclusion => audit.conclusion.trim().is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Id;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    fn audit(status: AuditStatus) -> AuditMonth {
        AuditMonth { month: "2026-09".into(), status, ..AuditMonth::new(Id(1)) }
    }

    fn take(
        audit: &AuditMonth,
        to: AuditStatus,
        papers: (&[AuditSample], &[AuditFinding]),
        reason: &str,
    ) -> Result<AuditMonth, Vec<AuditRefusal>> {
        let papers = Papers { samples: papers.0, findings: papers.1 };
        move_to(audit, to, papers, ("许清扬", reason, day("2026-09-30")))
    }

    #[test]
    fn a_month_is_locked_when_it_is_over() {
        let locked =
            take(&audit(AuditStatus::Open), AuditStatus::Locked, (&[], &[]), "").expect("its last day");
        assert_eq!((locked.locked_on, locked.locked_by.as_str()), (Some(day("2026-09-30")), "许清扬"));
        let running = AuditMonth { month: "2026-10".into(), ..audit(AuditStatus::Open) };
        assert_eq!(
            take(&running, AuditStatus::Locked, (&[], &[]), ""),
            Err(vec![AuditRefusal::MonthNotOver])
        );
    }

    #[test]
    fn unlocking_says_why() {
        let locked = audit(AuditStatus::Locked);
        assert_eq!(take(&locked, AuditStatus::Open, (&[], &[]), " "), Err(vec![AuditRefusal::NoReason]));
        let open = take(&locked, AuditStatus::Open, (&[], &[]), "补记一笔").expect("a reason");
        assert_eq!((open.locked_on, open.unlock_reason.as_str()), (None, "补记一笔"));
        assert_eq!(
            take(&audit(AuditStatus::Closed), AuditStatus::Open, (&[], &[]), "x"),
            Err(vec![AuditRefusal::NotAllowed])
        );
    }

    #[test]
    fn what_failed_needs_a_finding_that_is_put_right() {
        let mut sampled = audit(AuditStatus::Sampled);
        let mut sample = AuditSample { entry: Id(7), ..AuditSample::new(Id(2)) };
        let to = AuditStatus::Closed;
        let refused = take(&sampled, to, (&[sample.clone()], &[]), "");
        assert_eq!(refused, Err(vec![AuditRefusal::Unanswered, AuditRefusal::NoConclusion]));
        (sample.documents, sample.approval) = (Some(AuditAnswer::Fail), Some(AuditAnswer::Pass));
        (sample.amounts, sample.line) = (Some(AuditAnswer::Pass), Some(AuditAnswer::NotApplicable));
        sample.period = Some(AuditAnswer::Pass);
        sampled.conclusion = "一笔附件不全".into();
        let samples = [sample];
        assert_eq!(take(&sampled, to, (&samples, &[]), ""), Err(vec![AuditRefusal::NoFinding]));
        let finding = AuditFinding { entry: Some(Id(7)), ..AuditFinding::new(Id(3)) };
        let open = take(&sampled, to, (&samples, std::slice::from_ref(&finding)), "");
        assert_eq!(open, Err(vec![AuditRefusal::OpenFindings]));
        let done =
            AuditFinding { resolution: "已补附件".into(), done_on: Some(day("2026-09-30")), ..finding };
        assert!(take(&sampled, to, (&samples, &[done]), "").is_ok());
    }
}
