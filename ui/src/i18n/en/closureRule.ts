import type { Words } from "../shape";
import type { closureRule as zh } from "../zh-CN/closureRule";

export const closureRule: Words<typeof zh> = {
  on_time: "accepted no later than {{tolerance}} working days after the baseline finish",
  budget: "actual cost exceeds the budget by no more than {{band}}",
  quality: "graded “{{grade}}” or better, signed by the customer, no critical defects open",
  on_time_figures: "baseline {{due}}, accepted {{finish}}, {{working_days_late}} working days late",
  budget_figures: "budget {{budget}}, actual {{actual}} (¥10k), deviation {{deviation}}",
  quality_figures: "graded “{{grade}}”, signed: {{signed}}, {{open_critical_defects}} critical defects",
};
