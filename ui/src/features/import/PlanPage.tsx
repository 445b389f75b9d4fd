import { useState } from "react";
import { Collapse, Radio, Select } from "antd";
import type { ImportDraft, PlanImport, Reason } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { reasonText } from "@/i18n/reasons";
import { date, number } from "@/lib/format";
import { FileProjects } from "./FileProjects";
import { Footer } from "./Footer";
import { FieldMap } from "./FieldMap";
import { Losses } from "./Losses";
import { useApply } from "./useApply";

interface Props {
  draft: ImportDraft;
  plan: PlanImport;
  /** Another project of the file was chosen, or what its columns mean. */
  onDraft: (draft: ImportDraft) => void;
  onDone: () => void;
  onSkip: () => void;
}

const SHOWN = 100;

/** A plan that was read: what it holds, where it goes, what was odd and what is left behind. */
export function PlanPage({ draft, plan, onDraft, onDone, onSkip }: Props) {
  const t = useT();
  const [replaces, setReplaces] = useState<string | null>(plan.replaces?.id ?? null);
  const { busy, problem, apply } = useApply(draft, onDone);
  const facts: [string, string][] = [
    [t("importing.planName"), plan.name || draft.file],
    [t("importing.start"), date(plan.start)],
    [t("importing.finish"), date(plan.finish)],
    [t("importing.tasks"), number(plan.tasks)],
    [t("importing.dependencies"), number(plan.dependencies)],
    [t("importing.resources"), number(plan.resources)],
    [t("importing.calendars"), number(plan.calendars)],
    [t("importing.baselines"), number(plan.baselines)],
  ];
  return (
    <div className="stack" data-testid="import-plan">
      <dl className="import-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="faint">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div title={t("importing.datesHint")} data-testid="import-dates">
        {plan.datesDiffer > 0
          ? t("importing.datesDiffer", { n: number(plan.datesDiffer) })
          : t("importing.datesAgree")}
        <span className="faint"> · {t("importing.datesHint")}</span>
      </div>
      <FileProjects draft={draft} plan={plan} onDraft={onDraft} />
      {plan.map && <FieldMap draft={draft} map={plan.map} onDraft={onDraft} />}
      <Target plan={plan} replaces={replaces} onReplaces={setReplaces} />
      <Collapse
        size="small"
        defaultActiveKey={plan.findings.length > 0 ? ["findings", "losses"] : ["losses"]}
        items={[
          {
            key: "findings",
            label: t("importing.findings", { n: plan.findings.length }),
            children: <Findings findings={plan.findings} />,
          },
          {
            key: "losses",
            label: <span data-testid="open-losses">{t("importing.losses", { n: plan.losses.length })}</span>,
            children: <Losses losses={plan.losses} />,
          },
        ]}
      />
      {problem && <ErrorNotice body={problem} />}
      <Footer
        busy={busy}
        onSkip={onSkip}
        onApply={() =>
          void apply({ mapping: null, replaces }, t("importing.appliedPlan", { tasks: number(plan.tasks) }))
        }
      />
    </div>
  );
}

function Target({
  plan,
  replaces,
  onReplaces,
}: {
  plan: PlanImport;
  replaces: string | null;
  onReplaces: (project: string | null) => void;
}) {
  const t = useT();
  const first = plan.replaces ?? plan.projects[0];
  return (
    <div className="import-target">
      <span className="soft">{t("importing.target")}</span>
      <Radio.Group
        value={replaces === null ? "new" : "replace"}
        data-testid="import-target"
        onChange={(event) => onReplaces(event.target.value === "new" ? null : (first?.id ?? null))}
        options={[
          { value: "new", label: t("importing.asNew") },
          { value: "replace", label: t("importing.replace"), disabled: !first },
        ]}
      />
      {replaces !== null && (
        <>
          <Select
            value={replaces}
            style={{ width: 260 }}
            showSearch={{ optionFilterProp: "label" }}
            data-testid="import-replaces"
            options={plan.projects.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={onReplaces}
          />
          <span className="faint">
            {plan.replaces?.id === replaces && `${t("importing.sameSource")} · `}
            {t("importing.replaceHint")}
          </span>
        </>
      )}
    </div>
  );
}

function Findings({ findings }: { findings: Reason[] }) {
  const t = useT();
  if (findings.length === 0) return <div className="faint">{t("importing.findingsNone")}</div>;
  return (
    <ul className="import-findings" data-testid="import-findings">
      {findings.slice(0, SHOWN).map((finding, index) => {
        const { record, uid, line, field } = finding.values;
        return (
          <li key={index}>
            <span className="faint">
              {t("importing.findingPlace", { record: record ?? "", uid: uid ?? "", line: line ?? "" })}
              {field ? ` · ${t("importing.findingField", { field })}` : ""}
            </span>{" "}
            {reasonText(t, "importFinding", finding)}
          </li>
        );
      })}
      {findings.length > SHOWN && (
        <li className="faint">{t("importing.more", { n: number(findings.length - SHOWN) })}</li>
      )}
    </ul>
  );
}
