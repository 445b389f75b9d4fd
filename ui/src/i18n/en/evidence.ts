import type { Words } from "../shape";
import type { evidence as zh, evidenceWhy as zhWhy } from "../zh-CN/evidence";

export const evidence: Words<typeof zh> = {
  counted: "Counted {{n}}",
  leftOut: "Left out {{n}}",
  gone: "Gone {{n}}",
  noneCounted: "No record counts",
  noneLeftOut: "No record is left out",
  record: "Record",
  why: "Why",
  more: "{{n}} more; the Excel export holds all of them.",
};

export const evidenceWhy: Words<typeof zhWhy> = {
  other_light: "its light by rule is {{light}}",
  not_running: "not running: {{stage}}",
  waits_risk_late: "response was due on {{date}}",
  waits_risk_escalation: "handed up since {{date}}",
  waits_budget_alert: "booked and ordered cost reached the warning",
  waits_change_request: "submitted on {{date}}, to be decided",
  waits_gate: "presented on {{date}}, to be decided",
  waits_closure: "submitted on {{date}}, to be approved",
  waits_proposal: "to be reviewed",
  response_in_time: "response is due on {{date}}",
  response_undated: "its response has no date",
  below_warning: "{{used_percent}} of the budget used, below the warning",
  no_budget: "no approved budget",
  change_draft: "a draft, not yet submitted",
  change_deferred: "deferred",
  closure_draft: "its closure review is not submitted",
  closure_returned: "its closure review was returned",
  milestone_overdue: "expected on {{date}}, overdue",
  milestone_due: "expected on {{date}}, within 90 days",
  milestone_reached: "reached on {{date}}",
  milestone_undated: "has no date",
  milestone_resting: "its project does not run",
  milestone_later: "expected on {{date}}, beyond 90 days",
  happened_earlier: "{{date}}, before the last two weeks",
};
