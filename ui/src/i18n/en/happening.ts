import type { Words } from "../shape";
import type { happening as zh } from "../zh-CN/happening";

export const happening: Words<typeof zh> = {
  project_delivered: "Project delivered",
  baseline_changed: "Baseline changed",
  change_approved: "Change approved",
  change_rejected: "Change rejected",
  milestone_reached: "Milestone reached",
  risk_major: "Risk became major",
  risk_occurred: "Risk happened",
  risk_responded: "Risk response done",
  change_submitted: "Change submitted",
  project_closed: "Project closed",
  project_approved: "Project approved",
};
