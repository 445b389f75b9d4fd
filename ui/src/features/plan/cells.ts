/** Which edit of a plan a typed cell means. Pure. */
import type { DependencyRow, PlanEdit } from "@/bindings";
import { parseDate, parsePercent } from "@/lib/parse";

export type EditableColumn =
  "name" | "duration" | "start" | "finish" | "percent" | "predecessors" | "resources";

/** The edit, or `null` where the text is none. An emptied date gives the date back to the schedule. */
export function cellEdit(task: string, column: EditableColumn, text: string): PlanEdit | null {
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
      const date = parseDate(typed);
      if (date === null) return null;
      return column === "start"
        ? { type: "set_start", task, start: date }
        : { type: "set_finish", task, finish: date };
    }
  }
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
