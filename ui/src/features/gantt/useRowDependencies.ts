import { useMemo } from "react";
import type { Seen } from "./outline";
import { indexDependencies, type DependencyIndex, type RowDependency } from "./scene";
import type { GanttDependency } from "./types";

/** Dependencies between seen rows. One that ends in a collapsed summary is not drawn. */
export function useRowDependencies(dependencies: readonly GanttDependency[], seen: Seen): DependencyIndex {
  return useMemo(() => {
    const between: RowDependency[] = [];
    for (const { id, from, to, kind, critical, driving } of dependencies) {
      const a = seen.placeOf.get(from);
      const b = seen.placeOf.get(to);
      if (a !== undefined && b !== undefined && a !== b)
        between.push({ id, from: a, to: b, kind, critical, driving });
    }
    return indexDependencies(between, seen.ids.length);
  }, [dependencies, seen]);
}
