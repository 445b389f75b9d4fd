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
  return (
    <>
      <Tool name="find" title={t("grid.findTool")} icon={<SearchOutlined />} run={onFind} />
      <Tool name="keys" title={t("grid.keysTool")} icon={<QuestionCircleOutlined />} run={onKeys} />
      <Divider orientation="vertical" />
      <ColumnChooser columns={columns} />
      <FilterTools plan={plan} seen={seen} />
    </>
  );
}
