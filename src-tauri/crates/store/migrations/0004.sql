-- Version 4: fields and kinds of records that version 3 did not know. Fields that were added hold
-- what nobody filled.

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
