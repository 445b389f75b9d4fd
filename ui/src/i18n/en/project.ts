import type { Words } from "../shape";
import type { project as zh } from "../zh-CN/project";

export const project: Words<typeof zh> = {
  tab_plan: "Plan",
  tab_budget: "Budget",
  tab_risks: "Risks",
  tab_changes: "Changes",
  tab_quality: "Quality",
  tab_lessons: "Lessons",
  locked: "Locked",
  changeStage: "Change the stage",
  stageTitle: "Move to “{{stage}}”?",
  stageReason: "Reason, kept in the history",
};
