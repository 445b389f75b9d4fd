/** Which edit of a plan a typed cell means. Pure. */
import type { DependencyRow, PlanEdit, PlanView, TaskRow } from "@/bindings";
import { parsePercent } from "@/lib/parse";
import { typedDate } from "./dates";

export type EditableColumn =
  "name" | "duration" | "start" | "finish" | "percent" | "predecessors" | "resources";

/** The edit, or `null` where the text is none. An emptied date gives the date back to the schedule. */
export function cellEdit(
  task: string,
  column: EditableColumn,
  text: string,
  near: string | null = null,
): PlanEdit | null {
  const typed = text.trim();
  switch (column) {
    case "name":
      return { type: "set_name", task, name: typed };
    case "duration":
      return { type: "set_duration", task, text: typed };
    case "predecessors":
      return { type: "set_predecessors", task, text: typed };
    case "resources":
      return { type: "set_resources", task, text: typed };
    case "percent": {
      const percent = parsePercent(typed === "" ? "0" : typed);
      return percent === null || percent < 0 || percent > 100
        ? null
        : { type: "set_percent", task, percent: Math.round(percent) };
    }
    case "start":
    case "finish": {
      if (typed === "") return { type: "set_constraint", task, constraint: "asap", date: null };
      const date = typedDate(typed, near);
      if (date === null) return null;
      return column === "start"
        ? { type: "set_start", task, start: date }
        : { type: "set_finish", task, finish: date };
    }
  }
}

/** A field that has no edit of its own. */
export const fieldEdit = (row: TaskRow, field: string, value: string | number | null): PlanEdit => ({
  type: "set_field",
  task: row.id,
  field,
  value,
});

/** Constraints that need no date. */
export const UNDATED: readonly string[] = ["", "asap", "alap"];
const FIRM: readonly string[] = ["asap", "alap", "snet", "snlt", "fnet", "fnlt", "mso", "mfo"];
const SOFT: readonly string[] = ["start_on", "finish_on"];
export const CONSTRAINTS: readonly string[] = [...FIRM, ...SOFT];

/** The constraints that a plan offers: Primavera's softer ones under its rules, or where a task already has one. */
export const constraintsOf = ({ rules, rows }: Pick<PlanView, "rules" | "rows">): readonly string[] =>
  rules.primavera !== null || rows.some((row) => SOFT.includes(row.constraintType)) ? CONSTRAINTS : FIRM;

/** A constraint; where it needs a date and none is given, the one that the task has now. */
export function constraintEdit(row: TaskRow, type: string, on: string | null): PlanEdit {
  const present = type.startsWith("f") || type === "mfo" ? row.finish : row.start;
  const date = UNDATED.includes(type) ? null : (on ?? row.constraintDate ?? present);
  return { type: "set_constraint", task: row.id, constraint: type, date };
}

/** Consecutive tasks tied finish to start, in the order of the plan; pairs that are tied already stay as they are. */
export function chain(tasks: readonly string[], known: readonly DependencyRow[]): PlanEdit[] {
  const tied = new Set(known.map(({ predecessor, successor }) => `${predecessor} ${successor}`));
  return tasks.slice(1).flatMap((successor, i) => {
    const predecessor = tasks[i]!;
    return tied.has(`${predecessor} ${successor}`)
      ? []
      : [{ type: "link", predecessor, successor, kind: "FS" }];
  });
}
