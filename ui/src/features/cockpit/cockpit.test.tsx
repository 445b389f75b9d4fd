/** The cockpit asks for its stretch and its earlier day, says what moved, opens what is behind every count, and is shown full. */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { Cockpit, FigureEvidence, KpiCard, LightCell, ProjectLights } from "@/bindings";
import { showAt } from "@/test-door";

const cell = (light: string): LightCell => ({ light, reasons: [] });
const lights = (project: string, overall: string): ProjectLights => ({
  project,
  code: project.toUpperCase(),
  name: `项目 ${project}`,
  manager: "周敏",
  overall: cell(overall),
  schedule: cell(overall),
  cost: cell("green"),
  risk: cell("green"),
  quality: cell("green"),
  reported: "green",
  reportedReason: "",
  reportedOn: "2026-10-30",
  watermelon: false,
  staleDays: 1,
});
const card = {
  code: "on_time_rate",
  value: 84,
  unit: "percent",
  n: 25,
  target: 90,
  operator: ">=",
  due: "2026Q4",
  status: "missed",
  trend: [],
  variants: [],
} as unknown as KpiCard;
const cockpit: Cockpit = {
  asOf: "2026-10-31",
  window: { from: "2025-11-01", to: "2026-10-31" },
  compared: { kind: "frozen", month: "2026-09", dataDate: "2026-09-30" },
  kpis: [card],
  kpisBefore: [{ code: "on_time_rate", value: 80 }],
  lights: [lights("a", "red"), lights("b", "green")],
  counts: { green: 1, amber: 0, red: 1, none: 0 },
  countsBefore: { green: 2, amber: 0, red: 0, none: 0 },
  lightsMoved: { before: 2, marks: [{ key: "a", movement: "changed", was: "green" }], gone: [] },
  decisions: [],
  decisionsMoved: {
    before: 1,
    marks: [],
    gone: [{ entity: "change_request", id: "c9", project: "a", code: "BG-9", name: "已批准的变更" }],
  },
  changes: [],
  milestones: [],
  milestonesMoved: { before: 0, marks: [], gone: [] },
};
const red: FigureEvidence = {
  figure: "lights_red",
  value: 1,
  counted: [
    {
      record: { entity: "project", id: "a", project: "a", code: "A", name: "项目 a" },
      why: [],
    },
  ],
  leftOut: [
    {
      record: { entity: "project", id: "b", project: "b", code: "B", name: "项目 b" },
      why: [{ code: "other_light", values: { light: "green" } }],
    },
    {
      record: { entity: "project", id: "z", project: "z", code: "Z", name: "项目 z" },
      why: [{ code: "not_running", values: { stage: "closed" } }],
    },
  ],
};
const answers = {
  cockpit,
  figure_evidence: red,
  portfolio: { asOf: "2026-10-31", rows: [], nonWorking: [] },
};

it("asks for another stretch and another earlier day", async () => {
  const asked = showAt("/", answers);
  await userEvent.click(await screen.findByTestId("span-quarter"));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("cockpit", { ask: { span: "quarter", beside: "last_month" } }),
  );
  await userEvent.click(screen.getByTestId("beside-last_freeze"));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("cockpit", { ask: { span: "quarter", beside: "last_freeze" } }),
  );
});

it("says what moved: figures, counts, lines, and what went", async () => {
  showAt("/", answers);
  expect((await screen.findByTestId("kpi-on_time_rate")).textContent).toContain("较 2026-09 +4.0");
  expect(screen.getByTestId("count-lights_red").textContent).toContain("+1");
  expect(screen.getByTestId("moved-a").textContent).toBe("变");
  expect(screen.getByTestId("moved-a").title).toBe("上次：绿灯");
  expect(screen.getByTestId("gone-decisions").textContent).toBe("移出 1");
  expect(screen.getByTestId("compared").textContent).toContain("2026-09-30");
});

it("opens what counts and what does not, with the reasons", async () => {
  showAt("/", answers);
  await userEvent.click(await screen.findByTestId("count-lights_red"));
  expect((await screen.findByTestId("evidence-counted")).textContent).toContain("项目 a");
  await userEvent.click(screen.getByTestId("tab-left-out"));
  const left = await screen.findByTestId("evidence-left-out");
  expect(left.textContent).toContain("规则灯为绿");
  expect(left.textContent).toContain("不在运行：已结案");
});

it("writes what is shown into a workbook", async () => {
  const asked = showAt("/", {
    ...answers,
    pick_save_path: "/x/灯.xlsx",
    export_table: { path: "/x/灯.xlsx", bytes: 9000 },
  });
  await userEvent.click(await screen.findByTestId("export-lights"));
  await userEvent.click(await screen.findByTestId("export-lights-xlsx"));
  expect((await screen.findByTestId("exported")).textContent).toContain("/x/灯.xlsx");
  const table = asked.mock.calls.find(([command]) => command === "export_table")![1].table;
  expect(table.rows.map((row: unknown[]) => [row[1], row[3], row[9]])).toEqual([
    ["项目 a", "红灯", "变"],
    ["项目 b", "绿灯", ""],
  ]);
  expect(table.note).toContain("2026-10-31");
});

it("is shown page by page on the whole screen, and left with Escape", async () => {
  showAt("/", answers);
  await userEvent.click(await screen.findByTestId("action-present"));
  const shown = await screen.findByTestId("presentation");
  expect(shown.dataset.page).toBe("score");
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowLeft}");
  expect(shown.dataset.page).toBe("lights");
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByTestId("presentation")).toBeNull();
  await userEvent.keyboard("{F11}");
  expect((await screen.findByTestId("presentation")).dataset.page).toBe("score");
});
