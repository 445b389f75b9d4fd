/**
 * How values are written on screen, in either language. Pure: no clock, no locale of the machine.
 * What it does not do: add, divide or convert a stored fact — figures arrive computed.
 */

/** What stands for "no value". */
export const NONE = "—";

/** Money arrives in 分 (1/100 yuan): 12345678 → "12.35" 万元, half away from zero. */
export function wan(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return NONE;
  return fixed(fen, 1_000_000, 2);
}

/** Money in yuan with two decimals: 123456 → "1,234.56". */
export function yuan(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return NONE;
  return fixed(fen, 100, 2);
}

/** `value / unit` with thousands separators and a fixed number of decimals; exact for integers, half away from zero. */
export function fixed(value: number, unit: number, decimals: number): string {
  const scaled = Math.round((Math.abs(value) * 10 ** decimals) / unit);
  const digits = String(scaled).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const sign = value < 0 && scaled !== 0 ? "-" : "";
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(digits.length - decimals)}`;
}

/** A plain number with separators and at most `decimals` decimals. */
export function number(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined || Number.isNaN(value)) return NONE;
  return fixed(value, 1, decimals);
}

/**
 * A ratio as a percentage with one decimal. Where rounding would carry it across a threshold
 * (0.84996 against 0.85 is not "85.0%"), it is cut instead, so that the figure and its verdict agree.
 */
export function percent(ratio: number | null | undefined, threshold?: number, decimals = 1): string {
  if (ratio === null || ratio === undefined || Number.isNaN(ratio)) return NONE;
  const scale = 10 ** (decimals + 2);
  const exact = Number((ratio * scale).toPrecision(12));
  let shown = Math.sign(exact) * Math.round(Math.abs(exact));
  if (threshold !== undefined) {
    const limit = Number((threshold * scale).toPrecision(12));
    if (exact < limit && shown >= limit) shown = Math.ceil(limit) - 1;
    if (exact > limit && shown <= limit) shown = Math.floor(limit) + 1;
  }
  return fixed(shown, 10 ** decimals, decimals) + "%";
}

/** A change with its sign: 3 → "+3", -2 → "-2", 0 → "0". */
export function signed(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined) return NONE;
  const text = number(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? "+" + text : text;
}

/** Dates are ISO on the wire and on the screen. An instant is cut to its day. */
export function date(iso: string | null | undefined): string {
  return iso ? iso.slice(0, 10) : NONE;
}

/** An instant as day and minute. */
export function instant(iso: string | null | undefined): string {
  if (!iso) return NONE;
  return iso.length >= 16 ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}` : iso.slice(0, 10);
}

/** An instant in UTC as day and minute of this computer's clock. */
export function localInstant(utc: string | null | undefined): string {
  if (!utc) return NONE;
  const at = new Date(/Z|[+-]\d\d:\d\d$/.test(utc) ? utc : utc + "Z");
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** "2025-10-17" → "2025Q4". */
export function quarter(iso: string | null | undefined): string {
  if (!iso) return NONE;
  return `${iso.slice(0, 4)}Q${Math.floor((Number(iso.slice(5, 7)) - 1) / 3) + 1}`;
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

/** A file's name without its folder and extension, from a path of any platform. */
export function fileStem(path: string): string {
  const name = path.split(/[\\/]/).pop() ?? path;
  return name.replace(/\.[^.]+$/, "");
}
