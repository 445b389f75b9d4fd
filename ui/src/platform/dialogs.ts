import { invoke } from "@tauri-apps/api/core";
import { call } from "./call";

/** The native file dialogs, opened from Rust; null and the empty list mean that the person chose nothing. */

type Purpose = "portfolio" | "workbook";

const asked = <T>(command: string, values?: Record<string, unknown>) =>
  call(
    invoke<T>(command, values).then(
      (data) => ({ status: "ok" as const, data }),
      (error: unknown) => ({ status: "error" as const, error }),
    ),
  );

export function pickPortfolio(): Promise<string | null> {
  return asked("pick_portfolio");
}

export function pickImports(): Promise<string[]> {
  return asked("pick_imports");
}

function pickSavePath(name: string, purpose: Purpose): Promise<string | null> {
  return asked("pick_save_path", { name, purpose });
}

/** Where a new portfolio is to be kept, with a proposed name. */
export function pickNewPortfolio(name: string): Promise<string | null> {
  return pickSavePath(name + ".pmo", "portfolio");
}

/** Where an exported workbook is to be kept, with a proposed name. */
export function pickWorkbook(name: string): Promise<string | null> {
  return pickSavePath(name + ".xlsx", "workbook");
}

/** Opens a file that was written with the program the system keeps for it. */
export function openWritten(path: string): Promise<null> {
  return asked("open_written", { path });
}
