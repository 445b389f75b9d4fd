/** The progress line: from the data date to how far each task has come, and back to the data date at both ends. */
import { barBox, ROW_HEIGHT, type Bar } from "./bar";
import { xOf, type TimeScale } from "./scale";
import type { Shape } from "./shape";
import { progressWidth } from "./taskBar";
import type { Minute } from "./time";

/**
 * Where the line touches a row: left of the data date is behind, right of it is ahead. A task that is where it should
 * be — finished, or not due to have begun — touches it on the data date, and so do summaries.
 */
export function progressPoint(bar: Bar | null, row: number, scale: TimeScale, dataDate: Minute): number {
  const line = xOf(scale, dataDate);
  if (!bar || bar.kind === "summary" || bar.status === "inactive") return line;
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

/** The part of the line through the rows from `first` to `last` of `count`. */
export function progressLine(
  bar: (row: number) => Bar | null,
  [first, last]: readonly [number, number],
  count: number,
  scale: TimeScale,
  dataDate: Minute,
): Shape[] {
  if (last < first) return [];
  const at = (row: number): [number, number] => [
    progressPoint(bar(row), row, scale, dataDate),
    row * ROW_HEIGHT + 12.5,
  ];
  const line = xOf(scale, dataDate);
  const points: number[] = [];
  if (first === 0) points.push(line, 0);
  else points.push(...at(first - 1));
  for (let row = first; row <= last; row++) points.push(...at(row));
  if (last === count - 1) points.push(line, count * ROW_HEIGHT);
  else points.push(...at(last + 1));
  const dots: Shape[] = [];
  for (let row = first; row <= last; row++) {
    const [x, y] = at(row);
    if (Math.abs(x - line) >= 1)
      dots.push({
        kind: "rect",
        x: x - 2.5,
        y: y - 2.5,
        width: 5,
        height: 5,
        radius: 2.5,
        fill: "progressLine",
      });
  }
  return [{ kind: "path", points, stroke: "progressLine" }, ...dots];
}
