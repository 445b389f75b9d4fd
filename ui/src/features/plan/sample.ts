/** Rows and plans for the tests of this feature. */
import type { PlanView, TaskRow } from "@/bindings";

export function sampleRow(id: string, more: Partial<TaskRow> = {}): TaskRow {
  return {
    id,
    parent: null,
    row: 1,
    level: 1,
    wbs: "1",
    summary: false,
    milestone: false,
    keyMilestone: false,
    name: id,
    duration: 480,
    durationText: "1d",
    start: "2026-03-02T08:00:00",
    finish: "2026-03-02T17:00:00",
    percent: 0,
    predecessors: "",
    totalFloat: 0,
    freeFloat: 0,
    lateStart: null,
    lateFinish: "2026-03-05T17:00:00",
    critical: true,
    constraintType: "asap",
    constraintDate: null,
    deadline: null,
    manual: false,
    inactive: false,
    actualStart: null,
    actualFinish: null,
    baselineStart: null,
    baselineFinish: null,
    calendar: null,
    resources: "",
    work: 0,
    cost: 0,
    notes: "",
    driver: { code: "project_start", values: {} },
    ...more,
  };
}

export function samplePlan(rows: TaskRow[]): PlanView {
  return {
    project: "p",
    code: "P-1",
    name: "智慧园区",
    locked: false,
    minutesPerDay: 480,
    dataDate: "2026-03-10",
    start: "2026-03-02T08:00:00",
    finish: "2026-05-29T17:00:00",
    rows,
    dependencies: [],
    nonWorking: [],
    findings: [],
    baselines: [],
    calendars: [],
    resources: [],
  };
}
