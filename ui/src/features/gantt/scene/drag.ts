/** What a drag would do: new dates, new progress or a new dependency, snapped to what the scale tells apart. */
import { barBox, ROW_HEIGHT, type Bar } from "./bar";
import type { DependencyKind } from "./dependency";
import { HANDLE, type Hit, type Point } from "./hit";
import { workBetween, type WorkCalendar } from "./hours";
import type { Span, TimeScale } from "./scale";
import { shiftedFinish, shiftedStart, shiftOf, type WorkingTime } from "./snap";
import type { Minute } from "./time";

export type Drag =
  | { kind: "move"; row: number; start: Minute; finish: Minute }
  | { kind: "resize"; row: number; start: Minute; finish: Minute }
  | { kind: "progress"; row: number; percent: number; x: number }
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
  hours?: WorkCalendar | null;
  hoursOf?(row: number): WorkCalendar | null;
}

/** The drag that began at `from` on `hit` and is at `to` now; `null` while it changes nothing. */
export function dragTo(surface: DragSurface, hit: Hit, from: Point, to: Point): Drag | null {
  const bar = surface.bar(hit.row);
  if (!bar) return null;
  const time = timeOf(surface, hit.row);
  const shift = shiftOf(surface.scale, to.x - from.x);
  if (hit.part === "body") return move(time, bar, hit.row, shift);
  if (hit.part === "finishEdge") return resize(time, bar, hit.row, shift);
  if (hit.part === "progress") return progress(time, bar, hit, to.x);
  return connect(surface, hit, to);
}

function timeOf({ nonWorking, hours, hoursOf }: DragSurface, row: number): WorkingTime {
  return { nonWorking, hours: hoursOf?.(row) ?? hours ?? null };
}

function move(time: WorkingTime, bar: Bar, row: number, shift: number): Drag | null {
  if (shift === 0) return null;
  const start = shiftedStart(time, bar.start, shift);
  return { kind: "move", row, start, finish: bar.finish + (start - bar.start) };
}

function resize(time: WorkingTime, bar: Bar, row: number, shift: number): Drag | null {
  const finish = shift === 0 ? bar.finish : shiftedFinish(time, bar.start, bar.finish, shift);
  return finish === bar.finish ? null : { kind: "resize", row, start: bar.start, finish };
}

/** The share of the bar's work that lies left of the pointer. */
function progress({ hours }: WorkingTime, bar: Bar, { box, row }: Hit, x: number): Drag {
  const width = box.right - box.left;
  const share = Math.min(1, Math.max(0, (x - box.left) / width));
  const at = bar.start + share * (bar.finish - bar.start);
  const work = hours ? workBetween(hours, bar.start, bar.finish) : 0;
  const done = hours && work > 0 ? workBetween(hours, bar.start, at) / work : share;
  const step = width >= 200 ? 1 : 5;
  const percent = Math.min(100, Math.round((done * 100) / step) * step);
  return { kind: "progress", row, percent, x: box.left + share * width };
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

/** Whether anything would change at all when the pointer is let go here. */
export function isEffective(drag: Drag | null): drag is Drag {
  return drag !== null && (drag.kind !== "connect" || drag.to !== null);
}
