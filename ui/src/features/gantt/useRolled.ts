import { useMemo } from "react";
import type { Seen } from "./outline";
import { rollUp, type Bar } from "./scene";
import type { GanttProps } from "./types";

const NOTHING: readonly Bar[] = [];

/** The bars below each collapsed row by its place; gathered when the row is first drawn. */
export function useRolled<R>(
  { rows, bar }: Pick<GanttProps<R>, "rows" | "bar">,
  seen: Seen,
  collapsed: ReadonlySet<string>,
): (place: number) => readonly Bar[] {
  return useMemo(() => {
    const known = new Map<number, readonly Bar[]>();
    return (place) => {
      const id = seen.ids[place];
      if (id === undefined || !collapsed.has(id)) return NOTHING;
      let bars = known.get(place);
      if (!bars) {
        const below = rows.slice(seen.index[place]! + 1, seen.index[place + 1] ?? rows.length);
        known.set(place, (bars = rollUp(below.map(bar))));
      }
      return bars;
    };
  }, [rows, bar, seen, collapsed]);
}
