/** Across projects: lanes and labels of the page, rows and lines of the Gantt, the triangle of trends, who is hit. */
import { expect, it } from "vitest";
import type {
  CrossDependency,
  CrossTask,
  MilestoneRow,
  MilestoneTrend,
  PhaseRow,
  PortfolioRow,
} from "@/bindings";
import { DAY, parseMinute, type Shape } from "@/features/gantt";
import { impactOf } from "./cross/impact";
import { chartBar, chartLinks, chartRows } from "./ganttRows";
import { contentsOf, pageGroups } from "./page/contents";
import { bandsOf, laneOf, placeMarks, spanOfLanes } from "./page/lanes";
import { onePage, SHEET } from "./page/pageScene";
import { spread } from "./trend/labels";
import { byGravity, firstLines } from "./trend/trendRows";
import { trendScene } from "./trend/trendScene";

const measure = (text: string) => text.length * 10;

const milestone = (task: string, more: Partial<MilestoneRow> = {}): MilestoneRow => ({
  task,
  project: "1",
  projectName: "",
  name: "上线" + task,
  baseline: "2026-08-31",
  forecast: "2026-09-30",
  actual: null,
  slipDays: 21,
  key: true,
  state: "late",
  ...more,
});

const project = (id: string, milestones: MilestoneRow[] = [], more = {}) =>
  ({
    id,
    code: "P-" + id,
    name: "项目" + id,
    program: "群一",
    manager: "张伟",
    stage: "executing",
    lights: null,
    start: "2026-01-05",
    finish: "2026-09-30",
    baselineStart: "2026-01-05",
    baselineFinish: "2026-08-31",
    actualFinish: null,
    milestones,
    ...more,
  }) as unknown as PortfolioRow;

const phase = (task: string, start: string, finish: string): PhaseRow => ({
  task,
  project: "1",
  name: "阶段" + task,
  start: start + "T08:00:00",
  finish: finish + "T17:00:00",
  baselineStart: null,
  baselineFinish: null,
  percent: 50,
  critical: false,
});

const end = (project: string, task: string): CrossTask => ({
  task,
  project,
  code: "P-" + project,
  projectName: "项目" + project,
  stage: "executing",
  row: 1,
  name: task,
  start: "2026-05-01T08:00:00",
  finish: "2026-05-05T17:00:00",
  baselineFinish: null,
  slipDays: 3,
  done: false,
  projectSlipDays: 2,
});

const link = (id: string, from: CrossTask, to: CrossTask, driving = false): CrossDependency => ({
  id,
  predecessor: from,
  successor: to,
  kind: "FS",
  lag: "",
  driving,
  roomDays: 4,
});

const trendRow = (task: string, dates: string[], more: Partial<MilestoneTrend> = {}): MilestoneTrend => ({
  task,
  project: "1",
  projectCode: "P-1",
  projectName: "项目1",
  program: "",
  name: "里程碑" + task,
  key: true,
  state: "ahead",
  class: "stable",
  slipDays: 0,
  changeDays: 0,
  slope: 0,
  points: dates.map((date, i) => ({ reported: `2026-0${i + 1}-28`, date, reached: false })),
  references: [{ from: "2026-01-28", date: "2026-06-30" }],
  ...more,
});

it("puts phases and milestones below their project by date, and colours milestones by their light", () => {
  const below = {
    phases: [phase("a", "2026-01-05", "2026-03-02"), phase("b", "2026-03-03", "2026-09-30")],
    milestones: true,
  };
  const rows = chartRows([project("1", [milestone("m", { state: "overdue" })])], below);
  expect(rows.map(({ id }) => id)).toEqual(["program:群一", "1", "a", "b", "m"]);
  expect(chartBar(rows[4]!, () => "")).toMatchObject({ kind: "milestone", status: "red" });
  expect(chartBar(rows[2]!, () => "")).toMatchObject({ label: "阶段a", progress: 50 });
});

it("draws a dependency from the task's row where it is shown, else from the project's", () => {
  const links = [link("l", end("1", "m"), end("2", "n"), true)];
  const shown = chartRows([project("1", [milestone("m")]), project("2")], { phases: [], milestones: true });
  expect(chartLinks(shown, links)).toEqual([{ from: "m", to: "2", kind: "FS", critical: true }]);
  const only = chartRows([project("1")], { phases: [], milestones: false });
  expect(chartLinks(only, links)).toEqual([]);
});

it("gives phases that run at once bands of their own", () => {
  const lane = laneOf(
    project("1"),
    [
      phase("a", "2026-01-05", "2026-03-02"),
      phase("b", "2026-02-01", "2026-04-01"),
      phase("c", "2026-03-03", "2026-05-01"),
    ],
    [],
    String,
  );
  expect(bandsOf(lane.phases, 2)).toEqual([0, 1, 0]);
});

it("never writes a label over another or over the next diamond", () => {
  const marks = laneOf(
    project("1"),
    [],
    ["2026-05-01", "2026-05-04", "2026-05-08", "2026-05-20", "2026-09-01"].map((day, i) =>
      milestone(String(i), { forecast: day }),
    ),
    (days) => `+${days}`,
  ).marks;
  const x = (at: number) => ((at - parseMinute("2026-05-01")!) / DAY) * 4;
  const placed = placeMarks(marks, x, 700, 2, measure);
  for (const [i, one] of placed.entries())
    for (const other of placed.slice(i + 1))
      if (one.line === other.line && one.text)
        expect(one.x + 9 + measure(one.text)).toBeLessThanOrEqual(other.x - 6);
  expect(placed.at(-1)!.text).toBe("上线4 09-01 +21");
});

it("fits everything on one sheet of A3, however much it is", () => {
  const many = Array.from({ length: 60 }, (_, i) => project(String(i), [milestone("m" + i)]));
  const contents = contentsOf(many, null);
  const groups = pageGroups(many, [phase("a", "2026-01-05", "2026-03-02")], contents, "program", String, "");
  const legend = {
    phase: "",
    done: "",
    baseline: "",
    reached: "",
    onPlan: "",
    late: "",
    overdue: "",
    link: "",
    driving: "",
  };
  const dataDate = parseMinute("2026-06-01")!;
  const input = {
    title: "一页",
    subtitle: "",
    groups,
    links: [link("l", end("1", "m1"), end("5", "m5"))],
    span: spanOfLanes(groups, dataDate),
    unit: "month" as const,
    dataDate,
    words: () => ["1月"],
    dataDateText: "数据日期",
    legend,
    measure,
  };
  const { drawing, lanes } = onePage(input);
  expect(lanes).toHaveLength(60);
  expect(drawing.width / drawing.height).toBeCloseTo(SHEET.width / SHEET.height, 2);
  const low = (shape: Shape) =>
    shape.kind === "text"
      ? shape.y
      : shape.kind === "rect" || shape.kind === "frame"
        ? shape.y + shape.height
        : Math.max(...shape.points.filter((_, i) => i % 2 === 1));
  expect(Math.max(...drawing.shapes.map(low))).toBeLessThanOrEqual(drawing.height);
  expect(drawing.shapes.some((shape) => shape.kind === "path" && shape.stroke === "dependency")).toBe(true);
});

it("leaves ended projects off the page until they are chosen", () => {
  const rows = [project("1"), project("2", [], { stage: "closed" })];
  expect([...contentsOf(rows, null).projects]).toEqual(["1"]);
  expect([...contentsOf(rows, { projects: ["2"], milestones: [] }).projects]).toEqual(["2"]);
  expect([...contentsOf(rows, { projects: ["of another file"], milestones: [] }).projects]).toEqual(["1"]);
});

it("keeps labels apart and near to their lines", () => {
  expect(spread([100, 104, 300], 15, 0, 400)).toEqual([94.5, 109.5, 300]);
  const places = spread([395, 396, 397, 398], 15, 0, 400);
  expect(Math.max(...places)).toBeLessThanOrEqual(400);
  places.slice(1).forEach((place, i) => expect(place - places[i]!).toBeGreaterThanOrEqual(15));
});

it("draws the edge where forecast and report meet, every point, and a reference for the line pointed at", () => {
  const rows = [trendRow("a", ["2026-06-30", "2026-07-10", "2026-07-20"])];
  const input = {
    rows,
    reports: ["2026-01-28", "2026-02-28", "2026-03-28"],
    active: "a",
    label: (row: MilestoneTrend) => row.name,
    words: () => ["7月"],
    axisX: "x",
    axisY: "y",
    edge: "e",
    height: 500,
    measure,
  };
  const { drawing, hits, labels } = trendScene(input);
  expect(hits.map(({ date }) => date)).toEqual(["2026-06-30", "2026-07-10", "2026-07-20"]);
  expect(hits[0]!.y).toBeGreaterThan(hits[2]!.y);
  expect(labels).toHaveLength(1);
  const references = drawing.shapes.filter((shape) => shape.kind === "path" && shape.stroke === "reference");
  expect(references).toHaveLength(2);
});

it("lists the gravest first and draws key milestones with a history", () => {
  const rows = [
    trendRow("s", ["2026-06-30", "2026-06-30"]),
    trendRow("r", ["2026-06-30", "2026-07-30"], { class: "runaway" }),
    trendRow("d", ["2026-06-30", "2026-06-30"], { state: "reached", class: "runaway" }),
    trendRow("n", ["2026-06-30"]),
  ];
  expect(byGravity(rows).map(({ task }) => task)).toEqual(["r", "n", "s", "d"]);
  expect(firstLines(rows)).toEqual(["r", "s", "d"]);
});

it("follows who is hit through other projects, and tells what a project waits for", () => {
  const links = [
    link("1", end("a", "x"), end("b", "y")),
    link("2", end("b", "y"), end("c", "z")),
    link("3", end("d", "w"), end("a", "x")),
    link("4", end("c", "z"), end("b", "q")),
  ];
  const told = impactOf(links, "a").map(({ link: { id }, side }) => `${id} ${side}`);
  expect(told).toEqual(["1 drives", "2 onward", "4 onward", "3 waits"]);
});
