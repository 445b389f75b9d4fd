import { useRef } from "react";
import { sameShape, seenRows, type Outline, type Seen } from "./outline";

/** The seen rows; kept as they are while an edit changes neither rows nor levels, however long the plan. */
export function useSeen<R>(outline: Outline<R>, collapsed: ReadonlySet<string>): Seen {
  const last = useRef<{ outline: Outline<R>; collapsed: ReadonlySet<string>; seen: Seen } | null>(null);
  const known = last.current;
  if (known && known.collapsed === collapsed && sameShape(known.outline, outline)) {
    last.current = { ...known, outline };
    return known.seen;
  }
  const seen = seenRows(outline, collapsed);
  last.current = { outline, collapsed, seen };
  return seen;
}
