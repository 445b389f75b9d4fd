/** Where a dragged date comes to rest: on steps that suit the scale, in working time. */
import { workingMoment, type WorkCalendar } from "./hours";
import type { Span, TimeScale } from "./scale";
import { DAY, minuteOfDay, startOfDay, type Minute } from "./time";

/** The step of a drag in minutes: what can be told apart on screen. */
export function stepOf(scale: TimeScale): number {
  const perDay = scale.pixelsPerDay;
  if (perDay >= 460) return 30;
  if (perDay >= 230) return 60;
  if (perDay >= 84) return 120;
  if (perDay >= 2) return DAY;
  return perDay >= 0.5 ? 7 * DAY : 28 * DAY;
}

/** By how many steps of the scale a pointer moved, in minutes. */
export function shiftOf(scale: TimeScale, pixels: number): number {
  const step = stepOf(scale);
  return Math.round(((pixels / scale.pixelsPerDay) * DAY) / step) * step;
}

export interface WorkingTime {
  nonWorking: readonly Span[];
  hours: WorkCalendar | null;
}

/** A start moved by so many minutes: whole days keep the time of day, hours come to rest where work happens. */
export function shiftedStart(time: WorkingTime, start: Minute, shift: number): Minute {
  const direction = shift > 0 ? 1 : -1;
  if (shift % DAY === 0) return workingDay(time, startOfDay(start) + shift, direction) + minuteOfDay(start);
  return time.hours ? workingMoment(time.hours, start + shift, direction) : start + shift;
}

/** A finish moved by so many minutes, never before `start`. */
export function shiftedFinish(time: WorkingTime, start: Minute, finish: Minute, shift: number): Minute {
  const direction = shift > 0 ? 1 : -1;
  if (shift % DAY === 0) {
    const lastDay = startOfDay(finish - 1);
    const day = workingDay(time, Math.max(startOfDay(start), lastDay + shift), direction);
    return Math.max(start, day + (finish - lastDay));
  }
  const wanted = Math.max(start, finish + shift);
  // The minute before the end is the last one of work.
  return time.hours ? Math.max(start, workingMoment(time.hours, wanted - 1, direction) + 1) : wanted;
}

/** The nearest day from `day` on, in the direction of the drag, on which work happens. */
export function workingDay({ nonWorking, hours }: WorkingTime, day: Minute, step: 1 | -1): Minute {
  if (hours) return startOfDay(workingMoment(hours, step > 0 ? day : day + DAY - 1, step));
  for (let tries = 0; tries < 40; tries++) {
    const range = rangeAt(nonWorking, day);
    if (!range) return day;
    day = step > 0 ? startOfDay(range.finish) : startOfDay(range.start) - DAY;
  }
  return day;
}

/** A date-long range that covers the whole of a day. */
function rangeAt(nonWorking: readonly Span[], day: Minute): Span | null {
  let low = 0;
  let high = nonWorking.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = nonWorking[middle]!;
    if (range.finish <= day) low = middle + 1;
    else if (range.start > day) high = middle - 1;
    else return range.finish >= day + DAY ? range : null;
  }
  return null;
}
