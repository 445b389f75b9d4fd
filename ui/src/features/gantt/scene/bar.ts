/** Bars: what one row of the timeline shows, and where. */
import { baselineShape, constraintShapes, deadlineShape, floatShapes } from "./barMarks";
import { finishX, pointX, startX, type Span, type TimeScale } from "./scale";
import type { FillStyle, Shape, TextStyle } from "./shape";
import { shows, type Show } from "./show";
import { manualShapes, progressWidth, taskShapes } from "./taskBar";
import type { Minute } from "./time";

export interface Bar extends Span {
  kind: "task" | "summary" | "milestone";
  /** Percent complete, 0–100. */
  progress: number;
  /** Up to where its work is done; by its percent where nobody knows better. */
  doneUntil?: Minute | null;
  critical: boolean;
  /** Hardly any float. */
  nearCritical?: boolean;
  /** On the path that drives what is being looked at. */
  driving?: boolean;
  /** Scheduled by hand. */
  manual?: boolean;
  /** Stands right of the bar. */
  label: string;
  /** The words of a milestone's date. */
  date?: string;
  /** Who works on it. */
  resources?: string;
  baseline?: Span | null;
  deadline?: Minute | null;
  /** A constraint with a date, and which way it keeps the bar from moving. */
  constraint?: { at: Minute; holds: "after" | "before" | "on" } | null;
  /** Where the total float ends. */
  lateFinish?: Minute | null;
  /** Pauses inside a task. */
  splits?: readonly Span[];
  /** Colours a bar by a status instead of by its criticality. */
  status?: "green" | "amber" | "red" | "inactive" | null;
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

/** The rightmost pixel that the bar, its float line, its brackets and its deadline take up. */
export function rightEdge(bar: Bar, box: Box, scale: TimeScale, show: Show): number {
  let right = box.right;
  const floatEnd = floatRight(bar, box, scale, show);
  if (floatEnd !== null) right = Math.max(right, floatEnd);
  const marks = [
    shows(show, "deadline") ? bar.deadline : null,
    shows(show, "constraint") ? bar.constraint?.at : null,
  ];
  for (const mark of marks) {
    if (mark == null) continue;
    const x = pointX(scale, mark);
    if (x + 6 > right && x - 6 < right + 40) right = x + 6;
  }
  return right;
}

/** The words right of a bar. */
export function labelOf(bar: Bar, show: Show): string {
  const parts: string[] = [];
  if (show.labels && bar.label) parts.push(bar.label);
  if (shows(show, "milestoneDates") && bar.kind === "milestone" && bar.date) parts.push(bar.date);
  if (shows(show, "resources") && bar.resources) parts.push(bar.resources);
  return parts.join(" · ");
}

export function labelStyle(bar: Bar): TextStyle {
  if (bar.status === "inactive") return "labelInactive";
  return bar.kind === "summary" ? "labelStrong" : "label";
}

export function barShapes(bar: Bar, row: number, scale: TimeScale, show: Show): Shape[] {
  const box = barBox(bar, row, scale);
  const shapes: Shape[] = [];
  if (show.baseline && bar.baseline) shapes.push(baselineShape(bar.baseline, bar.kind, row, scale));
  const floatEnd = floatRight(bar, box, scale, show);
  if (floatEnd !== null) shapes.push(...floatShapes(box, floatEnd));
  if (bar.kind === "milestone") shapes.push(...diamond(bar, box, show));
  else if (bar.kind === "summary") shapes.push(...summaryShapes(bar, box, row, scale, show));
  else shapes.push(...taskShapes(bar, box, scale, show));
  if (bar.manual && shows(show, "manual")) shapes.push(...manualShapes(box, bar.kind));
  if (bar.driving && shows(show, "driving")) shapes.push(drivingLine(box));
  if (bar.constraint && shows(show, "constraint"))
    shapes.push(...constraintShapes(bar.constraint, box, scale));
  if (bar.deadline != null && shows(show, "deadline"))
    shapes.push(deadlineShape(bar, bar.deadline, box, scale));
  return shapes;
}

function floatRight(bar: Bar, box: Box, scale: TimeScale, show: Show): number | null {
  if (!show.float || bar.kind === "summary" || bar.lateFinish == null) return null;
  const end = finishX(scale, bar.lateFinish);
  return end > box.right + 2 ? end : null;
}

/** A line above the bars of the path that is being looked at. */
function drivingLine(box: Box): Shape {
  return {
    kind: "rect",
    x: box.left,
    y: box.top - 4,
    width: Math.max(3, box.right - box.left),
    height: 2,
    fill: "driving",
  };
}

function summaryShapes(bar: Bar, box: Box, row: number, scale: TimeScale, show: Show): Shape[] {
  const top = row * ROW_HEIGHT + SUMMARY.top;
  const bottom = top + SUMMARY.height;
  const tooth = Math.min(SUMMARY.tooth, (box.right - box.left) / 2);
  const inner = [box.right - tooth, bottom, box.left + tooth, bottom];
  const shapes: Shape[] = [
    {
      kind: "polygon",
      points: [
        ...[box.left, top, box.right, top, box.right, bottom + tooth],
        ...inner,
        ...[box.left, bottom + tooth],
      ],
      fill: summaryFill(bar, show),
    },
  ];
  const width = progressWidth(bar, box, scale);
  if (width > 0) shapes.push({ kind: "rect", x: box.left, y: top, width, height: 3, fill: "summaryDone" });
  return shapes;
}

function summaryFill(bar: Bar, show: Show): FillStyle {
  if (bar.status === "inactive") return "taskInactive";
  return statusFill(bar) ?? (bar.critical && show.critical ? "summaryCritical" : "summary");
}

function statusFill(bar: Bar): FillStyle | null {
  if (bar.status === "green") return "statusGreen";
  if (bar.status === "amber") return "statusAmber";
  return bar.status === "red" ? "statusRed" : null;
}

function diamond(bar: Bar, box: Box, show: Show): Shape[] {
  const x = (box.left + box.right) / 2;
  const r = MILESTONE_RADIUS;
  const points = [x, box.middle - r, x + r, box.middle, x, box.middle + r, x - r, box.middle];
  if (bar.status === "inactive")
    return [
      { kind: "polygon", points, fill: "taskInactive" },
      { kind: "path", points: [...points, x, box.middle - r], stroke: "inactive" },
    ];
  const near = bar.nearCritical && shows(show, "nearCritical");
  const fill: FillStyle =
    statusFill(bar) ??
    (bar.critical && show.critical ? "milestoneCritical" : near ? "milestoneNear" : "milestone");
  return [{ kind: "polygon", points, fill }];
}
