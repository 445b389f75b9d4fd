/** What stands beside a bar: its baseline below it, its float after it, its deadline and its constraint across it. */
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

/** A dotted line from the bar to where its float ends. */
export function floatShapes(box: Box, end: number): Shape[] {
  return [
    { kind: "path", points: [box.right, box.middle, end, box.middle], stroke: "float" },
    { kind: "path", points: [end, box.middle - 4, end, box.middle + 4], stroke: "floatEnd" },
  ];
}

/** An arrow that points down at the deadline. */
export function deadlineShape(bar: Bar, deadline: Minute, box: Box, scale: TimeScale): Shape {
  const x = pointX(scale, deadline);
  const fill: FillStyle = bar.finish > deadline ? "deadlineMissed" : "deadline";
  const top = box.top - 1;
  const shaft = [x - 1.5, top, x + 1.5, top, x + 1.5, top + 7];
  const head = [x + 5, top + 7, x, top + 13, x - 5, top + 7, x - 1.5, top + 7];
  return { kind: "polygon", points: [...shaft, ...head], fill };
}

/** A post at the constraint's date, with a small triangle on the side to which the bar may not go. */
export function constraintShapes(
  { at, holds }: NonNullable<Bar["constraint"]>,
  box: Box,
  scale: TimeScale,
): Shape[] {
  const x = Math.round(pointX(scale, at));
  const top = box.top - 3;
  const shapes: Shape[] = [
    { kind: "rect", x: x - 1, y: top, width: 2, height: box.bottom - box.top + 6, fill: "constraint" },
  ];
  const pointing = (way: 1 | -1): Shape => ({
    kind: "polygon",
    points: [x + way, top, x + way * 6, top + 3.5, x + way, top + 7],
    fill: "constraint",
  });
  if (holds !== "before") shapes.push(pointing(1));
  if (holds !== "after") shapes.push(pointing(-1));
  return shapes;
}
