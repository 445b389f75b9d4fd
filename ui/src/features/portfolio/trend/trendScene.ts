/** The triangular chart of a milestone trend analysis as shapes: report dates to the right, forecasts upwards, and the
 *  edge where a forecast meets its own report. Pure. */
import type { MilestoneTrend } from "@/bindings";
import {
  nextStart,
  parseMinute,
  startOf,
  type Drawing,
  type Measure,
  type Minute,
  type Shape,
  type Unit,
} from "@/features/gantt";
import { axes, scaleOf, PAD, type TrendScale } from "./axes";
import { shortened, spread } from "./labels";
import { marker, strokeOf, styleOf } from "./markers";

export interface TrendInput {
  rows: readonly MilestoneTrend[];
  reports: readonly string[];
  /** The milestone that is pointed at; the others step back. */
  active: string | null;
  label(row: MilestoneTrend): string;
  words(unit: Unit, start: Minute, row: "upper" | "lower"): readonly string[];
  axisX: string;
  axisY: string;
  edge: string;
  /** The most that it may take. */
  height: number;
  measure: Measure;
}

export interface Hit {
  task: string;
  reported: string;
  date: string;
  reached: boolean;
  x: number;
  y: number;
}

export interface TrendDrawing {
  drawing: Drawing;
  hits: Hit[];
  labels: { task: string; x: number; y: number; width: number }[];
}

const WIDEST_LABEL = 200;
const LEADER = 26;
const LABEL_GAP = 15;

const dayOf = (text: string): Minute => parseMinute(text.slice(0, 10)) ?? 0;

export function trendScene(input: TrendInput): TrendDrawing {
  const { rows } = input;
  const drawn = rows.flatMap((row) => row.points.map((point) => dayOf(point.reported)));
  const dates = rows.flatMap((row) => [...row.points, ...row.references].map(({ date }) => dayOf(date)));
  const last = Math.max(...input.reports.map(dayOf));
  const first = Math.min(last, ...drawn);
  const scale = scaleOf({
    first,
    last,
    from: startOf("month", Math.min(last, ...dates)),
    to: nextStart("month", Math.max(last, ...dates)),
    height: input.height,
  });
  const reported = input.reports.map(dayOf).filter((day) => day >= first);
  const at = scale.right + LEADER;
  const wide = Math.max(70, ...rows.map((row) => input.measure(input.label(row), "headerLower")));
  const width = Math.ceil(Math.min(WIDEST_LABEL, wide)) + 2;
  const shapes: Shape[] = [...axes({ ...input, reported, axisAt: at }, scale)];
  const hits: Hit[] = [];
  const activeLast = [...rows].sort(
    (a, b) => Number(a.task === input.active) - Number(b.task === input.active),
  );
  for (const row of activeLast) shapes.push(...line(row, input.active, scale, hits));
  const ends = rows.map((row) => {
    const end = row.points.at(-1)!;
    return { row, x: scale.x(dayOf(end.reported)), y: scale.y(dayOf(end.date)) };
  });
  const wanted = ends.map((end) => end.y);
  const places = spread(wanted, LABEL_GAP, PAD.top, scale.bottom);
  const labels = ends.map(({ row, x, y }, i) => {
    const place = places[i]!;
    const quiet = input.active !== null && input.active !== row.task;
    const bend = Math.max(x + 8, scale.right + 6);
    shapes.push({ kind: "path", points: [x + 8, y, bend, y, at - 5, place], stroke: "rowLine" });
    const text = shortened(input.label(row), width, input.measure);
    shapes.push({ kind: "text", x: at, y: place, text, style: quiet ? "headerRest" : "headerLower" });
    return { task: row.task, x: at, y: place, width };
  });
  return { drawing: { shapes, width: at + width + PAD.right, height: scale.height }, hits, labels };
}

function line(row: MilestoneTrend, active: string | null, { x, y, right }: TrendScale, hits: Hit[]): Shape[] {
  const quiet = active !== null && active !== row.task;
  const style = styleOf(row);
  const shapes: Shape[] = [];
  if (active === row.task)
    row.references.forEach((reference, i) => {
      const next = row.references[i + 1];
      const until = next ? x(dayOf(next.from)) : right;
      const at = y(dayOf(reference.date));
      shapes.push({ kind: "path", points: [x(dayOf(reference.from)), at, until, at], stroke: "reference" });
    });
  const points = row.points.map((point) => ({
    ...point,
    x: x(dayOf(point.reported)),
    y: y(dayOf(point.date)),
  }));
  if (points.length > 1)
    shapes.push({
      kind: "path",
      points: points.flatMap((point) => [point.x, point.y]),
      stroke: quiet ? "quiet" : strokeOf(style),
    });
  for (const point of points) {
    shapes.push(marker(style, point.reached, point.x, point.y, quiet));
    hits.push({ task: row.task, ...point });
  }
  return shapes;
}
