import { useState } from "react";
import { Alert, App, Button, Input, Modal } from "antd";
import { commands, type RobotState } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { call, useProblemText } from "@/platform";

interface Props {
  state: RobotState;
  reread: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks for the address of a robot and its secret. Both go to the keychain, or into memory, and never come back. */
export function RobotAddress({ state, reread, onClose }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const [address, setAddress] = useState("");
  const [secret, setSecret] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const keep = async (where: "keychain" | "session") => {
    try {
      await call(commands.keepRobotAddress(state.id, address, secret, where));
      await reread();
      void message.success(t("news.kept"));
      onClose();
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  const signs = state.kind !== "wecom";
  return (
    <Modal
      open
      title={t("news.addressTitle", { name: state.name })}
      onCancel={onClose}
      footer={[
        <Button key="session" data-testid="action-keep-session" onClick={() => void keep("session")}>
          {t("news.keepSession")}
        </Button>,
        <Button
          key="keychain"
          type="primary"
          data-testid="action-keep-address"
          onClick={() => void keep("keychain")}
        >
          {t("news.keep")}
        </Button>,
      ]}
    >
      <p className="soft">{t("news.addressLead")}</p>
      <div className="publication-form">
        <label>
          <span className="field-label">{t("news.url")}</span>
          <Input
            value={address}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            placeholder={t(`news.urlHint_${state.kind}` as Key)}
            data-testid="input-robot-url"
            onChange={(event) => setAddress(event.target.value)}
          />
        </label>
        {signs && (
          <label>
            <span className="field-label">{t("news.secret")}</span>
            <Input.Password
              value={secret}
              autoComplete="off"
              placeholder={t("news.secretHelp")}
              data-testid="input-robot-secret"
              onChange={(event) => setSecret(event.target.value)}
            />
          </label>
        )}
        <div className="faint">{t(`news.guard_${state.kind}` as Key)}</div>
        {problem && <Alert type="error" title={problem} data-testid="address-problem" />}
      </div>
    </Modal>
  );
}
