/** Reads what people type into number, money, percent and date fields. Pure; null means "not readable". */

const plain = (text: string) =>
  text
    .trim()
    .replace(/[\uff10-\uff19]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]/g, "");

export function parseInteger(text: string): number | null {
  const value = plain(text);
  return /^[+-]?\d{1,15}$/.test(value) ? Number(value) : null;
}

/** Money typed in 万元 (or with 元 / 亿 behind it) as 分: "12.5" → 12500000, "800元" → 80000. */
export function parseWan(text: string): number | null {
  const match = /^([+-]?)(\d{1,12})(?:\.(\d{1,6}))?(万元?|元|亿元?)?$/.exec(
    plain(text).replace(/^[¥￥]/, ""),
  );
  if (!match) return null;
  const [, sign, whole, fraction = "", unit = "万"] = match;
  const exponent = unit.startsWith("亿") ? 10 : unit === "元" ? 2 : 6;
  const digits = (whole ?? "") + fraction.padEnd(exponent, "0").slice(0, exponent);
  const rounding = Number(fraction[exponent] ?? "0") >= 5 ? 1 : 0;
  const fen = Number(digits) + rounding;
  return Number.isSafeInteger(fen) ? (sign === "-" && fen !== 0 ? -fen : fen) : null;
}

/** A percentage typed with or without its sign as a whole number of percent: "35%" → 35. */
export function parsePercent(text: string): number | null {
  const match = /^([+-]?\d{1,4}(?:\.\d+)?)[%％]?$/.exec(plain(text));
  return match ? Number(match[1]) : null;
}

/** "2026-3-7", "2026/03/07", "2026年3月7日", "20260307" → "2026-03-07"; refuses days that do not exist. */
export function parseDate(text: string): string | null {
  const value = plain(text);
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(value);
  if (!match) return null;
  const [year, month, day] = [match[1], match[2] ?? match[4], match[3] ?? match[5]].map(Number);
  const at = new Date(Date.UTC(year!, month! - 1, day!));
  if (at.getUTCMonth() !== month! - 1 || at.getUTCDate() !== day) return null;
  return at.toISOString().slice(0, 10);
}
