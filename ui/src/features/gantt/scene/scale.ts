/** The time scale: which pixel a minute lies at, and how wide a day is. */
import { DAY, minuteOfDay, startOf, startOfDay, type Minute, type Unit } from "./time";

/** Named levels of zoom, by what the finest row of the header counts in. */
export const ZOOMS = [
  "hour",
  "day",
  "week",
  "tenDays",
  "halfMonth",
  "month",
  "quarter",
  "halfYear",
  "year",
] as const;

export type Zoom = (typeof ZOOMS)[number];

export const PIXELS_PER_DAY: Readonly<Record<Zoom, number>> = {
  hour: 576,
  day: 34,
  week: 9.6,
  tenDays: 5,
  halfMonth: 3.4,
  month: 2.4,
  quarter: 0.8,
  halfYear: 0.32,
  year: 0.13,
};

const NARROWEST = 0.03;
/** Narrower than this a whole plan is a speck. */
const NARROWEST_PLAN = 120;
const WIDEST = 1440;

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

/** From the earliest start to the latest finish; `null` where nothing has dates. */
export function spanOfBars(bars: readonly (Span | null)[]): Span | null {
  let span: Span | null = null;
  for (const bar of bars) {
    if (!bar) continue;
    if (!span) span = { start: bar.start, finish: bar.finish };
    else {
      span.start = Math.min(span.start, bar.start);
      span.finish = Math.max(span.finish, bar.finish);
    }
  }
  return span;
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
  const air = Math.max(perDay < 84 ? 3 * DAY : 4 * 60, (48 / perDay) * DAY);
  const origin = startOf(
    perDay < 1.2 ? "quarter" : perDay < 18 ? "month" : perDay < 84 ? "week" : "day",
    span.start - air,
  );
  const needed = origin + Math.ceil(width / perDay) * DAY;
  const end = Math.max(startOfDay(span.finish + 4 * air) + DAY, needed);
  return { origin, end, pixelsPerDay: perDay };
}

/** How wide a day must be for the whole span to be seen in `width` pixels. */
export function pixelsToFit(span: Span, width: number): number {
  const days = Math.max(1 / 24, (span.finish - span.start) / DAY);
  return clampPixels(Math.max(40, width - 140) / days);
}

export function clampPixels(pixelsPerDay: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, pixelsPerDay));
}

/** How far out a plan is worth seeing: until its bars are specks. The shortest is still seen against months. */
export function narrowestOf(span: Span): number {
  const days = Math.max(1, (span.finish - span.start) / DAY);
  return Math.max(NARROWEST, Math.min(PIXELS_PER_DAY.month, NARROWEST_PLAN / days));
}

/** From how many pixels a day on the finest row of the header counts in a unit. */
const FINEST: readonly (readonly [from: number, unit: Unit, zoom: Zoom])[] = [
  [460, "hour", "hour"],
  [230, "twoHours", "hour"],
  [84, "sixHours", "hour"],
  [18, "day", "day"],
  [6, "week", "week"],
  [4.2, "tenDays", "tenDays"],
  [2.9, "halfMonth", "halfMonth"],
  [1.1, "month", "month"],
  [0.42, "quarter", "quarter"],
  [0.2, "halfYear", "halfYear"],
  [0, "year", "year"],
];

function finest(pixelsPerDay: number) {
  return FINEST.find(([from]) => pixelsPerDay >= from)!;
}

/** What the finest row of the header counts in. */
export function finestUnit(scale: TimeScale): Unit {
  return finest(scale.pixelsPerDay)[1];
}

/** The named zoom at a width of day. */
export function zoomOf(pixelsPerDay: number): Zoom {
  return finest(pixelsPerDay)[2];
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
