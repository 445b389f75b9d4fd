import type { ReportCell, ReportSheet } from "@/bindings";

/** A sheet's cells as a table: gaps are filled, and texts that run on get the room they have. Pure. */
export interface GridCell {
  cell: ReportCell | null;
  span: number;
}

/** Texts that run over the empty cells at their right, as a spreadsheet shows them. */
const RUNNING = new Set(["title", "subtitle", "section", "note", "headline", "plain"]);

export function widthOf(sheet: ReportSheet): number {
  return Math.max(1, ...sheet.rows.flatMap((row) => row.map((cell) => cell.column + 1)));
}

export function gridRow(row: readonly ReportCell[], width: number): GridCell[] {
  const cells: GridCell[] = [];
  let next = 0;
  const sorted = [...row].sort((a, b) => a.column - b.column);
  sorted.forEach((cell, index) => {
    if (cell.column > next) cells.push({ cell: null, span: cell.column - next });
    const end = sorted[index + 1]?.column ?? width;
    const span = RUNNING.has(cell.role) && !cell.number ? end - cell.column : 1;
    cells.push({ cell, span });
    next = cell.column + span;
  });
  if (next < width) cells.push({ cell: null, span: width - next });
  return cells;
}
