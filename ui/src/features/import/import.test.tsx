/** The import dialog: reading, refusals with their place, plans, tables, apply and undo, one file after another. */
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { ImportDraft, SheetPreview } from "@/bindings";
import { requestImport } from "@/platform";
import { showAt, written } from "@/test-door";

const plan: ImportDraft = {
  token: "1",
  file: "plan.xml",
  sheet: null,
  plan: {
    name: "新系统建设",
    tasks: 42,
    dependencies: 51,
    resources: 6,
    calendars: 2,
    baselines: 1,
    start: "2026-01-05T08:00:00",
    finish: "2026-09-30T17:00:00",
    datesDiffer: 3,
    replaces: null,
    projects: [{ id: "p1", name: "旧系统" }],
    others: [],
    map: null,
    losses: [
      {
        path: "Task/ExtendedAttribute",
        count: 12,
        reason: "no_place",
        example: "甲方",
        record: "Task 7 · 220",
      },
    ],
    findings: [
      { code: "outline_jump", values: { record: "Task", uid: 9, line: 310, field: "OutlineLevel" } },
    ],
  },
};
const column = (header: string, field: string | null) => ({
  header,
  field,
  dateFormats: [],
  decimal: null,
  unit: "10000",
});
const mapping = {
  sheet: 0,
  headerRow: 2,
  stage: "executing",
  columns: [column("项目编号", "code"), column("完成日期", "baseline_finish")],
};
const sheet: ImportDraft = {
  token: "2",
  file: "list.xlsx",
  plan: null,
  sheet: {
    sheets: ["台账", "说明"],
    mapping,
    remembered: true,
    columns: [
      { index: 0, header: "项目编号", samples: ["P-1"] },
      { index: 1, header: "完成日期", samples: ["03/04/2026"] },
    ],
    fields: ["code", "name", "baseline_finish"],
    rows: 3,
    encoding: null,
    doubts: [{ code: "ambiguous_dates", values: { column: "完成日期", row: 4, example: "03/04/2026" } }],
  },
};
const preview: SheetPreview = {
  new: 1,
  changed: 0,
  unchanged: 0,
  rejected: 1,
  skipped: 1,
  merged: 0,
  disagreements: 0,
  rows: [
    { row: 4, fate: "new", code: "P-1", name: "项目一", differences: [], reasons: [] },
    {
      row: 5,
      fate: "rejected",
      code: "",
      name: "",
      differences: [],
      reasons: [{ code: "ambiguous_date", values: { column: "完成日期", value: "03/04/2026", first: null } }],
    },
    {
      row: 6,
      fate: "skipped",
      code: "",
      name: "",
      differences: [],
      reasons: [{ code: "total", values: {} }],
    },
  ],
  losses: [{ path: "备注", count: 2, reason: "no_place", example: "", record: "" }],
  sums: [{ row: 6, column: "预算", stated: 100_000_000, computed: 90_000_000 }],
};
const base = {
  portfolio: { asOf: "2026-10-31", rows: [], nonWorking: [] },
  cancel_import: null,
  preview_import: preview,
};

async function ask(...paths: string[]) {
  await screen.findByTestId("portfolio");
  await waitFor(() => {
    act(() => requestImport(paths));
    expect(screen.queryByTestId("import-dialog")).not.toBeNull();
  });
}

it("says why a file is refused and where, and goes on with the next", async () => {
  showAt("/portfolio", {
    ...base,
    open_import: ({ path }: { path: string }) => {
      if (path.endsWith("bad.xml"))
        throw {
          code: "bad_import",
          context: { file: "bad.xml", reason: "malformed", line: "12", column: "7", element: "Task" },
        };
      return plan;
    },
  });
  await ask("/x/bad.xml", "/x/plan.xml");
  const failed = await screen.findByTestId("import-failed");
  expect(failed.textContent).toContain("XML 有语法错误");
  expect(failed.textContent).toContain("第 12 行 · 第 7 列 · <Task>");
  expect(failed.textContent).toContain("没有任何更改");
  await userEvent.click(screen.getByTestId("action-next-import"));
  await screen.findByTestId("import-plan");
});

it("shows a table's doubts, its preview with reasons, what is left out, and imports by the mapping, and undoes it", async () => {
  const asked = showAt("/portfolio", {
    ...base,
    open_import: sheet,
    apply_import: { projects: ["new"], changed: written },
    undo: written,
  });
  await ask("/x/list.xlsx");
  expect((await screen.findByTestId("import-doubts")).textContent).toContain("分不清日和月");
  const doubtful = screen.getByTestId("import-columns").querySelector("tr.doubtful");
  expect(doubtful?.textContent).toContain("完成日期");
  await waitFor(() => expect(screen.getByTestId("import-counts").textContent).toContain("不能导入 1"));
  await userEvent.click(screen.getByTestId("tab-preview"));
  expect((await screen.findByTestId("row-5")).textContent).toContain("日、月分不清：03/04/2026");
  await userEvent.click(screen.getByTestId("tab-left-out"));
  expect((await screen.findByTestId("import-sums")).textContent).toContain("不一致");
  expect(screen.getByTestId("import-left-out").textContent).toContain("备注");
  await userEvent.click(screen.getByTestId("action-apply-import"));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("apply_import", { token: "2", choice: { mapping, replaces: null } }),
  );
  await userEvent.click(await screen.findByTestId("action-undo-import"));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("undo", {}));
});

it("stops reading when asked, and leaves nothing behind", async () => {
  let give: (error: unknown) => void = () => {};
  showAt("/portfolio", {
    ...base,
    open_import: () => new Promise((_, refuse) => (give = refuse)),
    stop_import: () => give({ code: "cancelled", context: {} }),
  });
  await ask("/x/plan.xml");
  await userEvent.click(await screen.findByTestId("action-stop-import"));
  await waitFor(() => expect(screen.queryByTestId("import-dialog")).toBeNull());
});

it("shows a plan with its losses, imports it, and leads to it", async () => {
  const asked = showAt("/portfolio", {
    ...base,
    open_import: plan,
    apply_import: { projects: ["new"], changed: written },
  });
  await ask("/x/plan.xml");
  const page = await screen.findByTestId("import-plan");
  expect(page.textContent).toContain("3 项任务的日期与文件中的不同");
  expect(page.textContent).toContain("大纲跳级");
  expect((await screen.findByTestId("import-losses")).textContent).toContain("Task/ExtendedAttribute");
  await userEvent.click(screen.getByTestId("action-apply-import"));
  await screen.findByTestId("import-result");
  expect(asked).toHaveBeenCalledWith("apply_import", {
    token: "1",
    choice: { mapping: null, replaces: null },
  });
  await userEvent.click(screen.getByTestId("action-open-imported"));
  await waitFor(() => expect(window.location.hash).toBe("#/project/new/plan"));
});
