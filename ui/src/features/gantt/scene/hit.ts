/** What lies under the pointer: pure, so that dragging can be tested without a pointer. */
import { barBox, ROW_HEIGHT, type Bar, type Box } from "./bar";
import type { TimeScale } from "./scale";
import { progressWidth } from "./taskBar";

export type BarPart = "body" | "finishEdge" | "progress" | "startHandle" | "finishHandle";

export interface Hit {
  row: number;
  part: BarPart;
  box: Box;
}

export interface Point {
  x: number;
  y: number;
}

/** Connection handles stand this far outside the bar's ends. */
export const HANDLE = { distance: 8, radius: 4, reach: 7 } as const;
const EDGE = 5;

export function hit(
  count: number,
  bar: (row: number) => Bar | null,
  scale: TimeScale,
  point: Point,
): Hit | null {
  const row = Math.floor(point.y / ROW_HEIGHT);
  const found = row >= 0 && row < count ? bar(row) : null;
  if (!found) return null;
  const box = barBox(found, row, scale);
  const part = partAt(found, box, scale, point);
  return part ? { row, part, box } : null;
}

function partAt(bar: Bar, box: Box, scale: TimeScale, { x, y }: Point): BarPart | null {
  if (Math.abs(y - box.middle) > HANDLE.reach + 3) return null;
  if (bar.kind !== "milestone" && bar.kind !== "summary") {
    const done = box.left + progressWidth(bar, box, scale);
    const wide = box.right - box.left >= 16;
    if (wide && y >= box.bottom - 4 && Math.abs(x - done) <= 4 && x < box.right - EDGE + 1) return "progress";
    if (x >= box.right - (wide ? EDGE : 1) && x <= box.right + 2) return "finishEdge";
  }
  if (x >= box.left - 1 && x <= box.right + 1) return "body";
  if (Math.abs(x - box.right - HANDLE.distance) <= HANDLE.reach) return "finishHandle";
  if (Math.abs(x - box.left + HANDLE.distance) <= HANDLE.reach) return "startHandle";
  return null;
}
