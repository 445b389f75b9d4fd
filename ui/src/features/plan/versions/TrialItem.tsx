import { useState, type ReactNode } from "react";
import { App, Button, Input, Modal, Tag } from "antd";
import { commands, type ApiError, type Changed, type TrialConflict, type TrialRow } from "@/bindings";
import { useT, type Key, type Translate } from "@/i18n";
import { fieldLabel } from "@/i18n/labels";
import { date } from "@/lib/format";
import { useProblemText, useWrite, type Answer } from "@/platform";
import { ImpactLine } from "./TrialBanner";
import { NOW, useVersions } from "./version";

interface Props {
  trial: TrialRow;
  readOnly: boolean;
  onEnter(): void;
  onClose(): void;
}

/** One trial with what may be done with it. */
export function TrialItem({ trial, readOnly, onEnter, onClose }: Props) {
  const t = useT();
  const { project, compare } = useVersions();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const [asked, setAsked] = useState<"adopt" | "drop" | null>(null);
  const open = trial.status === "open";
  const run = async (answer: Promise<Answer<Changed, ApiError>>, done: string) => {
    try {
      await write(answer);
      setAsked(null);
      void message.success(done);
    } catch (error) {
      void message.error(wordsOf(error));
    }
  };
  const adopt = (reason: string) =>
    run(
      commands.adoptTrial(trial.id, reason, trial.conflicts.length > 0 ? "take_trial" : "refuse"),
      t("trial.adoptedDone", { name: trial.name }),
    );
  /** Another trial that begins as this one stands. */
  const copy = () => {
    const name = t("trial.copyName", { name: trial.name });
    const made = commands.createTrial(project, name, trial.note, trial.id);
    return run(made, t("trial.copied", { from: trial.name, name }));
  };
  const drop = (reason: string) =>
    run(commands.dropTrial(trial.id, reason), t("trial.dropped", { name: trial.name }));
  return (
    <li>
      <div className="grow">
        <strong>{trial.name}</strong> {!open && <Tag color="green">{t("trial.adopted")}</Tag>}
        <div className="soft">{facts(t, trial).join(" · ")}</div>
        {trial.note && <div>{trial.note}</div>}
      </div>
      <Button type="link" data-testid="action-open-trial" onClick={onEnter}>
        {t("trial.enter")}
      </Button>
      {open && (
        <Button
          type="link"
          onClick={() => {
            compare(NOW, { type: "trial", id: trial.id });
            onClose();
          }}
        >
          {t("trial.compare")}
        </Button>
      )}
      {!readOnly && (
        <Button type="link" data-testid="action-copy-trial" onClick={() => void copy()}>
          {t("trial.copy")}
        </Button>
      )}
      {open && !readOnly && (
        <Button
          type="link"
          disabled={trial.differences === 0}
          data-testid="action-adopt-trial"
          onClick={() => setAsked("adopt")}
        >
          {t("trial.adopt")}
        </Button>
      )}
      {!readOnly && (
        <Button type="link" danger data-testid="action-drop-trial" onClick={() => setAsked("drop")}>
          {t("trial.drop")}
        </Button>
      )}
      {asked === "adopt" && (
        <Ask
          title={t("trial.adoptTitle", { name: trial.name })}
          ok={t("trial.adopt")}
          onOk={adopt}
          onCancel={() => setAsked(null)}
        >
          <p>{t("trial.adoptBody")}</p>
          <ImpactLine trial={trial.id} />
          {trial.conflicts.length > 0 && <Conflicts conflicts={trial.conflicts} />}
        </Ask>
      )}
      {asked === "drop" && (
        <Ask
          title={t("trial.dropTitle", { name: trial.name })}
          ok={t("trial.drop")}
          onOk={drop}
          onCancel={() => setAsked(null)}
        >
          <p>{t("trial.dropBody")}</p>
        </Ask>
      )}
    </li>
  );
}

function facts(t: Translate, trial: TrialRow): string[] {
  const made = t("trial.by", { name: trial.author, date: date(trial.madeAt) });
  if (trial.status !== "open") return [made, date(trial.adoptedAt)];
  const since = trial.planSteps > 0 ? [t("trial.planSteps", { n: trial.planSteps })] : [];
  return [made, t("trial.differences", { n: trial.differences }), ...since];
}

interface AskProps {
  title: string;
  ok: string;
  children: ReactNode;
  onOk(reason: string): Promise<void>;
  onCancel(): void;
}

function Ask({ title, ok, children, onOk, onCancel }: AskProps) {
  const t = useT();
  const [reason, setReason] = useState("");
  const confirm = { "data-testid": "action-confirm-trial" };
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={t("common.cancel")}
      okButtonProps={confirm}
      onOk={() => onOk(reason.trim())}
      onCancel={onCancel}
    >
      {children}
      <Input
        value={reason}
        placeholder={t("trial.reason")}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}

const MOST = 12;

function Conflicts({ conflicts }: { conflicts: readonly TrialConflict[] }) {
  const t = useT();
  return (
    <div data-testid="trial-conflicts">
      <p>{t("trial.conflictsTitle", { n: conflicts.length })}</p>
      <ul>
        {conflicts.slice(0, MOST).map((one, place) => (
          <li key={place}>
            {t(`trial.conflict_${one.kind}` as Key, {
              task: one.task,
              field: fieldLabel(t, one.entity, one.field),
            })}
          </li>
        ))}
        {conflicts.length > MOST && <li>…</li>}
      </ul>
    </div>
  );
}
