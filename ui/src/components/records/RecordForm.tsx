import { useState } from "react";
import { Input } from "antd";
import { commands, type FieldSchema, type RecordView } from "@/bindings";
import { FieldEditor } from "@/components/field/FieldEditor";
import { useT } from "@/i18n";
import { useProblemText, useWrite } from "@/platform";
import { wideFields } from "./layout";
import { fieldSpec, toEditor, toFact } from "./schema";
import { useReferences } from "./references";

interface Props {
  record: RecordView;
  schema: FieldSchema[];
  /** Fields that the place already says. */
  without?: string[];
}

/** A record's form: every field saves itself; the reason typed here goes into the history of the next edits. */
export function RecordForm({ record, schema, without = [] }: Props) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const [reason, setReason] = useState("");
  const shown = schema.filter((field) => field.kind.type !== "data" && !without.includes(field.name));
  const options = useReferences(shown, record.fields.project as string | null | undefined);
  return (
    <>
      <div className="field-grid">
        {shown.map((field) => {
          const spec = fieldSpec(t, record.entity, field, options(field), record.locked);
          const wide = field.kind.type === "long_text" || wideFields.has(field.name);
          return (
            <div key={field.name} className={wide ? "field-wide" : undefined}>
              <FieldEditor
                name={field.name}
                spec={spec}
                value={toEditor(field, record.fields[field.name])}
                wordsOf={wordsOf}
                onSave={(value) =>
                  write(commands.setField(record.entity, record.id, field.name, toFact(value), reason))
                }
              />
            </div>
          );
        })}
      </div>
      {!record.locked && (
        <label className="record-reason">
          <span className="field-label">{t("record.reasonLabel")}</span>
          <Input
            value={reason}
            placeholder={t("record.reasonHint")}
            data-testid="input-change-reason"
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      )}
    </>
  );
}
