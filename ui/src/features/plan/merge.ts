/** What an edit changed, put into the plan that is shown. Pure. */
import type { EditedPlan, MovedRows, PlanView, TaskRow } from "@/bindings";

export function merge(plan: PlanView, edited: EditedPlan): PlanView {
  if (edited.plan) return edited.plan;
  return {
    ...plan,
    rows: mergeRows(plan.rows, edited),
    dependencies: edited.dependencies ?? plan.dependencies,
    findings: edited.findings,
    start: edited.start,
    finish: edited.finish,
  };
}

function mergeRows(rows: TaskRow[], { rows: changed, moved }: EditedPlan): TaskRow[] {
  if (changed.length === 0 && moved.rows.length === 0) return rows;
  const merged = [...rows];
  for (const row of changed) merged[row.row - 1] = row;
  moved.rows.forEach((number, at) => {
    const row = rows[number - 1];
    if (row) merged[number - 1] = { ...row, ...movedAt(moved, at) };
  });
  return merged;
}

const movedAt = (moved: MovedRows, at: number): Partial<TaskRow> => ({
  duration: moved.duration[at]!,
  durationText: moved.durationText[at]!,
  start: moved.start[at]!,
  finish: moved.finish[at]!,
  lateStart: moved.lateStart[at]!,
  lateFinish: moved.lateFinish[at]!,
  totalFloat: moved.totalFloat[at]!,
  freeFloat: moved.freeFloat[at]!,
});
