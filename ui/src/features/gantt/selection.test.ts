import { describe, expect, it } from "vitest";
import {
  alone,
  cellAt,
  columnsOf,
  everything,
  inOrder,
  isRange,
  keep,
  select,
  step,
  wholeColumn,
  wholeRows,
} from "./selection";

const ids = ["a", "b", "c", "d"];
const order = { ids, placeOf: new Map(ids.map((id, place) => [id, place])) };
const at = (id: string, column: number) => cellAt(id, column);

describe("a range of cells", () => {
  it("spans rows and columns from where it began, in every direction", () => {
    const range = select(at("c", 3), order, "b", 1, "range");
    expect(inOrder(range, order)).toEqual(["b", "c"]);
    expect(columnsOf(range, 6)).toEqual({ first: 1, last: 3 });
    expect(inOrder(select(range, order, "d", 4, "range"), order)).toEqual(["c", "d"]);
  });

  it("grows with the arrows and stays inside the grid", () => {
    const grown = step(step(at("c", 0), order, 6, 9, 0, "range"), order, 6, 0, 2, "range");
    expect(inOrder(grown, order)).toEqual(["c", "d"]);
    expect(columnsOf(grown, 6)).toEqual({ first: 0, last: 2 });
    expect(grown.active).toBe("d");
  });

  it("ends when the cursor moves on or is let go of", () => {
    const range = select(at("a", 0), order, "c", 2, "range");
    expect(isRange(range)).toBe(true);
    expect(isRange(step(range, order, 6, 1, 0, "only"))).toBe(false);
    expect(alone(range)).toEqual(at("c", 2));
  });
});

describe("whole rows and columns", () => {
  it("takes every column of a row, and all rows of a column", () => {
    expect(columnsOf(wholeRows(at("b", 2)), 6)).toEqual({ first: 0, last: 5 });
    const column = wholeColumn(order, 4);
    expect([...column.rows]).toEqual(ids);
    expect(columnsOf(column, 6)).toEqual({ first: 4, last: 4 });
    expect(everything(at("b", 2), order)).toMatchObject({ active: "b", whole: true });
  });

  it("adds and removes single rows, and extends whole rows as whole rows", () => {
    const two = select(select(at("a", 1), order, "c", 1, "toggle"), order, "a", 1, "toggle");
    expect([...two.rows]).toEqual(["c"]);
    expect(two.whole).toBe(true);
    const more = select(wholeRows(at("a", 0)), order, "c", 0, "range");
    expect(more).toMatchObject({ whole: true });
    expect(more.rows.size).toBe(3);
  });
});

describe("what is left of a selection", () => {
  it("moves to the neighbour when its row has gone", () => {
    const fewer = {
      ids: ["a", "b"],
      placeOf: new Map([
        ["a", 0],
        ["b", 1],
      ]),
    };
    expect(keep(at("d", 2), fewer, 3)).toEqual(at("b", 2));
    const range = select(at("b", 1), order, "d", 1, "range");
    expect(keep({ ...range, active: "b" }, fewer, 1).rows).toEqual(new Set(["b"]));
  });
});
