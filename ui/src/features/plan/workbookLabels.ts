/** The words of a plan's workbook: its sheets, its columns, and the constraints by their codes. */
import type { ExportLabels, PlanView } from "@/bindings";
import type { Language, Translate } from "@/i18n";
import { choiceLabel, fieldLabel } from "@/i18n/labels";
import { CONSTRAINTS } from "./columns/edits";

export function workbookLabels(t: Translate, language: Language, plan: PlanView): ExportLabels {
  const field = (name: string) => fieldLabel(t, "task", name);
  const inDays = (label: string) => t("plan.inDays", { label });
  const inHours = (label: string) => t("plan.inHours", { label });
  const inWan = (label: string) => t("grid.inWan", { label });
  const words: Record<string, string> = {
    tasks: t("plan.sheetTasks"),
    dependencies: t("plan.sheetDependencies"),
    assignments: t("plan.sheetAssignments"),
    row: t("plan.col_row"),
    wbs: t("plan.col_wbs"),
    name: t("plan.col_name"),
    duration: inDays(t("plan.col_duration")),
    start: t("plan.col_start"),
    finish: t("plan.col_finish"),
    percent: t("plan.col_percent"),
    predecessors: t("plan.col_predecessors"),
    resources: t("plan.col_resources"),
    work: inHours(field("work")),
    cost: inWan(field("cost")),
    actualCost: inWan(field("actual_cost")),
    totalFloat: inDays(t("plan.col_totalFloat")),
    critical: t("plan.criticalShort"),
    milestone: field("milestone"),
    constraintType: field("constraint_type"),
    constraintDate: field("constraint_date"),
    deadline: field("deadline"),
    actualStart: field("actual_start"),
    actualFinish: field("actual_finish"),
    baselineStart: field("baseline_start"),
    baselineFinish: field("baseline_finish"),
    notes: field("notes"),
    predecessorRow: t("plan.predecessorRow"),
    predecessorName: t("plan.predecessorName"),
    successorRow: t("plan.successorRow"),
    successorName: t("plan.successorName"),
    dependencyType: t("plan.dependencyType"),
    lag: t("plan.lag"),
    resource: fieldLabel(t, "assignment", "resource"),
    units: fieldLabel(t, "assignment", "units"),
  };
  for (const code of CONSTRAINTS)
    words[`constraint.${code}`] = choiceLabel(t, "task", "constraint_type", code);
  return {
    language,
    title: `${plan.code} ${plan.name}`,
    note: t("record.exportNote", { date: plan.dataDate }),
    words,
  };
}
