import { describe, expect, it } from "vitest";
import {
  dragTo,
  hit,
  isEffective,
  isoMoment,
  parseMinute,
  ROW_HEIGHT,
  workingDay,
  type Bar,
  type DragSurface,
  type TimeScale,
} from ".";

const at = (text: string) => parseMinute(text)!;
const scale: TimeScale = { origin: at("2026-03-02"), end: at("2026-12-31"), pixelsPerDay: 10 };
const bar = (start: string, finish: string): Bar => ({
  kind: "task",
  start: at(`${start}T08:00`),
  finish: at(`${finish}T17:00`),
  progress: 50,
  critical: false,
  label: "",
});
/** Boxes: 20–120 and 140–190; milestone around 200. */
const bars: Bar[] = [
  bar("2026-03-04", "2026-03-13"),
  bar("2026-03-16", "2026-03-20"),
  { ...bar("2026-03-21", "2026-03-21"), kind: "milestone", finish: at("2026-03-21T08:00") },
];
const weekends = [
  { start: at("2026-03-07"), finish: at("2026-03-09") },
  { start: at("2026-03-14"), finish: at("2026-03-16") },
  { start: at("2026-03-21"), finish: at("2026-03-23") },
];
const surface: DragSurface = { count: 3, bar: (row) => bars[row] ?? null, scale, nonWorking: weekends };
const under = (x: number, y: number) => hit(3, surface.bar, scale, { x, y });
const drag = (x: number, y: number, toX: number, toY = y) =>
  dragTo(surface, under(x, y)!, { x, y }, { x: toX, y: toY });

describe("what lies under the pointer", () => {
  it.each([
    [50, 10, "body"],
    [118, 10, "finishEdge"],
    [70, 17, "progress"],
    [70, 9, "body"],
    [128, 12, "finishHandle"],
    [12, 12, "startHandle"],
  ])("at %d, %d it is the %s", (x, y, part) => expect(under(x, y)?.part).toBe(part));

  it("is nothing beside a bar or below the last row", () => {
    expect(under(400, 12)).toBeNull();
    expect(under(50, 3 * ROW_HEIGHT + 12)).toBeNull();
  });

  it("offers neither edge nor progress on a milestone", () =>
    expect(under(196, 2 * ROW_HEIGHT + 12)?.part).toBe("body"));
});

describe("dragging", () => {
  it("moves by whole days, keeps the time of day and the length", () => {
    const moved = drag(50, 10, 71);
    expect(moved).toMatchObject({ kind: "move", row: 0 });
    expect(moved?.kind === "move" && [isoMoment(moved.start), isoMoment(moved.finish)]).toEqual([
      "2026-03-06T08:00:00",
      "2026-03-15T17:00:00",
    ]);
    expect(drag(50, 10, 53), "less than half a day is no move").toBeNull();
  });

  it("does not stop on a day off: forwards it goes on, backwards it goes back", () => {
    const start = (toX: number) => {
      const moved = drag(50, 10, toX);
      return moved?.kind === "move" ? isoMoment(moved.start) : null;
    };
    expect(start(80)).toBe("2026-03-09T08:00:00");
    expect(workingDay({ nonWorking: weekends, hours: null }, at("2026-03-15"), -1)).toBe(at("2026-03-13"));
  });

  it("resizes at the finish and never before the start", () => {
    const finish = (toX: number) => {
      const sized = drag(118, 10, toX);
      return sized?.kind === "resize" ? isoMoment(sized.finish) : null;
    };
    expect(finish(148)).toBe("2026-03-16T17:00:00");
    expect(finish(-300)).toBe("2026-03-04T17:00:00");
  });

  it("sets progress in steps of five percent", () => {
    expect(drag(70, 17, 93)).toMatchObject({ kind: "progress", row: 0, percent: 75 });
    expect(drag(70, 17, 900)).toMatchObject({ kind: "progress", row: 0, percent: 100 });
  });

  it("makes a dependency between the ends it was pulled from and dropped on", () => {
    const y = ROW_HEIGHT + 12;
    expect(drag(128, 12, 141, y)).toMatchObject({ kind: "connect", to: 1, dependency: "FS" });
    expect(drag(128, 12, 189, y)).toMatchObject({ to: 1, dependency: "FF" });
    expect(drag(12, 12, 141, y)).toMatchObject({ to: 1, dependency: "SS" });
    expect(drag(12, 12, 189, y)).toMatchObject({ to: 1, dependency: "SF" });
    expect(isEffective(drag(128, 12, 500, y)), "let go beside every bar").toBe(false);
  });
});
