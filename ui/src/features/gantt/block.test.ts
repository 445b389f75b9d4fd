import { describe, expect, it } from "vitest";
import { clear, fillDown, fillWith, pasteOver, type Block } from "./block";
import { asCells, asHtml, asTable } from "./copy";
import { parseCells } from "./tsv";
import type { Column } from "./types";

interface Row {
  id: string;
  name: string;
  days: string;
  sum: boolean;
}

const name: Column<Row> = {
  id: "name",
  title: "名称",
  width: 90,
  text: (row) => row.name,
  edit: (row) => row.name,
  check: (text) => (text === "" ? "要有名称" : null),
};
const days: Column<Row> = {
  id: "days",
  title: "工期",
  width: 60,
  text: (row) => `${row.days} 天`,
  edit: (row) => (row.sum ? null : row.days),
  empty: "0",
};
const float: Column<Row> = { id: "float", title: "浮动", width: 60, text: () => "3" };
const row = (id: string, more: Partial<Row> = {}) => ({
  id,
  row: { id, name: id.toUpperCase(), days: "1", sum: false, ...more },
});
const block = (...rows: { id: string; row: Row }[]): Block<Row> => ({ rows, columns: [name, days, float] });

describe("filling down", () => {
  it("puts the first row's cells into those below, and only where they differ", () => {
    const { edits, computed } = fillDown(
      block(row("a", { days: "5" }), row("b"), row("c", { days: "5", name: "A" })),
    );
    expect(edits).toEqual([
      { id: "b", column: "name", text: "A" },
      { id: "b", column: "days", text: "5" },
    ]);
    expect(computed).toBe(0);
  });

  it("leaves computed cells and counts them", () => {
    const filled = fillDown({ ...block(row("a", { days: "5" }), row("b", { sum: true })), columns: [days] });
    expect(filled).toEqual({ edits: [], computed: 1 });
  });

  it("puts one text into every selected cell", () => {
    const filled = fillWith({ ...block(row("a"), row("b")), columns: [days] }, "9");
    expect(filled.edits.map(({ id, text }) => `${id}${text}`)).toEqual(["a9", "b9"]);
  });
});

describe("emptying cells", () => {
  it("gives each column its own emptiness and keeps what cannot be empty", () => {
    const { edits, computed } = clear(block(row("a"), row("b", { days: "0" })));
    expect(edits).toEqual([{ id: "a", column: "days", text: "0" }]);
    expect(computed).toBe(4);
  });
});

describe("pasting over cells", () => {
  it("edits the cells that differ, and takes computed ones that say what they show", () => {
    const pasted = pasteOver(block(row("a"), row("b", { sum: true })), parseCells("甲\t3 天\t3\nB\t1 天\t3"));
    expect(pasted).toEqual({
      edits: [
        { id: "a", column: "name", text: "甲" },
        { id: "a", column: "days", text: "3 天" },
      ],
      beyond: [],
    });
  });

  it("names the first cell that cannot take its text and edits nothing", () => {
    const computed = pasteOver(block(row("a")), parseCells("甲\t3\t9"));
    expect(computed).toMatchObject({ refused: { text: "9", problem: null, column: { id: "float" } } });
    const wrong = pasteOver(block(row("a"), row("b")), [["甲"], [""]]);
    expect(wrong).toMatchObject({ refused: { problem: "要有名称", row: { id: "b" } } });
  });

  it("hands back the lines below the last row", () => {
    const pasted = pasteOver(block(row("a")), [["甲"], ["乙"], ["丙"]]);
    expect(pasted).toMatchObject({ edits: [{ text: "甲" }], beyond: [["乙"], ["丙"]] });
  });
});

describe("the clipboard", () => {
  const rows = [row("a", { name: 'a "b"\tc' }).row, row("b").row];

  it("copies cells without titles and rows with them", () => {
    expect(asCells(rows.slice(1), [name, days])).toBe("B\t1 天");
    expect(asTable(rows.slice(1), [name, days])).toBe("名称\t工期\r\nB\t1 天");
  });

  it("comes back as it went", () => {
    expect(parseCells(asCells(rows, [name, days]))).toEqual([
      ['a "b"\tc', "1 天"],
      ["B", "1 天"],
    ]);
  });

  it("is a table for programs that ask for one", () => {
    expect(asHtml("<x>\ty", parseCells)).toBe("<table><tr><td>&lt;x&gt;</td><td>y</td></tr></table>");
  });
});
