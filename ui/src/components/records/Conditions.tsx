import { useState } from "react";
import { Button, DatePicker, Input, Select } from "antd";
import { commands, type Fact, type RecordView } from "@/bindings";
import { useAttempt } from "@/components/useAttempt";
import { useT } from "@/i18n";
import { date } from "@/lib/format";
import { useFile } from "@/platform";
import { useRecords } from "./schema";
import "./records.css";

/** Conditions of a decision with who sees to them until when; one is marked as done on the data date. */
export function Conditions({ conditions }: { conditions: RecordView[] }) {
  const t = useT();
  const act = useAttempt();
  const file = useFile();
  const today = file?.dataDate ?? "";
  const done = (id: string) => void act(commands.setField("condition", id, "done_on", today, ""));
  return (
    <table className="condition-table" data-testid="conditions">
      <thead>
        <tr>
          <th>{t("condition.text")}</th>
          <th>{t("condition.owner")}</th>
          <th>{t("condition.due")}</th>
          <th>{t("condition.state")}</th>
        </tr>
      </thead>
      <tbody>
        {conditions.map(({ id, fields, names, locked }) => {
          const due = String(fields.due ?? "");
          const late = !fields.done_on && due !== "" && due < today;
          return (
            <tr key={id} data-testid="condition">
              <td>{String(fields.text ?? "")}</td>
              <td>{names.owner}</td>
              <td className={late ? "condition-late" : undefined}>
                {date(due)}
                {late && ` · ${t("condition.late")}`}
              </td>
              <td>
                {fields.done_on ? (
                  <span className="soft">
                    {t("condition.doneOn", { date: date(String(fields.done_on)) })}
                  </span>
                ) : (
                  !locked && (
                    <Button size="small" data-testid="action-condition-done" onClick={() => done(id)}>
                      {t("condition.markDone")}
                    </Button>
                  )
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A condition as it is being written. */
export interface ConditionDraft {
  text: string;
  due: string | null;
  owner: string | null;
}

export const NO_CONDITION: ConditionDraft = { text: "", due: null, owner: null };

/** Writes one condition: what, by whom, until when. */
export function ConditionFields({
  value,
  onChange,
}: {
  value: ConditionDraft;
  onChange: (value: ConditionDraft) => void;
}) {
  const t = useT();
  const people = useRecords("person");
  return (
    <div className="condition-fields">
      <Input
        value={value.text}
        placeholder={t("condition.text")}
        aria-label={t("condition.text")}
        data-testid="input-condition"
        onChange={(event) => onChange({ ...value, text: event.target.value })}
      />
      <Select
        showSearch={{ optionFilterProp: "label" }}
        placeholder={t("condition.owner")}
        aria-label={t("condition.owner")}
        data-testid="input-condition-owner"
        value={value.owner}
        options={(people.data ?? []).map((person) => ({
          value: person.id,
          label: String(person.fields.name),
        }))}
        onChange={(owner) => onChange({ ...value, owner })}
      />
      <DatePicker
        placeholder={t("condition.due")}
        aria-label={t("condition.due")}
        data-testid="input-condition-due"
        onChange={(_, text) => onChange({ ...value, due: String(text ?? "") || null })}
      />
    </div>
  );
}

/** Adds a condition to what it binds. */
export function AddCondition({ bound }: { bound: Record<string, Fact> }) {
  const t = useT();
  const act = useAttempt();
  const [draft, setDraft] = useState(NO_CONDITION);
  const [turn, setTurn] = useState(0);
  const whole = draft.text.trim() !== "" && draft.due !== null && draft.owner !== null;
  const add = async () => {
    if (!(await act(commands.createRecord("condition", { ...bound, ...draft }, "")))) return;
    setDraft(NO_CONDITION);
    setTurn(turn + 1);
  };
  return (
    <>
      <ConditionFields key={turn} value={draft} onChange={setDraft} />
      <Button disabled={!whole} data-testid="action-add-condition" onClick={() => void add()}>
        {t("condition.add")}
      </Button>
    </>
  );
}
