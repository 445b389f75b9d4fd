/** What the keyboard makes of a cell. Pure. */
export type Letter = "R" | "A" | "C" | "I" | "A/R";
export const LETTERS: Letter[] = ["R", "A", "A/R", "C", "I"];

/** A key that was pressed in a cell, to join with the next one. */
export interface Stroke {
  cell: string;
  key: string;
  at: number;
}

/** How close two keys must follow one another to make one letter, in milliseconds. */
const TOGETHER = 900;

/** The letter that a key makes; `A` and `R` close together in one cell make `A/R`. Undefined for other keys. */
export function letterOf(stroke: Stroke, before: Stroke | null): Letter | undefined {
  const key = stroke.key.toUpperCase();
  if (!["R", "A", "C", "I"].includes(key)) return undefined;
  const joined =
    before !== null && before.cell === stroke.cell && stroke.at - before.at < TOGETHER
      ? before.key.toUpperCase() + key
      : key;
  return joined === "AR" || joined === "RA" ? "A/R" : (key as Letter);
}

export interface Place {
  row: number;
  column: number;
}

/** Where an arrow, Home, End or Tab leads from a cell; null for other keys. */
export function moved(key: string, from: Place, rows: number, columns: number): Place | null {
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  const to = (row: number, column: number) => ({ row: within(row, rows), column: within(column, columns) });
  switch (key) {
    case "ArrowUp":
      return to(from.row - 1, from.column);
    case "ArrowDown":
    case "Enter":
      return to(from.row + 1, from.column);
    case "ArrowLeft":
      return to(from.row, from.column - 1);
    case "ArrowRight":
      return to(from.row, from.column + 1);
    case "Home":
      return to(from.row, 0);
    case "End":
      return to(from.row, columns - 1);
    default:
      return null;
  }
}
