import { describe, expect, it } from "vitest";
import {
  barShapes,
  DAY,
  frameOf,
  LEGEND_ENTRIES,
  legendScene,
  overviewScene,
  parseMinute,
  progressLine,
  progressPoint,
  rolledShapes,
  rollUp,
  scrollAt,
  type Bar,
  type Shape,
  type Show,
} from ".";

const at = (text: string) => parseMinute(text)!;
const scale = { origin: at("2026-03-02"), end: at("2026-12-31"), pixelsPerDay: 10 };
const show: Show = {
  critical: true,
  nearCritical: true,
  driving: true,
  constraint: true,
  manual: true,
  baseline: true,
  float: true,
  dependencies: true,
  labels: true,
};
const task = (from: number, to: number, more: Partial<Bar> = {}): Bar => ({
  kind: "task",
  start: scale.origin + from * DAY,
  finish: scale.origin + to * DAY,
  progress: 0,
  critical: false,
  label: "",
  ...more,
});
const fills = (shapes: Shape[]) => shapes.flatMap((s) => ("fill" in s ? [s.fill] : []));
const drawn = (bar: Bar, shown = show) => barShapes(bar, 0, scale, shown);

describe("marks of a bar", () => {
  it("show what is done up to the moment it is done, over pauses", () => {
    const bar = task(0, 20, {
      progress: 50,
      doneUntil: scale.origin + 12 * DAY,
      splits: [{ start: scale.origin + 5 * DAY, finish: scale.origin + 10 * DAY }],
    });
    const done = drawn(bar).filter((s) => s.kind === "rect" && s.fill === "taskDone");
    expect(done).toMatchObject([
      { x: 0, width: 50 },
      { x: 100, width: 20 },
    ]);
    expect(drawn(bar).filter((s) => s.kind === "path" && s.stroke === "split")).toMatchObject([
      { points: [50, 12.5, 100, 12.5] },
    ]);
  });

  it("tell critical from nearly critical, and neither when switched off", () => {
    expect(fills(drawn(task(0, 5, { critical: true, nearCritical: true })))).toEqual(["taskCritical"]);
    expect(fills(drawn(task(0, 5, { nearCritical: true })))).toEqual(["taskNear"]);
    expect(fills(drawn(task(0, 5, { nearCritical: true }), { ...show, nearCritical: false }))).toEqual([
      "task",
    ]);
  });

  it("bracket what is scheduled by hand and outline what is inactive", () => {
    expect(fills(drawn(task(0, 5, { manual: true }))).filter((fill) => fill === "manual")).toHaveLength(6);
    const inactive = drawn(task(0, 5, { status: "inactive", progress: 40 }));
    expect(inactive).toMatchObject([{ kind: "frame", stroke: "inactive" }]);
  });

  it("point a constraint to the side that is closed", () => {
    const ways = (holds: "after" | "before" | "on") =>
      drawn(task(3, 5, { constraint: { at: scale.origin + 3 * DAY, holds } })).flatMap((s) =>
        s.kind === "polygon" && s.fill === "constraint" ? [s.points[2]! - 30] : [],
      );
    expect([ways("after"), ways("before"), ways("on")]).toEqual([[6], [-6], [6, -6]]);
  });

  it("have a picture for every entry of the key", () => {
    for (const entry of LEGEND_ENTRIES) expect(legendScene(entry), entry).not.toHaveLength(0);
    expect(
      Object.fromEntries(LEGEND_ENTRIES.map((entry) => [entry, fills(legendScene(entry))])),
    ).toMatchSnapshot();
  });
});

describe("the progress line", () => {
  const dataDate = scale.origin + 10 * DAY;
  const bars: (Bar | null)[] = [
    task(0, 20, { progress: 25 }),
    task(0, 8, { progress: 100 }),
    task(12, 20),
    task(6, 9),
    task(8, 20, { progress: 50 }),
    task(0, 20, { kind: "summary", progress: 5 }),
    null,
  ];

  it("runs through how far each task is and back to the data date", () => {
    const found = bars.map((bar, row) => progressPoint(bar, row, scale, dataDate));
    expect(found).toEqual([50, 100, 100, 60, 140, null, null]);
    const [line, ...dots] = progressLine((row) => bars[row] ?? null, [0, 6], 7, scale, dataDate);
    expect(line).toMatchObject({ stroke: "progressLine" });
    const points = line?.kind === "path" ? line.points : [];
    expect(points.slice(0, 4)).toEqual([100, 0, 50, 12.5]);
    expect(points.slice(-2)).toEqual([100, 7 * 28]);
    expect(dots).toHaveLength(3);
  });

  it("is the same line whatever part of it is in view", () => {
    const whole = progressLine((row) => bars[row] ?? null, [0, 6], 7, scale, dataDate)[0];
    const part = progressLine((row) => bars[row] ?? null, [2, 4], 7, scale, dataDate)[0];
    const pairs = (shape: Shape | undefined) =>
      shape?.kind === "path"
        ? shape.points.flatMap((x, i) => (i % 2 ? [] : [`${x},${shape.points[i + 1]}`]))
        : [];
    expect(pairs(whole)).toEqual(expect.arrayContaining(pairs(part)));
    expect(pairs(part)).toHaveLength(5);
    const end = progressLine((row) => bars[row] ?? null, [5, 6], 7, scale, dataDate)[0];
    expect(pairs(end), "past summaries it goes straight on").toEqual(["140,124.5", "100,196"]);
  });
});

describe("what lies below a collapsed row", () => {
  it("is drawn on it, bars that touch as one", () => {
    const milestone = task(30, 30, { kind: "milestone" });
    const below = rollUp([task(10, 20), null, milestone, task(0, 10), task(0, 40, { kind: "summary" })]);
    expect(below.map((bar) => bar.start - scale.origin)).toEqual([0, 10 * DAY, 30 * DAY]);
    const shapes = rolledShapes(below, 2, scale, { x: 0, y: 0, width: 1000, height: 300 }, show);
    expect(shapes).toMatchObject([
      { kind: "rect", x: 0, width: 200, y: 72 },
      { fill: "rowPlain" },
      { fill: "milestone" },
    ]);
  });

  it("costs no more than the view is wide", () => {
    const many = rollUp(Array.from({ length: 20_000 }, (_, i) => task(i / 300, i / 300 + 0.5)));
    expect(rolledShapes(many, 0, scale, { x: 0, y: 0, width: 1000, height: 300 }, show)).toHaveLength(1);
  });
});

describe("the overview", () => {
  const overview = {
    span: { start: scale.origin, finish: scale.origin + 100 * DAY },
    dataDate: null,
    width: 56,
    height: 600,
  };

  it("draws at most two rows a pixel", () => {
    const shapes = overviewScene({ ...overview, count: 50_000, bar: () => task(0, 50) });
    expect(shapes.length).toBeLessThanOrEqual(1 + 2 * 600 + 50);
  });

  it("frames the view, and a place on the strip leads there and back", () => {
    const seen = { top: 0, height: 700, total: 7000 };
    expect(frameOf({ ...seen, top: 6300 }, 600)).toEqual({ top: 540, height: 60 });
    expect(scrollAt(570, seen, 600)).toBe(6300);
    expect(scrollAt(-20, seen, 600)).toBe(0);
    expect(frameOf({ ...seen, total: 1_400_000 }, 600).height, "never too thin to catch").toBe(14);
  });
});
