/** The rows of the header: labels that never overlap each other or a flag. */
import { flagBox, flagShapes, type FlagBox, type Flags } from "./flags";
import { widthOf, xOf, type TimeScale } from "./scale";
import type { Measure, Shape, TextStyle, Viewport } from "./shape";
import { headerTiers, type Tiers } from "./tiers";
import { DAY, nextStart, startOf, weekday, type Minute, type Unit } from "./time";

export const HEADER = { upper: 24, height: 48 } as const;

const PADDING = 5;

export type TickRow = "upper" | "middle" | "lower";

/** The words of a tick, longest first; the first that fits is drawn, or none. */
export type TickWords = (unit: Unit, start: Minute, row: TickRow) => readonly string[];

export interface Header {
  scale: TimeScale;
  viewport: Viewport;
  words: TickWords;
  measure: Measure;
  flags: Flags;
  /** Two rows unless told otherwise. */
  tiers?: Tiers;
}

/** The header in drawing coordinates of x; y counts from the top of the header. */
export function headerScene(header: Header): Shape[] {
  const { scale, viewport, flags } = header;
  const units = headerTiers(scale, header.tiers);
  const height = HEADER.height / units.length;
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
  units.forEach((unit, at) => {
    const row = at === units.length - 1 ? "lower" : at === 0 ? "upper" : "middle";
    const place = { row, top: at * height, bottom: (at + 1) * height } as const;
    tickRow(shapes, header, unit, place, at === 0 ? flag : null);
  });
  units.forEach((_, at) => {
    const y = (at + 1) * height - 0.5;
    shapes.push({
      kind: "path",
      points: [viewport.x, y, viewport.x + viewport.width, y],
      stroke: "headerLine",
    });
  });
  return [...shapes, ...flagShapes(flags, flag, scale, viewport, HEADER.height, height)];
}

/** Starts of a unit that touch the viewport. */
export function unitStarts(unit: Unit, scale: TimeScale, viewport: Viewport): Minute[] {
  const starts: Minute[] = [];
  const first = scale.origin + (Math.max(0, viewport.x) / scale.pixelsPerDay) * DAY;
  const right = Math.min(viewport.x + viewport.width, widthOf(scale));
  for (let at = startOf(unit, first); xOf(scale, at) < right; at = nextStart(unit, at)) starts.push(at);
  return starts;
}

interface Place {
  row: TickRow;
  top: number;
  bottom: number;
}

function tickRow(shapes: Shape[], header: Header, unit: Unit, place: Place, flag: FlagBox | null): void {
  const { scale, viewport, words, measure } = header;
  const { row, top, bottom } = place;
  for (const start of unitStarts(unit, scale, viewport)) {
    const left = xOf(scale, start);
    const right = xOf(scale, nextStart(unit, start));
    const x = Math.round(left) + 0.5;
    shapes.push({ kind: "path", points: [x, top, x, bottom], stroke: "headerLine" });
    const style = tickStyle(unit, start, row);
    const width = (text: string) => measure(text, style);
    const forms = words(unit, start, row);
    const text =
      row === "lower" && CENTRED.has(unit)
        ? centred(forms, left, right, width)
        : sticky(forms, Math.max(left, viewport.x), right, flag, width);
    if (text) shapes.push({ kind: "text", ...text, y: (top + bottom) / 2, style });
  }
}

const CENTRED: ReadonlySet<Unit> = new Set(["hour", "twoHours", "sixHours", "day"]);

function tickStyle(unit: Unit, start: Minute, row: TickRow): TextStyle {
  if (row !== "lower") return row === "upper" ? "headerUpper" : "headerLower";
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
