/**
 * Minutes of the local wall clock since 1970-01-01T00:00, as plain numbers, and the civil calendar on them.
 * No zone, no clock: "now" is always handed in.
 */
export type Minute = number;

export const DAY = 1440;

export interface CivilDate {
  year: number;
  /** 1–12 */
  month: number;
  /** 1–31 */
  day: number;
}

export type Unit = "day" | "week" | "month" | "quarter" | "year";

const MILLISECONDS_PER_MINUTE = 60_000;

export function minuteOf(year: number, month: number, day: number, minuteOfDay = 0): Minute {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_MINUTE + minuteOfDay;
}

export function civil(minute: Minute): CivilDate {
  const date = new Date(minute * MILLISECONDS_PER_MINUTE);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function startOfDay(minute: Minute): Minute {
  return Math.floor(minute / DAY) * DAY;
}

export function minuteOfDay(minute: Minute): number {
  return minute - startOfDay(minute);
}

/** 0 Monday … 6 Sunday. 1970-01-01 was a Thursday. */
export function weekday(minute: Minute): number {
  return (((Math.floor(minute / DAY) + 3) % 7) + 7) % 7;
}

export function quarterOf(month: number): number {
  return Math.floor((month - 1) / 3) + 1;
}

/** The start of the day, ISO week, month, quarter or year that `minute` lies in. */
export function startOf(unit: Unit, minute: Minute): Minute {
  if (unit === "day") return startOfDay(minute);
  if (unit === "week") return startOfDay(minute) - weekday(minute) * DAY;
  const { year, month } = civil(minute);
  if (unit === "month") return minuteOf(year, month, 1);
  if (unit === "quarter") return minuteOf(year, quarterOf(month) * 3 - 2, 1);
  return minuteOf(year, 1, 1);
}

/** The start of the unit after the one that begins at `start`. */
export function nextStart(unit: Unit, start: Minute): Minute {
  if (unit === "day") return start + DAY;
  if (unit === "week") return start + 7 * DAY;
  const { year, month } = civil(start);
  if (unit === "month") return minuteOf(year, month + 1, 1);
  if (unit === "quarter") return minuteOf(year, month + 3, 1);
  return minuteOf(year + 1, 1, 1);
}

/** `YYYY-MM-DD`. */
export function isoDate(minute: Minute): string {
  const { year, month, day } = civil(minute);
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
}

/** `YYYY-MM-DDTHH:MM:00`. */
export function isoMoment(minute: Minute): string {
  const inDay = minuteOfDay(minute);
  return `${isoDate(minute)}T${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}:00`;
}

/** Reads `YYYY-MM-DD` with or without a time of day; `null` where it is not one. */
export function parseMinute(text: string): Minute | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2})?)?$/.exec(text.trim());
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts.slice(1).map((part) => Number(part ?? 0));
  const start = minuteOf(year!, month!, day!);
  const back = civil(start);
  if (back.month !== month || back.day !== day) return null;
  return start + hour! * 60 + minute!;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
