import { useState } from "react";
import { Button, Input } from "antd";
import { commands, type CollectionRow, type FormLine, type FormState } from "@/bindings";
import { EmptyState, ErrorNotice, SidePanel } from "@/components";
import { useSchemas } from "@/components/records/schema";
import { useT, type Key } from "@/i18n";
import { date } from "@/lib/format";
import { useFile, useProblemText } from "@/platform";
import { useAttempt } from "@/components/useAttempt";
import { LineCard } from "./LineCard";
import { useFormLines } from "./queries";

interface Props {
  month: string;
  row: CollectionRow;
  state: FormState;
  onClose: () => void;
}

/** The differences of one form: accepted one by one or together, refused with a reason. */
export function FormPanel({ month, row, state, onClose }: Props) {
  const t = useT();
  const file = useFile();
  const wordsOf = useProblemText();
  const schemas = useSchemas().data;
  const detail = useFormLines(row.id, month, state.form);
  const attempt = useAttempt();
  const [refusing, setRefusing] = useState<FormLine | null>(null);
  const form = t(`collection.form_${state.form}` as Key);
  const lines = detail.data?.lines ?? [];
  const open = lines.filter((line) => line.state === "open").map((line) => line.key);
  const reason = t("collection.takeReason", { month, form, file: state.file });
  const take = (keys: string[]) =>
    void attempt(commands.takeFormLines(row.id, month, state.form, keys, reason));
  const gone = detail.data?.missing ?? [];
  return (
    <SidePanel
      width={560}
      testId="form-panel"
      title={t("collection.panel", { project: row.name, form, month })}
      onClose={onClose}
      actions={
        !file?.readOnly &&
        open.length > 1 && (
          <Button size="small" type="primary" data-testid="action-accept-all" onClick={() => take(open)}>
            {t("collection.acceptAll", { n: open.length })}
          </Button>
        )
      }
    >
      <p className="soft">{t("collection.from", { file: state.file, date: date(state.receivedOn) })}</p>
      {detail.error && <ErrorNotice body={wordsOf(detail.error)} onRetry={() => void detail.refetch()} />}
      {detail.data && lines.length === 0 && (
        <EmptyState title={t("collection.noLines")} body={t("collection.noLinesBody")} />
      )}
      {lines.map((line) => (
        <LineCard
          key={line.key}
          line={line}
          schemas={schemas ?? []}
          locked={Boolean(file?.readOnly)}
          onTake={() => take([line.key])}
          onRefuse={() => setRefusing(line)}
        >
          {refusing?.key === line.key && (
            <Refusal
              onDone={(why) => {
                setRefusing(null);
                if (why) void attempt(commands.refuseFormLines(row.id, month, state.form, [line.key], why));
              }}
            />
          )}
        </LineCard>
      ))}
      {gone.length > 0 && <p className="soft">{t("collection.gone", { names: gone.join("、") })}</p>}
    </SidePanel>
  );
}

function Refusal({ onDone }: { onDone: (reason: string | null) => void }) {
  const t = useT();
  const [reason, setReason] = useState("");
  return (
    <div className="row">
      <Input
        autoFocus
        size="small"
        value={reason}
        placeholder={t("collection.refuseReasonHint")}
        aria-label={t("collection.refuseReason")}
        data-testid="input-refuse-reason"
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={() => reason.trim() && onDone(reason.trim())}
      />
      <Button
        size="small"
        disabled={!reason.trim()}
        data-testid="action-refuse-ok"
        onClick={() => onDone(reason.trim())}
      >
        {t("collection.refuse")}
      </Button>
      <Button size="small" type="text" onClick={() => onDone(null)}>
        {t("common.cancel")}
      </Button>
    </div>
  );
}
