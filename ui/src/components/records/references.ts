import { useQueries } from "@tanstack/react-query";
import { commands, type FieldSchema, type Tag } from "@/bindings";
import type { FieldOption } from "@/components/field/spec";
import { call } from "@/platform";
import { recordTitle } from "./schema";

const TAGS: Tag[] = ["records"];

/** Kinds whose records belong to one project: only that project's are offered. */
const WITHIN_PROJECT = new Set([
  "task",
  "baseline",
  "change_request",
  "trial",
  "risk",
  "budget_line",
  "budget_request",
]);

/** What the reference fields of a form offer, by the kind they refer to. */
export function useReferences(
  fields: FieldSchema[],
  project?: string | null,
): (field: FieldSchema) => FieldOption[] {
  const kinds = [
    ...new Set(fields.flatMap((field) => (field.kind.type === "reference" ? [field.kind.entity] : []))),
  ];
  const answers = useQueries({
    queries: kinds.map((kind) => {
      const within = WITHIN_PROJECT.has(kind) ? (project ?? null) : null;
      return {
        queryKey: ["read", "records", kind, within],
        queryFn: () => call(commands.records(kind, within)),
        meta: { tags: TAGS },
      };
    }),
  });
  return (field) => {
    if (field.kind.type !== "reference") return [];
    const records = answers[kinds.indexOf(field.kind.entity)]?.data ?? [];
    return records.map((record) => ({ value: record.id, label: recordTitle(record) }));
  };
}
