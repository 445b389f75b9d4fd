import { useCallback, useRef, useState } from "react";
import type { Column } from "./types";

/** A cell that is being edited. */
export interface Editing {
  id: string;
  column: string;
  text: string;
  /** What is selected when the editor opens: all of the present text, nothing behind it, or what the typing left. */
  caret: "all" | "end" | "typed";
  /** Something was typed since the editor opened. */
  touched: boolean;
  /** Words for why the entry was refused. */
  problem: string | null;
}

export interface Entry<R> {
  editing: Editing | null;
  begin(row: R, id: string, column: Column<R>, how?: Begin): boolean;
  change(text: string): void;
  cancel(): void;
  /** Sends the entry; `false` when it is plainly wrong and the editor stays open. */
  commit(): boolean;
}

/** How an editor opens: over a text of its own, or over the present one with the caret behind it. */
export interface Begin {
  text?: string;
  caret?: "all" | "end";
}

interface Source<R> {
  column(id: string): Column<R> | undefined;
  row(id: string): R | undefined;
  edit: ((id: string, column: string, text: string) => Promise<string | null>) | undefined;
  /** An edit came back refused and its cell opens again. */
  onRefused(id: string, column: string): void;
}

/** Editing one cell: begin, change, commit or cancel. A refused edit opens again with its text and the reason. */
export function useEntry<R>(source: Source<R>): Entry<R> {
  const [editing, setEditing] = useState<Editing | null>(null);
  const latest = useRef<Editing | null>(null);
  const put = useCallback((next: Editing | null) => {
    latest.current = next;
    setEditing(next);
  }, []);

  const begin = (row: R, id: string, column: Column<R>, { text, caret }: Begin = {}) => {
    const start = source.edit ? (column.edit?.(row) ?? null) : null;
    if (start === null) return false;
    put({
      id,
      column: column.id,
      text: text ?? start,
      caret: text === undefined ? (caret ?? "all") : "typed",
      touched: text !== undefined,
      problem: null,
    });
    return true;
  };
  const change = (text: string) => {
    if (latest.current) put({ ...latest.current, text, touched: true, problem: null });
  };
  const commit = () => {
    const entry = latest.current;
    if (!entry) return true;
    const column = source.column(entry.column);
    const row = source.row(entry.id);
    if (!column || row === undefined || entry.text === column.edit?.(row)) {
      put(null);
      return true;
    }
    const problem = column.check?.(entry.text, row) ?? null;
    if (problem !== null) {
      put({ ...entry, problem });
      return false;
    }
    put(null);
    void source.edit?.(entry.id, entry.column, entry.text).then((refusal) => {
      if (refusal === null || latest.current !== null) return;
      source.onRefused(entry.id, entry.column);
      put({ ...entry, problem: refusal });
    });
    return true;
  };
  return { editing, begin, change, cancel: () => put(null), commit };
}
