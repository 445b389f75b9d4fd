import type { Words } from "../shape";
import type { term as zh } from "../zh-CN/term";

export const term: Words<typeof zh> = {
  on_time_tolerance_days: "On-time tolerance",
  budget_band: "Overrun within budget",
  near_band: "What counts as near a target",
  major_risk_score: "Score of a major risk",
  major_risk_impact: "Impact that makes a risk major (6 = off)",
  freshness_days: "Status stays fresh for",
  schedule_green_days: "Schedule green: late by at most",
  schedule_green_share: "Schedule green: share of the planned duration",
  schedule_amber_days: "Schedule amber: late by at most",
  schedule_amber_share: "Schedule amber: share of the planned duration",
  cost_green_share: "Cost green: overrun at most",
  cost_amber_share: "Cost amber: overrun at most",
  underspend_share: "Cost amber: under-spend beyond",
  quality_amber_share: "Quality amber: mandatory items passed at least",
  budget_notice: "Budget use: notice",
  budget_warning: "Budget use: warning",
  budget_stop: "Budget use: needs approval",
  minimum_quality_grade: "Least quality grade that passes",
};
