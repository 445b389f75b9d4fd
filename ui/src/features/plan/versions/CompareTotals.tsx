import type { PlanComparison } from "@/bindings";
import { useT } from "@/i18n";
import { hours, workingDays } from "@/lib/duration";
import { date, wan } from "@/lib/format";
import { signed } from "./compareColumns";

/** The two versions in all. */
export function CompareTotals({ compared }: { compared: PlanComparison }) {
  const t = useT();
  const { left, right, finishMoved, costChanged, workChanged, minutesPerDay } = compared;
  const unknown = t("baseline.notKept");
  const from = (one: string, other: string, change: string) => `${one} → ${other} (${change})`;
  const facts: [string, string][] = [
    [
      t("baseline.finishMoved"),
      from(
        date(left.finish),
        date(right.finish),
        finishMoved
          ? t("baseline.days", { n: signed(workingDays(finishMoved, minutesPerDay)) })
          : t("baseline.same"),
      ),
    ],
    [
      t("baseline.cost"),
      costChanged === null
        ? unknown
        : costChanged === 0
          ? `${wan(left.cost)} ${t("common.wan")} (${t("baseline.same")})`
          : `${from(wan(left.cost), wan(right.cost), signed(wan(costChanged)))} ${t("common.wan")}`,
    ],
    [
      t("baseline.work"),
      workChanged === null
        ? unknown
        : workChanged === 0
          ? t("baseline.same")
          : t("baseline.hours", { n: signed(hours(workChanged)) }),
    ],
    [
      t("baseline.counts"),
      t("baseline.countsText", {
        added: compared.added,
        deleted: compared.deleted,
        changed: compared.changed,
      }),
    ],
    [t("baseline.milestonesMoved"), t("baseline.milestonesText", { n: compared.milestonesMoved })],
  ];
  return (
    <dl className="plan-totals" data-testid="compare-totals">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt className="soft">{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
