import type { Words } from "../shape";
import type { closureBlocker as zh } from "../zh-CN/closureBlocker";

export const closureBlocker: Words<typeof zh> = {
  not_delivered: "The result is not accepted yet (no actual finish)",
  unfinished_tasks: "Unfinished tasks: {{count}}",
  open_risks: "Risks still open: {{count}}",
  unfinished_changes: "Approved changes not carried out: {{count}}",
  undecided_changes: "Change requests undecided: {{count}}",
  open_mandatory_checks: "Mandatory checks not passed: {{count}}",
  open_issues: "Issues not closed: {{count}}",
  open_conditions: "Conditions of approvals, gates or changes not met: {{count}}",
  committed_money: "Budget lines with money ordered and not booked: {{count}}",
  open_gates: "Gates not passed: {{count}}",
};
