/** Bars: what one row of the timeline shows, and where. */
import { baselineShape, deadlineShape } from "./barMarks";
import { finishX, pointX, startX, type Span, type TimeScale } from "./scale";
import type { FillStyle, Shape } from "./shape";
import type { Minute } from "./time";

export interface Bar extends Span {
  kind: "task" | "summary" | "milestone";
  /** Percent complete, 0–100. */
  progress: number;
  critical: boolean;
  /** Stands right of the bar. */
  label: string;
  baseline?: Span | null;
  deadline?: Minute | null;
  /** Where the total float ends. */
  lateFinish?: Minute | null;
  /** Pauses inside a task. */
  splits?: readonly Span[];
  /** Colours a bar by a status instead of by its criticality. */
  status?: "green" | "amber" | "red" | "inactive" | null;
}

export interface Show {
  critical: boolean;
  baseline: boolean;
  float: boolean;
  dependencies: boolean;
  labels: boolean;
}

export const ROW_HEIGHT = 28;
export const MILESTONE_RADIUS = 7;
export const MIN_WIDTH = 3;
const BAR = { top: 6, height: 13 } as const;
const SUMMARY = { top: 8, height: 6, tooth: 4 } as const;

/** The box of a bar in drawing pixels. A milestone's box is the square around its diamond. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  middle: number;
}

export function barBox(bar: Bar, row: number, scale: TimeScale): Box {
  const y = row * ROW_HEIGHT;
  const top = y + BAR.top;
  const bottom = top + BAR.height;
  const middle = top + BAR.height / 2;
  if (bar.kind === "milestone") {
    const x = pointX(scale, bar.start);
    return { left: x - MILESTONE_RADIUS, right: x + MILESTONE_RADIUS, top, bottom, middle };
  }
  const left = startX(scale, bar.start);
  const right = Math.max(finishX(scale, bar.finish), left + MIN_WIDTH);
  return { left, right, top, bottom, middle };
}

/** The rightmost pixel that the bar, its float line and its deadline take up. */
export function rightEdge(bar: Bar, box: Box, scale: TimeScale, show: Show): number {
  let right = box.right;
  const floatEnd = floatRight(bar, box, scale, show);
  if (floatEnd !== null) right = Math.max(right, floatEnd);
  if (bar.deadline != null) {
    const x = pointX(scale, bar.deadline);
    if (x + 6 > right && x - 6 < right + 40) right = x + 6;
  }
  return right;
}

export function barShapes(bar: Bar, row: number, scale: TimeScale, show: Show): Shape[] {
  const box = barBox(bar, row, scale);
  const shapes: Shape[] = [];
  if (show.baseline && bar.baseline) shapes.push(baselineShape(bar.baseline, bar.kind, row, scale));
  const floatEnd = floatRight(bar, box, scale, show);
  if (floatEnd !== null) {
    shapes.push({ kind: "path", points: [box.right, box.middle, floatEnd, box.middle], stroke: "float" });
    shapes.push({
      kind: "path",
      points: [floatEnd, box.middle - 4, floatEnd, box.middle + 4],
      stroke: "float",
    });
  }
  if (bar.kind === "milestone") shapes.push(diamond(bar, box, show));
  else if (bar.kind === "summary") shapes.push(...summaryShapes(bar, box, row, show));
  else shapes.push(...taskShapes(bar, box, scale, show));
  if (bar.deadline != null) shapes.push(deadlineShape(bar, bar.deadline, box, scale));
  return shapes;
}

function floatRight(bar: Bar, box: Box, scale: TimeScale, show: Show): number | null {
  if (!show.float || bar.kind === "summary" || bar.lateFinish == null) return null;
  const end = finishX(scale, bar.lateFinish);
  return end > box.right + 2 ? end : null;
}

function taskShapes(bar: Bar, box: Box, scale: TimeScale, show: Show): Shape[] {
  const [fill, done] = taskFills(bar, show);
  const height = box.bottom - box.top;
  const shapes: Shape[] = [];
  let from = box.left;
  for (const split of bar.splits ?? []) {
    const pause = finishX(scale, split.start);
    const resume = startX(scale, split.finish);
    if (pause <= from || resume <= pause || resume >= box.right) continue;
    shapes.push({ kind: "rect", x: from, y: box.top, width: pause - from, height, radius: 2, fill });
    shapes.push({ kind: "path", points: [pause, box.middle, resume, box.middle], stroke: "split" });
    from = resume;
  }
  shapes.push({ kind: "rect", x: from, y: box.top, width: box.right - from, height, radius: 2, fill });
  const width = progressWidth(bar, box);
  if (width > 0) shapes.push({ kind: "rect", x: box.left, y: box.top, width, height, radius: 2, fill: done });
  return shapes;
}

export function progressWidth(bar: Bar, box: Box): number {
  return ((box.right - box.left) * Math.min(100, Math.max(0, bar.progress))) / 100;
}

function taskFills(bar: Bar, show: Show): [FillStyle, FillStyle] {
  if (bar.status === "inactive") return ["taskInactive", "taskInactive"];
  if (bar.critical && show.critical) return ["taskCritical", "taskCriticalDone"];
  return ["task", "taskDone"];
}

function summaryShapes(bar: Bar, box: Box, row: number, show: Show): Shape[] {
  const top = row * ROW_HEIGHT + SUMMARY.top;
  const bottom = top + SUMMARY.height;
  const tooth = Math.min(SUMMARY.tooth, (box.right - box.left) / 2);
  const fill: FillStyle = statusFill(bar) ?? (bar.critical && show.critical ? "summaryCritical" : "summary");
  const shapes: Shape[] = [
    {
      kind: "polygon",
      points: [
        box.left,
        top,
        box.right,
        top,
        box.right,
        bottom + tooth,
        box.right - tooth,
        bottom,
        box.left + tooth,
        bottom,
        box.left,
        bottom + tooth,
      ],
      fill,
    },
  ];
  const width = progressWidth(bar, box);
  if (width > 0) shapes.push({ kind: "rect", x: box.left, y: top, width, height: 3, fill: "summaryDone" });
  return shapes;
}

function statusFill(bar: Bar): FillStyle | null {
  if (bar.status === "green") return "statusGreen";
  if (bar.status === "amber") return "statusAmber";
  if (bar.status === "red") return "statusRed";
  return null;
}

function diamond(bar: Bar, box: Box, show: Show): Shape {
  const x = (box.left + box.right) / 2;
  const r = MILESTONE_RADIUS;
  const fill: FillStyle =
    statusFill(bar) ?? (bar.critical && show.critical ? "milestoneCritical" : "milestone");
  return {
    kind: "polygon",
    points: [x, box.middle - r, x + r, box.middle, x, box.middle + r, x - r, box.middle],
    fill,
  };
}
