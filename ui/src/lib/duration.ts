/** Working time: minutes on the wire, days and hours on the screen. Pure. */

/** Minutes of one working day where the calendar does not say otherwise. */
export const DAY_MINUTES = 480;

/** Minutes in working days with at most two decimals and no trailing zeros: 720 → "1.5". */
export function workingDays(minutes: number, dayMinutes = DAY_MINUTES): string {
  const days = Math.round((Math.abs(minutes) / dayMinutes) * 100) / 100;
  return (minutes < 0 && days > 0 ? "-" : "") + String(days);
}

/** Minutes in hours with at most two decimals. */
export function hours(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100);
}

const UNITS: Record<string, number> = {
  "": 0,
  d: 0,
  day: 0,
  days: 0,
  天: 0,
  日: 0,
  工作日: 0,
  w: -1,
  周: -1,
  h: 60,
  hour: 60,
  hours: 60,
  小时: 60,
  时: 60,
  m: 1,
  min: 1,
  分: 1,
  分钟: 1,
};

/** Reads what a person types — "3", "3d", "2.5 天", "4h", "1周", "-2d" — as minutes; null when it is none of these. */
export function parseDuration(text: string, dayMinutes = DAY_MINUTES): number | null {
  const match = /^\s*([+-]?\d+(?:\.\d+)?)\s*([a-z]*|[\u4e00-\u9fff]*)\s*$/i.exec(text);
  if (!match) return null;
  const unit = UNITS[(match[2] ?? "").toLowerCase()];
  if (unit === undefined) return null;
  const minutes = unit === 0 ? dayMinutes : unit === -1 ? dayMinutes * 5 : unit;
  return Math.round(Number(match[1]) * minutes);
}
