import { mockIPC } from "@tauri-apps/api/mocks";
import { render } from "@testing-library/react";
import { vi } from "vitest";
import type { Boot, FileState } from "@/bindings";
import { PmoDesk } from "@/app/PmoDesk";

/** The whole window at a path, against answers instead of the Rust side; for tests of screens. */

type Answers = Record<string, unknown>;

export const file: FileState = {
  path: "/x/p.pmo",
  name: "p",
  readOnly: null,
  dataDate: "2026-10-31",
  undo: { undo: null, redo: null },
  notices: [],
  projects: 2,
};
const boot: Boot = {
  version: "0.1.0",
  preferences: { language: "zh-CN", theme: "light", author: "a" },
  recent: [],
  file,
  problem: null,
};
export const written = {
  id: null,
  stale: ["records", "raci"],
  undo: { undo: null, redo: null },
  notices: [],
};

/** Shows the window at a path, the same for all tests of a file: the router lives as long as the file. What was asked is recorded; a function answers from the arguments, and may throw. */
export function showAt(path: string, answers: Answers) {
  const asked = vi.fn();
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1200);
  localStorage.clear();
  window.location.hash = path;
  const all: Answers = { boot, file_state: file, schema: [], records: [], history: [], ...answers };
  mockIPC((command, args) => {
    asked(command, args);
    if (!(command in all)) throw { code: "nothing_open", context: {} };
    const answer = all[command];
    return typeof answer === "function" ? (answer as (args: unknown) => unknown)(args) : answer;
  });
  render(<PmoDesk />);
  return asked;
}
