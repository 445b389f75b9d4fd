import type { ReactNode } from "react";
import { Form, Select, Switch } from "antd";
import type { PrimaveraRules } from "@/bindings";
import { useT, type Key } from "@/i18n";

interface Props {
  rules: PrimaveraRules | null;
  onChange(rules: PrimaveraRules | null): void;
  day(at: string | null, set: (at: string | null) => void, name: string): ReactNode;
}

/** What a new plan switches under Primavera's rules. */
const USUAL: PrimaveraRules = {
  progress: "retained_logic",
  lagCalendar: "predecessor",
  mustFinishBy: null,
  useExpectedFinish: false,
  float: "finish",
  criticalBy: "total_float",
};

const CHOICES = {
  progress: ["retained_logic", "progress_override", "actual_dates"],
  lagCalendar: ["predecessor", "successor", "project", "around_the_clock"],
  float: ["finish", "start", "smaller"],
  criticalBy: ["total_float", "longest_path"],
} as const;

/** Which tool's rules hold, and what Primavera's switch. */
export function PrimaveraFields({ rules, onChange, day }: Props) {
  const t = useT();
  const choice = (name: keyof typeof CHOICES) =>
    rules && (
      <Form.Item label={t(`plan.rules_${name}`)}>
        <Select
          value={rules[name]}
          onChange={(value) => onChange({ ...rules, [name]: value })}
          options={CHOICES[name].map((code) => ({
            value: code,
            label: t(`plan.rules_${name}_${code}` as Key),
          }))}
          data-testid={`rules-${name}`}
        />
      </Form.Item>
    );
  return (
    <>
      <Form.Item label={t("plan.rulesTool")}>
        <Select
          value={rules === null ? "project" : "primavera"}
          onChange={(tool) => onChange(tool === "project" ? null : USUAL)}
          options={[
            { value: "project", label: "Microsoft Project" },
            { value: "primavera", label: "Primavera P6" },
          ]}
          data-testid="rules-tool"
        />
      </Form.Item>
      {rules && (
        <>
          {choice("progress")}
          {choice("lagCalendar")}
          {choice("float")}
          {choice("criticalBy")}
          <Form.Item label={t("plan.rulesMustFinishBy")}>
            {day(
              rules.mustFinishBy,
              (mustFinishBy) => onChange({ ...rules, mustFinishBy }),
              "must-finish-by",
            )}
          </Form.Item>
          <Form.Item label={t("plan.rulesExpected")}>
            <Switch
              checked={rules.useExpectedFinish}
              onChange={(useExpectedFinish) => onChange({ ...rules, useExpectedFinish })}
              data-testid="rules-expected"
            />
          </Form.Item>
        </>
      )}
    </>
  );
}
