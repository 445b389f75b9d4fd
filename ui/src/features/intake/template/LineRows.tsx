import { InputNumber, Select } from "antd";
import type { TemplateLineView } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { GATES } from "./choices";
import { AddRow, NameInput, replaced, TemplateRow, without } from "./Rows";

interface Props {
  lines: TemplateLineView[];
  onChange(lines: TemplateLineView[]): void;
}

/** The work breakdown of a version: name, level, days, and the gate that a line is the review of. */
export function LineRows({ lines, onChange }: Props) {
  const t = useT();
  const set = (at: number, part: Partial<TemplateLineView>) =>
    onChange(replaced(lines, at, { ...lines[at]!, ...part }));
  return (
    <>
      {lines.map((line, at) => (
        <TemplateRow key={at} onRemove={() => onChange(without(lines, at))}>
          <InputNumber
            size="small"
            min={0}
            max={9}
            value={line.level}
            style={{ width: 52 }}
            aria-label={t("template.level")}
            onChange={(level) => set(at, { level: level ?? 0 })}
          />
          <NameInput value={line.name} label={t("template.lines")} onChange={(name) => set(at, { name })} />
          <InputNumber
            size="small"
            min={0}
            max={999}
            value={line.days}
            style={{ width: 60 }}
            aria-label={t("template.dayCount")}
            onChange={(days) => set(at, { days: days ?? 0 })}
          />
          <Select
            size="small"
            allowClear
            value={line.gate}
            style={{ width: 92 }}
            placeholder={t("template.gate")}
            aria-label={t("template.gate")}
            options={GATES.map((value) => ({ value, label: choiceLabel(t, "gate_review", "gate", value) }))}
            onChange={(gate) => set(at, { gate: gate ?? null })}
          />
        </TemplateRow>
      ))}
      <AddRow
        testId="action-add-line"
        onAdd={() =>
          onChange([...lines, { level: 1, name: t("template.newLine"), days: 5, beside: false, gate: null }])
        }
      />
    </>
  );
}
