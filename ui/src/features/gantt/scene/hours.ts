/** When a calendar works: the days and hours that are shaded, and work counted on them. Pure, and told in plain values. */
import { showsHours, type Span, type TimeScale } from "./scale";
import { DAY, startOfDay, weekday, type Minute } from "./time";

/** Working stretches of a day in minutes: from, to, from, to, … */
export type Stretches = readonly number[];

export interface WorkCalendar {
  /** Monday to Sunday. */
  week: readonly Stretches[];
  /** Dates that differ from the week, sorted: from inclusive, to exclusive, both midnights. */
  exceptions: readonly { from: Minute; to: Minute; hours: Stretches }[];
}

/** Working stretches of the day that begins at `day`. */
export function stretchesOf(calendar: WorkCalendar, day: Minute): Stretches {
  const { exceptions } = calendar;
  let low = 0;
  let high = exceptions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = exceptions[middle]!;
    if (run.to <= day) low = middle + 1;
    else if (run.from > day) high = middle - 1;
    else return run.hours;
  }
  return calendar.week[weekday(day)]!;
}

/** Below this many pixels a day no run of days off is wide enough to be seen. */
const NARROWEST = 0.4;
/** From this many pixels a day on the hours of a day are shaded too. */
const HOURLY = 84;

/** Stretches without work between two moments: hours where they can be seen, else whole days. */
export function restBetween(calendar: WorkCalendar, from: Minute, to: Minute, scale: TimeScale): Span[] {
  if (scale.pixelsPerDay < NARROWEST) return [];
  const hourly = scale.pixelsPerDay >= HOURLY && showsHours(scale);
  const found: Span[] = [];
  const rest = (start: Minute, finish: Minute) => {
    if (finish <= start) return;
    const last = found[found.length - 1];
    if (last && last.finish === start) last.finish = finish;
    else found.push({ start, finish });
  };
  for (let day = startOfDay(from); day < to; day += DAY) {
    const hours = stretchesOf(calendar, day);
    if (hours.length === 0) rest(day, day + DAY);
    else if (hourly) {
      let at = day;
      for (let i = 0; i < hours.length; i += 2) {
        rest(at, day + hours[i]!);
        at = day + hours[i + 1]!;
      }
      rest(at, day + DAY);
    }
  }
  return found;
}

/** Minutes of work between two moments. */
export function workBetween(calendar: WorkCalendar, from: Minute, to: Minute): number {
  let work = 0;
  for (let day = startOfDay(from); day < to; day += DAY) {
    const hours = stretchesOf(calendar, day);
    for (let i = 0; i < hours.length; i += 2)
      work += Math.max(0, Math.min(to, day + hours[i + 1]!) - Math.max(from, day + hours[i]!));
  }
  return work;
}

const YEARS = 366 * DAY;

/** The moment itself where work happens then, else the start or the last minute of the nearest work in that direction. */
export function workingMoment(calendar: WorkCalendar, at: Minute, step: 1 | -1): Minute {
  for (let day = startOfDay(at); Math.abs(day - at) < YEARS; day += step * DAY) {
    const hours = stretchesOf(calendar, day);
    for (let i = 0; i < hours.length; i += 2) {
      const k = step > 0 ? i : hours.length - 2 - i;
      const [start, end] = [day + hours[k]!, day + hours[k + 1]!];
      if (at >= start && at < end) return at;
      if (step > 0 && start >= at) return start;
      if (step < 0 && end <= at) return end - 1;
    }
  }
  return at;
}
