import type { ExportLabels, RecordSchema } from "@/bindings";
import type { Key, Language, Translate } from "@/i18n";
import { choiceLabel, fieldLabel } from "@/i18n/labels";
import { FORMS } from "./queries";

const TABLES = ["project", "task", "risk", "budget_line", "quality_check"] as const;

/** The words of all forms: titles, instructions, columns, and codes as `<kind>.<field>.<code>`. */
export function formLabels(t: Translate, language: Language, schemas: RecordSchema[]): ExportLabels {
  const words: Record<string, string> = {};
  for (const form of FORMS) words[`form.${form}`] = t(`collection.form_${form}`);
  for (const table of TABLES) {
    words[`sheet.${table}`] = t(`collection.sheet_${table}` as Key);
    words[`help.${table}`] = t(`collection.help_${table}` as Key);
    for (const field of schemas.find((schema) => schema.entity === table)?.fields ?? []) {
      const unit = field.kind.type === "money" ? t("collection.unitYuan") : "";
      words[`${table}.${field.name}`] = fieldLabel(t, table, field.name) + unit;
      if (field.kind.type !== "choice") continue;
      for (const code of field.kind.codes)
        words[`${table}.${field.name}.${code}`] = choiceLabel(t, table, field.name, code);
    }
  }
  return { language, title: t("collection.title"), note: "", words };
}
