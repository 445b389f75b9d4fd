import { expect, it } from "vitest";
import type { KpiCard } from "@/bindings";
import { translator } from "@/i18n";
import { changeText, checkText, differenceText, figureText, targetText } from "./figures";

const t = translator("zh-CN");
const card = {
  value: 84.996,
  unit: "percent",
  target: 85,
  operator: ">=",
  due: "2026Q4",
  previous: 80,
} as KpiCard;

it("never shows a missed target as reached", () => {
  expect(figureText(t, card.value, card.unit, card.target)).toBe("84.9%");
  expect(figureText(t, 3.25, "working_days")).toBe("3.3 工作日");
  expect(figureText(t, null, "percent")).toBe("—");
});

it("says target, quarter due and the change on last month", () => {
  expect(targetText(t, card)).toBe("目标 ≥ 85% · 2026Q4 前");
  expect(changeText(t, card, 80, "2026-09")).toBe("较 2026-09 +5.0");
  expect(changeText(t, card, 85.001, "2026-09")).toBe("较 2026-09 持平");
  expect(changeText(t, card, null, "2026-09")).toBe("无对比数据");
});

it("writes evidence in the unit of its check", () => {
  const check = {
    code: "budget",
    kind: "money",
    expected: 100_000_000,
    actual: 108_000_000,
    difference: 8,
    pass: false,
  };
  expect(checkText(t, check, check.expected)).toBe("100.00 万元");
  expect(differenceText(t, check)).toBe("+8.0%");
  expect(differenceText(t, { ...check, kind: "date", difference: -3 })).toBe("-3 天");
  expect(checkText(t, { ...check, kind: "code" }, "good")).toBe("良");
  expect(checkText(t, { ...check, kind: "date" }, "标准项目模板")).toBe("标准项目模板");
});
