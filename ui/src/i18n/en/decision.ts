import type { Words } from "../shape";
import type { decision as zh } from "../zh-CN/decision";

export const decision: Words<typeof zh> = {
  proposal: "Proposal",
  change_request: "Change request",
  budget_alert: "Budget alert",
  risk_late: "Risk overdue",
  closure: "Closure review",
  gate: "Gate",
};
