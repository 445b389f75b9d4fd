/** What waits for a decision: kinds and details. */
export const decision = {
  proposal: "立项申请",
  change_request: "变更申请",
  budget_alert: "预算预警",
  risk_late: "风险应对逾期",
  risk_escalation: "风险上报",
  closure: "结案评审",
  gate: "阶段门",
  risk_escalation_detail: "风险得分 {{score}}",
  risk_late_detail: "风险得分 {{score}}",
  budget_alert_detail: "预算已用 {{used_percent}}",
  change_request_detail: "工期 {{impact_days}} 工作日，成本 {{impact_fen}} 万元",
  gate_detail: "第 {{round}} 次评审，等待决定",
  closure_detail: "等待批准",
  proposal_detail: "申请预算 {{budget_fen}} 万元",
};
