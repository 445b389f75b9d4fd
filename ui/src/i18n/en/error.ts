import type { Words } from "../shape";
import type { error as zh } from "../zh-CN/error";

export const error: Words<typeof zh> = {
  nothing_open: "No portfolio is open.",
  not_found: "The file is not there: {{path}}",
  exists: "A file of this name is there already: {{path}}. Choose another name.",
  in_use: "The file is in use elsewhere: {{path}}. It can be opened read-only.",
  read_only: "Not writable, or read-only: {{path}}",
  disk_full: "The disk is full; nothing was saved. Free some space and try again.",
  corrupt: "The file is damaged: {{path}}. Restore it from a backup.",
  not_a_portfolio: "Not a PMO Desk portfolio: {{path}}",
  newer_version:
    "The file was made by a newer version of PMO Desk. Update first; it can be opened read-only.",
  io: "Reading or writing failed: {{path}} {{detail}}",
  target_locked:
    "The target file is open in another program such as Excel: {{path}}. Close it and try again.",
  no_such_record: "The record is gone; it may have been deleted.",
  bad_field: "The value does not fit “{{field}}”.",
  project_closed: "The project is closed and its records are locked. Reopen it first.",
  refused: "This step is not possible now.",
  bad_plan_edit: "This change of the plan cannot be made.",
  bad_date: "No such date: {{value}}",
  bad_month: "This month cannot be reported: {{month}}",
  bad_import: "The file cannot be imported: {{file}}.",
  no_such_draft: "The import preview has expired; choose the file again.",
  bad_mapping: "A needed column is not mapped: {{field}}",
  cancelled: "Stopped; nothing was changed.",
  export_not_verified: "The exported file did not read back as written; the old one was kept.",
  export_failed: "The export failed: {{detail}}",
  nothing_to_undo: "There is nothing to undo.",
};
