/** The overview of a long plan: all its rows on a narrow strip, and which part of it is in view. */
import type { Bar } from "./bar";
import type { Span } from "./scale";
import type { FillStyle, Shape } from "./shape";
import type { Minute } from "./time";

export interface Overview {
  count: number;
  bar(row: number): Bar | null;
  span: Span;
  dataDate: Minute | null;
  width: number;
  height: number;
}

const MARGIN = 3;

/** At most two rows a pixel are drawn, however long the plan is. */
export function overviewScene({ count, bar, span, dataDate, width, height }: Overview): Shape[] {
  const shapes: Shape[] = [{ kind: "rect", x: 0, y: 0, width, height, fill: "headerBackground" }];
  const step = Math.max(1, Math.floor(count / (2 * height)));
  const tall = height / Math.max(1, count);
  const inner = width - 2 * MARGIN;
  const x = (minute: Minute) =>
    MARGIN + ((minute - span.start) / Math.max(1, span.finish - span.start)) * inner;
  for (let row = 0; row < count; row += step) {
    const one = bar(row);
    if (!one) continue;
    const left = x(one.start);
    shapes.push({
      kind: "rect",
      x: left,
      y: row * tall,
      width: Math.max(one.kind === "milestone" ? 2 : 1, x(one.finish) - left),
      height: Math.max(0.75, Math.min(3, tall * step * 0.7)),
      fill: fillOf(one),
    });
  }
  if (dataDate !== null && dataDate > span.start && dataDate < span.finish) {
    const at = Math.round(x(dataDate));
    shapes.push({ kind: "path", points: [at, 0, at, height], stroke: "overviewDate" });
  }
  return shapes;
}

function fillOf(bar: Bar): FillStyle {
  if (bar.kind === "summary") return "summary";
  if (bar.kind === "milestone") return bar.critical ? "milestoneCritical" : "milestone";
  return bar.critical ? "taskCriticalDone" : bar.status === "inactive" ? "taskInactive" : "taskDone";
}

export interface Seen {
  /** Scroll position and size of the view, and of all there is, in rows' pixels. */
  top: number;
  height: number;
  total: number;
}

/** Where the frame of the view lies on the strip; never too thin to be caught. */
export function frameOf({ top, height, total }: Seen, strip: number): { top: number; height: number } {
  const tall = Math.min(strip, Math.max(14, (height / Math.max(1, total)) * strip));
  const room = Math.max(1, total - height);
  return { top: Math.min(1, Math.max(0, top / room)) * (strip - tall), height: tall };
}

/** The scroll position that brings the middle of the frame to a place on the strip. */
export function scrollAt(place: number, { height, total }: Seen, strip: number): number {
  const tall = frameOf({ top: 0, height, total }, strip).height;
  const share = (place - tall / 2) / Math.max(1, strip - tall);
  return Math.min(1, Math.max(0, share)) * Math.max(0, total - height);
}
