/** Rows of the grid that stand for no task: headings of groups, and the one below the last that waits for a name. */
import type { TaskRow } from "@/bindings";

/** Ids of tasks never begin so. */
export const isTask = (id: string) => !id.startsWith(":");

/** A row without anything that a task has. */
export function rowWithout(id: string, more: Partial<TaskRow>): TaskRow {
  return {
    id,
    parent: null,
    row: 0,
    level: 1,
    wbs: "",
    summary: false,
    milestone: false,
    keyMilestone: false,
    name: "",
    duration: 0,
    durationText: "",
    start: null,
    finish: null,
    percent: 0,
    predecessors: "",
    totalFloat: null,
    freeFloat: null,
    lateStart: null,
    lateFinish: null,
    critical: false,
    nearCritical: false,
    constraintType: "",
    constraintDate: null,
    deadline: null,
    manual: false,
    inactive: false,
    actualStart: null,
    actualFinish: null,
    baselineStart: null,
    baselineFinish: null,
    calendar: null,
    hours: null,
    pauses: [],
    doneUntil: null,
    resources: "",
    work: 0,
    actualWork: 0,
    remainingDuration: null,
    cost: 0,
    actualCost: 0,
    earnedMethod: "percent",
    notes: "",
    primavera: null,
    driver: { code: "none", values: {} },
    ...more,
  };
}

/** Where the next task is typed. */
export const DRAFT = rowWithout(":draft", {});
export const isDraft = (row: TaskRow) => row === DRAFT;
