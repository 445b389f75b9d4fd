/** Selected cells as text that a spreadsheet takes: tabs, line ends, and for whole rows a line of headers. Pure. */
import type { Column } from "./types";

/** Whole rows with their headers, so that they find their columns again wherever they are pasted. */
export function asTable<R>(rows: readonly R[], all: readonly Column<R>[]): string {
  const columns = all.filter((column) => !column.pictures);
  return lines([columns.map((column) => column.title), ...cellsOf(rows, columns)]);
}

/** Only the cells, as they are seen. */
export function asCells<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  return lines(cellsOf(rows, columns));
}

/** The same cells for programs that ask the clipboard for a table. */
export function asHtml(text: string, read: (text: string) => string[][]): string {
  const row = (cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`;
  return `<table>${read(text).map(row).join("")}</table>`;
}

const cellsOf = <R>(rows: readonly R[], columns: readonly Column<R>[]) =>
  rows.map((row) => columns.map((column) => column.text(row)));

const lines = (cells: readonly (readonly string[])[]) =>
  cells.map((line) => line.map(field).join("\t")).join("\r\n");

function field(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
