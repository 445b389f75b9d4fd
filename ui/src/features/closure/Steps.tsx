import { useState } from "react";
import { App, Button, Input } from "antd";
import { commands, type ClosureView } from "@/bindings";
import { useT, type Key, type Translate } from "@/i18n";
import { date } from "@/lib/format";
import { useProblemText, useWrite } from "@/platform";
import { ApproveDialog } from "./ApproveDialog";

const MAIN = new Set(["begin", "submit", "approve"]);
/** What a step must be told. */
const NOTES: Record<string, Key> = {
  return: "closure.reason",
  reopen: "closure.reason",
};

/** The steps that may be taken now. What stands against one is said in words. */
export function Steps({ view }: { view: ClosureView }) {
  const t = useT();
  const [approving, setApproving] = useState(false);
  const { ask, carryOut } = useStep(view.project);
  if (view.steps.length === 0) return null;
  return (
    <>
      {view.steps.map((step) => (
        <Button
          key={step}
          type={MAIN.has(step) ? "primary" : "default"}
          data-testid={`step-${step}`}
          onClick={() => (step === "approve" ? setApproving(true) : ask(step))}
        >
          {t(`closure.step_${step}` as Key)}
        </Button>
      ))}
      {approving && (
        <ApproveDialog
          view={view}
          onApprove={(person) => carryOut("approve", person)}
          onClose={() => setApproving(false)}
        />
      )}
    </>
  );
}

interface Step {
  /** Asks for what the step must be told, then takes it. */
  ask(step: string): void;
  carryOut(step: string, note: string): Promise<void>;
}

function useStep(project: string): Step {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { modal, message } = App.useApp();
  const carryOut = async (step: string, note: string) => {
    try {
      await write(commands.closureStep(project, step, note));
    } catch (error) {
      modal.error({
        title: t(`closure.step_${step}` as Key),
        content: <div data-testid="closure-refusal">{wordsOf(error)}</div>,
        okText: t("common.close"),
      });
    }
  };
  const ask = (step: string) => {
    if (step === "begin") return void carryOut(step, "");
    let note = "";
    modal.confirm({
      title: t(`closure.step_${step}` as Key),
      content: (
        <div className="stack">
          <span>{t(`closure.ask_${step}` as Key)}</span>
          {NOTES[step] && (
            <Input
              placeholder={t(NOTES[step])}
              aria-label={t(NOTES[step])}
              data-testid="input-step-note"
              onChange={(event) => (note = event.target.value)}
            />
          )}
        </div>
      ),
      okText: t("common.confirm"),
      cancelText: t("common.cancel"),
      okButtonProps: { ...{ "data-testid": "action-confirm" } },
      onOk: () => {
        if (NOTES[step] && note.trim() === "") {
          void message.warning(`${t(NOTES[step])}: ${t("common.required")}`);
          return Promise.reject(new Error("note"));
        }
        return carryOut(step, note.trim());
      },
    });
  };
  return { ask, carryOut };
}

/** Who submitted, who approved, why it came back. */
export function trail(t: Translate, view: ClosureView): string[] {
  const fields = view.review?.fields ?? {};
  const text = (name: string) => String(fields[name] ?? "");
  return [
    ...(fields.submitted_on
      ? [t("closure.submitted", { by: text("submitted_by"), date: date(text("submitted_on")) })]
      : []),
    ...(fields.approved_on
      ? [t("closure.approved", { by: text("approved_by"), date: date(text("approved_on")) })]
      : []),
    ...(fields.status === "returned" && fields.return_reason
      ? [t("closure.returned", { reason: text("return_reason") })]
      : []),
  ];
}
