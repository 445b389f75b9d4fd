import { useMemo, useState } from "react";
import { PlusOutlined } from "@ant-design/icons";
import { Button, DatePicker, Input, Modal, Select } from "antd";
import { commands, type CommitteesView, type SessionRow } from "@/bindings";
import { DataTable, EmptyState, ErrorNotice, type Column } from "@/components";
import { useT, type Translate } from "@/i18n";
import { choiceLabel, fieldLabel } from "@/i18n/labels";
import { date } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo, useProblemText } from "@/platform";
import { useCommittees } from "./queries";
import { useAct } from "./useAct";

/** The sessions of all committees; a new one takes up everything that waits. */
export function SessionList() {
  const t = useT();
  const go = useGo();
  const wordsOf = useProblemText();
  const committees = useCommittees();
  const [planning, setPlanning] = useState(false);
  const columns = useMemo(() => sessionColumns(t), [t]);
  if (committees.error)
    return <ErrorNotice body={wordsOf(committees.error)} onRetry={() => void committees.refetch()} />;
  const view = committees.data;
  const plan = view && !view.locked && view.committees.length > 0 && (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      data-testid="action-plan-session"
      onClick={() => setPlanning(true)}
    >
      {t("intake.planSession")}
    </Button>
  );
  return (
    <div className="screen-body fill">
      <DataTable
        label={t("intake.tab_sessions")}
        testId="table-sessions"
        columns={columns}
        rows={view?.sessions ?? []}
        rowKey={(row) => row.id}
        onOpen={(row) => go(paths.intake("sessions", row.id))}
        toolbar={
          <>
            <Button data-testid="action-members" onClick={() => go(paths.register("committee"))}>
              {t("intake.members")}
            </Button>
            {plan}
          </>
        }
        empty={
          view && (
            <EmptyState title={t("intake.noSessions")} body={t("intake.noSessionsBody")} actions={plan} />
          )
        }
      />
      {planning && view && <PlanSession view={view} onClose={() => setPlanning(false)} />}
    </div>
  );
}

function PlanSession({ view, onClose }: { view: CommitteesView; onClose: () => void }) {
  const t = useT();
  const go = useGo();
  const act = useAct();
  const [committee, setCommittee] = useState(view.committees[0]?.record.id ?? "");
  const [day, setDay] = useState("");
  const [place, setPlace] = useState("");
  const plan = async () => {
    const changed = await act(commands.planSession(committee, day, place));
    if (changed?.id) go(paths.intake("sessions", changed.id));
  };
  const pending = view.committees.find((known) => known.record.id === committee)?.pending ?? 0;
  return (
    <Modal
      open
      title={t("intake.planSession")}
      okText={t("common.confirm")}
      cancelText={t("common.cancel")}
      okButtonProps={{ disabled: day === "", ...{ "data-testid": "action-confirm-session" } }}
      onOk={() => void plan()}
      onCancel={onClose}
    >
      <div className="stack" data-testid="plan-session">
        <Select
          value={committee}
          aria-label={t("intake.committee")}
          options={view.committees.map((known) => ({
            value: known.record.id,
            label: String(known.record.fields.name),
          }))}
          onChange={setCommittee}
        />
        <DatePicker
          placeholder={t("intake.heldOn")}
          aria-label={t("intake.heldOn")}
          data-testid="input-held-on"
          onChange={(_, text) => setDay(String(text ?? ""))}
        />
        <Input
          value={place}
          placeholder={t("intake.place")}
          aria-label={t("intake.place")}
          onChange={(event) => setPlace(event.target.value)}
        />
        <span className="soft">
          {t("intake.pendingCount", { n: pending })} {t("intake.noSessionsBody")}
        </span>
      </div>
    </Modal>
  );
}

function sessionColumns(t: Translate): Column<SessionRow>[] {
  const label = (name: string) => fieldLabel(t, "session", name);
  return [
    { id: "code", title: label("code"), width: 130, value: (row) => row.code },
    { id: "committee", title: t("intake.committee"), width: 200, grow: true, value: (row) => row.committee },
    {
      id: "heldOn",
      title: label("held_on"),
      width: 110,
      value: (row) => row.heldOn,
      text: (row) => date(row.heldOn),
    },
    { id: "place", title: label("place"), width: 160, value: (row) => row.place },
    {
      id: "status",
      title: label("status"),
      width: 90,
      value: (row) => choiceLabel(t, "session", "status", row.status),
    },
    {
      id: "items",
      title: t("intake.items"),
      width: 90,
      align: "right",
      value: (row) => row.items,
      text: (row) => `${row.decided} / ${row.items}`,
    },
  ];
}
