import { describe, expect, it } from "vitest";
import {
  civil,
  estimate,
  headerScene,
  headerUnits,
  parseMinute,
  quarterOf,
  type Shape,
  type TickWords,
  type TimeScale,
} from ".";

const words: TickWords = (unit, start, row) => {
  const { year, month, day } = civil(start);
  if (unit === "year") return [`${year}`];
  if (unit === "quarter") return row === "upper" ? [`${year}Q${quarterOf(month)}`] : [`Q${quarterOf(month)}`];
  if (unit === "month") return row === "upper" ? [`${year}年${month}月`, `${month}月`] : [`${month}月`];
  return unit === "week" ? [`${month}/${day}`] : [`${day}`];
};
const origin = parseMinute("2025-12-29")!;
const none = { today: null, dataDate: null, dataDateText: "数据日期 2026-03-15" };

function header(pixelsPerDay: number, x: number, dataDate: number | null = null): Shape[] {
  const scale: TimeScale = { origin, end: parseMinute("2028-01-01")!, pixelsPerDay };
  return headerScene({
    scale,
    viewport: { x, y: 0, width: 900, height: 600 },
    words,
    measure: estimate,
    flags: { ...none, dataDate },
  });
}

function boxes(shapes: Shape[]): { left: number; right: number; y: number; text: string }[] {
  return shapes.flatMap((shape) => {
    if (shape.kind !== "text") return [];
    const width = estimate(shape.text, shape.style);
    const left = shape.align === "center" ? shape.x - width / 2 : shape.x;
    return [{ left, right: left + width, y: shape.y, text: shape.text }];
  });
}

function overlaps(shapes: Shape[]): string[] {
  const found = boxes(shapes);
  return found.flatMap((a, i) =>
    found
      .slice(i + 1)
      .filter((b) => a.y === b.y && a.left < b.right && b.left < a.right)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

describe("header ticks", () => {
  it("counts in units that suit the zoom", () => {
    const units = (pixelsPerDay: number) => headerUnits({ origin, end: origin, pixelsPerDay });
    expect(units(34)).toEqual({ upper: "month", lower: "day" });
    expect(units(7)).toEqual({ upper: "month", lower: "week" });
    expect(units(2.4)).toEqual({ upper: "quarter", lower: "month" });
    expect(units(0.8)).toEqual({ upper: "year", lower: "quarter" });
  });

  it("never lets two labels overlap, at any width of day, scroll offset or data date", () => {
    for (let perDay = 0.12; perDay < 80; perDay *= 1.17) {
      for (const x of [0, 13, 211.5, 640]) {
        expect(overlaps(header(perDay, x)), `${perDay} px a day from ${x}`).toEqual([]);
        const flagged = header(perDay, x, origin + ((x + 300) / perDay) * 1440);
        expect(
          overlaps(flagged.filter((shape) => shape.kind !== "text" || shape.y === 12)),
          `flag at ${perDay}`,
        ).toEqual([]);
      }
    }
  });

  it("keeps the label of the unit at the left edge in view", () => {
    const first = boxes(header(7, 40)).find((box) => box.y === 12)!;
    expect(first.text).toBe("2026年1月");
    expect(first.left).toBe(45);
  });

  it("drops a label that would leave its cell", () => {
    const texts = boxes(header(7, 0)).map((box) => box.text);
    expect(texts[0], "three days of December have no room for a word").toBe("2026年1月");
  });
});
