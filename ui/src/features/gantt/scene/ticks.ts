/** The two header rows: which units they count, and labels that never overlap each other or a flag. */
import { flagBox, flagShapes, type FlagBox, type Flags } from "./flags";
import { widthOf, xOf, type TimeScale } from "./scale";
import type { Measure, Shape, TextStyle, Viewport } from "./shape";
import { DAY, nextStart, startOf, weekday, type Minute, type Unit } from "./time";

export const HEADER = { upper: 24, height: 48 } as const;

const PADDING = 5;

/** The words of a tick, longest first; the first that fits is drawn, or none. */
export type TickWords = (unit: Unit, start: Minute, row: "upper" | "lower") => readonly string[];

export interface Header {
  scale: TimeScale;
  viewport: Viewport;
  words: TickWords;
  measure: Measure;
  flags: Flags;
}

/** The header in drawing coordinates of x; y counts from the top of the header. */
export function headerScene(header: Header): Shape[] {
  const { scale, viewport, flags } = header;
  const { upper, lower } = headerUnits(scale);
  const flag = flagBox(flags, scale, viewport, header.measure);
  const shapes: Shape[] = [
    {
      kind: "rect",
      x: viewport.x,
      y: 0,
      width: viewport.width,
      height: HEADER.height,
      fill: "headerBackground",
    },
  ];
  if (upper !== lower) tickRow(shapes, header, upper, "upper", flag);
  tickRow(shapes, header, lower, "lower", null);
  for (const y of [HEADER.upper - 0.5, HEADER.height - 0.5]) {
    shapes.push({
      kind: "path",
      points: [viewport.x, y, viewport.x + viewport.width, y],
      stroke: "headerLine",
    });
  }
  return [...shapes, ...flagShapes(flags, flag, scale, viewport, HEADER.height)];
}

export function headerUnits(scale: TimeScale): { upper: Unit; lower: Unit } {
  const perDay = scale.pixelsPerDay;
  if (perDay >= 18) return { upper: "month", lower: "day" };
  if (perDay >= 4.2) return { upper: "month", lower: "week" };
  if (perDay >= 1.1) return { upper: "quarter", lower: "month" };
  return { upper: "year", lower: perDay >= 0.3 ? "quarter" : "year" };
}

/** Starts of a unit that touch the viewport. */
export function unitStarts(unit: Unit, scale: TimeScale, viewport: Viewport): Minute[] {
  const starts: Minute[] = [];
  const first = scale.origin + (Math.max(0, viewport.x) / scale.pixelsPerDay) * DAY;
  const right = Math.min(viewport.x + viewport.width, widthOf(scale));
  for (let at = startOf(unit, first); xOf(scale, at) < right; at = nextStart(unit, at)) starts.push(at);
  return starts;
}

function tickRow(
  shapes: Shape[],
  header: Header,
  unit: Unit,
  row: "upper" | "lower",
  flag: FlagBox | null,
): void {
  const { scale, viewport, words, measure } = header;
  const top = row === "upper" ? 0 : HEADER.upper;
  const bottom = row === "upper" ? HEADER.upper : HEADER.height;
  for (const start of unitStarts(unit, scale, viewport)) {
    const left = xOf(scale, start);
    const right = xOf(scale, nextStart(unit, start));
    const x = Math.round(left) + 0.5;
    shapes.push({ kind: "path", points: [x, top, x, bottom], stroke: "headerLine" });
    const style = tickStyle(unit, start, row);
    const width = (text: string) => measure(text, style);
    const forms = words(unit, start, row);
    const text =
      unit === "day"
        ? centred(forms, left, right, width)
        : sticky(forms, Math.max(left, viewport.x), right, flag, width);
    if (text) shapes.push({ kind: "text", ...text, y: (top + bottom) / 2, style });
  }
}

function tickStyle(unit: Unit, start: Minute, row: "upper" | "lower"): TextStyle {
  if (row === "upper") return "headerUpper";
  return unit === "day" && weekday(start) > 4 ? "headerRest" : "headerLower";
}

interface Placed {
  x: number;
  text: string;
  align?: "center";
}

function centred(
  forms: readonly string[],
  left: number,
  right: number,
  width: (text: string) => number,
): Placed | null {
  const text = forms.find((form) => width(form) <= right - left - 4);
  return text === undefined ? null : { x: (left + right) / 2, text, align: "center" };
}

/** A label stays inside its own cell, keeps clear of the flag, and stays in view while its cell does. */
function sticky(
  forms: readonly string[],
  left: number,
  right: number,
  flag: FlagBox | null,
  width: (text: string) => number,
): Placed | null {
  const fits = (from: number, to: number) => {
    const text = forms.find((form) => width(form) <= to - from - 2 * PADDING + 2);
    return text === undefined ? null : { x: from + PADDING, text };
  };
  if (!flag || flag.right <= left || flag.left >= right) return fits(left, right);
  return fits(left, flag.left) ?? fits(flag.right, right);
}
