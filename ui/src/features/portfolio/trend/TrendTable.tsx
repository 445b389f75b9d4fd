import { useMemo } from "react";
import { Checkbox } from "antd";
import type { MilestoneTrend } from "@/bindings";
import { DataTable, type Column } from "@/components";
import { useT, type Key, type Translate } from "@/i18n";
import { date, NONE, signed } from "@/lib/format";
import { styleOf } from "./markers";
import { TrendMark } from "./TrendLegend";
import { byGravity, MOST_LINES } from "./trendRows";

interface Props {
  rows: readonly MilestoneTrend[];
  across?: true;
  drawn: readonly string[];
  onDrawn(tasks: string[]): void;
  active: string | null;
  onActive(task: string | null): void;
}

/** Every milestone with what its line means in words; a tick draws it. */
export function TrendTable({ rows, across, drawn, onDrawn, active, onActive }: Props) {
  const t = useT();
  const sorted = useMemo(() => byGravity(rows), [rows]);
  const columns = useMemo(() => {
    const toggle = (task: string) =>
      onDrawn(drawn.includes(task) ? drawn.filter((one) => one !== task) : [...drawn, task]);
    const tick: Column<MilestoneTrend> = {
      id: "drawn",
      title: t("trend.drawn"),
      width: 44,
      value: (row) => (drawn.includes(row.task) ? 1 : 0),
      text: (row) => (drawn.includes(row.task) ? "✓" : ""),
      render: (row) => (
        <Checkbox
          aria-label={row.name}
          checked={drawn.includes(row.task)}
          disabled={!drawn.includes(row.task) && drawn.length >= MOST_LINES}
          onChange={() => toggle(row.task)}
        />
      ),
    };
    return [tick, ...trendColumns(t, across, active, onActive)];
  }, [t, across, drawn, onDrawn, active, onActive]);
  return (
    <div className="trend-table">
      <DataTable
        label={t("trend.table")}
        testId="table-trend"
        columns={columns}
        rows={sorted}
        rowKey={(row) => row.task}
      />
    </div>
  );
}

function trendColumns(
  t: Translate,
  across: true | undefined,
  active: string | null,
  onActive: (task: string | null) => void,
): Column<MilestoneTrend>[] {
  const name: Column<MilestoneTrend> = {
    id: "name",
    title: t("trend.milestone"),
    width: 104,
    grow: true,
    value: (row) => row.name,
    render: (row) => (
      <span
        className={active === row.task ? "trend-name active" : "trend-name"}
        onMouseEnter={() => onActive(row.task)}
        onMouseLeave={() => onActive(null)}
      >
        {row.name}
      </span>
    ),
  };
  const project: Column<MilestoneTrend> = {
    id: "project",
    title: t("portfolio.name"),
    width: 112,
    value: (row) => row.projectName,
  };
  return [
    ...(across ? [project] : []),
    name,
    {
      id: "class",
      title: t("trend.class"),
      width: 96,
      value: (row) => row.class,
      text: (row) => classText(t, row),
      render: (row) => (
        <span className="row" title={row.class ? t(`trend.help_${row.class}` as Key) : t("trend.tooFew")}>
          {row.class && <TrendMark name={styleOf(row)} />}
          {classText(t, row)}
        </span>
      ),
    },
    {
      id: "state",
      title: t("trend.state"),
      width: 76,
      value: (row) => row.state,
      text: (row) => t(`trend.state_${row.state}` as Key),
      render: (row) => (
        <span className={row.state === "unconfirmed" ? "figure-late" : undefined}>
          {t(`trend.state_${row.state}` as Key)}
        </span>
      ),
    },
    days("slip", t("trend.slip"), (row) => row.slipDays),
    days("change", t("trend.change"), (row) => row.changeDays),
    day("forecast", t("trend.forecast"), (row) => row.points.at(-1)?.date),
    day("baseline", t("trend.baseline"), (row) => row.references.at(-1)?.date),
  ];
}

const classText = (t: Translate, row: MilestoneTrend) =>
  row.class ? t(`trend.class_${row.class}` as Key) : t("trend.class_none");

function day(
  id: string,
  title: string,
  value: (row: MilestoneTrend) => string | undefined,
): Column<MilestoneTrend> {
  return { id, title, width: 92, value, text: (row) => date(value(row)) };
}

function days(
  id: string,
  title: string,
  value: (row: MilestoneTrend) => number | null,
): Column<MilestoneTrend> {
  const text = (row: MilestoneTrend) => (value(row) === null ? NONE : signed(value(row)));
  return {
    id,
    title,
    width: 58,
    align: "right",
    value,
    text,
    render: (row) => <span className={(value(row) ?? 0) > 0 ? "figure-late" : undefined}>{text(row)}</span>,
  };
}
