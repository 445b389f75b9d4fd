import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { ROW_HEIGHT } from "./scene";

/** Rows of the grid that are in the document. */
export interface RowWindow {
  first: number;
  /** Exclusive. */
  end: number;
}

const BLOCK = 8;

/** The rows around the view in whole blocks, so that scrolling by one row builds nothing. */
export function windowOf(top: number, height: number, count: number): RowWindow {
  const above = Math.floor(top / ROW_HEIGHT / BLOCK) * BLOCK - BLOCK;
  const below = Math.ceil((top + height) / ROW_HEIGHT / BLOCK) * BLOCK + BLOCK;
  const end = Math.max(0, Math.min(count, below));
  return { first: Math.min(Math.max(0, above), end), end };
}

interface Frames {
  scroller: RefObject<HTMLElement | null>;
  /** The element that holds the grid's rows. */
  layer: RefObject<HTMLElement | null>;
  /** The element that holds the text field over them. */
  entry: RefObject<HTMLElement | null>;
  height: number;
  count: number;
  /** What the picture shows, beside the place: while it stays the same objects, the picture stays. */
  shows: readonly unknown[];
  paint(left: number, top: number): void;
}

/**
 * Grid rows and canvas move together: both follow the native scroller in the same frame,
 * so that they can never be seen apart.
 */
export function useFrames({ scroller, layer, entry, height, count, shows, paint }: Frames): {
  rows: RowWindow;
  request: () => void;
} {
  const [rows, setRows] = useState<RowWindow>(() => windowOf(0, height, count));
  const scheduled = useRef(0);
  const busy = useRef(false);

  const painted = useRef<readonly unknown[]>([]);

  const frame = (change: (next: RowWindow) => void, asked: boolean) => {
    const element = scroller.current;
    if (!element || busy.current) return;
    busy.current = true;
    const { scrollLeft, scrollTop } = element;
    const next = windowOf(scrollTop, height, count);
    if (next.first !== rows.first || next.end !== rows.end) change(next);
    const shift = `translateY(${next.first * ROW_HEIGHT - scrollTop}px)`;
    for (const moved of [layer, entry]) if (moved.current) moved.current.style.transform = shift;
    const picture = [scrollLeft, scrollTop, ...shows];
    // Typing into a cell changes nothing in the picture.
    if (asked || picture.some((part, at) => part !== painted.current[at])) paint(scrollLeft, scrollTop);
    painted.current = picture;
    busy.current = false;
  };
  const latest = useRef(frame);
  useLayoutEffect(() => {
    latest.current = frame;
    frame(setRows, false);
  });
  useEffect(() => () => cancelAnimationFrame(scheduled.current), []);

  const request = useCallback(() => {
    if (scheduled.current) return;
    scheduled.current = requestAnimationFrame(() => {
      scheduled.current = 0;
      latest.current((next) => flushSync(() => setRows(next)), true);
    });
  }, []);
  return { rows, request };
}
