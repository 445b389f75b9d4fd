import { useState } from "react";
import { App, Button, Input, Modal, Select } from "antd";
import { commands, type ClosureView, type RecordView } from "@/bindings";
import { useT } from "@/i18n";
import { date } from "@/lib/format";
import { useProblemText, useWrite } from "@/platform";

interface Props {
  view: ClosureView;
  review: RecordView;
  /** Nothing can be changed any more. */
  fixed: boolean;
}

/** The waiver of what keeps the project open: who gave it, when and why; only who answers for closures gives one. */
export function Waiver({ view, review, fixed }: Props) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const reason = String(review.fields.waiver ?? "");
  const open = view.blockers.filter((blocker) => !blocker.waived && blocker.code !== "not_delivered");
  return (
    <section className="card closure-waiver" data-testid="closure-waiver">
      {reason && (
        <>
          <p>{reason}</p>
          <div className="faint">
            {t("closure.waivedBy", {
              by: review.names.waived_by ?? "",
              date: date(String(review.fields.waived_on ?? "")),
            })}
          </div>
        </>
      )}
      {!fixed && open.length > 0 && (
        <Button data-testid="action-waive" onClick={() => setAsking(true)}>
          {t("closure.waive")}
        </Button>
      )}
      {asking && <Question view={view} count={open.length} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Question({ view, count, onClose }: { view: ClosureView; count: number; onClose: () => void }) {
  const t = useT();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const [person, setPerson] = useState<string>();
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const waive = async () => {
    setBusy(true);
    try {
      await write(commands.waiveClosure(view.project, person ?? "", reason));
      onClose();
    } catch (error) {
      void message.error(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t("closure.waiveTitle", { n: count })}
      okText={t("closure.waive")}
      cancelText={t("common.cancel")}
      confirmLoading={busy}
      okButtonProps={{
        disabled: !person || reason.trim() === "",
        ...{ "data-testid": "action-confirm-waiver" },
      }}
      onOk={() => void waive()}
      onCancel={onClose}
    >
      <div className="stack">
        <span>{t("closure.waiveBody")}</span>
        {view.accountable.length === 0 ? (
          <span className="closure-warn">{t("closure.nobodyWaives")}</span>
        ) : (
          <Select
            value={person}
            placeholder={t("closure.waiverPerson")}
            aria-label={t("closure.waiverPerson")}
            data-testid="input-waiver-person"
            options={view.accountable.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setPerson}
          />
        )}
        <Input.TextArea
          value={reason}
          rows={3}
          placeholder={t("closure.waiverReason")}
          aria-label={t("closure.waiverReason")}
          data-testid="input-waiver-reason"
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  );
}
