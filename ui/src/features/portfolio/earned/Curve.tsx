import { useCallback, useState } from "react";
import { Button } from "antd";
import type { EarnedFigures, EarnedPoint } from "@/bindings";
import { Chart } from "@/components";
import { useT } from "@/i18n";
import { date, wan } from "@/lib/format";
import type { Tokens } from "@/theme/tokens";

interface Props {
  curve: EarnedPoint[];
  figures: EarnedFigures;
  asOf: string;
}

/** The S-curve: planned, earned and spent, cumulative; as a chart or as the table it is drawn from. */
export function Curve({ curve, figures, asOf }: Props) {
  const t = useT();
  const [table, setTable] = useState(false);
  return (
    <section className="card earned-curve" data-testid="earned-curve">
      <h2 className="card-title">
        {t("earned.curve")} <span className="soft">{t("earned.asOf", { date: date(asOf) })}</span>
        <span className="grow" />
        <Button size="small" data-testid="action-curve-table" onClick={() => setTable(!table)}>
          {t(table ? "earned.showChart" : "earned.showTable")}
        </Button>
      </h2>
      {table ? <CurveTable curve={curve} asOf={asOf} /> : <CurveChart {...{ curve, figures, asOf }} />}
      <div className="card-note faint">{t("earned.pastNote")}</div>
    </section>
  );
}

function CurveChart({ curve, figures, asOf }: Props) {
  const t = useT();
  const option = useCallback(
    (tokens: Tokens) => {
      const line = (name: string, values: (number | null)[], color: string, type: "solid" | "dashed") => ({
        name,
        type: "line" as const,
        symbol: "none",
        connectNulls: true,
        lineStyle: { color, width: 2, type },
        itemStyle: { color },
        data: curve.map((point, place) => [point.date, values[place] ?? null] as [string, number | null]),
      });
      const inWan = (fen: number | null) => (fen === null ? null : fen / 1_000_000);
      return {
        grid: { left: 56, right: 28, top: 46, bottom: 28 },
        legend: { top: 0, left: 0, textStyle: { color: tokens.textSoft }, itemWidth: 24 },
        tooltip: {
          trigger: "axis" as const,
          valueFormatter: (value: unknown) => (typeof value === "number" ? wan(value * 1_000_000) : "—"),
        },
        xAxis: { type: "time" as const, axisLabel: { hideOverlap: true, color: tokens.textSoft } },
        yAxis: {
          type: "value" as const,
          axisLabel: { color: tokens.textSoft },
          splitLine: { lineStyle: { color: tokens.line } },
        },
        series: [
          {
            ...line(
              t("earned.planned"),
              curve.map((point) => inWan(point.planned)),
              tokens.neutral,
              "dashed",
            ),
            markLine: {
              silent: true,
              symbol: "none",
              lineStyle: { color: tokens.dataDate, type: "solid" as const },
              label: {
                color: tokens.textSoft,
                formatter: t("earned.dataDate"),
                position: "end" as const,
              },
              data: [{ xAxis: asOf }],
            },
          },
          line(
            t("earned.earnedValue"),
            curve.map((point) => inWan(point.earned)),
            tokens.green,
            "solid",
          ),
          line(
            t("earned.actual"),
            curve.map((point) => inWan(point.actual)),
            tokens.accent,
            "solid",
          ),
        ],
      };
    },
    [curve, asOf, t],
  );
  const label = t("earned.curveLabel", {
    pv: wan(figures.pv),
    ev: wan(figures.ev),
    ac: wan(figures.ac),
    bac: wan(figures.bac),
  });
  return <Chart option={option} label={label} height={250} testId="earned-chart" />;
}

function CurveTable({ curve, asOf }: Omit<Props, "figures">) {
  const t = useT();
  return (
    <div className="earned-curve-table">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t("earned.date")}</th>
            <th className="num">{t("earned.planned")}</th>
            <th className="num">{t("earned.earnedValue")}</th>
            <th className="num">{t("earned.actual")}</th>
          </tr>
        </thead>
        <tbody>
          {curve.map((point) => (
            <tr key={point.date} className={point.date === asOf ? "earned-now" : undefined}>
              <td>{date(point.date)}</td>
              <td className="num">{wan(point.planned)}</td>
              <td className="num">{wan(point.earned)}</td>
              <td className="num">{wan(point.actual)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
