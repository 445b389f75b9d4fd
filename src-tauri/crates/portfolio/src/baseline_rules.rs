//! When a baseline may be taken and when it may go: the first is the approval itself; every later one changes what was
//! approved and needs an approved change request or a reason. It copies no plan; `plan::edit` does.

use crate::book::Plan;
use crate::change_request::ChangeRequest;
use crate::change_rules;
use crate::record::choices;
use crate::task::Baseline;
use crate::value::Id;

choices! {
    /// Why a baseline cannot be taken or cannot go.
    BaselineRefusal {
        /// A later baseline needs a change request or a reason.
        NoGrounds = "baseline_no_grounds",
        /// The change request is not approved, or of another project.
        NotApproved = "baseline_change_not_approved",
        /// The change request has its baseline already.
        ChangeTaken = "baseline_change_taken",
        /// No such baseline.
        Unknown = "baseline_unknown",
        /// The first baseline stays: it is what was approved.
        FirstStays = "baseline_first_stays",
        /// The newest baseline stays: it is in force.
        InForceStays = "baseline_in_force_stays",
        /// A baseline that a change request led to stays.
        ChangeStays = "baseline_change_stays",
        /// The baseline that the plan is shown beside stays.
        ReferenceStays = "baseline_reference_stays",
        /// A baseline goes only with a reason.
        NoReason = "baseline_no_reason",
    }
}

/// Whether a baseline taken now changes what was approved.
pub fn needs_grounds(plan: &Plan) -> bool {
    let finish = plan.project.scheduled_finish.map(|finish| finish.date());
    let moves = plan.project.baseline_finish.is_some() && plan.project.baseline_finish != finish;
    !plan.baselines.is_empty() || moves
}

/// The change requests of the plan's project that are approved and have no baseline yet.
pub fn open_changes<'a>(plan: &Plan, requests: &'a [ChangeRequest]) -> Vec<&'a ChangeRequest> {
    let open = |request: &&ChangeRequest| is_approved(plan, request) && !is_taken(plan, request.id);
    requests.iter().filter(open).collect()
}

/// The change request that allows a baseline, where one is named; or why it may not be taken.
pub fn may_take<'a>(
    plan: &Plan,
    requests: &'a [ChangeRequest],
    change_request: Option<Id>,
    reason: &str,
) -> Result<Option<&'a ChangeRequest>, BaselineRefusal> {
    let Some(id) = change_request else {
        let bare = needs_grounds(plan) && reason.trim().is_empty();
        return if bare { Err(BaselineRefusal::NoGrounds) } else { Ok(None) };
    };
    let request = requests.iter().find(|request| request.id == id && is_approved(plan, request));
    match request {
        None => Err(BaselineRefusal::NotApproved),
        Some(_) if is_taken(plan, id) => Err(BaselineRefusal::ChangeTaken),
        Some(request) => Ok(Some(request)),
    }
}

/// Whether a baseline may go to the recycle bin.
pub fn may_delete(plan: &Plan, baseline: Id, reason: &str) -> Result<(), BaselineRefusal> {
    stays(plan, baseline).map_or(Ok(()), Err)?;
    if reason.trim().is_empty() { Err(BaselineRefusal::NoReason) } else { Ok(()) }
}

/// Why a baseline stays whatever the reason; `None` when it may go.
pub fn stays(plan: &Plan, baseline: Id) -> Option<BaselineRefusal> {
    let Some(known) = plan.baselines.iter().find(|known| known.id == baseline) else {
        return Some(BaselineRefusal::Unknown);
    };
    let against = [
        (first(plan).map(|one| one.id) == Some(baseline), BaselineRefusal::FirstStays),
        (newest(plan).map(|one| one.id) == Some(baseline), BaselineRefusal::InForceStays),
        (known.change_request.is_some(), BaselineRefusal::ChangeStays),
        (plan.project.reference_baseline == Some(baseline), BaselineRefusal::ReferenceStays),
    ];
    against.into_iter().find(|(stays, _)| *stays).map(|(_, refusal)| refusal)
}

/// The baseline that the plan is shown beside: the one chosen, else the newest.
pub fn reference(plan: &Plan) -> Option<&Baseline> {
    let chosen = plan.project.reference_baseline;
    let chosen = plan.baselines.iter().find(|baseline| Some(baseline.id) == chosen);
    chosen.or_else(|| newest(plan))
}

/// The baseline taken last; where that is unknown, the highest number.
pub fn newest(plan: &Plan) -> Option<&Baseline> {
    plan.baselines.iter().max_by_key(|baseline| age(baseline))
}

/// The baseline taken first.
pub fn first(plan: &Plan) -> Option<&Baseline> {
    plan.baselines.iter().min_by_key(|baseline| age(baseline))
}

fn age(baseline: &Baseline) -> (Option<schedule::Moment>, i64, Id) {
    (baseline.taken_at, baseline.number, baseline.id)
}

fn is_approved(plan: &Plan, request: &ChangeRequest) -> bool {
    request.project == plan.project.id && change_rules::is_approved(request.status)
}

fn is_taken(plan: &Plan, request: Id) -> bool {
    plan.baselines.iter().any(|baseline| baseline.change_request == Some(request))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change_request::ChangeStatus;
    use crate::project::Project;

    fn plan(baselines: usize) -> Plan {
        let one =
            |number: usize| Baseline { number: number as i64, ..Baseline::new(Id(10 + number as u128)) };
        Plan { baselines: (0..baselines).map(one).collect(), ..Plan::empty(Project::new(Id(1))) }
    }

    fn request(id: u128, status: ChangeStatus) -> ChangeRequest {
        ChangeRequest { project: Id(1), status, ..ChangeRequest::new(Id(id)) }
    }

    #[test]
    fn the_first_needs_nothing_and_later_ones_need_grounds() {
        assert_eq!(may_take(&plan(0), &[], None, ""), Ok(None));
        assert_eq!(may_take(&plan(1), &[], None, " "), Err(BaselineRefusal::NoGrounds));
        assert_eq!(may_take(&plan(1), &[], None, "范围增加"), Ok(None));
        let mut approved = plan(0);
        approved.project.baseline_finish = schedule::Date::parse("2026-03-02");
        assert_eq!(
            may_take(&approved, &[], None, ""),
            Err(BaselineRefusal::NoGrounds),
            "it moves the approval"
        );
    }

    #[test]
    fn a_change_request_allows_one_baseline_of_its_own_project() {
        let requests = [request(5, ChangeStatus::Approved), request(6, ChangeStatus::Analysing)];
        let allowed = may_take(&plan(1), &requests, Some(Id(5)), "").map(|known| known.map(|one| one.id));
        assert_eq!(allowed, Ok(Some(Id(5))));
        let refused = |plan: &Plan, id| may_take(plan, &requests, Some(Id(id)), "reason").map(|_| ());
        assert_eq!(refused(&plan(1), 6), Err(BaselineRefusal::NotApproved));
        assert_eq!(refused(&plan(1), 7), Err(BaselineRefusal::NotApproved), "there is none");
        assert_eq!(refused(&Plan::empty(Project::new(Id(2))), 5), Err(BaselineRefusal::NotApproved));
        let mut taken = plan(2);
        taken.baselines[1].change_request = Some(Id(5));
        assert_eq!(refused(&taken, 5), Err(BaselineRefusal::ChangeTaken));
        assert_eq!(open_changes(&taken, &requests), Vec::<&ChangeRequest>::new());
        assert_eq!(open_changes(&plan(1), &requests).len(), 1);
    }

    #[test]
    fn only_superseded_baselines_without_a_change_request_may_go() {
        let mut four = plan(4);
        four.baselines[2].change_request = Some(Id(5));
        let stays = |plan: &Plan, id| may_delete(plan, Id(id), "抄错了");
        assert_eq!(stays(&four, 10), Err(BaselineRefusal::FirstStays));
        assert_eq!(stays(&four, 11), Ok(()));
        assert_eq!(may_delete(&four, Id(11), " "), Err(BaselineRefusal::NoReason));
        assert_eq!(stays(&four, 12), Err(BaselineRefusal::ChangeStays));
        assert_eq!(stays(&four, 13), Err(BaselineRefusal::InForceStays));
        four.project.reference_baseline = Some(Id(11));
        assert_eq!(stays(&four, 11), Err(BaselineRefusal::ReferenceStays));
        assert_eq!(reference(&four).map(|one| one.id), Some(Id(11)));
        four.project.reference_baseline = Some(Id(99));
        assert_eq!(reference(&four).map(|one| one.id), Some(Id(13)), "one that is gone is the newest");
    }
}
