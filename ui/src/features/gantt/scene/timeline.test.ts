import { describe, expect, it } from "vitest";
import {
  barBox,
  estimate,
  indexDependencies,
  parseMinute,
  route,
  ROW_HEIGHT,
  timelineScene,
  visibleRows,
  type Bar,
  type DependencyKind,
  type RowDependency,
  type Shape,
  type Show,
  type TimeScale,
  type TimelineInput,
} from ".";

const at = (text: string) => parseMinute(text)!;
const scale: TimeScale = { origin: at("2026-03-02"), end: at("2026-12-31"), pixelsPerDay: 10 };
const show: Show = { critical: true, baseline: true, float: true, dependencies: true, labels: true };

function task(start: string, finish: string, more: Partial<Bar> = {}): Bar {
  return {
    kind: "task",
    start: at(`${start}T08:00`),
    finish: at(`${finish}T17:00`),
    progress: 0,
    critical: false,
    label: "",
    ...more,
  };
}

function input(
  bars: (Bar | null)[],
  dependencies: RowDependency[] = [],
  more: Partial<TimelineInput> = {},
): TimelineInput {
  return {
    count: bars.length,
    bar: (row) => bars[row] ?? null,
    dependencies: indexDependencies(dependencies, bars.length),
    nonWorking: [],
    today: null,
    dataDate: null,
    scale,
    show,
    isSelected: () => false,
    hovered: null,
    ...more,
  };
}

const view = { x: 0, y: 0, width: 1000, height: 500 };
const scene = (...args: Parameters<typeof input>) => timelineScene(input(...args), view, estimate);
const filled = (shapes: Shape[], fill: string) =>
  shapes.filter((s) => (s.kind === "rect" || s.kind === "polygon") && s.fill === fill);

describe("bars", () => {
  it("places a task and its progress to the pixel", () => {
    const shapes = scene([task("2026-03-04", "2026-03-13", { progress: 40 })]);
    expect(filled(shapes, "task")).toEqual([
      { kind: "rect", x: 20, y: 6, width: 100, height: 13, radius: 2, fill: "task" },
    ]);
    expect(filled(shapes, "taskDone")).toMatchObject([{ x: 20, width: 40 }]);
  });

  it("colours the critical path only when it is asked for", () => {
    const bars = [task("2026-03-04", "2026-03-05", { critical: true })];
    expect(filled(scene(bars), "taskCritical")).toHaveLength(1);
    expect(filled(scene(bars, [], { show: { ...show, critical: false } }), "taskCritical")).toHaveLength(0);
  });

  it("draws summaries, milestones, baselines, float and deadlines", () => {
    const milestone: Bar = {
      ...task("2026-03-10", "2026-03-10"),
      kind: "milestone",
      start: at("2026-03-10T17:00"),
    };
    const shapes = scene([
      { ...task("2026-03-04", "2026-03-13"), kind: "summary" },
      milestone,
      task("2026-03-04", "2026-03-05", {
        baseline: { start: at("2026-03-03T08:00"), finish: at("2026-03-04T17:00") },
        lateFinish: at("2026-03-10T17:00"),
        deadline: at("2026-03-04T17:00"),
      }),
    ]);
    expect(filled(shapes, "summary")).toMatchObject([{ kind: "polygon" }]);
    expect(filled(shapes, "milestone")).toMatchObject([{ points: [90, 33.5, 97, 40.5, 90, 47.5, 83, 40.5] }]);
    expect(filled(shapes, "baseline")).toMatchObject([{ x: 10, width: 20, y: 2 * ROW_HEIGHT + 21 }]);
    expect(filled(shapes, "deadlineMissed")).toHaveLength(1);
    expect(shapes.filter((s) => s.kind === "path" && s.stroke === "float")[0]).toMatchObject({
      points: [40, 68.5, 90, 68.5],
    });
  });

  it("leaves a pause in a split task", () => {
    const splits = [{ start: at("2026-03-05T17:00"), finish: at("2026-03-10T08:00") }];
    const shapes = scene([task("2026-03-04", "2026-03-13", { splits })]);
    expect(filled(shapes, "task")).toMatchObject([
      { x: 20, width: 20 },
      { x: 80, width: 40 },
    ]);
  });

  it("produces only the rows in the view", () => {
    const bars = Array.from({ length: 5000 }, () => task("2026-03-04", "2026-03-13"));
    const shapes = timelineScene(input(bars), { x: 0, y: 2800, width: 1000, height: 280 }, estimate);
    expect(filled(shapes, "task")).toHaveLength(10);
    expect(visibleRows(5000, { x: 0, y: 2800, width: 1000, height: 280 })).toEqual([100, 109]);
  });
});

describe("background", () => {
  it("shades non-working days that are wide enough to be seen", () => {
    const nonWorking = [
      { start: at("2026-03-07"), finish: at("2026-03-09") },
      { start: at("2026-03-14"), finish: at("2026-03-16") },
    ];
    expect(filled(scene([task("2026-03-04", "2026-03-05")], [], { nonWorking }), "nonWorking")).toMatchObject(
      [
        { x: 50, width: 20 },
        { x: 120, width: 20 },
      ],
    );
    const narrow = { ...scale, pixelsPerDay: 1 };
    expect(filled(scene([null], [], { nonWorking, scale: narrow }), "nonWorking")).toEqual([]);
  });

  it("tells today and the data date apart", () => {
    const shapes = scene([null], [], { today: at("2026-03-12"), dataDate: at("2026-03-20") });
    const strokes = shapes.flatMap((s) => (s.kind === "path" ? [s.stroke] : []));
    expect(strokes).toContain("today");
    expect(strokes).toContain("dataDate");
  });
});

describe("dependencies", () => {
  const boxOf = (start: string, finish: string, row: number) => ({
    box: barBox(task(start, finish), row, scale),
    row,
  });
  const a = boxOf("2026-03-09", "2026-03-13", 0);
  const later = boxOf("2026-03-20", "2026-03-27", 2);
  const draw = (kind: DependencyKind, to = later) => route(a, to, kind, () => null);

  it("ties the right ends for all four kinds", () => {
    const ends = (kind: DependencyKind) => {
      const { points, arrow } = draw(kind);
      return [points[0], points[1], arrow[0], arrow[1]];
    };
    const middles = [a.box.middle, later.box.middle];
    expect(ends("FS")).toEqual([a.box.right, middles[0], later.box.left, middles[1]]);
    expect(ends("SS")).toEqual([a.box.left, middles[0], later.box.left, middles[1]]);
    expect(ends("FF")).toEqual([a.box.right, middles[0], later.box.right, middles[1]]);
    expect(ends("SF")).toEqual([a.box.left, middles[0], later.box.right, middles[1]]);
  });

  it("runs only along the axes, upwards and downwards, forwards and backwards", () => {
    const targets = [later, boxOf("2026-03-03", "2026-03-05", 3), boxOf("2026-03-14", "2026-03-20", 1)];
    for (const target of targets) {
      for (const kind of ["FS", "SS", "FF", "SF"] as const) {
        for (const [from, to] of [
          [a, target],
          [target, a],
        ] as const) {
          const { points } = route(from, to, kind, () => null);
          for (let i = 2; i < points.length; i += 2) {
            expect(points[i] === points[i - 2] || points[i + 1] === points[i - 1], `${kind} ${points}`).toBe(
              true,
            );
          }
        }
      }
    }
  });

  it("enters a bar that starts where its predecessor ends from above", () => {
    const { points, arrow } = draw("FS", boxOf("2026-03-14", "2026-03-20", 1));
    expect(points).toHaveLength(6);
    expect(arrow[1]).toBe(ROW_HEIGHT + 6);
  });

  it("moves its vertical run away from a label between the rows", () => {
    const label = { left: 60, right: 110, labelLeft: 115, labelRight: 170 };
    const straight = route(a, later, "FS", () => null).vertical;
    expect(straight).toBeGreaterThan(label.labelLeft);
    expect(straight).toBeLessThan(label.labelRight);
    const { vertical } = route(a, later, "FS", (row) => (row === 1 ? label : null));
    expect(vertical > label.labelRight || vertical < label.labelLeft).toBe(true);
  });

  it("starts the label after the line that leaves the bar", () => {
    const labels = (shapes: Shape[]) => shapes.flatMap((s) => (s.kind === "text" ? [s] : []));
    const bars = [
      task("2026-03-09", "2026-03-13", { label: "甲" }),
      task("2026-03-20", "2026-03-27", { label: "乙" }),
    ];
    const shapes = scene(bars, [{ from: 0, to: 1, kind: "FS", critical: false }]);
    expect(labels(shapes).map((s) => s.x)).toEqual([120 + 17, 260 + 6]);
    const line = shapes.find((s) => s.kind === "path" && s.stroke === "dependency");
    expect(
      Math.max(...(line as { points: number[] }).points.slice(0, 4).filter((_, i) => i % 2 === 0)),
    ).toBeLessThan(137);
  });

  it("finds every dependency that spans the view, once", () => {
    const all: RowDependency[] = [];
    for (let from = 0; from < 3000; from += 7)
      all.push({ from, to: (from * 13 + 5) % 3000, kind: "FS", critical: false });
    const index = indexDependencies(all, 3000);
    for (const [first, last] of [
      [0, 30],
      [63, 64],
      [1000, 1040],
      [2990, 2999],
    ] as const) {
      const expected = all.filter((d) => Math.min(d.from, d.to) <= last && Math.max(d.from, d.to) >= first);
      const found = index.within(first, last);
      expect(found).toHaveLength(expected.length);
      expect(new Set(found)).toEqual(new Set(expected));
    }
  });
});
