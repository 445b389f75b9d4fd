import { App, Button, Input, Tooltip } from "antd";
import { commands, type ProposalStep } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { zhCN } from "@/i18n/zh-CN";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";
import { useAct } from "./useAct";

const MAIN = new Set(["submitted", "scoring", "scored"]);

/** The steps that may be taken now; what stands against one is said where the pointer rests on it, and when it is tried. */
export function ProposalSteps({ id, steps, status }: { id: string; steps: ProposalStep[]; status: string }) {
  const t = useT();
  const go = useGo();
  const act = useAct();
  const { modal } = App.useApp();
  const words = (codes: string[]) =>
    codes.filter((code) => code in zhCN.errorReason).map((code) => t(`errorReason.${code}` as Key));
  const take = (step: ProposalStep) => {
    if (!step.reason) return void act(commands.proposalStep(id, step.to, ""));
    let reason = "";
    modal.confirm({
      title: t(`intake.step_${step.to}` as Key),
      content: (
        <Input
          placeholder={t("intake.askReason")}
          aria-label={t("intake.askReason")}
          data-testid="input-step-reason"
          onChange={(event) => (reason = event.target.value)}
        />
      ),
      okText: t("common.confirm"),
      cancelText: t("common.cancel"),
      okButtonProps: { ...{ "data-testid": "action-confirm" } },
      onOk: async () => {
        if (!(await act(commands.proposalStep(id, step.to, reason)))) throw new Error("refused");
      },
    });
  };
  return (
    <>
      {status === "scored" && (
        <Button type="primary" data-testid="action-to-sessions" onClick={() => go(paths.intake("sessions"))}>
          {t("intake.toSession")}
        </Button>
      )}
      {[...steps].reverse().map((step) => (
        <Tooltip
          key={step.to}
          title={words(step.against).map((line) => (
            <div key={line}>{line}</div>
          ))}
        >
          <Button
            type={MAIN.has(step.to) && status !== "deferred" ? "primary" : "default"}
            danger={step.to === "withdrawn"}
            data-testid={`step-${step.to}`}
            onClick={() => take(step)}
          >
            {t(`intake.step_${step.to}` as Key)}
          </Button>
        </Tooltip>
      ))}
    </>
  );
}
