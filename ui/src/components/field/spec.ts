import { parseDuration, workingDays } from "@/lib/duration";
import { fixed } from "@/lib/format";
import { parseDate, parseInteger, parsePercent, parseWan } from "@/lib/parse";

/** What a field holds and how it is written and read. Pure; the words come from the catalogue. */
export type FieldKind =
  | "text"
  | "longText"
  | "integer"
  | "money"
  | "percent"
  | "minutes"
  | "date"
  | "flag"
  | "choice"
  | "reference";

export type FieldValue = string | number | boolean | null;

export interface FieldOption {
  value: string;
  label: string;
}

export interface FieldSpec {
  kind: FieldKind;
  label: string;
  help?: string;
  required?: boolean;
  readOnly?: boolean;
  /** What a choice or reference offers. */
  options?: FieldOption[];
  min?: number;
  max?: number;
  /** Wire units in one percent: 1 where 35 means 35 %, 100 where 3500 does. */
  perPercent?: number;
  /** Written behind the value instead of the kind's own unit. */
  unit?: string;
}

export type Parsed =
  { ok: true; value: FieldValue } | { ok: false; why: "integer" | "money" | "percent" | "duration" | "date" };

/** A stored value as the text of an input. */
export function toText(spec: FieldSpec, value: FieldValue): string {
  if (value === null || value === undefined || value === "") return "";
  switch (spec.kind) {
    case "money":
      return fixed(Number(value), 1_000_000, 6)
        .replace(/,/g, "")
        .replace(/(\.\d\d\d*?)0+$/, "$1");
    case "percent":
      return String(Number(value) / (spec.perPercent ?? 1));
    case "minutes":
      return workingDays(Number(value));
    default:
      return String(value);
  }
}

/** The text of an input as a stored value; empty text is no value. */
export function fromText(spec: FieldSpec, text: string): Parsed {
  const read = (
    value: number | string | null,
    why: "integer" | "money" | "percent" | "duration" | "date",
  ): Parsed => (value === null ? { ok: false, why } : { ok: true, value });
  if (text.trim() === "" && spec.kind !== "text" && spec.kind !== "longText")
    return { ok: true, value: null };
  switch (spec.kind) {
    case "integer":
      return read(within(spec, parseInteger(text)), "integer");
    case "money":
      return read(parseWan(text), "money");
    case "percent": {
      const percent = within(spec, parsePercent(text));
      return read(percent === null ? null : Math.round(percent * (spec.perPercent ?? 1)), "percent");
    }
    case "minutes":
      return read(parseDuration(text), "duration");
    case "date":
      return read(parseDate(text), "date");
    default:
      return { ok: true, value: text.trim() };
  }
}

function within(spec: FieldSpec, value: number | null): number | null {
  if (value === null) return null;
  return value < (spec.min ?? -Infinity) || value > (spec.max ?? Infinity) ? null : value;
}
