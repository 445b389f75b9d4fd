import { useState } from "react";
import { Button } from "antd";
import { commands, type TermRow } from "@/bindings";
import { ErrorNotice, FieldEditor, type FieldSpec } from "@/components";
import { useT, type Key, type Translate } from "@/i18n";
import { zhCN } from "@/i18n/zh-CN";
import { useFile, useProblemText, useRead } from "@/platform";
import { TermDialog } from "./TermDialog";
import { TermVersions } from "./TermVersions";

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
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (term: TermRow, value: number) => new Promise<void>((done) => setAsked({ term, value, done }));
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
                  quiet
                  onSave={(value) => ask(term, Number(value))}
                />
                <div className="row faint">
                  {t("settings.default", { value: written(t, term, term.default) })}
                  {term.value !== term.default && !file?.readOnly && (
                    <Button
                      type="link"
                      data-testid={`action-default-${term.name}`}
                      onClick={() => void ask(term, term.default)}
                    >
                      {t("settings.backToDefault")}
                    </Button>
                  )}
                </div>
                {term.versions.length > 0 && (
                  <TermVersions versions={term.versions} written={(value) => written(t, term, value)} />
                )}
              </div>
            ))}
          </div>
        </section>
      ))}
      {asked && (
        <TermDialog
          term={asked.term}
          title={labelOf(t, asked.term)}
          value={asked.value}
          written={(value) => written(t, asked.term, value)}
          onDone={() => {
            asked.done();
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}

/** A value that waits to be confirmed. */
interface Asked {
  term: TermRow;
  value: number;
  done: () => void;
}

function labelOf(t: Translate, term: TermRow): string {
  const short = term.name.replace(/^terms\./, "");
  return short in zhCN.term ? t(`term.${short}` as Key) : term.name;
}

function specOf(t: Translate, term: TermRow, readOnly: boolean): FieldSpec {
  const base = { label: labelOf(t, term), readOnly, required: true };
  if (term.unit === "basis_points") {
    return { ...base, kind: "percent", perPercent: 100, min: term.min / 100, max: term.max / 100 };
  }
  return { ...base, kind: "integer", min: term.min, max: term.max, unit: unitOf(t, term) };
}

const unitOf = (t: Translate, term: TermRow) =>
  term.unit === "days" ? t("common.days") : term.unit === "months" ? t("settings.months") : "";

function written(t: Translate, term: TermRow, value: number): string {
  return term.unit === "basis_points" ? `${value / 100}%` : `${value} ${unitOf(t, term)}`.trim();
}
