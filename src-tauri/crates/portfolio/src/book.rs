//! The whole portfolio in memory, and one project's plan: what rules, KPI and reports read.
//! It is filled by the store or by an importer and knows neither.

use schedule::Moment;

use crate::earned_value::{Earned, Missing};
use crate::record::Id;
use crate::*;

/// Every record that rules, KPI and reports read, except the tasks of plans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portfolio {
    /// Settings.
    pub settings: Vec<Setting>,
    /// Versions of parameters.
    pub term_versions: Vec<TermVersion>,
    /// Figures put beside computed KPI.
    pub kpi_overrides: Vec<KpiOverride>,
    /// Lights at the freezes of months.
    pub light_months: Vec<LightMonth>,
    /// Calendars.
    pub calendars: Vec<WorkCalendar>,
    /// Exceptions of calendars.
    pub calendar_exceptions: Vec<CalendarException>,
    /// Roles.
    pub roles: Vec<Role>,
    /// People.
    pub people: Vec<Person>,
    /// Who holds which role.
    pub role_holders: Vec<RoleHolder>,
    /// Objectives.
    pub objectives: Vec<Objective>,
    /// Projects.
    pub projects: Vec<Project>,
    /// Milestones of all plans: tasks marked as such. Other tasks are read plan by plan.
    pub milestones: Vec<Task>,
    /// What the baselines say of these milestones (the newest baseline of each project).
    pub milestone_baselines: Vec<BaselineTask>,
    /// Rows of responsibility matrices.
    pub raci_activities: Vec<RaciActivity>,
    /// Letters of responsibility matrices.
    pub raci_assignments: Vec<RaciAssignment>,
    /// Risks.
    pub risks: Vec<Risk>,
    /// Actions of the response to risks.
    pub risk_actions: Vec<RiskAction>,
    /// Issues.
    pub issues: Vec<Issue>,
    /// Change requests.
    pub change_requests: Vec<ChangeRequest>,
    /// Budget lines.
    pub budget_lines: Vec<BudgetLine>,
    /// Items of quality checklists.
    pub quality_checks: Vec<QualityCheck>,
    /// Reviews of gates.
    pub gate_reviews: Vec<GateReview>,
    /// Closure reviews.
    pub closure_reviews: Vec<ClosureReview>,
    /// Lessons.
    pub lessons: Vec<Lesson>,
    /// Resources.
    pub resources: Vec<Resource>,
    /// Sentences of summaries as people wrote them.
    pub summary_edits: Vec<SummaryEdit>,
    /// Load of resources: see `ResourceLoad`.
    pub loads: Vec<ResourceLoad>,
    /// Earned value by project as of the date that the portfolio is read for; filled where a report wants it.
    pub earned: Vec<ProjectEarned>,
}

/// Earned value of one project, measured on its plan by whoever fills the portfolio; or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectEarned {
    /// The project.
    pub project: Id,
    /// Its figures, without those of its tasks.
    pub value: Result<Earned, Missing>,
}

/// Work of one resource in one month over all plans, summed from assignments by whoever fills the portfolio.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceLoad {
    /// The resource.
    pub resource: Id,
    /// The month, as `2026-10`.
    pub month: String,
    /// Work assigned, in minutes.
    pub assigned: i64,
    /// Work possible, in minutes: calendar × units.
    pub capacity: i64,
}

/// One project's plan with everything needed to schedule it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The project.
    pub project: Project,
    /// Its tasks by position: a summary stands before the lines below it.
    pub tasks: Vec<Task>,
    /// Its dependencies.
    pub dependencies: Vec<Dependency>,
    /// The resources that its assignments name.
    pub resources: Vec<Resource>,
    /// Its assignments.
    pub assignments: Vec<Assignment>,
    /// Every calendar that the project, a task or a resource names, with their bases.
    pub calendars: Vec<WorkCalendar>,
    /// The exceptions of these calendars.
    pub calendar_exceptions: Vec<CalendarException>,
    /// Its baselines, oldest first.
    pub baselines: Vec<Baseline>,
    /// The tasks of these baselines.
    pub baseline_tasks: Vec<BaselineTask>,
    /// Tasks of other projects that its dependencies start at.
    pub outside: Vec<OutsideTask>,
}

/// A task of another project: what a plan that depends on it has to know. Its own plan alone changes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideTask {
    /// The task.
    pub id: Id,
    /// Its project.
    pub project: Id,
    /// The number of that project.
    pub code: String,
    /// The name of that project.
    pub project_name: String,
    /// Its row in that project's plan, from 1.
    pub row: usize,
    /// Its name.
    pub name: String,
    /// Scheduled start there.
    pub start: Option<Moment>,
    /// Scheduled finish there.
    pub finish: Option<Moment>,
    /// Its duration in minutes.
    pub duration: i64,
    /// Takes no part there, and so drives nothing here.
    pub inactive: bool,
}

impl Plan {
    /// The plan of a project that has none yet.
    pub fn empty(project: Project) -> Plan {
        Plan {
            project,
            tasks: Vec::new(),
            dependencies: Vec::new(),
            resources: Vec::new(),
            assignments: Vec::new(),
            calendars: Vec::new(),
            calendar_exceptions: Vec::new(),
            baselines: Vec::new(),
            baseline_tasks: Vec::new(),
            outside: Vec::new(),
        }
    }
}
