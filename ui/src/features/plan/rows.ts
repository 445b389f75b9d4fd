/** A plan's rows as the chart takes them. Pure. */
import type { DateRange, DependencyRow, PlanView, TaskRow } from "@/bindings";
import {
  DAY,
  parseMinute,
  type Bar,
  type DependencyKind,
  type GanttDependency,
  type Minute,
  type Span,
} from "@/features/gantt";

const bars = new WeakMap<TaskRow, Bar | { none: true }>();

/** The bar of a row; built once a row, because rows are new objects whenever they change. */
export function barOf(row: TaskRow): Bar | null {
  let bar = bars.get(row);
  if (bar === undefined) {
    bar = buildBar(row) ?? { none: true };
    bars.set(row, bar);
  }
  return "none" in bar ? null : bar;
}

function buildBar(row: TaskRow): Bar | null {
  const start = moment(row.start);
  const finish = moment(row.finish);
  if (start === null || finish === null) return null;
  return {
    kind: row.summary ? "summary" : row.milestone || finish === start ? "milestone" : "task",
    start,
    finish,
    progress: row.percent,
    critical: row.critical,
    label: row.name,
    baseline: range(row.baselineStart, row.baselineFinish),
    deadline: moment(row.deadline),
    lateFinish:
      row.totalFloat !== null && row.totalFloat > 0 && row.percent < 100 ? moment(row.lateFinish) : null,
    status: row.inactive ? "inactive" : null,
  };
}

function range(start: string | null, finish: string | null): Span | null {
  const from = moment(start);
  const to = moment(finish);
  return from === null || to === null ? null : { start: from, finish: to };
}

function moment(text: string | null): Minute | null {
  return text === null ? null : parseMinute(text);
}

export function dependenciesOf(rows: readonly DependencyRow[]): GanttDependency[] {
  return rows.map(({ predecessor, successor, kind, critical }) => ({
    from: predecessor,
    to: successor,
    kind: kind as DependencyKind,
    critical,
  }));
}

/** Ranges of dates, both inclusive, as minutes in order. */
export function spansOf(ranges: readonly DateRange[]): Span[] {
  return ranges
    .map(({ from, to }) => ({ start: parseMinute(from) ?? 0, finish: (parseMinute(to) ?? 0) + DAY }))
    .sort((a, b) => a.start - b.start);
}

/** From the first to the last date of a plan; a plan without dates is a month from its data date. */
export function spanOf(plan: PlanView): Span {
  const fallback = parseMinute(plan.dataDate) ?? 0;
  const start = parseMinute(plan.start) ?? fallback;
  const finish = parseMinute(plan.finish) ?? start + 30 * DAY;
  return { start, finish: Math.max(finish, start + DAY) };
}

/** The data date is the end of its day: what lies left of the line is past. */
export function dataDateLine(dataDate: string): Minute | null {
  const at = parseMinute(dataDate);
  return at === null ? null : dataDate.length > 10 ? at : at + DAY;
}
