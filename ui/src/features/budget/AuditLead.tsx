import { useState } from "react";
import { Button, Input, Tag } from "antd";
import { commands, type AuditedEntry, type AuditView, type RecordView } from "@/bindings";
import { useAttempt } from "@/components/useAttempt";
import { useT, type Key } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { date, wan } from "@/lib/format";
import { useAudit } from "./queries";
import { useTake } from "./useTake";

/** Above the audit of a month: what was booked, the steps, and what is odd by rule. */
export function AuditLead({ record }: { record: RecordView }) {
  const t = useT();
  const toTake = useTake();
  const [reason, setReason] = useState("");
  const view = useAudit(record.id).data;
  if (!view) return null;
  const take = (step: string) =>
    toTake(commands.auditStep(record.id, step, reason), t(`budget.audit_${step}` as Key));
  return (
    <div className="budget-lead" data-testid="audit-lead">
      <div>{t("budget.auditSum", { entries: view.entries, amount: wan(view.amount) })}</div>
      <div className="faint">
        {t("budget.auditPapers", {
          samples: view.samples.length,
          odd: view.odd.length,
          findings: view.findings.length,
        })}
      </div>
      <div className="row">
        {view.steps.includes("unlock") && (
          <Input
            style={{ width: 200 }}
            value={reason}
            placeholder={t("budget.unlockReason")}
            aria-label={t("budget.unlockReason")}
            data-testid="input-unlock-reason"
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {view.steps.map((step) => (
          <Button
            key={step}
            type={step === "unlock" ? "default" : "primary"}
            data-testid={`step-${step}`}
            onClick={() => void take(step)}
          >
            {t(`budget.audit_${step}` as Key)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Bookings about which something is odd; each may become a finding. */
export function OddEntries({ record }: { record: RecordView }) {
  const t = useT();
  const view = useAudit(record.id).data;
  if (!view) return null;
  if (view.odd.length === 0) return <p className="faint">{t("budget.nothingOdd")}</p>;
  return (
    <table className="budget-table" data-testid="audit-odd">
      <tbody>
        {view.odd.map((entry) => (
          <OddRow key={entry.entry.id} view={view} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function OddRow({ view, entry }: { view: AuditView; entry: AuditedEntry }) {
  const t = useT();
  const attempt = useAttempt();
  const { fields, derived } = entry.entry;
  const words = entry.anomalies.map((code) => choiceLabel(t, "audit_finding", "anomaly", code));
  const report = async () => {
    const finding = {
      audit: view.audit.id,
      entry: entry.entry.id,
      project: fields.project ?? null,
      anomaly: entry.anomalies[0] ?? null,
      title: `${String(fields.voucher ?? "")} ${words.join("、")}`.trim(),
    };
    await attempt(commands.createRecord("audit_finding", finding, ""));
  };
  return (
    <tr>
      <th scope="row">
        {String(fields.voucher ?? "")}
        <div className="faint">
          {date(String(fields.booked_on))} · {String(derived.project_name ?? "")}
        </div>
      </th>
      <td>{wan(Number(fields.amount))}</td>
      <td style={{ textAlign: "left" }}>
        {words.map((word) => (
          <Tag key={word}>{word}</Tag>
        ))}
      </td>
      <td>
        {entry.found ? (
          <span className="faint">{t("budget.reported")}</span>
        ) : (
          view.audit.fields.status !== "closed" && (
            <Button type="link" size="small" data-testid="action-finding" onClick={() => void report()}>
              {t("budget.makeFinding")}
            </Button>
          )
        )}
      </td>
    </tr>
  );
}
