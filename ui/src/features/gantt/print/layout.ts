/** Which part of a chart stands on which sheet. Pure: it knows sizes, and nothing of what is drawn. */
import { HEADER, ROW_HEIGHT } from "../scene";
import { FULL_SIZE, roomOf, sheetOf, type Sheet } from "@/lib/paper";
import type { PrintSetup } from "./setup";

export const TITLE_HEIGHT = 30;
export const FOOTER_HEIGHT = 26;

/** Air left of the first bar and room for the label of the last, in pixels. */
export const AIR = { before: 14, after: 150 } as const;

const SMALLEST = 0.04;

export interface Extent {
  rows: number;
  /** Width of the table left of the timeline. */
  table: number;
  /** Days from the first date to the last. */
  days: number;
  /** Pixels per day on screen. */
  pixelsPerDay: number;
}

export interface Layout {
  sheet: Sheet;
  /** Millimetres per pixel. */
  size: number;
  /** The sheet's room in pixels. */
  room: Sheet;
  pixelsPerDay: number;
  /** Width of the timeline's part on one sheet. */
  timeline: number;
  rowsPerSheet: number;
  /** Sheets side by side, and sheets below each other. */
  across: number;
  down: number;
}

export function layoutOf(setup: PrintSetup, extent: Extent): Layout {
  const sheet = sheetOf(setup);
  const at = (size: number) => layoutAt(setup, extent, sheet, size);
  const full = at(FULL_SIZE);
  if (setup.fit !== "page" || full.down <= 1) return full;
  const needed = TITLE_HEIGHT + HEADER.height + extent.rows * ROW_HEIGHT + FOOTER_HEIGHT;
  return at(Math.max(SMALLEST, Math.min(FULL_SIZE, roomOf(sheet, 1).height / (needed + 1))));
}

function layoutAt(setup: PrintSetup, extent: Extent, sheet: Sheet, size: number): Layout {
  const room = roomOf(sheet, size);
  const timeline = Math.max(120, room.width - extent.table);
  const above = TITLE_HEIGHT + HEADER.height + FOOTER_HEIGHT;
  const rowsPerSheet = Math.max(1, Math.floor((room.height - above) / ROW_HEIGHT));
  const down = Math.max(1, Math.ceil(extent.rows / rowsPerSheet));
  const days = Math.max(1, extent.days);
  const fitting = Math.max(0.02, (timeline - AIR.before - AIR.after) / days);
  const pixelsPerDay = setup.fit === "zoom" ? extent.pixelsPerDay : Math.min(60, fitting);
  const whole = AIR.before + days * pixelsPerDay + AIR.after;
  const across = setup.fit === "zoom" ? Math.max(1, Math.ceil(whole / timeline)) : 1;
  return { sheet, size, room, pixelsPerDay, timeline, rowsPerSheet, across, down };
}
