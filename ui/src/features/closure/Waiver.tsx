import { useState } from "react";
import { Button } from "antd";
import { commands, type ClosureView, type RecordView } from "@/bindings";
import { useAttempt } from "@/components/useAttempt";
import { WaiverDialog } from "@/components/WaiverDialog";
import { useT } from "@/i18n";
import { date } from "@/lib/format";

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
  const attempt = useAttempt();
  return (
    <WaiverDialog
      title={t("closure.waiveTitle", { n: count })}
      okText={t("closure.waive")}
      people={view.accountable}
      personLabel={t("closure.waiverPerson")}
      reasonLabel={t("closure.waiverReason")}
      nobody={<span className="closure-warn">{t("closure.nobodyWaives")}</span>}
      onWaive={async (by, reason) =>
        (await attempt(commands.waiveClosure(view.project, by, reason))) !== null
      }
      onClose={onClose}
    >
      <span>{t("closure.waiveBody")}</span>
    </WaiverDialog>
  );
}
