/** What was done, by the code of the operation. */
export const operation = {
  create_record: "新建记录",
  set_field: "修改字段",
  delete_record: "删除记录",
  restore_record: "恢复记录",
  edit_plan: "修改计划",
  set_raci: "修改 RACI 职责",
  set_stage: "变更项目阶段",
  set_term: "修改参数",
  set_data_date: "修改数据日期",
  freeze_month: "冻结月份",
  closure_step: "结案评审流转",
  apply_import: "导入",
  create_portfolio: "新建项目组合",
  restore_backup: "从备份恢复",
};
