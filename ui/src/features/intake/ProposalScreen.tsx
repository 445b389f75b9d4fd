import type { ReactNode } from "react";
import { Button } from "antd";
import { ErrorNotice, PageHeader } from "@/components";
import { FormButtons } from "@/components/print";
import { schemaOf, useSchemas } from "@/components/records/schema";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { paths } from "@/lib/paths";
import { useGo, useProblemText } from "@/platform";
import { CapacityPane } from "./CapacityPane";
import { DecisionPane } from "./DecisionPane";
import { FieldSet } from "./FieldSet";
import { LessonsPane } from "./LessonsPane";
import { MoneyPane } from "./MoneyPane";
import { ProposalSteps } from "./ProposalSteps";
import { useProposal } from "./queries";
import { ScoringPane } from "./ScoringPane";

const BASICS = [
  "name",
  "department",
  "category",
  "program",
  "priority",
  "proposer",
  "sponsor",
  "manager",
  "planned_start",
  "planned_finish",
  "cost",
  "must_do",
  "tags",
];

/** One proposal as a page: the sections of its form, its money, people, lessons, scores and decision. */
export function ProposalScreen({ id }: { id: string }) {
  const t = useT();
  const go = useGo();
  const wordsOf = useProblemText();
  const proposal = useProposal(id);
  const schemas = useSchemas();
  if (proposal.error)
    return <ErrorNotice body={wordsOf(proposal.error)} onRetry={() => void proposal.refetch()} />;
  if (!proposal.data || !schemas.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const view = proposal.data;
  const { record } = view;
  const schema = schemaOf(schemas.data, "proposal");
  const fields = (...names: string[]) => <FieldSet record={record} schema={schema} names={names} />;
  const project = record.fields.project;
  return (
    <div className="screen" data-testid="proposal">
      <PageHeader
        back={{ label: t("intake.back"), onClick: () => go(paths.intake()) }}
        title={`${String(record.fields.code ?? "")} ${String(record.fields.name ?? "")}`}
        facts={
          <>
            <span className="intake-status" data-testid="proposal-status">
              {choiceLabel(t, "proposal", "status", String(record.fields.status))}
            </span>
            <span className="faint">{t("intake.templateOf", { name: view.template })}</span>
          </>
        }
        actions={
          <>
            {typeof project === "string" && project !== "" && (
              <Button data-testid="action-open-project" onClick={() => go(paths.project(project))}>
                {t("intake.decidedProject")}
              </Button>
            )}
            <FormButtons compact kind="proposal" id={id} number={String(record.fields.code ?? "")} />
            <ProposalSteps id={id} steps={view.steps} status={String(record.fields.status)} />
          </>
        }
      />
      <div className="screen-body intake-page">
        <Part title={t("intake.basics")}>{fields(...BASICS)}</Part>
        <Part title={t("intake.part_value")}>{fields("value_text", "goals")}</Part>
        <Part title={t("intake.part_benefit")}>
          {fields("benefit_text", "discount_rate")}
          <MoneyPane view={view} />
        </Part>
        <Part title={t("intake.part_risk")}>{fields("risk_text", "risk_category")}</Part>
        <Part title={t("intake.part_resource")}>
          {fields("resource_text")}
          <CapacityPane view={view} />
        </Part>
        <Part title={t("intake.part_lessons")}>
          <LessonsPane view={view} />
        </Part>
        <Part title={t("intake.part_scoring")}>
          <ScoringPane view={view} />
        </Part>
        <Part title={t("intake.part_decision")}>
          <DecisionPane view={view} />
        </Part>
      </div>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card intake-part">
      <h2 className="card-title">{title}</h2>
      <div className="intake-part-body">{children}</div>
    </section>
  );
}
