import { minuteOf, type Minute } from "@/features/gantt";

/** The wall clock of this computer, for the today line alone: nothing is calculated with it. */
export function today(): Minute {
  const clock = new Date();
  const minutes = clock.getHours() * 60 + clock.getMinutes();
  return minuteOf(clock.getFullYear(), clock.getMonth() + 1, clock.getDate(), minutes);
}
