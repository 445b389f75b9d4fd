import { zhCN } from "./zh-CN";
import type { Key, Translate } from "./index";

/** Words of records by their schema: kinds, fields, codes. A code the catalogue does not know is shown as it is. */

export function entityLabel(t: Translate, entity: string): string {
  return entity in zhCN.entity ? t(`entity.${entity}` as Key) : entity;
}

/** A kind inside a sentence: "New budget line", not "New Budget line"; abbreviations keep their capitals. */
export function entityInSentence(t: Translate, entity: string): string {
  const label = entityLabel(t, entity);
  return /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}

export function fieldLabel(t: Translate, entity: string, field: string): string {
  const own = `${entity}__${field}`;
  if (own in zhCN.field) return t(`field.${own}` as Key);
  return field in zhCN.field ? t(`field.${field}` as Key) : field;
}

const CODE_WORDS: Record<string, string> = { ">=": "ge", "<=": "le", "A/R": "AR" };

export function choiceLabel(t: Translate, entity: string, field: string, code: string): string {
  const key = `${entity}_${field}_${CODE_WORDS[code] ?? code}`;
  return key in zhCN.choice ? t(`choice.${key}` as Key) : code;
}
