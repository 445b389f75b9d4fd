import { useEffect, useRef, type RefObject } from "react";

/** Ctrl (or ⌘) and the wheel, or a pinch, zoom the timeline around the pointer. */
export function useWheelZoom(
  scroller: RefObject<HTMLElement | null>,
  gridWidth: number,
  zoomBy: (factor: number, offset?: number) => void,
): void {
  const latest = useRef({ gridWidth, zoomBy });
  useEffect(() => {
    latest.current = { gridWidth, zoomBy };
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const x = event.clientX - element.getBoundingClientRect().left - latest.current.gridWidth;
      const step = Math.max(-60, Math.min(60, event.deltaY));
      latest.current.zoomBy(Math.exp(-step / 300), Math.max(0, x));
    };
    // React listens passively to wheels; a passive listener may not keep the page from zooming.
    element.addEventListener("wheel", wheel, { passive: false });
    return () => element.removeEventListener("wheel", wheel);
  }, [scroller]);
}
