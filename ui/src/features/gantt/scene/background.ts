/** What lies behind the bars: time off, the bands of selected rows, lines of rows and units, today and the data date. */
import { ROW_HEIGHT } from "./bar";
import { restBetween, type WorkCalendar } from "./hours";
import { minuteAt, widthOf, xOf, type Span, type TimeScale } from "./scale";
import type { Shape, Viewport } from "./shape";
import { shows } from "./show";
import { unitStarts } from "./ticks";
import { headerUnits } from "./tiers";
import type { TimelineInput } from "./timeline";
import type { Unit } from "./time";

export function background(
  shapes: Shape[],
  input: TimelineInput,
  viewport: Viewport,
  first: number,
  last: number,
): void {
  const { scale, show } = input;
  const bottom = Math.min(viewport.y + viewport.height, Math.max(0, input.count * ROW_HEIGHT));
  const right = Math.min(viewport.x + viewport.width, widthOf(scale));
  if (shows(show, "nonWorking")) {
    const tall = { y: viewport.y, height: viewport.height };
    for (const range of projectRest(input, viewport))
      shapes.push({ kind: "rect", x: range.x, width: range.width, ...tall, fill: "nonWorking" });
    if (input.hoursOf && shows(show, "calendars")) rowRest(shapes, input, viewport, first, last);
  }
  for (let row = first; row <= last; row++) {
    const fill = input.isSelected(row) ? "rowSelected" : row === input.hovered ? "rowHovered" : null;
    const band = { x: viewport.x, y: row * ROW_HEIGHT, width: viewport.width, height: ROW_HEIGHT };
    if (fill) shapes.push({ kind: "rect", ...band, fill });
  }
  for (let row = first; row <= last; row++) {
    const y = (row + 1) * ROW_HEIGHT - 0.5;
    if (y <= bottom) shapes.push({ kind: "path", points: [viewport.x, y, right, y], stroke: "rowLine" });
  }
  for (const start of unitStarts(ruled(scale), scale, viewport))
    vertical(shapes, Math.round(xOf(scale, start)) + 0.5, viewport, "gridLine");
  if (input.today !== null && shows(show, "today"))
    vertical(shapes, Math.round(xOf(scale, input.today)) + 0.5, viewport, "today");
  if (input.dataDate !== null && shows(show, "dataDate"))
    vertical(shapes, Math.round(xOf(scale, input.dataDate)), viewport, "dataDate");
}

/** Between which units a line is ruled through all rows. */
function ruled(scale: TimeScale): Unit {
  const { upper, lower } = headerUnits(scale);
  return lower === "day" ? "week" : upper === "decade" ? lower : upper;
}

function vertical(
  shapes: Shape[],
  x: number,
  viewport: Viewport,
  stroke: "gridLine" | "today" | "dataDate",
): void {
  if (x < viewport.x || x > viewport.x + viewport.width) return;
  shapes.push({ kind: "path", points: [x, viewport.y, x, viewport.y + viewport.height], stroke });
}

interface Shade {
  x: number;
  width: number;
}

function projectRest(input: TimelineInput, viewport: Viewport): Shade[] {
  return input.hours
    ? restIn(input.hours, input.scale, viewport)
    : nonWorkingIn(input.nonWorking, input.scale, viewport);
}

/** A row with a calendar of its own covers the project's shade and has its own. */
function rowRest(
  shapes: Shape[],
  input: TimelineInput,
  viewport: Viewport,
  first: number,
  last: number,
): void {
  const known = new Map<WorkCalendar, Shade[]>();
  for (let row = first; row <= last; row++) {
    const calendar = input.hoursOf!(row);
    if (!calendar) continue;
    let ranges = known.get(calendar);
    if (!ranges) known.set(calendar, (ranges = restIn(calendar, input.scale, viewport)));
    const band = { y: row * ROW_HEIGHT, height: ROW_HEIGHT };
    shapes.push({ kind: "rect", x: viewport.x, width: viewport.width, ...band, fill: "rowPlain" });
    for (const { x, width } of ranges) shapes.push({ kind: "rect", x, width, ...band, fill: "nonWorking" });
  }
}

function restIn(calendar: WorkCalendar, scale: TimeScale, viewport: Viewport): Shade[] {
  const [from, to] = [minuteAt(scale, viewport.x), minuteAt(scale, viewport.x + viewport.width)];
  return restBetween(calendar, from, to, scale).flatMap(({ start, finish }) => {
    const x = xOf(scale, start);
    const width = xOf(scale, finish) - x;
    return width >= NARROWEST_SHADE ? [{ x, width }] : [];
  });
}

const NARROWEST_SHADE = 4;

/** Non-working ranges that the view touches and that are wide enough to be seen. */
export function nonWorkingIn(ranges: readonly Span[], scale: TimeScale, viewport: Viewport): Shade[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xOf(scale, ranges[middle]!.finish) <= viewport.x) low = middle + 1;
    else high = middle;
  }
  const found: Shade[] = [];
  for (let i = low; i < ranges.length; i++) {
    const x = xOf(scale, ranges[i]!.start);
    if (x >= viewport.x + viewport.width) break;
    const width = xOf(scale, ranges[i]!.finish) - x;
    if (width >= NARROWEST_SHADE) found.push({ x, width });
  }
  return found;
}
