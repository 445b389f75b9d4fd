/** The matrix of projects and checks: marks in words, order by failures, and the way to a plan's checks. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { PortfolioScheduleQuality, ScheduleQualityRow } from "@/bindings";
import { cellOf, sampleQuality } from "@/components/quality/sample";
import { showAt } from "@/test-door";

function row(project: string, failing: string[]): ScheduleQualityRow {
  const fail = { verdict: "fail", hits: 5, value: 0.25 };
  const quality = sampleQuality({
    bei: { verdict: "not_applicable", why: "no_baseline", value: null },
    ...Object.fromEntries(failing.map((code) => [code, fail])),
  });
  const { passed, failed, notApplicable, checks } = quality;
  return {
    project,
    code: `P-${project}`,
    name: `项目${project}`,
    manager: "张伟",
    dataDate: "2026-10-31",
    tasks: 30,
    passed,
    failed,
    notApplicable,
    cells: checks.map(cellOf),
  };
}

const matrix: PortfolioScheduleQuality = {
  asOf: "2026-10-31",
  rows: [row("1", ["logic", "lags"]), row("2", ["resources"])],
  ended: 3,
};
const answers = {
  portfolio: { asOf: "2026-10-31", rows: [], nonWorking: [] },
  portfolio_schedule_quality: matrix,
};

it("marks each check of each plan, in words and figures too", async () => {
  showAt("/portfolio/quality", answers);
  const first = await screen.findByTestId("row-1");
  expect(within(first).getAllByText("未通过 25.0%")).toHaveLength(2);
  expect(within(first).getAllByText(/^通过/)).toHaveLength(11);
  expect(within(first).getByText("不适用")).toBeTruthy();
  expect(screen.getByText("另有 3 个已结束的项目不参加检查")).toBeTruthy();
});

it("sorts by failures", async () => {
  showAt("/portfolio/quality", answers);
  await screen.findByTestId("row-1");
  await userEvent.click(screen.getByText("未通过项"));
  const order = screen.getAllByTestId(/^row-/).map((line) => line.dataset.testid);
  expect(order).toEqual(["row-2", "row-1"]);
});

it("says so where no project runs", async () => {
  showAt("/portfolio/quality", { ...answers, portfolio_schedule_quality: { ...matrix, rows: [] } });
  expect(await screen.findByText("没有进行中的项目")).toBeTruthy();
});

it("leads to the plan of a row with its checks open", async () => {
  showAt("/portfolio/quality", answers);
  await userEvent.click(await screen.findByTestId("row-2"));
  await waitFor(() => expect(window.location.hash).toBe("#/project/2/plan/quality"));
});
