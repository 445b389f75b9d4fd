import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { DrivingStep, PlanFinding } from "@/bindings";
import { DrivingPath } from "./DrivingPath";
import { FindingsPanel } from "./FindingsPanel";
import { PlanRulesDialog } from "./rules/PlanRulesDialog";
import { samplePlan, sampleRow } from "./sample";
import { filtered, NO_FILTER } from "./view/filter";

const plan = samplePlan([
  sampleRow("a", { name: "调研" }),
  sampleRow("b", { row: 2, name: "评审", critical: false, nearCritical: true }),
]);

const steps: DrivingStep[] = [
  {
    task: "b",
    row: 2,
    name: "评审",
    end: "start",
    at: "2026-03-09T08:00:00",
    reason: { code: "calendar", values: { from: "2026-03-06T17:00:00" } },
    dependency: null,
  },
  {
    task: "b",
    row: 2,
    name: "评审",
    end: "start",
    at: "2026-03-09T08:00:00",
    reason: { code: "dependency", values: { kind: "FS", lag: "+1d", name: "调研" } },
    dependency: "d",
  },
  {
    task: "a",
    row: 1,
    name: "调研",
    end: "start",
    at: "2026-03-02T08:00:00",
    reason: { code: "project_start", values: {} },
    dependency: null,
  },
];

describe("the chain that sets a date", () => {
  it("tells each link with its reason and lag, leads to its task, and can be marked", async () => {
    const [reveal, mark] = [vi.fn(), vi.fn()];
    render(<DrivingPath plan={plan} steps={steps} marked={false} onMark={mark} onReveal={reveal} />);
    const lines = screen.getAllByRole("listitem").map((line) => line.textContent);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain("2026-03-06");
    expect(lines[1]).toContain("调研");
    expect(lines[1]).toContain("FS");
    expect(lines[1]).toContain("+1d");
    await userEvent.click(screen.getByRole("button", { name: /1 调研/ }));
    expect(reveal).toHaveBeenCalledWith("a");
    await userEvent.click(screen.getByTestId("mark-path"));
    expect(mark.mock.calls[0]?.[0]).toBe(true);
  });
});

describe("what the schedule found", () => {
  it("stands in groups, the gravest first, and leads to its task", async () => {
    const finding = (code: string, severity: string, task: string): PlanFinding => ({
      code,
      severity,
      tasks: [task],
      values: { code, values: {} },
    });
    const findings = [finding("no_successor", "warning", "b"), finding("empty_calendar", "error", "a")];
    const reveal = vi.fn();
    const { container } = render(
      <FindingsPanel plan={{ ...plan, findings }} onReveal={reveal} onClose={vi.fn()} />,
    );
    const groups = [...container.querySelectorAll<HTMLElement>("[data-severity]")];
    expect(groups.map((group) => group.dataset.severity)).toEqual(["error", "warning"]);
    expect(groups[0]?.textContent).toContain("调研");
    await userEvent.click(within(groups[1]!).getByText(/评审/));
    expect(reveal).toHaveBeenCalledWith("b");
  });
});

describe("what holds for the whole plan", () => {
  it("is one edit", async () => {
    const apply = vi.fn().mockResolvedValue({});
    const close = vi.fn();
    render(<PlanRulesDialog plan={plan} locked={false} apply={apply} onClose={close} />);
    await userEvent.click(screen.getByTestId("rules-honour"));
    await userEvent.click(screen.getByTestId("action-save-rules"));
    const rules = { ...plan.rules, honourConstraints: false };
    expect(apply.mock.calls).toEqual([[{ type: "set_options", rules }]]);
    expect(close).toHaveBeenCalled();
  });

  it("stays open with the reason when it is refused", async () => {
    const apply = vi.fn().mockRejectedValue(new Error("界限"));
    const close = vi.fn();
    render(<PlanRulesDialog plan={plan} locked={false} apply={apply} onClose={close} />);
    await userEvent.click(screen.getByTestId("action-save-rules"));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(close).not.toHaveBeenCalled();
  });
});

it("rows that are nearly critical can be filtered", () => {
  const against = { dataDate: plan.dataDate, findings: new Map<string, string>() };
  const kept = filtered(plan.rows, { ...NO_FILTER, marks: ["near"] }, against);
  expect(kept.rows.map((row) => row.id)).toEqual(["b"]);
});
