import { Checkbox, Select } from "antd";
import type { TemplateGateView, TemplateItem } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { SUBJECTS } from "./choices";
import { AddRow, NameInput, replaced, TemplateRow, without } from "./Rows";

interface Props {
  gates: TemplateGateView[];
  roles: string[];
  onChange(gates: TemplateGateView[]): void;
}

/** The gates of a version: who answers for each, and what is checked at it. */
export function GateRows({ gates, roles, onChange }: Props) {
  const t = useT();
  const set = (at: number, part: Partial<TemplateGateView>) =>
    onChange(replaced(gates, at, { ...gates[at]!, ...part }));
  return gates.map((gate, at) => (
    <div key={gate.gate} className="template-gate">
      <div className="row">
        <b className="grow">{choiceLabel(t, "gate_review", "gate", gate.gate)}</b>
        <Select
          size="small"
          value={gate.role}
          style={{ width: 132 }}
          aria-label={t("template.role")}
          options={roles.map((value) => ({ value, label: value }))}
          onChange={(role) => set(at, { role })}
        />
      </div>
      <Items gate={gate.gate} items={gate.items} onChange={(items) => set(at, { items })} />
    </div>
  ));
}

interface ItemsProps {
  gate: string;
  items: TemplateItem[];
  onChange(items: TemplateItem[]): void;
}

function Items({ gate, items, onChange }: ItemsProps) {
  const t = useT();
  const set = (at: number, part: Partial<TemplateItem>) =>
    onChange(replaced(items, at, { ...items[at]!, ...part }));
  return (
    <>
      {items.map((item, at) => (
        <TemplateRow key={at} onRemove={() => onChange(without(items, at))}>
          <Select
            size="small"
            value={item.subject}
            style={{ width: 84 }}
            aria-label={t("template.subject")}
            options={SUBJECTS.map((value) => ({
              value,
              label: choiceLabel(t, "quality_check", "subject", value),
            }))}
            onChange={(subject) => set(at, { subject })}
          />
          <NameInput
            value={item.item}
            label={t("template.gates")}
            onChange={(name) => set(at, { item: name })}
          />
          <Checkbox
            checked={item.mandatory}
            onChange={(event) => set(at, { mandatory: event.target.checked })}
          >
            {t("template.mandatory")}
          </Checkbox>
        </TemplateRow>
      ))}
      <AddRow
        testId={`action-add-item-${gate}`}
        onAdd={() =>
          onChange([...items, { subject: "document", item: t("template.newItem"), mandatory: false }])
        }
      />
    </>
  );
}
