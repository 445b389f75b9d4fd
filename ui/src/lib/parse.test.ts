import { expect, it } from "vitest";
import { parseDuration, workingDays } from "./duration";
import { parseDate, parseInteger, parsePercent, parseWan } from "./parse";

it("reads money in 万元, 元 and 亿", () => {
  expect(parseWan("12.5")).toBe(12_500_000);
  expect(parseWan("1,200.00万元")).toBe(1_200_000_000);
  expect(parseWan("800元")).toBe(80_000);
  expect(parseWan("1.2亿")).toBe(12_000_000_000);
  expect(parseWan("-0.01")).toBe(-10_000);
  expect(parseWan("0.29")).toBe(290_000);
  expect(parseWan("１２")).toBe(12_000_000);
  expect(parseWan("abc")).toBeNull();
});

it("reads dates the way people write them", () => {
  expect(parseDate("2026/3/7")).toBe("2026-03-07");
  expect(parseDate("2026年3月7日")).toBe("2026-03-07");
  expect(parseDate("20260307")).toBe("2026-03-07");
  expect(parseDate("2026-02-30")).toBeNull();
  expect(parseDate("明天")).toBeNull();
});

it("reads durations in days, hours and weeks", () => {
  expect(parseDuration("3")).toBe(1440);
  expect(parseDuration("2.5 天")).toBe(1200);
  expect(parseDuration("4h")).toBe(240);
  expect(parseDuration("1周")).toBe(2400);
  expect(parseDuration("-2d")).toBe(-960);
  expect(parseDuration("soon")).toBeNull();
});

it("writes working days without trailing zeros", () => {
  expect(workingDays(720)).toBe("1.5");
  expect(workingDays(-480)).toBe("-1");
  expect(workingDays(0)).toBe("0");
});

it("reads integers and percentages", () => {
  expect(parseInteger(" 1,024 ")).toBe(1024);
  expect(parseInteger("1.5")).toBeNull();
  expect(parsePercent("35％")).toBe(35);
});
