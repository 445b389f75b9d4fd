import type { Cockpit } from "@/bindings";
import { EmptyState, StatLight, type LightColour } from "@/components";
import { useT, type Key } from "@/i18n";
import { date, signed } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";
import { marksOf, Moved } from "./Moved";
import { Panel } from "./Panel";
import { milestonesTable } from "./tables";

interface Props {
  cockpit: Cockpit;
  onEvidence: (figure: string) => void;
}

const COLOUR: Record<string, LightColour> = {
  reached: "green",
  on_plan: "green",
  late: "amber",
  overdue: "red",
};

/** Milestones of the next 90 days and those overdue, by date. */
export function Milestones({ cockpit, onEvidence }: Props) {
  const t = useT();
  const go = useGo();
  const { milestones, milestonesMoved } = cockpit;
  const marks = marksOf(milestonesMoved);
  return (
    <Panel
      name="milestones"
      title={t("cockpit.milestones")}
      count={milestones.length}
      before={milestonesMoved.before}
      gone={milestonesMoved.gone.length}
      figure="milestones"
      table={() => milestonesTable(t, cockpit)}
      onEvidence={onEvidence}
    >
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
                  </button>{" "}
                  <Moved mark={marks.get(row.task)} />
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
    </Panel>
  );
}
