/** Which cell is active and what is selected. Pure: keys and clicks are turned into these steps elsewhere. */

export interface Selection {
  /** The active row by id, `null` in an empty plan. */
  active: string | null;
  /** The active column by its place. */
  column: number;
  /** Where a range began. */
  anchor: string | null;
  anchorColumn: number;
  rows: ReadonlySet<string>;
  /** Whole rows are selected, not the cells between the anchor's column and the active one. */
  whole: boolean;
}

export const NOTHING: Selection = {
  active: null,
  column: 0,
  anchor: null,
  anchorColumn: 0,
  rows: new Set(),
  whole: false,
};

export type Reach = "only" | "range" | "toggle";

/** The seen rows, as far as selecting needs them. */
export interface Order {
  ids: readonly string[];
  placeOf: ReadonlyMap<string, number>;
}

/** Goes to a cell: alone, extending from the anchor, or adding and removing its row. */
export function select(
  selection: Selection,
  order: Order,
  id: string,
  column: number,
  reach: Reach,
): Selection {
  if (reach === "range" && selection.anchor !== null && order.placeOf.has(selection.anchor)) {
    return { ...selection, active: id, column, rows: new Set(range(order, selection.anchor, id)) };
  }
  if (reach === "toggle") {
    const rows = new Set(selection.rows);
    if (!rows.delete(id)) rows.add(id);
    return { active: id, column, anchor: id, anchorColumn: column, rows, whole: true };
  }
  return cellAt(id, column);
}

export const cellAt = (id: string, column: number): Selection => ({
  active: id,
  column,
  anchor: id,
  anchorColumn: column,
  rows: new Set([id]),
  whole: false,
});

/** The same rows from edge to edge. */
export const wholeRows = (selection: Selection): Selection => ({ ...selection, whole: true });

export const everything = (selection: Selection, order: Order): Selection => ({
  ...selection,
  active: selection.active ?? order.ids[0] ?? null,
  rows: new Set(order.ids),
  whole: true,
});

/** All cells of a column. */
export function wholeColumn(order: Order, column: number): Selection {
  const first = order.ids[0];
  return first === undefined ? NOTHING : { ...cellAt(first, column), rows: new Set(order.ids) };
}

/** Only the active cell. */
export const alone = (selection: Selection): Selection =>
  selection.active === null ? selection : cellAt(selection.active, selection.column);

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
  return id === undefined ? NOTHING : cellAt(id, selection.column);
}

/** Selected ids in the order of the grid. */
export function inOrder(selection: Selection, order: Order): string[] {
  if (selection.rows.size === order.ids.length) return [...order.ids];
  return [...selection.rows]
    .filter((id) => order.placeOf.has(id))
    .sort((a, b) => order.placeOf.get(a)! - order.placeOf.get(b)!);
}

/** First and last selected column; of whole rows all. */
export function columnsOf(selection: Selection, columns: number): { first: number; last: number } {
  if (selection.whole) return { first: 0, last: columns - 1 };
  const { column, anchorColumn } = selection;
  const held = (place: number) => Math.min(columns - 1, Math.max(0, place));
  return { first: held(Math.min(column, anchorColumn)), last: held(Math.max(column, anchorColumn)) };
}

/** More than the active cell alone is selected. */
export const isRange = (selection: Selection) =>
  selection.whole || selection.rows.size > 1 || selection.column !== selection.anchorColumn;

function range(order: Order, from: string, to: string): string[] {
  const a = order.placeOf.get(from)!;
  const b = order.placeOf.get(to) ?? a;
  return order.ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
