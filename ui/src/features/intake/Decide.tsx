import { useState } from "react";
import { DatePicker, Input, Modal, Radio, Select } from "antd";
import { commands, type AgendaItemView } from "@/bindings";
import { useRecords } from "@/components/records/schema";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { useAct } from "./useAct";

const OUTCOMES = ["approved", "approved_with_conditions", "deferred", "rejected"];

/** The decision on a subject: with a reason, a new date or a condition where it needs one. */
export function Decide({ item, onClose }: { item: AgendaItemView; onClose: () => void }) {
  const t = useT();
  const act = useAct();
  const people = useRecords("person");
  const [outcome, setOutcome] = useState(item.carried === false ? "rejected" : "approved");
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const [text, setText] = useState("");
  const [owner, setOwner] = useState<string | null>(null);
  const conditional = outcome === "approved_with_conditions";
  const decide = async () => {
    const conditions = conditional && text !== "" ? [{ text, due: until || null, owner }] : [];
    const deferred = outcome === "deferred" && until !== "" ? until : null;
    if (await act(commands.decideItem(item.id, outcome, reason, deferred, conditions))) onClose();
  };
  return (
    <Modal
      open
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
            <Input
              value={text}
              placeholder={t("intake.condition")}
              aria-label={t("intake.condition")}
              data-testid="input-condition"
              onChange={(event) => setText(event.target.value)}
            />
            <Select
              showSearch={{ optionFilterProp: "label" }}
              placeholder={t("intake.owner")}
              aria-label={t("intake.owner")}
              data-testid="input-condition-owner"
              value={owner}
              options={(people.data ?? []).map((person) => ({
                value: person.id,
                label: String(person.fields.name),
              }))}
              onChange={setOwner}
            />
          </>
        )}
        {(conditional || outcome === "deferred") && (
          <DatePicker
            placeholder={t(conditional ? "intake.due" : "intake.deferredTo")}
            aria-label={t(conditional ? "intake.due" : "intake.deferredTo")}
            data-testid="input-condition-due"
            onChange={(_, value) => setUntil(String(value ?? ""))}
          />
        )}
      </div>
    </Modal>
  );
}
