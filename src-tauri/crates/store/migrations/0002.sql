-- Version 2: fields and kinds of records that version 1 did not know. Fields that were added hold
-- what nobody filled.
ALTER TABLE "project" ADD COLUMN "reference_baseline" TEXT;
ALTER TABLE "task" ADD COLUMN "secondary_constraint_type" TEXT;
ALTER TABLE "task" ADD COLUMN "secondary_constraint_date" TEXT;
ALTER TABLE "task" ADD COLUMN "activity_type" TEXT NOT NULL DEFAULT 'task';
ALTER TABLE "task" ADD COLUMN "expected_finish" TEXT;
ALTER TABLE "task" ADD COLUMN "external_early_start" TEXT;
ALTER TABLE "task" ADD COLUMN "external_late_finish" TEXT;
ALTER TABLE "baseline" ADD COLUMN "taken_by" TEXT NOT NULL DEFAULT '';
ALTER TABLE "baseline" ADD COLUMN "approved_by" TEXT;
ALTER TABLE "baseline" ADD COLUMN "content" TEXT NOT NULL DEFAULT '';

CREATE TABLE "trial" (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    "project" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "made_at" TEXT,
    "made_from" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "changes" TEXT NOT NULL,
    "adopted_at" TEXT,
    "finish_moved" INTEGER,
    "cost_changed" INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX trial_project ON "trial" ("project");
CREATE INDEX trial_deleted ON "trial" (deleted) WHERE deleted <> 0;
