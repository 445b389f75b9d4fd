import { memo, type CSSProperties, type ReactNode } from "react";
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
  /** First and last selected column when cells are selected, else -1. */
  firstCell: number;
  lastCell: number;
  faint: boolean;
  /** Text to be marked. */
  found: string;
}

export const cellId = (chart: string, place: number, column: number) => `${chart}-${place}-${column}`;

function Row<R>(props: GridRowProps<R>) {
  const { chart, row, id, place, level, expanded, columns, activeColumn, selected } = props;
  return (
    <div
      role="row"
      className={rowClass(props)}
      data-place={place}
      data-id={id}
      aria-level={level}
      aria-rowindex={place + 2}
      aria-selected={selected}
      aria-expanded={expanded ?? undefined}
    >
      {columns.map((column, i) => {
        const text = column.text(row);
        const inside = i >= props.firstCell && i <= props.lastCell;
        return (
          <div
            key={column.id}
            id={cellId(chart, place, i)}
            role="gridcell"
            aria-colindex={i + 1}
            aria-selected={inside || undefined}
            data-column={i}
            className={cellClass(column, i === activeColumn, inside)}
            style={column.tree ? indentation(level) : undefined}
          >
            {column.tree && <Expander expanded={expanded} />}
            {column.mark?.(row)}
            <span className="gantt-text" title={text.length > 12 ? text : undefined}>
              {props.found === "" ? text : marked(text, props.found)}
            </span>
          </div>
        );
      })}
    </div>
  );
}

function rowClass<R>({ selected, expanded, faint, firstCell }: GridRowProps<R>): string {
  const cells = firstCell >= 0 ? " cells" : "";
  return `gantt-row${selected ? " selected" : ""}${cells}${expanded === null ? "" : " parent"}${faint ? " faint" : ""}`;
}

function cellClass<R>(column: Column<R>, active: boolean, inside: boolean): string {
  const side = column.tree ? " tree" : column.align === "right" ? " right" : "";
  return `gantt-cell${side}${inside ? " inside" : ""}${active ? " active" : ""}`;
}

/** Every place where the text holds what is looked for. */
function marked(text: string, found: string): ReactNode {
  const parts: ReactNode[] = [];
  const [plain, wanted] = [text.toLowerCase(), found.toLowerCase()];
  let from = 0;
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, from)) {
    parts.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + wanted.length)}</mark>);
    from = at + wanted.length;
  }
  return parts.length === 0 ? text : [...parts, text.slice(from)];
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
