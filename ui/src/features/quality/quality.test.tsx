/** The gates of a project: what keeps one shut, a waiver, a decision with conditions, what does not apply. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { CheckLine, GateBoard, GateView, ProjectOverview } from "@/bindings";
import { showAt, written } from "@/test-door";

const item = (id: string, name: string, more: Partial<CheckLine>): CheckLine => ({
  id,
  gate: "planning",
  subject: "document",
  item: name,
  mandatory: true,
  result: "open",
  firstPass: false,
  failedOn: null,
  dueOn: "2026-10-20",
  checkedOn: null,
  checkedBy: "",
  note: "",
  evidence: [],
  waiver: "",
  waivedBy: "",
  waivedOn: null,
  settled: false,
  ...more,
});
const gate = (code: string, status: string, more: Partial<GateView>): GateView => ({
  id: `g-${code}`,
  code: "",
  gate: code,
  status,
  plannedOn: "2026-10-22",
  overdue: false,
  role: "PMO主任",
  people: [{ id: "p9", name: "周慧敏" }],
  round: 1,
  presentedOn: "2026-10-20",
  presentedBy: "孟凡",
  decidedOn: null,
  decidedBy: "",
  decision: "",
  items: [],
  mandatoryOpen: 0,
  conditions: [],
  next: [],
  ...more,
});
const open = item("c1", "风险登记册已评审", {});
const done = item("c2", "WBS 已评审", { result: "passed", settled: true, firstPass: true });
const board: GateBoard = {
  project: "p1",
  gates: [
    gate("initiation", "passed", { decidedOn: "2026-09-10", decidedBy: "周慧敏", decision: "同意" }),
    gate("planning", "in_review", {
      overdue: true,
      items: [open, done],
      mandatoryOpen: 1,
      next: ["passed", "passed_with_conditions", "redo"],
    }),
  ],
  binding: true,
  missingGates: 0,
  quality: {
    passed: 9,
    firstPass: 6,
    applicable: 10,
    passRate: 9_000,
    firstPassRate: 6_000,
    score: 81,
    finalShare: 70,
    minimum: 0,
  },
  missing: [open],
  stage: "planning",
};
const overview = {
  row: {
    id: "p1",
    code: "LX-1",
    name: "客服升级",
    stage: "planning",
    manager: "",
    start: null,
    finish: null,
  },
  lights: null,
  nextStages: [],
  locked: false,
} as unknown as ProjectOverview;
const answers = {
  gates: board,
  project_overview: overview,
  set_field: written,
  waive_check: written,
  decide_gate: written,
};

it("opens the gate that waits, with what is open, the score and the missing documents", async () => {
  showAt("/project/p1/quality", answers);
  expect((await screen.findByTestId("gate-status")).textContent).toContain("评审中");
  expect(screen.getByTestId("gate-planning").textContent).toContain("1 项必检未过");
  expect(screen.getByTestId("gate-planning").textContent).toContain("已逾期");
  expect(screen.getByTestId("quality-score").textContent).toContain("81 分");
  expect(screen.getByTestId("quality-score").textContent).toContain("60.0%");
  expect(screen.getByTestId("missing-documents").textContent).toContain("风险登记册已评审");
});

it("waives an open mandatory item with a person and a reason", async () => {
  const asked = showAt("/project/p1/quality", answers);
  await userEvent.click(await screen.findByTestId("action-waive-check"));
  expect(screen.getByTestId<HTMLButtonElement>("action-confirm-waiver").disabled).toBe(true);
  fireEvent.change(screen.getByTestId("input-waiver-reason"), { target: { value: "随下阶段补齐" } });
  await userEvent.click(screen.getByTestId("action-confirm-waiver"));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("waive_check", { check: "c1", by: "p9", reason: "随下阶段补齐" }),
  );
});

it("sends a decision with its conditions", async () => {
  const asked = showAt("/project/p1/quality", answers);
  await userEvent.click(await screen.findByTestId("action-decide"));
  await userEvent.click(screen.getByTestId("verdict-passed_with_conditions"));
  const terms = within(screen.getByTestId("decision-conditions"));
  fireEvent.change(terms.getByTestId("input-condition-text"), { target: { value: "补齐接口清单" } });
  fireEvent.change(screen.getByTestId("input-decision-reason"), { target: { value: "主要项达标" } });
  await userEvent.click(screen.getByTestId("action-confirm-decision"));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("decide_gate", {
      gate: "g-planning",
      decision: {
        status: "passed_with_conditions",
        by: "p9",
        reason: "主要项达标",
        next: null,
        conditions: [{ text: "补齐接口清单", due: null, owner: null }],
      },
    }),
  );
});

it("offers the standard gates where a project has none", async () => {
  const asked = showAt("/project/p1/quality", {
    ...answers,
    gates: { ...board, gates: [], missing: [], missingGates: 6 },
    set_up_gates: written,
  });
  await userEvent.click(await screen.findByTestId("action-set-up-gates"));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("set_up_gates", { project: "p1" }));
});
