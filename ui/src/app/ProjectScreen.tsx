import { Suspense } from "react";
import { LockOutlined } from "@ant-design/icons";
import { Tabs } from "antd";
import { commands, type ProjectOverview } from "@/bindings";
import { ErrorNotice, PageHeader, StatLight, type LightColour } from "@/components";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo, useProblemText, useRead, useRouteParams } from "@/platform";
import { projectTabs } from "./projectTabs";
import { StageMenu } from "./StageMenu";

/** One project: its name, stage and light above, its tabs beneath. Which tabs there are stands in `projectTabs`. */
export function ProjectScreen() {
  const t = useT();
  const go = useGo();
  const wordsOf = useProblemText();
  const { id = "", tab: asked, panel } = useRouteParams();
  const overview = useRead(["projects", "plan", "kpi", "records"], ["project-overview", id], () =>
    commands.projectOverview(id),
  );
  if (overview.error)
    return <ErrorNotice body={wordsOf(overview.error)} onRetry={() => void overview.refetch()} />;
  if (!overview.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const tab = projectTabs.find((candidate) => candidate.name === asked) ?? projectTabs[0]!;
  const View = tab.view;
  return (
    <div className="screen" data-testid="project">
      <ProjectHeader project={overview.data} />
      <Tabs
        size="small"
        className="project-tabs"
        activeKey={tab.name}
        onChange={(next) => go(paths.project(id, next))}
        items={projectTabs.map(({ name, title }) => ({
          key: name,
          label: <span data-testid={`tab-${name}`}>{t(title)}</span>,
        }))}
      />
      <div className="project-tab">
        <Suspense fallback={<div className="shell-wait faint">{t("common.loading")}</div>}>
          <View key={id} project={id} locked={overview.data.locked} panel={panel} />
        </Suspense>
      </div>
    </div>
  );
}

function ProjectHeader({ project }: { project: ProjectOverview }) {
  const t = useT();
  const { row, lights } = project;
  return (
    <PageHeader
      title={
        <>
          <span className="project-code">{row.code}</span> {row.name}
        </>
      }
      facts={
        <>
          {lights && <StatLight colour={lights.overall.light as LightColour} />}
          <span>{choiceLabel(t, "project", "stage", row.stage)}</span>
          {row.manager && <span>{row.manager}</span>}
          <span>
            {date(row.start)} – {date(row.finish)}
          </span>
          {project.locked && (
            <span title={t("record.locked")}>
              <LockOutlined /> {t("project.locked")}
            </span>
          )}
        </>
      }
      actions={<StageMenu project={row.id} next={project.nextStages} />}
    />
  );
}
