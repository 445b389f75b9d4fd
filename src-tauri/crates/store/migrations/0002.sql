-- Version 2: fields and kinds of records that version 1 did not know. Fields that were added hold
-- what nobody filled.
ALTER TABLE "task" ADD COLUMN "secondary_constraint_type" TEXT;
ALTER TABLE "task" ADD COLUMN "secondary_constraint_date" TEXT;
ALTER TABLE "task" ADD COLUMN "activity_type" TEXT NOT NULL DEFAULT 'task';
ALTER TABLE "task" ADD COLUMN "expected_finish" TEXT;
ALTER TABLE "task" ADD COLUMN "external_early_start" TEXT;
ALTER TABLE "task" ADD COLUMN "external_late_finish" TEXT;
