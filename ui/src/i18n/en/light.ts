import type { Words } from "../shape";
import type { light as zh } from "../zh-CN/light";

export const light: Words<typeof zh> = {
  on_time: "Finishes {{finish}}, no later than the approved {{due}}",
  late: "Finishes {{finish}}, {{working_days_late}} working days after the approved {{due}}",
  overdue: "Was due {{due}} and is not delivered; {{working_days_late}} working days late",
  no_due_date: "No finish was ever approved",
  no_forecast: "Neither a plan nor a forecast of the finish",
  over_budget: "{{at_completion}} (10k CNY) at completion, +{{deviation}} over the budget of {{budget}}",
  under_spent:
    "{{at_completion}} (10k CNY) at completion against {{budget}} ({{deviation}}): work may be behind",
  within_budget: "{{at_completion}} (10k CNY) at completion, budget {{budget}} ({{deviation}})",
  no_budget: "No budget was approved",
  no_cost_forecast: "No cost is booked and none is forecast",
  no_register: "No risk is registered",
  no_open_major_risk: "No major risk waits for a response",
  open_major_risk: "Major risks that wait for their response: {{open}}, none late",
  overdue_major_risk: "Major risks without a complete response: {{open}}, of them late: {{overdue}}",
  no_checklist: "No quality checklist",
  nothing_due: "No mandatory check is due yet",
  checks_passed: "All {{mandatory}} mandatory checks due have passed",
  checks_open: "{{passed}} of {{mandatory}} mandatory checks due have passed ({{share}})",
  stale: "The status is {{calendar_days}} days old: green is not believed",
  never_reported: "No status was ever reported: green is not believed",
  amber_again: "Amber or worse for {{months}} months in a row: red by rule",
};
