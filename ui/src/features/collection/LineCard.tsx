import type { ReactNode } from "react";
import { Button, Tag } from "antd";
import type { FormLine, RecordSchema } from "@/bindings";
import { factText, schemaOf } from "@/components/records/schema";
import { useT, type Key, type Translate } from "@/i18n";
import { entityLabel, fieldLabel } from "@/i18n/labels";
import { useProblemText } from "@/platform";

interface Props {
  line: FormLine;
  schemas: RecordSchema[];
  locked: boolean;
  onTake: () => void;
  onRefuse: () => void;
  /** The reason that is being asked for. */
  children?: ReactNode;
}

const COLOURS: Record<string, string> = {
  open: "processing",
  conflict: "warning",
  rejected: "error",
  taken: "success",
  refused: "default",
};

/** A difference: where it stands in the workbook, what was, what is, what the form says, and why it cannot be taken. */
export function LineCard({ line, schemas, locked, onTake, onRefuse, children }: Props) {
  const t = useT();
  const wordsOf = useProblemText();
  const waits = ["open", "conflict", "rejected"].includes(line.state);
  return (
    <article className="collect-line" data-testid={`line-${line.field ?? "new"}-${line.row}`}>
      <header className="row">
        <strong className="ellipsis">
          {line.field ? line.title : `${t("collection.fresh")} · ${entityLabel(t, line.entity)}`}
        </strong>
        <span className="faint collect-place">
          {t("collection.line", { sheet: line.sheet, row: line.row })}
        </span>
        <div className="grow" />
        <Tag color={COLOURS[line.state]}>{t(`collection.line_${line.state}` as Key)}</Tag>
      </header>
      {line.field ? (
        <Field line={line} field={line.field} schemas={schemas} />
      ) : (
        <Fresh line={line} schemas={schemas} />
      )}
      {line.state === "conflict" && (
        <p className="soft">
          {t("collection.conflictNote", { now: words(t, schemas, line, line.field ?? "", line.now) })}
        </p>
      )}
      {line.problem && <p className="collect-problem">{wordsOf(line.problem)}</p>}
      {line.reason && <p className="soft">{line.reason}</p>}
      {waits && !locked && (
        <footer className="row">
          <Button
            size="small"
            disabled={line.state === "rejected"}
            data-testid={`action-accept-${line.field ?? "new"}-${line.row}`}
            onClick={onTake}
          >
            {t("collection.accept")}
          </Button>
          <Button
            size="small"
            type="text"
            data-testid={`action-refuse-${line.field ?? "new"}-${line.row}`}
            onClick={onRefuse}
          >
            {t("collection.refuse")}
          </Button>
        </footer>
      )}
      {children}
    </article>
  );
}

function Field({ line, field, schemas }: { line: FormLine; field: string; schemas: RecordSchema[] }) {
  const t = useT();
  const shown = (value: string) => words(t, schemas, line, field, value);
  return (
    <div className="collect-values">
      <span className="soft">{fieldLabel(t, line.entity, field)}</span>
      <del title={t("collection.now")}>{shown(line.now)}</del>
      <span aria-hidden>→</span>
      <ins title={t("collection.given")}>{shown(line.given)}</ins>
    </div>
  );
}

function Fresh({ line, schemas }: { line: FormLine; schemas: RecordSchema[] }) {
  const t = useT();
  return (
    <dl className="collect-fresh">
      {line.cells.map((cell) => (
        <div key={cell.field}>
          <dt className="soft">{fieldLabel(t, line.entity, cell.field)}</dt>
          <dd>{words(t, schemas, line, cell.field, cell.value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A value of a form in words; numbers of a form cross as text. */
function words(t: Translate, schemas: RecordSchema[], line: FormLine, name: string, value: string): string {
  if (!value) return t("collection.empty");
  const field = schemaOf(schemas, line.entity).find((known) => known.name === name);
  if (!field || field.kind.type === "reference") return value;
  const counts = ["integer", "money", "percent", "minutes", "flag"].includes(field.kind.type);
  const number = counts && /^-?\d+$/.test(value) ? Number(value) : value;
  return factText(t, line.entity, field, number) || value;
}
