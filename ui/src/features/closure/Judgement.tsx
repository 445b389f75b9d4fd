import { commands, type FieldSchema, type RecordView } from "@/bindings";
import { FieldEditor } from "@/components";
import { fieldSpec, toEditor, toFact } from "@/components/records/schema";
import { useT } from "@/i18n";
import { useProblemText, useWrite } from "@/platform";

interface Props {
  review: RecordView;
  schema: FieldSchema[];
  names: string[];
  /** Submitted and approved reviews are read only. */
  fixed: boolean;
}

const SHORT = new Set(["integer", "choice", "flag"]);

/** Fields of the form that people fill in; each saves itself. */
export function Judgement({ review, schema, names, fixed }: Props) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  return (
    <div className="closure-fields">
      {names.flatMap((name) => {
        const field = schema.find((candidate) => candidate.name === name);
        if (!field) return [];
        return [
          <div key={name} className={SHORT.has(field.kind.type) ? "closure-short" : "closure-long"}>
            <FieldEditor
              name={name}
              spec={fieldSpec(t, "closure_review", field, [], fixed)}
              value={toEditor(field, review.fields[name])}
              wordsOf={wordsOf}
              onSave={(value) =>
                write(commands.setField("closure_review", review.id, name, toFact(value), ""))
              }
            />
          </div>,
        ];
      })}
    </div>
  );
}
