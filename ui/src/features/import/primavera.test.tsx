/** Plans of Primavera in the import dialog: one project of several is chosen, and a refusal names table and line. */
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { ImportDraft, PlanImport } from "@/bindings";
import { requestImport } from "@/platform";
import { showAt } from "@/test-door";

const base = { portfolio: { asOf: "2026-10-31", rows: [], nonWorking: [] }, cancel_import: null };
const plan: PlanImport = {
  name: "变电站",
  tasks: 15,
  dependencies: 16,
  resources: 3,
  calendars: 4,
  baselines: 0,
  start: "2026-09-01T08:00:00",
  finish: "2026-12-04T17:00:00",
  datesDiffer: 0,
  replaces: null,
  projects: [],
  others: [],
  map: null,
  losses: [],
  findings: [{ code: "encoding_assumed", values: { record: "Project", uid: null, line: 1, field: "GBK" } }],
};

async function ask(path: string) {
  await screen.findByTestId("portfolio");
  await waitFor(() => {
    act(() => requestImport([path]));
    expect(screen.queryByTestId("import-dialog")).not.toBeNull();
  });
}

it("lets the person choose among the projects of a file", async () => {
  const others = [
    { name: "SUB-A 变电站", tasks: 15, read: true },
    { name: "SUB-B 输电线路", tasks: 2, read: false },
  ];
  const second = others.map((project) => ({ ...project, read: !project.read }));
  const of = (name: string, others: PlanImport["others"]): ImportDraft => ({
    token: "1",
    file: "two.xer",
    sheet: null,
    plan: { ...plan, name, others },
  });
  const asked = showAt("/portfolio", {
    ...base,
    open_import: of("变电站", others),
    choose_import: of("输电线路", second),
  });
  await ask("/x/two.xer");
  expect((await screen.findByTestId("import-findings")).textContent).toContain("GBK");
  await userEvent.click((await screen.findByTestId("import-file-project")).querySelector("input")!);
  await userEvent.click(await screen.findByText("SUB-B 输电线路（2 个任务）"));
  await waitFor(() => expect(screen.getByTestId("import-plan").textContent).toContain("输电线路"));
  expect(asked).toHaveBeenCalledWith("choose_import", { token: "1", place: 1 });
});

it("names the table and the line of a Primavera file that is refused", async () => {
  showAt("/portfolio", {
    ...base,
    open_import: () => {
      throw {
        code: "bad_import",
        context: { file: "p.xer", reason: "row_too_long", line: "41", element: "TASK" },
      };
    },
  });
  await ask("/x/p.xer");
  const failed = await screen.findByTestId("import-failed");
  expect(failed.textContent).toContain("单元格多于表头");
  expect(failed.textContent).toContain("第 41 行 · 表 TASK");
});
