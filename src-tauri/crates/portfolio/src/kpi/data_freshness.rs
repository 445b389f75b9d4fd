//! 数据新鲜度: of the projects under way, those with a status that is recent enough. Old statuses are not kept, so a
//! project that reported after the date asked for cannot be judged for that date.

use super::scope::{Scope, check, left_out, mean, measured, project_evidence, tally, variant, verdict};
use super::{Exclusion, Kpi, Measure, VariantUnit, Verdict};
use crate::fact::Fact;
use crate::project::Project;

pub(super) fn measure(scope: &Scope) -> Measure {
    let (mut evidence, mut excluded, mut ages, mut silent) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for project in scope.running() {
        let known = project.status_on(scope.as_of);
        match known {
            None if has_status(project) => excluded.push(left_out(project, Exclusion::NotAssessable)),
            None => {
                silent += 1;
                let checks = vec![check("freshness", Verdict::Fail, Vec::new())];
                evidence.push(project_evidence(project, Verdict::Fail, checks));
            }
            Some(date) => {
                let age = i64::from(scope.as_of.0) - i64::from(date.0);
                let fresh = verdict(age <= scope.terms.freshness_days);
                let facts = vec![Fact::date("status_on", date), Fact::days("calendar_days", age)];
                evidence.push(project_evidence(project, fresh, vec![check("freshness", fresh, facts)]));
                ages.push(age);
            }
        }
    }
    let fresh = evidence.iter().filter(|line| line.verdict == Verdict::Pass).count();
    let n = evidence.len();
    let mut measure = measured(Kpi::DataFreshness, fresh as f64, n as f64, n);
    let oldest = ages.iter().max().map(|age| *age as f64);
    measure.variants = vec![
        variant("mean_age", mean(&ages), VariantUnit::CalendarDays, ages.len()),
        variant("oldest", oldest, VariantUnit::CalendarDays, ages.len()),
        tally("never_reported", silent, n),
    ];
    (measure.evidence, measure.excluded) = (evidence, excluded);
    measure
}

fn has_status(project: &Project) -> bool {
    project.reported_on.is_some() || project.data_date.is_some()
}
