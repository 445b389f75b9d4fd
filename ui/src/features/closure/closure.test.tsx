/** The closure review: figures locked, judgement saved, refusals in words, steps with their notes. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { ClosureView, ProjectOverview, RecordSchema } from "@/bindings";
import { showAt, written } from "@/test-door";

const text = { type: "long_text" } as const;
const schema: RecordSchema[] = [
  {
    entity: "closure_review",
    fields: [
      {
        name: "goal_completion",
        kind: { type: "integer", min: 0, max: 100 },
        required: false,
        computed: false,
      },
      { name: "conclusion", kind: text, required: false, computed: false },
      { name: "waiver", kind: text, required: false, computed: true },
    ],
  },
];
const view: ClosureView = {
  project: "p1",
  projectCode: "LX-1",
  projectName: "客服升级",
  review: {
    id: "c1",
    entity: "closure_review",
    fields: { code: "JX-1", status: "draft", goal_completion: 96, conclusion: "" },
    names: {},
    derived: {},
    locked: false,
  },
  figures: {
    asOf: "2026-10-31",
    locked: false,
    goals: 2,
    baselineFinish: "2026-09-17",
    originalFinish: "2026-09-17",
    actualFinish: "2026-09-24",
    scheduleDeviationDays: 5,
    plannedDays: 120,
    scheduleDeviationRate: 417,
    budget: 380_000_000,
    actualCost: 380_260_000,
    costDeviationRate: 7,
    completion: 10_000,
    checks: 12,
    checksPassed: 12,
    failedMandatoryChecks: 0,
    changesApproved: 0,
    risks: 5,
    lessons: 0,
  },
  approvers: [{ id: "p7", name: "周慧敏" }],
  accountable: [{ id: "p9", name: "周慧敏" }],
  blockers: [
    {
      code: "open_risks",
      count: 1,
      waived: false,
      entity: "risk",
      records: [{ id: "r1", name: "供应商延迟" }],
    },
  ],
  lessons: [],
  steps: ["submit"],
  verdicts: [
    {
      dimension: "on_time",
      pass: false,
      rule: { code: "on_time", values: { tolerance_days: 0 } },
      figures: {
        code: "on_time",
        values: { due_date: "2026-09-17", finish_date: "2026-09-24", working_days_late_days: 5 },
      },
    },
    {
      dimension: "quality",
      pass: null,
      rule: { code: "quality", values: { grade_code: "acceptable" } },
      figures: { code: "quality", values: {} },
    },
  ],
};
const overview = {
  row: { id: "p1", code: "LX-1", name: "客服升级", stage: "closing", manager: "", start: null, finish: null },
  lights: null,
  nextStages: [],
  locked: false,
} as unknown as ProjectOverview;
const answers = { closure: view, project_overview: overview, schema };

it("fills in the figures, says the verdicts with their rules, and links what is open", async () => {
  showAt("/project/p1/closure", answers);
  const form = await screen.findByTestId("closure-form");
  expect(form.textContent).toContain("380.26 万元");
  expect(screen.getByTestId("verdict-on_time").textContent).toContain("未达标");
  expect(screen.getByTestId("verdict-on_time").textContent).toContain("晚 5 个工作日");
  expect(screen.getByTestId("verdict-quality").textContent).toContain("数据不足");
  expect(screen.getByTestId("verdict-quality").textContent).toContain("不低于“合格”");
  expect(screen.getByTestId("blocker-open_risks").textContent).toContain("1 个风险未关闭");
  expect(screen.getByTestId("blocker-open_risks").textContent).toContain("供应商延迟");
});

it("saves a judgement and records a lesson of this project", async () => {
  const asked = showAt("/project/p1/closure", { ...answers, set_field: written, create_record: written });
  const field = await screen.findByTestId("field-conclusion");
  const box = within(field).getByRole("textbox");
  fireEvent.change(box, { target: { value: "同意结案" } });
  fireEvent.blur(box);
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith(
      "set_field",
      expect.objectContaining({ id: "c1", field: "conclusion", value: "同意结案" }),
    ),
  );
  fireEvent.change(screen.getByTestId("input-lesson-title"), { target: { value: "联调提前" } });
  await userEvent.click(screen.getByTestId("action-add-lesson"));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith(
      "create_record",
      expect.objectContaining({
        entity: "lesson",
        fields: expect.objectContaining({ project: "p1", title: "联调提前", recorded_on: "2026-10-31" }),
      }),
    ),
  );
});

it("says everything that stands against a step", async () => {
  showAt("/project/p1/closure", {
    ...answers,
    closure_step: () => {
      throw { code: "refused", context: { reason: "no_conclusion", reasons: "no_conclusion,blocked" } };
    },
  });
  await userEvent.click(await screen.findByTestId("step-submit"));
  await userEvent.click(await screen.findByTestId("action-confirm"));
  const refusal = await screen.findByTestId("closure-refusal");
  expect(refusal.textContent).toContain("评审结论");
  expect(refusal.textContent).toContain("未豁免");
});

it("asks who approves, and is read only once submitted", async () => {
  const submitted = { ...view.review!, fields: { ...view.review!.fields, status: "submitted" } };
  const asked = showAt("/project/p1/closure", {
    ...answers,
    closure: { ...view, review: submitted, steps: ["approve", "return"] },
    closure_step: written,
  });
  await userEvent.click(await screen.findByTestId("step-approve"));
  expect(within(screen.getByTestId("field-conclusion")).queryByRole("textbox")).toBeNull();
  await userEvent.click(await screen.findByRole("combobox", { name: "批准人" }));
  await userEvent.click(await screen.findByTitle("周慧敏"));
  await userEvent.click(screen.getByTestId("action-confirm"));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("closure_step", { project: "p1", step: "approve", note: "p7" }),
  );
});
