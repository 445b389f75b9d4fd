//! Checks 2 to 4: leads, lags and the kinds of dependencies. Counted are dependencies whose successor is not finished.

use super::network::Scope;
use super::{Check, Limit, Measured, Offender, Thresholds, Why};
use crate::fact::Fact;
use crate::task::{Dependency, DependencyType};

/// Dependencies with a negative lag (leads) or a positive one (lags).
pub(super) fn lags(scope: &Scope<'_>, check: Check, limits: &Thresholds) -> Measured {
    let (offends, most): (fn(i64) -> bool, i64) = match check {
        Check::Leads => (|lag| lag < 0, limits.dcma_leads_share),
        _ => (|lag| lag > 0, limits.dcma_lags_share),
    };
    let offenders = scope.links().filter(|link| offends(link.lag)).map(offender).collect();
    Measured::of_offenders(check, offenders, scope.links().count(), most, Why::NoLinks)
}

/// Dependencies from finish to start; the others are named.
pub(super) fn kinds(scope: &Scope<'_>, limits: &Thresholds) -> Measured {
    let usual = |link: &&Dependency| link.kind == DependencyType::FinishStart;
    let population = scope.links().count();
    let offenders: Vec<Offender> = scope.links().filter(|link| !usual(link)).map(offender).collect();
    let counts = (population - offenders.len(), population);
    let limit = Limit::AtLeast(limits.dcma_finish_start_share);
    Measured::share(Check::RelationshipTypes, counts, limit, Why::NoLinks, offenders)
}

fn offender(link: &Dependency) -> Offender {
    Offender {
        tasks: vec![link.predecessor, link.successor],
        dependency: Some(link.id),
        facts: vec![
            Fact::code("kind", link.kind.code()),
            Fact::count("lag", link.lag),
            Fact::code("lag_unit", link.lag_unit.code()),
        ],
    }
}
