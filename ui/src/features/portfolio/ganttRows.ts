/** The portfolio as rows of a chart: programs, their projects, their milestones. Pure. */
import type {
  CrossDependency,
  CrossTask,
  DateRange,
  MilestoneRow,
  PhaseRow,
  PortfolioRow,
  PortfolioView,
} from "@/bindings";
import {
  DAY,
  parseMinute,
  type Bar,
  type DependencyKind,
  type GanttDependency,
  type Minute,
  type Span,
} from "@/features/gantt";
import { grouped, type Grouping } from "./filter";

export type ChartRow =
  | { kind: "program"; id: string; name: string; span: Span | null; count: number }
  | { kind: "project"; id: string; row: PortfolioRow }
  | { kind: "phase"; id: string; phase: PhaseRow }
  | { kind: "milestone"; id: string; milestone: MilestoneRow };

const from = (day: string | null): Minute | null => (day === null ? null : parseMinute(day.slice(0, 10)));
/** A finish is the end of its day. */
const to = (day: string | null): Minute | null => {
  const start = from(day);
  return start === null ? null : start + DAY;
};

function spanOfRow(row: PortfolioRow): Span | null {
  const start = from(row.start ?? row.baselineStart);
  const finish = to(row.actualFinish ?? row.finish ?? row.baselineFinish);
  return start === null || finish === null ? null : { start, finish: Math.max(finish, start + DAY) };
}

export function baselineOf(row: PortfolioRow): Span | null {
  const start = from(row.baselineStart);
  const finish = to(row.baselineFinish);
  return start === null || finish === null ? null : { start, finish };
}

/** What stands below each project when it is wanted. */
export interface Below {
  phases: readonly PhaseRow[];
  milestones: boolean;
}

/** Groups in order, each with its projects that have dates and, when wanted, their phases and key milestones. */
export function chartRows(
  rows: readonly PortfolioRow[],
  below: Below,
  by: Exclude<Grouping, "none"> = "program",
): ChartRow[] {
  const dated = rows.filter((row) => spanOfRow(row) !== null);
  return grouped(dated, by).flatMap(({ key, rows: own }) => [
    { kind: "program", id: `program:${key}`, name: key, span: hull(own), count: own.length } as const,
    ...own.flatMap((row): ChartRow[] => [{ kind: "project", id: row.id, row }, ...rowsBelow(row, below)]),
  ]);
}

/** Phases with the milestones that end in them, by date. */
function rowsBelow(row: PortfolioRow, { phases, milestones }: Below): ChartRow[] {
  if (!milestones) return [];
  const own: ChartRow[] = phases
    .filter((phase) => phase.project === row.id)
    .map((phase) => ({ kind: "phase", id: phase.task, phase }));
  const key = row.milestones.filter((one) => one.key).map(milestoneRow);
  const at = (one: ChartRow) =>
    one.kind === "milestone"
      ? (one.milestone.actual ?? one.milestone.forecast ?? "")
      : one.kind === "phase"
        ? one.phase.finish.slice(0, 10)
        : "";
  const rank = (one: ChartRow) => (one.kind === "phase" ? 0 : 1);
  return [...own, ...key].sort((a, b) => at(a).localeCompare(at(b)) || rank(a) - rank(b));
}

const milestoneRow = (milestone: MilestoneRow): ChartRow => ({
  kind: "milestone",
  id: milestone.task,
  milestone,
});

function hull(rows: readonly PortfolioRow[]): Span | null {
  const spans = rows.map(spanOfRow).filter((span) => span !== null);
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map((span) => span.start)),
    finish: Math.max(...spans.map((span) => span.finish)),
  };
}

/** The bar of a row; `word` says a light that wants attention, which stands behind the name. */
export function chartBar(row: ChartRow, word: (light: "red" | "amber") => string): Bar | null {
  if (row.kind === "program")
    return row.span && { ...row.span, kind: "summary", progress: 0, critical: false, label: "" };
  if (row.kind === "milestone") {
    const at = to(row.milestone.actual ?? row.milestone.forecast);
    if (at === null) return null;
    const planned = to(row.milestone.baseline);
    return {
      start: at,
      finish: at,
      kind: "milestone",
      progress: row.milestone.actual ? 100 : 0,
      critical: false,
      status: lightOf(row.milestone.state),
      label: row.milestone.name,
      baseline: planned === null ? null : { start: planned, finish: planned },
    };
  }
  if (row.kind === "phase") return phaseBar(row.phase);
  const span = spanOfRow(row.row);
  if (!span) return null;
  const light = row.row.lights?.overall.light;
  const wants = light === "red" || light === "amber" ? ` · ${word(light)}` : "";
  return {
    ...span,
    kind: "task",
    progress: (row.row.progress ?? 0) / 100,
    critical: light === "red",
    label: row.row.name + wants,
    baseline: baselineOf(row.row),
    status: row.row.lights ? null : "inactive",
  };
}

/** The light of a milestone; one that was reached has none any more. */
function lightOf(state: string): Bar["status"] {
  if (state === "reached") return null;
  if (state === "overdue") return "red";
  return state === "late" ? "amber" : "green";
}

function phaseBar(phase: PhaseRow): Bar | null {
  const start = from(phase.start);
  const finish = to(phase.finish);
  if (start === null || finish === null) return null;
  const planned = { start: from(phase.baselineStart), finish: to(phase.baselineFinish) };
  const { start: first, finish: last } = planned;
  return {
    start,
    finish,
    kind: "task",
    progress: phase.percent,
    critical: false,
    label: phase.name,
    baseline: first === null || last === null ? null : { start: first, finish: last },
  };
}

/** Dependencies between projects, from the rows of their tasks where these are shown, else from those of the projects. */
export function chartLinks(rows: readonly ChartRow[], links: readonly CrossDependency[]): GanttDependency[] {
  const shown = new Set(rows.map((row) => row.id));
  const end = ({ task, project }: CrossTask) =>
    shown.has(task) ? task : shown.has(project) ? project : null;
  return links.flatMap(({ predecessor, successor, kind, driving }) => {
    const [first, last] = [end(predecessor), end(successor)];
    if (first === null || last === null) return [];
    return [{ from: first, to: last, kind: kind as DependencyKind, critical: driving }];
  });
}

/** From the first to the last date of what is shown, with the data date inside. */
export function chartSpan(rows: readonly ChartRow[], asOf: string): Span {
  const at = from(asOf) ?? 0;
  const bars = rows.map((row) => chartBar(row, () => "")).filter((bar) => bar !== null);
  return {
    start: Math.min(at, ...bars.map((bar) => bar.start)) - 7 * DAY,
    finish: Math.max(at + DAY, ...bars.map((bar) => bar.finish)) + 14 * DAY,
  };
}

export function daysOff(view: PortfolioView): Span[] {
  const span = ({ from: first, to: last }: DateRange): Span => ({
    start: from(first) ?? 0,
    finish: to(last) ?? 0,
  });
  return view.nonWorking.map(span).sort((a, b) => a.start - b.start);
}

/** The end of the data date: what lies left of it is past. */
export const dataDateLine = (asOf: string): Minute | null => to(asOf);
