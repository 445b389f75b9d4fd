import type { Fact } from "@/bindings";

/** A table as a screen shows it, on its way into a workbook or beside a chart. Pure. */
export interface TableData {
  title: string;
  /** What stands under the title; the data date is added. */
  note?: string;
  columns: { title: string; kind: "text" | "number" | "money" | "percent" | "decimal" | "date" }[];
  rows: Fact[][];
}

const NOT_IN_NAMES = /[\\/:*?"<>|]/g;

/** A title as the name of a file on every system. */
export const fileName = (title: string) => title.replace(NOT_IN_NAMES, " ").trim();
