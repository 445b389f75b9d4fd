import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import {
  clampPixels,
  minuteAt,
  narrowestOf,
  PIXELS_PER_DAY,
  pixelsToFit,
  scaleFor,
  xOf,
  zoomOf,
  type Minute,
  type Span,
  type TimeScale,
  type Zoom,
} from "./scene";

interface Options {
  scroller: RefObject<HTMLElement | null>;
  span: Span;
  /** Width of the timeline's part of the view. */
  width: number;
  initialZoom: Zoom | undefined;
  /** What to show first. */
  focus: Minute | null;
  onZoom: ((zoom: Zoom) => void) | undefined;
  /** What a zoom by level turns around where it is in view: the start of the active bar. */
  active: RefObject<Minute | null>;
  /** From the first to the last date of the selected rows. */
  selected: RefObject<() => Span | null>;
}

export interface Zooming {
  scale: TimeScale;
  zoomTo(zoom: Zoom | "fit" | "selection"): void;
  /** Zooms around a place in the view, by default its middle. */
  zoomBy(factor: number, offset?: number): void;
  /** Whether the plan is more than a speck at this zoom. */
  reaches(zoom: Zoom): boolean;
  scrollTo(minute: Minute): void;
  /** Brings a bar into view, if it is not. */
  show(bar: Span): void;
}

/** The time scale in force; a date under the pointer, or at the left edge, stays where it is when the scale changes. */
export function useScale(options: Options): Zooming {
  const { scroller, span, width, initialZoom, focus, onZoom, active, selected } = options;
  const [perDay, setPerDay] = useState(() => (initialZoom ? PIXELS_PER_DAY[initialZoom] : firstPixels(span)));
  const zoom = zoomOf(perDay);
  useEffect(() => onZoom?.(zoom), [zoom, onZoom]);
  const { start, finish } = span;
  const narrowest = narrowestOf(span);
  const scale = useMemo(() => scaleFor({ start, finish }, perDay, width), [start, finish, perDay, width]);
  const pin = useRef<{ minute: Minute; offset: number } | null>(null);
  const before = useRef<TimeScale | null>(null);
  const first = useRef({ left: -1, width: 0 });

  // Runs for a new scale only: the first view is chosen until its width is measured, later ones keep their date in place.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measured = first.current.width !== width && element.scrollLeft === first.current.left;
    const old = measured ? null : before.current;
    const at = pin.current ?? (old ? { minute: minuteAt(old, element.scrollLeft), offset: 0 } : null);
    if (at) element.scrollLeft = Math.round(xOf(scale, at.minute) - at.offset);
    else {
      element.scrollLeft = firstLeft(scale, start, finish, focus, width);
      first.current = { left: element.scrollLeft, width };
    }
    pin.current = null;
    before.current = scale;
  }, [scale]);

  const zoomBy = useCallback(
    (factor: number, offset = width / 2) => {
      const element = scroller.current;
      const next = clampPixels(Math.max(perDay * factor, Math.min(perDay, narrowest)));
      if (!element || next === perDay) return;
      pin.current = { minute: minuteAt(scale, element.scrollLeft + offset), offset };
      setPerDay(next);
    },
    [perDay, narrowest, scale, scroller, width],
  );
  const centre = useCallback(() => {
    const left = scroller.current?.scrollLeft ?? 0;
    const places = [active.current, focus].flatMap((at) => (at === null ? [] : [xOf(scale, at) - left]));
    return places.find((x) => x >= 0 && x <= width) ?? width / 2;
  }, [scroller, active, focus, scale, width]);
  const zoomTo = useCallback(
    (zoom: Zoom | "fit" | "selection") => {
      if (zoom !== "fit" && zoom !== "selection") return zoomBy(PIXELS_PER_DAY[zoom] / perDay, centre());
      const wanted = zoom === "fit" ? { start, finish } : selected.current();
      const element = scroller.current;
      if (!wanted || !element) return;
      const next = pixelsToFit(wanted, width);
      if (next === perDay) element.scrollLeft = Math.round(xOf(scale, wanted.start) - 40);
      else {
        pin.current = { minute: wanted.start, offset: 40 };
        setPerDay(next);
      }
    },
    [zoomBy, centre, perDay, scale, start, finish, width, selected, scroller],
  );
  const scrollTo = useCallback(
    (minute: Minute) => {
      if (scroller.current) scroller.current.scrollLeft = Math.round(xOf(scale, minute) - width / 3);
    },
    [scale, scroller, width],
  );
  const show = useCallback(
    (bar: Span) => {
      const left = scroller.current?.scrollLeft ?? 0;
      const seen = xOf(scale, bar.finish) > left + 20 && xOf(scale, bar.start) < left + width - 60;
      if (!seen) scrollTo(bar.start);
    },
    [scale, scroller, width, scrollTo],
  );
  const reaches = (zoom: Zoom) => PIXELS_PER_DAY[zoom] >= narrowest;
  return { scale, zoomTo, zoomBy, reaches, scrollTo, show };
}

/** The width of a day at which a timeline beside its grid shows the whole plan, never finer than weeks. */
function firstPixels(span: Span): number {
  return Math.min(PIXELS_PER_DAY.week, Math.max(PIXELS_PER_DAY.quarter, pixelsToFit(span, 600)));
}

/** The start where the whole plan can be seen; else the data date a third into the view while it is running. */
function firstLeft(
  scale: TimeScale,
  start: Minute,
  finish: Minute,
  focus: Minute | null,
  width: number,
): number {
  const whole = xOf(scale, finish) - xOf(scale, start) < width - 60;
  const running = !whole && focus !== null && focus > start && focus < finish;
  return Math.round(
    running ? Math.min(xOf(scale, focus) - width / 3, xOf(scale, finish)) : xOf(scale, start) - 40,
  );
}
