/** Which rows of a plan are seen: what the filters keep, with the summaries above it for its place. Pure. */
import type { TaskRow } from "@/bindings";

export interface Filter {
  /** Held by the name, the WBS code, resources or notes. */
  text: string;
  marks: readonly Mark[];
  resource: string | null;
  /** Touches the dates from … to …, both inclusive. */
  from: string | null;
  to: string | null;
}

export const MARKS = [
  "critical",
  "near",
  "late",
  "unfinished",
  "milestone",
  "findings",
  "constrained",
  "manual",
] as const;
export type Mark = (typeof MARKS)[number];

export const NO_FILTER: Filter = { text: "", marks: [], resource: null, from: null, to: null };

export const isFiltering = (filter: Filter) =>
  filter.text.trim() !== "" ||
  filter.marks.length > 0 ||
  filter.resource !== null ||
  filter.from !== null ||
  filter.to !== null;

/** What judging a row needs beside the row. */
export interface Against {
  dataDate: string;
  /** Tasks with findings. */
  findings: ReadonlyMap<string, string>;
}

/** Rows that hold every condition. A summary is judged only by its text: its dates and marks are those of its rows. */
export function matches(row: TaskRow, filter: Filter, against: Against): boolean {
  if (!holdsText(row, filter.text)) return false;
  const judged =
    filter.marks.length > 0 || filter.resource !== null || filter.from !== null || filter.to !== null;
  if (!judged) return true;
  if (row.summary) return false;
  if (filter.resource !== null && !resourcesOf(row).includes(filter.resource)) return false;
  if (filter.from !== null && (row.finish ?? "").slice(0, 10) < filter.from) return false;
  if (filter.to !== null && (row.start === null || row.start.slice(0, 10) > filter.to)) return false;
  return filter.marks.every((mark) => holdsMark(row, mark, against));
}

export function holdsText(row: TaskRow, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return (
    wanted === "" ||
    [row.name, row.wbs, row.resources, row.notes].some((one) => one.toLowerCase().includes(wanted))
  );
}

function holdsMark(row: TaskRow, mark: Mark, { dataDate, findings }: Against): boolean {
  switch (mark) {
    case "critical":
      return row.critical && row.percent < 100;
    case "near":
      return row.nearCritical;
    case "late":
      return isLate(row, dataDate);
    case "unfinished":
      return row.percent < 100 && !row.inactive;
    case "milestone":
      return row.milestone;
    case "findings":
      return findings.has(row.id);
    case "constrained":
      return row.constraintType !== "asap" && row.constraintType !== "";
    case "manual":
      return row.manual;
  }
}

/** Not finished, and behind its baseline, its deadline, or a date that has passed. */
export function isLate(row: TaskRow, dataDate: string): boolean {
  if (row.percent >= 100 || row.inactive || row.finish === null) return false;
  const finish = row.finish.slice(0, 10);
  const limits = [row.baselineFinish, row.deadline].filter((one) => one !== null);
  const notBegun = row.percent === 0 && row.actualStart === null && row.start !== null;
  return (
    limits.some((limit) => finish > limit.slice(0, 10)) ||
    finish < dataDate.slice(0, 10) ||
    (notBegun && row.start!.slice(0, 10) < dataDate.slice(0, 10))
  );
}

/** Names of a task's resources, without their units. */
export const resourcesOf = (row: TaskRow) =>
  row.resources === "" ? [] : row.resources.split(/, */).map((one) => one.replace(/\[[^\]]*\]$/, ""));

/** Everyone who has work in the plan, in order. */
export function resourceNames(rows: readonly TaskRow[]): string[] {
  return [...new Set(rows.flatMap(resourcesOf))].sort((a, b) => a.localeCompare(b, "zh-CN"));
}

export interface Kept {
  rows: readonly TaskRow[];
  /** How many of them match; the others are there for their place. */
  matching: number;
  /** Rows that are there for their place only. */
  context: ReadonlySet<string>;
}

/** The rows that match, and the summaries above them. */
export function filtered(rows: readonly TaskRow[], filter: Filter, against: Against): Kept {
  if (!isFiltering(filter)) return { rows, matching: rows.length, context: NONE };
  const kept: TaskRow[] = [];
  const context = new Set<string>();
  let matching = 0;
  /** Summaries above the present row, outermost first, and how many of them are kept already. */
  const above: { row: TaskRow; kept: boolean }[] = [];
  for (const row of rows) {
    while (above.length > 0 && above[above.length - 1]!.row.level >= row.level) above.pop();
    const match = matches(row, filter, against);
    if (match) {
      for (const one of above) {
        if (one.kept) continue;
        one.kept = true;
        context.add(one.row.id);
        kept.push(one.row);
      }
      kept.push(row);
      matching++;
    }
    above.push({ row, kept: match });
  }
  return { rows: kept, matching, context };
}

const NONE: ReadonlySet<string> = new Set();
