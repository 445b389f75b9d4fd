import { commands, type FieldSchema, type HistoryEntry } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { ErrorNotice } from "@/components/ErrorNotice";
import { useT, type Key, type Translate } from "@/i18n";
import { fieldLabel } from "@/i18n/labels";
import { zhCN } from "@/i18n/zh-CN";
import { localInstant, NONE } from "@/lib/format";
import { useProblemText, useRead } from "@/platform";
import { factText } from "./schema";

interface Props {
  entity: string;
  id: string;
  schema: FieldSchema[];
}

/** Who changed what, when and why, newest first. */
export function RecordHistory({ entity, id, schema }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const history = useRead(
    ["records", "plan", "projects", "raci", "closure", "settings"],
    ["history", entity, id],
    () => commands.history(entity, id),
  );
  if (history.error)
    return <ErrorNotice body={wordsOf(history.error)} onRetry={() => void history.refetch()} />;
  if (!history.data) return <div className="faint">{t("common.loading")}</div>;
  if (history.data.length === 0)
    return <EmptyState title={t("record.noHistory")} body={t("record.noHistoryBody")} />;
  return (
    <ol className="history" data-testid="record-history">
      {history.data.map((entry, index) => (
        <li key={index} className="history-entry">
          <div className="history-head">
            <span className="history-who">{entry.author || NONE}</span>
            <span className="faint">{localInstant(entry.at)}</span>
          </div>
          <div>{sentence(t, entity, schema, entry)}</div>
          {entry.reason && <div className="soft">{t("record.because", { reason: entry.reason })}</div>}
        </li>
      ))}
    </ol>
  );
}

function sentence(t: Translate, entity: string, schema: FieldSchema[], entry: HistoryEntry) {
  const operation =
    entry.operation in zhCN.operation ? t(`operation.${entry.operation}` as Key) : entry.operation;
  const field = entry.field ? schema.find((candidate) => candidate.name === entry.field) : undefined;
  if (!entry.field) return operation;
  const words = (value: HistoryEntry["old"], name: string | null) =>
    (field ? factText(t, entity, field, value, name ?? undefined) : String(value ?? "")) || NONE;
  return (
    <>
      {entry.operation !== "set" && `${operation} · `}
      <span className="soft">{fieldLabel(t, entity, entry.field)}</span>{" "}
      <del>{words(entry.old, entry.oldName)}</del>
      {" → "}
      <ins>{words(entry.new, entry.newName)}</ins>
    </>
  );
}
