/** Selected rows as text that a spreadsheet takes: tabs, line ends, a line of headers. */
import type { Column } from "./types";

export function asTable<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const lines = [
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map((column) => column.text(row))),
  ];
  return lines.map((cells) => cells.map(field).join("\t")).join("\r\n");
}

function field(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Puts text on the clipboard through the page, which needs no permission. Focus returns to where it was. */
export function copyText(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.style.cssText = "position:fixed;opacity:0;left:0;top:0";
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}
