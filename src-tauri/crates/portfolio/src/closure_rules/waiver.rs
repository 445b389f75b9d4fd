//! Closing with open items: who may waive them, and what a waiver covers. It covers what was open when it was given; what
//! came later, and a result that nobody accepted, it does not.

use std::collections::BTreeSet;

use schedule::Date;

use crate::book::Portfolio;
use crate::change::{Change, difference};
use crate::closure::{ClosureReview, ClosureStatus};
use crate::closure_rules::{Blocker, Blocking, ClosureRefusal};
use crate::project::Project;
use crate::raci_rules;
use crate::value::Id;

/// Words in the name of a row of a responsibility matrix that make it the closure review.
const CLOSURE: [&str; 4] = ["结案", "结项", "收尾", "closure"];

/// The people who may waive what keeps a project open: who answers for closure reviews, and the project's sponsor.
pub fn accountable(portfolio: &Portfolio, project: &Project, as_of: Date) -> BTreeSet<Id> {
    let mut people = raci_rules::accountable(portfolio, project.id, as_of, |row| {
        let name = row.name.to_lowercase();
        CLOSURE.iter().any(|word| name.contains(word))
    });
    people.extend(project.sponsor);
    people
}

/// Waives everything that is open now and may be waived.
pub fn waive(
    review: &ClosureReview,
    blocking: &[Blocking],
    accountable: &BTreeSet<Id>,
    by: Id,
    reason: &str,
    today: Date,
) -> Result<Vec<Change>, Vec<ClosureRefusal>> {
    let open: Vec<&Blocking> = blocking.iter().filter(|blocking| may_be_waived(blocking.blocker)).collect();
    let against = [
        (review.status == ClosureStatus::Approved, ClosureRefusal::NotAllowed),
        (open.is_empty(), ClosureRefusal::NothingToWaive),
        (!accountable.contains(&by), ClosureRefusal::NotAccountable),
        (reason.trim().is_empty(), ClosureRefusal::NoWaiverReason),
    ];
    let refusals: Vec<_> = against.into_iter().filter(|(wrong, _)| *wrong).map(|(_, why)| why).collect();
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let waived = ClosureReview {
        waiver: reason.trim().to_owned(),
        waived_by: Some(by),
        waived_on: Some(today),
        waived_items: written(&open),
        ..review.clone()
    };
    Ok(difference(review, &waived))
}

/// Whether a review's waiver covers something in the way: each of its records, or no more than their number.
pub fn covers(review: &ClosureReview, blocking: &Blocking) -> bool {
    let mut known = review.waived_items.split(';').filter_map(|item| item.split_once(':'));
    let Some((_, item)) = known.find(|(code, _)| *code == blocking.blocker.code()) else {
        return false;
    };
    if !may_be_waived(blocking.blocker) || review.waived_by.is_none() {
        return false;
    }
    if blocking.records.is_empty() {
        return item.parse::<usize>().is_ok_and(|count| blocking.count <= count);
    }
    let ids: BTreeSet<Id> = item.split(',').filter_map(Id::parse).collect();
    blocking.records.iter().all(|record| ids.contains(record))
}

/// Whether nothing is in the way that the waiver does not cover.
pub(super) fn covers_all(review: &ClosureReview, blocking: &[Blocking]) -> bool {
    blocking.iter().all(|blocking| covers(review, blocking))
}

/// Nothing waives a result that nobody accepted.
fn may_be_waived(blocker: Blocker) -> bool {
    blocker != Blocker::NotDelivered
}

/// `open_risks:id,id;unfinished_tasks:3`.
fn written(open: &[&Blocking]) -> String {
    let item = |blocking: &&Blocking| {
        let records: Vec<String> = blocking.records.iter().map(Id::to_string).collect();
        let what = if records.is_empty() { blocking.count.to_string() } else { records.join(",") };
        format!("{}:{what}", blocking.blocker.code())
    };
    open.iter().map(item).collect::<Vec<_>>().join(";")
}
