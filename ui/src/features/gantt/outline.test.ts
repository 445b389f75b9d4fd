import { describe, expect, it } from "vitest";
import { sameShape, seenRows, type Outline } from "./outline";
import { inOrder, keep, NOTHING, select, step } from "./selection";

interface Line {
  id: string;
  level: number;
}
const outline = (text: string): Outline<Line> => ({
  rows: text.split(" ").map((word) => ({ id: word.slice(1), level: Number(word[0]) })),
  id: (row) => row.id,
  level: (row) => row.level,
});
const plan = outline("1a 2b 3c 3d 2e 1f 2g");

describe("the outline", () => {
  it("hides everything below a collapsed row and nothing else", () => {
    const seen = seenRows(plan, new Set(["b", "f"]));
    expect(seen.ids).toEqual(["a", "b", "e", "f"]);
    expect(seen.index).toEqual([0, 1, 4, 5]);
    expect(seen.placeOf.get("e")).toBe(2);
    expect(seen.placeOf.has("c")).toBe(false);
  });

  it("knows which rows have rows below them, hidden ones too", () => {
    expect([...seenRows(plan, new Set(["a"])).parents]).toEqual(["a", "b", "f"]);
  });

  it("ignores that a row without rows below it is collapsed", () => {
    expect(seenRows(plan, new Set(["c", "g"])).ids).toHaveLength(7);
  });

  it("tells an edit of values from one of rows or levels", () => {
    expect(sameShape(plan, outline("1a 2b 3c 3d 2e 1f 2g"))).toBe(true);
    expect(sameShape(plan, outline("1a 2b 3c 2d 2e 1f 2g"))).toBe(false);
    expect(sameShape(plan, outline("1a 2b 3c 3d 2e 1f"))).toBe(false);
  });
});

describe("the selection", () => {
  const order = seenRows(plan, new Set());
  const at = (id: string) => select(NOTHING, order, id, 0, "only");

  it("extends from its anchor, shrinks back, and adds single rows", () => {
    const down = step(step(at("b"), order, 3, 1, 0, "range"), order, 3, 1, 0, "range");
    expect(inOrder(down, order)).toEqual(["b", "c", "d"]);
    expect(inOrder(step(down, order, 3, -1, 0, "range"), order)).toEqual(["b", "c"]);
    expect(inOrder(select(down, order, "f", 0, "toggle"), order)).toEqual(["b", "c", "d", "f"]);
    expect(inOrder(select(down, order, "c", 0, "toggle"), order)).toEqual(["b", "d"]);
  });

  it("stays inside the grid", () => {
    expect(step(at("a"), order, 3, -5, -1, "only")).toMatchObject({ active: "a", column: 0 });
    expect(step(at("a"), order, 3, Infinity, 9, "only")).toMatchObject({ active: "g", column: 2 });
  });

  it("moves to a neighbour when its rows are gone", () => {
    const shorter = seenRows(outline("1a 2b 2e"), new Set());
    expect(keep(at("d"), shorter, 3)).toMatchObject({ active: "e" });
    expect(keep(at("b"), shorter, 1)).toMatchObject({ active: "b" });
    expect(keep(at("b"), seenRows({ ...plan, rows: [] }, new Set()), 1)).toEqual(NOTHING);
  });
});
