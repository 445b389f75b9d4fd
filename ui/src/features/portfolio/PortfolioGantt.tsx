import { useCallback, useMemo, useRef, useState } from "react";
import { Switch } from "antd";
import type { CrossDependency, PhaseRow, PortfolioView } from "@/bindings";
import { EmptyState, type LightColour } from "@/components";
import { GanttChart, ZoomBar, type Column, type GanttHandle, type Show, type Zoom } from "@/features/gantt";
import { useT, type Translate } from "@/i18n";
import { date, NONE, percent, signed } from "@/lib/format";
import { paths } from "@/lib/paths";
import { remember, remembered, useGo } from "@/platform";
import type { Grouping } from "./filter";
import {
  chartBar,
  chartLinks,
  chartRows,
  chartSpan,
  dataDateLine,
  daysOff,
  type ChartRow,
} from "./ganttRows";
import { today as wallClock } from "./today";

const SHOW: Show = { critical: true, baseline: true, float: false, dependencies: true, labels: true };
const LEVEL = { program: 1, project: 2, phase: 3, milestone: 3 } as const;
const idOf = (row: ChartRow) => row.id;
const levelOf = (row: ChartRow) => LEVEL[row.kind];

interface Props {
  view: PortfolioView;
  phases: readonly PhaseRow[];
  links: readonly CrossDependency[];
  grouping: Grouping;
}

/** The whole portfolio on one time scale; a project opens on a double click or Alt+Enter. */
export function PortfolioGantt({ view, phases, links, grouping }: Props) {
  const t = useT();
  const go = useGo();
  const chart = useRef<GanttHandle>(null);
  const [milestones, setMilestones] = useState(() => remembered("portfolio.milestones", false));
  const [zoom, setZoom] = useState<Zoom>("quarter");
  const [today] = useState(wallClock);
  const by = grouping === "none" ? "program" : grouping;
  const rows = useMemo(
    () => chartRows(view.rows, { phases, milestones }, by),
    [view.rows, phases, milestones, by],
  );
  const dependencies = useMemo(() => chartLinks(rows, links), [rows, links]);
  const columns = useMemo(() => ganttColumns(t), [t]);
  const span = useMemo(() => chartSpan(rows, view.asOf), [rows, view.asOf]);
  const bar = useCallback((row: ChartRow) => chartBar(row, (light) => t(`common.light_${light}`)), [t]);
  const nonWorking = useMemo(() => daysOff(view), [view]);
  const open = (id: string) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (row?.kind === "project") go(paths.project(row.id));
    if (row?.kind === "phase") go(paths.project(row.phase.project, "plan"));
    if (row?.kind === "milestone") go(paths.project(row.milestone.project, "plan"));
  };
  if (rows.length === 0)
    return <EmptyState title={t("portfolio.ganttEmpty")} body={t("portfolio.ganttEmptyBody")} />;
  return (
    <div className="portfolio-gantt" data-testid="portfolio-gantt">
      <div className="row portfolio-gantt-bar">
        <ZoomBar zoom={zoom} today={today} chart={() => chart.current} />
        <label className="row">
          <Switch
            size="small"
            checked={milestones}
            onChange={(on) => {
              setMilestones(on);
              remember("portfolio.milestones", on);
            }}
            data-testid="toggle-milestones"
          />
          {t("portfolio.milestones")}
        </label>
      </div>
      <div className="portfolio-chart">
        <GanttChart<ChartRow>
          ref={chart}
          rows={rows}
          id={idOf}
          level={levelOf}
          bar={bar}
          columns={columns}
          dependencies={dependencies}
          nonWorking={nonWorking}
          span={span}
          today={today}
          dataDate={dataDateLine(view.asOf)}
          show={SHOW}
          gridWidth={520}
          initialZoom="quarter"
          label={t("portfolio.ganttLabel")}
          tip={(row) => tipOf(t, row)}
          onOpen={open}
          onZoom={setZoom}
        />
      </div>
    </div>
  );
}

function ganttColumns(t: Translate): Column<ChartRow>[] {
  const project =
    (text: (row: Extract<ChartRow, { kind: "project" }>["row"]) => string) => (row: ChartRow) =>
      row.kind === "project" ? text(row.row) : "";
  return [
    {
      id: "name",
      title: t("portfolio.name"),
      width: 206,
      tree: true,
      text: (row) => nameOf(t, row),
    },
    { id: "manager", title: t("portfolio.manager"), width: 76, text: project((row) => row.manager) },
    {
      id: "finish",
      title: t("portfolio.forecastFinish"),
      width: 108,
      text: (row) =>
        row.kind === "milestone"
          ? date(row.milestone.actual ?? row.milestone.forecast)
          : row.kind === "phase"
            ? date(row.phase.finish)
            : project((one) => date(one.actualFinish ?? one.finish))(row),
    },
    {
      id: "slip",
      title: t("portfolio.slip"),
      width: 128,
      align: "right",
      text: (row) => slipText(row),
    },
  ];
}

function slipText(row: ChartRow): string {
  const days =
    row.kind === "project" ? row.row.slipDays : row.kind === "milestone" ? row.milestone.slipDays : null;
  return days === null ? "" : signed(days);
}

function nameOf(t: Translate, row: ChartRow): string {
  if (row.kind === "program") return `${row.name || t("portfolio.groupEmpty")} (${row.count})`;
  if (row.kind === "phase") return row.phase.name;
  return row.kind === "project" ? `${row.row.code} ${row.row.name}` : row.milestone.name;
}

function tipOf(t: Translate, row: ChartRow): string[] {
  if (row.kind === "program") return [nameOf(t, row)];
  if (row.kind === "phase")
    return [
      row.phase.name,
      t("portfolio.tipFinish", { finish: date(row.phase.finish), baseline: date(row.phase.baselineFinish) }),
    ];
  if (row.kind === "milestone") {
    const { actual, forecast, baseline } = row.milestone;
    return [
      row.milestone.name,
      t("portfolio.tipFinish", { finish: date(actual ?? forecast), baseline: date(baseline) }),
    ];
  }
  const { lights, progress, timeProgress } = row.row;
  const share = (part: number | null) => (part === null ? NONE : percent(part / 10_000, undefined, 0));
  return [
    nameOf(t, row),
    t("portfolio.tipFinish", {
      finish: date(row.row.actualFinish ?? row.row.finish),
      baseline: date(row.row.baselineFinish),
    }),
    t("portfolio.tipProgress", { progress: share(progress), time: share(timeProgress) }),
    ...(lights
      ? [t("portfolio.tipLight", { light: t(`common.light_${lights.overall.light as LightColour}`) })]
      : []),
  ];
}
