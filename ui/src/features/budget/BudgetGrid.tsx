import { useState } from "react";
import { Segmented, Select } from "antd";
import { EmptyState, ErrorNotice } from "@/components";
import { useT, type Key } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { fixed } from "@/lib/format";
import { useProblemText } from "@/platform";
import { useGrid } from "./queries";
import "./budget.css";

/** 分 in one of the unit. */
const UNITS = { yuan: 100, thousand: 100_000, ten_thousand: 1_000_000 };
type Unit = keyof typeof UNITS;

/** A budget by category and month: one figure at a time, in a unit in which rows and columns add up to what is shown. */
export function BudgetGrid({ project }: { project?: string }) {
  const t = useT();
  const wordsOf = useProblemText();
  const [unit, setUnit] = useState<Unit>("ten_thousand");
  const [measure, setMeasure] = useState("actual");
  const grid = useGrid(project, unit);
  if (grid.error) return <ErrorNotice body={wordsOf(grid.error)} onRetry={() => void grid.refetch()} />;
  if (!grid.data) return <div className="faint">{t("common.loading")}</div>;
  const { months, categories, tables } = grid.data;
  const table = tables.find((candidate) => candidate.measure === measure);
  if (!table || categories.length === 0)
    return <EmptyState title={t("budget.gridEmpty")} body={t("budget.gridEmptyBody")} />;
  const money = (fen: number) => fixed(fen, UNITS[unit], 2);
  return (
    <section className="budget-grid" data-testid="budget-grid">
      <div className="row budget-bar">
        <Select
          value={measure}
          aria-label={t("budget.measure")}
          data-testid="select-measure"
          popupMatchSelectWidth={false}
          onChange={setMeasure}
          options={tables.map((one) => ({
            value: one.measure,
            label: t(`budget.measure_${one.measure}` as Key),
          }))}
        />
        <Segmented<Unit>
          value={unit}
          onChange={setUnit}
          data-testid="budget-unit"
          options={(Object.keys(UNITS) as Unit[]).map((one) => ({
            value: one,
            label: t(`budget.unit_${one}`),
          }))}
        />
        <span className="faint">{t("budget.footing")}</span>
      </div>
      <div className="budget-scroll">
        <table className="budget-table">
          <thead>
            <tr>
              <th scope="col">{t("budget.category")}</th>
              {months.map((month) => (
                <th key={month} scope="col">
                  {month || t("budget.noMonth")}
                </th>
              ))}
              <th scope="col">{t("budget.total")}</th>
            </tr>
          </thead>
          <tbody>
            {categories.map((category, row) => (
              <tr key={category}>
                <th scope="row">{choiceLabel(t, "budget_line", "category", category)}</th>
                {months.map((month, column) => (
                  <td key={month}>{table.cells[row]![column] ? money(table.cells[row]![column]!) : ""}</td>
                ))}
                <td className="budget-sum">{money(table.rows[row]!)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("budget.total")}</th>
              {months.map((month, column) => (
                <td key={month}>{money(table.columns[column]!)}</td>
              ))}
              <td className="budget-sum" data-testid="budget-total">
                {money(table.total)}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
