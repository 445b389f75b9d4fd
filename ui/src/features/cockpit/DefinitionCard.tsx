import { Descriptions, Table } from "antd";
import type { KpiCard } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { number, percent } from "@/lib/format";
import { figureText, wordOf } from "./figures";

/** How a figure is defined, with which parameters, and how else it can be counted. */
export function DefinitionCard({ card }: { card: KpiCard }) {
  const t = useT();
  const part = (name: string) => t(`kpi.${card.code}_${name}` as Key);
  const items = [
    { key: "formula", label: t("kpi.formula"), children: part("formula") },
    { key: "numerator", label: t("kpi.numerator"), children: part("numerator") },
    { key: "denominator", label: t("kpi.denominator"), children: part("denominator") },
    { key: "window", label: t("kpi.window"), children: part("window") },
    {
      key: "calendar",
      label: t("kpi.calendar"),
      children: t(`kpi.calendar_${card.definition.calendar ?? "none"}` as Key),
    },
    { key: "source", label: t("kpi.source"), children: part("source") },
    {
      key: "parameters",
      label: t("kpi.parameters"),
      children: card.definition.parameters.map((parameter) => (
        <div key={parameter.code}>
          {wordOf(t, "term", parameter.code.replace(/^terms\./, ""))}: {parameterText(parameter.values)}
        </div>
      )),
    },
  ].filter((item) => !Array.isArray(item.children) || item.children.length > 0);
  return (
    <div className="stack" data-testid="kpi-definition">
      <Descriptions size="small" column={1} bordered items={items} styles={{ label: { width: 110 } }} />
      <span className="faint">
        {t("kpi.version", { version: card.definition.version, effective: card.definition.effective })}
      </span>
      {card.variants.length > 0 && (
        <Table
          size="small"
          rowKey="code"
          pagination={false}
          dataSource={card.variants}
          columns={[
            { title: t("kpi.variants"), render: (_, row) => wordOf(t, "kpiVariant", row.code) },
            {
              align: "right",
              width: 160,
              render: (_, row) => figureText(t, row.value, row.unit),
            },
            { align: "right", width: 90, render: (_, row) => t("kpi.sample", { n: row.n }) },
          ]}
        />
      )}
    </div>
  );
}

function parameterText(values: Record<string, number | string | null>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (typeof value !== "number") return String(value ?? "");
      return /percent|basis_points/.test(name) ? percent(value / 10_000) : number(value);
    })
    .join(" ");
}
