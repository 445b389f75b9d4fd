import { useMemo } from "react";
import type { GanttEdits } from "@/features/gantt";
import type { Grouping } from "./view/group";
import { isTask } from "./view/noTask";

/** What the grid may do as it is seen now: nothing in a locked plan, and in groups nothing that moves rows. */
export function useGridEdits(all: GanttEdits, locked: boolean, grouping: Grouping): GanttEdits | undefined {
  return useMemo(() => {
    if (locked) return undefined;
    const tasks = (act: ((ids: readonly string[]) => void) | undefined) => (ids: readonly string[]) => {
      const left = ids.filter(isTask);
      if (left.length > 0) act?.(left);
    };
    // Below the last task is the end.
    const before = (id: string | null) => (id !== null && isTask(id) ? id : null);
    const { insert, indent, outdent, shift, paste, ...cells } = all;
    const remove = tasks(all.remove);
    if (grouping !== "none") return { ...cells, remove };
    return {
      ...cells,
      remove,
      insert: (id) => insert?.(before(id)),
      indent: tasks(indent),
      outdent: tasks(outdent),
      shift: (ids, by) => tasks((left) => shift?.(left, by))(ids),
      paste: (text, id) => paste?.(text, before(id)),
    };
  }, [all, locked, grouping]);
}
