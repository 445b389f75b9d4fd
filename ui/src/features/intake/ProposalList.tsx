import { useMemo, useState } from "react";
import { PlusOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";
import type { ProposalRow } from "@/bindings";
import { DataTable, EmptyState, ErrorNotice, type Column } from "@/components";
import { ExportButton } from "@/components/records/ExportButton";
import { RecordCreate } from "@/components/records/RecordCreate";
import { schemaOf, useSchemas } from "@/components/records/schema";
import { useT, type Translate } from "@/i18n";
import { choiceLabel, entityInSentence, fieldLabel } from "@/i18n/labels";
import { date, fixed, NONE, wan } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo, useProblemText } from "@/platform";
import { useIntake } from "./queries";

/** Every proposal; one opens as a page. */
export function ProposalList() {
  const t = useT();
  const go = useGo();
  const wordsOf = useProblemText();
  const intake = useIntake();
  const schemas = useSchemas();
  const [creating, setCreating] = useState(false);
  const columns = useMemo(() => proposalColumns(t), [t]);
  if (intake.error) return <ErrorNotice body={wordsOf(intake.error)} onRetry={() => void intake.refetch()} />;
  const form = intake.data?.templates.find((template) => template.record.fields.released_on);
  const open = (id: string) => go(paths.intake("proposals", id));
  const create = !intake.data?.locked && form && (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      data-testid="action-new-proposal"
      onClick={() => setCreating(true)}
    >
      {t("record.newTitle", { kind: entityInSentence(t, "proposal") })}
    </Button>
  );
  return (
    <div className="screen-body fill records-pane">
      <DataTable
        label={t("intake.tab_proposals")}
        testId="table-proposals"
        columns={columns}
        rows={intake.data?.rows ?? []}
        rowKey={(row) => row.id}
        onOpen={(row) => open(row.id)}
        toolbar={
          <>
            {(intake.data?.rows.length ?? 0) > 0 && <ExportButton entity="proposal" />}
            {create}
          </>
        }
        empty={
          intake.data && (
            <EmptyState
              title={t("intake.empty")}
              body={t(form ? "intake.emptyBody" : "intake.noTemplate")}
              actions={create}
            />
          )
        }
      />
      {creating && form && (
        <RecordCreate
          entity="proposal"
          schema={schemaOf(schemas.data, "proposal")}
          given={{ template: form.record.id }}
          onCreated={open}
          onClose={() => setCreating(false)}
        />
      )}
    </div>
  );
}

function proposalColumns(t: Translate): Column<ProposalRow>[] {
  const label = (name: string) => fieldLabel(t, "proposal", name);
  const money = (id: "cost" | "npv"): Column<ProposalRow> => ({
    id,
    title: t(`intake.${id}`),
    width: 110,
    align: "right",
    value: (row) => row[id],
    text: (row) => wan(row[id]),
  });
  const count = (id: "unanswered" | "openConditions", title: string): Column<ProposalRow> => ({
    id,
    title,
    width: 96,
    align: "right",
    value: (row) => row[id],
    text: (row) => (row[id] === 0 ? NONE : String(row[id])),
  });
  return [
    { id: "code", title: label("code"), width: 116, value: (row) => row.code },
    {
      id: "name",
      title: label("name"),
      width: 200,
      grow: true,
      value: (row) => row.name,
      render: (row) => (
        <span className="ellipsis">
          {row.name} {row.mustDo && <Tag color="orange">{t("intake.mustDo")}</Tag>}
        </span>
      ),
    },
    { id: "department", title: label("department"), width: 110, value: (row) => row.department },
    { id: "category", title: label("category"), width: 70, value: (row) => row.category },
    { id: "proposer", title: label("proposer"), width: 80, value: (row) => row.proposer },
    {
      id: "status",
      title: label("status"),
      width: 100,
      value: (row) => choiceLabel(t, "proposal", "status", row.status),
    },
    money("cost"),
    money("npv"),
    {
      id: "total",
      title: t("intake.total"),
      width: 80,
      align: "right",
      value: (row) => row.total,
      text: (row) => (row.total === null ? NONE : fixed(row.total, 100, 1)),
    },
    {
      id: "rank",
      title: t("intake.rank"),
      width: 60,
      align: "right",
      value: (row) => row.rank,
      text: (row) => (row.rank === null ? NONE : String(row.rank)),
    },
    {
      id: "submitted",
      title: label("submitted_on"),
      width: 100,
      value: (row) => row.submittedOn,
      text: (row) => date(row.submittedOn),
    },
    count("unanswered", t("intake.unanswered")),
    count("openConditions", t("intake.openConditions")),
  ];
}
