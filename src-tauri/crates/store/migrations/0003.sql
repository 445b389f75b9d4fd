-- Version 3: fields and kinds of records that version 2 did not know. Fields that were added hold
-- what nobody filled.
ALTER TABLE "closure_review" ADD COLUMN "waived_by" TEXT;
ALTER TABLE "closure_review" ADD COLUMN "waived_on" TEXT;
ALTER TABLE "closure_review" ADD COLUMN "waived_items" TEXT NOT NULL DEFAULT '';
