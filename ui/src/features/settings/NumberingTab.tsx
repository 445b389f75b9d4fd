import { commands, type SeriesRow } from "@/bindings";
import { ErrorNotice, FieldEditor } from "@/components";
import { useT, type Key } from "@/i18n";
import { useFile, useProblemText, useRead, useWrite } from "@/platform";

/** Whose name stands above forms, and how each series of them is numbered; numbers that were given stay. */
export function NumberingTab() {
  const t = useT();
  const wordsOf = useProblemText();
  const write = useWrite();
  const readOnly = !!useFile()?.readOnly;
  const view = useRead(["settings"], ["numbering"], commands.numbering);
  if (view.error) return <ErrorNotice body={wordsOf(view.error)} onRetry={() => void view.refetch()} />;
  if (!view.data) return <div className="faint">{t("common.loading")}</div>;
  return (
    <div className="settings-scroll">
      <section className="term-group">
        <h3>{t("numbering.organisation")}</h3>
        <p className="soft settings-lead">{t("numbering.organisationLead")}</p>
        <div className="settings-form">
          <FieldEditor
            name="organisation"
            spec={{ label: t("numbering.organisation"), kind: "text", readOnly }}
            value={view.data.organisation}
            wordsOf={wordsOf}
            onSave={(value) => write(commands.setOrganisation(String(value ?? "")))}
          />
        </div>
      </section>
      <section className="term-group">
        <h3>{t("numbering.title")}</h3>
        <p className="soft settings-lead">{t("numbering.lead")}</p>
        <div className="terms" data-testid="numbering">
          {view.data.series.map((row) => (
            <Series key={row.series} row={row} readOnly={readOnly} />
          ))}
        </div>
      </section>
    </div>
  );
}

function Series({ row, readOnly }: { row: SeriesRow; readOnly: boolean }) {
  const t = useT();
  const wordsOf = useProblemText();
  const write = useWrite();
  const save = (prefix: string, width: number) => write(commands.setNumbering(row.series, prefix, width));
  return (
    <div className="term card" data-testid={`series-${row.series}`}>
      <h4 className="series-name">{t(`numbering.series_${row.series}` as Key)}</h4>
      <div className="series-fields">
        <FieldEditor
          name={`prefix-${row.series}`}
          spec={{ label: t("numbering.prefix"), kind: "text", readOnly, required: true }}
          value={row.prefix}
          wordsOf={wordsOf}
          onSave={(value) => save(String(value ?? ""), row.width)}
        />
        <FieldEditor
          name={`width-${row.series}`}
          spec={{ label: t("numbering.width"), kind: "integer", min: 2, max: 6, readOnly, required: true }}
          value={row.width}
          wordsOf={wordsOf}
          onSave={(value) => save(row.prefix, Number(value))}
        />
      </div>
      <div className="faint">{t("numbering.example", { example: row.example })}</div>
    </div>
  );
}
