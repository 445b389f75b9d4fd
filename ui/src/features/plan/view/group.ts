/** Tasks in groups instead of their outline: who does them, how far they are. Pure. */
import type { TaskRow } from "@/bindings";
import { isLate } from "./filter";
import { rowWithout } from "./noTask";

export const GROUPINGS = ["none", "resource", "status"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const STATUSES = ["late", "running", "waiting", "done", "inactive"] as const;
export type Status = (typeof STATUSES)[number];

export function statusOf(row: TaskRow, dataDate: string): Status {
  if (row.inactive) return "inactive";
  if (row.percent >= 100) return "done";
  if (isLate(row, dataDate)) return "late";
  return row.percent > 0 || row.actualStart !== null ? "running" : "waiting";
}

export interface GroupWords {
  /** The heading of a group with the number of its tasks. */
  heading(key: string, tasks: number): string;
}

const HEADING = ":group:";
export const isHeading = (id: string) => id.startsWith(HEADING);

/** Tasks under headings, each group in the order of the plan; summaries are left out, the headings stand in for them. */
export function grouped(
  rows: readonly TaskRow[],
  by: Exclude<Grouping, "none">,
  dataDate: string,
  { heading }: GroupWords,
): TaskRow[] {
  const groups = new Map<string, TaskRow[]>();
  for (const row of rows) {
    if (row.summary) continue;
    const key = by === "resource" ? row.resources : statusOf(row, dataDate);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const keys = [...groups.keys()].sort(by === "status" ? byStatus : byName);
  return keys.flatMap((key) => {
    const tasks = groups.get(key)!;
    return [headingRow(key, heading(key, tasks.length)), ...tasks.map(asMember)];
  });
}

const byStatus = (a: string, b: string) => STATUSES.indexOf(a as Status) - STATUSES.indexOf(b as Status);
/** Tasks that nobody has come last. */
const byName = (a: string, b: string) =>
  a === "" || b === "" ? Number(a === "") - Number(b === "") : a.localeCompare(b, "zh-CN");

const members = new WeakMap<TaskRow, TaskRow>();

/** The same task one below its heading; the same object while the task is. */
function asMember(row: TaskRow): TaskRow {
  let member = members.get(row);
  if (!member) members.set(row, (member = { ...row, level: 2 }));
  return member;
}

const headings = new Map<string, TaskRow>();

function headingRow(key: string, name: string): TaskRow {
  const known = headings.get(key);
  if (known?.name === name) return known;
  const row = rowWithout(HEADING + key, { name, summary: true });
  headings.set(key, row);
  return row;
}
