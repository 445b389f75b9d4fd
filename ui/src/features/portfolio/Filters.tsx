import { Button, Select } from "antd";
import type { PortfolioRow } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { isFiltered, NO_CONDITIONS, valuesOf, type Conditions, type Grouping } from "./filter";

interface Props {
  rows: readonly PortfolioRow[];
  conditions: Conditions;
  onConditions: (conditions: Conditions) => void;
  grouping: Grouping;
  onGrouping: (grouping: Grouping) => void;
}

const GROUPINGS: Grouping[] = ["none", "program", "department", "manager", "stage"];
const LIGHTS = ["red", "amber", "green", "none"] as const;

/** The conditions of the list, and what it is grouped by. */
export function Filters({ rows, conditions, onConditions, grouping, onGrouping }: Props) {
  const t = useT();
  const named = (value: string) => ({ value, label: value || t("portfolio.groupEmpty") });
  const offers: [keyof Conditions, string, { value: string; label: string }[]][] = [
    [
      "stage",
      t("portfolio.filterStage"),
      valuesOf(rows, "stage").map((value) => ({ value, label: choiceLabel(t, "project", "stage", value) })),
    ],
    ["program", t("portfolio.filterProgram"), valuesOf(rows, "program").map(named)],
    ["department", t("portfolio.filterDepartment"), valuesOf(rows, "department").map(named)],
    ["manager", t("portfolio.filterManager"), valuesOf(rows, "manager").map(named)],
    [
      "light",
      t("portfolio.filterLight"),
      LIGHTS.map((value) => ({ value, label: t(`common.light_${value}`) })),
    ],
  ];
  return (
    <div className="portfolio-filters row">
      {offers.map(([name, label, options]) => (
        <Select
          key={name}
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          showSearch={{ optionFilterProp: "label" }}
          className="portfolio-filter"
          placeholder={label}
          aria-label={label}
          data-testid={`filter-${name}`}
          value={conditions[name]}
          options={options}
          onChange={(chosen: string[]) => onConditions({ ...conditions, [name]: chosen })}
        />
      ))}
      <Select<Grouping>
        className="portfolio-filter"
        aria-label={t("portfolio.groupBy")}
        data-testid="group-by"
        value={grouping}
        options={GROUPINGS.map((value) => ({ value, label: t(`portfolio.group_${value}`) }))}
        onChange={onGrouping}
      />
      {isFiltered(conditions) && (
        <Button type="link" data-testid="action-clear-filters" onClick={() => onConditions(NO_CONDITIONS)}>
          {t("portfolio.clear")}
        </Button>
      )}
    </div>
  );
}
