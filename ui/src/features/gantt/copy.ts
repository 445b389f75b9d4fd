/** Selected rows as text that a spreadsheet takes: tabs, line ends, a line of headers. */
import type { Column } from "./types";

export function asTable<R>(rows: readonly R[], all: readonly Column<R>[]): string {
  const columns = all.filter((column) => !column.pictures);
  const lines = [
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map((column) => column.text(row))),
  ];
  return lines.map((cells) => cells.map(field).join("\t")).join("\r\n");
}

function field(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
