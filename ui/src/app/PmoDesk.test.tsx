/** The frame with a mocked door: what it asks, shows and does. */
import { mockIPC } from "@tauri-apps/api/mocks";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import type { Boot, Cockpit, FileState } from "@/bindings";
import { PmoDesk } from "./PmoDesk";

const file: FileState = {
  path: "/x/组合.pmo",
  name: "组合",
  readOnly: null,
  dataDate: "2026-10-31",
  undo: { undo: { operation: "set_field", reason: "" }, redo: null },
  notices: [{ code: "calendar_year_missing", values: { year: 2027 } }],
  projects: 0,
};
const boot: Boot = {
  version: "0.1.0",
  preferences: { language: "zh-CN", theme: "light", author: "林主任" },
  recent: [{ path: "/x/旧.pmo", name: "旧", exists: true }],
  file: null,
  problem: null,
};
const cockpit: Cockpit = {
  asOf: "2026-10-31",
  window: { from: "2025-11-01", to: "2026-10-31" },
  kpis: [],
  lights: [],
  counts: { green: 0, amber: 0, red: 0, none: 0 },
  compared: { kind: "none", month: null, dataDate: null },
  kpisBefore: [],
  countsBefore: null,
  lightsMoved: { before: null, marks: [], gone: [] },
  decisionsMoved: { before: null, marks: [], gone: [] },
  milestonesMoved: { before: null, marks: [], gone: [] },
  decisions: [],
  changes: [],
  milestones: [],
};

let asked: string[] = [];

function door(answers: Record<string, unknown>) {
  asked = [];
  mockIPC((command, args) => {
    asked.push(command);
    if (!(command in answers)) throw { code: "nothing_open", context: {} };
    const answer = answers[command];
    return typeof answer === "function" ? (answer as (args: unknown) => unknown)(args) : answer;
  });
}

beforeEach(() => {
  localStorage.clear();
  window.location.hash = "";
});

it("starts with the three ways in and the files of before", async () => {
  door({ boot });
  render(<PmoDesk />);
  await screen.findByTestId("start");
  for (const name of ["action-sample", "action-charter", "action-import", "recent-旧"]) {
    expect(screen.getByTestId(name)).toBeTruthy();
  }
});

it("says why a file cannot be opened and offers to read it only", async () => {
  const open = vi.fn(({ mode }: { mode: string }) => {
    if (mode === "edit") throw { code: "in_use", context: { path: "/x/旧.pmo" } };
    return { ...file, readOnly: "in_use" };
  });
  door({ boot, open_portfolio: open, cockpit });
  render(<PmoDesk />);
  await userEvent.click(await screen.findByTestId("recent-旧"));
  expect((await screen.findByTestId("start-problem")).textContent).toContain("/x/旧.pmo");
  await userEvent.click(screen.getByTestId("action-open-read-only"));
  expect((await screen.findByTestId("banner-read-only")).textContent).toContain("只读");
});

it("shows file, data date, warnings and the empty cockpit that teaches", async () => {
  door({ boot: { ...boot, file }, cockpit });
  render(<PmoDesk />);
  await screen.findByTestId("cockpit");
  expect(screen.getByTestId("file-menu").textContent).toContain("组合");
  expect(screen.getByDisplayValue("2026-10-31")).toBeTruthy();
  expect(screen.getByTestId("banner-calendar_year_missing").textContent).toContain("2027");
  expect(screen.getByTestId("empty-state").textContent).toContain("导入");
});

it("undoes by keyboard, and reads again what the undo made stale", async () => {
  const undone = { id: null, stale: ["kpi"], undo: { undo: null, redo: null }, notices: [] };
  door({ boot: { ...boot, file }, cockpit, undo: undone });
  render(<PmoDesk />);
  await screen.findByTestId("cockpit");
  await userEvent.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(asked.filter((command) => command === "cockpit")).toHaveLength(2));
  expect(screen.getByTestId<HTMLButtonElement>("action-undo").disabled).toBe(true);
});

it("turns to English and remembers it", async () => {
  door({
    boot: { ...boot, file },
    cockpit,
    set_preferences: ({ preferences }: { preferences: unknown }) => preferences,
  });
  render(<PmoDesk />);
  await userEvent.click(await screen.findByTestId("action-language"));
  expect((await screen.findByTestId("nav-cockpit")).textContent).toBe("Cockpit");
  expect(asked).toContain("set_preferences");
});

it("finds screens by name from the keyboard", async () => {
  door({
    boot: { ...boot, file },
    cockpit,
    search: [],
    schema: [],
    records: [],
    search_lessons: { hits: [], found: 0, all: 0, projectTypes: [], departments: [], vendors: [] },
  });
  render(<PmoDesk />);
  await screen.findByTestId("cockpit");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(await screen.findByTestId("palette-input"), "知识");
  await userEvent.keyboard("{Enter}");
  await screen.findByTestId("knowledge");
});
