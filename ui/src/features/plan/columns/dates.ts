/** Dates as people type them into the grid: whole ones, and short ones near a date that is already there. Pure. */
import { parseDate } from "@/lib/parse";

/** `3-7`, `3/7`, `3月7日`, `7`, `7日`: month or day alone are those nearest to `near`. */
const SHORT = /^(?:(\d{1,2})[-/.月])?(\d{1,2})[日号]?$/;

/** The date, with its time where one was typed (`2026-03-07 14:30`); `null` where it cannot be read. */
export function typedDate(text: string, near: string | null): string | null {
  const plain = text
    .trim()
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(周|星期)[一二三四五六日天]/, "");
  const parts = /^(.*?)(?:[ T]+(\d{1,2})[:：](\d{2})(?::\d{2})?)?$/.exec(plain.trim());
  const day = parts?.[1] ?? plain;
  const date = parseDate(day) ?? shortDate(day, near);
  if (date === null || parts?.[2] === undefined) return date;
  const [hour, minute] = [Number(parts[2]), Number(parts[3])];
  if (hour > 23 || minute > 59) return null;
  return `${date}T${String(hour).padStart(2, "0")}:${parts[3]}:00`;
}

function shortDate(text: string, near: string | null): string | null {
  const match = SHORT.exec(text.trim());
  const known = near === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(near);
  if (!match || !known) return null;
  const [year, month] = [Number(known[1]), Number(known[2])];
  const day = Number(match[2]);
  const candidates =
    match[1] === undefined
      ? [parseDate(`${year}-${month}-${day}`)]
      : [year - 1, year, year + 1].map((one) => parseDate(`${one}-${match[1]}-${day}`));
  const away = (date: string) => Math.abs(Date.parse(date) - Date.parse(near!.slice(0, 10)));
  const real = candidates.filter((date) => date !== null);
  return real.sort((a, b) => away(a) - away(b))[0] ?? null;
}
