import { Checkbox, Select } from "antd";
import type { LessonList, LessonQuery } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";

const KINDS = ["best_practice", "failure"];
const RISKS = ["schedule", "cost", "quality", "scope", "resource", "supplier", "technology", "compliance"];

interface Props {
  query: LessonQuery;
  list: LessonList | undefined;
  onChange: (query: LessonQuery) => void;
}

/** What narrows the lessons: kind, project type, department, supplier, kind of risk, unused only. */
export function Narrow({ query, list, onChange }: Props) {
  const t = useT();
  const plain = (names: string[]) => names.map((name) => ({ value: name, label: name }));
  const coded = (field: string, codes: string[]) =>
    codes.map((code) => ({ value: code, label: choiceLabel(t, "lesson", field, code) }));
  const filters = [
    { name: "kind", options: coded("kind", KINDS) },
    { name: "projectType", options: plain(list?.projectTypes ?? []) },
    { name: "department", options: plain(list?.departments ?? []) },
    { name: "vendor", options: plain(list?.vendors ?? []) },
    { name: "riskCategory", options: coded("risk_category", RISKS) },
  ] as const;
  return (
    <div className="lesson-filters">
      {filters.map(({ name, options }) => (
        <Select
          key={name}
          allowClear
          showSearch
          optionFilterProp="label"
          value={query[name]}
          placeholder={t(`knowledge.filter_${name}` as Key)}
          aria-label={t(`knowledge.filter_${name}` as Key)}
          data-testid={`filter-${name}`}
          options={options}
          onChange={(value) => onChange({ ...query, [name]: value ?? null })}
        />
      ))}
      <Checkbox
        checked={query.unused}
        data-testid="filter-unused"
        onChange={(event) => onChange({ ...query, unused: event.target.checked })}
      >
        {t("knowledge.unused")}
      </Checkbox>
    </div>
  );
}
