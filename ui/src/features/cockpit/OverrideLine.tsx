import { useState } from "react";
import { Button, Input, InputNumber, Modal } from "antd";
import { commands, type KpiCard } from "@/bindings";
import { ErrorNotice, StatLight } from "@/components";
import { useT, type Key } from "@/i18n";
import { date } from "@/lib/format";
import { useFile, useProblemText, useWrite } from "@/platform";
import { figureText, statusColour } from "./figures";

/** The figure that somebody put beside the computed one, with who and why; and the way to put or to withdraw it. */
export function OverrideLine({ card }: { card: KpiCard }) {
  const t = useT();
  const file = useFile();
  const [asked, setAsked] = useState<"put" | "withdraw" | null>(null);
  const beside = card.overridden;
  return (
    <div className="override-line" data-testid="kpi-override">
      {beside && (
        <span>
          <StatLight
            colour={statusColour[beside.status] ?? "none"}
            text={t("kpi.overridden", { value: figureText(t, beside.value, card.unit) })}
          />{" "}
          <span className="soft">
            {t("kpi.overriddenBy", { by: beside.by, date: date(beside.on), reason: beside.reason })}
          </span>
        </span>
      )}
      {!file?.readOnly && (
        <Button type="link" size="small" data-testid="action-override" onClick={() => setAsked("put")}>
          {t(beside ? "kpi.overrideAgain" : "kpi.override")}
        </Button>
      )}
      {beside && !file?.readOnly && (
        <Button
          type="link"
          size="small"
          data-testid="action-withdraw-override"
          onClick={() => setAsked("withdraw")}
        >
          {t("kpi.withdraw")}
        </Button>
      )}
      {asked && <OverrideDialog card={card} withdraw={asked === "withdraw"} onClose={() => setAsked(null)} />}
    </div>
  );
}

function OverrideDialog({
  card,
  withdraw,
  onClose,
}: {
  card: KpiCard;
  withdraw: boolean;
  onClose: () => void;
}) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const [value, setValue] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    try {
      const hundredths = withdraw || value === null ? null : Math.round(value * 100);
      await write(commands.overrideKpi(card.code, hundredths, reason.trim()));
      onClose();
    } catch (error) {
      setProblem(wordsOf(error));
      setBusy(false);
    }
  };
  const ready = reason.trim() !== "" && (withdraw || value !== null);
  return (
    <Modal
      open
      title={t(withdraw ? "kpi.withdraw" : "kpi.override")}
      okText={t("kpi.keepOverride")}
      cancelText={t("common.cancel")}
      confirmLoading={busy}
      okButtonProps={{ disabled: !ready, ...{ "data-testid": "action-confirm-override" } }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="stack">
        <div className="soft">
          {t("kpi.computed", {
            name: t(`kpi.${card.code}_name` as Key),
            value: figureText(t, card.value, card.unit, card.target),
          })}
        </div>
        {!withdraw && (
          <InputNumber
            value={value}
            precision={2}
            suffix={t(`kpi.unit_${card.unit}` as Key)}
            aria-label={t("kpi.override")}
            data-testid="input-override-value"
            style={{ width: 200 }}
            onChange={setValue}
          />
        )}
        <Input.TextArea
          rows={3}
          value={reason}
          placeholder={t("kpi.overrideReason")}
          data-testid="input-override-reason"
          onChange={(event) => setReason(event.target.value)}
        />
        {problem && <ErrorNotice body={problem} />}
      </div>
    </Modal>
  );
}
