/** Pasted lines below the last row of the plan: they become rows of their own. Pure. */
import type { PastedTaskRow } from "@/bindings";
import { readPaste } from "./paste";
import { partOf } from "./pasteColumns";

/** `titles` are those of the columns pasted into; each must be one that a new row can be given. */
export function linesBeyond(
  titles: readonly string[],
  lines: readonly (readonly string[])[],
  at: number,
): { rows: PastedTaskRow[] } | { problem: "beyond" } {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const used = titles.slice(0, width);
  if (used.length < width || used.some((title) => partOf(title) === null)) return { problem: "beyond" };
  const text = [used, ...lines].map((line) => line.map(quoted).join("\t")).join("\n");
  const read = readPaste(text, at);
  return "problem" in read || read.rows.length < lines.length ? { problem: "beyond" } : { rows: read.rows };
}

const quoted = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
