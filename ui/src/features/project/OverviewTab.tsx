import { useState } from "react";
import { EditOutlined, WarningOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { commands, type ProjectOverview, type Reason } from "@/bindings";
import { ErrorNotice } from "@/components";
import { RecordPanel } from "@/components/records/RecordPanel";
import { schemaOf, useRecords, useSchemas } from "@/components/records/schema";
import { useT, type Translate } from "@/i18n";
import { reasonText } from "@/i18n/reasons";
import { zhCN } from "@/i18n/zh-CN";
import { useProblemText, useRead } from "@/platform";
import { EarnedCard } from "./EarnedCard";
import { Counts, MoneyFigures, Progress, Way } from "./Figures";
import { Lights } from "./Lights";
import { Milestones } from "./Milestones";
import { Reported } from "./Reported";
import "./project.css";

/** Where the project stands, on one page. */
export function OverviewTab({ project }: { project: string }) {
  const t = useT();
  const wordsOf = useProblemText();
  const schemas = useSchemas();
  const overview = useRead(["projects", "plan", "kpi", "records"], ["project-overview", project], () =>
    commands.projectOverview(project),
  );
  const records = useRecords("project");
  const [editing, setEditing] = useState(false);
  const record = records.data?.find((candidate) => candidate.id === project);
  if (overview.error)
    return <ErrorNotice body={wordsOf(overview.error)} onRetry={() => void overview.refetch()} />;
  if (!overview.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const { row } = overview.data;
  return (
    <div className="screen-body overview" data-testid="project-overview">
      <div className="overview-left">
        <Attention project={row.id} findings={overview.data.findings} />
        <Lights overview={overview.data} />
        <Milestones project={project} rows={row.milestones} />
      </div>
      <div className="overview-right">
        <Progress row={row} />
        <MoneyFigures project={row.id} money={row.money} />
        <EarnedCard project={row.id} />
        <Reported overview={overview.data} record={record} />
      </div>
      <Counts overview={overview.data} />
      <Words overview={overview.data} onEdit={() => setEditing(true)} />
      {editing && record && (
        <RecordPanel
          record={record}
          schema={schemaOf(schemas.data, "project").filter((field) => !OWN_STEPS.has(field.name))}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}

/** The stage changes by its own button, with its rules. */
const OWN_STEPS = new Set(["stage"]);

function findingText(t: Translate, finding: Reason): string {
  return reasonText(t, finding.code in zhCN.finding ? "finding" : "light", finding);
}

/** The tab that holds what a finding is about; a light's reasons stand beside it. */
const TABS: Record<string, string> = {
  overdue_tasks: "plan",
  no_baseline: "plan",
  no_plan: "plan",
  open_changes: "changes",
};

function Attention({ project, findings }: { project: string; findings: Reason[] }) {
  const t = useT();
  return (
    <section className="card" data-testid="overview-findings">
      <h2 className="card-title">
        {t("project.attention")} <span className="soft">{findings.length}</span>
      </h2>
      {findings.length === 0 ? (
        <div className="card-note faint">{t("project.attentionNone")}</div>
      ) : (
        <ul className="attention">
          {findings.map((finding, index) => (
            <li key={index} data-testid={`finding-${finding.code}`}>
              <WarningOutlined className="attention-mark" />{" "}
              {TABS[finding.code] ? (
                <Way
                  project={project}
                  tab={TABS[finding.code]!}
                  words={findingText(t, finding)}
                  testId={`open-finding-${finding.code}`}
                />
              ) : (
                findingText(t, finding)
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Words({ overview, onEdit }: { overview: ProjectOverview; onEdit: () => void }) {
  const t = useT();
  const goals = overview.goals.split("\n").filter((line) => line.trim() !== "");
  return (
    <section className="card overview-words" data-testid="overview-words">
      <div>
        <h2 className="card-title">{t("project.goals")}</h2>
        {goals.length === 0 ? (
          <div className="card-note faint">{t("project.goalsNone")}</div>
        ) : (
          <ol className="goals">
            {goals.map((goal, index) => (
              <li key={index}>{goal}</li>
            ))}
          </ol>
        )}
      </div>
      <div>
        <h2 className="card-title">
          {t("project.description")}
          <span className="grow" />
          <Button icon={<EditOutlined />} data-testid="action-edit-project" onClick={onEdit}>
            {t(overview.locked ? "project.facts" : "project.edit")}
          </Button>
        </h2>
        <div className={overview.description ? "card-note pre" : "card-note faint"}>
          {overview.description || t("project.descriptionNone")}
        </div>
      </div>
    </section>
  );
}
