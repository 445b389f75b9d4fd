-- Version 4: fields and kinds of records that version 3 did not know. Fields that were added hold
-- what nobody filled. The journal is looked up by step and record together: an index by record alone was written all over
-- by every step that moves a whole plan.

DROP INDEX journal_step;
DROP INDEX journal_record;
CREATE INDEX journal_step ON journal (step, record);


CREATE TABLE "term_version" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "effective_on" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX term_version_deleted ON "term_version" (deleted) WHERE deleted <> 0;

CREATE TABLE "kpi_override" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "kpi" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "entered_by" TEXT NOT NULL,
    "entered_on" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX kpi_override_deleted ON "kpi_override" (deleted) WHERE deleted <> 0;

CREATE TABLE "light_month" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "data_date" TEXT NOT NULL,
    "overall" TEXT NOT NULL,
    "schedule" TEXT NOT NULL,
    "cost" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "quality" TEXT NOT NULL,
    "reported" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX light_month_project ON "light_month" ("project");
CREATE INDEX light_month_deleted ON "light_month" (deleted) WHERE deleted <> 0;
ALTER TABLE "task" ADD COLUMN "earned_method" TEXT NOT NULL DEFAULT 'percent';

CREATE TABLE "progress_step" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "reached_on" TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX progress_step_project ON "progress_step" ("project");
CREATE INDEX progress_step_task ON "progress_step" ("task");
CREATE INDEX progress_step_deleted ON "progress_step" (deleted) WHERE deleted <> 0;
ALTER TABLE "gate_review" ADD COLUMN "code" TEXT NOT NULL DEFAULT '';

CREATE TABLE "template_version" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "released_on" TEXT,
    "note" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX template_version_deleted ON "template_version" (deleted) WHERE deleted <> 0;

CREATE TABLE "robot" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "milestones" INTEGER NOT NULL CHECK ("milestones" IN (0, 1)),
    "risks" INTEGER NOT NULL CHECK ("risks" IN (0, 1)),
    "changes" INTEGER NOT NULL CHECK ("changes" IN (0, 1)),
    "delivery" TEXT NOT NULL,
    "hour" INTEGER,
    "audience" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "switched_on" INTEGER NOT NULL CHECK ("switched_on" IN (0, 1)),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX robot_deleted ON "robot" (deleted) WHERE deleted <> 0;

CREATE TABLE "summary_edit" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "month" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX summary_edit_deleted ON "summary_edit" (deleted) WHERE deleted <> 0;

CREATE TABLE "status_form" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "issued_on" TEXT,
    "received_on" TEXT,
    "file" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "reporter" TEXT,
    "content" TEXT NOT NULL,
    "verdicts" TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX status_form_project ON "status_form" ("project");
CREATE INDEX status_form_deleted ON "status_form" (deleted) WHERE deleted <> 0;

CREATE TABLE outbox (
    robot TEXT NOT NULL CHECK (length(robot) = 36),
    event TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('known', 'waiting', 'sent', 'failed', 'discarded', 'withdrawn')),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    queued_at TEXT NOT NULL,
    tried_at INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    reason TEXT NOT NULL DEFAULT '',
    message TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (robot, event)
) STRICT, WITHOUT ROWID;
