/** What keeps a project open, by code. */
export const closureBlocker = {
  not_delivered: "成果还没有验收（没有实际完成日期）",
  unfinished_tasks: "{{count}} 项任务未完成",
  open_risks: "{{count}} 个风险未关闭",
  unfinished_changes: "已批准的变更尚未实施：{{count}} 项",
  undecided_changes: "{{count}} 份变更申请未决策",
  open_mandatory_checks: "{{count}} 个必检项未通过",
  open_issues: "{{count}} 个问题未关闭",
  open_conditions: "{{count}} 项批准、评审或变更的附带条件未完成",
  committed_money: "{{count}} 个预算科目有已签约未入账金额",
  open_gates: "{{count}} 个阶段门未通过",
};
