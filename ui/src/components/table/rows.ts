import type { ReactNode } from "react";
import type { TableData } from "../export/table";

/** One column of a long list. `value` is what sorts, filters and copies; `render` is only what is drawn. */
export interface Column<Row> {
  id: string;
  title: string;
  width: number;
  align?: "left" | "right" | "center";
  value: (row: Row) => string | number | null | undefined;
  /** The words of the value where it is not its own text: filtering and copying use them. */
  text?: (row: Row) => string;
  render?: (row: Row) => ReactNode;
  /** Takes the width that is left over. */
  grow?: boolean;
}

export interface Sort {
  id: string;
  descending: boolean;
}

export type Filters = Record<string, string>;

export function textOf<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row);
  const value = column.value(row);
  return value === null || value === undefined ? "" : String(value);
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** The rows that hold the search and every filter, in order; rows without a value always come last. */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  state: { sort: Sort | null; filters: Filters; search: string },
): Row[] {
  const search = state.search.trim().toLowerCase();
  const filters = columns
    .map((column) => ({ column, needle: (state.filters[column.id] ?? "").trim().toLowerCase() }))
    .filter((filter) => filter.needle !== "");
  const kept = rows.filter(
    (row) =>
      filters.every(({ column, needle }) => textOf(column, row).toLowerCase().includes(needle)) &&
      (search === "" || columns.some((column) => textOf(column, row).toLowerCase().includes(search))),
  );
  const by = columns.find((column) => column.id === state.sort?.id);
  if (!by || !state.sort) return kept;
  const direction = state.sort.descending ? -1 : 1;
  return kept.sort((a, b) => compare(by.value(a), by.value(b), direction));
}

function compare(a: unknown, b: unknown, direction: number): number {
  const emptyA = a === null || a === undefined || a === "";
  const emptyB = b === null || b === undefined || b === "";
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB);
  if (typeof a === "number" && typeof b === "number") return (a - b) * direction;
  return collator.compare(String(a), String(b)) * direction;
}

/** The next state of a header that is clicked: ascending, descending, as it came. */
export function nextSort(sort: Sort | null, id: string): Sort | null {
  if (sort?.id !== id) return { id, descending: false };
  return sort.descending ? null : { id, descending: true };
}

const cell = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows with their headers, tab-separated, as spreadsheets paste them. */
export function tabSeparated<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const head = columns.map((column) => cell(column.title)).join("\t");
  const body = rows.map((row) => columns.map((column) => cell(textOf(column, row))).join("\t"));
  return [head, ...body].join("\r\n");
}

/** The width at which a column's title is whole beside the arrow of its order. */
export function titleWidth(title: string): number {
  return textWidth(title) + 6;
}

/** The width at which a cell's text is whole: Chinese is as wide as the text is high. */
export function textWidth(words: string): number {
  const text = [...words].reduce((sum, sign) => sum + (sign > "\u2e80" ? 13 : 7.6), 0);
  return Math.ceil(text) + 20;
}

/** The rows as they are shown, typed: whole numbers stay numbers where they are shown as such, dates become dates. */
export function asTable<Row>(
  title: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): TableData {
  const titled = columns.filter((column) => column.title !== "");
  const number = (column: Column<Row>) =>
    !column.text && rows.every((row) => Number.isInteger(column.value(row) ?? 0));
  const day = (column: Column<Row>) =>
    rows.length > 0 && rows.every((row) => /^(\d{4}-\d{2}-\d{2})?$/.test(textOf(column, row)));
  const kinds = titled.map((column) => (number(column) ? "number" : day(column) ? "date" : "text"));
  return {
    title,
    columns: titled.map((column, at) => ({
      title: column.title,
      kind: kinds[at]! as "number" | "date" | "text",
    })),
    rows: rows.map((row) =>
      titled.map((column, at) =>
        kinds[at] === "number"
          ? ((column.value(row) as number | null | undefined) ?? null)
          : textOf(column, row),
      ),
    ),
  };
}
