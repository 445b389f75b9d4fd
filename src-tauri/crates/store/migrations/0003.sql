-- Version 3: fields and kinds of records that version 2 did not know. Fields that were added hold
-- what nobody filled.

-- The bytes of attached files by the SHA-256 of them. They are written once with the step that attaches them and stay as
-- long as the journal does, which may bring that step again.
CREATE TABLE content (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL
) STRICT;

ALTER TABLE "project" ADD COLUMN "template_waiver" TEXT NOT NULL DEFAULT '';
ALTER TABLE "risk" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'threat';
ALTER TABLE "risk" ADD COLUMN "impact_cost" INTEGER;
ALTER TABLE "risk" ADD COLUMN "impact_schedule" INTEGER;
ALTER TABLE "risk" ADD COLUMN "impact_scope" INTEGER;
ALTER TABLE "risk" ADD COLUMN "impact_quality" INTEGER;
ALTER TABLE "risk" ADD COLUMN "likelihood" INTEGER;
ALTER TABLE "risk" ADD COLUMN "residual_exposure" INTEGER;
ALTER TABLE "risk" ADD COLUMN "residual_likelihood" INTEGER;
ALTER TABLE "risk" ADD COLUMN "proximity" TEXT;
ALTER TABLE "risk" ADD COLUMN "review_due" TEXT;
ALTER TABLE "risk" ADD COLUMN "escalated_to" TEXT;
ALTER TABLE "risk" ADD COLUMN "escalated_on" TEXT;

CREATE TABLE "risk_action" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "owner" TEXT,
    "due_on" TEXT,
    "status" TEXT NOT NULL,
    "done_on" TEXT,
    "verified_by" TEXT,
    "verified_on" TEXT,
    "note" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX risk_action_project ON "risk_action" ("project");
CREATE INDEX risk_action_risk ON "risk_action" ("risk");
CREATE INDEX risk_action_deleted ON "risk_action" (deleted) WHERE deleted <> 0;

CREATE TABLE "risk_grade" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "graded_on" TEXT,
    "graded_by" TEXT NOT NULL,
    "probability" INTEGER NOT NULL,
    "impact" INTEGER NOT NULL,
    "band" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX risk_grade_project ON "risk_grade" ("project");
CREATE INDEX risk_grade_risk ON "risk_grade" ("risk");
CREATE INDEX risk_grade_deleted ON "risk_grade" (deleted) WHERE deleted <> 0;

CREATE TABLE "issue" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "risk" TEXT,
    "severity" TEXT NOT NULL,
    "happened_on" TEXT,
    "owner" TEXT,
    "due_on" TEXT,
    "status" TEXT NOT NULL,
    "resolution" TEXT NOT NULL,
    "resolved_on" TEXT,
    "closed_on" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX issue_project ON "issue" ("project");
CREATE INDEX issue_deleted ON "issue" (deleted) WHERE deleted <> 0;
ALTER TABLE "change_request" ADD COLUMN "acted_on" TEXT;
ALTER TABLE "change_request" ADD COLUMN "trial" TEXT;
ALTER TABLE "change_request" ADD COLUMN "days_source" TEXT NOT NULL DEFAULT 'typed';
ALTER TABLE "change_request" ADD COLUMN "cost_source" TEXT NOT NULL DEFAULT 'typed';
ALTER TABLE "change_request" ADD COLUMN "float_consumed" INTEGER;
ALTER TABLE "change_request" ADD COLUMN "milestones_moved" INTEGER;
ALTER TABLE "change_request" ADD COLUMN "projects_moved" INTEGER;
ALTER TABLE "change_request" ADD COLUMN "impact_detail" TEXT NOT NULL DEFAULT '';
ALTER TABLE "change_request" ADD COLUMN "impact_step" INTEGER;
ALTER TABLE "change_request" ADD COLUMN "deferred_until" TEXT;
ALTER TABLE "change_request" ADD COLUMN "dropped_on" TEXT;
ALTER TABLE "change_request" ADD COLUMN "applied_days" INTEGER;
ALTER TABLE "change_request" ADD COLUMN "applied_cost" INTEGER;
ALTER TABLE "change_request" ADD COLUMN "closed_on" TEXT;

CREATE TABLE "approval_band" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "above" INTEGER NOT NULL,
    "up_to" INTEGER,
    "role" TEXT NOT NULL,
    "deputy" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX approval_band_role ON "approval_band" ("role");
CREATE INDEX approval_band_deleted ON "approval_band" (deleted) WHERE deleted <> 0;

CREATE TABLE "budget_request" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "line" TEXT,
    "category" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "supplier" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_by" TEXT,
    "status" TEXT NOT NULL,
    "submitted_on" TEXT,
    "cumulative" INTEGER,
    "decided_on" TEXT,
    "decided_by" TEXT,
    "decided_as" TEXT,
    "decision_note" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX budget_request_project ON "budget_request" ("project");
CREATE INDEX budget_request_deleted ON "budget_request" (deleted) WHERE deleted <> 0;

CREATE TABLE "cost_entry" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "booked_on" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "voucher" TEXT NOT NULL,
    "supplier" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "request" TEXT,
    "source" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX cost_entry_project ON "cost_entry" ("project");
CREATE INDEX cost_entry_line ON "cost_entry" ("line");
CREATE INDEX cost_entry_deleted ON "cost_entry" (deleted) WHERE deleted <> 0;

CREATE TABLE "budget_warning" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "raised_on" TEXT NOT NULL,
    "budget" INTEGER NOT NULL,
    "actual" INTEGER NOT NULL,
    "committed" INTEGER NOT NULL,
    "forecast" INTEGER,
    "acknowledged_by" TEXT,
    "acknowledged_on" TEXT,
    "note" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX budget_warning_project ON "budget_warning" ("project");
CREATE INDEX budget_warning_deleted ON "budget_warning" (deleted) WHERE deleted <> 0;

CREATE TABLE "audit_month" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "month" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "locked_on" TEXT,
    "locked_by" TEXT NOT NULL,
    "unlock_reason" TEXT NOT NULL,
    "sample_size" INTEGER,
    "seed" INTEGER,
    "conclusion" TEXT NOT NULL,
    "closed_on" TEXT,
    "closed_by" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX audit_month_deleted ON "audit_month" (deleted) WHERE deleted <> 0;

CREATE TABLE "audit_sample" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "audit" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    "stratum" TEXT NOT NULL,
    "documents" TEXT,
    "approval" TEXT,
    "amounts" TEXT,
    "line" TEXT,
    "period" TEXT,
    "note" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX audit_sample_audit ON "audit_sample" ("audit");
CREATE INDEX audit_sample_entry ON "audit_sample" ("entry");
CREATE INDEX audit_sample_deleted ON "audit_sample" (deleted) WHERE deleted <> 0;

CREATE TABLE "audit_finding" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "audit" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "project" TEXT,
    "entry" TEXT,
    "anomaly" TEXT,
    "detail" TEXT NOT NULL,
    "owner" TEXT,
    "due_on" TEXT,
    "resolution" TEXT NOT NULL,
    "done_on" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX audit_finding_audit ON "audit_finding" ("audit");
CREATE INDEX audit_finding_project ON "audit_finding" ("project");
CREATE INDEX audit_finding_deleted ON "audit_finding" (deleted) WHERE deleted <> 0;
ALTER TABLE "quality_check" ADD COLUMN "failed_on" TEXT;
ALTER TABLE "quality_check" ADD COLUMN "waiver" TEXT NOT NULL DEFAULT '';
ALTER TABLE "quality_check" ADD COLUMN "waived_by" TEXT;
ALTER TABLE "quality_check" ADD COLUMN "waived_on" TEXT;

CREATE TABLE "gate_review" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "planned_on" TEXT,
    "accountable" TEXT,
    "round" INTEGER NOT NULL,
    "presented_on" TEXT,
    "presented_by" TEXT NOT NULL,
    "decided_on" TEXT,
    "decided_by" TEXT,
    "decision" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX gate_review_project ON "gate_review" ("project");
CREATE INDEX gate_review_deleted ON "gate_review" (deleted) WHERE deleted <> 0;
ALTER TABLE "closure_review" ADD COLUMN "waived_by" TEXT;
ALTER TABLE "closure_review" ADD COLUMN "waived_on" TEXT;
ALTER TABLE "closure_review" ADD COLUMN "waived_items" TEXT NOT NULL DEFAULT '';
ALTER TABLE "lesson" ADD COLUMN "code" TEXT NOT NULL DEFAULT '';
ALTER TABLE "lesson" ADD COLUMN "project_type" TEXT NOT NULL DEFAULT '';
ALTER TABLE "lesson" ADD COLUMN "department" TEXT NOT NULL DEFAULT '';
ALTER TABLE "lesson" ADD COLUMN "vendor" TEXT NOT NULL DEFAULT '';
ALTER TABLE "lesson" ADD COLUMN "risk_category" TEXT;

CREATE TABLE "lesson_trace" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "lesson" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "changed" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "traced_on" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX lesson_trace_lesson ON "lesson_trace" ("lesson");
CREATE INDEX lesson_trace_deleted ON "lesson_trace" (deleted) WHERE deleted <> 0;

CREATE TABLE "intake_template" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "released_on" TEXT,
    "note" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX intake_template_deleted ON "intake_template" (deleted) WHERE deleted <> 0;

CREATE TABLE "criterion" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "template" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "aspect" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "knock_out" INTEGER NOT NULL CHECK ("knock_out" IN (0, 1)),
    "anchor_1" TEXT NOT NULL,
    "anchor_2" TEXT NOT NULL,
    "anchor_3" TEXT NOT NULL,
    "anchor_4" TEXT NOT NULL,
    "anchor_5" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX criterion_template ON "criterion" ("template");
CREATE INDEX criterion_deleted ON "criterion" (deleted) WHERE deleted <> 0;

CREATE TABLE "proposal" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "program" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "proposer" TEXT,
    "sponsor" TEXT,
    "manager" TEXT,
    "must_do" INTEGER NOT NULL CHECK ("must_do" IN (0, 1)),
    "tags" TEXT NOT NULL,
    "value_text" TEXT NOT NULL,
    "goals" TEXT NOT NULL,
    "benefit_text" TEXT NOT NULL,
    "risk_text" TEXT NOT NULL,
    "risk_category" TEXT,
    "resource_text" TEXT NOT NULL,
    "planned_start" TEXT,
    "planned_finish" TEXT,
    "cost" INTEGER,
    "discount_rate" INTEGER,
    "submitted_on" TEXT,
    "decided_on" TEXT,
    "decision_note" TEXT NOT NULL,
    "project" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX proposal_template ON "proposal" ("template");
CREATE INDEX proposal_project ON "proposal" ("project");
CREATE INDEX proposal_deleted ON "proposal" (deleted) WHERE deleted <> 0;

CREATE TABLE "cash_flow" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "proposal" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "inflow" INTEGER NOT NULL,
    "outflow" INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX cash_flow_proposal ON "cash_flow" ("proposal");
CREATE INDEX cash_flow_deleted ON "cash_flow" (deleted) WHERE deleted <> 0;

CREATE TABLE "role_demand" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "proposal" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX role_demand_proposal ON "role_demand" ("proposal");
CREATE INDEX role_demand_role ON "role_demand" ("role");
CREATE INDEX role_demand_deleted ON "role_demand" (deleted) WHERE deleted <> 0;

CREATE TABLE "proposal_review" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "proposal" TEXT NOT NULL,
    "reviewer" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "submitted_on" TEXT,
    "comment" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX proposal_review_proposal ON "proposal_review" ("proposal");
CREATE INDEX proposal_review_reviewer ON "proposal_review" ("reviewer");
CREATE INDEX proposal_review_deleted ON "proposal_review" (deleted) WHERE deleted <> 0;

CREATE TABLE "proposal_score" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "review" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX proposal_score_review ON "proposal_score" ("review");
CREATE INDEX proposal_score_criterion ON "proposal_score" ("criterion");
CREATE INDEX proposal_score_deleted ON "proposal_score" (deleted) WHERE deleted <> 0;

CREATE TABLE "lesson_answer" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "proposal" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "answered_on" TEXT,
    "answered_by" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX lesson_answer_proposal ON "lesson_answer" ("proposal");
CREATE INDEX lesson_answer_lesson ON "lesson_answer" ("lesson");
CREATE INDEX lesson_answer_deleted ON "lesson_answer" (deleted) WHERE deleted <> 0;

CREATE TABLE "proposal_pair" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "proposal" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "other" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX proposal_pair_proposal ON "proposal_pair" ("proposal");
CREATE INDEX proposal_pair_other ON "proposal_pair" ("other");
CREATE INDEX proposal_pair_deleted ON "proposal_pair" (deleted) WHERE deleted <> 0;

CREATE TABLE "selection_scenario" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "name" TEXT NOT NULL,
    "budget" INTEGER NOT NULL,
    "capacities" TEXT NOT NULL,
    "chosen" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "kept_on" TEXT,
    "kept_by" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX selection_scenario_deleted ON "selection_scenario" (deleted) WHERE deleted <> 0;

CREATE TABLE "committee" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "quorum" INTEGER NOT NULL CHECK ("quorum" BETWEEN 0 AND 100),
    "purpose" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX committee_deleted ON "committee" (deleted) WHERE deleted <> 0;

CREATE TABLE "committee_member" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "committee" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "from_date" TEXT,
    "to_date" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX committee_member_committee ON "committee_member" ("committee");
CREATE INDEX committee_member_person ON "committee_member" ("person");
CREATE INDEX committee_member_deleted ON "committee_member" (deleted) WHERE deleted <> 0;

CREATE TABLE "session" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "committee" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "held_on" TEXT,
    "place" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "minutes" TEXT NOT NULL,
    "closed_on" TEXT,
    "closed_by" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX session_committee ON "session" ("committee");
CREATE INDEX session_deleted ON "session" (deleted) WHERE deleted <> 0;

CREATE TABLE "attendance" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "session" TEXT NOT NULL,
    "member" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "deputy" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX attendance_session ON "attendance" ("session");
CREATE INDEX attendance_member ON "attendance" ("member");
CREATE INDEX attendance_deleted ON "attendance" (deleted) WHERE deleted <> 0;

CREATE TABLE "agenda_item" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "session" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "proposal" TEXT,
    "change_request" TEXT,
    "outcome" TEXT,
    "reason" TEXT NOT NULL,
    "deferred_to" TEXT,
    "decided_on" TEXT,
    "decided_by" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX agenda_item_session ON "agenda_item" ("session");
CREATE INDEX agenda_item_deleted ON "agenda_item" (deleted) WHERE deleted <> 0;

CREATE TABLE "vote" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "item" TEXT NOT NULL,
    "member" TEXT NOT NULL,
    "voice" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX vote_item ON "vote" ("item");
CREATE INDEX vote_member ON "vote" ("member");
CREATE INDEX vote_deleted ON "vote" (deleted) WHERE deleted <> 0;

CREATE TABLE "condition" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "item" TEXT,
    "proposal" TEXT,
    "change_request" TEXT,
    "project" TEXT,
    "gate" TEXT,
    "text" TEXT NOT NULL,
    "due" TEXT,
    "owner" TEXT,
    "done_on" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX condition_project ON "condition" ("project");
CREATE INDEX condition_deleted ON "condition" (deleted) WHERE deleted <> 0;

CREATE TABLE "attachment" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "subject_kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "project" TEXT,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "added_on" TEXT,
    "added_by" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX attachment_project ON "attachment" ("project");
CREATE INDEX attachment_deleted ON "attachment" (deleted) WHERE deleted <> 0;
