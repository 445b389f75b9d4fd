/** Which cell is active and which rows are selected. Pure: keys and clicks are turned into these steps elsewhere. */

export interface Selection {
  /** The active row by id, `null` in an empty plan. */
  active: string | null;
  /** The active column by its place. */
  column: number;
  /** Where a range began. */
  anchor: string | null;
  rows: ReadonlySet<string>;
}

export const NOTHING: Selection = { active: null, column: 0, anchor: null, rows: new Set() };

export type Reach = "only" | "range" | "toggle";

/** The seen rows, as far as selecting needs them. */
export interface Order {
  ids: readonly string[];
  placeOf: ReadonlyMap<string, number>;
}

/** Goes to a row: alone, extending from the anchor, or adding and removing it. */
export function select(
  selection: Selection,
  order: Order,
  id: string,
  column: number,
  reach: Reach,
): Selection {
  if (reach === "range" && selection.anchor !== null && order.placeOf.has(selection.anchor)) {
    return {
      active: id,
      column,
      anchor: selection.anchor,
      rows: new Set(range(order, selection.anchor, id)),
    };
  }
  if (reach === "toggle") {
    const rows = new Set(selection.rows);
    if (!rows.delete(id)) rows.add(id);
    return { active: id, column, anchor: id, rows };
  }
  return { active: id, column, anchor: id, rows: new Set([id]) };
}

/** Moves the active cell by rows and columns; stays inside the grid. */
export function step(
  selection: Selection,
  order: Order,
  columns: number,
  rows: number,
  across: number,
  reach: Reach,
): Selection {
  if (order.ids.length === 0) return NOTHING;
  const from = selection.active === null ? -1 : (order.placeOf.get(selection.active) ?? -1);
  const place = Math.min(order.ids.length - 1, Math.max(0, from < 0 ? 0 : from + rows));
  const column = Math.min(columns - 1, Math.max(0, selection.column + across));
  return select(selection, order, order.ids[place]!, column, reach);
}

/** What is left of a selection when rows have gone; the active row moves to a neighbour of its old place. */
export function keep(selection: Selection, order: Order, lastPlace: number): Selection {
  if (selection.active !== null && order.placeOf.has(selection.active)) {
    const rows = [...selection.rows].filter((id) => order.placeOf.has(id));
    if (rows.length === selection.rows.size) return selection;
    return { ...selection, rows: new Set(rows.length > 0 ? rows : [selection.active]) };
  }
  const id = order.ids[Math.min(Math.max(0, lastPlace), order.ids.length - 1)];
  return id === undefined
    ? NOTHING
    : { active: id, column: selection.column, anchor: id, rows: new Set([id]) };
}

/** Selected ids in the order of the grid. */
export function inOrder(selection: Selection, order: Order): string[] {
  return [...selection.rows]
    .filter((id) => order.placeOf.has(id))
    .sort((a, b) => order.placeOf.get(a)! - order.placeOf.get(b)!);
}

function range(order: Order, from: string, to: string): string[] {
  const a = order.placeOf.get(from)!;
  const b = order.placeOf.get(to) ?? a;
  return order.ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
