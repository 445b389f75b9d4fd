import { describe, expect, it } from "vitest";
import type { Column } from "@/features/gantt";
import type { TaskRow } from "@/bindings";
import { sampleRow } from "../sample";
import { filtered, isLate, NO_FILTER, resourceNames, type Filter } from "./filter";
import { grouped, isHeading } from "./group";
import { nextPlace, places } from "./find";

const against = { dataDate: "2026-03-10", findings: new Map([["e", "warning"]]) };
const later = { start: "2026-04-01T08:00:00", finish: "2026-04-10T17:00:00" };
const rows = [
  sampleRow("a", { name: "方案", summary: true }),
  sampleRow("b", { name: "设计", level: 2, resources: "王芳, 李强[50%]", percent: 100, critical: true }),
  sampleRow("c", { name: "评审", level: 2, resources: "李强", ...later, critical: false }),
  sampleRow("d", { name: "实施", summary: true }),
  sampleRow("e", { name: "采购", level: 2, summary: true }),
  sampleRow("f", { name: "招标", level: 3, ...later, milestone: true, notes: "含设计变更" }),
];
const keep = (more: Partial<Filter>) => {
  const kept = filtered(rows, { ...NO_FILTER, ...more }, against);
  return kept.rows.map(({ id }) => (kept.context.has(id) ? `(${id})` : id)).join(" ");
};

describe("filters", () => {
  it("keep what matches and the summaries above it, for its place", () => {
    expect(keep({})).toBe("a b c d e f");
    expect(keep({ text: "设计" })).toBe("(a) b (d) (e) f");
    expect(keep({ text: "采购" })).toBe("(d) e");
    expect(keep({ text: "没有" })).toBe("");
  });

  it("hold every condition, of tasks alone", () => {
    expect(keep({ marks: ["milestone"] })).toBe("(d) (e) f");
    expect(keep({ marks: ["unfinished"], resource: "李强" })).toBe("(a) c");
    expect(keep({ marks: ["critical"] }), "what is done is critical no more").toBe("(d) (e) f");
    expect(keep({ marks: ["findings"] })).toBe("");
    expect(keep({ resource: "李强" })).toBe("(a) b c");
  });

  it("take dates that touch the range, both ends in it", () => {
    expect(keep({ from: "2026-04-10", to: "2026-04-30" })).toBe("(a) c (d) (e) f");
    expect(keep({ from: "2026-04-11" })).toBe("");
    expect(keep({ to: "2026-03-02" })).toBe("(a) b");
  });

  it("name everyone once", () => expect(resourceNames(rows)).toEqual(["李强", "王芳"]));
});

describe("lateness", () => {
  const late = (more: Partial<TaskRow>) => isLate(sampleRow("x", { ...later, ...more }), "2026-03-10");
  it("is measured against the baseline, the deadline and the data date", () => {
    expect(late({})).toBe(false);
    expect(late({ baselineFinish: "2026-04-09T17:00:00" })).toBe(true);
    expect(late({ baselineFinish: "2026-04-10T12:00:00" })).toBe(false);
    expect(late({ deadline: "2026-04-01" })).toBe(true);
    expect(late({ start: "2026-03-05T08:00:00" }), "should have begun").toBe(true);
    expect(late({ start: "2026-03-05T08:00:00", percent: 10 })).toBe(false);
    expect(late({ deadline: "2026-04-01", percent: 100 })).toBe(false);
  });
});

describe("groups", () => {
  const words = { heading: (key: string, n: number) => `${key}:${n}` };
  it("put tasks under headings, nobody's last, without summaries", () => {
    const seen = grouped(rows, "resource", "2026-03-10", words);
    expect(seen.map(({ id, name }) => (isHeading(id) ? name : id))).toEqual([
      "李强:1",
      "c",
      "王芳, 李强[50%]:1",
      "b",
      ":1",
      "f",
    ]);
    expect(seen.map(({ level }) => level)).toEqual([1, 2, 1, 2, 1, 2]);
  });

  it("keep the same rows while the tasks are the same: nothing is drawn again", () => {
    const [first, again] = [1, 2].map(() => grouped(rows, "status", "2026-03-10", words));
    expect(first!.every((row, place) => row === again![place])).toBe(true);
    expect(first!.filter(({ id }) => isHeading(id)).map(({ name }) => name)).toEqual(["waiting:2", "done:1"]);
  });
});

describe("finding", () => {
  const columns: Column<TaskRow>[] = [
    { id: "notes", title: "", width: 1, text: (row) => row.notes },
    { id: "name", title: "", width: 1, tree: true, text: (row) => row.name },
  ];
  const found = places(rows, columns, "设计");
  const order = new Map(rows.map((row, place) => [row.id, place]));
  it("names one cell of each row, the name first", () => {
    expect(found).toEqual([
      { id: "b", column: "name" },
      { id: "f", column: "notes" },
    ]);
    expect(places(rows, columns, " ")).toEqual([]);
  });

  it("goes on from the present row in both directions and round", () => {
    const go = (from: string | null, by: 1 | -1) => found[nextPlace(found, order, from, by)]?.id;
    expect([go(null, 1), go("b", 1), go("f", 1), go("c", 1)]).toEqual(["b", "f", "b", "f"]);
    expect([go("f", -1), go("b", -1), go("c", -1)]).toEqual(["b", "f", "b"]);
    expect(nextPlace([], order, "b", 1)).toBe(-1);
  });
});
