import { Segmented } from "antd";
import { commands, type AuditedEntry, type RecordView } from "@/bindings";
import { useAttempt } from "@/components/useAttempt";
import { useT } from "@/i18n";
import { choiceLabel, fieldLabel } from "@/i18n/labels";
import { date, wan } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";
import { useAudit } from "./queries";

const CHECKS = ["documents", "approval", "amounts", "line", "period"];
const ANSWERS = ["pass", "fail", "not_applicable"];

/** The vouchers that were drawn for the audit of a month, each with its checks. */
export function AuditSamples({ record }: { record: RecordView }) {
  const t = useT();
  const view = useAudit(record.id).data;
  if (!view) return null;
  if (view.samples.length === 0) return <p className="faint">{t("budget.nothingDrawn")}</p>;
  const fixed = record.locked || view.audit.fields.status !== "sampled";
  return (
    <div className="audit-samples" data-testid="audit-samples">
      {view.samples.map(
        (entry) =>
          entry.sample && <Voucher key={entry.sample.id} entry={entry} sample={entry.sample} fixed={fixed} />,
      )}
    </div>
  );
}

interface VoucherProps {
  entry: AuditedEntry;
  sample: RecordView;
  fixed: boolean;
}

function Voucher({ entry, sample, fixed }: VoucherProps) {
  const t = useT();
  const go = useGo();
  const attempt = useAttempt();
  const { fields, derived } = entry.entry;
  const open = CHECKS.filter((check) => !sample.fields[check]).length;
  const answer = (check: string, value: string) =>
    void attempt(commands.setField("audit_sample", sample.id, check, value, ""));
  return (
    <section className="audit-voucher" data-testid="audit-voucher">
      <div className="row">
        <button type="button" className="way" onClick={() => go(paths.budget("audit_sample", sample.id))}>
          {String(fields.voucher ?? "")}
        </button>
        <span className="faint ellipsis grow">
          {date(String(fields.booked_on))} · {String(derived.project_name ?? "")}
        </span>
        <b>{wan(Number(fields.amount))}</b>
      </div>
      {CHECKS.map((check) => (
        <div key={check} className="row audit-check">
          <span className="soft grow">{fieldLabel(t, "audit_sample", check)}</span>
          <Segmented<string>
            size="small"
            disabled={fixed}
            value={String(sample.fields[check] ?? "")}
            options={ANSWERS.map((value) => ({
              value,
              label: choiceLabel(t, "audit_sample", check, value),
            }))}
            onChange={(value) => answer(check, value)}
            data-testid={`audit-check-${check}`}
          />
        </div>
      ))}
      {open > 0 && <div className="faint">{t("budget.checksOpen", { n: open })}</div>}
    </section>
  );
}
