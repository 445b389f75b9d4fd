import type { Words } from "../shape";
import type { template as zh } from "../zh-CN/template";

export const template: Words<typeof zh> = {
  standing_draft: "Being written",
  standing_current: "In use",
  standing_grace: "Usable until {{date}}",
  standing_retired: "Retired",
  graceBody:
    "For {{days}} days after the next version, projects prepared with this one may still begin with it; running projects keep theirs.",
  usedBy: "Projects: {{n}}",
  show: "Show",
  hide: "Hide",
  note: "What differs in this version",
  lines: "Work breakdown",
  gates: "Gates and checklists",
  duties: "Responsibilities",
  budget: "Budget lines",
  days: "{{n}} d",
  dayCount: "Working days",
  level: "Level",
  gate: "Gate",
  role: "Role that answers",
  subject: "Subject",
  category: "Category",
  share: "Share, %",
  mandatory: "Mandatory",
  add: "Add",
  newLine: "New line",
  newItem: "New item",
  newDuty: "New activity",
};
