import { useRef, type MouseEvent, type PointerEvent } from "react";
import type { Reach, Selection } from "./selection";

interface Source {
  selection: Selection;
  onPick(id: string, column: number, reach: Reach): void;
  onPickColumn(column: number): void;
  onToggle(id: string): void;
  onEdit(): void;
  onFocus(): void;
}

/** The mouse in the grid: picks cells, draws a range over them, opens and closes summaries. */
export function useGridPointer({ selection, ...grid }: Source) {
  /** The cell that the pressed button was last over. */
  const over = useRef<string | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (event.button === 1 || target.closest("input, .gantt-grip")) return;
    const head = target.closest<HTMLElement>("[data-head]");
    if (head) return;
    const row = target.closest<HTMLElement>("[data-id]");
    if (!row) return;
    event.preventDefault();
    const id = row.dataset.id!;
    // The right button opens a menu on what is selected, or selects what it is over.
    if (event.button === 2 && selection.rows.has(id)) return grid.onFocus();
    if (target.closest("[data-expander]")) return grid.onToggle(id);
    const column = Number(target.closest<HTMLElement>("[data-column]")?.dataset.column ?? 0);
    grid.onPick(id, column, event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "only");
    grid.onFocus();
    if (event.button !== 0 || event.ctrlKey || event.metaKey) return;
    over.current = `${id} ${column}`;
    event.currentTarget.setPointerCapture?.(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (over.current === null) return;
    if (event.buttons === 0) return onPointerUp();
    const at = document.elementFromPoint?.(event.clientX, event.clientY);
    const cell = at?.closest<HTMLElement>("[data-column]");
    const id = cell?.closest<HTMLElement>("[data-id]")?.dataset.id;
    if (!cell || id === undefined || !event.currentTarget.contains(cell)) return;
    const place = `${id} ${cell.dataset.column!}`;
    if (place === over.current) return;
    over.current = place;
    grid.onPick(id, Number(cell.dataset.column), "range");
  };
  const onPointerUp = () => {
    over.current = null;
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (!(event.target as HTMLElement).closest("[data-expander], [data-head]")) grid.onEdit();
  };
  return { onPointerDown, onPointerMove, onPointerUp, onDoubleClick };
}
