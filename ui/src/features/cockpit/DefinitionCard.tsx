import { Descriptions, Table } from "antd";
import type { KpiCard, Reason } from "@/bindings";
import { useT, type Key, type Translate } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { NONE, number, percent } from "@/lib/format";
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
    {
      key: "exclusions",
      label: t("kpi.exclusions"),
      children: card.definition.exclusions.map((why) => wordOf(t, "kpiExcluded", why)).join("；"),
    },
    { key: "source", label: t("kpi.source"), children: part("source") },
    {
      key: "parameters",
      label: t("kpi.parameters"),
      children: card.definition.parameters.map((parameter) => (
        <div key={parameter.code}>
          {wordOf(t, "term", parameter.code.replace(/^terms\./, ""))}: {parameterText(t, parameter)}
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

/** A parameter in the unit that its name tells: days, a score, or hundredths of a percent. */
function parameterText(t: Translate, parameter: Reason): string {
  const value = parameter.values.value ?? null;
  if (typeof value !== "number") return checkWord(t, value);
  if (parameter.code.endsWith("_days")) return `${number(value)} ${t("common.days")}`;
  return /score|impact/.test(parameter.code) ? number(value) : percent(value / 10_000);
}

const checkWord = (t: Translate, value: string | null) =>
  value === null ? NONE : choiceLabel(t, "closure_review", "quality_grade", value);
