import type { ApiError, Fact, FieldSchema } from "@/bindings";
import { factText } from "@/components/records/schema";
import type { Key, Translate, Values } from "@/i18n";
import { reasonText } from "@/i18n/reasons";
import { zhCN } from "@/i18n/zh-CN";
import { CommandFailure, problemText } from "@/platform";

/** Why a file was refused: what is wrong, and the place in the file. */
export function refusalText(t: Translate, error: unknown): string {
  const failure = error instanceof CommandFailure ? (error.error as ApiError) : null;
  const reason = failure?.context.reason;
  if (!failure || !reason || !(reason in zhCN.importError)) return problemText(t, error);
  const { limit, kind, ...context } = failure.context;
  const values: Values = {
    ...context,
    ...(limit ? { limit: limit in zhCN.importLimit ? t(`importLimit.${limit}` as Key) : limit } : {}),
    ...(kind ? { kind: kind in zhCN.importKind ? t(`importKind.${kind}` as Key) : kind } : {}),
    ...(context.most ? { most: Number(context.most).toLocaleString("en-US") } : {}),
  };
  return t(`importError.${reason}` as Key, values);
}

/** Where in the file it happened; empty when it has no place. */
export function placeText(t: Translate, error: unknown): string {
  const failure = error instanceof CommandFailure ? (error.error as ApiError) : null;
  const { line, column, element } = failure?.context ?? {};
  // A place without a column is a row of a table, and tables are written in capitals.
  const table = !column && element && element === element.toUpperCase() ? element : null;
  const parts = [
    ...(line ? [t("importing.line", { line })] : []),
    ...(column ? [t("importing.column", { column })] : []),
    ...(element && !table ? [t("importing.element", { element: `<${element}>` })] : []),
    ...(table ? [t("importing.table", { table })] : []),
  ];
  return parts.length > 0 ? t("importing.place", { place: parts.join(" · ") }) : "";
}

/** A value before or after, as the form writes it. Ids of people who are not there yet are new people. */
export function valueText(
  t: Translate,
  schema: FieldSchema[],
  name: string,
  value: Fact,
  people: Map<string, string>,
): string {
  const field = schema.find((candidate) => candidate.name === name);
  if (value === null || value === "" || !field)
    return value === null || value === "" ? t("importing.empty") : String(value);
  if (field.kind.type === "reference") return people.get(String(value)) ?? t("importing.newPerson");
  return factText(t, "project", field, value) || t("importing.empty");
}

/** Why a row is rejected, skipped or merged. */
export function rowReason(t: Translate, reason: { code: string; values: Record<string, Fact> }): string {
  return reasonText(t, "importReason", reason);
}
