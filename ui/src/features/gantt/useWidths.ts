import { useState } from "react";
import { textWidth } from "@/components/table/rows";
import type { Column, GanttProps } from "./types";

/** Room that pictures and the outline take beside the text. */
const LEVEL = 16;
const WIDEST = 600;

/** Widths of the columns: those that the screen remembers, else those dragged here, else their own. */
export function useWidths<R>({ rows, level, widths, onWidth }: GanttProps<R>) {
  const [own, setOwn] = useState<Readonly<Record<string, number>>>({});
  const known = widths ?? own;
  const widthOf = (column: Column<R>) => known[column.id] ?? column.width;
  const setWidth = (column: string, width: number) => {
    if (onWidth) onWidth(column, width);
    else setOwn((old) => ({ ...old, [column]: width }));
  };
  /** The width at which every text in the column is seen whole. */
  const fit = (column: Column<R>) => {
    let widest = textWidth(column.title);
    for (const row of rows) {
      const indent = column.tree ? level(row) * LEVEL + LEVEL : 0;
      widest = Math.max(widest, textWidth(column.text(row)) + indent);
    }
    return Math.min(WIDEST, widest);
  };
  return { widthOf, setWidth, fit };
}
