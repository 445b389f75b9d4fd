/** What a drag would do: new dates, new progress or a new dependency, snapped to whole working days. */
import { barBox, ROW_HEIGHT, type Bar, type Box } from "./bar";
import type { DependencyKind } from "./dependency";
import { HANDLE, type Hit, type Point } from "./hit";
import type { Span, TimeScale } from "./scale";
import type { Shape } from "./shape";
import { DAY, minuteOfDay, startOfDay, type Minute } from "./time";

export type Drag =
  | { kind: "move"; row: number; start: Minute; finish: Minute }
  | { kind: "resize"; row: number; start: Minute; finish: Minute }
  | { kind: "progress"; row: number; percent: number }
  | {
      kind: "connect";
      row: number;
      end: "start" | "finish";
      to: number | null;
      dependency: DependencyKind;
      at: Point;
    };

export interface DragSurface {
  count: number;
  bar(row: number): Bar | null;
  scale: TimeScale;
  nonWorking: readonly Span[];
}

/** The drag that began at `from` on `hit` and is at `to` now; `null` while it changes nothing. */
export function dragTo(surface: DragSurface, hit: Hit, from: Point, to: Point): Drag | null {
  const bar = surface.bar(hit.row);
  if (!bar) return null;
  const days = Math.round((to.x - from.x) / surface.scale.pixelsPerDay);
  if (hit.part === "body") return move(surface, bar, hit.row, days);
  if (hit.part === "finishEdge") return resize(surface, bar, hit.row, days);
  if (hit.part === "progress") return { kind: "progress", row: hit.row, percent: percentAt(hit.box, to.x) };
  return connect(surface, hit, to);
}

function move(surface: DragSurface, bar: Bar, row: number, days: number): Drag | null {
  if (days === 0) return null;
  const step = days > 0 ? 1 : -1;
  const day = workingDay(surface.nonWorking, startOfDay(bar.start) + days * DAY, step);
  const start = day + minuteOfDay(bar.start);
  return { kind: "move", row, start, finish: bar.finish + (start - bar.start) };
}

function resize(surface: DragSurface, bar: Bar, row: number, days: number): Drag | null {
  const lastDay = startOfDay(bar.finish - 1);
  const day = workingDay(
    surface.nonWorking,
    Math.max(startOfDay(bar.start), lastDay + days * DAY),
    days > 0 ? 1 : -1,
  );
  const finish = Math.max(bar.start, day + (bar.finish - lastDay));
  return days === 0 || finish === bar.finish ? null : { kind: "resize", row, start: bar.start, finish };
}

function percentAt(box: Box, x: number): number {
  const width = box.right - box.left;
  const step = width >= 200 ? 1 : 5;
  const percent = Math.round(((x - box.left) / width) * (100 / step)) * step;
  return Math.min(100, Math.max(0, percent));
}

function connect(surface: DragSurface, hit: Hit, at: Point): Drag {
  const end = hit.part === "startHandle" ? "start" : "finish";
  const row = Math.floor(at.y / ROW_HEIGHT);
  const target = row >= 0 && row < surface.count && row !== hit.row ? surface.bar(row) : null;
  const box = target ? barBox(target, row, surface.scale) : null;
  const over =
    box !== null && at.x >= box.left - HANDLE.distance - 8 && at.x <= box.right + HANDLE.distance + 8;
  const atStart = box === null || at.x <= Math.max(box.left + 8, (box.left + box.right) / 2);
  const dependency: DependencyKind = end === "finish" ? (atStart ? "FS" : "FF") : atStart ? "SS" : "SF";
  return { kind: "connect", row: hit.row, end, to: over ? row : null, dependency, at };
}

/** The nearest day from `day` on, in the direction of the drag, on which work happens. */
export function workingDay(nonWorking: readonly Span[], day: Minute, step: 1 | -1): Minute {
  for (let tries = 0; tries < 40; tries++) {
    const range = rangeAt(nonWorking, day);
    if (!range) return day;
    day = step > 0 ? startOfDay(range.finish) : startOfDay(range.start) - DAY;
  }
  return day;
}

/** A date-long range that covers the whole of a day. */
function rangeAt(nonWorking: readonly Span[], day: Minute): Span | null {
  let low = 0;
  let high = nonWorking.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = nonWorking[middle]!;
    if (range.finish <= day) low = middle + 1;
    else if (range.start > day) high = middle - 1;
    else return range.finish >= day + DAY ? range : null;
  }
  return null;
}

/** Whether anything would change at all when the pointer is let go here. */
export function isEffective(drag: Drag | null): drag is Drag {
  return drag !== null && (drag.kind !== "connect" || drag.to !== null);
}

/** The live picture of a drag, painted over the scene. */
export function dragShapes(surface: DragSurface, hit: Hit, drag: Drag): Shape[] {
  const { box } = hit;
  if (drag.kind === "connect") {
    const x = drag.end === "finish" ? box.right : box.left;
    const shapes: Shape[] = [
      { kind: "path", points: [x, box.middle, drag.at.x, drag.at.y], stroke: "rubber" },
    ];
    const target = drag.to === null ? null : surface.bar(drag.to);
    if (target && drag.to !== null) shapes.push(outline(barBox(target, drag.to, surface.scale)));
    return shapes;
  }
  if (drag.kind === "progress") {
    const width = ((box.right - box.left) * drag.percent) / 100;
    return [
      {
        kind: "rect",
        x: box.left,
        y: box.top,
        width,
        height: box.bottom - box.top,
        radius: 2,
        fill: "ghost",
      },
      outline(box),
    ];
  }
  const bar = surface.bar(hit.row);
  if (!bar) return [];
  const ghost = barBox({ ...bar, start: drag.start, finish: drag.finish }, hit.row, surface.scale);
  return [
    {
      kind: "rect",
      x: ghost.left,
      y: ghost.top,
      width: ghost.right - ghost.left,
      height: ghost.bottom - ghost.top,
      radius: 2,
      fill: "ghost",
    },
    outline(ghost),
  ];
}

function outline(box: Box): Shape {
  const { left, top } = box;
  return {
    kind: "frame",
    x: left - 1.5,
    y: top - 1.5,
    width: box.right - left + 3,
    height: box.bottom - top + 3,
    radius: 3,
    stroke: "ghostOutline",
  };
}

/** Circles at the ends of the bar under the pointer, to pull a dependency from. */
export function handleShapes(box: Box): Shape[] {
  const dot = (x: number): Shape => ({
    kind: "rect",
    x: x - HANDLE.radius,
    y: box.middle - HANDLE.radius,
    width: 2 * HANDLE.radius,
    height: 2 * HANDLE.radius,
    radius: HANDLE.radius,
    fill: "handle",
  });
  return [dot(box.left - HANDLE.distance), dot(box.right + HANDLE.distance)];
}
