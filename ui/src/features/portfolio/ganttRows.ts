/** The portfolio as rows of a chart: programs, their projects, their milestones. Pure. */
import type { DateRange, MilestoneRow, PortfolioRow, PortfolioView } from "@/bindings";
import { DAY, parseMinute, type Bar, type Minute, type Span } from "@/features/gantt";
import { grouped } from "./filter";

export type ChartRow =
  | { kind: "program"; id: string; name: string; span: Span | null; count: number }
  | { kind: "project"; id: string; row: PortfolioRow }
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

/** Programs in order, each with its projects that have dates and, when wanted, their key milestones. */
export function chartRows(rows: readonly PortfolioRow[], milestones: boolean): ChartRow[] {
  const dated = rows.filter((row) => spanOfRow(row) !== null);
  return grouped(dated, "program").flatMap(({ key, rows: own }) => [
    { kind: "program", id: `program:${key}`, name: key, span: hull(own), count: own.length } as const,
    ...own.flatMap((row): ChartRow[] => [
      { kind: "project", id: row.id, row },
      ...(milestones ? row.milestones.filter((one) => one.key).map(milestoneRow) : []),
    ]),
  ]);
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
      label: row.milestone.name,
      baseline: planned === null ? null : { start: planned, finish: planned },
    };
  }
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
