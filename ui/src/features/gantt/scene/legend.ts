/** The key to the timeline: each part as a small picture made of the very shapes that draw it. */
import { barShapes, type Bar } from "./bar";
import { progressLine } from "./progressLine";
import { rolledShapes } from "./rollUp";
import { DAY } from "./time";
import type { Shape } from "./shape";
import type { Show } from "./show";
import { route, routeShapes } from "./dependency";

export const LEGEND_ENTRIES = [
  "task",
  "progress",
  "summary",
  "milestone",
  "critical",
  "nearCritical",
  "driving",
  "baseline",
  "float",
  "deadline",
  "deadlineMissed",
  "constraint",
  "manual",
  "split",
  "inactive",
  "rollUp",
  "dependencies",
  "linkIn",
  "linkOut",
  "progressLine",
  "dataDate",
  "today",
  "nonWorking",
] as const;

export type LegendEntry = (typeof LEGEND_ENTRIES)[number];

/** The size of a picture. */
export const SWATCH = { width: 44, height: 28 } as const;

const EVERYTHING: Show = {
  critical: true,
  nearCritical: true,
  driving: true,
  baseline: true,
  float: true,
  dependencies: false,
  labels: false,
  constraint: true,
  manual: true,
  rollUp: true,
};
const SCALE = { origin: 0, end: 44 * DAY, pixelsPerDay: 1 };
const TASK: Bar = { kind: "task", start: 6 * DAY, finish: 38 * DAY, progress: 0, critical: false, label: "" };
const DIAMOND: Bar = { ...TASK, kind: "milestone", start: 21.4 * DAY, finish: 21.4 * DAY };

const BARS: Partial<Record<LegendEntry, Bar>> = {
  task: TASK,
  progress: { ...TASK, progress: 55 },
  summary: { ...TASK, kind: "summary", progress: 40 },
  milestone: DIAMOND,
  critical: { ...TASK, progress: 40, critical: true },
  nearCritical: { ...TASK, progress: 40, nearCritical: true },
  driving: { ...TASK, driving: true },
  baseline: { ...TASK, start: 12 * DAY, baseline: { start: 6 * DAY, finish: 32 * DAY } },
  float: { ...TASK, finish: 20 * DAY, lateFinish: 38 * DAY },
  deadline: { ...TASK, finish: 28 * DAY, deadline: 34 * DAY },
  deadlineMissed: { ...TASK, deadline: 30 * DAY },
  constraint: { ...TASK, start: 12 * DAY, constraint: { at: 12 * DAY, holds: "after" } },
  manual: { ...TASK, manual: true },
  split: { ...TASK, splits: [{ start: 18 * DAY, finish: 27 * DAY }] },
  inactive: { ...TASK, status: "inactive" },
};

export function legendScene(entry: LegendEntry): Shape[] {
  const bar = BARS[entry];
  if (bar) return barShapes(bar, 0, SCALE, EVERYTHING);
  const { width, height } = SWATCH;
  const line = (stroke: "dataDate" | "today"): Shape[] => [
    {
      kind: "path",
      points: [
        width / 2 + (stroke === "today" ? 0.5 : 0),
        2,
        width / 2 + (stroke === "today" ? 0.5 : 0),
        height - 2,
      ],
      stroke,
    },
  ];
  switch (entry) {
    case "rollUp":
      return rolled();
    case "dependencies":
      return link("plain");
    case "linkIn":
      return link("in");
    case "linkOut":
      return link("out");
    case "progressLine":
      return progress();
    case "nonWorking":
      return [{ kind: "rect", x: 10, y: 2, width: 24, height: height - 4, fill: "nonWorking" }];
    case "dataDate":
      return line("dataDate");
    default:
      return line("today");
  }
}

function rolled(): Shape[] {
  const summary: Bar = { ...TASK, kind: "summary" };
  const below: Bar[] = [
    { ...TASK, finish: 18 * DAY },
    { ...DIAMOND, start: 26 * DAY, finish: 26 * DAY },
    { ...TASK, start: 30 * DAY },
  ];
  const view = { x: 0, y: 0, width: SWATCH.width, height: SWATCH.height };
  return [...barShapes(summary, 0, SCALE, EVERYTHING), ...rolledShapes(below, 0, SCALE, view, EVERYTHING)];
}

function link(look: "plain" | "in" | "out"): Shape[] {
  const box = (left: number, right: number, top: number) => ({
    left,
    right,
    top,
    bottom: top + 8,
    middle: top + 4,
  });
  const [from, to] = [box(4, 16, 3), box(30, 40, 17)];
  const side = { from: { box: from, row: 0 }, to: { box: to, row: 0.5 } };
  const bars: Shape[] = [from, to].map((b) => ({
    kind: "rect",
    x: b.left,
    y: b.top,
    width: b.right - b.left,
    height: 8,
    radius: 2,
    fill: "task",
  }));
  return [
    ...bars,
    ...routeShapes(
      route(side.from, side.to, "FS", () => null),
      look,
    ),
  ];
}

function progress(): Shape[] {
  const late: Bar = { ...TASK, start: 0, finish: 40 * DAY, progress: 30 };
  return progressLine((row) => (row === 0 ? late : null), [0, 0], 1, SCALE, 28 * DAY);
}
