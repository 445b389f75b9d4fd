import { useMemo, useState, type ReactNode } from "react";
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Fact, RecordView } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { ErrorNotice } from "@/components/ErrorNotice";
import { DataTable } from "@/components/table/DataTable";
import { useT, type Key } from "@/i18n";
import { entityInSentence, entityLabel } from "@/i18n/labels";
import { zhCN } from "@/i18n/zh-CN";
import { useFile, useProblemText } from "@/platform";
import { ExportButton } from "./ExportButton";
import { recordColumns } from "./columns";
import { initialSorts } from "./layout";
import { RecordCreate } from "./RecordCreate";
import { RecordPanel, type PanelTab } from "./RecordPanel";
import { schemaOf, useRecords, useSchemas } from "./schema";
import "./records.css";

interface Props {
  entity: string;
  /** Only this project's records; the project's column and field are then left out. */
  project?: string;
  /** The record whose form is open, and how another is opened; without them the pane keeps it itself. */
  openId?: string | null;
  onOpen?: (id: string | null) => void;
  /** Forbids creating, for places that are locked as a whole. */
  locked?: boolean;
  /** Beside the search box. */
  toolbar?: ReactNode;
  /** Above the list. */
  header?: ReactNode;
  /** More tabs in the form's panel, and what stands above the form. */
  tabs?: (record: RecordView) => PanelTab[];
  lead?: (record: RecordView) => ReactNode;
  /** Keeps only some of the records in the list. */
  filter?: (record: RecordView) => boolean;
}

/** One kind of record: its list, a form beside it, creation, deletion, history. Everything follows from its schema. */
export function RecordsPane({ entity, project, locked, toolbar, header, filter, ...control }: Props) {
  const { tabs, lead } = control;
  const t = useT();
  const wordsOf = useProblemText();
  const file = useFile();
  const schemas = useSchemas();
  const records = useRecords(entity, project);
  const [ownId, setOwnId] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const openId = control.onOpen ? (control.openId ?? null) : ownId;
  const open = control.onOpen ?? setOwnId;
  const schema = schemaOf(schemas.data, entity);
  const without = useMemo(() => (project ? ["project"] : []), [project]);
  const columns = useMemo(() => recordColumns(t, entity, schema, without), [t, entity, schema, without]);
  const given = useMemo(
    (): Record<string, Fact> => (project ? { project } : ({} as Record<string, Fact>)),
    [project],
  );

  const failure = schemas.error ?? records.error;
  if (failure) return <ErrorNotice body={wordsOf(failure)} onRetry={() => void records.refetch()} />;
  if (!records.data || !schemas.data) return <div className="faint">{t("common.loading")}</div>;
  const opened = records.data.find((record) => record.id === openId);
  const mayCreate = !locked && !file?.readOnly;
  const create = (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      data-testid={`action-new-${entity}`}
      onClick={() => {
        open(null);
        setCreating(true);
      }}
    >
      {t("record.newTitle", { kind: entityInSentence(t, entity) })}
    </Button>
  );
  const teaching = `empty_${entity}`;
  return (
    <div className="records-pane" data-testid={`records-${entity}`}>
      {header}
      <DataTable
        key={entity}
        label={entityLabel(t, entity)}
        testId={`table-${entity}`}
        columns={columns}
        rows={filter ? records.data.filter(filter) : records.data}
        rowKey={(record) => record.id}
        openKey={openId}
        initialSort={initialSorts[entity]}
        onOpen={(record) => {
          setCreating(false);
          open(record.id);
        }}
        toolbar={
          <>
            {toolbar}
            {records.data.length > 0 && <ExportButton entity={entity} project={project} />}
            {mayCreate && create}
          </>
        }
        empty={
          <EmptyState
            title={t("record.emptyTitle", { kind: entityInSentence(t, entity) })}
            body={teaching in zhCN.record ? t(`record.${teaching}` as Key) : t("record.emptyBody")}
            actions={mayCreate && create}
          />
        }
      />
      {opened && (
        <RecordPanel
          record={opened}
          schema={schema}
          without={without}
          tabs={tabs}
          lead={lead}
          onClose={() => open(null)}
        />
      )}
      {creating && (
        <RecordCreate
          entity={entity}
          schema={schema}
          given={given}
          onCreated={open}
          onClose={() => setCreating(false)}
        />
      )}
    </div>
  );
}
