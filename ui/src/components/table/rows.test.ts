import { describe, expect, it } from "vitest";
import { arrange, nextSort, tabSeparated, type Column } from "./rows";

interface Row {
  name: string;
  cost: number | null;
}
const rows: Row[] = [
  { name: "数据中台", cost: 120 },
  { name: "核心系统升级", cost: null },
  { name: "移动办公 10", cost: 9 },
  { name: "移动办公 9", cost: 45 },
];
const columns: Column<Row>[] = [
  { id: "name", title: "项目", width: 100, value: (r) => r.name },
  {
    id: "cost",
    title: "预算",
    width: 100,
    value: (r) => r.cost,
    text: (r) => (r.cost === null ? "" : `${r.cost}万`),
  },
];
const plain = { sort: null, filters: {}, search: "" };
const names = (list: Row[]) => list.map((row) => row.name);

describe("arrange", () => {
  it("keeps the order it was given", () => expect(arrange(rows, columns, plain)).toEqual(rows));
  it("sorts numbers as numbers, the empty last in both directions", () => {
    const up = arrange(rows, columns, { ...plain, sort: { id: "cost", descending: false } });
    expect(up.map((r) => r.cost)).toEqual([9, 45, 120, null]);
    const down = arrange(rows, columns, { ...plain, sort: { id: "cost", descending: true } });
    expect(down.map((r) => r.cost)).toEqual([120, 45, 9, null]);
  });
  it("sorts Chinese by pinyin and numbers inside names by value", () => {
    const sorted = arrange(rows, columns, { ...plain, sort: { id: "name", descending: false } });
    expect(names(sorted)).toEqual(["核心系统升级", "数据中台", "移动办公 9", "移动办公 10"]);
  });
  it("filters on the words that are shown", () => {
    expect(names(arrange(rows, columns, { ...plain, filters: { cost: "9万" } }))).toEqual(["移动办公 10"]);
    expect(names(arrange(rows, columns, { ...plain, search: "系统" }))).toEqual(["核心系统升级"]);
  });
});

it("cycles the sort of a header", () => {
  const up = nextSort(null, "a");
  expect(up).toEqual({ id: "a", descending: false });
  expect(nextSort(up, "a")).toEqual({ id: "a", descending: true });
  expect(nextSort({ id: "a", descending: true }, "a")).toBeNull();
  expect(nextSort(up, "b")).toEqual({ id: "b", descending: false });
});

it("copies with headers and quotes what would break a cell", () => {
  const text = tabSeparated([{ name: '甲"乙\n丙', cost: 1 }], columns);
  expect(text).toBe('项目\t预算\r\n"甲""乙\n丙"\t1万');
});
