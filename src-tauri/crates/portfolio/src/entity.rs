//! The kinds of record, by name. What each holds stands in its own file.

use crate::record::{Field, Record};
use crate::*;

/// Declares the closed list of record kinds.
macro_rules! entities {
    ($($(#[$doc:meta])* $name:ident = $code:literal),* $(,)?) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Entity { $($(#[$doc])* $name),* }

        impl Entity {
            /// All kinds, referenced ones before those that refer to them.
            pub const ALL: &'static [Entity] = &[$(Entity::$name),*];

            /// The name of the kind: table, wire and label key.
            pub fn name(self) -> &'static str {
                match self { $(Entity::$name => $code),* }
            }

            /// From its name.
            pub fn parse(name: &str) -> Option<Entity> {
                match name { $($code => Some(Entity::$name),)* _ => None }
            }

            /// The fields of the kind.
            pub fn fields(self) -> &'static [Field] {
                match self { $(Entity::$name => <$name as Record>::fields()),* }
            }
        }
    };
}

entities! {
    /// A value of the portfolio as a whole: thresholds, names, switches.
    Setting = "setting",
    /// A value that a parameter was given.
    TermVersion = "term_version",
    /// A figure put beside a computed KPI.
    KpiOverride = "kpi_override",
    /// When work happens.
    WorkCalendar = "calendar",
    /// A date or range of dates that differs from a calendar's week.
    CalendarException = "calendar_exception",
    /// A role of the organisation.
    Role = "role",
    /// A person.
    Person = "person",
    /// Who holds a role, and when.
    RoleHolder = "role_holder",
    /// A strategic objective with its KPI target.
    Objective = "objective",
    /// A phase of the PMO's own roadmap.
    RoadmapItem = "roadmap_item",
    /// A risk of the PMO itself with its countermeasure.
    Countermeasure = "countermeasure",
    /// A series of meetings.
    MeetingSeries = "meeting_series",
    /// A project.
    Project = "project",
    /// The lights of a project at the freeze of a month.
    LightMonth = "light_month",
    /// A line of a project's plan.
    Task = "task",
    /// A dependency between two tasks.
    Dependency = "dependency",
    /// Someone or something that does work.
    Resource = "resource",
    /// A resource on a task.
    Assignment = "assignment",
    /// A weighted step of a task.
    ProgressStep = "progress_step",
    /// A named, dated copy of a plan.
    Baseline = "baseline",
    /// One task in a baseline.
    BaselineTask = "baseline_task",
    /// A plan as it might be.
    Trial = "trial",
    /// A row of a responsibility matrix.
    RaciActivity = "raci_activity",
    /// A letter in a responsibility matrix.
    RaciAssignment = "raci_assignment",
    /// A risk.
    Risk = "risk",
    /// An action of a risk's response.
    RiskAction = "risk_action",
    /// A grade that a risk was given.
    RiskGrade = "risk_grade",
    /// An issue.
    Issue = "issue",
    /// A change request.
    ChangeRequest = "change_request",
    /// A line of a budget.
    BudgetLine = "budget_line",
    /// A band of the approval ladder.
    ApprovalBand = "approval_band",
    /// A request for money.
    BudgetRequest = "budget_request",
    /// A booking on a budget line.
    CostEntry = "cost_entry",
    /// A warning about a project's money.
    BudgetWarning = "budget_warning",
    /// The audit of a month.
    AuditMonth = "audit_month",
    /// A voucher drawn for an audit.
    AuditSample = "audit_sample",
    /// Something that an audit found.
    AuditFinding = "audit_finding",
    /// An item of a quality checklist.
    QualityCheck = "quality_check",
    /// The review of a project's gate.
    GateReview = "gate_review",
    /// A version of the template by which projects begin.
    TemplateVersion = "template_version",
    /// A closure review.
    ClosureReview = "closure_review",
    /// Something learned.
    Lesson = "lesson",
    /// What a lesson changed.
    LessonTrace = "lesson_trace",
    /// A version of the form on which projects are proposed.
    IntakeTemplate = "intake_template",
    /// A criterion of such a form.
    Criterion = "criterion",
    /// A proposal of a project.
    Proposal = "proposal",
    /// The money of a proposal in one year.
    CashFlow = "cash_flow",
    /// The people of a role that a proposal asks for in a month.
    RoleDemand = "role_demand",
    /// The sheet of one reviewer of a proposal.
    ProposalReview = "proposal_review",
    /// What a reviewer gives for one criterion.
    ProposalScore = "proposal_score",
    /// How a proposal answers a lesson.
    LessonAnswer = "lesson_answer",
    /// Two proposals that bind each other in a selection.
    ProposalPair = "proposal_pair",
    /// A selection that was tried.
    SelectionScenario = "selection_scenario",
    /// A committee.
    Committee = "committee",
    /// A seat in a committee.
    CommitteeMember = "committee_member",
    /// A session of a committee.
    Session = "session",
    /// Whether a member came to a session.
    Attendance = "attendance",
    /// A subject on the agenda of a session.
    AgendaItem = "agenda_item",
    /// The vote of one member on one subject.
    Vote = "vote",
    /// What has to be done for an approval to hold.
    Condition = "condition",
    /// A file kept with a record.
    Attachment = "attachment",
    /// A robot or another program that news is sent to.
    Robot = "robot",
    /// A column mapping remembered from an import.
    ImportMapping = "import_mapping",
    /// A sentence of a month's summary as a person wrote it.
    SummaryEdit = "summary_edit",
    /// A frozen month.
    Period = "period",
    /// A form that a manager fills in.
    StatusForm = "status_form",
}

impl Entity {
    /// Whether records of this kind are written once and never changed: they come, go to the recycle bin and come back.
    pub fn is_immutable(self) -> bool {
        matches!(self, Entity::Baseline | Entity::BaselineTask | Entity::RiskGrade)
    }

    /// The field of this name with its place in a row.
    pub fn field(self, name: &str) -> Option<(usize, &'static Field)> {
        self.fields().iter().enumerate().find(|(_, field)| field.name == name)
    }
}
