import { useMemo, useState } from "react";
import { seenRows, type Outline, type Seen } from "./outline";
import { useSeen } from "./useSeen";

export interface Collapse {
  seen: Seen;
  collapsed: ReadonlySet<string>;
  setExpanded(id: string, expanded: boolean): void;
  /** Opens whatever hides a row; answers the rows seen then. */
  reveal(id: string): Seen;
  all(): void;
  none(): void;
}

/** Which rows are collapsed, and what is seen because of it. */
export function useCollapse<R>({ rows, id, level }: Outline<R>): Collapse {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => new Set());
  const outline = useMemo(() => ({ rows, id, level }), [rows, id, level]);
  const seen = useSeen(outline, collapsed);
  const setExpanded = (key: string, expanded: boolean) => {
    if (!seen.parents.has(key) || expanded !== collapsed.has(key)) return;
    const next = new Set(collapsed);
    if (expanded) next.delete(key);
    else next.add(key);
    setCollapsed(next);
  };
  const reveal = (key: string): Seen => {
    if (seen.placeOf.has(key)) return seen;
    const next = new Set(collapsed);
    for (const above of ancestors(outline, key)) next.delete(above);
    setCollapsed(next);
    return seenRows(outline, next);
  };
  return {
    seen,
    collapsed,
    setExpanded,
    reveal,
    all: () => setCollapsed(new Set(seenRows(outline, new Set()).parents)),
    none: () => setCollapsed(new Set()),
  };
}

function ancestors<R>({ rows, id, level }: Outline<R>, key: string): string[] {
  const at = rows.findIndex((row) => id(row) === key);
  const found: string[] = [];
  let depth = at < 0 ? 0 : level(rows[at]!);
  for (let i = at - 1; i >= 0 && depth > 1; i--) {
    if (level(rows[i]!) >= depth) continue;
    depth = level(rows[i]!);
    found.push(id(rows[i]!));
  }
  return found;
}
