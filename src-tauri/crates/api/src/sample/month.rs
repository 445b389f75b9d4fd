//! The sample's records as they stood at an earlier month end, so that its last months are frozen and the first report has
//! a month to stand beside. Only what records date can be known is taken back; work and cost shrink with the time.

use std::collections::HashMap;

use portfolio::{
    BudgetLine, ChangeRequest, ChangeStatus, CheckResult, ClosureReview, ClosureStatus, Date, Id, Light,
    Moment, Money, Portfolio, Project, QualityCheck, Risk, RiskStatus, Stage, Task,
};

/// The portfolio at an earlier date.
pub(crate) fn rewind(now: &Portfolio, from: Date, to: Date) -> Portfolio {
    let mut then = now.clone();
    then.projects.iter_mut().for_each(|project| project_at(project, from, to));
    then.risks.retain(|risk| risk.identified_on.is_none_or(|date| date <= to));
    then.risks.iter_mut().for_each(|risk| risk_at(risk, to));
    then.change_requests.retain(|request| request.submitted_on.is_none_or(|date| date <= to));
    then.change_requests.iter_mut().for_each(|request| change_at(request, to));
    then.quality_checks.iter_mut().for_each(|check| check_at(check, to));
    then.closure_reviews.iter_mut().for_each(|review| review_at(review, to));
    then.lessons.retain(|lesson| lesson.recorded_on.is_none_or(|date| date <= to));
    let plans = Forecasts::new(now, from, to);
    then.milestones.retain(|milestone| plans.knows(milestone));
    then.milestone_baselines.retain(|copy| then.milestones.iter().any(|milestone| milestone.id == copy.task));
    then.milestones.iter_mut().for_each(|milestone| milestone_at(milestone, &plans));
    let running: Vec<&Project> = now.projects.iter().filter(|project| runs(project, to)).collect();
    for line in &mut then.budget_lines {
        if let Some(project) = running.iter().find(|project| project.id == line.project) {
            line_at(line, share(project, from, to));
        }
    }
    then
}

fn runs(project: &Project, date: Date) -> bool {
    project.actual_finish.is_none_or(|finish| finish > date) && project.actual_start.is_some()
}

/// How much of what was done by `from` was done by `to`, in hundredths.
fn share(project: &Project, from: Date, to: Date) -> i64 {
    let start = project.actual_start.unwrap_or(from);
    let end = project.actual_finish.unwrap_or(from).min(from);
    let (whole, part) = (i64::from(end.0 - start.0).max(1), i64::from(to.0 - start.0).max(0));
    (part * 100 / whole).min(100)
}

fn project_at(project: &mut Project, from: Date, to: Date) {
    if project.actual_start.is_some_and(|start| start > to) {
        project.stage = if project.approved_on.is_some_and(|date| date <= to) {
            Stage::Planning
        } else {
            Stage::Proposed
        };
        (project.actual_start, project.progress) = (None, Some(0));
    } else if runs(project, to) {
        project.progress = project.progress.map(|done| done * share(project, from, to) / 100);
        if matches!(project.stage, Stage::Closing | Stage::Closed) {
            project.stage = Stage::Executing;
            project.scheduled_finish = project.actual_finish.map(|finish| finish.at(1_020));
        }
        project.actual_finish = None;
        project.data_date = Some(to);
    }
    if project.reported_on.is_some_and(|date| date > to) {
        project.reported_on = Some(to.plus_days(-2));
        // Trouble was smaller a month ago.
        project.reported_light =
            project.reported_light.map(|light| if light == Light::Red { Light::Amber } else { light });
    }
}

fn risk_at(risk: &mut Risk, to: Date) {
    if risk.closed_on.is_some_and(|date| date > to) {
        (risk.closed_on, risk.status) = (None, RiskStatus::Responded);
    }
    if risk.response_done_on.is_some_and(|date| date > to) {
        (risk.response_done_on, risk.status) = (None, RiskStatus::Responding);
    }
}

fn change_at(request: &mut ChangeRequest, to: Date) {
    if request.decided_on.is_some_and(|date| date > to) {
        (request.decided_on, request.decided_by, request.implemented_on) = (None, None, None);
        request.status = ChangeStatus::Analysing;
    }
}

fn check_at(check: &mut QualityCheck, to: Date) {
    if check.checked_on.is_some_and(|date| date > to) {
        (check.checked_on, check.checked_by, check.result) = (None, None, CheckResult::Open);
        check.first_pass = false;
    }
}

fn review_at(review: &mut ClosureReview, to: Date) {
    if review.submitted_on.is_some_and(|date| date > to) {
        (review.submitted_on, review.status) = (None, ClosureStatus::Draft);
    }
    if review.approved_on.is_some_and(|date| date > to) {
        review.approved_on = None;
        review.status =
            if review.submitted_on.is_some() { ClosureStatus::Submitted } else { ClosureStatus::Draft };
    }
}

/// What is needed to tell what was forecast for a milestone at an earlier date.
struct Forecasts<'a> {
    from: Date,
    to: Date,
    projects: HashMap<Id, (usize, &'a Project)>,
    approved: HashMap<Id, Date>,
}

impl<'a> Forecasts<'a> {
    fn new(now: &'a Portfolio, from: Date, to: Date) -> Forecasts<'a> {
        let mut sorted: Vec<&Project> = now.projects.iter().collect();
        sorted.sort_by(|a, b| a.code.cmp(&b.code));
        let approved = now.milestone_baselines.iter();
        let approved = approved.filter_map(|copy| Some((copy.task, copy.finish?.date())));
        let projects = sorted.into_iter().enumerate().map(|(place, project)| (project.id, (place, project)));
        Forecasts { from, to, projects: projects.collect(), approved: approved.collect() }
    }

    /// Whether the project had been approved.
    fn knows(&self, milestone: &Task) -> bool {
        let project = self.projects.get(&milestone.project).map(|(_, project)| project);
        project.is_some_and(|project| project.approved_on.is_some_and(|date| date <= self.to))
    }

    /// What was forecast then: from the approved date the forecast went to what is known now, each project in its way.
    fn then(&self, milestone: &Task) -> Option<Date> {
        let now = milestone.finish?.date();
        let (place, project) = self.projects.get(&milestone.project)?;
        let approved = *self.approved.get(&milestone.id)?;
        let x = share(project, self.from, self.to) as i32;
        let (slip, ago) = (now.0 - approved.0, self.from.0 - self.to.0);
        let moved = match place {
            // Always two weeks from done, however much time goes by.
            10 => (slip - ago).max(-17),
            // Seen late.
            11 => slip * (x - 60).max(0) / 40,
            // To and fro.
            13 => slip * x / 100 + if self.to.ymd().1.is_multiple_of(2) { 9 } else { -9 },
            // Feared worse, and caught up since.
            16 => (slip + (ago * 2 / 5).min(30)) * x.min(50) / 50,
            // Little by little.
            _ => slip * x / 100,
        };
        let date = approved.plus_days(moved);
        // Nobody forecasts a weekend.
        Some(date.plus_days(-(date.weekday() as i32 - 4).max(0)))
    }
}

fn milestone_at(milestone: &mut Task, forecasts: &Forecasts<'_>) {
    let reached = milestone.actual_finish.is_some_and(|at: Moment| at.date() <= forecasts.to);
    if reached {
        return;
    }
    if milestone.actual_finish.is_some() {
        (milestone.actual_start, milestone.actual_finish, milestone.percent_complete) = (None, None, 0);
    }
    // Somebody who reports looks ahead: a date that has passed was moved to the days after.
    let earliest = forecasts.to.plus_days(3);
    if let Some(date) = forecasts.then(milestone) {
        let at = Some(date.max(earliest).at(1_020));
        (milestone.start, milestone.finish) = (at, at);
    }
}

fn line_at(line: &mut BudgetLine, share: i64) {
    let part = |amount: Money| Money(amount.0 * share / 100 / 100 * 100);
    (line.actual, line.committed) = (part(line.actual), part(line.committed));
}
