import { Dropdown, type MenuProps } from "antd";
import { useT } from "@/i18n";
import { nudged, toggled } from "./layout";
import type { PlanColumns } from "./usePlanColumns";

export interface ColumnAt {
  column: string;
  x: number;
  y: number;
}

interface Props {
  at: ColumnAt;
  columns: PlanColumns;
  onClose(): void;
}

/** What can be done with a column, where the right button was pressed on its title. */
export function ColumnMenu({ at, columns, onClose }: Props) {
  const t = useT();
  const { all, layout, setLayout, reset } = columns;
  const { column } = at;
  const place = layout.shown.indexOf(column);
  const hidden = all.filter(({ id }) => !layout.shown.includes(id));
  const items: MenuProps["items"] = [
    {
      key: "hide",
      label: t("grid.hideColumn"),
      disabled: column === "name",
      onClick: () => setLayout(toggled(layout, column)),
    },
    {
      key: "insert",
      label: t("grid.insertColumn"),
      disabled: hidden.length === 0,
      children: hidden.map(({ id, title }) => ({
        key: `insert-${id}`,
        label: title,
        onClick: () => setLayout(toggled(layout, id, column)),
      })),
    },
    { type: "divider" },
    {
      key: "left",
      label: t("grid.columnLeft"),
      disabled: place <= 0,
      onClick: () => setLayout(nudged(layout, column, -1)),
    },
    {
      key: "right",
      label: t("grid.columnRight"),
      disabled: place === layout.shown.length - 1,
      onClick: () => setLayout(nudged(layout, column, 1)),
    },
    { type: "divider" },
    { key: "reset", label: t("grid.resetColumns"), onClick: reset },
  ];
  return (
    <Dropdown
      open
      trigger={["click"]}
      menu={{ items, onClick: onClose, className: "plan-column-menu" }}
      onOpenChange={(open) => !open && onClose()}
    >
      <span style={{ position: "fixed", left: at.x, top: at.y, width: 1, height: 1 }} />
    </Dropdown>
  );
}
