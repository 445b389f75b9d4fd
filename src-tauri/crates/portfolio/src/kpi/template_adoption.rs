//! 模板使用率: of the projects approved in the window, those that were made from a template. What the PMO
//! waived counts on neither side and is listed.

use super::scope::{Scope, check, left_out, measured, project_evidence, verdict};
use super::{Exclusion, Kpi, Measure, Verdict};
use crate::fact::Fact;
use crate::project::Stage;

pub(super) fn measure(scope: &Scope) -> Measure {
    let (mut evidence, mut excluded) = (Vec::new(), Vec::new());
    for project in &scope.portfolio.projects {
        let Some(approved) = project.approved_on.filter(|date| scope.window.contains(*date)) else {
            continue;
        };
        if project.stage == Stage::Withdrawn {
            excluded.push(left_out(project, Exclusion::Withdrawn));
            continue;
        }
        if project.template.trim().is_empty() && !project.template_waiver.trim().is_empty() {
            excluded.push(left_out(project, Exclusion::Waived));
            continue;
        }
        let used = verdict(!project.template.trim().is_empty());
        let facts =
            vec![Fact::date("approved_on", approved), Fact::text("template", project.template.trim())];
        evidence.push(project_evidence(project, used, vec![check("template", used, facts)]));
    }
    let used = evidence.iter().filter(|line| line.verdict == Verdict::Pass).count();
    let n = evidence.len();
    let mut measure = measured(Kpi::TemplateAdoption, used as f64, n as f64, n);
    (measure.evidence, measure.excluded) = (evidence, excluded);
    measure
}
