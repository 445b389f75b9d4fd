import { ROW_HEIGHT } from "./scene";

/** Scrolls as little as needed for a cell to be seen. */
export function revealCell(
  scroller: HTMLElement | null,
  pane: HTMLElement | null,
  place: number,
  column: number,
  height: number,
): void {
  if (!scroller) return;
  const top = place * ROW_HEIGHT;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + ROW_HEIGHT > scroller.scrollTop + height) scroller.scrollTop = top + ROW_HEIGHT - height;
  const head = pane?.querySelectorAll<HTMLElement>(".gantt-headcell")[column];
  if (!pane || !head) return;
  if (head.offsetLeft < pane.scrollLeft) pane.scrollLeft = head.offsetLeft;
  else if (head.offsetLeft + head.offsetWidth > pane.scrollLeft + pane.clientWidth) {
    pane.scrollLeft = head.offsetLeft + head.offsetWidth - pane.clientWidth;
  }
}
