import { commands, type FieldSchema, type RecordView } from "@/bindings";
import { FieldEditor } from "@/components";
import { wideFields } from "@/components/records/layout";
import { useReferences } from "@/components/records/references";
import { fieldSpec, toEditor, toFact } from "@/components/records/schema";
import { useT } from "@/i18n";
import { useProblemText, useWrite } from "@/platform";

interface Props {
  record: RecordView;
  schema: FieldSchema[];
  names: string[];
}

/** Some fields of a record, each saving itself. */
export function FieldSet({ record, schema, names }: Props) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const fields = names.flatMap((name) => schema.filter((field) => field.name === name));
  const options = useReferences(fields);
  return (
    <div className="field-grid">
      {fields.map((field) => (
        <div
          key={field.name}
          className={field.kind.type === "long_text" || wideFields.has(field.name) ? "field-wide" : undefined}
        >
          <FieldEditor
            name={field.name}
            spec={fieldSpec(t, record.entity, field, options(field), record.locked)}
            value={toEditor(field, record.fields[field.name])}
            wordsOf={wordsOf}
            onSave={(value) =>
              write(commands.setField(record.entity, record.id, field.name, toFact(value), ""))
            }
          />
        </div>
      ))}
    </div>
  );
}
