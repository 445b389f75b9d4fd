import { commands, type ProjectOverview, type RecordView } from "@/bindings";
import { FieldEditor } from "@/components";
import { fieldSpec, schemaOf, toEditor, toFact, useSchemas } from "@/components/records/schema";
import { useT } from "@/i18n";
import { useProblemText, useWrite } from "@/platform";

const FIELDS = ["reported_light", "reported_on", "reported_reason"];

/** What the manager reports: a light, when, and why. Each saves itself. */
export function Reported({
  overview,
  record,
}: {
  overview: ProjectOverview;
  record: RecordView | undefined;
}) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const schemas = useSchemas();
  const schema = schemaOf(schemas.data, "project");
  return (
    <section className="card overview-reported" data-testid="overview-reported">
      <h2 className="card-title">{t("project.reported")}</h2>
      <div className="card-body field-grid">
        {record &&
          FIELDS.flatMap((name) => {
            const field = schema.find((candidate) => candidate.name === name);
            if (!field) return [];
            return [
              <div key={name} className={name === "reported_reason" ? "field-wide" : undefined}>
                <FieldEditor
                  name={name}
                  spec={fieldSpec(t, "project", field, [], overview.locked)}
                  value={toEditor(field, record.fields[name])}
                  wordsOf={wordsOf}
                  onSave={(value) => write(commands.setField("project", record.id, name, toFact(value), ""))}
                />
              </div>,
            ];
          })}
      </div>
    </section>
  );
}
