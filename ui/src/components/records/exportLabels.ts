import type { ExportLabels, FieldSchema } from "@/bindings";
import type { Language, Translate } from "@/i18n";
import { choiceLabel, entityLabel, fieldLabel } from "@/i18n/labels";

/** The words of an exported list: its title, its columns, and its codes as `<field>.<code>`. */
export function exportLabels(
  t: Translate,
  language: Language,
  entity: string,
  schema: FieldSchema[],
  dataDate: string,
): ExportLabels {
  const words: Record<string, string> = {};
  for (const field of schema) {
    words[field.name] = fieldLabel(t, entity, field.name);
    if (field.kind.type !== "choice") continue;
    for (const code of field.kind.codes)
      words[`${field.name}.${code}`] = choiceLabel(t, entity, field.name, code);
  }
  return {
    language,
    title: entityLabel(t, entity),
    note: t("record.exportNote", { date: dataDate }),
    words,
  };
}
