import { commands } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { useProblemText, useRead } from "@/platform";
import { TrendBoard } from "./TrendBoard";

/** What trends are made of: plans, and the months that were frozen. */
export function useTrends(project: string | null) {
  return useRead(["plan", "projects", "reports"], ["trends", project], () =>
    commands.milestoneTrends(project),
  );
}

/** The milestone trends of one project. */
export function TrendTab({ project }: { project: string }) {
  const t = useT();
  const wordsOf = useProblemText();
  const trends = useTrends(project);
  if (trends.error) return <ErrorNotice body={wordsOf(trends.error)} onRetry={() => void trends.refetch()} />;
  if (!trends.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const name = trends.data.rows[0]?.projectName ?? "";
  return (
    <div className="screen-body fill">
      <TrendBoard
        rows={trends.data.rows}
        reports={trends.data.reports}
        title={t("trend.titleOf", { name })}
      />
    </div>
  );
}
