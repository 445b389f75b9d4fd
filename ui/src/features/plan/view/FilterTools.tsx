import { memo } from "react";
import { FilterOutlined, GroupOutlined } from "@ant-design/icons";
import { Badge, Button, Checkbox, DatePicker, Dropdown, Input, Popover, Select } from "antd";
import dayjs from "dayjs";
import type { TaskRow } from "@/bindings";
import { useT } from "@/i18n";
import { MARKS, NO_FILTER, resourceNames, type Filter } from "./filter";
import { GROUPINGS, type Grouping } from "./group";

interface Props {
  /** All rows of the plan, asked for when the list of resources is needed. */
  rows: () => readonly TaskRow[];
  total: number;
  matching: number;
  filter: Filter;
  filtering: boolean;
  grouping: Grouping;
  onFilter(filter: Filter): void;
  onGrouping(grouping: Grouping): void;
}

/** Filters and groups of the rows, with how many of them are seen and the way back to all. */
export const FilterTools = memo(function FilterTools({ rows, filter, filtering, grouping, ...rest }: Props) {
  const t = useT();
  const { onFilter } = rest;
  const conditions =
    filter.marks.length +
    Number(filter.resource !== null) +
    Number(filter.from !== null || filter.to !== null);
  return (
    <>
      <Input
        allowClear
        className="plan-filter-text"
        value={filter.text}
        placeholder={t("grid.filterText")}
        aria-label={t("grid.filterText")}
        data-testid="plan-filter-text"
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <Popover
        trigger="click"
        placement="bottomLeft"
        content={<Conditions rows={rows} filter={filter} onFilter={onFilter} />}
      >
        <Badge count={conditions} size="small" offset={[-6, 6]} color="var(--accent)">
          <Button type="text" icon={<FilterOutlined />} data-testid="action-filter">
            {t("grid.filter")}
          </Button>
        </Badge>
      </Popover>
      <Dropdown
        trigger={["click"]}
        menu={{
          selectable: true,
          selectedKeys: [grouping],
          items: GROUPINGS.map((key) => ({ key, label: t(`grid.group_${key}`) })),
          onClick: ({ key }) => rest.onGrouping(key as Grouping),
        }}
      >
        <Button
          type="text"
          icon={<GroupOutlined />}
          data-testid="action-group"
          className={grouping === "none" ? undefined : "plan-on"}
        >
          {grouping === "none" ? t("grid.group") : t(`grid.group_${grouping}`)}
        </Button>
      </Dropdown>
      {filtering && (
        <span className="plan-filtered" aria-live="polite" data-testid="plan-filtered">
          {t("common.rowsShown", { shown: rest.matching, total: rest.total })}
          <Button type="link" data-testid="action-filter-clear" onClick={() => onFilter(NO_FILTER)}>
            {t("common.clearFilters")}
          </Button>
        </span>
      )}
    </>
  );
});

function Conditions({
  rows,
  filter,
  onFilter,
}: {
  rows: Props["rows"];
  filter: Filter;
  onFilter(next: Filter): void;
}) {
  const t = useT();
  const day = (text: string | null) => (text === null ? null : dayjs(text));
  return (
    <div className="plan-conditions" data-testid="plan-conditions">
      <Checkbox.Group
        value={[...filter.marks]}
        options={MARKS.map((mark) => ({ value: mark, label: t(`grid.mark_${mark}`) }))}
        onChange={(marks) => onFilter({ ...filter, marks })}
      />
      <label>
        {t("grid.resource")}
        <Select
          allowClear
          showSearch
          value={filter.resource}
          placeholder={t("grid.anyone")}
          data-testid="plan-filter-resource"
          options={resourceNames(rows()).map((name) => ({ value: name, label: name }))}
          onChange={(resource: string | undefined) => onFilter({ ...filter, resource: resource ?? null })}
        />
      </label>
      <label>
        {t("grid.within")}
        <DatePicker.RangePicker
          allowEmpty={[true, true]}
          value={[day(filter.from), day(filter.to)]}
          onChange={(range) =>
            onFilter({
              ...filter,
              from: range?.[0]?.format("YYYY-MM-DD") ?? null,
              to: range?.[1]?.format("YYYY-MM-DD") ?? null,
            })
          }
        />
      </label>
    </div>
  );
}
