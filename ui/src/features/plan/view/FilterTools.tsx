import { FilterOutlined, GroupOutlined } from "@ant-design/icons";
import { Badge, Button, Checkbox, DatePicker, Dropdown, Input, Popover, Select } from "antd";
import dayjs from "dayjs";
import type { PlanView } from "@/bindings";
import { useT } from "@/i18n";
import { MARKS, NO_FILTER, resourceNames, type Filter } from "./filter";
import { GROUPINGS, type Grouping } from "./group";
import type { PlanRows } from "./usePlanRows";

interface Props {
  plan: PlanView;
  seen: PlanRows;
}

/** Filters and groups of the rows, with how many of them are seen and the way back to all. */
export function FilterTools({ plan, seen }: Props) {
  const t = useT();
  const { filter, setFilter, filtering } = seen;
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
        onChange={(event) => setFilter({ ...filter, text: event.target.value })}
      />
      <Popover
        trigger="click"
        placement="bottomLeft"
        content={<Conditions plan={plan} filter={filter} onFilter={setFilter} />}
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
          selectedKeys: [seen.grouping],
          items: GROUPINGS.map((key) => ({ key, label: t(`grid.group_${key}`) })),
          onClick: ({ key }) => seen.setGrouping(key as Grouping),
        }}
      >
        <Button
          type="text"
          icon={<GroupOutlined />}
          data-testid="action-group"
          className={seen.grouping === "none" ? undefined : "plan-on"}
        >
          {seen.grouping === "none" ? t("grid.group") : t(`grid.group_${seen.grouping}`)}
        </Button>
      </Dropdown>
      {filtering && (
        <span className="plan-filtered" aria-live="polite" data-testid="plan-filtered">
          {t("common.rowsShown", { shown: seen.matching, total: plan.rows.length })}
          <Button type="link" data-testid="action-filter-clear" onClick={() => setFilter(NO_FILTER)}>
            {t("common.clearFilters")}
          </Button>
        </span>
      )}
    </>
  );
}

function Conditions({
  plan,
  filter,
  onFilter,
}: {
  plan: PlanView;
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
          options={resourceNames(plan.rows).map((name) => ({ value: name, label: name }))}
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
