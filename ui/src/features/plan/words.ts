/** Words for what the schedule found and for what set a date. A code the catalogue does not know is shown as it is. */
import type { DrivingStep, PlanFinding, PlanView, Reason, TaskRow } from "@/bindings";
import type { Key, Translate, Values } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { zhCN } from "@/i18n/zh-CN";
import { workingDays } from "@/lib/duration";
import { durationWords } from "./columns/durationWords";

/** Values whose name says that they are minutes of work are worded in days, under the name without it. */
const MINUTES = /_minutes$/;

function valuesOf(reason: Reason, minutesPerDay: number): Values {
  const values: Values = {};
  for (const [name, value] of Object.entries(reason.values)) {
    if (value === null) values[name] = "";
    else if (MINUTES.test(name))
      values[name.replace(MINUTES, "")] = workingDays(Number(value), minutesPerDay || 480);
    else
      values[name] =
        typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : value;
  }
  return values;
}

export function findingText(t: Translate, finding: PlanFinding, plan: PlanView): string {
  const key = `finding_${finding.code}`;
  if (!(key in zhCN.plan)) return finding.code;
  const names = finding.tasks.map((id) => named(plan.rows.find((row) => row.id === id))).filter(Boolean);
  const tasks =
    names.slice(0, 6).join(finding.code === "loop" ? " → " : t("plan.listSeparator")) +
    (names.length > 6 ? "…" : "");
  const defaults = { short: "", late: "", date: "", year: "", tasks, task: names[0] ?? "" };
  return t(`plan.${key}` as Key, { ...defaults, ...valuesOf(finding.values, plan.minutesPerDay) });
}

function named(row: TaskRow | undefined): string {
  return row ? `${row.row} ${row.name}` : "";
}

export function driverText(t: Translate, row: TaskRow, plan: PlanView): string {
  const key = `driver_${row.driver.code}`;
  if (!(key in zhCN.plan)) return row.driver.code;
  const constraint = row.constraintDate?.slice(0, 10) ?? "";
  const defaults = {
    row: "",
    name: "",
    kind: "",
    lag: "",
    date: constraint,
    start: row.actualStart?.slice(0, 10) ?? "",
  };
  return t(`plan.${key}` as Key, { ...defaults, ...valuesOf(row.driver, plan.minutesPerDay) }).trim();
}

/** What set one date of a driving path. */
export function stepText(t: Translate, { reason }: DrivingStep, plan: PlanView): string {
  const values = {
    name: "",
    kind: "",
    lag: "",
    from: "",
    duration: "",
    ...valuesOf(reason, plan.minutesPerDay),
  };
  values.duration = durationWords(t, String(values.duration));
  const { constraint } = reason.values;
  const words = typeof constraint === "string" ? choiceLabel(t, "task", "constraint_type", constraint) : "";
  return t(`plan.path_${reason.code}` as Key, { ...values, constraint: words }).trim();
}

/** The gravest finding of each task. */
export function severities(findings: readonly PlanFinding[]): Map<string, string> {
  const rank = ["info", "warning", "error"];
  const found = new Map<string, string>();
  for (const { severity, tasks } of findings) {
    for (const id of tasks)
      if (rank.indexOf(severity) > rank.indexOf(found.get(id) ?? "")) found.set(id, severity);
  }
  return found;
}
