import { useEffect, useRef, useState, type PointerEvent } from "react";
import {
  dragShapes,
  dragTo,
  handleShapes,
  HEADER,
  hit,
  isEffective,
  ROW_HEIGHT,
  type Drag,
  type DragSurface,
  type DrawnLink,
  type Hit,
  type Point,
  type Shape,
} from "./scene";
import type { GanttEdits } from "./types";
import { nudge, useEdgeScroll } from "./useEdgeScroll";

/** What hangs beside the pointer: the facts of a bar, or what letting go would do. */
export type PointerNote = { x: number; y: number } & (
  { kind: "bar"; row: number } | { kind: "drag"; drag: Drag }
);

interface Options {
  surface: DragSurface;
  edits: GanttEdits | undefined;
  /** Which rows' bars may be dragged. */
  idAt(row: number): string;
  /** Scroll position of the timeline. */
  scroll(): Point;
  /** The dependency whose line runs there. */
  linkAt(at: Point): DrawnLink | null;
  /** Scrolls by so many pixels. */
  scrollBy(x: number, y: number): void;
  repaint(): void;
  onPick(row: number, event: PointerEvent): void;
}

/** A dependency that was clicked, and where. */
export interface OpenLink {
  id: string;
  x: number;
  y: number;
}

interface Running {
  hit: Hit;
  from: Point;
  drag: Drag | null;
  moved: boolean;
  /** The last place of the pointer in the view. */
  view: Point;
}

const CURSORS = {
  body: "grab",
  finishEdge: "ew-resize",
  progress: "col-resize",
  startHandle: "crosshair",
  finishHandle: "crosshair",
};

/** Pointer on the timeline: hovering, clicking and the four drags. Escape calls a drag off. */
export function useTimelinePointer(options: Options) {
  const { surface, edits, idAt, scroll, repaint, onPick } = options;
  const running = useRef<Running | null>(null);
  const hovered = useRef<Hit | null>(null);
  const hoveredRow = useRef<number | null>(null);
  const hoveredLink = useRef<DrawnLink | null>(null);
  const [note, setNote] = useState<PointerNote | null>(null);
  const [link, setLink] = useState<OpenLink | null>(null);
  const [cursor, setCursor] = useState("default");

  const scroller = useEdgeScroll();
  const stop = () => {
    scroller.stop();
    running.current = null;
    setNote(null);
    repaint();
  };
  useEffect(() => {
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !running.current) return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    window.addEventListener("keydown", escape, true);
    return () => window.removeEventListener("keydown", escape, true);
  }, [repaint]);

  const place = (event: PointerEvent): Point & { viewX: number; viewY: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    const { x, y } = scroll();
    const viewX = event.clientX - box.left;
    const viewY = event.clientY - box.top;
    return { x: viewX + x, y: viewY + y - HEADER.height, viewX, viewY };
  };
  const able = (found: Hit | null): Hit | null => {
    if (!found || !edits) return null;
    if (found.part === "body") return edits.move && surface.bar(found.row)?.kind !== "summary" ? found : null;
    if (found.part === "finishEdge") return edits.resize ? found : null;
    if (found.part === "progress") return edits.progress ? found : null;
    return edits.connect ? found : null;
  };

  /** The drag as it is with the pointer where it was last, after the drawing may have moved under it. */
  const drag = (now: Running) => {
    const { x, y } = scroll();
    const at = { x: now.view.x + x, y: now.view.y + y - HEADER.height };
    now.moved ||= Math.abs(at.x - now.from.x) + Math.abs(at.y - now.from.y) > 3;
    now.drag = now.moved ? dragTo(surface, now.hit, now.from, at) : null;
    setNote(now.drag ? { kind: "drag", drag: now.drag, x: now.view.x, y: now.view.y } : null);
    repaint();
  };
  const latestDrag = useRef(drag);
  latestDrag.current = drag;

  const onPointerMove = (event: PointerEvent) => {
    const at = place(event);
    const now = running.current;
    if (now) {
      now.view = { x: at.viewX, y: at.viewY };
      drag(now);
      const { clientWidth, clientHeight } = event.currentTarget;
      const by = {
        x: now.moved ? nudge(at.viewX, clientWidth) : 0,
        y: now.moved ? nudge(at.viewY - HEADER.height, clientHeight - HEADER.height) : 0,
      };
      return scroller.set(by, () => {
        options.scrollBy(by.x, by.y);
        if (running.current) latestDrag.current(running.current);
      });
    }
    const row = at.viewY < HEADER.height ? -1 : Math.floor(at.y / ROW_HEIGHT);
    const found = row < 0 ? null : hit(surface.count, surface.bar, surface.scale, at);
    if (found?.row !== hovered.current?.row || row !== hoveredRow.current) {
      hovered.current = found;
      hoveredRow.current = row >= 0 && row < surface.count ? row : null;
      repaint();
    }
    const line = found || row < 0 ? null : options.linkAt(at);
    if (line?.dependency.id !== hoveredLink.current?.dependency.id) repaint();
    hoveredLink.current = line;
    const grip = able(found);
    setCursor(grip ? CURSORS[grip.part] : found || line ? "pointer" : "default");
    setNote((old) => barNote(old, found, at.viewX, at.viewY));
  };

  const onPointerDown = (event: PointerEvent) => {
    const at = place(event);
    if (event.button === 1 || at.viewY < HEADER.height) return;
    const row = Math.floor(at.y / ROW_HEIGHT);
    const found = hit(surface.count, surface.bar, surface.scale, at);
    const line = found || event.button !== 0 ? null : options.linkAt(at);
    const id = line?.dependency.id;
    setLink(id === undefined ? null : { id, x: at.viewX, y: at.viewY });
    setNote(null);
    if (id !== undefined) {
      event.preventDefault();
      return;
    }
    if (row < surface.count) onPick(row, event);
    if (event.button !== 0) return;
    const grip = able(found);
    if (!grip) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    running.current = {
      hit: grip,
      from: at,
      drag: null,
      moved: false,
      view: { x: at.viewX, y: at.viewY },
    };
  };

  const onPointerUp = () => {
    const drag = running.current?.drag ?? null;
    if (!running.current) return;
    stop();
    if (!isEffective(drag) || !edits) return;
    const id = idAt(drag.row);
    if (drag.kind === "move") edits.move?.(id, drag.start);
    else if (drag.kind === "resize") edits.resize?.(id, drag.finish);
    else if (drag.kind === "progress") edits.progress?.(id, drag.percent);
    else edits.connect?.(id, idAt(drag.to!), drag.dependency);
  };

  const onPointerLeave = () => {
    if (running.current) return;
    hovered.current = null;
    hoveredRow.current = null;
    hoveredLink.current = null;
    setNote(null);
    repaint();
  };

  /** The drawing moved under the pointer: what was hovered is elsewhere now. */
  const forget = () => {
    hoveredLink.current = null;
    setLink(null);
    if (running.current || (!hovered.current && hoveredRow.current === null)) return;
    hovered.current = null;
    hoveredRow.current = null;
    setNote(null);
  };
  const overlay = (): Shape[] => {
    const now = running.current;
    if (now?.drag) return dragShapes(surface, now.hit, now.drag);
    return hovered.current && edits?.connect ? handleShapes(hovered.current.box) : [];
  };
  const handlers = { onPointerMove, onPointerDown, onPointerUp, onPointerLeave, onPointerCancel: stop };
  const chosenLink = () => link?.id ?? hoveredLink.current?.dependency.id ?? null;
  const closeLink = () => setLink(null);
  return { handlers, note, cursor, overlay, hoveredRow, forget, link, closeLink, chosenLink };
}

/** The note of a bar stays where it appeared, so that it does not chase the pointer. */
function barNote(old: PointerNote | null, found: Hit | null, x: number, y: number): PointerNote | null {
  if (!found || found.part === "startHandle" || found.part === "finishHandle") return null;
  return old?.kind === "bar" && old.row === found.row ? old : { kind: "bar", row: found.row, x, y };
}
