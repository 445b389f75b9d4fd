/** What filling, emptying and pasting over cells means, as edits of cells. Pure: nothing is changed here. */
import type { Column } from "./types";

/** A new text in a cell. */
export interface CellEdit {
  id: string;
  column: string;
  text: string;
}

/** Selected cells: rows in the order of the grid, columns side by side. */
export interface Block<R> {
  rows: readonly { id: string; row: R }[];
  columns: readonly Column<R>[];
}

/** The edits, and how many cells stay as they are because they are computed. */
export interface Cells {
  edits: CellEdit[];
  computed: number;
}

/** The cells of the first row into those below it. */
export function fillDown<R>({ rows, columns }: Block<R>): Cells {
  const [source, ...below] = rows;
  const found: Cells = { edits: [], computed: 0 };
  if (source === undefined) return found;
  for (const column of columns.filter((one) => one.edit !== undefined)) {
    const text = column.edit!(source.row) ?? column.text(source.row);
    for (const { id, row } of below) put(found, id, row, column, text);
  }
  return found;
}

/** The same text into every cell. */
export function fillWith<R>({ rows, columns }: Block<R>, text: string): Cells {
  const found: Cells = { edits: [], computed: 0 };
  for (const { id, row } of rows) for (const column of columns) put(found, id, row, column, text);
  return found;
}

/** Empties every cell that can be empty. */
export function clear<R>({ rows, columns }: Block<R>): Cells {
  const found: Cells = { edits: [], computed: 0 };
  for (const column of columns) {
    const { empty } = column;
    for (const { id, row } of rows) {
      if (empty === undefined) found.computed++;
      else put(found, id, row, column, empty);
    }
  }
  return found;
}

function put<R>(found: Cells, id: string, row: R, column: Column<R>, text: string): void {
  const known = column.edit?.(row) ?? null;
  if (known === null) found.computed++;
  else if (known !== text) found.edits.push({ id, column: column.id, text });
}

/** Cells of a spreadsheet from the first selected cell on. A cell that cannot take its text refuses them all. */
export type PastedOver<R> =
  | { edits: CellEdit[]; beyond: string[][] }
  | { refused: { row: R; column: Column<R>; text: string; problem: string | null } };

/** `rows` and `columns` run from the first selected cell to the end; lines beyond the last row are handed back. */
export function pasteOver<R>(
  { rows, columns }: Block<R>,
  cells: readonly (readonly string[])[],
): PastedOver<R> {
  const edits: CellEdit[] = [];
  for (const [i, line] of cells.slice(0, rows.length).entries()) {
    const { id, row } = rows[i]!;
    for (const [j, text] of line.entries()) {
      const column = columns[j];
      if (column === undefined || column.pictures || same(column, row, text)) continue;
      const known = column.edit?.(row) ?? null;
      const problem = known === null ? null : (column.check?.(text, row) ?? null);
      if (known === null || problem !== null) return { refused: { row, column, text, problem } };
      edits.push({ id, column: column.id, text });
    }
  }
  return { edits, beyond: cells.slice(rows.length).map((line) => [...line]) };
}

/** A computed cell takes the text that it already shows: whole tables go out and come back. */
function same<R>(column: Column<R>, row: R, text: string): boolean {
  const typed = text.trim();
  return typed === column.text(row).trim() || typed === column.edit?.(row);
}
