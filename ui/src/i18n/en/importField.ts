import type { Words } from "../shape";
import type { importField as zh } from "../zh-CN/importField";

export const importField: Words<typeof zh> = {
  key: "Issue key",
  id: "Issue id",
  type: "Issue type",
  summary: "Summary (task name)",
  status: "Status",
  status_category: "Status category",
  parent: "Parent issue",
  epic_link: "Epic",
  epic_name: "Epic name",
  start: "Start date",
  due: "Due date (deadline)",
  resolved: "Resolved (actual finish)",
  sprint: "Sprint (milestone)",
  original_estimate: "Original estimate",
  remaining_estimate: "Remaining estimate",
  time_spent: "Time spent",
  assignee: "Assignee (resource)",
  assignee_id: "Assignee's account",
  description: "Description (notes)",
  blocks: "Issues it blocks (successors)",
  blocked_by: "Issues it is blocked by (predecessors)",
  project: "Project name",
  created: "Created",
  note: "Into the notes",
};
