import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "antd";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { commands, type EditedPlan, type PlanView as Plan, type TaskRow } from "@/bindings";
import { PlanView } from "./PlanView";
import { NONE_MOVED, samplePlan, sampleRow } from "./sample";

vi.mock("@/bindings", () => ({
  commands: {
    plan: vi.fn(),
    editPlan: vi.fn(),
    exportPlan: vi.fn(),
    writePicture: vi.fn(),
    schema: vi.fn(),
    history: vi.fn(),
    undo: vi.fn(),
  },
}));
const { save } = vi.hoisted(() => ({ save: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: save, Channel: vi.fn() }));

const plan = vi.mocked(commands.plan);
const editPlan = vi.mocked(commands.editPlan);
const rows = [
  sampleRow("a", { row: 1, name: "方案", summary: true }),
  sampleRow("b", { row: 2, name: "设计", level: 2 }),
  sampleRow("c", {
    row: 3,
    name: "评审",
    level: 2,
    predecessors: "2",
    driver: { code: "dependency", values: { row: 2, name: "设计" } },
  }),
];
const finding = {
  code: "deadline_missed",
  severity: "warning",
  tasks: ["c"],
  values: { code: "deadline_missed", values: { late_minutes: 960 } },
};

function edited(more: Partial<EditedPlan>): EditedPlan {
  const changed = { id: null, stale: [], undo: { undo: null, redo: null }, notices: [] };
  const { start, finish } = samplePlan([]);
  return {
    plan: null,
    rows: [],
    moved: NONE_MOVED,
    dependencies: null,
    findings: [],
    start,
    finish,
    inserted: [],
    changed,
    ...more,
  };
}

async function show(view: Partial<Plan> = {}) {
  plan.mockResolvedValue({ status: "ok", data: { ...samplePlan(rows), findings: [finding], ...view } });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <App>
        <PlanView project="p" />
      </App>
    </QueryClientProvider>,
  );
  await screen.findByRole("treegrid");
}
const answer = (data: EditedPlan) => editPlan.mockResolvedValue({ status: "ok", data });
const entry = () => screen.getByRole<HTMLInputElement>("textbox", { name: /^编辑/ });
const cell = (row: number, text: string) => within(screen.getAllByRole("row")[row]!).getByText(text);

beforeEach(() => {
  vi.clearAllMocks();
  HTMLCanvasElement.prototype.getContext = (() => null) as typeof HTMLCanvasElement.prototype.getContext;
});

describe("the plan screen", () => {
  it("shows the rows with the columns of a plan", async () => {
    await show();
    const heads = screen.getAllByRole("columnheader").map((head) => head.textContent);
    expect(heads).toEqual([
      "ID",
      "标记",
      "WBS",
      "任务名称",
      "工期",
      "开始",
      "完成",
      "完成%",
      "前置任务",
      "总浮动",
      "资源",
    ]);
    expect(cell(2, "设计")).toBeTruthy();
  });

  it("sends a typed name as an edit and shows the answered row without reading the plan again", async () => {
    await show();
    answer(edited({ rows: [{ ...(rows[1] as TaskRow), name: "详细设计" }] }));
    await userEvent.click(cell(2, "设计"));
    await userEvent.keyboard("详细设计{Enter}");
    expect(editPlan).toHaveBeenCalledWith("p", [{ type: "set_name", task: "b", name: "详细设计" }], "");
    await waitFor(() => expect(cell(2, "详细设计")).toBeTruthy());
    expect(plan).toHaveBeenCalledOnce();
  });

  it("says in words why an edit was refused and keeps the text", async () => {
    await show();
    editPlan.mockResolvedValue({ status: "error", error: { code: "project_closed", context: {} } });
    await userEvent.click(cell(3, "2"));
    await userEvent.keyboard("9{Enter}");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("项目已结案");
  });

  it("links the selected tasks in their order", async () => {
    await show();
    answer(edited({}));
    await userEvent.click(cell(2, "设计"));
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}");
    await userEvent.click(screen.getByTestId("action-link"));
    expect(editPlan).toHaveBeenCalledWith(
      "p",
      [{ type: "link", predecessor: "b", successor: "c", kind: "FS" }],
      "",
    );
  });

  it("inserts a row and asks for its name", async () => {
    await show();
    const made = sampleRow("n", { row: 2, name: "新任务", level: 2 });
    answer(edited({ plan: samplePlan([rows[0]!, made, rows[1]!, rows[2]!]), inserted: ["n"] }));
    await userEvent.click(cell(2, "设计"));
    await userEvent.keyboard("{Insert}");
    expect(editPlan).toHaveBeenCalledWith("p", [{ type: "insert", before: "b", names: ["新任务"] }], "");
    await waitFor(() => expect(entry().value).toBe("新任务"));
  });

  it("leads from a finding to its task and says why the task is on its date", async () => {
    await show();
    await userEvent.click(screen.getByTestId("action-findings"));
    await userEvent.click(within(screen.getByTestId("plan-findings")).getByText(/超过截止期限 2 个工作日/));
    await act(async () => {});
    expect(screen.getByRole("row", { selected: true }).getAttribute("data-id")).toBe("c");
    await userEvent.click(screen.getByTestId("action-details"));
    expect(screen.getByTestId("why-this-date").textContent).toContain("2 设计");
  });

  it("lets nothing be edited in a closed project", async () => {
    await show({ locked: true });
    await userEvent.click(cell(2, "设计"));
    await userEvent.keyboard("x{Enter}{Delete}");
    expect(editPlan).not.toHaveBeenCalled();
    expect(screen.getByTestId<HTMLButtonElement>("action-insert").disabled).toBe(true);
  });

  it("pastes rows of a spreadsheet above the active one as a single edit", async () => {
    await show();
    answer(edited({ plan: samplePlan(rows), inserted: ["b"] }));
    await userEvent.click(cell(2, "设计"));
    await userEvent.paste("任务名称\t工期\t前置任务\r\n调研\t3天\t\r\n访谈\t2天\t1\r\n");
    const bare = { level: 0, start: null, finish: null, percent: null };
    expect(editPlan).toHaveBeenCalledExactlyOnceWith(
      "p",
      [
        {
          type: "paste",
          before: "b",
          rows: [
            { ...bare, name: "调研", duration: "3天", predecessors: "" },
            { ...bare, name: "访谈", duration: "2天", predecessors: "2" },
          ],
        },
      ],
      "",
    );
    expect(await screen.findByText(/已粘贴 2 行/)).toBeTruthy();
  });

  it("says which pasted row was refused, and which cell does not read", async () => {
    await show();
    const context = { reason: "unknown_unit", line: "2", position: "2" };
    editPlan.mockResolvedValue({ status: "error", error: { code: "bad_plan_edit", context } });
    await userEvent.click(cell(2, "设计"));
    await userEvent.paste("任务名称\t工期\n调研\t3天\n访谈\t2旬");
    expect(await screen.findByText(/第 2 行“访谈”：.*没有这种单位/)).toBeTruthy();
    await userEvent.paste("任务名称\t开始\n调研\t后天");
    expect(await screen.findByText(/第 2 行的“开始”没有看懂：后天/)).toBeTruthy();
    expect(editPlan).toHaveBeenCalledOnce();
  });

  it("types a single pasted cell into the active one", async () => {
    await show();
    await userEvent.click(cell(2, "设计"));
    await userEvent.paste("详细设计");
    expect(entry().value).toBe("详细设计");
    expect(editPlan).not.toHaveBeenCalled();
  });

  it("fills down and pastes over cells as one edit of the plan", async () => {
    await show();
    answer(edited({}));
    await userEvent.click(cell(2, "1 天"));
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}");
    await userEvent.paste("3d\t2026/4/1\n5天\t4-2");
    const wanted = [
      { type: "set_duration", task: "b", text: "3d" },
      { type: "set_start", task: "b", start: "2026-04-01" },
      { type: "set_duration", task: "c", text: "5天" },
      { type: "set_start", task: "c", start: "2026-04-02" },
    ];
    expect(editPlan).toHaveBeenCalledExactlyOnceWith("p", wanted, "");
    expect(await screen.findByText(/已粘贴到 4 个单元格/)).toBeTruthy();
    await userEvent.click(cell(2, "设计"));
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}");
    expect(editPlan).toHaveBeenLastCalledWith("p", [{ type: "set_name", task: "c", name: "设计" }], "");
  });

  it("names the row and the column of a pasted cell that is refused, and changes nothing", async () => {
    await show();
    await userEvent.click(cell(1, "方案"));
    await userEvent.paste("方案\t9d");
    expect(await screen.findByText(/第 1 行“工期”不能填入“9d”：该单元格由排程计算得出/)).toBeTruthy();
    expect(editPlan).not.toHaveBeenCalled();
    const context = { reason: "unknown_unit", edit: "2", position: "2" };
    editPlan.mockResolvedValue({ status: "error", error: { code: "bad_plan_edit", context } });
    await userEvent.click(cell(2, "1 天"));
    await userEvent.paste("3d\n2旬");
    expect(await screen.findByText(/第 3 行“工期”不能填入“2旬”：.*没有这种单位/)).toBeTruthy();
  });

  it("clears a range of cells and deletes only whole rows", async () => {
    await show();
    answer(edited({}));
    await userEvent.click(cell(3, "2"));
    await userEvent.keyboard("{Delete}");
    expect(editPlan).toHaveBeenLastCalledWith("p", [{ type: "set_predecessors", task: "c", text: "" }], "");
    await userEvent.keyboard("{Shift>} {/Shift}{Delete}");
    expect(editPlan).toHaveBeenLastCalledWith("p", [{ type: "delete", tasks: ["c"] }], "");
  });

  it("keeps the first character of an input method and sends the composed word", async () => {
    await show();
    answer(edited({}));
    await userEvent.click(cell(2, "设计"));
    const field = entry();
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: "x" } });
    fireEvent.change(field, { target: { value: "详细" } });
    fireEvent.keyDown(field, { key: "Enter", keyCode: 229 });
    fireEvent.compositionEnd(field);
    expect(editPlan).not.toHaveBeenCalled();
    await userEvent.keyboard("{Enter}");
    expect(editPlan).toHaveBeenCalledWith("p", [{ type: "set_name", task: "b", name: "详细" }], "");
  });

  it("offers predecessors by name and takes the chosen one", async () => {
    await show();
    answer(edited({}));
    await userEvent.click(cell(3, "2"));
    await userEvent.keyboard("设");
    const list = screen.getByRole("listbox");
    expect(within(list).getByRole("option").textContent).toContain("2 设计");
    await userEvent.keyboard("{ArrowDown}");
    expect(entry().getAttribute("aria-activedescendant")).toBe(within(list).getByRole("option").id);
    await userEvent.keyboard("{Enter}");
    expect(editPlan, "as it was: nothing to send").not.toHaveBeenCalled();
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it("takes new tasks below the last one, typed or pasted", async () => {
    await show();
    const made = sampleRow("n", { row: 4, name: "上线" });
    answer(edited({ plan: samplePlan([...rows, made]), inserted: ["n"] }));
    await userEvent.click(screen.getByText("在此输入新任务的名称"));
    await userEvent.keyboard("{ArrowRight}上线{Enter}");
    expect(editPlan, "whichever column it is typed in").toHaveBeenLastCalledWith(
      "p",
      [{ type: "insert", before: null, names: ["上线"] }],
      "",
    );
    await waitFor(() => expect(cell(4, "上线")).toBeTruthy());
    await userEvent.keyboard("{Delete}{Tab}");
    expect(editPlan, "there is nothing to delete or indent").toHaveBeenCalledOnce();
    await userEvent.paste("试运行\t3d\n验收\t1d");
    const [, [edit]] = editPlan.mock.calls[1]!;
    expect(edit).toMatchObject({
      type: "paste",
      before: null,
      rows: [{ name: "试运行" }, { name: "验收", duration: "1d" }],
    });
  });

  it("filters with the summaries kept, says so, and comes back with one click", async () => {
    await show();
    await userEvent.type(screen.getByTestId("plan-filter-text"), "评审");
    expect(
      screen
        .getAllByRole("row")
        .slice(1)
        .map((row) => row.dataset.id),
    ).toEqual(["a", "c"]);
    expect(screen.getByTestId("plan-filtered").textContent).toContain("1 / 3");
    await userEvent.click(screen.getByTestId("action-filter-clear"));
    expect(screen.getAllByRole("row")).toHaveLength(5);
  });

  it("finds a text, opens what hides it and marks it", async () => {
    await show();
    await userEvent.click(screen.getByTestId("action-collapse"));
    expect(screen.getAllByRole("row")).toHaveLength(3);
    await userEvent.keyboard("{Control>}f{/Control}");
    await userEvent.type(screen.getByTestId("plan-find-text"), "评{Enter}");
    await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(5));
    expect(screen.getByRole("row", { selected: true }).dataset.id).toBe("c");
    expect(document.querySelector("mark")?.textContent).toBe("评");
    expect(screen.getByTestId("plan-find-count").textContent).toBe("1 / 1");
  });

  it("shows, hides and keeps columns for the next time", async () => {
    localStorage.clear();
    await show();
    await userEvent.click(screen.getByTestId("action-columns"));
    await userEvent.click(await screen.findByTestId("column-deadline"));
    await userEvent.click(screen.getByTestId("column-wbs"));
    const titles = () => screen.getAllByRole("columnheader").map((head) => head.textContent);
    expect(titles()).toContain("截止期限");
    expect(titles()).not.toContain("WBS");
    const kept = JSON.parse(localStorage.getItem("pmo.plan.columns")!) as { shown: string[] };
    expect(kept.shown).toContain("deadline");
    await userEvent.click(screen.getByTestId("columns-reset"));
    expect(titles()).toContain("WBS");
  });

  it("shows its keys", async () => {
    await show();
    await userEvent.click(cell(2, "设计"));
    await userEvent.keyboard("{F1}");
    const sheet = await screen.findByRole("dialog");
    expect(within(sheet).getByText("Ctrl+D")).toBeTruthy();
  });

  it("exports the plan and tells what stays behind", async () => {
    await show();
    save.mockResolvedValue("D:/计划.xml");
    vi.mocked(commands.exportPlan).mockResolvedValue({
      status: "ok",
      data: {
        path: "D:/计划.xml",
        bytes: 9_000,
        tasks: 3,
        left: [{ code: "key_milestone", count: 2, example: "上线" }],
      },
    });
    await userEvent.click(screen.getByTestId("action-export"));
    await userEvent.click(await screen.findByTestId("action-export-xml"));
    expect(save).toHaveBeenCalledWith("pick_save_path", { name: "智慧园区.xml", kind: "plan" });
    expect(commands.exportPlan).toHaveBeenCalledWith("p", "D:/计划.xml");
    const told = await screen.findByTestId("plan-exported");
    expect(told.textContent).toContain("D:/计划.xml");
    expect(within(told).getByText("关键里程碑标记（2 处，如“上线”）")).toBeTruthy();
  });

  it("writes the chart as a picture where the person says", async () => {
    await show();
    save.mockResolvedValue("D:/图.svg");
    const written = { path: "D:/图.svg", bytes: 1_000 };
    vi.mocked(commands.writePicture).mockResolvedValue({ status: "ok", data: written });
    await userEvent.click(screen.getByTestId("action-export"));
    await userEvent.click(await screen.findByTestId("action-export-picture"));
    await screen.findByText("已导出甘特图");
    expect(vi.mocked(commands.writePicture).mock.calls[0]![1]).toMatch(/^<svg[\s\S]*设计[\s\S]*<\/svg>/);
    expect(screen.getByTestId("action-open-exported")).toBeTruthy();
  });

  it("takes rows into an empty plan from anywhere on the page", async () => {
    plan.mockResolvedValue({ status: "ok", data: samplePlan([]) });
    render(
      <QueryClientProvider client={new QueryClient()}>
        <App>
          <PlanView project="p" />
        </App>
      </QueryClientProvider>,
    );
    await screen.findByText("添加任务");
    answer(edited({ plan: samplePlan([sampleRow("n", { name: "一期" })]), inserted: ["n"] }));
    await userEvent.paste("一期\n  设计");
    const [, [edit]] = editPlan.mock.calls[0]!;
    expect(edit).toMatchObject({ type: "paste", before: null });
    expect(edit).toHaveProperty("rows.1.level", 1);
  });

  it("teaches the first step in an empty plan", async () => {
    plan.mockResolvedValue({ status: "ok", data: samplePlan([]) });
    render(
      <QueryClientProvider client={new QueryClient()}>
        <App>
          <PlanView project="p" />
        </App>
      </QueryClientProvider>,
    );
    answer(edited({ plan: samplePlan([sampleRow("n", { name: "新任务" })]), inserted: ["n"] }));
    await userEvent.click(await screen.findByText("添加任务"));
    expect(editPlan).toHaveBeenCalledWith("p", [{ type: "insert", before: null, names: ["新任务"] }], "");
    await waitFor(() => expect(entry().value).toBe("新任务"));
  });
});
