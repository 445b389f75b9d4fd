/** Where a text stands in the rows of a plan. Pure. */
import type { TaskRow } from "@/bindings";
import type { Column } from "@/features/gantt";

export interface Place {
  id: string;
  column: string;
}

/** The first cell of each row that shows the text, in the order of the rows. */
export function places(rows: readonly TaskRow[], columns: readonly Column<TaskRow>[], text: string): Place[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  // The name first: most look for it.
  const ordered = [...columns].sort((a, b) => Number(b.tree ?? false) - Number(a.tree ?? false));
  return rows.flatMap((row) => {
    const column = ordered.find((one) => one.text(row).toLowerCase().includes(wanted));
    return column ? [{ id: row.id, column: column.id }] : [];
  });
}

/** The place after (+1) or before (-1) a row in the order of the plan; round at the ends. */
export function nextPlace(
  found: readonly Place[],
  order: ReadonlyMap<string, number>,
  from: string | null,
  by: 1 | -1,
): number {
  if (found.length === 0) return -1;
  const at = from === null ? -1 : (order.get(from) ?? -1);
  if (by > 0) {
    const next = found.findIndex(({ id }) => order.get(id)! > at);
    return next < 0 ? 0 : next;
  }
  const after = found.findIndex(({ id }) => order.get(id)! >= at);
  const before = after < 0 ? found.length - 1 : after - 1;
  return at < 0 || before < 0 ? found.length - 1 : before;
}
