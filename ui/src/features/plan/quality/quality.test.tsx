/** The panel of the fourteen checks: verdicts, figures against thresholds, and the way to the tasks behind them. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "antd";
import { beforeEach, expect, it, vi } from "vitest";
import { commands } from "@/bindings";
import { sampleQuality } from "@/components/quality/sample";
import { figureText, limitText } from "@/components/quality/words";
import { translator } from "@/i18n";
import { QualityPanel } from "./QualityPanel";
import { checkTable } from "./table";

vi.mock("@/bindings", () => ({ commands: { scheduleQuality: vi.fn() } }));

const zh = translator("zh-CN");
const line = (row: number, name: string) => ({ id: `t${row}`, row, wbs: `1.${row}`, name });
const view = sampleQuality({
  logic: {
    verdict: "fail",
    hits: 1,
    value: 1 / 6,
    population: 6,
    offenders: [
      {
        tasks: [line(7, "验收")],
        dependency: null,
        measured: { code: "logic", values: { missing_code: "both" } },
      },
    ],
  },
  leads: {
    verdict: "fail",
    hits: 1,
    population: 7,
    value: 1 / 7,
    limit: 0,
    offenders: [
      {
        tasks: [line(4, "开发"), line(5, "测试")],
        dependency: "d",
        measured: { code: "leads", values: { link: "FS-3d" } },
      },
    ],
  },
  missed_tasks: { verdict: "not_applicable", why: "no_baseline", value: null, population: 0 },
  critical_path_test: {
    operator: "within",
    limit: 5,
    inputs: {
      code: "critical_path_test",
      values: {
        row: 4,
        name: "开发",
        added_days: 600,
        moved_days: 600,
        followed_days: 600,
        before_date: "2026-05-21",
        after_date: "2028-09-08",
      },
    },
  },
  cpli: { verdict: "fail", operator: ">=", limit: 9_500, value: 0.94996, hits: 1, population: 1 },
});

const revealed = vi.fn();
const closed = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(commands.scheduleQuality).mockResolvedValue({ status: "ok", data: view });
});

async function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <App>
        <QualityPanel project="p" onReveal={revealed} onClose={closed} />
      </App>
    </QueryClientProvider>,
  );
  await screen.findByTestId("check-logic");
}
const check = (code: string) => screen.getByTestId(`check-${code}`);
const open = (code: string) => userEvent.click(within(check(code)).getByRole("button", { expanded: false }));

it("says the verdict of each check in words, with figure, threshold and counts", async () => {
  await show();
  expect(screen.getAllByTestId(/^check-/)).toHaveLength(14);
  expect(check("logic").textContent).toContain("未通过");
  expect(check("logic").textContent).toContain("16.7%≤ 5%1 / 6");
  expect(check("missed_tasks").textContent).toContain("没有基线");
  expect(screen.getByTestId("plan-quality").textContent).toContain("未通过 3");
});

it("shows only what failed", async () => {
  await show();
  await userEvent.click(screen.getByTestId("quality-failed"));
  expect(screen.getAllByTestId(/^check-/).map((item) => item.dataset.testid)).toEqual([
    "check-logic",
    "check-leads",
    "check-cpli",
  ]);
});

it("opens a check into its formula, what to do, and the tasks behind it; a click goes there", async () => {
  await show();
  await open("logic");
  expect(check("logic").textContent).toContain("缺少前置任务或后续任务的任务数 ÷ 未完成任务数");
  expect(check("logic").textContent).toContain("怎么改");
  await userEvent.click(within(check("logic")).getByText("7 验收"));
  expect(revealed).toHaveBeenCalledWith("t7");
  await open("leads");
  await userEvent.click(within(check("leads")).getByText("4 开发 → 5 测试"));
  expect(revealed).toHaveBeenLastCalledWith("t5");
  await open("critical_path_test");
  expect(check("critical_path_test").textContent).toContain(
    "第 4 行“开发”加长 600 个工作日后，完成移动 600 天",
  );
});

it("never shows a failing figure as its threshold", () => {
  const cpli = view.checks[12]!;
  expect([figureText(cpli, cpli.limit), limitText(zh, cpli)]).toEqual(["0.949", "≥ 0.95"]);
  const share = { ...view.checks[0]!, value: 0.05004 };
  expect(figureText(share, 500)).toBe("5.1%");
});

it("copies a line per task behind a figure, and one per check without", () => {
  const { text, count } = checkTable(zh, view);
  const rows = text.split("\r\n").map((row) => row.split("\t"));
  expect(count).toBe(14);
  expect(rows[0]).toEqual([
    "序号",
    "检查项",
    "结论",
    "数值",
    "阈值",
    "命中",
    "总体",
    "行号",
    "WBS",
    "任务",
    "实测",
  ]);
  expect(rows[2]).toEqual([
    "2",
    "提前量",
    "未通过",
    "14.3%",
    "≤ 0%",
    "1",
    "7",
    "4 → 5",
    "1.4 → 1.5",
    "开发 → 测试",
    "FS-3d",
  ]);
  expect(rows[11]!.slice(2, 5)).toEqual(["不适用", "没有基线", "≤ 5%"]);
});
