import { useState } from "react";
import { Modal, Select } from "antd";
import type { ClosureView } from "@/bindings";
import { useT } from "@/i18n";

interface Props {
  view: ClosureView;
  /** Approves in the name of a person. */
  onApprove(person: string): Promise<void>;
  onClose(): void;
}

/** Asks who approves the review: one of the people, never who submitted it. */
export function ApproveDialog({ view, onApprove, onClose }: Props) {
  const t = useT();
  const [person, setPerson] = useState<string>();
  const [busy, setBusy] = useState(false);
  const approve = async () => {
    setBusy(true);
    await onApprove(person ?? "");
    onClose();
  };
  return (
    <Modal
      open
      title={t("closure.step_approve")}
      okText={t("common.confirm")}
      cancelText={t("common.cancel")}
      confirmLoading={busy}
      okButtonProps={{ disabled: !person, ...{ "data-testid": "action-confirm" } }}
      onOk={() => void approve()}
      onCancel={onClose}
    >
      <div className="stack">
        <span>{t("closure.ask_approve")}</span>
        <Select
          showSearch
          value={person}
          placeholder={t("closure.approver")}
          aria-label={t("closure.approver")}
          data-testid="select-closure-approver"
          optionFilterProp="label"
          options={view.approvers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setPerson}
        />
      </div>
    </Modal>
  );
}
