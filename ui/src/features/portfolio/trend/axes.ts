/** The axes of the trend chart: both count the same days in the same pixels, so that the edge lies at 45°. Pure. */
import {
  DAY,
  isoDate,
  nextStart,
  startOf,
  type Measure,
  type Minute,
  type Shape,
  type Unit,
} from "@/features/gantt";

export const PAD = { left: 74, top: 34, bottom: 30, right: 16 } as const;

const WIDEST = 400;
const NARROWEST = 220;
const LOWEST = 280;

export interface TrendScale {
  x(at: Minute): number;
  y(at: Minute): number;
  first: Minute;
  last: Minute;
  from: Minute;
  to: Minute;
  right: number;
  bottom: number;
  /** Of the whole drawing. */
  height: number;
}

interface Range {
  first: Minute;
  last: Minute;
  from: Minute;
  to: Minute;
  height: number;
}

/** As large as the room allows. A chart of few days is drawn larger than its scale; its edge is then not at 45°. */
export function scaleOf({ first, last, from, to, height }: Range): TrendScale {
  const days = { x: Math.max(1, (last - first) / DAY), y: Math.max(1, (to - from) / DAY) };
  const perDay = Math.min((height - PAD.top - PAD.bottom) / days.y, WIDEST / days.x);
  const width = Math.max(NARROWEST, days.x * perDay);
  const plot = Math.max(LOWEST, days.y * perDay);
  const bottom = PAD.top + plot;
  return {
    x: (at) => PAD.left + ((at - first) / DAY) * (width / days.x),
    y: (at) => bottom - ((at - from) / DAY) * (plot / days.y),
    first,
    last,
    from,
    to,
    right: PAD.left + width,
    bottom,
    height: bottom + PAD.bottom,
  };
}

interface Words {
  reported: readonly Minute[];
  words(unit: Unit, start: Minute, row: "upper" | "lower"): readonly string[];
  axisX: string;
  axisY: string;
  edge: string;
  /** Where the name of the lower axis stands. */
  axisAt: number;
  measure: Measure;
}

export function axes(words: Words, scale: TrendScale): Shape[] {
  const { x, y, first, last, from, right, bottom } = scale;
  // The edge is drawn where it lies within the chart.
  const begin = Math.max(first, from);
  const middle = (begin + last) / 2;
  const top = PAD.top;
  return [
    ...forecastTicks(words, scale),
    ...reportTicks(words, scale),
    {
      kind: "path",
      points: [PAD.left + 0.5, top - 10, PAD.left + 0.5, bottom + 0.5, right, bottom + 0.5],
      stroke: "headerLine",
    },
    { kind: "path", points: [x(begin), y(begin), x(last), y(last)], stroke: "reference" },
    {
      kind: "text",
      x: Math.min(x(middle) + 12, right - words.measure(words.edge, "headerRest") - 4),
      y: Math.min(bottom - 9, y(middle) + 16),
      text: words.edge,
      style: "headerRest",
    },
    { kind: "text", x: 4, y: 10, text: words.axisY, style: "headerUpper" },
    { kind: "text", x: words.axisAt, y: bottom + 13, text: words.axisX, style: "headerUpper" },
  ];
}

function forecastTicks({ words, measure }: Words, { y, from, to, right }: TrendScale): Shape[] {
  const shapes: Shape[] = [];
  const unit: Unit = y(from) - y(nextStart("month", from)) < 16 ? "quarter" : "month";
  for (let at = startOf(unit, from); at <= to; at = nextStart(unit, at)) {
    if (at < from) continue;
    const line = Math.round(y(at)) + 0.5;
    shapes.push({ kind: "path", points: [PAD.left, line, right, line], stroke: "gridLine" });
    const text = words(unit, at, "upper").find((one) => measure(one, "headerLower") <= PAD.left - 12);
    if (text && at < to) shapes.push({ kind: "text", x: 4, y: line - 7, text, style: "headerLower" });
  }
  return shapes;
}

function reportTicks({ reported, measure }: Words, { x, bottom }: TrendScale): Shape[] {
  const shapes: Shape[] = [];
  let free = -Infinity;
  for (const at of reported) {
    const line = Math.round(x(at)) + 0.5;
    shapes.push({ kind: "path", points: [line, PAD.top, line, bottom], stroke: "gridLine" });
    const text = isoDate(at).slice(2, 10);
    const half = measure(text, "headerLower") / 2;
    if (line - half <= free) continue;
    shapes.push({ kind: "text", x: line, y: bottom + 13, text, style: "headerLower", align: "center" });
    free = line + half + 6;
  }
  return shapes;
}
