import { CloseOutlined, InfoCircleOutlined, WarningFilled } from "@ant-design/icons";
import { Button } from "antd";
import type { PlanView } from "@/bindings";
import { useT } from "@/i18n";
import { findingText } from "./words";

interface Props {
  plan: PlanView;
  onReveal(task: string): void;
  onClose(): void;
}

const GRAVITY = ["error", "warning", "info"] as const;

/** What the schedule found in groups, the gravest first; each line leads to its task. */
export function FindingsPanel({ plan, onReveal, onClose }: Props) {
  const t = useT();
  const groups = GRAVITY.map((severity) => ({
    severity,
    found: plan.findings.filter((finding) => finding.severity === severity),
  })).filter(({ found }) => found.length > 0);
  return (
    <section className="plan-findings" aria-label={t("plan.findings")} data-testid="plan-findings">
      <div className="plan-findings-head">
        <span>{t("plan.findingsCount", { n: plan.findings.length })}</span>
        <Button type="text" icon={<CloseOutlined />} aria-label={t("common.close")} onClick={onClose} />
      </div>
      {groups.map(({ severity, found }) => (
        <section key={severity} data-severity={severity}>
          <h4 className="plan-findings-group">{t(`plan.findings_${severity}`, { n: found.length })}</h4>
          <ul>
            {found.map((finding, i) => (
              <li key={i}>
                <button
                  type="button"
                  disabled={finding.tasks.length === 0}
                  onClick={() => finding.tasks[0] && onReveal(finding.tasks[0])}
                >
                  {finding.severity === "info" ? (
                    <InfoCircleOutlined className="plan-info" />
                  ) : (
                    <WarningFilled
                      className={`plan-${finding.severity}`}
                      aria-label={t(finding.severity === "error" ? "plan.error" : "plan.warning")}
                    />
                  )}
                  <span>{findingText(t, finding, plan)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
