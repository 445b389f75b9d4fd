import { describe, expect, it } from "vitest";
import { translator, type Language } from "@/i18n";
import {
  estimate,
  headerScene,
  headerTiers,
  isoWeek,
  nextStart,
  parseMinute,
  PIXELS_PER_DAY,
  startOf,
  ZOOMS,
  type Tiers,
  type Unit,
  type Zoom,
} from "./scene";
import { tickWords } from "./words";

const at = (text: string) => parseMinute(text)!;
const flags = { today: null, dataDate: null, dataDateText: "" };

/** The words of each row of the header, left to right. */
function labels(language: Language, zoom: Zoom, from: string, tiers: Tiers = 2): string[][] {
  const scale = { origin: at(from), end: at("2032-01-01"), pixelsPerDay: PIXELS_PER_DAY[zoom] };
  const shapes = headerScene({
    scale,
    viewport: { x: 0, y: 0, width: 420, height: 300 },
    words: tickWords(translator(language)),
    measure: estimate,
    flags,
    tiers,
  });
  const rows = new Map<number, string[]>();
  for (const shape of shapes)
    if (shape.kind === "text") rows.set(shape.y, [...(rows.get(shape.y) ?? []), shape.text]);
  return [...rows].sort((a, b) => a[0] - b[0]).map(([, words]) => words);
}

describe("the header's words", () => {
  it.each<[Zoom, string, string[][]]>([
    ["hour", "2026-11-25", [["2026年11月25日 周三"], ["00", "01", "02"]]],
    [
      "day",
      "2026-11-23",
      [
        ["2026年11月", "2026年12月"],
        ["23", "24", "25"],
      ],
    ],
    [
      "week",
      "2026-11-16",
      [
        ["2026年11月", "2026年12月"],
        ["11/16", "11/23", "11/30"],
      ],
    ],
    [
      "tenDays",
      "2026-11-01",
      [
        ["2026年11月", "2026年12月"],
        ["上旬", "中旬", "下旬"],
      ],
    ],
    [
      "halfMonth",
      "2026-11-01",
      [
        ["2026年11月", "2026年12月"],
        ["上半月", "下半月", "上半月"],
      ],
    ],
    [
      "month",
      "2026-07-01",
      [
        ["2026年第3季度", "2026年第4季度"],
        ["7月", "8月", "9月"],
      ],
    ],
    [
      "quarter",
      "2026-01-01",
      [
        ["2026年", "2027年"],
        ["第1季度", "第2季度", "第3季度"],
      ],
    ],
    [
      "halfYear",
      "2026-01-01",
      [
        ["2026年", "2027年"],
        ["上半年", "下半年", "上半年"],
      ],
    ],
    [
      "year",
      "2026-01-01",
      [
        ["2020年代", "2030年代"],
        ["2026年", "2027年", "2028年"],
      ],
    ],
  ])("in Chinese at %s", (zoom, from, expected) => {
    const found = labels("zh-CN", zoom, from);
    expect([found[0]!.slice(0, expected[0]!.length), found[1]!.slice(0, 3)]).toEqual(expected);
  });

  it.each<[Zoom, string, string, string[]]>([
    ["hour", "2026-11-25", "Wed 25 Nov 2026", ["00", "01", "02"]],
    ["week", "2026-11-16", "Nov 2026", ["11/16", "11/23", "11/30"]],
    ["tenDays", "2026-11-01", "Nov 2026", ["Early", "Mid", "Late"]],
    ["halfMonth", "2026-11-01", "Nov 2026", ["1st", "2nd", "1st"]],
    ["month", "2026-07-01", "Q3 2026", ["Jul", "Aug", "Sep"]],
    ["quarter", "2026-01-01", "2026", ["Q1", "Q2", "Q3"]],
    ["halfYear", "2026-01-01", "2026", ["H1", "H2", "H1"]],
    ["year", "2026-01-01", "2020s", ["2026", "2027", "2028"]],
  ])("in English at %s", (zoom, from, upper, lower) => {
    const found = labels("en", zoom, from);
    expect([found[0]![0], found[1]!.slice(0, 3)]).toEqual([upper, lower]);
  });

  it("tells the number of the week where there is room", () => {
    const words = tickWords(translator("zh-CN"))("week", at("2026-11-16"), "lower");
    expect(words).toEqual(["W47 11/16", "11/16", "W47", "16"]);
    expect(isoWeek(at("2027-01-01"))).toBe(53);
    expect(isoWeek(at("2024-12-30"))).toBe(1);
  });

  it.each(ZOOMS)("at %s three rows count in three units, each coarser than the one below", (zoom) => {
    const scale = { origin: 0, end: 1, pixelsPerDay: PIXELS_PER_DAY[zoom] };
    const units = headerTiers(scale, 3);
    const lengths = units.map(
      (unit) => nextStart(unit, startOf(unit, at("2026-03-04"))) - startOf(unit, at("2026-03-04")),
    );
    expect(units).toHaveLength(zoom === "year" ? 2 : 3);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect(labels("en", zoom, "2026-03-01", 3)).toHaveLength(units.length);
  });

  it.each<[Unit, string, string, string]>([
    ["sixHours", "2026-11-25T13:20", "2026-11-25T12:00", "2026-11-25T18:00"],
    ["tenDays", "2026-02-25", "2026-02-21", "2026-03-01"],
    ["halfMonth", "2026-02-15", "2026-02-01", "2026-02-16"],
    ["halfYear", "2026-07-01", "2026-07-01", "2027-01-01"],
    ["decade", "1969-05-01", "1960-01-01", "1970-01-01"],
  ])("counts in %s", (unit, moment, start, next) => {
    expect(startOf(unit, at(moment))).toBe(at(start));
    expect(nextStart(unit, at(start))).toBe(at(next));
  });
});
