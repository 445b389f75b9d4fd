//! What is news: the events of a portfolio that people outside should hear of. A milestone reached, or moved beyond what
//! is still green or amber; a threat that became major, went up the line or happened; a major change that was asked for
//! or decided. Each has a key that stays the same however often it is looked for, so that nobody hears it twice.

use std::collections::HashMap;

use schedule::Date;

use crate::Portfolio;
use crate::calendars::Calendars;
use crate::change_request::{ChangeRequest, ChangeStatus};
use crate::cost::Costs;
use crate::life;
use crate::project::Project;
use crate::record::choices;
use crate::risk::{Risk, RiskKind};
use crate::risk_rules;
use crate::robot::Robot;
use crate::task::Task;
use crate::terms::Terms;
use crate::value::{Id, Money};

/// Days after which something that happened is no longer news.
pub const FRESH_DAYS: i32 = 14;

choices! {
    /// What happened.
    NewsKind {
        /// A milestone was reached.
        MilestoneReached = "milestone_reached",
        /// A milestone is expected later than is still green, or amber.
        MilestoneSlipped = "milestone_slipped",
        /// A threat is major.
        RiskMajor = "risk_major",
        /// A risk went up the line.
        RiskEscalated = "risk_escalated",
        /// A threat happened.
        RiskOccurred = "risk_occurred",
        /// A major change was asked for.
        ChangeSubmitted = "change_submitted",
        /// A major change was approved.
        ChangeApproved = "change_approved",
        /// A major change was rejected.
        ChangeRejected = "change_rejected",
    }
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// Names it: the same event has the same key whenever it is looked for.
    pub key: String,
    /// What happened.
    pub kind: NewsKind,
    /// When; for a milestone that is late, when it is expected now.
    pub date: Date,
    /// In which project.
    pub project: Id,
    /// To what, in a line.
    pub title: String,
    /// By how many working days a date moves, where one does.
    pub days: Option<i64>,
    /// By how much cost moves, where it does.
    pub amount: Option<Money>,
    /// Who is to act: to whom a risk went, who owns it, who decided.
    pub person: Option<Id>,
}

/// All news as of a date, oldest first.
pub fn news(portfolio: &Portfolio, calendars: &Calendars, terms: &Terms, as_of: Date) -> Vec<News> {
    let projects: HashMap<Id, &Project> =
        portfolio.projects.iter().filter(|it| !it.is_ended()).map(|it| (it.id, it)).collect();
    let look = Look { portfolio, calendars, terms, as_of, projects };
    let mut news: Vec<News> = look.milestones();
    news.extend(portfolio.risks.iter().flat_map(|risk| look.risk(risk)));
    news.extend(look.changes());
    news.retain(|it| look.projects.contains_key(&it.project));
    news.sort_by(|a, b| (a.date, &a.key).cmp(&(b.date, &b.key)));
    news
}

/// Whether a robot is to hear of something.
pub fn hears(robot: &Robot, kind: NewsKind) -> bool {
    use NewsKind::*;
    match kind {
        MilestoneReached | MilestoneSlipped => robot.milestones,
        RiskMajor | RiskEscalated | RiskOccurred => robot.risks,
        ChangeSubmitted | ChangeApproved | ChangeRejected => robot.changes,
    }
}

/// Whether a change is major: an emergency, or one that moves the finish or the cost further than is still green.
pub fn is_major_change(change: &ChangeRequest, budget: Option<Money>, terms: &Terms) -> bool {
    let days = change.schedule_impact_days.unwrap_or(0).abs();
    let cost = i128::from(change.cost_impact.unwrap_or(Money(0)).0).abs();
    let budget = i128::from(budget.map_or(0, |money| money.0));
    change.emergency
        || days > terms.schedule_green_days
        || cost * 10_000 > budget * i128::from(terms.cost_green_share)
}

struct Look<'a> {
    portfolio: &'a Portfolio,
    calendars: &'a Calendars,
    terms: &'a Terms,
    as_of: Date,
    projects: HashMap<Id, &'a Project>,
}

impl Look<'_> {
    fn is_fresh(&self, date: Date) -> bool {
        self.as_of.plus_days(-FRESH_DAYS) < date && date <= self.as_of
    }

    fn milestones(&self) -> Vec<News> {
        let approved: HashMap<Id, Date> = self
            .portfolio
            .milestone_baselines
            .iter()
            .filter_map(|copy| copy.finish.map(|at| (copy.task, at.date())))
            .collect();
        let keyed = self.portfolio.milestones.iter().any(|task| task.key_milestone);
        let followed = |task: &&Task| !task.inactive && (task.key_milestone || !keyed);
        let tasks = self.portfolio.milestones.iter().filter(followed);
        tasks.filter_map(|task| self.milestone(task, approved.get(&task.id).copied())).collect()
    }

    fn milestone(&self, task: &Task, approved: Option<Date>) -> Option<News> {
        let project = self.projects.get(&task.project)?;
        let reached = task.actual_finish.map(|at| at.date()).filter(|date| *date <= self.as_of);
        let date = reached.or(task.finish.map(|at| at.date()))?;
        let days = approved.map(|from| self.calendars.working_days(project.calendar, from, date));
        let (kind, key) = match (reached, days, approved) {
            (Some(reached), ..) if self.is_fresh(reached) => {
                (NewsKind::MilestoneReached, reached.to_string())
            }
            (None, Some(days), Some(approved)) if days > self.terms.schedule_green_days => {
                let runs = life::runs_on(project, self.portfolio, self.as_of);
                let band = if days > self.terms.schedule_amber_days { "red" } else { "amber" };
                (NewsKind::MilestoneSlipped, runs.then(|| format!("{approved}:{band}"))?)
            }
            _ => return None,
        };
        let news = self.of(kind, task.id, &key, date, task.project, &task.name);
        Some(News { days, person: project.manager, ..news })
    }

    fn risk(&self, risk: &Risk) -> Vec<News> {
        let threat = risk.kind == RiskKind::Threat;
        let major = risk.major_since.filter(|_| threat && risk_rules::is_major(risk, self.terms));
        let dated = [
            (NewsKind::RiskMajor, major, risk.owner),
            (NewsKind::RiskEscalated, risk.escalated_on, risk.escalated_to),
            (NewsKind::RiskOccurred, risk.occurred_on.filter(|_| threat), risk.owner),
        ];
        let told = |(kind, date, person): (NewsKind, Option<Date>, Option<Id>)| {
            let date = date.filter(|date| self.is_fresh(*date))?;
            let news = self.of(kind, risk.id, &date.to_string(), date, risk.project, &risk.title);
            Some(News { amount: risk.exposure, person, ..news })
        };
        dated.into_iter().filter_map(told).collect()
    }

    fn changes(&self) -> Vec<News> {
        let costs = Costs::new(self.portfolio);
        let major = |change: &&ChangeRequest| {
            let project = self.projects.get(&change.project);
            let budget = project.and_then(|project| costs.of(project).budget());
            is_major_change(change, budget, self.terms)
        };
        self.portfolio.change_requests.iter().filter(major).flat_map(|change| self.change(change)).collect()
    }

    fn change(&self, change: &ChangeRequest) -> Vec<News> {
        use ChangeStatus::*;
        let submitted = change.submitted_on.filter(|_| !matches!(change.status, Draft | Withdrawn));
        let decided = match change.status {
            Rejected => Some(NewsKind::ChangeRejected),
            Approved | ApprovedWithConditions | Implementing | Implemented | Closed => {
                Some(NewsKind::ChangeApproved)
            }
            _ => None,
        };
        let decided = decided.zip(change.decided_on).map(|(kind, date)| (kind, date, change.decided_by));
        let asked = submitted.map(|date| (NewsKind::ChangeSubmitted, date, change.requested_by));
        let told = |(kind, date, person): (NewsKind, Date, Option<Id>)| News {
            days: change.schedule_impact_days,
            amount: change.cost_impact,
            person,
            ..self.of(kind, change.id, &date.to_string(), date, change.project, &change.title)
        };
        let fresh = asked.into_iter().chain(decided).filter(|(_, date, _)| self.is_fresh(*date));
        fresh.map(told).collect()
    }

    fn of(&self, kind: NewsKind, id: Id, key: &str, date: Date, project: Id, title: &str) -> News {
        News {
            key: format!("{}:{id}:{key}", kind.code()),
            kind,
            date,
            project,
            title: title.to_owned(),
            days: None,
            amount: None,
            person: None,
        }
    }
}

#[cfg(test)]
mod tests;
