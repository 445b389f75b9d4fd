/** Issues of Jira in the import dialog: what each column means can be chosen, and the issues are read again with it. */
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { ImportDraft, PlanImport, PlanMap } from "@/bindings";
import { requestImport } from "@/platform";
import { showAt } from "@/test-door";
import { remapped } from "./FieldMap";

const map: PlanMap = {
  columns: [
    { index: 0, header: "Summary", samples: ["登录页", "结算"] },
    { index: 1, header: "Issue key", samples: ["PORT-1"] },
    { index: 2, header: "Labels", samples: ["web"] },
  ],
  mapping: {
    columns: [
      { header: "Summary", field: "summary" },
      { header: "Issue key", field: "key" },
      { header: "Labels", field: null },
    ],
    dayOrder: null,
  },
  fields: [
    { name: "summary", repeats: false },
    { name: "key", repeats: false },
    { name: "note", repeats: true },
  ],
  dayOrders: ["dmy", "mdy", "ymd"],
  remembered: false,
};

const plan: PlanImport = {
  name: "门户改版",
  tasks: 12,
  dependencies: 3,
  resources: 2,
  calendars: 1,
  baselines: 0,
  start: "2026-09-01T08:00:00",
  finish: "2026-12-04T17:00:00",
  datesDiffer: 0,
  replaces: null,
  projects: [],
  others: [],
  map,
  losses: [],
  findings: [],
};

const draft = (more: Partial<PlanImport>): ImportDraft => ({
  token: "7",
  file: "issues.csv",
  sheet: null,
  plan: { ...plan, ...more },
});

async function opened(answers: Record<string, unknown>) {
  const base = { portfolio: { asOf: "2026-10-31", rows: [], nonWorking: [] }, cancel_import: null };
  const asked = showAt("/portfolio", { ...base, open_import: draft({}), ...answers });
  await screen.findByTestId("portfolio");
  await waitFor(() => {
    act(() => requestImport(["/x/issues.csv"]));
    expect(screen.queryByTestId("import-dialog")).not.toBeNull();
  });
  await userEvent.click(await screen.findByTestId("open-field-map"));
  return asked;
}

it("takes a meaning from the column that had it, where only one may have it", () => {
  const fields = (place: number, field: string | null) =>
    remapped(map, place, field).columns.map((column) => column.field);
  expect(fields(2, "summary")).toEqual([null, "key", "summary"]);
  expect(fields(2, "note")).toEqual(["summary", "key", "note"]);
  expect(fields(1, null)).toEqual(["summary", null, null]);
  const notes = { ...map, mapping: remapped(map, 2, "note") };
  expect(remapped(notes, 0, "note").columns.map((column) => column.field)).toEqual(["note", "key", "note"]);
});

it("reads the issues again with the order of dates that is chosen", async () => {
  const remapped = { ...map, mapping: { ...map.mapping, dayOrder: "dmy" } };
  const asked = await opened({ map_import: draft({ tasks: 15, map: remapped }) });
  const shown = await screen.findByTestId("import-field-map");
  expect(shown.textContent).toContain("Issue key");
  expect(shown.textContent).toContain("登录页 · 结算");
  const order = screen.getByTestId("field-map-order");
  await userEvent.click(order.querySelector("input") ?? order);
  await userEvent.click(await screen.findByText("日/月/年（31/10/26）"));
  const mapping = { ...map.mapping, dayOrder: "dmy" };
  await waitFor(() => expect(asked).toHaveBeenCalledWith("map_import", { token: "7", mapping }));
  await waitFor(() => expect(screen.getByTestId("import-plan").textContent).toContain("15"));
});

it("says why a map cannot be read and keeps what was", async () => {
  await opened({
    map_import: () => {
      throw { code: "bad_mapping", context: {} };
    },
  });
  const order = screen.getByTestId("field-map-order");
  await userEvent.click(order.querySelector("input") ?? order);
  await userEvent.click(await screen.findByText("日/月/年（31/10/26）"));
  expect((await screen.findByRole("alert")).textContent).not.toBe("");
  expect(screen.getByTestId("import-plan").textContent).toContain("12");
});
