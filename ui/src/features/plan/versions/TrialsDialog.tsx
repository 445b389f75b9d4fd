import { useState } from "react";
import { App, Button, Form, Input, Modal } from "antd";
import { commands } from "@/bindings";
import { useT } from "@/i18n";
import { useFile, useProblemText, useWrite } from "@/platform";
import { useTrials } from "./queries";
import { TrialItem } from "./TrialItem";
import { useVersions } from "./version";

/** The trials of the plan: made, opened, compared, taken over, dropped. */
export function TrialsDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const { project, open } = useVersions();
  const trials = useTrials(project);
  const readOnly = useFile()?.readOnly != null;
  const known = trials.data ?? [];
  const enter = (trial: string) => {
    open(trial);
    onClose();
  };
  return (
    <Modal open width={760} title={t("trial.title")} footer={null} onCancel={onClose}>
      <p className="soft">{t("trial.body")}</p>
      {!readOnly && trials.data && <NewTrial key={known.length} count={known.length} onMade={enter} />}
      <h4>{t("trial.list")}</h4>
      {trials.data && known.length === 0 && <p className="faint">{t("trial.none")}</p>}
      <ul className="plan-versions" data-testid="trials">
        {known.map((trial) => (
          <TrialItem
            key={trial.id}
            trial={trial}
            readOnly={readOnly}
            onEnter={() => enter(trial.id)}
            onClose={onClose}
          />
        ))}
      </ul>
    </Modal>
  );
}

function NewTrial({ count, onMade }: { count: number; onMade(trial: string): void }) {
  const t = useT();
  const { project } = useVersions();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const [name, setName] = useState(t("trial.nextName", { n: count + 1 }));
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const create = async () => {
    setBusy(true);
    try {
      const made = await write(commands.createTrial(project, name.trim(), note.trim(), null));
      void message.success(t("trial.created", { name: name.trim() }));
      if (made.id) onMade(made.id);
    } catch (error) {
      void message.error(wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <Form layout="vertical">
      <Form.Item label={t("trial.name")} required>
        <Input
          value={name}
          data-testid="input-trial-name"
          onChange={(event) => setName(event.target.value)}
        />
      </Form.Item>
      <Form.Item label={t("trial.note")}>
        <Input
          value={note}
          data-testid="input-trial-note"
          onChange={(event) => setNote(event.target.value)}
        />
      </Form.Item>
      <Button
        type="primary"
        loading={busy}
        disabled={name.trim() === ""}
        data-testid="action-create-trial"
        onClick={() => void create()}
      >
        {t("trial.create")}
      </Button>
    </Form>
  );
}
