/** The matrix: what the keyboard writes, what the rules find, what one click puts right. */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { RaciView } from "@/bindings";
import { showAt, written } from "@/test-door";
import { letterOf, moved } from "./letters";

const role = (id: string, name: string, more = {}) => ({
  id,
  name,
  kind: "role",
  keyRole: true,
  aliasOf: null,
  holders: ["林主任"],
  counts: [1, 1, 0, 0] as [number, number, number, number],
  ...more,
});
const view: RaciView = {
  project: null,
  roles: [
    role("r1", "PMO主任"),
    role("r2", "项目经理"),
    role("r3", "PMO主管", { keyRole: false, holders: [], counts: [0, 1, 0, 0] }),
  ],
  activities: [
    { id: "a1", name: "项目立项", approval: true, letters: ["A", "R", null] },
    { id: "a2", name: "进度监控", approval: false, letters: ["C", "R", "A"] },
  ],
  findings: [
    {
      code: "unknown_role",
      severity: "error",
      activity: "a2",
      role: "r3",
      values: {
        code: "unknown_role",
        values: { name: "PMO主管", letter_code: "A", role: "PMO主管", activity: "进度监控" },
      },
      suggestions: [{ id: "r1", name: "PMO主任" }],
    },
  ],
  locked: false,
};

it("joins A and R typed one after the other, and nothing else", () => {
  const a = { cell: "0:0", key: "a", at: 100 };
  expect(letterOf(a, null)).toBe("A");
  expect(letterOf({ cell: "0:0", key: "r", at: 300 }, a)).toBe("A/R");
  expect(letterOf({ cell: "0:0", key: "r", at: 2000 }, a)).toBe("R");
  expect(letterOf({ cell: "0:1", key: "r", at: 300 }, a)).toBe("R");
  expect(letterOf({ cell: "0:0", key: "x", at: 300 }, a)).toBeUndefined();
});

it("moves within the matrix only", () => {
  expect(moved("ArrowDown", { row: 1, column: 1 }, 2, 3)).toEqual({ row: 1, column: 1 });
  expect(moved("End", { row: 0, column: 0 }, 2, 3)).toEqual({ row: 0, column: 2 });
  expect(moved("a", { row: 0, column: 0 }, 2, 3)).toBeNull();
});

it("shows the role that nobody knows, in words and at its cell", async () => {
  showAt("/raci", { raci: view });
  const finding = await screen.findByTestId("raci-finding-unknown_role");
  expect(finding.textContent).toContain("“进度监控”由“PMO主管”担任 A，但角色表中没有“PMO主管”");
  expect(screen.getByTestId("raci-cell-1-2").className).toContain("flagged");
  expect(screen.getByTestId("raci-role-PMO主管").textContent).toContain("无人担任");
});

it("names the role that is meant by one click, with the reason", async () => {
  const asked = showAt("/raci", { raci: view, set_field: written });
  await userEvent.click(await screen.findByTestId("action-alias-PMO主任"));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith(
      "set_field",
      expect.objectContaining({ entity: "role", id: "r3", field: "alias_of", value: "r1" }),
    ),
  );
});

it("writes, joins and clears letters from the keyboard", async () => {
  const asked = showAt("/raci", { raci: view, set_raci: written });
  const cell = await screen.findByTestId("raci-cell-0-0");
  cell.focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}c");
  expect(asked).toHaveBeenCalledWith("set_raci", { activity: "a1", role: "r3", letter: "C" });
  await userEvent.keyboard("{ArrowDown}{Delete}");
  expect(asked).toHaveBeenCalledWith("set_raci", { activity: "a2", role: "r3", letter: null });
  await userEvent.keyboard("{ArrowLeft}ar");
  expect(asked).toHaveBeenCalledWith("set_raci", { activity: "a2", role: "r2", letter: "A/R" });
});

it("adds a row after the last one", async () => {
  const records = [
    { id: "a1", entity: "raci_activity", fields: { position: 4 }, names: {}, derived: {}, locked: false },
  ];
  const asked = showAt("/raci", { raci: view, records, create_record: { ...written, id: "a3" } });
  await userEvent.click(await screen.findByTestId("action-add-activity"));
  await userEvent.type(await screen.findByTestId("input-new-activity"), "结案审批{Enter}");
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith(
      "create_record",
      expect.objectContaining({ entity: "raci_activity", fields: { name: "结案审批", position: 5 } }),
    ),
  );
});
