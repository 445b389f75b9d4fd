import type { PlanComparison, ShareRow } from "@/bindings";
import { useT, type Translate } from "@/i18n";
import { hours } from "@/lib/duration";

/** Dependencies and resources that differ, beneath the table. */
export function CompareDetails({ compared }: { compared: PlanComparison }) {
  const t = useT();
  const { dependencies, assignments } = compared;
  const nothing = t("baseline.nothing");
  if (dependencies.length + assignments.length === 0) return null;
  return (
    <div className="plan-compare-details">
      {dependencies.length > 0 && (
        <details>
          <summary>{t("baseline.dependencies", { n: dependencies.length })}</summary>
          <ul>
            {dependencies.map((link, place) => (
              <li key={place}>
                {t("baseline.linkLine", {
                  from: link.predecessorName,
                  to: link.successorName,
                  left: link.left ?? nothing,
                  right: link.right ?? nothing,
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {assignments.length > 0 && (
        <details>
          <summary>{t("baseline.assignments", { n: assignments.length })}</summary>
          <ul>
            {assignments.map((one, place) => (
              <li key={place}>
                {t("baseline.shareLine", {
                  task: one.taskName,
                  resource: one.resource || t("baseline.nobody"),
                  left: share(t, one.left),
                  right: share(t, one.right),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function share(t: Translate, one: ShareRow | null): string {
  if (one === null) return t("baseline.nothing");
  const percent = one.percent === null ? "" : `${one.percent}%`;
  return t("baseline.share", { percent, hours: hours(one.work) }).trim();
}
