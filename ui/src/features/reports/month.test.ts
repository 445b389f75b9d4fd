import { expect, it } from "vitest";
import { monthEnd } from "./month";

it("knows the last day of every kind of month", () => {
  expect(["2026-10", "2026-11", "2026-02", "2028-02", "2026-12"].map(monthEnd)).toEqual([
    "2026-10-31",
    "2026-11-30",
    "2026-02-28",
    "2028-02-29",
    "2026-12-31",
  ]);
});
