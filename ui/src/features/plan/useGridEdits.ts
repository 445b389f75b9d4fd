import { useMemo } from "react";
import type { GanttEdits } from "@/features/gantt";
import { isHeading, type Grouping } from "./view/group";

/** What the grid may do as it is seen now: nothing in a locked plan, and in groups nothing that moves rows. */
export function useGridEdits(all: GanttEdits, locked: boolean, grouping: Grouping): GanttEdits | undefined {
  return useMemo(() => {
    if (locked) return undefined;
    const tasks = (ids: readonly string[]) => ids.filter((id) => !isHeading(id));
    const some = (act: GanttEdits["remove"]) => (ids: readonly string[]) => {
      const left = tasks(ids);
      if (left.length > 0) act?.(left);
    };
    if (grouping === "none") return all;
    const { insert: _i, indent: _in, outdent: _out, shift: _s, paste: _p, ...cells } = all;
    return { ...cells, remove: some(all.remove) };
  }, [all, locked, grouping]);
}
