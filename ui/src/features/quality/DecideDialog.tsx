import { useState } from "react";
import { Button, DatePicker, Input, Modal, Radio, Select } from "antd";
import { commands, type GateView, type NewCondition } from "@/bindings";
import { useRecords } from "@/components/records/schema";
import { useT } from "@/i18n";
import { gateName, statusName } from "./GateStrip";
import { useTry } from "./queries";

interface Props {
  gate: GateView;
  id: string;
  /** Statuses that a decision may give. */
  verdicts: string[];
  onClose: () => void;
}

const EMPTY: NewCondition = { text: "", due: null, owner: null };

/** The decision on a gate: verdict, who decides, opinion, the next date, and conditions where it passes on some. */
export function DecideDialog({ gate, id, verdicts, onClose }: Props) {
  const t = useT();
  const attempt = useTry();
  const [status, setStatus] = useState(verdicts[0] ?? "");
  const [by, setBy] = useState(gate.people.length === 1 ? gate.people[0]?.id : undefined);
  const [reason, setReason] = useState("");
  const [next, setNext] = useState<string | null>(null);
  const [terms, setTerms] = useState<NewCondition[]>([EMPTY]);
  const conditional = status === "passed_with_conditions";
  const decide = async () => {
    const conditions = conditional ? terms.filter(({ text }) => text.trim() !== "") : [];
    const decision = { status, by: by ?? "", reason, next, conditions };
    if (await attempt(commands.decideGate(id, decision))) onClose();
  };
  return (
    <Modal
      open
      width={600}
      title={t("gate.decideTitle", { gate: gateName(t, gate.gate) })}
      okText={t("common.confirm")}
      cancelText={t("common.cancel")}
      okButtonProps={{ disabled: !by || status === "", ...{ "data-testid": "action-confirm-decision" } }}
      onOk={() => void decide()}
      onCancel={onClose}
    >
      <div className="stack">
        <Radio.Group value={status} onChange={(event) => setStatus(String(event.target.value))}>
          {verdicts.map((verdict) => (
            <Radio key={verdict} value={verdict} data-testid={`verdict-${verdict}`}>
              {statusName(t, verdict)}
            </Radio>
          ))}
        </Radio.Group>
        {gate.people.length === 0 && <span className="gate-open">{t("gate.nobody")}</span>}
        <Select
          value={by}
          placeholder={t("gate.by")}
          aria-label={t("gate.by")}
          data-testid="input-decider"
          options={gate.people.map(({ id: value, name }) => ({ value, label: name }))}
          onChange={setBy}
        />
        <Input.TextArea
          rows={2}
          value={reason}
          placeholder={t("gate.reason")}
          aria-label={t("gate.reason")}
          data-testid="input-decision-reason"
          onChange={(event) => setReason(event.target.value)}
        />
        {conditional && <Terms terms={terms} onChange={setTerms} />}
        {status !== "terminated" && (
          <div>
            <DatePicker
              placeholder={t("gate.next")}
              aria-label={t("gate.next")}
              onChange={(_, text) => setNext(typeof text === "string" && text !== "" ? text : null)}
            />
            <div className="faint">{t("gate.nextHelp")}</div>
          </div>
        )}
      </div>
    </Modal>
  );
}

function Terms({ terms, onChange }: { terms: NewCondition[]; onChange: (terms: NewCondition[]) => void }) {
  const t = useT();
  const people = useRecords("person");
  const names = (people.data ?? []).map((person) => ({
    value: person.id,
    label: String(person.fields.name ?? ""),
  }));
  const edit = (place: number, part: Partial<NewCondition>) =>
    onChange(terms.map((term, at) => (at === place ? { ...term, ...part } : term)));
  return (
    <div className="stack" data-testid="decision-conditions">
      <span className="soft">{t("gate.conditions")}</span>
      {terms.map((term, place) => (
        <div key={place} className="row">
          <Input
            value={term.text}
            placeholder={t("gate.conditionText")}
            aria-label={t("gate.conditionText")}
            data-testid="input-condition-text"
            onChange={(event) => edit(place, { text: event.target.value })}
          />
          <DatePicker
            placeholder={t("gate.due")}
            aria-label={t("gate.due")}
            data-testid="input-condition-due"
            onChange={(_, text) =>
              edit(place, { due: typeof text === "string" && text !== "" ? text : null })
            }
          />
          <Select
            showSearch
            optionFilterProp="label"
            className="gate-owner"
            value={term.owner}
            placeholder={t("gate.owner")}
            aria-label={t("gate.owner")}
            data-testid="input-condition-owner"
            options={names}
            onChange={(owner) => edit(place, { owner })}
          />
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...terms, EMPTY])}>
        {t("gate.addCondition")}
      </Button>
    </div>
  );
}
