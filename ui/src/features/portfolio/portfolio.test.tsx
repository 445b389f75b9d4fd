/** The project list: lights, figures, conditions, groups and views; rows of the portfolio Gantt. */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { PortfolioRow, PortfolioView } from "@/bindings";
import { showAt } from "@/test-door";
import { grouped, meeting, NO_CONDITIONS } from "./filter";
import { chartBar, chartRows } from "./ganttRows";

const cell = (light: string) => ({ light, reasons: [] });
const row = (id: string, more: Partial<PortfolioRow> = {}): PortfolioRow => ({
  id,
  code: "P-" + id,
  name: "项目" + id,
  program: "群一",
  department: "信息部",
  category: "",
  manager: "张伟",
  sponsor: "",
  stage: "executing",
  priority: "high",
  lights: null,
  start: "2026-01-05",
  finish: "2026-09-30",
  baselineStart: "2026-01-05",
  baselineFinish: "2026-08-31",
  actualFinish: null,
  slipDays: 21,
  progress: 6_000,
  timeProgress: 9_000,
  money: {
    original: 100_000_000,
    budget: 100_000_000,
    committed: 0,
    actual: 52_345_600,
    forecast: 110_000_000,
    deviation: 1_000,
    used: 10_007,
  },
  openRisks: 2,
  majorRisks: 1,
  openChanges: 0,
  tasks: 10,
  milestones: [],
  ...more,
});
const lights = (light: string, more = {}) => ({
  project: "1",
  code: "P-1",
  name: "项目1",
  manager: "张伟",
  overall: cell(light),
  schedule: cell(light),
  cost: cell("green"),
  risk: cell("green"),
  quality: cell("none"),
  reported: "green",
  reportedReason: "",
  reportedOn: null,
  watermelon: light === "red",
  staleDays: 3,
  ...more,
});
const view: PortfolioView = {
  asOf: "2026-10-31",
  rows: [
    row("1", { lights: lights("red") }),
    row("2", { program: "", manager: "李娜", stage: "closed", actualFinish: "2026-08-28", slipDays: -1 }),
  ],
  nonWorking: [],
};

it("keeps the rows that meet every condition, and groups them with what is not filled in last", () => {
  expect(meeting(view.rows, { ...NO_CONDITIONS, light: ["red"] }).map(({ id }) => id)).toEqual(["1"]);
  expect(meeting(view.rows, { ...NO_CONDITIONS, stage: ["closed"], light: ["red"] })).toEqual([]);
  expect(grouped(view.rows, "program").map(({ key, lights }) => [key, lights.red])).toEqual([
    ["群一", 1],
    ["", 0],
  ]);
});

it("draws programs, projects and key milestones; red is said at the bar", () => {
  const milestone = {
    task: "m",
    project: "1",
    projectName: "",
    name: "上线",
    baseline: "2026-08-31",
    forecast: "2026-09-30",
    actual: null,
    slipDays: 21,
    key: true,
    state: "late",
  };
  const below = { phases: [], milestones: true };
  const rows = chartRows([row("1", { lights: lights("red"), milestones: [milestone] })], below);
  expect(rows.map(({ kind }) => kind)).toEqual(["program", "project", "milestone"]);
  const bar = chartBar(rows[1]!, () => "红灯");
  expect(bar).toMatchObject({ label: "项目1 · 红灯", critical: true, progress: 60 });
  expect(bar!.finish - bar!.baseline!.finish).toBe(30 * 1440);
});

it("shows lights, the watermelon, the triple progress and money in 万元", async () => {
  showAt("/portfolio", { portfolio: view });
  const first = await screen.findByTestId("row-1");
  expect(first.textContent).toContain("外绿内红");
  expect(first.textContent).toContain("52.35");
  expect(first.textContent).toContain("101%");
  expect(first.textContent).toContain("+21");
});

it("groups, and keeps a view by name", async () => {
  showAt("/portfolio", { portfolio: view });
  await screen.findByTestId("row-2");
  await userEvent.click(screen.getByLabelText("分组"));
  await userEvent.click(await screen.findByTitle("按项目群"));
  await userEvent.click(await screen.findByTestId("group-群一"));
  await waitFor(() => expect(screen.queryByTestId("row-2")).toBeNull());
  await userEvent.click(screen.getByTestId("action-views"));
  await userEvent.type(await screen.findByTestId("input-view-name"), "按群");
  await userEvent.click(screen.getByTestId("action-save-view"));
  expect(JSON.parse(localStorage.getItem("pmo.portfolio.views") ?? "[]")).toMatchObject([
    { name: "按群", grouping: "program" },
  ]);
});
