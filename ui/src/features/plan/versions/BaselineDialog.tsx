import { useState } from "react";
import { App, Button, Form, Input, Modal, Select } from "antd";
import { commands, type BaselineList } from "@/bindings";
import { useT } from "@/i18n";
import { useProblemText, useWrite } from "@/platform";
import { BaselineRows } from "./BaselineRows";
import { useBaselines } from "./queries";
import { useVersions } from "./version";

/** Baselines of the plan: taken with their grounds, listed with who, when and why. */
export function BaselineDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const { project } = useVersions();
  const list = useBaselines(project);
  return (
    <Modal open width={720} title={t("baseline.title")} footer={null} onCancel={onClose}>
      <p className="soft">{t("baseline.body")}</p>
      {list.data && !list.data.locked && <NewBaseline key={list.data.baselines.length} list={list.data} />}
      {list.data && list.data.baselines.length > 0 && <BaselineRows list={list.data} onClose={onClose} />}
    </Modal>
  );
}

function NewBaseline({ list }: { list: BaselineList }) {
  const t = useT();
  const { project } = useVersions();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const [name, setName] = useState(t("baseline.nextName", { n: list.baselines.length + 1 }));
  const [change, setChange] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const grounded = !list.needsGrounds || change !== null || reason.trim() !== "";
  const take = async () => {
    setBusy(true);
    try {
      await write(commands.takeBaseline(project, name.trim(), change, reason.trim()));
      void message.success(t("baseline.taken", { name: name.trim() }));
    } catch (error) {
      void message.error(wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <Form layout="vertical" className="plan-baseline-new">
      <Form.Item label={t("baseline.name")} required>
        <Input
          value={name}
          onChange={(event) => setName(event.target.value)}
          data-testid="input-baseline-name"
        />
      </Form.Item>
      {list.needsGrounds && (
        <Form.Item label={t("baseline.change")} extra={t("baseline.grounds")}>
          <Select
            allowClear
            value={change}
            placeholder={list.changes.length > 0 ? t("baseline.changeHint") : t("baseline.noChange")}
            disabled={list.changes.length === 0}
            options={list.changes.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={(next) => setChange(next ?? null)}
            data-testid="input-baseline-change"
          />
        </Form.Item>
      )}
      <Form.Item label={t("baseline.reason")} required={list.needsGrounds && change === null}>
        <Input.TextArea
          value={reason}
          rows={2}
          onChange={(event) => setReason(event.target.value)}
          data-testid="input-baseline-reason"
        />
      </Form.Item>
      <Button
        type="primary"
        loading={busy}
        disabled={name.trim() === "" || !grounded}
        onClick={() => void take()}
        data-testid="action-save-baseline"
      >
        {t("baseline.take")}
      </Button>
    </Form>
  );
}
