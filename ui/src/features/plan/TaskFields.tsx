import type { PlanEdit, PlanView, TaskRow } from "@/bindings";
import { FieldEditor } from "@/components/field/FieldEditor";
import type { FieldSpec, FieldValue } from "@/components/field/spec";
import { useT, type Translate } from "@/i18n";
import { choiceLabel, fieldLabel } from "@/i18n/labels";
import { useProblemText } from "@/platform";
import { cellEdit, constraintEdit, constraintsOf, UNDATED, type EditableColumn } from "./columns/edits";
import { primaveraFields } from "./primaveraFields";
import type { PlanActions } from "./usePlanActions";

interface Props {
  row: TaskRow;
  plan: PlanView;
  locked: boolean;
  apply: PlanActions["apply"];
}

/** How a task may earn its value. */
const EARNED_METHODS = ["percent", "zero_hundred", "fifty_fifty", "steps", "level_of_effort"];

/** A field of a task, and the edit that a new value is. */
export interface TaskField {
  name: string;
  spec: FieldSpec;
  value: FieldValue;
  edit(value: FieldValue): PlanEdit;
}

/** The fields of a task; each saves itself. */
export function TaskFields({ row, plan, locked, apply }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  return (
    <div className="plan-fields">
      {taskFields(t, row, plan).map(({ name, spec, value, edit }) => (
        <FieldEditor
          key={name}
          name={`task-${name}`}
          spec={{ ...spec, readOnly: locked || spec.readOnly }}
          value={value}
          wordsOf={wordsOf}
          onSave={(next) => apply(edit(next))}
        />
      ))}
    </div>
  );
}

function taskFields(t: Translate, row: TaskRow, plan: PlanView): TaskField[] {
  const label = (field: string) => fieldLabel(t, "task", field);
  const typed = (column: EditableColumn, spec: Omit<FieldSpec, "label">, value: FieldValue): TaskField => ({
    name: column,
    spec: { ...spec, label: t(`plan.col_${column}`) },
    value,
    // The field's own check has passed: what is typed here is always an edit.
    edit: (next) =>
      cellEdit(row.id, column, String(next ?? "")) ?? { type: "set_name", task: row.id, name: row.name },
  });
  const field = (name: string, spec: Omit<FieldSpec, "label">, value: FieldValue): TaskField => ({
    name,
    spec: { ...spec, label: label(name) },
    value,
    edit: (next) => ({
      type: "set_field",
      task: row.id,
      field: name,
      value: typeof next === "boolean" ? Number(next) : next,
    }),
  });
  const readOnly = row.summary;
  const options = plan.calendars.map(({ id, name }) => ({ value: id, label: name }));
  return [
    typed("name", { kind: "text", required: true }, row.name),
    typed("duration", { kind: "text", readOnly, help: t("plan.durationHint") }, row.durationText),
    typed("percent", { kind: "percent", min: 0, max: 100, readOnly }, row.percent),
    typed("start", { kind: "date", readOnly }, row.start),
    typed("finish", { kind: "date", readOnly }, row.finish),
    typed("predecessors", { kind: "text", help: t("plan.predecessorsHint") }, row.predecessors),
    typed("resources", { kind: "text", readOnly, help: t("plan.resourcesHint") }, row.resources),
    {
      name: "constraint_type",
      spec: {
        kind: "choice",
        label: label("constraint_type"),
        required: true,
        options: constraintsOf(plan).map((code) => ({
          value: code,
          label: choiceLabel(t, "task", "constraint_type", code),
        })),
      },
      value: row.constraintType || "asap",
      edit: (next) => constraintEdit(row, String(next), null),
    },
    {
      name: "constraint_date",
      spec: {
        kind: "date",
        label: label("constraint_date"),
        readOnly: UNDATED.includes(row.constraintType),
      },
      value: row.constraintDate,
      edit: (next) =>
        constraintEdit(row, next === null ? "asap" : row.constraintType, next === null ? null : String(next)),
    },
    ...primaveraFields(t, row),
    field("deadline", { kind: "date" }, row.deadline),
    field("calendar", { kind: "reference", options }, row.calendar),
    field("actual_start", { kind: "date", readOnly }, row.actualStart),
    field("actual_finish", { kind: "date", readOnly }, row.actualFinish),
    field("milestone", { kind: "flag", readOnly }, row.milestone),
    field("key_milestone", { kind: "flag" }, row.keyMilestone),
    field("manual", { kind: "flag" }, row.manual),
    field("inactive", { kind: "flag", readOnly }, row.inactive),
    field(
      "earned_method",
      {
        kind: "choice",
        required: true,
        readOnly,
        options: EARNED_METHODS.map((code) => ({
          value: code,
          label: choiceLabel(t, "task", "earned_method", code),
        })),
      },
      row.earnedMethod,
    ),
    field("cost", { kind: "money", readOnly }, row.cost),
    field("notes", { kind: "longText" }, row.notes),
  ];
}
