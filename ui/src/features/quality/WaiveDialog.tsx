import { useState } from "react";
import { Input, Modal, Select } from "antd";
import { commands, type CheckLine, type Named } from "@/bindings";
import { useT } from "@/i18n";
import { useTry } from "./queries";

interface Props {
  item: CheckLine;
  /** Who may waive it. */
  people: Named[];
  onClose: () => void;
}

/** Waives one mandatory item, in the name of a person who answers for its gate. */
export function WaiveDialog({ item, people, onClose }: Props) {
  const t = useT();
  const attempt = useTry();
  const [by, setBy] = useState(people.length === 1 ? people[0]?.id : undefined);
  const [reason, setReason] = useState("");
  const waive = async () => {
    if (await attempt(commands.waiveCheck(item.id, by ?? "", reason))) onClose();
  };
  return (
    <Modal
      open
      title={t("gate.waiveTitle")}
      okText={t("gate.waive")}
      cancelText={t("common.cancel")}
      okButtonProps={{ disabled: !by || reason.trim() === "", ...{ "data-testid": "action-confirm-waiver" } }}
      onOk={() => void waive()}
      onCancel={onClose}
    >
      <div className="stack">
        <strong>{item.item}</strong>
        <span>{t("gate.waiveBody")}</span>
        {people.length === 0 ? (
          <span className="gate-open">{t("gate.nobody")}</span>
        ) : (
          <Select
            value={by}
            placeholder={t("gate.by")}
            aria-label={t("gate.by")}
            data-testid="input-waiver-person"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setBy}
          />
        )}
        <Input.TextArea
          rows={3}
          value={reason}
          placeholder={t("gate.reason")}
          aria-label={t("gate.reason")}
          data-testid="input-waiver-reason"
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  );
}
