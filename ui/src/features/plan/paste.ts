/** Rows of a spreadsheet from the clipboard into lines of a plan. Pure; what cannot be read is named with its place. */
import type { PastedTaskRow } from "@/bindings";
import { parseCells } from "@/features/gantt";
import { parseDate, parsePercent } from "@/lib/parse";
import { guess, headers, type Columns, type Part } from "./pasteColumns";
import { depthOfCode, fromIndents, fromNumbers } from "./pasteLevels";
import { renumber, type Numbered } from "./pasteLinks";

/** What stands on the clipboard: rows, nothing to paste, or a cell that does not read. Lines count from 1. */
export type Pasted =
  | { rows: PastedTaskRow[]; dropped: number }
  | { problem: "nothing" }
  | { problem: "unread"; line: number; part: Part; text: string };

/** `at` is the row that the first pasted one will have. */
export function readPaste(text: string, at: number): Pasted {
  const cells = parseCells(text);
  const named = headers(cells[0] ?? []);
  const lines = (named ? cells.slice(1) : stairs(cells)).map((row, i) => ({
    row,
    line: i + (named ? 2 : 1),
  }));
  const columns = named ?? guess(lines.map(({ row }) => row));
  const of = (row: readonly string[], part: Part) => row[columns[part] ?? -1] ?? "";
  const kept = lines.filter(({ row }) => of(row, "name").trim() !== "");
  if (kept.length === 0) return { problem: "nothing" };
  const levels = levelsOf(
    kept.map(({ row }) => row),
    columns,
  );
  const rows: Numbered[] = [];
  for (const [i, { row, line }] of kept.entries()) {
    const read = readRow((part) => of(row, part), (levels[i + 1] ?? 0) > levels[i]!);
    if ("part" in read) return { problem: "unread", line, ...read };
    rows.push({ number: of(row, "row").trim(), row: { ...read, level: levels[i]! } });
  }
  return renumber(rows, at);
}

/** Names in steps, one column deeper each: into one column with room before them. */
function stairs(rows: readonly (readonly string[])[]): string[][] {
  const single = rows.every((row) => row.filter((cell) => cell.trim() !== "").length <= 1);
  if (!single) return rows.map((row) => [...row]);
  return rows.map((row) => {
    const at = row.findIndex((cell) => cell.trim() !== "");
    return at < 0 ? [""] : ["\t".repeat(at) + row[at]!];
  });
}

function levelsOf(rows: readonly (readonly string[])[], columns: Columns): number[] {
  const cells = (part: Part) => rows.map((row) => row[columns[part] ?? -1]?.trim() ?? "");
  const levels = cells("level");
  if (levels.every((level) => /^\d+$/.test(level))) return fromNumbers(levels.map(Number));
  const codes = cells("wbs");
  if (codes.every((code) => /^\w+(\.\w+)*\.?$/.test(code))) return fromNumbers(codes.map(depthOfCode));
  return fromIndents(rows.map((row) => row[columns.name!] ?? ""));
}

/** Dates of a summary follow from the rows below it, those of a task with predecessors and a duration from these. */
function readRow(of: (part: Part) => string, summary: boolean): PastedTaskRow | { part: Part; text: string } {
  const name = of("name").replace(/\s+/g, " ").trim();
  const predecessors = of("predecessors").trim();
  const bare = { level: 0, name, duration: "", start: null, finish: null, percent: null, predecessors };
  if (summary) return bare;
  const duration = typed(of("duration"));
  const percent = percentOf(of("percent"));
  if (percent === "unread") return { part: "percent", text: of("percent") };
  const dates: { start: string | null; finish: string | null } = { start: null, finish: null };
  for (const part of ["start", "finish"] as const) {
    const date = dateOf(of(part));
    if (date === "unread") return { part, text: of(part) };
    dates[part] = predecessors !== "" && duration !== "" ? null : date;
  }
  return { ...bare, ...dates, duration, percent };
}

const NONE = /^(na|n\/a|-|—|无)?$/i;

/** "2 天（自然）" and "2 d elapsed" as `2 e天`, `2 ed`. */
function typed(text: string): string {
  const elapsed = /^(-?[\d.]+)\s*(\S+?)\s*(?:[（(]自然[)）]|elapsed)$/.exec(text.trim());
  return elapsed ? `${elapsed[1]!}e${elapsed[2]!}` : NONE.test(text.trim()) ? "" : text.trim();
}

/** Nothing done is the default and needs no edit. A bare fraction is how Excel hands over unformatted percentages. */
function percentOf(text: string): number | null | "unread" {
  if (NONE.test(text.trim())) return null;
  const percent = parsePercent(text);
  if (percent === null) return "unread";
  const whole = Math.round(/[%％]/.test(text) || percent >= 1 ? percent : percent * 100);
  if (whole < 0 || whole > 100) return "unread";
  return whole === 0 ? null : whole;
}

/** A date with or without its weekday and time; midnight is how Excel fills a bare date. */
function dateOf(text: string): string | null | "unread" {
  const plain = text
    .replace(/(周|星期)[一二三四五六日天]|\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b,?/gi, "")
    .trim();
  if (NONE.test(plain)) return null;
  const parts = /^(.*?\d日?)(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(plain);
  const date = parseDate(parts?.[1] ?? plain);
  if (date === null) return "unread";
  const [hour, minute] = [Number(parts?.[2] ?? 0), Number(parts?.[3] ?? 0)];
  if (hour > 23 || minute > 59) return "unread";
  const two = (n: number) => String(n).padStart(2, "0");
  return hour + minute === 0 ? date : `${date}T${two(hour)}:${two(minute)}:00`;
}
