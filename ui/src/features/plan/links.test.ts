import { describe, expect, it } from "vitest";
import { withLink } from "./links";

describe("one dependency in the text of predecessors", () => {
  it.each([
    ["3,5SS+2d", 5, { kind: "SS", lag: "+2d" }, { kind: "FF", lag: "1d" }, "3,5FF+1d"],
    ["3,5SS+2d", 3, { kind: "FS", lag: "" }, { kind: "FS", lag: "-1d" }, "3FS-1d,5SS+2d"],
    ["3FS+2d", 3, { kind: "FS", lag: "+2d" }, { kind: "FS", lag: "" }, "3"],
    ["3,13", 3, { kind: "FS", lag: "" }, null, "13"],
    ["3FS,3FF", 3, { kind: "FF", lag: "" }, null, "3FS"],
    ["P-2:12FS,4", 4, { kind: "FS", lag: "" }, null, "P-2:12FS"],
  ])("%s: the link to row %d", (text, row, old, next, expected) =>
    expect(withLink(text, row, old, next)).toBe(expected),
  );
});
