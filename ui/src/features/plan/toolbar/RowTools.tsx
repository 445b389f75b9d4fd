import { useCallback, useRef } from "react";
import { Divider } from "antd";
import { QuestionCircleOutlined, SearchOutlined } from "@ant-design/icons";
import type { PlanView } from "@/bindings";
import { useT } from "@/i18n";
import { ColumnChooser } from "../columns/ColumnChooser";
import type { PlanColumns } from "../columns/usePlanColumns";
import { FilterTools } from "../view/FilterTools";
import type { PlanRows } from "../view/usePlanRows";
import { Tool } from "./Tool";

interface Props {
  plan: PlanView;
  seen: PlanRows;
  columns: PlanColumns;
  onFind(): void;
  onKeys(): void;
}

/** Which rows and columns of the grid are seen, and how to find one. */
export function RowTools({ plan, seen, columns, onFind, onKeys }: Props) {
  const t = useT();
  const latest = useRef(plan);
  latest.current = plan;
  const rows = useCallback(() => latest.current.rows, []);
  return (
    <>
      <Tool name="find" title={t("grid.findTool")} icon={<SearchOutlined />} run={onFind} />
      <Tool name="keys" title={t("grid.keysTool")} icon={<QuestionCircleOutlined />} run={onKeys} />
      <Divider orientation="vertical" />
      <ColumnChooser columns={columns} />
      <FilterTools
        rows={rows}
        total={plan.rows.length}
        matching={seen.matching}
        filter={seen.filter}
        filtering={seen.filtering}
        grouping={seen.grouping}
        onFilter={seen.setFilter}
        onGrouping={seen.setGrouping}
      />
    </>
  );
}
