import { useState, type ReactNode } from "react";
import { DeleteOutlined } from "@ant-design/icons";
import { App, Button, Input, Tabs } from "antd";
import { commands, type FieldSchema, type FormKind, type RecordView } from "@/bindings";
import { FormButtons } from "@/components/print";
import { SidePanel } from "@/components/SidePanel";
import { useT } from "@/i18n";
import { entityLabel } from "@/i18n/labels";
import { useProblemText, useWrite } from "@/platform";
import { Attachments } from "./Attachments";
import { LessonsBehind } from "./LessonsBehind";
import { RecordForm } from "./RecordForm";
import { RecordHistory } from "./RecordHistory";
import { recordTitle } from "./schema";

interface Props {
  record: RecordView;
  schema: FieldSchema[];
  without?: string[];
  /** More tabs beside the form and the history. */
  tabs?: (record: RecordView) => PanelTab[];
  /** Above the form. */
  lead?: (record: RecordView) => ReactNode;
  onClose: () => void;
}

/** A tab of a record's panel. */
export interface PanelTab {
  key: string;
  label: string;
  view: ReactNode;
}

/** The form that a record of a kind is printed on. */
const FORMS: Partial<Record<string, FormKind>> = {
  change_request: "change_request",
  risk: "risk",
  budget_request: "budget_request",
  audit_month: "audit_month",
};

/** One record beside its list: its form and its history; deletion goes to the recycle bin. */
export function RecordPanel({ record, schema, without, tabs, lead, onClose }: Props) {
  const t = useT();
  const [tab, setTab] = useState("form");
  const remove = useRemove(record, onClose);
  const form = FORMS[record.entity];
  return (
    <SidePanel
      key={record.id}
      title={`${entityLabel(t, record.entity)} · ${recordTitle(record)}`}
      testId="record-panel"
      onClose={onClose}
      actions={
        <>
          {form && (
            <FormButtons compact kind={form} id={record.id} number={String(record.fields.code ?? "")} />
          )}
          {!record.locked && (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t("common.delete")}
              data-testid="action-delete"
              onClick={remove}
            />
          )}
        </>
      }
    >
      {record.entity === "quality_check" && (
        <LessonsBehind record={record.id} name={String(record.fields.item ?? "")} />
      )}
      {record.locked && <div className="record-locked">{t("record.locked")}</div>}
      <Tabs
        size="small"
        activeKey={tab}
        onChange={setTab}
        items={[
          {
            key: "form",
            label: <span data-testid="tab-form">{t("record.form")}</span>,
            children: (
              <>
                {lead?.(record)}
                <RecordForm record={record} schema={schema} without={without} />
              </>
            ),
          },
          ...(tabs?.(record) ?? []).map(({ key, label, view }) => ({
            key,
            label: <span data-testid={`tab-${key}`}>{label}</span>,
            children: view,
          })),
          {
            key: "files",
            label: <span data-testid="tab-files">{t("attachment.title")}</span>,
            children: <Attachments entity={record.entity} id={record.id} locked={record.locked} />,
          },
          {
            key: "history",
            label: <span data-testid="tab-history">{t("record.history")}</span>,
            children: <RecordHistory entity={record.entity} id={record.id} schema={schema} />,
          },
        ]}
      />
    </SidePanel>
  );
}

/** Asks with a place for the reason, then moves the record to the recycle bin. */
function useRemove(record: RecordView, onDone: () => void) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { modal, message } = App.useApp();
  return () => {
    let reason = "";
    modal.confirm({
      title: t("common.deleteTitle", { name: recordTitle(record) }),
      content: (
        <div className="stack">
          <span>{t("common.deleteBody")}</span>
          <Input
            placeholder={t("record.reasonLabel")}
            data-testid="input-delete-reason"
            onChange={(event) => (reason = event.target.value)}
          />
        </div>
      ),
      okText: t("common.delete"),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true, ...{ "data-testid": "action-confirm" } },
      onOk: async () => {
        try {
          await write(commands.deleteRecord(record.entity, record.id, reason));
          onDone();
        } catch (error) {
          void message.error(wordsOf(error));
        }
      },
    });
  };
}
