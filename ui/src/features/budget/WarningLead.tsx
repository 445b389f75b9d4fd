import { useState } from "react";
import { Button, Input, Select } from "antd";
import { commands, type RecordView } from "@/bindings";
import { useRecords } from "@/components/records/schema";
import { useAttempt } from "@/components/useAttempt";
import { useT } from "@/i18n";

/** Above a warning that nobody has read: who takes note, and what is done about it. */
export function WarningLead({ record }: { record: RecordView }) {
  const t = useT();
  const attempt = useAttempt();
  const people = useRecords("person");
  const [person, setPerson] = useState<string | null>(null);
  const [note, setNote] = useState("");
  if (record.fields.acknowledged_on || record.locked) return null;
  const acknowledge = () => attempt(commands.acknowledgeWarning(record.id, person, note));
  return (
    <div className="budget-lead" data-testid="warning-lead">
      <div className="row">
        <Select
          showSearch
          value={person}
          style={{ minWidth: 160 }}
          placeholder={t("budget.acknowledger")}
          aria-label={t("budget.acknowledger")}
          data-testid="select-acknowledger"
          optionFilterProp="label"
          onChange={setPerson}
          options={(people.data ?? []).map((one) => ({
            value: one.id,
            label: String(one.fields.name ?? ""),
          }))}
        />
        <Input
          style={{ flex: 1 }}
          value={note}
          placeholder={t("budget.acknowledgeNote")}
          aria-label={t("budget.acknowledgeNote")}
          data-testid="input-acknowledge-note"
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="primary" data-testid="action-acknowledge" onClick={() => void acknowledge()}>
          {t("budget.acknowledge")}
        </Button>
      </div>
    </div>
  );
}
