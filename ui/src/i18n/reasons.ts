import { date, fixed, NONE, wan } from "@/lib/format";
import { zhCN } from "./zh-CN";
import type { Key, Translate, Values } from "./index";

/** A statement as it comes over the wire: a code and the values to word it. */
export interface ReasonLike {
  code: string;
  values: { [name in string]?: number | string | null };
}

type File = keyof typeof zhCN;

/** The sentence of a statement: `<file>.<code>`, its values written by the endings of their names. */
export function reasonText(t: Translate, file: File, reason: ReasonLike): string {
  if (!(reason.code in zhCN[file])) return reason.code;
  return t(`${file}.${reason.code}` as Key, written(reason.values));
}

/** Each value under its name and under its name without the ending that tells its unit. */
function written(values: ReasonLike["values"]): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const text = writeValue(name, value);
      return [
        [name.replace(/_(fen|percent|days|date|code)$/, ""), text],
        [name, text],
      ];
    }),
  );
}

function writeValue(name: string, value: number | string | null | undefined): string {
  if (value === null || value === undefined) return NONE;
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}T/.test(value) ? date(value) : value;
  if (name.endsWith("_fen")) return wan(value);
  if (name.endsWith("_percent")) return fixed(value, 100, 1) + "%";
  return String(value);
}
