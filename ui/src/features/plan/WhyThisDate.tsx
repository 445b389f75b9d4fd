import { Button } from "antd";
import type { PlanView, TaskRow } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";
import { workingDays } from "@/lib/duration";
import { date, daysBetween, signed } from "@/lib/format";
import { driverText } from "./words";

interface Props {
  row: TaskRow;
  plan: PlanView;
  onReveal(task: string): void;
}

/** Why a task is on its date: what set it, what else bounds it, how much room it has, how far it is off its baseline. */
export function WhyThisDate({ row, plan, onReveal }: Props) {
  const t = useT();
  const driving = Number(row.driver.values.row ?? 0);
  const predecessor = plan.rows.find((one) => one.row === driving);
  const days = (minutes: number | null) =>
    minutes === null
      ? date(null)
      : t("plan.floatDays", { days: workingDays(minutes, plan.minutesPerDay || 480) });
  const constrained = row.constraintType !== "asap" && row.constraintType !== "";
  const slip = row.finish && row.baselineFinish ? daysBetween(row.baselineFinish, row.finish) : null;
  return (
    <section className="plan-why" data-testid="why-this-date">
      <h3>{t("plan.why", { start: date(row.start) })}</h3>
      <p>
        {driverText(t, row, plan)}{" "}
        {predecessor && (
          <Button type="link" onClick={() => onReveal(predecessor.id)}>
            {t("plan.goTo", { row: predecessor.row })}
          </Button>
        )}
      </p>
      <dl>
        <dt>{t("plan.dates")}</dt>
        <dd>{t("plan.fromTo", { start: date(row.start), finish: date(row.finish) })}</dd>
        <dt>{t("plan.late")}</dt>
        <dd>{t("plan.fromTo", { start: date(row.lateStart), finish: date(row.lateFinish) })}</dd>
        <dt>{t("plan.col_totalFloat")}</dt>
        <dd>
          {days(row.totalFloat)} {row.critical && <span className="plan-error">{t("plan.isCritical")}</span>}
        </dd>
        <dt>{t("plan.freeFloat")}</dt>
        <dd>{days(row.freeFloat)}</dd>
        {constrained && (
          <>
            <dt>{t("plan.constraint")}</dt>
            <dd>
              {choiceLabel(t, "task", "constraint_type", row.constraintType)} {date(row.constraintDate)}
            </dd>
          </>
        )}
        {row.baselineStart && (
          <>
            <dt>{t("plan.baseline")}</dt>
            <dd>
              {t("plan.fromTo", { start: date(row.baselineStart), finish: date(row.baselineFinish) })}{" "}
              {slip !== null && slip !== 0 && t("plan.slip", { days: signed(slip) })}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
