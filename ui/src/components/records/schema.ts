import { commands, type Fact, type FieldSchema, type RecordSchema, type RecordView } from "@/bindings";
import type { FieldOption, FieldSpec, FieldValue } from "@/components/field/spec";
import { workingDays } from "@/lib/duration";
import { date, wan } from "@/lib/format";
import type { Translate } from "@/i18n";
import { choiceLabel, fieldLabel } from "@/i18n/labels";
import { useRead } from "@/platform";

/** Records by their schema: what a field is called, how its value is written, what edits it. */

export function useSchemas() {
  return useRead([], ["schema"], commands.schema);
}

export function useRecords(entity: string, project?: string | null, options?: { enabled?: boolean }) {
  return useRead(
    ["records"],
    ["records", entity, project ?? null],
    () => commands.records(entity, project ?? null),
    options,
  );
}

export function schemaOf(schemas: RecordSchema[] | undefined, entity: string): FieldSchema[] {
  return schemas?.find((schema) => schema.entity === entity)?.fields ?? [];
}

/** What a record is called: its number and the field that names its kind. */
export function recordTitle(record: RecordView): string {
  const text = (name: string) =>
    typeof record.fields[name] === "string" ? (record.fields[name] as string) : "";
  const name =
    ["title", "name", "item", "phase", "risk", "month"].map(text).find((word) => word !== "") ?? "";
  return [text("code"), name].filter(Boolean).join(" ") || record.id.slice(0, 8);
}

/** A field's value as words. */
export function factText(
  t: Translate,
  entity: string,
  field: FieldSchema,
  value: Fact | undefined,
  name?: string,
): string {
  if (value === null || value === undefined || value === "") return "";
  switch (field.kind.type) {
    case "money":
      return wan(Number(value));
    case "minutes":
      return workingDays(Number(value));
    case "percent":
      return `${value}%`;
    case "date":
    case "moment":
      return date(String(value));
    case "flag":
      return t(value === 1 ? "common.yes" : "common.no");
    case "choice":
      return choiceLabel(t, entity, field.name, String(value));
    case "reference":
      return name ?? "";
    case "integer":
      return HUNDREDTHS.has(`${entity}.${field.name}`) ? String(Number(value) / 100) : String(value);
    default:
      return String(value);
  }
}

/** Whole numbers that count hundredths of what a person reads. */
const HUNDREDTHS = new Set([
  "objective.target",
  "resource.max_units",
  "project.progress",
  "proposal.discount_rate",
]);

/** The editor of a field. `options` are what a reference offers. */
export function fieldSpec(
  t: Translate,
  entity: string,
  field: FieldSchema,
  options: FieldOption[],
  locked: boolean,
): FieldSpec {
  const base = {
    label: fieldLabel(t, entity, field.name),
    required: field.required,
    readOnly: locked || field.computed || field.kind.type === "moment",
  };
  const kind = field.kind;
  switch (kind.type) {
    case "long_text":
      return { ...base, kind: "longText" };
    case "integer":
      if (HUNDREDTHS.has(`${entity}.${field.name}`))
        return { ...base, kind: "percent", perPercent: 100, unit: "" };
      return { ...base, kind: "integer", min: kind.min, max: kind.max };
    case "percent":
      return { ...base, kind: "percent", min: 0, max: 100 };
    case "choice":
      return {
        ...base,
        kind: "choice",
        options: kind.codes.map((code) => ({ value: code, label: choiceLabel(t, entity, field.name, code) })),
      };
    case "reference":
      return { ...base, kind: "reference", options };
    case "moment":
      return { ...base, kind: "date" };
    case "data":
      return { ...base, kind: "text" };
    default:
      return { ...base, kind: kind.type };
  }
}

/** Between the wire's facts and what editors hold: flags are 0 and 1 on the wire. */
export function toEditor(field: FieldSchema, value: Fact | undefined): FieldValue {
  if (field.kind.type === "flag") return value === 1;
  return value ?? null;
}

export function toFact(value: FieldValue): Fact {
  return typeof value === "boolean" ? Number(value) : value;
}
