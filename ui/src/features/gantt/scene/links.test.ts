import { describe, expect, it } from "vitest";
import {
  between,
  DETOUR,
  estimate,
  indexDependencies,
  linkAt,
  parseMinute,
  route,
  ROW_HEIGHT,
  timelineScene,
  type Bar,
  type Box,
  type DependencyKind,
  type Obstacle,
  type TimelineInput,
} from ".";

const origin = parseMinute("2026-03-02")!;
const scale = { origin, end: origin + 400 * 1440, pixelsPerDay: 10 };
const bar = (from: number, to: number): Bar => ({
  kind: "task",
  start: origin + from * 1440,
  finish: origin + to * 1440,
  progress: 0,
  critical: false,
  label: "",
});
const bars = [bar(0, 10), bar(5, 30), bar(15, 20)];
const input: TimelineInput = {
  count: 3,
  bar: (row) => bars[row] ?? null,
  dependencies: indexDependencies(
    [
      { id: "a", from: 0, to: 2, kind: "FS", critical: false },
      { id: "b", from: 1, to: 2, kind: "FF", critical: false },
    ],
    3,
  ),
  nonWorking: [],
  today: null,
  dataDate: null,
  scale,
  show: { critical: true, baseline: false, float: false, dependencies: true, labels: true },
  isSelected: () => false,
  hovered: null,
};
const view = { x: 0, y: 0, width: 800, height: 400 };
const strokes = (more: Partial<TimelineInput>) =>
  timelineScene({ ...input, ...more }, view, estimate).flatMap((s) =>
    s.kind === "path" && s.stroke.startsWith("dependency") ? [s.stroke] : [],
  );

describe("dependencies", () => {
  it("of the row looked at are told apart by direction", () => {
    expect(strokes({})).toEqual(["dependency", "dependency"]);
    expect(strokes({ hovered: 0 })).toEqual(["dependency", "dependencyOut"]);
    expect(strokes({ isSelected: (row) => row === 2 })).toEqual(["dependencyIn", "dependencyIn"]);
    expect(strokes({ chosenLink: "b" }).at(-1)).toBe("dependencyChosen");
  });

  it("of the driving path are marked where that is shown, above the others", () => {
    const driven = indexDependencies(
      [
        { id: "a", from: 0, to: 2, kind: "FS", critical: true, driving: true },
        { id: "b", from: 1, to: 2, kind: "FF", critical: false },
      ],
      3,
    );
    const shown = { ...input.show, driving: true };
    expect(strokes({ dependencies: driven, show: shown })).toEqual(["dependency", "dependencyDriving"]);
    expect(strokes({ dependencies: driven })).toEqual(["dependencyCritical", "dependency"]);
    const looked = { dependencies: driven, show: shown, isSelected: (row: number) => row === 2 };
    expect(strokes(looked)).toContain("dependencyDriving");
  });

  it("are found under the pointer, the nearest first", () => {
    const path = timelineScene({ ...input, chosenLink: "a" }, view, estimate).find(
      (s) => s.kind === "path" && s.stroke === "dependencyChosen",
    );
    const points = path?.kind === "path" ? path.points : [];
    const middle = { x: (points[2]! + points[4]!) / 2 + 3, y: (points[3]! + points[5]!) / 2 };
    expect(linkAt(input, view, middle, estimate)?.dependency.id).toBe("a");
    expect(linkAt(input, view, { x: 700, y: 10 }, estimate)).toBeNull();
    expect(
      linkAt({ ...input, show: { ...input.show, dependencies: false } }, view, middle, estimate),
    ).toBeNull();
  });
});

/** The same numbers for the same seed. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

const boxAt = (left: number, right: number, row: number): Box => ({
  left,
  right,
  top: row * ROW_HEIGHT + 6,
  bottom: row * ROW_HEIGHT + 19,
  middle: row * ROW_HEIGHT + 12.5,
});

describe("routing", () => {
  it("crosses no bar and no words where there is a free way near by", () => {
    const random = sequence(7);
    let free = 0;
    for (let round = 0; round < 2000; round++) {
      const rows = 2 + Math.floor(random() * 8);
      const obstacles: Obstacle[] = Array.from({ length: rows + 1 }, () => {
        const left = random() * 500;
        const right = left + 10 + random() * 120;
        return { left, right, labelLeft: right + 6, labelRight: right + 6 + random() * 90 };
      });
      const kind = (["FS", "SS", "FF", "SF"] as DependencyKind[])[round % 4]!;
      const ends = [0, rows].map((row) => ({
        row,
        box: boxAt(obstacles[row]!.left, obstacles[row]!.right, row),
      }));
      const found = route(ends[0]!, ends[1]!, kind, (row) => obstacles[row]!);
      const blocked = (x: number) =>
        [...between(0, rows)].some((row) => {
          const o = obstacles[row]!;
          return (x >= o.left && x <= o.right) || (x > o.labelLeft - 2 && x < o.labelRight + 2);
        });
      const near = [found.points[0]!, found.arrow[0]!];
      const low = Math.min(...near) - 100;
      const high = Math.max(...near) + 100;
      const way = Array.from({ length: Math.floor(high - low) }, (_, i) => low + i).some(
        (x) => ![-5, 0, 5].some((d) => blocked(x + d)),
      );
      if (!way || high - low > DETOUR * 2) continue;
      free++;
      expect(blocked(found.vertical), `round ${round}`).toBe(false);
    }
    expect(free).toBeGreaterThan(300);
  });
});
