/** What lies behind the bars: days off, the bands of selected rows, lines of rows and units, today and the data date. */
import { ROW_HEIGHT } from "./bar";
import { widthOf, xOf, type Span, type TimeScale } from "./scale";
import type { Shape, Viewport } from "./shape";
import { headerUnits, unitStarts } from "./ticks";
import type { TimelineInput } from "./timeline";

export function background(
  shapes: Shape[],
  input: TimelineInput,
  viewport: Viewport,
  first: number,
  last: number,
): void {
  const { scale } = input;
  const bottom = Math.min(viewport.y + viewport.height, Math.max(0, input.count * ROW_HEIGHT));
  const right = Math.min(viewport.x + viewport.width, widthOf(scale));
  const tall = { y: viewport.y, height: viewport.height };
  for (const range of nonWorkingIn(input.nonWorking, scale, viewport)) {
    shapes.push({ kind: "rect", x: range.x, width: range.width, ...tall, fill: "nonWorking" });
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
  const { upper, lower } = headerUnits(scale);
  for (const start of unitStarts(
    lower === "day" ? "week" : upper === lower ? lower : upper,
    scale,
    viewport,
  )) {
    vertical(shapes, Math.round(xOf(scale, start)) + 0.5, viewport, "gridLine");
  }
  if (input.today !== null) vertical(shapes, Math.round(xOf(scale, input.today)) + 0.5, viewport, "today");
  if (input.dataDate !== null) vertical(shapes, Math.round(xOf(scale, input.dataDate)), viewport, "dataDate");
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

const NARROWEST_SHADE = 4;

/** Non-working ranges that the view touches and that are wide enough to be seen. */
export function nonWorkingIn(
  ranges: readonly Span[],
  scale: TimeScale,
  viewport: Viewport,
): { x: number; width: number }[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xOf(scale, ranges[middle]!.finish) <= viewport.x) low = middle + 1;
    else high = middle;
  }
  const found: { x: number; width: number }[] = [];
  for (let i = low; i < ranges.length; i++) {
    const x = xOf(scale, ranges[i]!.start);
    if (x >= viewport.x + viewport.width) break;
    const width = xOf(scale, ranges[i]!.finish) - x;
    if (width >= NARROWEST_SHADE) found.push({ x, width });
  }
  return found;
}
