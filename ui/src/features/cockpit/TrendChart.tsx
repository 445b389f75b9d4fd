import { useCallback } from "react";
import type { KpiCard } from "@/bindings";
import { Chart } from "@/components";
import { useT, type Key } from "@/i18n";
import type { Tokens } from "@/theme/tokens";
import { figureText, targetText } from "./figures";

/** Twelve months of a figure with its target. */
export function TrendChart({ card }: { card: KpiCard }) {
  const t = useT();
  const name = t(`kpi.${card.code}_name` as Key);
  const option = useCallback(
    (tokens: Tokens) => ({
      grid: { left: 48, right: 24, top: 28, bottom: 28 },
      tooltip: {
        trigger: "axis" as const,
        valueFormatter: (value: unknown) =>
          figureText(t, typeof value === "number" ? value : null, card.unit),
      },
      xAxis: { type: "category" as const, data: card.trend.map((point) => point.month) },
      yAxis: {
        type: "value" as const,
        min: (seen: { min: number }) => Math.floor(Math.min(seen.min, card.target ?? seen.min)),
        max: (seen: { max: number }) => Math.ceil(Math.max(seen.max, card.target ?? seen.max)),
        axisLabel: { formatter: card.unit === "percent" ? "{value}%" : "{value}" },
        splitLine: { lineStyle: { color: tokens.line } },
      },
      series: [
        {
          name,
          type: "line" as const,
          data: card.trend.map((point) => point.value),
          symbolSize: 6,
          markLine:
            card.target === null
              ? undefined
              : {
                  silent: true,
                  symbol: "none",
                  lineStyle: { color: tokens.textFaint, type: "dashed" as const },
                  label: {
                    color: tokens.textSoft,
                    position: "insideEndTop" as const,
                    formatter: targetText(t, card),
                  },
                  data: [{ yAxis: card.target }],
                },
        },
      ],
    }),
    [card, name, t],
  );
  const label = `${name} ${t("kpi.trend")}`;
  const table = () => ({
    title: label,
    note: targetText(t, card),
    columns: [
      { title: t("cockpit.date"), kind: "text" as const },
      { title: name, kind: "text" as const },
    ],
    rows: card.trend.map((point) => [point.month, figureText(t, point.value, card.unit)]),
  });
  return <Chart option={option} label={label} height={280} testId="kpi-trend" table={table} />;
}
