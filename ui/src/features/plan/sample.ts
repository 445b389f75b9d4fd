/** Rows and plans for the tests of this feature. */
import type { MovedRows, PlanView, TaskRow } from "@/bindings";
import { rowWithout } from "./view/noTask";

export function sampleRow(id: string, more: Partial<TaskRow> = {}): TaskRow {
  return rowWithout(id, {
    row: 1,
    wbs: "1",
    name: id,
    duration: 480,
    durationText: "1d",
    start: "2026-03-02T08:00:00",
    finish: "2026-03-02T17:00:00",
    totalFloat: 0,
    freeFloat: 0,
    lateFinish: "2026-03-05T17:00:00",
    critical: true,
    constraintType: "asap",
    remainingDuration: 480,
    driver: { code: "project_start", values: {} },
    ...more,
  });
}

export function samplePlan(rows: TaskRow[]): PlanView {
  return {
    project: "p",
    code: "P-1",
    name: "智慧园区",
    locked: false,
    minutesPerDay: 480,
    rules: {
      fromFinish: false,
      start: "2026-03-02",
      finish: "2026-05-29",
      honourConstraints: true,
      criticalFloat: 0,
      nearCriticalFloat: 0,
      multipleCriticalPaths: false,
      calendar: null,
      minutesPerDay: 480,
      primavera: null,
    },
    dataDate: "2026-03-10",
    start: "2026-03-02T08:00:00",
    finish: "2026-05-29T17:00:00",
    rows,
    dependencies: [],
    nonWorking: [],
    hours: [],
    findings: [],
    baselines: [],
    calendars: [],
    resources: [],
  };
}

/** The answer of an edit that moved no row. */
export const NONE_MOVED: MovedRows = {
  rows: [],
  duration: [],
  durationText: [],
  start: [],
  finish: [],
  lateStart: [],
  lateFinish: [],
  totalFloat: [],
  freeFloat: [],
};
