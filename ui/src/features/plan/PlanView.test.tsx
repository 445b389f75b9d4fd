import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "antd";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { commands, type EditedPlan, type PlanView as Plan, type TaskRow } from "@/bindings";
import { PlanView } from "./PlanView";
import { samplePlan, sampleRow } from "./sample";

vi.mock("@/bindings", () => ({
  commands: { plan: vi.fn(), editPlan: vi.fn(), schema: vi.fn(), history: vi.fn(), undo: vi.fn() },
}));

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
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("新任务"));
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
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("新任务"));
  });
});
