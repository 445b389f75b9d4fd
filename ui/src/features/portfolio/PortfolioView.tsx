import { Tabs } from "antd";
import { ErrorNotice, PageHeader } from "@/components";
import { useT } from "@/i18n";
import { paths } from "@/lib/paths";
import { useGo, useProblemText, useRouteParams } from "@/platform";
import { PortfolioGantt } from "./PortfolioGantt";
import { ProjectList } from "./ProjectList";
import { QualityMatrix } from "./quality/QualityMatrix";
import { usePortfolio } from "./queries";
import "./portfolio.css";

const TABS = ["list", "gantt", "quality"] as const;

/** All projects: as a list, on one time scale, and by the quality of their schedules. */
export function PortfolioView() {
  const t = useT();
  const go = useGo();
  const wordsOf = useProblemText();
  const portfolio = usePortfolio();
  const { tab: asked } = useRouteParams();
  const tab = TABS.find((name) => name === asked) ?? "list";
  if (portfolio.error)
    return <ErrorNotice body={wordsOf(portfolio.error)} onRetry={() => void portfolio.refetch()} />;
  if (!portfolio.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  return (
    <div className="screen" data-testid="portfolio">
      <PageHeader
        title={t("portfolio.title")}
        facts={<span>{t("portfolio.count", { n: portfolio.data.rows.length })}</span>}
      />
      <Tabs
        size="small"
        className="project-tabs"
        activeKey={tab}
        onChange={(next) => go(paths.portfolio(next))}
        items={TABS.map((name) => ({
          key: name,
          label: <span data-testid={`tab-${name}`}>{t(`portfolio.tab_${name}`)}</span>,
        }))}
      />
      <div className="screen-body fill">
        {tab === "list" && <ProjectList rows={portfolio.data.rows} />}
        {tab === "gantt" && <PortfolioGantt view={portfolio.data} />}
        {tab === "quality" && <QualityMatrix />}
      </div>
    </div>
  );
}
