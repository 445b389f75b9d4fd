import { useMemo } from "react";
import type { PortfolioView } from "@/bindings";
import { EmptyState, ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { useProblemText } from "@/platform";
import { CrossTable } from "./cross/CrossTable";
import type { Grouping } from "./filter";
import { OnePage } from "./page/OnePage";
import { PortfolioGantt } from "./PortfolioGantt";
import { useCrossDependencies, usePhases } from "./queries";
import { TrendBoard } from "./trend/TrendBoard";
import { useTrends } from "./trend/TrendTab";

interface Props {
  tab: "gantt" | "page" | "trend" | "dependencies";
  /** The projects that meet the conditions. */
  view: PortfolioView;
  grouping: Grouping;
}

/** What is seen across projects: it needs more than the list has. */
export function AcrossView({ tab, view, grouping }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const phases = usePhases();
  const links = useCrossDependencies();
  const shown = useMemo(() => new Set(view.rows.map((row) => row.id)), [view.rows]);
  const touching = useMemo(
    () =>
      (links.data?.rows ?? [])
        .filter(
          ({ predecessor, successor }) => shown.has(predecessor.project) || shown.has(successor.project),
        )
        .map((link) => ({ link, side: "drives" }) as const),
    [links.data, shown],
  );
  const error = phases.error ?? links.error;
  if (error) return <ErrorNotice body={wordsOf(error)} onRetry={() => void phases.refetch()} />;
  if (tab === "trend") return <Trends shown={shown} />;
  if (!phases.data || !links.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const plans = { view, phases: phases.data, links: links.data.rows, grouping };
  if (tab === "gantt") return <PortfolioGantt {...plans} />;
  if (tab === "page") return <OnePage {...plans} />;
  return (
    <CrossTable
      rows={touching}
      empty={<EmptyState title={t("portfolio.crossEmpty")} body={t("portfolio.crossEmptyBody")} />}
    />
  );
}

function Trends({ shown }: { shown: ReadonlySet<string> }) {
  const t = useT();
  const wordsOf = useProblemText();
  const trends = useTrends(null);
  const rows = useMemo(
    () => (trends.data?.rows ?? []).filter((row) => row.key && shown.has(row.project)),
    [trends.data, shown],
  );
  if (trends.error) return <ErrorNotice body={wordsOf(trends.error)} onRetry={() => void trends.refetch()} />;
  if (!trends.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  return <TrendBoard rows={rows} reports={trends.data.reports} across title={t("trend.title")} />;
}
