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
  const frozen = pane.querySelector<HTMLElement>(".frozen .gantt-headcell.tree");
  if (head === frozen) return;
  // The frozen column lies over the left edge of those behind it.
  const follows =
    frozen !== null && (frozen.compareDocumentPosition(head) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const covered = follows ? frozen.offsetWidth : 0;
  if (head.offsetLeft < pane.scrollLeft + covered) pane.scrollLeft = head.offsetLeft - covered;
  else if (head.offsetLeft + head.offsetWidth > pane.scrollLeft + pane.clientWidth) {
    pane.scrollLeft = head.offsetLeft + head.offsetWidth - pane.clientWidth;
  }
}
