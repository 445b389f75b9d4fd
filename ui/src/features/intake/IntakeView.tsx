import { Tabs } from "antd";
import { PageHeader } from "@/components";
import { useT, type Key } from "@/i18n";
import { paths } from "@/lib/paths";
import { useGo, useRouteParams } from "@/platform";
import { ProposalList } from "./ProposalList";
import { ProposalScreen } from "./ProposalScreen";
import { SelectionPane } from "./SelectionPane";
import { SessionList } from "./SessionList";
import { SessionScreen } from "./SessionScreen";
import { ProjectTemplatesPane } from "./template/ProjectTemplatesPane";
import { TemplatesPane } from "./TemplatesPane";
import "./intake.css";

const TABS = ["proposals", "sessions", "selection", "templates", "standard"];

/** Intake: proposals, the sessions that decide on them, what fits the budget, and the forms they are written on. */
export function IntakeView() {
  const t = useT();
  const go = useGo();
  const { tab = "proposals", id } = useRouteParams();
  if (tab === "proposals" && id) return <ProposalScreen id={id} />;
  if (tab === "sessions" && id) return <SessionScreen id={id} />;
  return (
    <div className="screen" data-testid="intake">
      <PageHeader title={t("intake.title")} />
      <Tabs
        size="small"
        style={{ padding: "0 16px" }}
        activeKey={tab}
        onChange={(next) => go(paths.intake(next))}
        items={TABS.map((key) => ({
          key,
          label: <span data-testid={`tab-${key}`}>{t(`intake.tab_${key}` as Key)}</span>,
        }))}
      />
      {tab === "proposals" && <ProposalList />}
      {tab === "sessions" && <SessionList />}
      {tab === "selection" && <SelectionPane />}
      {tab === "templates" && <TemplatesPane />}
      {tab === "standard" && <ProjectTemplatesPane />}
    </div>
  );
}
