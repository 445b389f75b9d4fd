import { Collapse } from "antd";
import { EmptyState, ErrorNotice } from "@/components";
import { FormButtons } from "@/components/print";
import { RecordHistory } from "@/components/records/RecordHistory";
import { schemaOf, useRecords, useSchemas } from "@/components/records/schema";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { useFile, useProblemText } from "@/platform";
import { Blockers } from "./Blockers";
import { useClosure } from "./queries";
import { ReviewForm } from "./ReviewForm";
import { Steps } from "./Steps";
import { Waiver } from "./Waiver";
import "./closure.css";

/** Statuses in which the form may be filled in. */
const OPEN = new Set(["draft", "returned"]);

/** The closure review of a project: the form as a page, what is open and what may be done beside it. */
export function ClosureTab({ project, locked }: { project: string; locked: boolean }) {
  const t = useT();
  const wordsOf = useProblemText();
  const file = useFile();
  const schemas = useSchemas();
  const closure = useClosure(project);
  const projects = useRecords("project");
  if (closure.error)
    return <ErrorNotice body={wordsOf(closure.error)} onRetry={() => void closure.refetch()} />;
  if (!closure.data || !schemas.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const view = closure.data;
  const schema = schemaOf(schemas.data, "closure_review");
  const { review } = view;
  if (!review) {
    const record = projects.data?.find((candidate) => candidate.id === project);
    const stage = choiceLabel(t, "project", "stage", String(record?.fields.stage ?? ""));
    return (
      <div className="screen-body" data-testid="closure">
        <EmptyState
          title={t("closure.none")}
          body={
            <>
              <p>{t("closure.noneBody")}</p>
              {view.steps.length === 0 && record && <p>{t("closure.noneStage", { stage })}</p>}
            </>
          }
          actions={<Steps view={view} />}
        />
      </div>
    );
  }
  const fixed =
    locked || review.locked || file?.readOnly != null || !OPEN.has(String(review.fields.status ?? ""));
  return (
    <div className="closure" data-testid="closure">
      <div className="closure-desk">
        <ReviewForm view={view} review={review} schema={schema} fixed={fixed} />
      </div>
      <aside className="closure-side">
        <div className="closure-print">
          <FormButtons kind="closure_review" id={review.id} number={String(review.fields.code ?? "")} />
        </div>
        {view.steps.length > 0 && (
          <section className="card closure-steps" data-testid="closure-steps">
            <h2 className="card-title">{t("closure.steps")}</h2>
            <div className="stack card-body">
              <Steps view={view} />
            </div>
          </section>
        )}
        <Blockers project={project} blockers={view.blockers} fixed={fixed} />
        {(view.blockers.length > 0 || Boolean(review.fields.waiver)) && (
          <Waiver view={view} review={review} fixed={locked || review.locked || file?.readOnly != null} />
        )}
        <Collapse
          size="small"
          items={[
            {
              key: "history",
              label: t("closure.history"),
              children: <RecordHistory entity="closure_review" id={review.id} schema={schema} />,
            },
          ]}
        />
      </aside>
    </div>
  );
}
