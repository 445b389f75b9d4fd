import type { Words } from "../shape";
import type { finding as zh } from "../zh-CN/finding";

export const finding: Words<typeof zh> = {
  watermelon: "The report is better than the rules say; check with the manager",
  stale: "The status has not been reported for {{age}} days",
  overdue_tasks: "Tasks past their planned finish and not finished: {{count}}",
  no_baseline: "The plan has no baseline yet, so deviations cannot be measured",
  no_plan: "There is no plan yet",
  open_changes: "Change requests waiting for a decision: {{count}}",
};
