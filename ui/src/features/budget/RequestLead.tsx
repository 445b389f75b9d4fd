import { useState } from "react";
import { Button, Input, Modal, Select } from "antd";
import { commands, type RecordView, type RequestSteps } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { wan } from "@/lib/format";
import { useRequestSteps } from "./queries";
import { useTake } from "./useTake";

/** Above a request's form: the level that decides it and why, and the steps that may be taken now. */
export function RequestLead({ record }: { record: RecordView }) {
  const t = useT();
  const [asking, setAsking] = useState<string | null>(null);
  const take = useStep(record.id);
  const found = useRequestSteps(record.id).data;
  if (!found) return null;
  return (
    <div className="budget-lead" data-testid="request-lead">
      <div>
        {found.band
          ? t("budget.level", { amount: wan(found.cumulative), role: found.role })
          : t("budget.noLevel")}
        {found.deputy && <span className="faint"> {t("budget.deputy", { role: found.deputy })}</span>}
      </div>
      {found.split && (
        <div className="budget-split" data-testid="request-split">
          {t("budget.split", { days: found.windowDays, amount: wan(found.cumulative) })}
        </div>
      )}
      {!record.locked && (
        <div className="row">
          {found.steps.map((step) => (
            <Button
              key={step}
              type={step === "submit" || step === "approve" ? "primary" : "default"}
              data-testid={`step-${step}`}
              onClick={() => (step === "submit" ? void take(step, null, "") : setAsking(step))}
            >
              {t(`budget.step_${step}` as Key)}
            </Button>
          ))}
        </div>
      )}
      {asking && <Question steps={found} step={asking} onTake={take} onClose={() => setAsking(null)} />}
    </div>
  );
}

type Take = (step: string, person: string | null, note: string) => Promise<boolean>;

/** Takes a step; what stands against it is said in words. */
function useStep(request: string): Take {
  const t = useT();
  const take = useTake();
  return (step, person, note) =>
    take(commands.budgetStep(request, step, person, note), t(`budget.step_${step}` as Key));
}

interface QuestionProps {
  steps: RequestSteps;
  step: string;
  onTake: Take;
  onClose: () => void;
}

function Question({ steps, step, onTake, onClose }: QuestionProps) {
  const t = useT();
  const [person, setPerson] = useState<string | null>(null);
  const [note, setNote] = useState("");
  return (
    <Modal
      open
      title={t(`budget.step_${step}` as Key)}
      okText={t("common.confirm")}
      cancelText={t("common.cancel")}
      okButtonProps={{ disabled: !person, ...{ "data-testid": "action-confirm" } }}
      onOk={async () => {
        if (await onTake(step, person, note)) onClose();
      }}
      onCancel={onClose}
    >
      <div className="stack">
        <span>{t("budget.whoDecides", { role: steps.role })}</span>
        <Select
          value={person}
          placeholder={t("budget.approver")}
          aria-label={t("budget.approver")}
          data-testid="select-approver"
          notFoundContent={t("budget.noApprover", { role: steps.role })}
          onChange={setPerson}
          options={steps.approvers.map((one) => ({ value: one.id, label: one.name }))}
        />
        <Input.TextArea
          value={note}
          rows={2}
          placeholder={t("budget.note")}
          aria-label={t("budget.note")}
          data-testid="input-step-note"
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </Modal>
  );
}
