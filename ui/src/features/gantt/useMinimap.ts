import { useEffect, useRef, type RefObject } from "react";
import { fitCanvas, paint } from "./paint";
import type { Palette } from "./palette";
import { frameOf, overviewScene, ROW_HEIGHT, scrollAt, type Overview } from "./scene";

interface Options {
  scroller: RefObject<HTMLElement | null>;
  overview: Omit<Overview, "width" | "height">;
  /** What the picture depends on, beside its size and colours. */
  rows: unknown;
  seen: unknown;
  bodyHeight: number;
  wanted: boolean;
  look: Palette;
}

export interface Minimap {
  /** 0 where there is none: everything is in view, or nobody wants it. */
  width: number;
  canvas: RefObject<HTMLCanvasElement | null>;
  frame: RefObject<HTMLDivElement | null>;
  /** Puts the frame where the view is. */
  follow(top: number): void;
  /** Brings the place under the pointer into the middle of the view. */
  go(place: number): void;
}

const WIDTH = 56;
/** How long after a change the picture may be old. */
const CALM = 150;

/** A strip beside the timeline with all rows, drawn once a change and never while scrolling. */
export function useMinimap({ scroller, overview, rows, seen, bodyHeight, wanted, look }: Options): Minimap {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const total = overview.count * ROW_HEIGHT;
  const width = wanted && total > bodyHeight * 1.5 ? WIDTH : 0;
  const latest = useRef(overview);
  latest.current = overview;
  const { start, finish } = overview.span;
  useEffect(() => {
    if (width === 0) return;
    const draw = () => {
      const context = canvas.current && fitCanvas(canvas.current, width, bodyHeight);
      if (!context) return;
      const scene = overviewScene({ ...latest.current, width, height: bodyHeight });
      paint(context, scene, look, 0, 0, window.devicePixelRatio || 1);
    };
    const later = setTimeout(draw, CALM);
    return () => clearTimeout(later);
  }, [width, bodyHeight, look, rows, seen, start, finish, overview.dataDate]);

  const seenAt = (top: number) => ({ top, height: bodyHeight, total });
  return {
    width,
    canvas,
    frame,
    follow: (top) => {
      if (!frame.current) return;
      const place = frameOf(seenAt(top), bodyHeight);
      frame.current.style.transform = `translateY(${place.top}px)`;
      frame.current.style.height = `${place.height}px`;
    },
    go: (place) => {
      if (scroller.current) scroller.current.scrollTop = scrollAt(place, seenAt(0), bodyHeight);
    },
  };
}
