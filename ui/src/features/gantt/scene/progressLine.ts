/** The progress line: from the data date to how far each task has come, and back to the data date at both ends. */
import { barBox, ROW_HEIGHT, type Bar } from "./bar";
import { xOf, type TimeScale } from "./scale";
import type { Shape } from "./shape";
import { progressWidth } from "./taskBar";
import type { Minute } from "./time";

/**
 * Where the line touches a row: left of the data date is behind, right of it is ahead. A task that is where it should
 * be — finished, or not due to have begun — touches it on the data date. It passes summaries and rows without dates by.
 */
export function progressPoint(
  bar: Bar | null,
  row: number,
  scale: TimeScale,
  dataDate: Minute,
): number | null {
  const line = xOf(scale, dataDate);
  if (!bar || bar.kind === "summary" || bar.status === "inactive") return null;
  const box = barBox(bar, row, scale);
  if (bar.kind === "milestone") {
    const late = bar.progress < 100 && bar.start < dataDate;
    const early = bar.progress >= 100 && bar.start > dataDate;
    return late || early ? (box.left + box.right) / 2 : line;
  }
  if (bar.progress >= 100) return bar.finish > dataDate ? box.right : line;
  if (bar.progress <= 0) return bar.start < dataDate ? box.left : line;
  return box.left + progressWidth(bar, box, scale);
}

/** How many rows beyond the view are looked at for where the line comes from and goes to. */
const BEYOND = 60;

/** The part of the line through the rows from `first` to `last` of `count`. */
export function progressLine(
  bar: (row: number) => Bar | null,
  [first, last]: readonly [number, number],
  count: number,
  scale: TimeScale,
  dataDate: Minute,
): Shape[] {
  if (last < first) return [];
  const line = xOf(scale, dataDate);
  const at = (row: number): [number, number] | null => {
    const x = progressPoint(bar(row), row, scale, dataDate);
    return x === null ? null : [x, row * ROW_HEIGHT + 12.5];
  };
  const beyond = (from: number, step: 1 | -1): [number, number] => {
    for (let row = from; row >= 0 && row < count && Math.abs(row - from) < BEYOND; row += step) {
      const point = at(row);
      if (point) return point;
    }
    return [
      line,
      step < 0 ? Math.max(0, from - BEYOND) * ROW_HEIGHT : Math.min(count, from + BEYOND) * ROW_HEIGHT,
    ];
  };
  const points: number[] = [...beyond(first - 1, -1)];
  const dots: Shape[] = [];
  for (let row = first; row <= last; row++) {
    const point = at(row);
    if (!point) continue;
    points.push(...point);
    if (Math.abs(point[0] - line) >= 1) dots.push(dot(...point));
  }
  points.push(...beyond(last + 1, 1));
  return [{ kind: "path", points, stroke: "progressLine" }, ...dots];
}

function dot(x: number, y: number): Shape {
  return { kind: "rect", x: x - 2.5, y: y - 2.5, width: 5, height: 5, radius: 2.5, fill: "progressLine" };
}
