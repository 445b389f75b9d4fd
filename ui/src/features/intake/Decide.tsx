import { useState } from "react";
import { Button, DatePicker, Input, Modal, Radio } from "antd";
import { commands, type AgendaItemView } from "@/bindings";
import { ConditionFields, NO_CONDITION } from "@/components/records/Conditions";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { useAct } from "./useAct";

const OUTCOMES = ["approved", "approved_with_conditions", "deferred", "rejected"];

/** The decision on a subject: with a reason, a new date or a condition where it needs one. */
export function Decide({ item, onClose }: { item: AgendaItemView; onClose: () => void }) {
  const t = useT();
  const act = useAct();
  const [outcome, setOutcome] = useState(item.carried === false ? "rejected" : "approved");
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const [terms, setTerms] = useState([NO_CONDITION]);
  const conditional = outcome === "approved_with_conditions";
  const decide = async () => {
    const conditions = conditional ? terms.filter(({ text }) => text.trim() !== "") : [];
    const deferred = outcome === "deferred" && until !== "" ? until : null;
    if (await act(commands.decideItem(item.id, outcome, reason, deferred, conditions))) onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={`${t("intake.decide")}：${item.name}`}
      okText={t("common.confirm")}
      cancelText={t("common.cancel")}
      okButtonProps={{ ...{ "data-testid": "action-confirm-decision" } }}
      onOk={() => void decide()}
      onCancel={onClose}
    >
      <div className="stack" data-testid="decide">
        <Radio.Group
          value={outcome}
          onChange={(event) => setOutcome(String(event.target.value))}
          options={OUTCOMES.map((code) => ({
            value: code,
            label: (
              <span data-testid={`outcome-${code}`}>{choiceLabel(t, "agenda_item", "outcome", code)}</span>
            ),
          }))}
        />
        <Input.TextArea
          rows={2}
          value={reason}
          placeholder={t("intake.reason")}
          aria-label={t("intake.reason")}
          data-testid="input-decision-reason"
          onChange={(event) => setReason(event.target.value)}
        />
        {conditional && (
          <>
            {terms.map((term, place) => (
              <ConditionFields
                key={place}
                value={term}
                onChange={(next) => setTerms(terms.map((known, at) => (at === place ? next : known)))}
              />
            ))}
            <Button
              size="small"
              style={{ alignSelf: "flex-start" }}
              onClick={() => setTerms([...terms, NO_CONDITION])}
            >
              {t("condition.more")}
            </Button>
          </>
        )}
        {outcome === "deferred" && (
          <DatePicker
            placeholder={t("intake.deferredTo")}
            aria-label={t("intake.deferredTo")}
            data-testid="input-deferred-to"
            onChange={(_, value) => setUntil(String(value ?? ""))}
          />
        )}
      </div>
    </Modal>
  );
}
