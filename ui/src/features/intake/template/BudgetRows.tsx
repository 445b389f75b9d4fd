import { InputNumber, Select } from "antd";
import type { TemplateShare } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { CATEGORIES } from "./choices";
import { AddRow, NameInput, replaced, TemplateRow, without } from "./Rows";

interface Props {
  budget: TemplateShare[];
  onChange(budget: TemplateShare[]): void;
}

/** How a version spreads the budget over lines, in percent. */
export function BudgetRows({ budget, onChange }: Props) {
  const t = useT();
  const set = (at: number, part: Partial<TemplateShare>) =>
    onChange(replaced(budget, at, { ...budget[at]!, ...part }));
  return (
    <>
      {budget.map((line, at) => (
        <TemplateRow key={at} onRemove={() => onChange(without(budget, at))}>
          <Select
            size="small"
            value={line.category}
            style={{ width: 96 }}
            aria-label={t("template.category")}
            options={CATEGORIES.map((value) => ({
              value,
              label: choiceLabel(t, "budget_line", "category", value),
            }))}
            onChange={(category) => set(at, { category })}
          />
          <NameInput value={line.name} label={t("template.budget")} onChange={(name) => set(at, { name })} />
          <InputNumber
            size="small"
            min={0}
            max={100}
            value={line.share}
            style={{ width: 64 }}
            aria-label={t("template.share")}
            onChange={(share) => set(at, { share: share ?? 0 })}
          />
        </TemplateRow>
      ))}
      <AddRow
        testId="action-add-share"
        onAdd={() => onChange([...budget, { category: "other", name: t("template.newLine"), share: 0 }])}
      />
    </>
  );
}
