import { Alert, Button } from "antd";
import type { TrialRow } from "@/bindings";
import { useT } from "@/i18n";
import { workingDays } from "@/lib/duration";
import { date, wan } from "@/lib/format";
import { useImpact } from "./queries";
import { NOW, useVersions } from "./version";

/** Says that a trial is shown and not the plan, what it would do, and leads back. */
export function TrialBanner({ trial }: { trial: TrialRow }) {
  const t = useT();
  const { open, compare } = useVersions();
  const adopted = trial.status === "adopted";
  return (
    <Alert
      banner
      type="warning"
      data-testid="trial-banner"
      title={t(adopted ? "trial.bannerAdopted" : "trial.banner", { name: trial.name })}
      description={adopted ? undefined : <ImpactLine trial={trial.id} />}
      action={
        <>
          <Button
            size="small"
            data-testid="action-trial-compare"
            onClick={() => compare(NOW, { type: "trial", id: trial.id })}
          >
            {t("trial.compare")}
          </Button>{" "}
          <Button size="small" type="primary" data-testid="action-leave-trial" onClick={() => open(null)}>
            {t("trial.leave")}
          </Button>
        </>
      }
    />
  );
}

/** What the trial would do, in a line. */
export function ImpactLine({ trial }: { trial: string }) {
  const t = useT();
  const impact = useImpact(trial).data;
  if (!impact) return null;
  const days = (minutes: number | null) => {
    if (minutes === null) return "—";
    return (minutes > 0 ? "+" : "") + workingDays(minutes, impact.minutesPerDay);
  };
  const lost = workingDays(impact.floatConsumed, impact.minutesPerDay);
  const float =
    impact.losingFloat === 0
      ? t("trial.floatNone")
      : t("trial.floatText", { days: lost, task: impact.floatTask, n: impact.losingFloat });
  const facts: [string, string][] = [
    [
      t("trial.finish"),
      `${date(impact.finishAfter)} (${t("baseline.days", { n: days(impact.finishMoved) })})`,
    ],
    [t("trial.cost"), impact.costChanged === null ? "—" : `${wan(impact.costChanged)} ${t("common.wan")}`],
    [t("trial.float"), float],
    [t("trial.milestones"), t("trial.milestonesText", { n: impact.milestones.length })],
    [
      t("trial.critical"),
      t("trial.criticalText", { in: impact.becameCritical.length, out: impact.noLongerCritical.length }),
    ],
  ];
  return (
    <span className="plan-impact" data-testid="trial-impact">
      {facts.map(([name, fact]) => (
        <span key={name}>
          <span className="soft">{name}</span> {fact}
        </span>
      ))}
    </span>
  );
}
