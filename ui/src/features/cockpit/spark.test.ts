import { expect, it } from "vitest";
import { sparkPath } from "./spark";

it("draws nothing from nothing", () => expect(sparkPath([null, null], 90, 60, 20)).toBeNull());

it("breaks the line where a month has no figure", () => {
  expect(sparkPath([1, 2, null, 2], null, 60, 20)?.path).toBe("M3 17L21 3M57 3");
});

it("keeps the target inside the picture", () => {
  const spark = sparkPath([10, 20], 40, 60, 20);
  expect(spark?.target).toBe(3);
  expect(spark?.last.y).toBeGreaterThan(3);
});
