import { useState } from "react";
import { Form, Input, Modal } from "antd";
import type { PlanView } from "@/bindings";
import { useT } from "@/i18n";

interface Props {
  plan: PlanView;
  onSet(name: string, reason: string): Promise<boolean>;
  onClose(): void;
}

/** Keeps the plan as it is now, under a name and with a reason: approved plans are compared against it. */
export function BaselineDialog({ plan, onSet, onClose }: Props) {
  const t = useT();
  const [name, setName] = useState(t("plan.baselineName", { n: plan.baselines.length + 1 }));
  const [reason, setReason] = useState("");
  // The first baseline is the approval itself; every later one changes what was approved.
  const replaces = plan.baselines.length > 0;
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const done = await onSet(name.trim(), reason.trim());
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={t("plan.setBaseline")}
      okText={t("common.save")}
      cancelText={t("common.cancel")}
      okButtonProps={{
        disabled: name.trim() === "" || (replaces && reason.trim() === ""),
        loading: busy,
        ...{ "data-testid": "action-save-baseline" },
      }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p className="soft">{t("plan.baselineBody")}</p>
      <Form layout="vertical">
        <Form.Item label={t("plan.baselineNameLabel")} required>
          <Input
            value={name}
            onChange={(event) => setName(event.target.value)}
            data-testid="input-baseline-name"
          />
        </Form.Item>
        <Form.Item label={t("plan.baselineReason")} required={replaces}>
          <Input.TextArea
            value={reason}
            rows={2}
            onChange={(event) => setReason(event.target.value)}
            data-testid="input-baseline-reason"
          />
        </Form.Item>
      </Form>
      {plan.baselines.length > 0 && (
        <ul className="plan-baselines soft">
          {plan.baselines.map((one) => (
            <li key={one.id}>
              {one.name} {one.takenAt?.slice(0, 10)} {one.reason}
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
