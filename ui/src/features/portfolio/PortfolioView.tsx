import { useMemo } from "react";
import { Tabs } from "antd";
import type { PortfolioRow } from "@/bindings";
import { ErrorNotice, PageHeader } from "@/components";
import { useT } from "@/i18n";
import { paths } from "@/lib/paths";
import { useGo, useProblemText, useRouteParams } from "@/platform";
import { AcrossView } from "./AcrossView";
import { EarnedRollUp } from "./earned/EarnedRollUp";
import { Filters } from "./Filters";
import { meeting, NO_CONDITIONS, type Conditions, type Grouping } from "./filter";
import { ProjectList } from "./ProjectList";
import { QualityMatrix } from "./quality/QualityMatrix";
import { usePortfolio } from "./queries";
import { useKept } from "./useKept";
import "./portfolio.css";

const TABS = ["list", "gantt", "page", "trend", "dependencies", "earned", "quality"] as const;

/** All projects: as a list, on one time scale, on one page, by the trends of their milestones, by what they wait for in each
 *  other, under the same conditions; and by the quality of their schedules. */
export function PortfolioView() {
  const t = useT();
  const go = useGo();
  const wordsOf = useProblemText();
  const portfolio = usePortfolio();
  const { tab: asked } = useRouteParams();
  const tab = TABS.find((name) => name === asked) ?? "list";
  const [conditions, setConditions] = useKept<Conditions>("portfolio.conditions", NO_CONDITIONS);
  const [grouping, setGrouping] = useKept<Grouping>("portfolio.grouping", "none");
  const rows: PortfolioRow[] = useMemo(
    () => meeting(portfolio.data?.rows ?? [], conditions),
    [portfolio.data, conditions],
  );
  if (portfolio.error)
    return <ErrorNotice body={wordsOf(portfolio.error)} onRetry={() => void portfolio.refetch()} />;
  if (!portfolio.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const filter = { conditions, onConditions: setConditions, grouping, onGrouping: setGrouping };
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
      <div className="screen-body fill portfolio-screen">
        {tab === "list" && <ProjectList rows={portfolio.data.rows} filter={filter} />}
        {tab === "quality" && <QualityMatrix />}
        {tab === "earned" && <EarnedRollUp />}
        {tab !== "list" && tab !== "quality" && tab !== "earned" && (
          <>
            {portfolio.data.rows.length > 0 && <Filters rows={portfolio.data.rows} {...filter} />}
            <AcrossView tab={tab} view={{ ...portfolio.data, rows }} grouping={grouping} />
          </>
        )}
      </div>
    </div>
  );
}
