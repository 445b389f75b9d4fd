import { type CSSProperties, type ReactNode, type RefObject, type UIEvent } from "react";
import { GridHead } from "./GridHead";
import { GridRow } from "./GridRow";
import type { Seen } from "./outline";
import { ROW_HEIGHT } from "./scene";
import { columnsOf, isRange, type Reach, type Selection } from "./selection";
import type { GanttProps } from "./types";
import type { RowWindow } from "./useFrames";
import { useGridPointer } from "./useGridPointer";
import { useWidths } from "./useWidths";

interface Props<R> {
  chart: string;
  props: GanttProps<R>;
  seen: Seen;
  window: RowWindow;
  collapsed: ReadonlySet<string>;
  selection: Selection;
  pane: RefObject<HTMLDivElement | null>;
  layer: RefObject<HTMLDivElement | null>;
  over: RefObject<HTMLDivElement | null>;
  width: number;
  /** The text field, placed over the active cell. */
  entry: (style: CSSProperties, grow: "left" | "right") => ReactNode;
  onPick(id: string, column: number, reach: Reach): void;
  onPickColumn(column: number): void;
  onToggle(id: string): void;
  onEdit(): void;
  onFocus(): void;
}

const PROBLEM_WIDTH = 250;
/** The tree column stays in view unless it would leave too little of the others. */
const MOST_FROZEN = 0.6;

/** The left half: titles, and the rows around the view. Its own scroll bar moves columns, never rows. */
export function GridPane<R>(pane: Props<R>) {
  const { props, seen, window, selection, collapsed } = pane;
  const { columns } = props;
  const { widthOf, setWidth, fit } = useWidths(props);
  const pointer = useGridPointer(pane);
  const widths = columns.map(widthOf);
  const leftOf = (column: number) => widths.slice(0, Math.max(0, column)).reduce((sum, one) => sum + one, 0);
  const tree = columns.findIndex((one) => one.tree);
  const places = Array.from({ length: window.end - window.first }, (_, i) => window.first + i);
  const activePlace = selection.active === null ? -1 : (seen.placeOf.get(selection.active) ?? -1);

  const treeLeft = leftOf(tree);
  const onScroll = (event: UIEvent<HTMLDivElement>) => {
    const { scrollLeft, style } = event.currentTarget;
    style.setProperty("--gantt-shift", `${Math.max(0, scrollLeft - treeLeft)}px`);
  };

  const column = Math.min(selection.column, columns.length - 1);
  const frozen = tree >= 0 && widths[tree]! < pane.width * MOST_FROZEN;
  const scrolled = pane.pane.current?.scrollLeft ?? 0;
  const left = frozen && column === tree ? Math.max(leftOf(column), scrolled) : leftOf(column);
  const inWindow = activePlace >= window.first && activePlace < window.end;
  const style: CSSProperties = inWindow
    ? { top: (activePlace - window.first) * ROW_HEIGHT, left, width: column < 0 ? 0 : widths[column]! }
    : { top: 0, left: 0, width: 1 };
  const grow = left - scrolled + PROBLEM_WIDTH > pane.width ? "left" : "right";

  const range = isRange(selection) && !selection.whole ? columnsOf(selection, columns.length) : null;
  const selected = (id: string) => selection.rows.has(id);

  return (
    <div
      ref={pane.pane}
      className={frozen ? "gantt-grid frozen" : "gantt-grid"}
      style={{ width: pane.width }}
      onScroll={onScroll}
    >
      <div
        className="gantt-grid-inner"
        style={
          {
            minWidth: leftOf(columns.length),
            "--gantt-columns": widths.map((one) => `${one}px`).join(" "),
          } as CSSProperties
        }
      >
        <div
          role="treegrid"
          id={pane.chart}
          aria-label={props.label}
          aria-rowcount={seen.ids.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable
          aria-readonly={props.edits?.edit === undefined}
          className="gantt-tree"
          {...pointer}
        >
          <GridHead
            props={props}
            widthOf={widthOf}
            onWidth={setWidth}
            fit={fit}
            onPick={(place) => {
              pane.onPickColumn(place);
              pane.onFocus();
            }}
          />
          <div role="rowgroup" className="gantt-body">
            <div ref={pane.layer} role="none" className="gantt-layer">
              {places.map((place) => {
                const row = props.rows[seen.index[place] ?? -1];
                const id = seen.ids[place];
                if (row === undefined || id === undefined) return null;
                return (
                  <GridRow
                    key={id}
                    chart={pane.chart}
                    row={row}
                    id={id}
                    place={place}
                    level={props.level(row)}
                    expanded={seen.parents.has(id) ? !collapsed.has(id) : null}
                    columns={columns}
                    activeColumn={place === activePlace ? column : -1}
                    selected={selected(id)}
                    firstCell={range && selected(id) ? range.first : -1}
                    lastCell={range && selected(id) ? range.last : -1}
                    faint={props.faint?.(row) ?? false}
                    found={props.found ?? ""}
                  />
                );
              })}
            </div>
          </div>
        </div>
        <div className="gantt-over">
          <div ref={pane.over}>{pane.entry(style, grow)}</div>
        </div>
      </div>
    </div>
  );
}
