import type { MilestoneRow } from "@/bindings";
import { EmptyState, StatLight, type LightColour } from "@/components";
import { useT, type Key } from "@/i18n";
import { date, signed } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";

const COLOUR: Record<string, LightColour> = {
  reached: "green",
  on_plan: "green",
  late: "amber",
  overdue: "red",
};

/** Milestones of the next 90 days and those overdue, by date. */
export function Milestones({ milestones }: { milestones: MilestoneRow[] }) {
  const t = useT();
  const go = useGo();
  return (
    <section className="card panel panel-milestones" data-testid="milestones">
      <h2 className="card-title">
        {t("cockpit.milestones")}
        <span className="soft panel-count">{milestones.length}</span>
      </h2>
      <div className="panel-scroll">
        {milestones.length === 0 ? (
          <EmptyState title={t("cockpit.milestonesNone")} body={t("cockpit.milestonesNoneBody")} />
        ) : (
          <table className="grid-table">
            <thead>
              <tr>
                <th>{t("cockpit.forecast")}</th>
                <th>{t("cockpit.milestone")}</th>
                <th>{t("cockpit.project")}</th>
                <th>{t("cockpit.baseline")}</th>
                <th className="num">{t("cockpit.slip")}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {milestones.map((row) => (
                <tr key={row.task} onClick={() => go(paths.project(row.project, "plan"))}>
                  <td>{date(row.actual ?? row.forecast)}</td>
                  <td className="ellipsis name">
                    <button type="button" className="link" title={row.name}>
                      {row.key ? "◆ " : "◇ "}
                      {row.name}
                    </button>
                  </td>
                  <td className="ellipsis soft wide">{row.projectName}</td>
                  <td className="soft">{date(row.baseline)}</td>
                  <td className="num">
                    {row.slipDays ? t("cockpit.slipDays", { days: signed(row.slipDays) }) : ""}
                  </td>
                  <td>
                    <StatLight
                      colour={COLOUR[row.state] ?? "none"}
                      text={t(`cockpit.state_${row.state}` as Key)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
