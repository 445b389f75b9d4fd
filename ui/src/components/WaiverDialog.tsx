import { useState, type ReactNode } from "react";
import { Input, Modal, Select } from "antd";
import type { Named } from "@/bindings";
import { useT } from "@/i18n";

interface Props {
  title: string;
  /** The word on the button that waives. */
  okText: string;
  /** Who may waive. */
  people: Named[];
  /** Who is chosen at first. */
  first?: string | undefined;
  personLabel: string;
  reasonLabel: string;
  /** What is said instead of the choice where nobody may. */
  nobody: ReactNode;
  /** Carries the waiver out; answers whether it was. */
  onWaive: (by: string, reason: string) => Promise<boolean>;
  onClose: () => void;
  /** What is waived, and what that means. */
  children: ReactNode;
}

/** Asks in whose name and why something is waived. */
export function WaiverDialog(props: Props) {
  const { title, okText, people, personLabel, reasonLabel, nobody, onWaive, onClose, children } = props;
  const t = useT();
  const [by, setBy] = useState(props.first);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const waive = async () => {
    setBusy(true);
    if (await onWaive(by ?? "", reason)) onClose();
    else setBusy(false);
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t("common.cancel")}
      confirmLoading={busy}
      okButtonProps={{ disabled: !by || reason.trim() === "", ...{ "data-testid": "action-confirm-waiver" } }}
      onOk={() => void waive()}
      onCancel={onClose}
    >
      <div className="stack">
        {children}
        {people.length === 0 ? (
          nobody
        ) : (
          <Select
            value={by}
            placeholder={personLabel}
            aria-label={personLabel}
            data-testid="input-waiver-person"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setBy}
          />
        )}
        <Input.TextArea
          rows={3}
          value={reason}
          placeholder={reasonLabel}
          aria-label={reasonLabel}
          data-testid="input-waiver-reason"
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  );
}
