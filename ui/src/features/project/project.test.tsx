/** A project's overview: lights with their reasons, findings, figures, and the light that the manager reports. */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { ProjectOverview, RecordSchema } from "@/bindings";
import { showAt, written } from "@/test-door";

const red = {
  light: "red",
  reasons: [
    {
      code: "late",
      values: { finish_date: "2026-11-18", due_date: "2026-10-09", working_days_late_days: 29 },
    },
  ],
};
const green = { light: "green", reasons: [{ code: "no_open_major_risk", values: {} }] };
const lights = {
  project: "p1",
  code: "LX-1",
  name: "智能工厂",
  manager: "刘洋",
  overall: red,
  schedule: red,
  cost: green,
  risk: green,
  quality: green,
  reported: "green",
  reportedReason: "进展顺利",
  reportedOn: "2026-10-30",
  watermelon: true,
  staleDays: 1,
};
const overview: ProjectOverview = {
  row: {
    id: "p1",
    code: "LX-1",
    name: "智能工厂",
    program: "",
    department: "",
    category: "",
    manager: "刘洋",
    sponsor: "",
    stage: "executing",
    priority: "high",
    lights,
    start: "2026-01-05",
    finish: "2026-11-18",
    baselineStart: "2026-01-05",
    baselineFinish: "2026-10-09",
    actualFinish: null,
    slipDays: 29,
    progress: 9_350,
    timeProgress: 10_000,
    money: {
      original: 2_300_000_000,
      budget: 2_300_000_000,
      committed: null,
      actual: 2_348_420_000,
      forecast: 2_512_750_000,
      deviation: 925,
      used: 10_210,
    },
    openRisks: 4,
    majorRisks: 2,
    openChanges: 1,
    tasks: 35,
    milestones: [],
  },
  description: "",
  goals: "产能提升 20%\n良率 98%",
  lights,
  plan: { tasks: 35, finished: 30, critical: 3, overdue: 2, dependencies: 43, baselines: 1 },
  findings: [
    { code: "watermelon", values: {} },
    { code: "overdue_tasks", values: { count: 2 } },
  ],
  checks: { passed: 9, failed: 1, open: 2, notApplicable: 0 },
  closure: null,
  locked: false,
  nextStages: ["closing"],
  lightHistory: [],
  dimensions: [
    { dimension: "schedule", cell: red },
    { dimension: "cost", cell: green },
  ],
};
const schema: RecordSchema[] = [
  {
    entity: "project",
    fields: [{ name: "reported_reason", kind: { type: "long_text" }, required: false, computed: false }],
  },
];
const records = [
  {
    id: "p1",
    entity: "project",
    fields: { reported_reason: "进展顺利" },
    names: {},
    derived: {},
    locked: false,
  },
];

it("says why each light has its colour and what wants attention", async () => {
  showAt("/project/p1", { project_overview: overview, schema, records });
  const shown = await screen.findByTestId("overview-lights");
  expect(shown.textContent).toContain("预计 2026-11-18 完成，比批准的 2026-10-09 晚 29 个工作日");
  expect(screen.getByTestId("finding-watermelon").textContent).toContain("请与项目经理核实");
  expect(screen.getByTestId("finding-overdue_tasks").textContent).toContain("2 项任务");
  expect(screen.getByTestId("overview-progress").textContent).toContain("93.5%");
  expect(screen.getByTestId("overview-money").textContent).toContain("+9.3%");
  expect(screen.getByTestId("overview-words").textContent).toContain("良率 98%");
});

it("keeps what the manager reports", async () => {
  const asked = showAt("/project/p1", { project_overview: overview, schema, records, set_field: written });
  const field = await screen.findByTestId("input-reported_reason");
  fireEvent.change(field, { target: { value: "供货延迟" } });
  fireEvent.blur(field);
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith(
      "set_field",
      expect.objectContaining({ entity: "project", id: "p1", field: "reported_reason", value: "供货延迟" }),
    ),
  );
});
