import { useState } from "react";
import { Button } from "antd";
import { commands, type Fact, type FieldSchema } from "@/bindings";
import { ErrorNotice } from "@/components/ErrorNotice";
import { FieldEditor } from "@/components/field/FieldEditor";
import { SidePanel } from "@/components/SidePanel";
import { useT } from "@/i18n";
import { entityInSentence } from "@/i18n/labels";
import { useProblemText, useWrite } from "@/platform";
import { useReferences } from "./references";
import { workflows } from "./layout";
import { fieldSpec, toEditor, toFact } from "./schema";

interface Props {
  entity: string;
  schema: FieldSchema[];
  /** Fields that the place already decides, such as the project. */
  given?: Record<string, Fact>;
  onCreated: (id: string) => void;
  onClose: () => void;
}

/** Asks only for what a record cannot be without; the rest is filled in its form. */
export function RecordCreate({ entity, schema, given = {}, onCreated, onClose }: Props) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const asked = schema.filter(
    (field) =>
      field.required &&
      !field.computed &&
      field.name !== "position" &&
      !(field.name === "status" && workflows.has(entity)) &&
      !(field.name in given) &&
      needsAsking(field, entity),
  );
  const [values, setValues] = useState<Record<string, Fact>>(() => initial(asked));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const project = given.project ?? values.project;
  const options = useReferences(asked, typeof project === "string" && project ? project : null);
  const missing = asked.some((field) => (values[field.name] ?? "") === "");

  const create = async () => {
    setBusy(true);
    try {
      const changed = await write(commands.createRecord(entity, { ...given, ...values }, ""));
      onClose();
      if (changed.id) onCreated(changed.id);
    } catch (error) {
      setProblem(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <SidePanel
      title={t("record.newTitle", { kind: entityInSentence(t, entity) })}
      testId="record-create"
      onClose={onClose}
    >
      {asked.map((field) => (
        <FieldEditor
          key={field.name}
          name={field.name}
          spec={fieldSpec(t, entity, field, options(field), false)}
          value={toEditor(field, values[field.name])}
          quiet
          onSave={async (value) => setValues((now) => ({ ...now, [field.name]: toFact(value) }))}
        />
      ))}
      {problem && <ErrorNotice body={problem} />}
      <div className="row record-create-actions">
        <Button
          type="primary"
          disabled={missing}
          loading={busy}
          data-testid="action-create"
          onClick={() => void create()}
        >
          {t("common.create")}
        </Button>
        <span className="faint">{t("record.createHint")}</span>
      </div>
    </SidePanel>
  );
}

/** Amounts and flags start at nothing and need no question; a booking of nothing is none. */
function needsAsking(field: FieldSchema, entity: string): boolean {
  if (entity === "cost_entry" && field.name === "amount") return true;
  return !["money", "minutes", "flag", "percent", "data", "moment"].includes(field.kind.type);
}

function initial(fields: FieldSchema[]): Record<string, Fact> {
  return Object.fromEntries(
    fields.flatMap((field): [string, Fact][] => {
      if (field.kind.type === "choice") return [[field.name, field.kind.codes[0] ?? ""]];
      if (field.kind.type === "integer" && field.kind.min > 0) return [[field.name, field.kind.min]];
      return [];
    }),
  );
}
