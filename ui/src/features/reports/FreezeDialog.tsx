import { useState } from "react";
import { App, Input, Modal, Radio } from "antd";
import { commands, type PeriodRow } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { useProblemText, useWrite } from "@/platform";
import { monthEnd } from "./month";

interface Props {
  period: PeriodRow;
  asOf: string;
  onClose: () => void;
}

/** Asks up to which day a month counts, and why it is frozen again. */
export function FreezeDialog({ period, asOf, onClose }: Props) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const end = monthEnd(period.month);
  const within = asOf.slice(0, 7) === period.month && asOf !== end;
  const [day, setDay] = useState(within ? asOf : end);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const again = period.id !== null;
  const freeze = async () => {
    setBusy(true);
    try {
      await write(commands.freezeMonth(period.month, day, reason.trim()));
      void message.success(t("report.frozenDone", { month: period.month }));
      onClose();
    } catch (error) {
      setProblem(wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t("report.freezeTitle", { month: period.month })}
      okText={t(again ? "report.refreeze" : "report.freeze")}
      cancelText={t("common.cancel")}
      confirmLoading={busy}
      okButtonProps={{
        disabled: again && reason.trim() === "",
        ...{ "data-testid": "action-confirm-freeze" },
      }}
      onOk={() => void freeze()}
      onCancel={onClose}
    >
      <div className="stack" data-testid="freeze-dialog">
        <span>{again ? t("report.refreezeBody", { n: period.revision + 1 }) : t("report.freezeBody")}</span>
        <span className="soft">{t("report.freezeDate")}</span>
        <Radio.Group
          value={day}
          data-testid="input-freeze-date"
          onChange={(event) => setDay(String(event.target.value))}
          options={[
            ...(within ? [{ value: asOf, label: t("report.freezeAsOf", { date: asOf }) }] : []),
            { value: end, label: t("report.freezeMonthEnd", { date: end }) },
          ]}
        />
        <Input
          value={reason}
          placeholder={t("report.freezeReason")}
          aria-label={t("report.freezeReason")}
          data-testid="input-freeze-reason"
          onChange={(event) => setReason(event.target.value)}
        />
        {problem && <ErrorNotice body={problem} />}
      </div>
    </Modal>
  );
}
