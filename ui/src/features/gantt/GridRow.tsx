import { memo, type CSSProperties } from "react";
import type { Column } from "./types";

export interface GridRowProps<R> {
  chart: string;
  row: R;
  id: string;
  place: number;
  level: number;
  /** `null` for a row without rows below it. */
  expanded: boolean | null;
  columns: readonly Column<R>[];
  activeColumn: number;
  selected: boolean;
}

export const cellId = (chart: string, place: number, column: number) => `${chart}-${place}-${column}`;

function Row<R>({
  chart,
  row,
  id,
  place,
  level,
  expanded,
  columns,
  activeColumn,
  selected,
}: GridRowProps<R>) {
  return (
    <div
      role="row"
      className={`gantt-row${selected ? " selected" : ""}${expanded === null ? "" : " parent"}`}
      data-place={place}
      data-id={id}
      aria-level={level}
      aria-rowindex={place + 2}
      aria-selected={selected}
      aria-expanded={expanded ?? undefined}
    >
      {columns.map((column, i) => {
        const text = column.text(row);
        return (
          <div
            key={column.id}
            id={cellId(chart, place, i)}
            role="gridcell"
            aria-colindex={i + 1}
            data-column={i}
            className={cellClass(column, i === activeColumn)}
            style={column.tree ? indentation(level) : undefined}
          >
            {column.tree && <Expander expanded={expanded} />}
            {column.mark?.(row)}
            <span className="gantt-text" title={text.length > 12 ? text : undefined}>
              {text}
            </span>
          </div>
        );
      })}
    </div>
  );
}

function cellClass<R>(column: Column<R>, active: boolean): string {
  const side = column.tree ? " tree" : column.align === "right" ? " right" : "";
  return `gantt-cell${side}${active ? " active" : ""}`;
}

function indentation(level: number): CSSProperties {
  return { paddingLeft: 4 + Math.min(level - 1, 12) * 16 };
}

function Expander({ expanded }: { expanded: boolean | null }) {
  if (expanded === null) return <span className="gantt-expander" aria-hidden />;
  return (
    <span className="gantt-expander" data-expander aria-hidden>
      <svg width="8" height="8" viewBox="0 0 8 8" className={expanded ? "open" : undefined}>
        <path d="M2 0 L7 4 L2 8 Z" fill="currentColor" />
      </svg>
    </span>
  );
}

/** One row of the grid; it is built again only when something it shows has changed. */
export const GridRow = memo(Row) as typeof Row;
