import type { Words } from "../shape";
import type { kpiExcluded as zh } from "../zh-CN/kpiExcluded";

export const kpiExcluded: Words<typeof zh> = {
  not_assessable: "Something needed to judge it is not known",
  withdrawn: "Merged or withdrawn for strategy",
  cancelled: "Ended before delivery",
  no_due_date: "No finish was ever approved",
  no_forecast: "No forecast of the finish",
  not_started: "Not started",
  no_budget: "No budget was approved",
  no_cost: "No cost is booked or forecast",
  downgraded: "Downgraded before the response was complete",
  open: "Not complete; its age is shown instead",
  closed_without_response: "Closed or happened without a completed response",
  not_applicable: "Does not apply",
  not_checked: "Not yet checked",
  no_closure_date: "Closed without the date of the review's approval",
  waived: "The PMO waived the template",
};
