//! 项目成功率: of the projects closed in the window and assessable, those that were on time, within budget and good.
//! A project cancelled for cause is not successful; one withdrawn for strategy is left out and listed.

use schedule::Date;

use super::scope::{
    ClosedProject, Scope, check, left_out, measured, project_evidence, share, tally, verdict,
};
use super::{Check, Exclusion, Kpi, Measure, Variant, Verdict};
use crate::book::Portfolio;
use crate::calendars::Calendars;
use crate::closure::ClosureReview;
use crate::fact::Fact;
use crate::life;
use crate::project::{Project, Stage};
use crate::quality_rules;
use crate::quarter::Window;
use crate::terms::Terms;

/// What the three dimensions say of one closed project.
struct Judged {
    on_time: Check,
    budget: Check,
    quality: Check,
}

pub(super) fn measure(scope: &Scope) -> Measure {
    let (mut evidence, mut excluded, mut judged) = (Vec::new(), Vec::new(), Vec::new());
    for closed in scope.closed() {
        let project = closed.project;
        match project.stage {
            Stage::Withdrawn => excluded.push(left_out(project, Exclusion::Withdrawn)),
            Stage::Cancelled => {
                let checks =
                    vec![check("cancelled", Verdict::Fail, vec![Fact::date("closed_on", closed.closed_on)])];
                evidence.push(project_evidence(project, Verdict::Fail, checks));
            }
            _ => {
                let dimensions = judge(scope, &closed, project.due(scope.as_of));
                match dimensions.verdict() {
                    Verdict::Unknown => excluded.push(left_out(project, Exclusion::NotAssessable)),
                    overall => evidence.push(project_evidence(project, overall, dimensions.checks())),
                }
                judged.push(dimensions);
            }
        }
    }
    excluded.extend(undated(scope));
    let passed = evidence.iter().filter(|line| line.verdict == Verdict::Pass).count();
    let n = evidence.len();
    let mut measure = measured(Kpi::SuccessRate, passed as f64, n as f64, n);
    measure.variants = variants(&judged, n);
    measure.variants.push(with_original_baseline(scope));
    (measure.evidence, measure.excluded) = (evidence, excluded);
    measure
}

/// Ended projects without a date cannot be placed in any window.
fn undated<'a>(scope: &'a Scope) -> impl Iterator<Item = super::Excluded> + 'a {
    let ended = |project: &&Project| {
        matches!(project.stage, Stage::Closed | Stage::Cancelled)
            && project.actual_finish.is_none()
            && life::approved_review(project, scope.portfolio, Date(i32::MAX)).is_none()
    };
    scope.portfolio.projects.iter().filter(ended).map(|project| left_out(project, Exclusion::NoClosureDate))
}

fn judge(scope: &Scope, closed: &ClosedProject, due: Option<Date>) -> Judged {
    let review = life::approved_review(closed.project, scope.portfolio, scope.as_of);
    Judged {
        on_time: on_time(scope, closed.project, due),
        budget: budget(scope, closed.project),
        quality: quality(scope, review),
    }
}

/// What the three dimensions say of a project with this review, approved or not: on time, budget, quality.
pub fn verdicts(
    project: &Project,
    review: Option<&ClosureReview>,
    (portfolio, calendars, terms): (&Portfolio, &Calendars, &Terms),
    as_of: Date,
) -> Vec<Check> {
    let scope = Scope::new(portfolio, calendars, terms, Window::year_to(as_of), as_of);
    vec![on_time(&scope, project, project.due(as_of)), budget(&scope, project), quality(&scope, review)]
}

fn on_time(scope: &Scope, project: &Project, due: Option<Date>) -> Check {
    let (Some(due), Some(finish)) = (due, project.delivered_by(scope.as_of)) else {
        return check("on_time", Verdict::Unknown, Vec::new());
    };
    let late = scope.days_late(project, due, finish);
    let facts =
        vec![Fact::date("due", due), Fact::date("finish", finish), Fact::days("working_days_late", late)];
    check("on_time", verdict(late <= scope.terms.on_time_tolerance_days), facts)
}

/// One-sided: under-spend does not fail success.
fn budget(scope: &Scope, project: &Project) -> Check {
    let figures = scope.cost(project);
    let (Some(budget), Some(actual)) = (figures.budget(), figures.booked()) else {
        return check("budget", Verdict::Unknown, Vec::new());
    };
    let limit = i128::from(budget.0) * i128::from(10_000 + scope.terms.budget_band);
    let deviation = (actual.0 - budget.0) as f64 * 100.0 / budget.0 as f64;
    let facts = vec![
        Fact::money("budget", budget),
        Fact::money("actual", actual),
        Fact::percent("deviation", deviation),
    ];
    check("budget", verdict(i128::from(actual.0) * 10_000 <= limit), facts)
}

fn quality(scope: &Scope, review: Option<&ClosureReview>) -> Check {
    let Some((review, grade)) = review.and_then(|review| Some((review, review.quality_grade?))) else {
        return check("quality", Verdict::Unknown, Vec::new());
    };
    let good = grade <= scope.terms.minimum_quality_grade;
    let items = scope.portfolio.quality_checks.iter().filter(|item| item.project == review.project);
    let score = quality_rules::score(quality_rules::count(items));
    let least = scope.terms.minimum_quality_score;
    let enough = score.is_none_or(|score| score >= least);
    let passed = good && review.acceptance_signed && review.open_critical_defects == 0 && enough;
    let mut facts = vec![
        Fact::code("grade", grade.code()),
        Fact::count("acceptance_signed", i64::from(review.acceptance_signed)),
        Fact::count("open_critical_defects", review.open_critical_defects),
        Fact::record("review", review.id),
    ];
    facts.extend(score.map(|score| Fact::count("quality_score", score)));
    check("quality", verdict(passed), facts)
}

impl Judged {
    fn verdict(&self) -> Verdict {
        let verdicts = [self.on_time.verdict, self.budget.verdict, self.quality.verdict];
        match verdicts {
            _ if verdicts.contains(&Verdict::Unknown) => Verdict::Unknown,
            _ => verdict(verdicts.iter().all(|verdict| *verdict == Verdict::Pass)),
        }
    }

    fn checks(&self) -> Vec<Check> {
        vec![self.on_time.clone(), self.budget.clone(), self.quality.clone()]
    }

    /// Which dimensions failed, as a set of three bits.
    fn failed(&self) -> usize {
        let bit = |check: &Check, bit| if check.verdict == Verdict::Fail { bit } else { 0 };
        bit(&self.on_time, 1) + bit(&self.budget, 2) + bit(&self.quality, 4)
    }
}

/// The seven ways to fail, by the bits of `Judged::failed`.
const FAILURES: [&str; 8] = [
    "",
    "fails_on_time",
    "fails_budget",
    "fails_on_time_budget",
    "fails_quality",
    "fails_on_time_quality",
    "fails_budget_quality",
    "fails_all",
];

fn variants(judged: &[Judged], n: usize) -> Vec<Variant> {
    let dimension = |code, side: fn(&Judged) -> &Check| {
        let known = judged.iter().map(side).filter(|check| check.verdict != Verdict::Unknown);
        let verdicts: Vec<Verdict> = known.map(|check| check.verdict).collect();
        share(code, verdicts.iter().filter(|verdict| **verdict == Verdict::Pass).count(), verdicts.len())
    };
    let mut variants = vec![
        dimension("on_time", |judged| &judged.on_time),
        dimension("budget", |judged| &judged.budget),
        dimension("quality", |judged| &judged.quality),
    ];
    let assessable: Vec<&Judged> =
        judged.iter().filter(|judged| judged.verdict() != Verdict::Unknown).collect();
    for (bits, code) in FAILURES.iter().enumerate().skip(1) {
        variants.push(tally(code, assessable.iter().filter(|judged| judged.failed() == bits).count(), n));
    }
    let cancelled = n - assessable.len();
    variants.push(tally("cancelled", cancelled, n));
    variants.push(share("coverage", n, judged.len() + cancelled));
    variants
}

/// The same rate against the finish first approved.
fn with_original_baseline(scope: &Scope) -> Variant {
    let mut verdicts = Vec::new();
    for closed in scope.closed() {
        match closed.project.stage {
            Stage::Withdrawn => {}
            Stage::Cancelled => verdicts.push(Verdict::Fail),
            _ => verdicts.push(judge(scope, &closed, closed.project.first_due()).verdict()),
        }
    }
    verdicts.retain(|verdict| *verdict != Verdict::Unknown);
    let passed = verdicts.iter().filter(|verdict| **verdict == Verdict::Pass).count();
    share("original_baseline", passed, verdicts.len())
}
