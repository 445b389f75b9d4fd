import type { Words } from "../shape";
import type { happening as zh } from "../zh-CN/happening";

export const happening: Words<typeof zh> = {
  milestone_reached: "Milestone reached",
  milestone_slipped: "Milestone slipped",
  risk_major: "Risk became major",
  risk_occurred: "Risk happened",
  risk_responded: "Risk response done",
  change_decided: "Change decided",
  change_submitted: "Change submitted",
  project_closed: "Project closed",
  project_approved: "Project approved",
  project_started: "Project started",
};
