import { memo } from "react";
import { ArrowDownOutlined, ArrowUpOutlined, TableOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover } from "antd";
import { useT } from "@/i18n";
import { nudged, toggled } from "./layout";
import type { PlanColumns } from "./usePlanColumns";

/** Which columns are shown, and in which order; kept for all plans. */
export const ColumnChooser = memo(function ColumnChooser({ columns }: { columns: PlanColumns }) {
  const t = useT();
  const { all, shown, layout, setLayout, reset } = columns;
  const hidden = all.filter(({ id }) => !layout.shown.includes(id));
  const list = (
    <div className="plan-columns" data-testid="plan-columns">
      <ul>
        {[...shown, ...hidden].map(({ id, title }, place) => (
          <li key={id}>
            <Checkbox
              checked={place < shown.length}
              disabled={id === "name"}
              data-testid={`column-${id}`}
              onChange={() => setLayout(toggled(layout, id))}
            >
              {title}
            </Checkbox>
            {place < shown.length && (
              <span>
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined />}
                  aria-label={t("grid.columnUp", { column: title })}
                  disabled={place === 0}
                  onClick={() => setLayout(nudged(layout, id, -1))}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined />}
                  aria-label={t("grid.columnDown", { column: title })}
                  disabled={place === shown.length - 1}
                  onClick={() => setLayout(nudged(layout, id, 1))}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      <Button type="link" data-testid="columns-reset" onClick={reset}>
        {t("grid.resetColumns")}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" content={list}>
      <Button type="text" icon={<TableOutlined />} data-testid="action-columns">
        {t("grid.columns")}
      </Button>
    </Popover>
  );
});
