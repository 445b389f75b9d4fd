/** The bar of a task: its stretches between pauses, what is done of it, and how it is scheduled. */
import type { Bar, Box } from "./bar";
import { finishX, startX, type TimeScale } from "./scale";
import type { FillStyle, Shape } from "./shape";
import { shows, type Show } from "./show";

export function taskShapes(bar: Bar, box: Box, scale: TimeScale, show: Show): Shape[] {
  const height = box.bottom - box.top;
  const fills = taskFills(bar, show);
  const shapes: Shape[] = [];
  const done = box.left + progressWidth(bar, box, scale);
  let last: number | null = null;
  for (const [from, to] of stretches(bar, box, scale)) {
    if (last !== null)
      shapes.push({ kind: "path", points: [last, box.middle, from, box.middle], stroke: "split" });
    const place = { y: box.top, height, radius: 2 };
    if (bar.status === "inactive") {
      shapes.push({
        kind: "frame",
        x: from + 0.5,
        width: to - from - 1,
        ...place,
        y: box.top + 0.5,
        height: height - 1,
        stroke: "inactive",
      });
    } else {
      shapes.push({ kind: "rect", x: from, width: to - from, ...place, fill: fills.rest });
      const width = Math.min(to, done) - from;
      if (width > 0) shapes.push({ kind: "rect", x: from, width, ...place, fill: fills.done });
    }
    last = to;
  }
  return shapes;
}

/** The drawn stretches of a task from left to right; one unless it pauses. */
function stretches(bar: Bar, box: Box, scale: TimeScale): [number, number][] {
  const found: [number, number][] = [];
  let from = box.left;
  for (const split of bar.splits ?? []) {
    const pause = finishX(scale, split.start);
    const resume = startX(scale, split.finish);
    if (pause <= from || resume <= pause || resume >= box.right) continue;
    found.push([from, pause]);
    from = resume;
  }
  found.push([from, box.right]);
  return found;
}

/** How many pixels of a bar are done. */
export function progressWidth(bar: Bar, box: Box, scale: TimeScale): number {
  const width = box.right - box.left;
  if (bar.progress >= 100) return width;
  if (bar.doneUntil == null || bar.kind === "summary") return (width * Math.max(0, bar.progress)) / 100;
  if (bar.doneUntil <= bar.start) return 0;
  return Math.min(width, Math.max(0, finishX(scale, bar.doneUntil) - box.left));
}

function taskFills(bar: Bar, show: Show): { rest: FillStyle; done: FillStyle } {
  if (bar.critical && show.critical) return { rest: "taskCritical", done: "taskCriticalDone" };
  if (bar.nearCritical && shows(show, "nearCritical")) return { rest: "taskNear", done: "taskNearDone" };
  return { rest: "task", done: "taskDone" };
}

const BRACKET = { reach: 3, width: 1.5 } as const;

/** Brackets at the ends: these dates were entered and do not move by themselves. */
export function manualShapes(box: Box, kind: Bar["kind"]): Shape[] {
  if (kind === "milestone") return [];
  const top = box.top - 2;
  const height = box.bottom - box.top + 4;
  const side = (x: number, inward: 1 | -1): Shape[] => [
    { kind: "rect", x: inward > 0 ? x : x - 2, y: top, width: 2, height, fill: "manual" },
    ...[top, top + height - 1.5].map((y): Shape => ({
      kind: "rect",
      x: inward > 0 ? x : x - BRACKET.reach - 2,
      y,
      width: BRACKET.reach + 2,
      height: BRACKET.width,
      fill: "manual",
    })),
  ];
  return [...side(box.left - 1, 1), ...side(box.right + 1, -1)];
}
