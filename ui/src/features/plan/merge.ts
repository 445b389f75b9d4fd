/** What an edit changed, put into the plan that is shown. Pure. */
import type { EditedPlan, PlanView, TaskRow } from "@/bindings";

export function merge(plan: PlanView, edited: EditedPlan): PlanView {
  if (edited.plan) return edited.plan;
  const changed = new Map<string, TaskRow>(edited.rows.map((row) => [row.id, row]));
  return {
    ...plan,
    rows: changed.size === 0 ? plan.rows : plan.rows.map((row) => changed.get(row.id) ?? row),
    dependencies: edited.dependencies ?? plan.dependencies,
    findings: edited.findings,
    start: edited.start,
    finish: edited.finish,
  };
}
