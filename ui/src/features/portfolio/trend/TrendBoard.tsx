import { useMemo, useState } from "react";
import type { MilestoneTrend } from "@/bindings";
import { EmptyState } from "@/components";
import { canvasMeasure, DrawnPage, tickWords } from "@/features/gantt";
import { useT } from "@/i18n";
import { date, signed } from "@/lib/format";
import { PictureButtons } from "../PictureButtons";
import "../portfolio.css";
import { firstLines, MOST_LINES } from "./trendRows";
import { TrendLegend } from "./TrendLegend";
import { trendScene, type Hit } from "./trendScene";
import { TrendTable } from "./TrendTable";

interface Props {
  rows: MilestoneTrend[];
  reports: string[];
  /** Whether lines are told apart by their projects too. */
  across?: true;
  title: string;
}

const HEIGHT = 560;
const REACH = 9;
/** A4 on its side. */
const SHEET = { width: 297, height: 210 };

/** The chart of milestone trends beside its table. What is drawn is chosen in the table. */
export function TrendBoard({ rows, reports, across, title }: Props) {
  const t = useT();
  const [measure] = useState(canvasMeasure);
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const drawn = useMemo(() => {
    const known = chosen?.filter((task) => rows.some((row) => row.task === task)) ?? firstLines(rows);
    return rows.filter((row) => known.includes(row.task));
  }, [rows, chosen]);
  const chart = useMemo(() => {
    if (drawn.length === 0) return null;
    const slip = (row: MilestoneTrend) => (row.slipDays === null ? "" : ` ${signed(row.slipDays)}`);
    return trendScene({
      rows: drawn,
      reports,
      active,
      label: (row) => (across ? `${row.name} · ${row.projectName}` : row.name) + slip(row),
      words: tickWords(t),
      axisX: t("trend.axisX"),
      axisY: t("trend.axisY"),
      edge: t("trend.edge"),
      height: HEIGHT,
      measure,
    });
  }, [drawn, reports, active, across, t, measure]);
  if (rows.length === 0) return <EmptyState title={t("trend.empty")} body={t("trend.emptyBody")} />;
  const tip = (hit: Hit) => {
    const row = drawn.find((one) => one.task === hit.task);
    const said = hit.reached ? "trend.tipReached" : "trend.tipForecast";
    return t(said, { name: row?.name ?? "", reported: date(hit.reported), date: date(hit.date) });
  };
  const point = (task: string) => ({
    onMouseEnter: () => setActive(task),
    onMouseLeave: () => setActive(null),
  });
  return (
    <div className="trend" data-testid="trend">
      <div className="trend-chart card">
        <div className="row trend-bar">
          <TrendLegend />
          <span className="grow" />
          <PictureButtons drawing={chart?.drawing ?? null} name={title} sheet={SHEET} />
        </div>
        {chart ? (
          <DrawnPage drawing={chart.drawing} label={title} testId="trend-chart">
            {chart.hits.map((hit) => (
              <span
                key={hit.task + hit.reported}
                className="trend-hit"
                title={tip(hit)}
                style={{ left: hit.x - REACH, top: hit.y - REACH, width: 2 * REACH, height: 2 * REACH }}
                {...point(hit.task)}
              />
            ))}
            {chart.labels.map((label) => (
              <span
                key={label.task}
                className="trend-hit"
                style={{ left: label.x, top: label.y - 7, width: label.width, height: 14 }}
                {...point(label.task)}
              />
            ))}
          </DrawnPage>
        ) : (
          <EmptyState title={t("trend.noneChosen")} body={t("trend.noneChosenBody", { n: MOST_LINES })} />
        )}
      </div>
      <TrendTable
        rows={rows}
        across={across}
        drawn={drawn.map((row) => row.task)}
        onDrawn={setChosen}
        active={active}
        onActive={setActive}
      />
    </div>
  );
}
