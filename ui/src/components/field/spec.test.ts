import { expect, it } from "vitest";
import { fromText, toText, type FieldSpec } from "./spec";

const spec = (kind: FieldSpec["kind"], more: Partial<FieldSpec> = {}): FieldSpec => ({
  kind,
  label: "x",
  ...more,
});

it("writes and reads money without losing a cent", () => {
  expect(toText(spec("money"), 12_000_000)).toBe("12.00");
  expect(toText(spec("money"), 12_345_678)).toBe("12.345678");
  expect(toText(spec("money"), 12_345_000)).toBe("12.345");
  for (const fen of [0, 1, 99, 12_345_678, -500_000, 100_000_000]) {
    expect(fromText(spec("money"), toText(spec("money"), fen))).toEqual({ ok: true, value: fen });
  }
});

it("keeps numbers within their bounds", () => {
  expect(fromText(spec("integer", { min: 1, max: 5 }), "5")).toEqual({ ok: true, value: 5 });
  expect(fromText(spec("integer", { min: 1, max: 5 }), "6")).toEqual({ ok: false, why: "integer" });
});

it("stores percentages in the units of the wire", () => {
  expect(fromText(spec("percent"), "35%")).toEqual({ ok: true, value: 35 });
  expect(fromText(spec("percent", { perPercent: 100 }), "12.5")).toEqual({ ok: true, value: 1250 });
  expect(toText(spec("percent", { perPercent: 100 }), 1250)).toBe("12.5");
});

it("takes an empty field as no value, and empty text as text", () => {
  expect(fromText(spec("date"), " ")).toEqual({ ok: true, value: null });
  expect(fromText(spec("text"), "")).toEqual({ ok: true, value: "" });
});
