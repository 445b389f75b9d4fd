/** What a Gantt chart is given: rows of any kind, columns over them, and what may be done to them. */
import type { ReactNode } from "react";
import type { PrintedPage } from "@/bindings";
import type { CellEdit } from "./block";
import type { Command } from "./keys";
import type { PageWords } from "./print/pages";
import type { PrintSetup } from "./print/setup";
import type { Bar, DependencyKind, Minute, Show, Span, WorkCalendar, Zoom } from "./scene";

/** Room at either side of a title. */
export const HEAD_PADDING = 12;

export interface Column<R> {
  id: string;
  title: string;
  width: number;
  align?: "left" | "right";
  /** What the cell shows. */
  text(row: R): string;
  /** The text that editing starts with; a column without it is read-only, a row for which it is `null` too. */
  edit?(row: R): string | null;
  /** Words for what is wrong with an entry, or `null`; asked before the edit is made. */
  check?(text: string, row: R): string | null;
  /** The text that emptying a cell means; a column without it cannot be emptied. */
  empty?: string;
  /** What may be entered, best first, as the whole text that each choice makes of what is typed. */
  offers?(row: R, text: string): readonly Offer[];
  /** Dates: a calendar opens below the field. */
  date?: true;
  /** Shown while an empty cell is edited. */
  hint?: string;
  /** The column that carries indentation and the expander. */
  tree?: boolean;
  /** Picking it picks the whole row. */
  handle?: true;
  /** Left out of what is copied: it holds pictures only. */
  pictures?: true;
  /** Something small before the text. */
  mark?(row: R): ReactNode;
}

export interface Offer {
  text: string;
  label: string;
  /** Said beside the label, fainter. */
  note?: string;
}

/** Several cells at once, as one step. */
export interface Fill {
  how: "fill" | "clear" | "cut" | "paste";
  cells: readonly CellEdit[];
  /** Selected cells that stay, because they are computed. */
  computed: number;
  /** Pasted lines that lie below the last row, by the columns they were pasted into. */
  beyond?: { columns: readonly string[]; lines: readonly (readonly string[])[] };
}

export interface GanttDependency {
  /** Names it for what may be done to it; without it its line cannot be chosen. */
  id?: string;
  /** Its lag as it is typed. */
  lag?: string;
  from: string;
  to: string;
  kind: DependencyKind;
  critical: boolean;
  /** It belongs to the chain that is marked. */
  driving?: boolean;
}

/** Everything that can be done to the plan; what is missing cannot be done. */
export interface GanttEdits {
  /** A cell was edited. Answers words when the edit was refused. */
  edit?(id: string, column: string, text: string): Promise<string | null>;
  /** Several cells were filled, emptied or pasted over: all of them, or none with the reason. */
  fill?(fill: Fill): void;
  /** Nothing was pasted, because this cell cannot take its text. */
  refuse?(cell: CellEdit, problem: string | null): void;
  /** Text of the clipboard holds rows with their headers, not cells for the place where it is pasted. */
  isTable?(text: string): boolean;
  move?(id: string, start: Minute): void;
  resize?(id: string, finish: Minute): void;
  progress?(id: string, percent: number): void;
  connect?(from: string, to: string, kind: DependencyKind): void;
  /** A dependency gets another kind and lag. Answers words when that was refused. */
  relink?(dependency: string, kind: DependencyKind, lag: string): Promise<string | null>;
  disconnect?(dependency: string): void;
  /** A row is wanted above this one, or at the end. */
  insert?(before: string | null): void;
  /** Rows of a spreadsheet were pasted above this row, or at the end. */
  paste?(text: string, before: string | null): void;
  remove?(ids: readonly string[]): void;
  indent?(ids: readonly string[]): void;
  outdent?(ids: readonly string[]): void;
  /** Rows are to go up (-1) or down (1) by one. */
  shift?(ids: readonly string[], by: -1 | 1): void;
  /** Undo and redo, as the keyboard asks for them. */
  undo?(): void;
  redo?(): void;
}

export interface GanttProps<R> {
  rows: readonly R[];
  id(row: R): string;
  level(row: R): number;
  bar(row: R): Bar | null;
  columns: readonly Column<R>[];
  dependencies: readonly GanttDependency[];
  nonWorking: readonly Span[];
  /** When the plan's calendar works; without it only whole days are shaded. */
  hours?: WorkCalendar | null;
  /** The calendar of a row that keeps to another. */
  hoursOf?(row: R): WorkCalendar | null;
  /** First and last date of the plan. */
  span: Span;
  today: Minute | null;
  /** The end of the data date: what lies left of it is past. */
  dataDate: Minute | null;
  show: Show;
  edits?: GanttEdits;
  /** The name of the grid for those who cannot see it. */
  label: string;
  /** Lines of the tooltip of a bar. */
  tip(row: R): readonly string[];
  onSelect?(ids: readonly string[]): void;
  /** A row was opened: double click on its bar, or Alt+Enter. */
  onOpen?(id: string): void;
  onCopied?(rows: number, cells: "rows" | "cells"): void;
  /** Widths of columns that differ from their own, and what changes widths and places. */
  widths?: Readonly<Record<string, number>>;
  onWidth?(column: string, width: number): void;
  onMoveColumn?(column: string, before: string | null): void;
  /** The right button was pressed on a column's title. */
  onColumnMenu?(column: string, at: { x: number; y: number }): void;
  /** The last row, where it only waits for a name: no part of what is copied, filled, drawn or printed. */
  isDraft?(row: R): boolean;
  /** Shown for its place only: fainter than the others. */
  faint?(row: R): boolean;
  /** Text to be marked wherever a cell shows it. */
  found?: string;
  onZoom?(zoom: Zoom): void;
  gridWidth?: number;
  initialZoom?: Zoom;
}

/** What a toolbar outside the chart can ask of it. */
export interface GanttHandle {
  zoomTo(zoom: Zoom | "fit" | "selection"): void;
  zoomBy(factor: number): void;
  /** Whether what is shown is more than a speck at this zoom. */
  reaches(zoom: Zoom): boolean;
  scrollTo(minute: Minute): void;
  /** Brings a row into view, opens the rows above it and selects it. */
  reveal(id: string, column?: string): void;
  /** Starts editing the named row's tree column. */
  editName(id: string): void;
  /** Does what a key of the grid does, with what is selected. */
  run(wanted: Command): void;
  collapseAll(): void;
  expandAll(): void;
  /** The whole chart as an SVG document, at the present zoom. */
  svg(): string;
  /** The chart as sheets of paper, rows as they are shown now. */
  pages(setup: PrintSetup, words: PageWords): PrintedPage[];
  focus(): void;
}
