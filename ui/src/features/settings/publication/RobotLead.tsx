import { useState } from "react";
import { App, Button } from "antd";
import { commands, type RobotState } from "@/bindings";
import { StatLight } from "@/components";
import { useT, type Key } from "@/i18n";
import { call, useFile, useProblemText, useWrite } from "@/platform";
import { RobotAddress } from "./RobotAddress";
import { reasonText } from "./board";

interface Props {
  state: RobotState;
  reread: () => Promise<unknown>;
}

/** Whether a robot is on, whether this computer knows its address, and what can be done about it. */
export function RobotLead({ state, reread }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const write = useWrite();
  const { message } = App.useApp();
  const readOnly = !!useFile()?.readOnly;
  const [busy, setBusy] = useState<"switch" | "test" | null>(null);
  const [asking, setAsking] = useState(false);

  const during = async (what: "switch" | "test", work: () => Promise<void>) => {
    setBusy(what);
    try {
      await work();
    } catch (error) {
      void message.error(<span data-testid="robot-problem">{wordsOf(error)}</span>);
    } finally {
      setBusy(null);
    }
  };
  const turn = () =>
    during("switch", async () => {
      await write(commands.switchRobot(state.id, !state.switchedOn));
      await reread();
      void message.success(t(state.switchedOn ? "news.switchedOff" : "news.switchedOn"));
    });
  const test = () =>
    during("test", async () => {
      const { sent, reason } = await call(commands.testRobot(state.id));
      const words = reason ? reasonText(t, reason) : t("news.addressMissing");
      const text = sent ? t("news.testSent") : t("news.testFailed", { reason: words });
      void message[sent ? "success" : "error"](<span data-testid="robot-tested">{text}</span>);
    });
  const forget = () =>
    during("switch", async () => {
      await call(commands.forgetRobotAddress(state.id));
      await reread();
      void message.success(t("news.addressForgotten"));
    });

  const { host } = state;
  return (
    <div className="card robot-lead" data-testid="robot-lead">
      <div className="row robot-state">
        <StatLight
          colour={state.switchedOn ? "green" : "none"}
          text={t(state.switchedOn ? "news.on" : "news.off")}
        />
        <span className="soft" data-testid="robot-address">
          {host ? t("news.addressKnown", { host }) : t("news.addressMissing")}
          {host && ` · ${t(state.signs ? "news.signed" : "news.unsigned")}`}
        </span>
      </div>
      <div className="row">
        <Button
          type={state.switchedOn ? "default" : "primary"}
          disabled={readOnly}
          loading={busy === "switch"}
          data-testid="action-switch-robot"
          onClick={() => void turn()}
        >
          {t(state.switchedOn ? "news.switchOff" : "news.switchOn")}
        </Button>
        <Button data-testid="action-robot-address" onClick={() => setAsking(true)}>
          {t(host ? "news.addressChange" : "news.addressSet")}
        </Button>
        {host && (
          <>
            <Button loading={busy === "test"} data-testid="action-test-robot" onClick={() => void test()}>
              {t("news.test")}
            </Button>
            <Button type="link" data-testid="action-forget-address" onClick={() => void forget()}>
              {t("news.addressForget")}
            </Button>
          </>
        )}
      </div>
      <div className="faint robot-guard">{t(`news.guard_${state.kind}` as Key)}</div>
      <div className="soft" data-testid="robot-tally">
        {t("news.tally", { waiting: state.waiting, failed: state.failed, sent: state.sent })}
      </div>
      {asking && <RobotAddress state={state} reread={reread} onClose={() => setAsking(false)} />}
    </div>
  );
}
