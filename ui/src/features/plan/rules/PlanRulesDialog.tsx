import { useState } from "react";
import { DatePicker, Form, InputNumber, Modal, Select, Switch } from "antd";
import dayjs from "dayjs";
import type { PlanRules, PlanView } from "@/bindings";
import { useT } from "@/i18n";
import { useProblemText } from "@/platform";
import type { PlanActions } from "../usePlanActions";
import { PrimaveraFields } from "./PrimaveraFields";

interface Props {
  plan: PlanView;
  locked: boolean;
  apply: PlanActions["apply"];
  onClose(): void;
}

/** What holds for the whole plan: from which end it is scheduled, what is critical, on which calendar. One edit, undone as one. */
export function PlanRulesDialog({ plan, locked, apply, onClose }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const [rules, setRules] = useState(plan.rules);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const change = (next: Partial<PlanRules>) => setRules({ ...rules, ...next });
  const dayLength = rules.minutesPerDay || 480;
  const save = async () => {
    setBusy(true);
    try {
      await apply({ type: "set_options", rules });
      onClose();
    } catch (error) {
      setProblem(wordsOf(error));
      setBusy(false);
    }
  };
  const days = (minutes: number, set: (minutes: number) => void, name: string, min: number) => (
    <InputNumber
      value={Math.round((minutes / dayLength) * 100) / 100}
      min={min}
      max={1000}
      step={1}
      suffix={t("plan.rulesDays")}
      onChange={(value) => set(Math.round((value ?? 0) * dayLength))}
      data-testid={`rules-${name}`}
    />
  );
  const day = (at: string | null, set: (at: string | null) => void, name: string) => (
    <DatePicker
      value={at === null ? null : dayjs(at)}
      onChange={(value) => set(value?.format("YYYY-MM-DD") ?? null)}
      data-testid={`rules-${name}`}
    />
  );
  return (
    <Modal
      open
      width={640}
      title={t("plan.rules")}
      okText={t("plan.rulesSave")}
      cancelText={t("common.cancel")}
      okButtonProps={{ disabled: locked, loading: busy, ...{ "data-testid": "action-save-rules" } }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="horizontal" labelCol={{ span: 11 }} disabled={locked} data-testid="plan-rules">
        <Form.Item label={t("plan.rulesFrom")}>
          <Select
            value={rules.fromFinish}
            onChange={(fromFinish) => change({ fromFinish })}
            options={[
              { value: false, label: t("plan.rulesFromStart") },
              { value: true, label: t("plan.rulesFromFinish") },
            ]}
            data-testid="rules-from"
          />
        </Form.Item>
        {rules.fromFinish ? (
          <Form.Item label={t("plan.rulesFinish")} required>
            {day(rules.finish, (finish) => change({ finish }), "finish")}
          </Form.Item>
        ) : (
          <Form.Item label={t("plan.rulesStart")}>
            {day(rules.start, (start) => change({ start }), "start")}
          </Form.Item>
        )}
        <Form.Item label={t("plan.rulesCalendar")}>
          <Select
            allowClear
            value={rules.calendar}
            onChange={(calendar) => change({ calendar: calendar ?? null })}
            placeholder={t("plan.rulesStandard")}
            options={plan.calendars.map(({ id, name }) => ({ value: id, label: name }))}
            data-testid="rules-calendar"
          />
        </Form.Item>
        <Form.Item label={t("plan.rulesDay")}>
          <InputNumber
            value={rules.minutesPerDay / 60}
            min={0.5}
            max={24}
            step={0.5}
            suffix={t("plan.rulesHours")}
            onChange={(value) => change({ minutesPerDay: Math.round((value ?? 8) * 60) })}
            data-testid="rules-day"
          />
        </Form.Item>
        <Form.Item label={t("plan.rulesCritical")}>
          {days(rules.criticalFloat, (criticalFloat) => change({ criticalFloat }), "critical", -1000)}
        </Form.Item>
        <Form.Item label={t("plan.rulesNear")} extra={t("plan.rulesNearHint")}>
          {days(rules.nearCriticalFloat, (nearCriticalFloat) => change({ nearCriticalFloat }), "near", 0)}
        </Form.Item>
        <Form.Item label={t("plan.rulesHonour")}>
          <Switch
            checked={rules.honourConstraints}
            onChange={(honourConstraints) => change({ honourConstraints })}
            data-testid="rules-honour"
          />
        </Form.Item>
        <Form.Item label={t("plan.rulesPaths")}>
          <Switch
            checked={rules.multipleCriticalPaths}
            onChange={(multipleCriticalPaths) => change({ multipleCriticalPaths })}
            data-testid="rules-paths"
          />
        </Form.Item>
        <PrimaveraFields rules={rules.primavera} onChange={(primavera) => change({ primavera })} day={day} />
      </Form>
      {problem !== "" && (
        <div className="plan-error" role="alert">
          {problem}
        </div>
      )}
    </Modal>
  );
}
