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

/** What a header counts in, finest first. */
export type Unit =
  | "hour"
  | "twoHours"
  | "sixHours"
  | "day"
  | "week"
  | "tenDays"
  | "halfMonth"
  | "month"
  | "quarter"
  | "halfYear"
  | "year"
  | "decade";

const HOURS: Partial<Record<Unit, number>> = { hour: 60, twoHours: 120, sixHours: 360 };
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };
/** On which days of a month its parts begin. */
const PARTS: Partial<Record<Unit, readonly number[]>> = { tenDays: [1, 11, 21], halfMonth: [1, 16] };

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

/** The start of the unit that `minute` lies in; weeks begin on Monday. */
export function startOf(unit: Unit, minute: Minute): Minute {
  const hours = HOURS[unit];
  if (hours) return Math.floor(minute / hours) * hours;
  if (unit === "day") return startOfDay(minute);
  if (unit === "week") return startOfDay(minute) - weekday(minute) * DAY;
  const { year, month, day } = civil(minute);
  const parts = PARTS[unit];
  if (parts) return minuteOf(year, month, Math.max(...parts.filter((first) => first <= day)));
  if (unit === "decade") return minuteOf(Math.floor(year / 10) * 10, 1, 1);
  const months = MONTHS[unit]!;
  return minuteOf(year, Math.floor((month - 1) / months) * months + 1, 1);
}

/** The start of the unit after the one that begins at `start`. */
export function nextStart(unit: Unit, start: Minute): Minute {
  const hours = HOURS[unit];
  if (hours) return start + hours;
  if (unit === "day") return start + DAY;
  if (unit === "week") return start + 7 * DAY;
  const { year, month, day } = civil(start);
  const parts = PARTS[unit];
  if (parts) {
    const next = parts.find((first) => first > day);
    return next === undefined ? minuteOf(year, month + 1, 1) : minuteOf(year, month, next);
  }
  if (unit === "decade") return minuteOf(year + 10, 1, 1);
  return minuteOf(year, month + MONTHS[unit]!, 1);
}

/** Number of the ISO week: week 1 has the year's first Thursday. */
export function isoWeek(minute: Minute): number {
  const thursday = startOf("week", minute) + 3 * DAY;
  return Math.floor((thursday - startOf("year", thursday)) / (7 * DAY)) + 1;
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
