import { invoke } from "@tauri-apps/api/core";
import { call } from "./call";

/** The native file dialogs, opened from Rust; null and the empty list mean that the person chose nothing. */

type Purpose = "portfolio" | "workbook" | "slides" | "page" | "picture" | "image" | "pages" | "plan" | "copy";

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

/** A folder that files are written into. */
export function pickFolder(): Promise<string | null> {
  return asked("pick_folder");
}

/** Files of any kind, to be kept with a record. */
export function pickFiles(): Promise<string[]> {
  return asked("pick_files");
}

function pickSavePath(name: string, kind: Purpose): Promise<string | null> {
  return asked("pick_save_path", { name, kind });
}

/** Where a new portfolio is to be kept, with a proposed name. */
export function pickNewPortfolio(name: string): Promise<string | null> {
  return pickSavePath(name + ".pmo", "portfolio");
}

/** Where an exported workbook is to be kept, with a proposed name. */
export function pickWorkbook(name: string): Promise<string | null> {
  return pickSavePath(name + ".xlsx", "workbook");
}

const DOCUMENTS = { xlsx: "workbook", pptx: "slides", pdf: "pages", html: "page" } as const;

/** The kinds of files that a report is written as. */
export type DocumentKind = keyof typeof DOCUMENTS;

/** Where a report is to be kept, with a proposed name. */
export function pickDocument(name: string, kind: DocumentKind): Promise<string | null> {
  return pickSavePath(`${name}.${kind}`, DOCUMENTS[kind]);
}

/** Opens a file that was written with the program the system keeps for it. */
export function openExported(path: string): Promise<null> {
  return asked("open_exported", { path });
}

/** Opens the copy of an attached file, unless it could run. */
export function openAttached(path: string): Promise<null> {
  return asked("open_attached", { path });
}

/** Where a copy of an attached file is to be kept, under its own name. */
export function pickCopy(name: string): Promise<string | null> {
  return pickSavePath(name, "copy");
}

/** Where a chart or a plan is to be kept as a picture, with a proposed name. */
export function pickPicture(name: string): Promise<string | null> {
  return pickSavePath(name + ".svg", "picture");
}

/** Where a chart is to be kept as a PNG image, with a proposed name. */
export function pickImage(name: string): Promise<string | null> {
  return pickSavePath(name + ".png", "image");
}

/** Where a chart or a plan is to be printed as a PDF, with a proposed name. */
export function pickPages(name: string): Promise<string | null> {
  return pickSavePath(name + ".pdf", "pages");
}

/** Where a plan is to be kept for Microsoft Project, with a proposed name. */
export function pickProjectXml(name: string): Promise<string | null> {
  return pickSavePath(name + ".xml", "plan");
}

/** Shows a file in the system's file manager. */
export function showInFolder(path: string): Promise<null> {
  return asked("show_in_folder", { path });
}
