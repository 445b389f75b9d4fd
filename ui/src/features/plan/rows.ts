/** A plan's rows as the chart takes them. Pure. */
import type { DateRange, DependencyRow, PlanView, TaskRow, WorkHours } from "@/bindings";
import {
  DAY,
  parseMinute,
  type Bar,
  type DependencyKind,
  type GanttDependency,
  type Minute,
  type Span,
  type WorkCalendar,
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
    doneUntil: moment(row.doneUntil),
    critical: row.critical,
    nearCritical: row.nearCritical,
    manual: row.manual,
    label: row.name,
    date: monthAndDay(row.finish),
    resources: row.resources,
    baseline: range(row.baselineStart, row.baselineFinish),
    deadline: moment(row.deadline),
    constraint: constraintOf(row),
    splits: row.pauses.flatMap(({ stop, resume }) => range(stop, resume) ?? []),
    lateFinish:
      row.totalFloat !== null && row.totalFloat > 0 && row.percent < 100 ? moment(row.lateFinish) : null,
    status: row.inactive ? "inactive" : null,
  };
}

/** Which way a constraint keeps its task from moving. */
const HOLDS: Readonly<Record<string, "after" | "before" | "on">> = {
  snet: "after",
  fnet: "after",
  snlt: "before",
  fnlt: "before",
  mso: "on",
  mfo: "on",
};

function constraintOf({ constraintType, constraintDate }: TaskRow): Bar["constraint"] {
  const holds = HOLDS[constraintType];
  const at = moment(constraintDate);
  return holds === undefined || at === null ? null : { at, holds };
}

function monthAndDay(date: string | null): string {
  return date === null ? "" : `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`;
}

function range(start: string | null, finish: string | null): Span | null {
  const from = moment(start);
  const to = moment(finish);
  return from === null || to === null ? null : { start: from, finish: to };
}

function moment(text: string | null): Minute | null {
  return text === null ? null : parseMinute(text);
}

/** The dependencies as the chart draws them; those of the driving path are marked. */
export function dependenciesOf(
  rows: readonly DependencyRow[],
  driving: ReadonlySet<string> = NONE,
): GanttDependency[] {
  return rows.map(({ id, predecessor, successor, kind, lag, critical }) => ({
    id,
    lag,
    from: predecessor,
    to: successor,
    kind: kind as DependencyKind,
    critical,
    ...(driving.has(id) && { driving: true }),
  }));
}

const NONE: ReadonlySet<string> = new Set();

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

/** Calendars by the key that rows name them by; the project's own has the empty key. */
export function calendarsOf(hours: readonly WorkHours[]): ReadonlyMap<string, WorkCalendar> {
  return new Map(
    hours.map(({ key, week, exceptions }) => [
      key,
      {
        week,
        exceptions: exceptions.map(({ from, to, hours: stretches }) => ({
          from: parseMinute(from) ?? 0,
          to: (parseMinute(to) ?? 0) + DAY,
          hours: stretches,
        })),
      },
    ]),
  );
}
