import { number } from "@/lib/format";

const UNITS = ["B", "KB", "MB", "GB"];

/** Bytes in the largest unit that leaves at least one, with one decimal above bytes. */
export function fileSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${number(value, unit === 0 ? 0 : 1)} ${UNITS[unit]}`;
}
