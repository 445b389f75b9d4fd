import { describe, expect, it } from "vitest";
import { daysBetween, fileStem, fixed, instant, NONE, percent, quarter, signed, wan, yuan } from "./format";

describe("money", () => {
  it("is written in 万元 with two decimals", () => {
    expect(wan(12_345_678)).toBe("12.35");
    expect(wan(123_456_789_012)).toBe("123,456.79");
    expect(wan(0)).toBe("0.00");
    expect(wan(null)).toBe(NONE);
  });
  it("rounds half away from zero and never writes minus nothing", () => {
    expect(wan(-5_000)).toBe("-0.01");
    expect(wan(-4_999)).toBe("0.00");
    expect(wan(5_000)).toBe("0.01");
  });
  it("writes yuan to the cent", () => expect(yuan(-123_456)).toBe("-1,234.56"));
  it("groups thousands", () => expect(fixed(1_234_567, 1, 0)).toBe("1,234,567"));
});

describe("percent", () => {
  it("has one decimal", () => {
    expect(percent(0.853)).toBe("85.3%");
    expect(percent(-0.0501)).toBe("-5.0%");
    expect(percent(undefined)).toBe(NONE);
  });
  it("never rounds across its threshold", () => {
    expect(percent(0.84996)).toBe("85.0%");
    expect(percent(0.84996, 0.85)).toBe("84.9%");
    expect(percent(0.0500001, 0.05)).toBe("5.1%");
    expect(percent(0.85, 0.85)).toBe("85.0%");
    expect(percent(0.86, 0.85)).toBe("86.0%");
  });
  it("is not fooled by binary fractions", () => expect(percent(0.29, 0.29)).toBe("29.0%"));
});

describe("dates", () => {
  it("knows quarters", () => {
    expect(quarter("2025-10-17")).toBe("2025Q4");
    expect(quarter("2026-01-01")).toBe("2026Q1");
  });
  it("counts days over a leap day", () => expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2));
  it("cuts instants to the minute", () => expect(instant("2026-11-23T09:41:07Z")).toBe("2026-11-23 09:41"));
});

it("signs changes", () => {
  expect(signed(3)).toBe("+3");
  expect(signed(-2.5, 1)).toBe("-2.5");
  expect(signed(0)).toBe("0");
  expect(signed(0.001, 1)).toBe("0.0");
});

it("names a file on any platform", () => {
  expect(fileStem("C:\\数据\\组合.pmo")).toBe("组合");
  expect(fileStem("/x/a.b.pmo")).toBe("a.b");
});
