import { useEffect, useRef } from "react";

const EDGE = 28;
const NUDGE = 14;

/** How far to scroll at once while something is dragged along an edge of the view, or beyond it. */
export function nudge(at: number, size: number): number {
  if (at < EDGE) return -NUDGE * (at < 0 ? 2 : 1);
  return at > size - EDGE ? NUDGE * (at > size ? 2 : 1) : 0;
}

/** Scrolls frame by frame for as long as the pointer rests outside, whether it moves or not. */
export function useEdgeScroll() {
  const frame = useRef(0);
  const step = useRef<() => void>(() => {});
  const stop = () => {
    cancelAnimationFrame(frame.current);
    frame.current = 0;
  };
  useEffect(() => stop, []);
  const turn = () => {
    step.current();
    frame.current = requestAnimationFrame(turn);
  };
  const set = (by: { x: number; y: number }, scroll: () => void) => {
    step.current = scroll;
    if (by.x === 0 && by.y === 0) stop();
    else if (frame.current === 0) frame.current = requestAnimationFrame(turn);
  };
  return { set, stop };
}
