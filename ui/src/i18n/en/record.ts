import type { Words } from "../shape";
import type { record as zh } from "../zh-CN/record";

export const record: Words<typeof zh> = {
  form: "Form",
  history: "History",
  locked: "The project is closed or the file is read-only: this record cannot be changed.",
  reasonLabel: "Reason for the change (optional, kept in the history)",
  reasonHint: "for example: decision of the committee",
  because: "Reason: {{reason}}",
  noHistory: "No change yet",
  noHistoryBody: "Every change is kept with who, when, which field, before, after and why.",
  newTitle: "New {{kind}}",
  createHint: "The rest is filled in next and saves itself",
  emptyTitle: "No {{kind}} yet",
  emptyBody: "Add the first one with “New”.",
  empty_risk:
    "Register the first risk with cause, event and impact, and grade it. A risk that reaches the major line starts the response clock.",
  empty_change_request:
    "Register the first change request with its effect on scope, schedule and cost, then submit it.",
  empty_budget_line:
    "Enter budgets by category; approved, committed, booked and forecast amounts are then compared.",
  empty_quality_check: "Add checklist items; a gate passes when all its mandatory items have.",
  empty_lesson: "Record best practices and failures, for new proposals to learn from.",
  export: "Export to Excel",
  exported: "Exported and verified",
  exportNote: "Data date {{date}}; amounts in 10,000 yuan",
  derived_score: "Grade",
  derived_residual_score: "Residual",
  derived_response_days: "Days taken",
  derived_current: "Current budget",
  derived_forecast_total: "Forecast",
  derived_remaining: "Remaining",
  derived_used_basis_points: "Used",
  derived_holders: "Held by",
  band_extreme: "Extreme",
  band_high: "High",
  band_medium: "Medium",
  band_low: "Low",
  empty_issue:
    "Register the first issue: what happened, who resolves it by when. A risk that happens becomes one.",
  empty_risk_action:
    "Actions are added at their risk: with an owner and a due day, verified by somebody else.",
  empty_cost_entry:
    "Enter what is booked and ordered, or import vouchers; the figures of a line are the sums of its bookings.",
  empty_budget_request:
    "Ask for a new line, a change of a line or an order over the limit; the cumulative amount says who decides.",
  empty_budget_warning:
    "A warning is raised when a threshold is reached, the forecast exceeds the budget, or money runs ahead of time.",
  empty_audit_month: "Begin the audit of a month: lock it, draw vouchers, report findings, close it.",
  empty_audit_sample: "Vouchers are drawn once a month is locked, and checked here.",
  empty_audit_finding: "Report one from the anomalies of a month, or enter one here.",
  empty_robot:
    "A robot tells a WeCom, DingTalk or Feishu group of milestones, risks and major changes. Make one, set its address, look at a dry run, then switch it on.",
};
