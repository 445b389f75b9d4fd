import { useState, type MouseEvent, type PointerEvent } from "react";
import { useT } from "@/i18n";
import { HEAD_PADDING, type Column, type GanttProps } from "./types";

interface Props<R> {
  props: GanttProps<R>;
  widthOf(column: Column<R>): number;
  onWidth(column: string, width: number): void;
  /** The width at which everything in the column is seen whole. */
  fit(column: Column<R>): number;
  onPick(place: number): void;
}

/** A title is dragged further than this before it moves its column. */
const DRAG = 6;

/** The titles of the columns: a click takes the whole column, dragging moves it, its right edge makes it wider. */
export function GridHead<R>({ props, widthOf, onWidth, fit, onPick }: Props<R>) {
  const t = useT();
  const { columns } = props;
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);

  const press = (event: PointerEvent<HTMLElement>, from: number) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const head = event.currentTarget.parentElement!;
    const cell = event.currentTarget;
    const begun = event.clientX;
    let to = from;
    let moved = false;
    cell.setPointerCapture?.(event.pointerId);
    cell.onpointermove = (move) => {
      moved ||= Math.abs(move.clientX - begun) > DRAG;
      if (!moved || !props.onMoveColumn) return;
      to = placeAt(head, move.clientX);
      setDrag({ from, to });
    };
    cell.onpointerup = () => {
      cell.onpointermove = cell.onpointerup = null;
      setDrag(null);
      if (!moved) onPick(from);
      else if (to !== from && to !== from + 1)
        props.onMoveColumn?.(columns[from]!.id, columns[to]?.id ?? null);
    };
  };
  const menu = (event: MouseEvent, column: Column<R>) => {
    if (!props.onColumnMenu) return;
    event.preventDefault();
    event.stopPropagation();
    props.onColumnMenu(column.id, { x: event.clientX, y: event.clientY });
  };
  return (
    <div role="row" aria-rowindex={1} className="gantt-head" data-head>
      {columns.map((one, i) => (
        <div
          key={one.id}
          role="columnheader"
          aria-colindex={i + 1}
          className={headClass(one, drag, i, columns.length)}
          title={one.title}
          onPointerDown={(event) => press(event, i)}
          onContextMenu={(event) => menu(event, one)}
        >
          <span className="gantt-text">{one.title}</span>
          <ColumnGrip
            title={t("gantt.resizeColumn", { column: one.title })}
            width={widthOf(one)}
            onWidth={(width) => onWidth(one.id, width)}
            onFit={() => onWidth(one.id, fit(one))}
          />
        </div>
      ))}
    </div>
  );
}

function headClass<R>(
  column: Column<R>,
  drag: { from: number; to: number } | null,
  at: number,
  count: number,
): string {
  const before = drag?.to === at ? " drop-before" : "";
  const after = drag?.to === count && at === count - 1 ? " drop-after" : "";
  const dragged = drag?.from === at ? " dragged" : "";
  const side = `${column.align === "right" ? " right" : ""}${column.tree ? " tree" : ""}`;
  return `gantt-headcell${side}${before}${after}${dragged}`;
}

/** The place before which a column dropped here would stand. */
function placeAt(head: HTMLElement, x: number): number {
  const cells = [...head.children].map((cell) => cell.getBoundingClientRect());
  const at = cells.findIndex(({ left, width }) => x < left + width / 2);
  return at < 0 ? cells.length : at;
}

interface Grip {
  title: string;
  width: number;
  onWidth(width: number): void;
  onFit(): void;
}

function ColumnGrip({ title, width, onWidth, onFit }: Grip) {
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    event.stopPropagation();
    event.preventDefault();
    const grip = event.currentTarget;
    const from = event.clientX;
    grip.setPointerCapture(event.pointerId);
    grip.onpointermove = (move) => onWidth(Math.max(HEAD_PADDING * 3, width + move.clientX - from));
    grip.onpointerup = () => (grip.onpointermove = null);
  };
  return (
    <span
      className="gantt-grip"
      title={title}
      aria-hidden
      onPointerDown={onPointerDown}
      onDoubleClick={onFit}
    />
  );
}
