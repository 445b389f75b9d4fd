/** What stands beside a bar: its baseline below it, its deadline across it. */
import { MIN_WIDTH, ROW_HEIGHT, type Bar, type Box } from "./bar";
import { finishX, pointX, startX, type Span, type TimeScale } from "./scale";
import type { FillStyle, Shape } from "./shape";
import type { Minute } from "./time";

const BASELINE = { top: 21, height: 3 } as const;

export function baselineShape(baseline: Span, kind: Bar["kind"], row: number, scale: TimeScale): Shape {
  const y = row * ROW_HEIGHT + BASELINE.top;
  if (kind === "milestone") {
    const x = pointX(scale, baseline.finish);
    return {
      kind: "polygon",
      points: [x, y - 2, x + 4, y + 2, x, y + 6, x - 4, y + 2],
      fill: "baselineMilestone",
    };
  }
  const left = startX(scale, baseline.start);
  const width = Math.max(MIN_WIDTH, finishX(scale, baseline.finish) - left);
  return { kind: "rect", x: left, y, width, height: BASELINE.height, fill: "baseline" };
}

/** A hollow-looking arrow that points down at the deadline. */
export function deadlineShape(bar: Bar, deadline: Minute, box: Box, scale: TimeScale): Shape {
  const x = pointX(scale, deadline);
  const fill: FillStyle = bar.finish > deadline ? "deadlineMissed" : "deadline";
  const top = box.top - 1;
  return {
    kind: "polygon",
    points: [
      x - 1.5,
      top,
      x + 1.5,
      top,
      x + 1.5,
      top + 7,
      x + 5,
      top + 7,
      x,
      top + 13,
      x - 5,
      top + 7,
      x - 1.5,
      top + 7,
    ],
    fill,
  };
}
