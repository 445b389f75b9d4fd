/** What waits for a decision: kinds and details. */
export const decision = {
  proposal: "立项申请",
  change_request: "变更申请",
  budget_alert: "预算预警",
  risk_late: "风险应对逾期",
  closure: "结案评审",
  gate: "阶段门",
};
