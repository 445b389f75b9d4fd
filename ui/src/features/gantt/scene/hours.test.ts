import { describe, expect, it } from "vitest";
import {
  DAY,
  dragTo,
  estimate,
  hit,
  indexDependencies,
  isoMoment,
  parseMinute,
  restBetween,
  stepOf,
  timelineScene,
  workBetween,
  workingMoment,
  type Bar,
  type TimelineInput,
  type WorkCalendar,
} from ".";

const at = (text: string) => parseMinute(text)!;
const day = [480, 720, 780, 1020];
const office: WorkCalendar = {
  week: [day, day, day, day, day, [], []],
  exceptions: [{ from: at("2026-03-04"), to: at("2026-03-05"), hours: [] }],
};
const nights: WorkCalendar = { week: Array.from({ length: 7 }, () => [0, 360]), exceptions: [] };
const scale = (pixelsPerDay: number) => ({ origin: at("2026-03-02"), end: at("2026-12-31"), pixelsPerDay });
const told = (spans: { start: number; finish: number }[]) =>
  spans.map(({ start, finish }) => `${isoMoment(start).slice(5, 16)}/${isoMoment(finish).slice(5, 16)}`);

describe("working hours", () => {
  it("shade whole days where a day is narrow, and the hours of a day where it is wide", () => {
    const [from, to] = [at("2026-03-02"), at("2026-03-09")];
    expect(told(restBetween(office, from, to, scale(10)))).toEqual([
      "03-04T00:00/03-05T00:00",
      "03-07T00:00/03-09T00:00",
    ]);
    expect(told(restBetween(office, from, at("2026-03-03"), scale(576)))).toEqual([
      "03-02T00:00/03-02T08:00",
      "03-02T12:00/03-02T13:00",
      "03-02T17:00/03-03T00:00",
    ]);
    expect(restBetween(office, from, to, scale(0.2)), "too narrow to be seen").toEqual([]);
  });

  it("count work over days off", () => {
    expect(workBetween(office, at("2026-03-03T08:00"), at("2026-03-05T17:00"))).toBe(960);
    expect(workingMoment(office, at("2026-03-03T18:00"), 1)).toBe(at("2026-03-05T08:00"));
    expect(workingMoment(office, at("2026-03-05T03:00"), -1)).toBe(at("2026-03-03T16:59"));
    expect(workingMoment({ week: Array.from({ length: 7 }, () => []), exceptions: [] }, 5, 1)).toBe(5);
  });

  const bar: Bar = {
    kind: "task",
    start: at("2026-03-02T08:00"),
    finish: at("2026-03-03T17:00"),
    progress: 20,
    critical: false,
    label: "",
  };
  const input: TimelineInput = {
    count: 2,
    bar: () => bar,
    dependencies: indexDependencies([], 2),
    nonWorking: [],
    hours: office,
    hoursOf: (row) => (row === 1 ? nights : null),
    today: null,
    dataDate: null,
    scale: scale(576),
    show: { critical: true, baseline: true, float: false, dependencies: true, labels: true },
    isSelected: () => false,
    hovered: null,
  };

  it("of a row with a calendar of its own cover the project's within its band", () => {
    const view = { x: 0, y: 0, width: 576, height: 200 };
    const shades = timelineScene(input, view, estimate).filter(
      (shape) => shape.kind === "rect" && (shape.fill === "nonWorking" || shape.fill === "rowPlain"),
    );
    const band = shades.filter((shape) => shape.kind === "rect" && shape.height === 28);
    expect(shades.filter((shape) => shape.kind === "rect" && shape.height === 200)).toHaveLength(3);
    expect(band).toMatchObject([
      { y: 28, x: 0, width: 576, fill: "rowPlain" },
      { y: 28, x: 144, width: 432, fill: "nonWorking" },
    ]);
  });

  it("hold dragged ends: at hours by the half hour, at quarters by the week", () => {
    const drag = (x: number, toX: number) => {
      const surface = { ...input, scale: input.scale };
      return dragTo(surface, hit(2, input.bar, input.scale, { x, y: 9 })!, { x, y: 9 }, { x: toX, y: 9 });
    };
    const moved = drag(300, 300 + 65);
    expect(moved?.kind === "move" && isoMoment(moved.start)).toBe("2026-03-02T10:30:00");
    const lunch = drag(300, 300 + 24 * 4);
    expect(lunch?.kind === "move" && isoMoment(lunch.start), "not into the break").toBe(
      "2026-03-02T13:00:00",
    );
    const sized = drag(982, 982 - 36);
    expect(sized?.kind === "resize" && isoMoment(sized.finish)).toBe("2026-03-03T15:30:00");
    expect([stepOf(scale(0.8)), stepOf(scale(34)), stepOf(scale(0.2))]).toEqual([7 * DAY, DAY, 28 * DAY]);
  });

  it("progress is the share of work, not of nights", () => {
    const progress = dragTo(
      input,
      { row: 0, part: "progress", box: { left: 0, right: 100, top: 6, bottom: 19, middle: 12 } },
      { x: 0, y: 0 },
      { x: 50, y: 0 },
    );
    expect(progress).toMatchObject({ kind: "progress", percent: 50, x: 50 });
    const early = dragTo(
      input,
      { row: 0, part: "progress", box: { left: 0, right: 100, top: 6, bottom: 19, middle: 12 } },
      { x: 0, y: 0 },
      { x: 30, y: 0 },
    );
    expect(early, "30 % of the bar ends in the night after the first day").toMatchObject({ percent: 50 });
  });
});
