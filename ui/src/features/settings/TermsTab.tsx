import { Button } from "antd";
import { commands, type TermRow } from "@/bindings";
import { ErrorNotice, FieldEditor, type FieldSpec } from "@/components";
import { useT, type Key, type Translate } from "@/i18n";
import { zhCN } from "@/i18n/zh-CN";
import { useFile, useProblemText, useRead, useWrite } from "@/platform";

const isQuality = (term: TermRow) => term.name.startsWith("terms.dcma_");

const GROUPS: { name: string; title: Key; lead: Key; holds: (term: TermRow) => boolean }[] = [
  {
    name: "terms",
    title: "settings.termsKpi",
    lead: "settings.termsLead",
    holds: (term) => !isQuality(term),
  },
  { name: "terms-quality", title: "scheduleQuality.title", lead: "scheduleQuality.lead", holds: isQuality },
];

/** The parameters of KPI and lights and the thresholds of schedule quality, beside their defaults; a change moves every figure at once. */
export function TermsTab() {
  const t = useT();
  const wordsOf = useProblemText();
  const file = useFile();
  const write = useWrite();
  const terms = useRead(["settings", "kpi"], ["terms"], commands.terms);
  if (terms.error) return <ErrorNotice body={wordsOf(terms.error)} onRetry={() => void terms.refetch()} />;
  return (
    <div className="settings-scroll">
      {GROUPS.map(({ name, title, lead, holds }) => (
        <section key={name} className="term-group">
          <h3>{t(title)}</h3>
          <p className="soft settings-lead">{t(lead)}</p>
          <div className="terms" data-testid={name}>
            {terms.data?.filter(holds).map((term) => (
              <div key={term.name} className="term card">
                <FieldEditor
                  name={term.name}
                  spec={specOf(t, term, !!file?.readOnly)}
                  value={term.value}
                  wordsOf={wordsOf}
                  onSave={(value) => write(commands.setTerm(term.name, Number(value)))}
                />
                <div className="row faint">
                  {t("settings.default", { value: written(t, term, term.default) })}
                  {term.value !== term.default && !file?.readOnly && (
                    <Button
                      type="link"
                      data-testid={`action-default-${term.name}`}
                      onClick={() => void write(commands.setTerm(term.name, term.default))}
                    >
                      {t("settings.backToDefault")}
                    </Button>
                  )}
                </div>
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function specOf(t: Translate, term: TermRow, readOnly: boolean): FieldSpec {
  const short = term.name.replace(/^terms\./, "");
  const label = short in zhCN.term ? t(`term.${short}` as Key) : term.name;
  const base = { label, readOnly, required: true };
  if (term.unit === "basis_points") {
    return { ...base, kind: "percent", perPercent: 100, min: term.min / 100, max: term.max / 100 };
  }
  return { ...base, kind: "integer", min: term.min, max: term.max, unit: unitOf(t, term) };
}

const unitOf = (t: Translate, term: TermRow) => (term.unit === "days" ? t("common.days") : "");

function written(t: Translate, term: TermRow, value: number): string {
  return term.unit === "basis_points" ? `${value / 100}%` : `${value} ${unitOf(t, term)}`.trim();
}
