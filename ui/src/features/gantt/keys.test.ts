import { describe, expect, it } from "vitest";
import { command, type Stroke, type Where } from "./keys";

const where: Where = { range: false, canEdit: true, canIndent: true };
const press = (keys: string, at: Partial<Where> = {}) => {
  const parts = keys.split("+");
  const stroke: Stroke = {
    key: parts.at(-1)!,
    ctrlKey: parts.includes("Ctrl"),
    metaKey: false,
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
  };
  return command(stroke, { ...where, ...at });
};

describe("keys of the grid", () => {
  it("moves and extends with the arrows", () => {
    expect(press("ArrowDown")).toEqual({ do: "step", rows: 1, columns: 0, reach: "only" });
    expect(press("Shift+ArrowUp")).toEqual({ do: "step", rows: -1, columns: 0, reach: "range" });
    expect(press("Ctrl+Shift+End")).toEqual({ do: "planEnd", to: "last", reach: "range" });
  });

  it("edits with F2 where it may; Enter goes down and Shift+Enter up", () => {
    expect(press("F2")).toEqual({ do: "edit", caret: "end" });
    expect(press("F2", { canEdit: false })).toBeNull();
    expect(press("Enter")).toMatchObject({ do: "step", rows: 1 });
    expect(press("Shift+Enter")).toMatchObject({ do: "step", rows: -1 });
  });

  it("jumps to the edges with Ctrl and the arrows, and extends with Shift", () => {
    expect(press("Ctrl+ArrowUp")).toEqual({ do: "planEnd", to: "first", reach: "only" });
    expect(press("Ctrl+Shift+ArrowRight")).toEqual({ do: "rowEnd", to: "last", reach: "range" });
    expect(press("Shift+Home")).toEqual({ do: "rowEnd", to: "first", reach: "range" });
  });

  it("indents with Tab, and lets Tab leave a grid that cannot be changed", () => {
    expect(press("Tab")).toEqual({ do: "indent" });
    expect(press("Shift+Tab")).toEqual({ do: "outdent" });
    expect(press("Alt+Shift+ArrowRight")).toEqual({ do: "indent" });
    expect(press("Alt+Shift+ArrowLeft")).toEqual({ do: "outdent" });
    expect(press("Tab", { canIndent: false })).toBeNull();
  });

  it("copies, cuts, fills and empties cells, and takes rows and everything", () => {
    expect(press("Ctrl+c")).toEqual({ do: "copy" });
    expect(press("Ctrl+x")).toEqual({ do: "cut" });
    expect(press("Ctrl+d")).toEqual({ do: "fillDown" });
    expect(press("Delete")).toEqual({ do: "clear" });
    expect(press("Ctrl+a")).toEqual({ do: "selectAll" });
    expect(press("Shift+ ")).toEqual({ do: "selectRow" });
    expect(press("Ctrl+ ")).toEqual({ do: "toggleRow" });
    expect(press("Ctrl+v")).toBeNull();
    expect(press("Escape")).toBeNull();
    expect(press("Escape", { range: true })).toEqual({ do: "alone" });
  });

  it("inserts, deletes, moves rows and opens them", () => {
    expect(press("Insert")).toEqual({ do: "insert" });
    expect(press("Ctrl+Delete")).toEqual({ do: "remove" });
    expect(press("Alt+ArrowUp")).toEqual({ do: "shift", by: -1 });
    expect(press("Alt+Enter")).toEqual({ do: "open" });
    expect(press("Alt+Shift+-")).toEqual({ do: "collapse" });
  });

  it("undoes and redoes, and leaves letters to the entry", () => {
    expect(press("Ctrl+z")).toEqual({ do: "undo" });
    expect(press("Ctrl+Shift+Z")).toEqual({ do: "redo" });
    expect(press("Ctrl+y")).toEqual({ do: "redo" });
    expect(press("a")).toBeNull();
  });
});
