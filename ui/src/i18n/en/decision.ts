import type { Words } from "../shape";
import type { decision as zh } from "../zh-CN/decision";

export const decision: Words<typeof zh> = {
  proposal: "Proposal",
  change_request: "Change request",
  budget_alert: "Budget alert",
  risk_late: "Risk overdue",
  risk_escalation: "Risk escalated",
  closure: "Closure review",
  gate: "Gate",
  risk_escalation_detail: "score {{score}}",
  risk_late_detail: "score {{score}}",
  budget_alert_detail: "{{used_percent}} of the budget used",
  change_request_detail: "schedule {{impact_days}} working days, cost {{impact_fen}} (10k CNY)",
  gate_detail: "Review {{round}}, waits for its decision",
  closure_detail: "waits for approval",
  proposal_detail: "asks for {{budget_fen}} (10k CNY)",
};
