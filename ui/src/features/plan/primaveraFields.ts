/** The fields of a task that only Primavera's rules read, in a plan that keeps to them. */
import type { TaskRow } from "@/bindings";
import type { FieldSpec, FieldValue } from "@/components/field/spec";
import type { Translate } from "@/i18n";
import { choiceLabel, fieldLabel } from "@/i18n/labels";
import { CONSTRAINTS, UNDATED } from "./columns/edits";
import type { TaskField } from "./TaskFields";

const ACTIVITY_TYPES: readonly string[] = [
  ...["task", "resource", "level_of_effort", "start_milestone", "finish_milestone", "wbs_summary"],
];

export function primaveraFields(t: Translate, row: TaskRow): TaskField[] {
  const own = row.primavera;
  if (own === null) return [];
  const readOnly = row.summary;
  const choices = (name: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: choiceLabel(t, "task", name, value) }));
  const field = (name: string, spec: Omit<FieldSpec, "label">, value: FieldValue): TaskField => ({
    name,
    spec: { ...spec, readOnly, label: fieldLabel(t, "task", name) },
    value,
    edit: (next) => ({
      type: "set_field",
      task: row.id,
      field: name,
      value: next === "" || typeof next === "boolean" ? null : next,
    }),
  });
  const second = "secondary_constraint_type";
  const dated = CONSTRAINTS.filter((code) => !UNDATED.includes(code));
  return [
    field(
      "activity_type",
      { kind: "choice", required: true, options: choices("activity_type", ACTIVITY_TYPES) },
      own.activityType,
    ),
    field("expected_finish", { kind: "date" }, own.expectedFinish),
    field(second, { kind: "choice", options: choices(second, dated) }, own.secondConstraintType),
    ...(own.secondConstraintType === null
      ? []
      : [field("secondary_constraint_date", { kind: "date" }, own.secondConstraintDate)]),
    field("external_early_start", { kind: "date" }, own.externalEarlyStart),
    field("external_late_finish", { kind: "date" }, own.externalLateFinish),
  ];
}
