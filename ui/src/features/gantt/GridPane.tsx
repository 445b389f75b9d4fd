import {
  useState,
  type CSSProperties,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  type UIEvent,
} from "react";
import { useT } from "@/i18n";
import { GridRow } from "./GridRow";
import type { Seen } from "./outline";
import { ROW_HEIGHT } from "./scene";
import type { Reach, Selection } from "./selection";
import type { GanttProps } from "./types";
import type { RowWindow } from "./useFrames";

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
  onToggle(id: string): void;
  onEdit(): void;
  onFocus(): void;
}

const PROBLEM_WIDTH = 250;
/** The tree column stays in view unless it would leave too little of the others. */
const MOST_FROZEN = 0.6;

/** The left half: a header, and the rows around the view. Its own scroll bar moves columns, never rows. */
export function GridPane<R>(pane: Props<R>) {
  const { props, seen, window, selection, collapsed } = pane;
  const t = useT();
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  const columns = props.columns;
  const widthOf = (i: number) => widths[columns[i]!.id] ?? columns[i]!.width;
  const tree = columns.findIndex((one) => one.tree);
  const total = columns.reduce((sum, _, i) => sum + widthOf(i), 0);
  const template = columns.map((_, i) => `${widthOf(i)}px`).join(" ");
  const places = Array.from({ length: window.end - window.first }, (_, i) => window.first + i);
  const activePlace = selection.active === null ? -1 : (seen.placeOf.get(selection.active) ?? -1);

  const onPointerDown = (event: PointerEvent) => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>("[data-id]");
    if (event.button === 1 || !row || target.closest("input")) return;
    event.preventDefault();
    const id = row.dataset.id!;
    // The right button opens a menu on what is selected, or selects what it is over.
    if (event.button === 2 && selection.rows.has(id)) return pane.onFocus();
    if (target.closest("[data-expander]")) return pane.onToggle(id);
    const column = Number(target.closest<HTMLElement>("[data-column]")?.dataset.column ?? 0);
    pane.onPick(id, column, event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "only");
    pane.onFocus();
  };
  const treeLeft = columns.slice(0, Math.max(0, tree)).reduce((sum, _, i) => sum + widthOf(i), 0);
  const onScroll = (event: UIEvent<HTMLDivElement>) => {
    const { scrollLeft, style } = event.currentTarget;
    style.setProperty("--gantt-shift", `${Math.max(0, scrollLeft - treeLeft)}px`);
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (!(event.target as HTMLElement).closest("[data-expander]")) pane.onEdit();
  };

  const column = Math.min(selection.column, columns.length - 1);
  const frozen = tree >= 0 && widthOf(tree) < pane.width * MOST_FROZEN;
  const scrolled = pane.pane.current?.scrollLeft ?? 0;
  const natural = columns.slice(0, column).reduce((sum, _, i) => sum + widthOf(i), 0);
  const left = frozen && column === tree ? Math.max(natural, scrolled) : natural;
  const inWindow = activePlace >= window.first && activePlace < window.end;
  const style: CSSProperties = inWindow
    ? { top: (activePlace - window.first) * ROW_HEIGHT, left, width: column < 0 ? 0 : widthOf(column) }
    : { top: 0, left: 0, width: 1 };

  const grow = left - scrolled + PROBLEM_WIDTH > pane.width ? "left" : "right";

  return (
    <div
      ref={pane.pane}
      className={frozen ? "gantt-grid frozen" : "gantt-grid"}
      style={{ width: pane.width }}
      onScroll={onScroll}
    >
      <div
        className="gantt-grid-inner"
        style={{ minWidth: total, "--gantt-columns": template } as CSSProperties}
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
          onPointerDown={onPointerDown}
          onDoubleClick={onDoubleClick}
        >
          <div role="row" aria-rowindex={1} className="gantt-head">
            {columns.map((one, i) => (
              <div
                key={one.id}
                role="columnheader"
                aria-colindex={i + 1}
                className={`gantt-headcell${one.align === "right" ? " right" : ""}${one.tree ? " tree" : ""}`}
              >
                <span className="gantt-text">{one.title}</span>
                <ColumnGrip
                  title={t("gantt.resizeColumn", { column: one.title })}
                  width={widthOf(i)}
                  onWidth={(width) => setWidths((old) => ({ ...old, [one.id]: width }))}
                />
              </div>
            ))}
          </div>
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
                    selected={selection.rows.has(id)}
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

function ColumnGrip({
  title,
  width,
  onWidth,
}: {
  title: string;
  width: number;
  onWidth(width: number): void;
}) {
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    event.stopPropagation();
    event.preventDefault();
    const grip = event.currentTarget;
    const from = event.clientX;
    grip.setPointerCapture(event.pointerId);
    grip.onpointermove = (move) => onWidth(Math.max(36, width + move.clientX - from));
    grip.onpointerup = () => (grip.onpointermove = null);
  };
  return <span className="gantt-grip" title={title} aria-hidden onPointerDown={onPointerDown} />;
}
