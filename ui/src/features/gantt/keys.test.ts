import { describe, expect, it } from "vitest";
import { command, type Stroke, type Where } from "./keys";

const where: Where = { tree: true, edge: null, canEdit: true, canIndent: true };
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

  it("edits with F2 and Enter where it may, and walks down where it may not", () => {
    expect(press("F2")).toEqual({ do: "edit", caret: "end" });
    expect(press("Enter")).toEqual({ do: "edit", caret: "all" });
    expect(press("Enter", { canEdit: false })).toMatchObject({ do: "step", rows: 1 });
    expect(press("F2", { canEdit: false })).toBeNull();
  });

  it("indents with Tab in the outline, moves with Tab elsewhere, and lets Tab leave at the edges", () => {
    expect(press("Tab")).toEqual({ do: "indent" });
    expect(press("Shift+Tab")).toEqual({ do: "outdent" });
    expect(press("Alt+Shift+ArrowRight", { tree: false })).toEqual({ do: "indent" });
    expect(press("Alt+Shift+ArrowLeft", { tree: false })).toEqual({ do: "outdent" });
    expect(press("Tab", { tree: false })).toMatchObject({ do: "step", columns: 1 });
    expect(press("Tab", { tree: false, edge: "last" })).toBeNull();
    expect(press("Shift+Tab", { tree: false, edge: "first" })).toBeNull();
    expect(press("Tab", { canIndent: false, edge: "last" })).toBeNull();
  });

  it("inserts, deletes, moves rows and opens them", () => {
    expect(press("Insert")).toEqual({ do: "insert" });
    expect(press("Delete")).toEqual({ do: "remove" });
    expect(press("Ctrl+Delete")).toEqual({ do: "remove" });
    expect(press("Alt+ArrowUp")).toEqual({ do: "shift", by: -1 });
    expect(press("Alt+Enter")).toEqual({ do: "open" });
    expect(press("Ctrl+ArrowLeft")).toEqual({ do: "collapse" });
  });

  it("undoes and redoes, and leaves letters to the entry", () => {
    expect(press("Ctrl+z")).toEqual({ do: "undo" });
    expect(press("Ctrl+Shift+Z")).toEqual({ do: "redo" });
    expect(press("Ctrl+y")).toEqual({ do: "redo" });
    expect(press("a")).toBeNull();
  });
});
