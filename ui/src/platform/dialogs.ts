import { commands } from "@/bindings";
import { call } from "./call";

/** The native file dialogs. They are opened from Rust; null and the empty list mean that the person chose nothing. */

export function pickPortfolio(): Promise<string | null> {
  return call(commands.pickPortfolio());
}

export function pickImports(): Promise<string[]> {
  return call(commands.pickImports());
}

/** Where a new portfolio is to be kept, with a proposed name. */
export function pickNewPortfolio(name: string): Promise<string | null> {
  return call(commands.pickSavePath(name + ".pmo", "portfolio"));
}

/** Where an exported workbook is to be kept, with a proposed name. */
export function pickWorkbook(name: string): Promise<string | null> {
  return call(commands.pickSavePath(name + ".xlsx", "workbook"));
}
