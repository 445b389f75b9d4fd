/** The time scale: which pixel a minute lies at, and how wide a day is. */
import { DAY, minuteOfDay, startOf, startOfDay, type Minute } from "./time";

export type Zoom = "day" | "week" | "month" | "quarter";

export const ZOOMS: readonly Zoom[] = ["day", "week", "month", "quarter"];

export const PIXELS_PER_DAY: Readonly<Record<Zoom, number>> = {
  day: 34,
  week: 7,
  month: 2.4,
  quarter: 0.8,
};

const NARROWEST = 0.12;
const WIDEST = 80;

export interface TimeScale {
  /** The midnight at pixel 0. */
  origin: Minute;
  /** The midnight at the right end. */
  end: Minute;
  pixelsPerDay: number;
}

export interface Span {
  start: Minute;
  finish: Minute;
}

export function xOf(scale: TimeScale, minute: Minute): number {
  return ((minute - scale.origin) / DAY) * scale.pixelsPerDay;
}

export function minuteAt(scale: TimeScale, x: number): Minute {
  return scale.origin + Math.round((x / scale.pixelsPerDay) * DAY);
}

export function widthOf(scale: TimeScale): number {
  return xOf(scale, scale.end);
}

/** A scale that shows `span` with air on both sides and fills at least `width` pixels. */
export function scaleFor(span: Span, pixelsPerDay: number, width: number): TimeScale {
  const perDay = clampPixels(pixelsPerDay);
  const air = Math.max(3 * DAY, (48 / perDay) * DAY);
  const origin = startOf(perDay < 1.2 ? "quarter" : perDay < 18 ? "month" : "week", span.start - air);
  const needed = origin + Math.ceil(width / perDay) * DAY;
  const end = Math.max(startOfDay(span.finish + 4 * air) + DAY, needed);
  return { origin, end, pixelsPerDay: perDay };
}

/** How wide a day must be for the whole span to be seen in `width` pixels. */
export function pixelsToFit(span: Span, width: number): number {
  const days = Math.max(1, (span.finish - span.start) / DAY);
  return clampPixels(Math.max(40, width - 140) / days);
}

export function clampPixels(pixelsPerDay: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, pixelsPerDay));
}

/** The named zoom that is nearest to a width of day. */
export function zoomOf(pixelsPerDay: number): Zoom {
  let best: Zoom = "day";
  for (const zoom of ZOOMS) {
    const distance = Math.abs(Math.log(PIXELS_PER_DAY[zoom] / pixelsPerDay));
    if (distance < Math.abs(Math.log(PIXELS_PER_DAY[best] / pixelsPerDay))) best = zoom;
  }
  return best;
}

/** Below this many pixels a day, bars are drawn in whole days: hours would be lost anyway. */
export function showsHours(scale: TimeScale): boolean {
  return scale.pixelsPerDay >= 24;
}

export function startX(scale: TimeScale, start: Minute): number {
  return xOf(scale, showsHours(scale) ? start : startOfDay(start));
}

export function finishX(scale: TimeScale, finish: Minute): number {
  return xOf(scale, showsHours(scale) ? finish : endOfDay(finish));
}

/** A point in time (milestone, deadline) stays beside the bar ends drawn in whole days. */
export function pointX(scale: TimeScale, minute: Minute): number {
  return minuteOfDay(minute) < DAY / 2 ? startX(scale, minute) : finishX(scale, minute);
}

function endOfDay(minute: Minute): Minute {
  return minuteOfDay(minute) === 0 ? minute : startOfDay(minute) + DAY;
}
