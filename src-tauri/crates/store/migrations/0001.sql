-- Version 1: the tables of records, one per kind, and the journal.
-- References have no foreign keys: the store checks them at the end of each step, and the recycle bin and undo need rows
-- to come and go in journal order. `deleted` is 0 or the step that deleted; `row_version` counts the changes of a row.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE step (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    op TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
    target INTEGER,
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    -- 0 done, 1 undone, 2 undone and past redoing
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1, 2))
) STRICT;
CREATE INDEX step_undone ON step (seq) WHERE undone = 1;

CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    step INTEGER NOT NULL,
    entity TEXT NOT NULL,
    record TEXT NOT NULL,
    -- empty for a whole record that appears or goes
    field TEXT NOT NULL,
    old ANY,
    new ANY
) STRICT;
CREATE INDEX journal_step ON journal (step);
CREATE INDEX journal_record ON journal (record);

CREATE TABLE "setting" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX setting_deleted ON "setting" (deleted) WHERE deleted <> 0;

CREATE TABLE "calendar" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "name" TEXT NOT NULL,
    "base" TEXT,
    "project" TEXT,
    "week" TEXT NOT NULL,
    "statutory" INTEGER NOT NULL CHECK ("statutory" IN (0, 1)),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX calendar_project ON "calendar" ("project");
CREATE INDEX calendar_deleted ON "calendar" (deleted) WHERE deleted <> 0;

CREATE TABLE "calendar_exception" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "calendar" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from_date" TEXT NOT NULL,
    "to_date" TEXT NOT NULL,
    "shifts" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX calendar_exception_calendar ON "calendar_exception" ("calendar");
CREATE INDEX calendar_exception_deleted ON "calendar_exception" (deleted) WHERE deleted <> 0;

CREATE TABLE "role" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key_role" INTEGER NOT NULL CHECK ("key_role" IN (0, 1)),
    "alias_of" TEXT,
    "contact" TEXT,
    "duties" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX role_deleted ON "role" (deleted) WHERE deleted <> 0;

CREATE TABLE "person" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "name" TEXT NOT NULL,
    "staff_number" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "left_on" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX person_deleted ON "person" (deleted) WHERE deleted <> 0;

CREATE TABLE "role_holder" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "role" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "project" TEXT,
    "from_date" TEXT,
    "to_date" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX role_holder_role ON "role_holder" ("role");
CREATE INDEX role_holder_person ON "role_holder" ("person");
CREATE INDEX role_holder_project ON "role_holder" ("project");
CREATE INDEX role_holder_deleted ON "role_holder" (deleted) WHERE deleted <> 0;

CREATE TABLE "objective" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "kpi" TEXT NOT NULL,
    "operator" TEXT,
    "target" INTEGER,
    "unit" TEXT,
    "due" TEXT NOT NULL,
    "owner" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX objective_deleted ON "objective" (deleted) WHERE deleted <> 0;

CREATE TABLE "roadmap_item" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "position" INTEGER NOT NULL,
    "phase" TEXT NOT NULL,
    "work" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "done_on" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX roadmap_item_deleted ON "roadmap_item" (deleted) WHERE deleted <> 0;

CREATE TABLE "countermeasure" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "position" INTEGER NOT NULL,
    "risk" TEXT NOT NULL,
    "consequence" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX countermeasure_deleted ON "countermeasure" (deleted) WHERE deleted <> 0;

CREATE TABLE "meeting_series" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "name" TEXT NOT NULL,
    "rhythm" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX meeting_series_deleted ON "meeting_series" (deleted) WHERE deleted <> 0;

CREATE TABLE "project" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "program" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "sponsor" TEXT,
    "manager" TEXT,
    "stage" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "goals" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "approved_on" TEXT,
    "planned_start" TEXT,
    "original_finish" TEXT,
    "baseline_finish" TEXT,
    "baseline_start" TEXT,
    "baseline_changed_on" TEXT,
    "baseline_replaced_finish" TEXT,
    "actual_start" TEXT,
    "actual_finish" TEXT,
    "forecast_finish" TEXT,
    "budget" INTEGER NOT NULL,
    "actual_cost" INTEGER NOT NULL,
    "forecast_cost" INTEGER,
    "reported_light" TEXT,
    "reported_reason" TEXT NOT NULL,
    "reported_on" TEXT,
    "data_date" TEXT,
    "calendar" TEXT,
    "minutes_per_day" INTEGER,
    "schedule_options" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "scheduled_start" TEXT,
    "scheduled_finish" TEXT,
    "progress" INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX project_deleted ON "project" (deleted) WHERE deleted <> 0;

CREATE TABLE "task" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "parent" TEXT,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "duration" INTEGER NOT NULL,
    "elapsed" INTEGER NOT NULL CHECK ("elapsed" IN (0, 1)),
    "milestone" INTEGER NOT NULL CHECK ("milestone" IN (0, 1)),
    "key_milestone" INTEGER NOT NULL CHECK ("key_milestone" IN (0, 1)),
    "inactive" INTEGER NOT NULL CHECK ("inactive" IN (0, 1)),
    "task_type" TEXT NOT NULL,
    "constraint_type" TEXT NOT NULL,
    "constraint_date" TEXT,
    "deadline" TEXT,
    "calendar" TEXT,
    "ignores_resource_calendars" INTEGER NOT NULL CHECK ("ignores_resource_calendars" IN (0, 1)),
    "manual" INTEGER NOT NULL CHECK ("manual" IN (0, 1)),
    "manual_start" TEXT,
    "manual_finish" TEXT,
    "percent_complete" INTEGER NOT NULL CHECK ("percent_complete" BETWEEN 0 AND 100),
    "actual_start" TEXT,
    "actual_finish" TEXT,
    "actual_duration" INTEGER,
    "remaining_duration" INTEGER,
    "stop" TEXT,
    "resume" TEXT,
    "splits" TEXT NOT NULL,
    "leveling_delay" INTEGER NOT NULL,
    "external" INTEGER NOT NULL CHECK ("external" IN (0, 1)),
    "work" INTEGER NOT NULL,
    "fixed_cost" INTEGER NOT NULL,
    "cost" INTEGER NOT NULL,
    "actual_cost" INTEGER NOT NULL,
    "notes" TEXT NOT NULL,
    "source_uid" INTEGER,
    "start" TEXT,
    "finish" TEXT,
    "early_start" TEXT,
    "early_finish" TEXT,
    "late_start" TEXT,
    "late_finish" TEXT,
    "total_float" INTEGER,
    "free_float" INTEGER,
    "critical" INTEGER NOT NULL CHECK ("critical" IN (0, 1)),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX task_project ON "task" ("project");
CREATE INDEX task_parent ON "task" ("parent");
CREATE INDEX task_deleted ON "task" (deleted) WHERE deleted <> 0;

CREATE TABLE "dependency" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "predecessor" TEXT NOT NULL,
    "successor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "lag" INTEGER NOT NULL,
    "lag_unit" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX dependency_project ON "dependency" ("project");
CREATE INDEX dependency_predecessor ON "dependency" ("predecessor");
CREATE INDEX dependency_successor ON "dependency" ("successor");
CREATE INDEX dependency_deleted ON "dependency" (deleted) WHERE deleted <> 0;

CREATE TABLE "resource" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "person" TEXT,
    "role" TEXT,
    "department" TEXT NOT NULL,
    "calendar" TEXT,
    "max_units" INTEGER NOT NULL,
    "standard_rate" INTEGER NOT NULL,
    "project" TEXT,
    "source_uid" INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX resource_project ON "resource" ("project");
CREATE INDEX resource_deleted ON "resource" (deleted) WHERE deleted <> 0;

CREATE TABLE "assignment" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "resource" TEXT,
    "units" INTEGER NOT NULL,
    "work" INTEGER NOT NULL,
    "actual_work" INTEGER NOT NULL,
    "remaining_work" INTEGER NOT NULL,
    "overtime_work" INTEGER NOT NULL,
    "delay" INTEGER NOT NULL,
    "leveling_delay" INTEGER NOT NULL,
    "actual_start" TEXT,
    "actual_finish" TEXT,
    "cost" INTEGER NOT NULL,
    "actual_cost" INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX assignment_project ON "assignment" ("project");
CREATE INDEX assignment_deleted ON "assignment" (deleted) WHERE deleted <> 0;

CREATE TABLE "baseline" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "taken_at" TEXT,
    "reason" TEXT NOT NULL,
    "change_request" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX baseline_project ON "baseline" ("project");
CREATE INDEX baseline_deleted ON "baseline" (deleted) WHERE deleted <> 0;

CREATE TABLE "baseline_task" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "baseline" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "start" TEXT,
    "finish" TEXT,
    "duration" INTEGER NOT NULL,
    "work" INTEGER NOT NULL,
    "cost" INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX baseline_task_project ON "baseline_task" ("project");
CREATE INDEX baseline_task_baseline ON "baseline_task" ("baseline");
CREATE INDEX baseline_task_task ON "baseline_task" ("task");
CREATE INDEX baseline_task_deleted ON "baseline_task" (deleted) WHERE deleted <> 0;

CREATE TABLE "raci_activity" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "approval" INTEGER NOT NULL CHECK ("approval" IN (0, 1)),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX raci_activity_project ON "raci_activity" ("project");
CREATE INDEX raci_activity_deleted ON "raci_activity" (deleted) WHERE deleted <> 0;

CREATE TABLE "raci_assignment" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "activity" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX raci_assignment_activity ON "raci_assignment" ("activity");
CREATE INDEX raci_assignment_role ON "raci_assignment" ("role");
CREATE INDEX raci_assignment_deleted ON "raci_assignment" (deleted) WHERE deleted <> 0;

CREATE TABLE "risk" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "impact_text" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "probability" INTEGER NOT NULL,
    "impact" INTEGER NOT NULL,
    "residual_probability" INTEGER,
    "residual_impact" INTEGER,
    "exposure" INTEGER,
    "owner" TEXT,
    "trigger" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "identified_on" TEXT,
    "major_since" TEXT,
    "downgraded_on" TEXT,
    "response" TEXT,
    "response_plan" TEXT NOT NULL,
    "response_due" TEXT,
    "response_done_on" TEXT,
    "occurred_on" TEXT,
    "closed_on" TEXT,
    "close_reason" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX risk_project ON "risk" ("project");
CREATE INDEX risk_deleted ON "risk" (deleted) WHERE deleted <> 0;

CREATE TABLE "change_request" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "emergency" INTEGER NOT NULL CHECK ("emergency" IN (0, 1)),
    "requested_by" TEXT,
    "status" TEXT NOT NULL,
    "submitted_on" TEXT,
    "scope_impact" TEXT NOT NULL,
    "schedule_impact_days" INTEGER,
    "cost_impact" INTEGER,
    "quality_impact" TEXT NOT NULL,
    "risk_impact" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_on" TEXT,
    "decision_note" TEXT NOT NULL,
    "implemented_on" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX change_request_project ON "change_request" ("project");
CREATE INDEX change_request_deleted ON "change_request" (deleted) WHERE deleted <> 0;

CREATE TABLE "budget_line" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "original" INTEGER NOT NULL,
    "approved_changes" INTEGER NOT NULL,
    "committed" INTEGER NOT NULL,
    "actual" INTEGER NOT NULL,
    "forecast" INTEGER,
    "note" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX budget_line_project ON "budget_line" ("project");
CREATE INDEX budget_line_deleted ON "budget_line" (deleted) WHERE deleted <> 0;

CREATE TABLE "quality_check" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "mandatory" INTEGER NOT NULL CHECK ("mandatory" IN (0, 1)),
    "result" TEXT NOT NULL,
    "first_pass" INTEGER NOT NULL CHECK ("first_pass" IN (0, 1)),
    "due_on" TEXT,
    "checked_on" TEXT,
    "checked_by" TEXT,
    "note" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX quality_check_project ON "quality_check" ("project");
CREATE INDEX quality_check_deleted ON "quality_check" (deleted) WHERE deleted <> 0;

CREATE TABLE "closure_review" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "goal_completion" INTEGER,
    "goal_comment" TEXT NOT NULL,
    "cost_comment" TEXT NOT NULL,
    "schedule_comment" TEXT NOT NULL,
    "quality_grade" TEXT,
    "quality_comment" TEXT NOT NULL,
    "acceptance_signed" INTEGER NOT NULL CHECK ("acceptance_signed" IN (0, 1)),
    "open_critical_defects" INTEGER NOT NULL,
    "lessons_summary" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "waiver" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "submitted_on" TEXT,
    "submitted_by" TEXT NOT NULL,
    "approved_on" TEXT,
    "approved_by" TEXT NOT NULL,
    "return_reason" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX closure_review_project ON "closure_review" ("project");
CREATE INDEX closure_review_deleted ON "closure_review" (deleted) WHERE deleted <> 0;

CREATE TABLE "lesson" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "context" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "recommendation" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    "recorded_on" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX lesson_project ON "lesson" ("project");
CREATE INDEX lesson_deleted ON "lesson" (deleted) WHERE deleted <> 0;

CREATE TABLE "import_mapping" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "signature" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX import_mapping_deleted ON "import_mapping" (deleted) WHERE deleted <> 0;

CREATE TABLE "period" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "month" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "data_date" TEXT NOT NULL,
    "frozen_on" TEXT,
    "frozen_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "inputs" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX period_deleted ON "period" (deleted) WHERE deleted <> 0;

CREATE INDEX task_milestone ON task (project) WHERE deleted = 0 AND (milestone = 1 OR duration = 0);
CREATE INDEX task_span ON task (id, start, finish, deleted, inactive);
CREATE INDEX assignment_load ON assignment (task, resource, work, deleted);
