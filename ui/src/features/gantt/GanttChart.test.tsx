import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { GanttChart, parseMinute, type Column, type GanttEdits } from ".";

interface Row {
  id: string;
  level: number;
  name: string;
}

const ROWS: Row[] = [
  { id: "a", level: 1, name: "方案" },
  { id: "b", level: 2, name: "设计" },
  { id: "c", level: 2, name: "评审" },
  { id: "d", level: 1, name: "上线" },
];
const columns: Column<Row>[] = [
  { id: "id", title: "ID", width: 40, text: (row) => row.id },
  {
    id: "name",
    title: "名称",
    width: 120,
    tree: true,
    text: (row) => row.name,
    edit: (row) => row.name,
    check: (text) => (text.trim() === "" ? "要有名称" : null),
  },
];
const span = { start: parseMinute("2026-03-02")!, finish: parseMinute("2026-04-02")! };
const show = { critical: true, baseline: true, float: false, dependencies: true, labels: true };
const id = (row: Row) => row.id;
const level = (row: Row) => row.level;
const bar = () => null;
const tip = () => [];

function chart(edits: GanttEdits | undefined, rows = ROWS) {
  return (
    <GanttChart
      rows={rows}
      id={id}
      level={level}
      bar={bar}
      tip={tip}
      columns={columns}
      dependencies={[]}
      nonWorking={[]}
      span={span}
      today={null}
      dataDate={null}
      show={show}
      edits={edits}
      label="计划"
    />
  );
}

const names = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.getAttribute("data-id"));
const selected = () =>
  screen.getAllByRole("row", { selected: true }).map((row) => row.getAttribute("data-id"));
const entry = () => screen.getByRole<HTMLInputElement>("textbox");
const cell = (text: string) => screen.getByText(text);

beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = (() => null) as typeof HTMLCanvasElement.prototype.getContext;
});

describe("the grid", () => {
  it("is a tree grid for those who cannot see it", () => {
    render(chart(undefined));
    expect(screen.getByRole("treegrid", { name: "计划" }).getAttribute("aria-rowcount")).toBe("5");
    const summary = screen.getAllByRole("row")[1]!;
    expect(summary.getAttribute("aria-level")).toBe("1");
    expect(summary.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getAllByRole("columnheader").map((head) => head.textContent)).toEqual(["ID", "名称"]);
    expect(screen.getAllByRole("row")[2]!.hasAttribute("aria-expanded")).toBe(false);
  });

  it("collapses and expands from the keyboard", async () => {
    render(chart(undefined));
    await userEvent.click(cell("方案"));
    await userEvent.keyboard("{Alt>}{Shift>}-{/Shift}{/Alt}");
    expect(names()).toEqual(["a", "d"]);
    await userEvent.keyboard("{Alt>}{Shift>}+{/Shift}{/Alt}");
    expect(names()).toEqual(["a", "b", "c", "d"]);
  });

  it("selects ranges and single rows", async () => {
    render(chart(undefined));
    await userEvent.click(cell("设计"));
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}");
    expect(selected()).toEqual(["b", "c"]);
    const user = userEvent.setup();
    await user.keyboard("{Control>}");
    await user.click(cell("方案"));
    await user.keyboard("{/Control}");
    expect(selected()).toEqual(["a", "b", "c"]);
  });

  it("starts editing with the first key typed, commits with Enter and moves down", async () => {
    const edit = vi.fn(async () => null);
    render(chart({ edit }));
    await userEvent.click(cell("设计"));
    await userEvent.keyboard("新设计{Enter}");
    expect(edit).toHaveBeenCalledExactlyOnceWith("b", "name", "新设计");
    expect(selected()).toEqual(["c"]);
  });

  it("edits the present text with F2 and lets go of it with Escape", async () => {
    const edit = vi.fn(async () => null);
    render(chart({ edit }));
    await userEvent.click(cell("设计"));
    await userEvent.keyboard("{F2}");
    expect(entry().value).toBe("设计");
    await userEvent.keyboard("稿{Escape}");
    expect(entry().value).toBe("");
    expect(edit).not.toHaveBeenCalled();
  });

  it("keeps a plainly wrong entry open with the reason", async () => {
    const edit = vi.fn(async () => null);
    render(chart({ edit }));
    await userEvent.click(cell("设计"));
    await userEvent.keyboard("{F2}");
    await userEvent.clear(entry());
    await userEvent.keyboard("{Enter}");
    expect(screen.getByRole("alert").textContent).toBe("要有名称");
    expect(edit).not.toHaveBeenCalled();
  });

  it("opens a refused edit again, with its text and the reason", async () => {
    render(chart({ edit: async () => "前置任务形成循环" }));
    await userEvent.click(cell("设计"));
    await userEvent.keyboard("x{Enter}");
    await act(async () => {});
    expect(screen.getByRole("alert").textContent).toBe("前置任务形成循环");
    expect(entry().value).toBe("x");
    expect(selected()).toEqual(["b"]);
  });

  it("indents, outdents, moves, inserts and deletes the selected rows", async () => {
    const edits = {
      edit: async () => null,
      indent: vi.fn(),
      outdent: vi.fn(),
      shift: vi.fn(),
      insert: vi.fn(),
      remove: vi.fn(),
    };
    render(chart(edits));
    await userEvent.click(cell("设计"));
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}{Tab}");
    expect(edits.indent).toHaveBeenCalledWith(["b", "c"]);
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    expect(edits.outdent).toHaveBeenCalledWith(["b", "c"]);
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(edits.shift).toHaveBeenCalledWith(["b", "c"], -1);
    await userEvent.keyboard("{Insert}{Delete}");
    expect(edits.insert).toHaveBeenCalledWith("c");
    expect(edits.remove).toHaveBeenCalledWith(["b", "c"]);
  });

  it("does nothing to a plan that may not be changed", async () => {
    render(chart(undefined));
    await userEvent.click(cell("设计"));
    await userEvent.keyboard("x{F2}{Delete}{Insert}");
    expect(entry().value).toBe("");
    expect(screen.getByRole("treegrid").getAttribute("aria-readonly")).toBe("true");
  });

  it("keeps the selection near its place when its row goes", async () => {
    const { rerender } = render(chart(undefined));
    await userEvent.click(cell("评审"));
    rerender(
      chart(
        undefined,
        ROWS.filter((row) => row.id !== "c"),
      ),
    );
    expect(selected()).toEqual(["d"]);
  });
});
