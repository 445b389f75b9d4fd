import type { Words } from "../shape";
import type { operation as zh } from "../zh-CN/operation";

export const operation: Words<typeof zh> = {
  create_record: "New record",
  set_field: "Field changed",
  delete_record: "Record deleted",
  restore_record: "Record restored",
  edit_plan: "Plan edited",
  set_raci: "RACI letter changed",
  set_stage: "Stage changed",
  set_term: "Threshold changed",
  set_data_date: "Data date changed",
  freeze_month: "Month frozen",
  closure_step: "Closure review step",
  apply_import: "Import",
  create_portfolio: "Portfolio created",
  restore_backup: "Restored from a backup",
};
