import { useState } from "react";
import { DatePicker, Input, Modal } from "antd";
import dayjs from "dayjs";
import { commands, type FigureChange, type LightChange, type TermRow } from "@/bindings";
import { ErrorNotice, StatLight, type LightColour } from "@/components";
import { useT, type Key, type Translate } from "@/i18n";
import { NONE, number } from "@/lib/format";
import { useFile, useProblemText, useRead, useWrite } from "@/platform";

interface Props {
  term: TermRow;
  title: string;
  value: number;
  /** A value in the parameter's unit. */
  written: (value: number) => string;
  onDone: () => void;
}

/** What a new value would change, from when it is to hold, and why: shown before it is saved. */
export function TermDialog({ term, title, value, written, onDone }: Props) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const file = useFile();
  const [date, setDate] = useState(file?.dataDate ?? "");
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const effect = useRead(["settings", "kpi", "projects"], ["term-effect", term.name, value], () =>
    commands.termEffect(term.name, value),
  );
  const save = async () => {
    setBusy(true);
    try {
      await write(commands.setTerm(term.name, value, date, reason.trim()));
      onDone();
    } catch (error) {
      setProblem(wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={t("settings.saveTerm")}
      cancelText={t("common.cancel")}
      confirmLoading={busy}
      okButtonProps={{ disabled: !effect.data, ...{ "data-testid": "action-confirm-term" } }}
      onOk={() => void save()}
      onCancel={onDone}
    >
      <div className="stack" data-testid="term-dialog">
        <div>{t("settings.termFromTo", { from: written(term.value), to: written(value) })}</div>
        {effect.data && <Lights changes={effect.data.lights} />}
        {effect.data && <Figures changes={effect.data.figures} />}
        <label className="row">
          <span className="soft">{t("settings.effective")}</span>
          <DatePicker
            value={dayjs(date)}
            allowClear={false}
            data-testid="input-term-date"
            onChange={(next) => next && setDate(next.format("YYYY-MM-DD"))}
          />
        </label>
        <span className="faint">{t("settings.effectiveHelp")}</span>
        <Input
          value={reason}
          placeholder={t("record.reasonLabel")}
          data-testid="input-term-reason"
          onChange={(event) => setReason(event.target.value)}
        />
        {problem && <ErrorNotice body={problem} />}
      </div>
    </Modal>
  );
}

function Lights({ changes }: { changes: LightChange[] }) {
  const t = useT();
  if (changes.length === 0) return <div data-testid="term-lights">{t("settings.noLightChanges")}</div>;
  return (
    <div data-testid="term-lights">
      <strong>{t("settings.lightChanges", { n: changes.length })}</strong>
      <ul className="term-changes">
        {changes.map((change) => (
          <li key={change.project}>
            <span className="grow ellipsis">{change.name}</span>
            <StatLight colour={change.from as LightColour} /> →{" "}
            <StatLight colour={change.to as LightColour} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Figures({ changes }: { changes: FigureChange[] }) {
  const t = useT();
  if (changes.length === 0) return null;
  return (
    <div data-testid="term-figures">
      <strong>{t("settings.figureChanges", { n: changes.length })}</strong>
      <ul className="term-changes">
        {changes.map((change) => (
          <li key={change.kpi}>
            <span className="grow ellipsis">{t(`kpi.${change.kpi}_name` as Key)}</span>
            {figure(t, change.from, change.statusFrom)} → {figure(t, change.to, change.statusTo)}
          </li>
        ))}
      </ul>
    </div>
  );
}

const figure = (t: Translate, value: number | null, status: string) =>
  `${value === null ? NONE : number(value, 1)} ${t(`kpi.status_${status}` as Key)}`;
