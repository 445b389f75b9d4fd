import type { MilestoneRow } from "@/bindings";
import { StatLight, type LightColour } from "@/components";
import { ExportMenu } from "@/components/export/ExportMenu";
import type { TableData } from "@/components/export/table";
import { useT, type Key, type Translate } from "@/i18n";
import { date, signed } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";

const COLOUR: Record<string, LightColour> = {
  reached: "green",
  on_plan: "green",
  late: "amber",
  overdue: "red",
};

/** The project's milestones, approved beside expected. */
export function Milestones({ project, rows }: { project: string; rows: MilestoneRow[] }) {
  const t = useT();
  const go = useGo();
  return (
    <section className="card" data-testid="overview-milestones">
      <h2 className="card-title">
        {t("project.milestones")} <span className="soft">{rows.length}</span>
        <span className="grow" />
        <ExportMenu
          name={t("project.milestones")}
          table={() => tableOf(t, rows)}
          testId="export-project-milestones"
        />
      </h2>
      {rows.length === 0 ? (
        <div className="card-note faint">{t("project.milestonesNone")}</div>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t("project.milestone")}</th>
              <th>{t("project.baseline")}</th>
              <th>{t("project.forecast")}</th>
              <th className="num">{t("project.slip")}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.task} onClick={() => go(paths.project(project, "plan"))}>
                <td>
                  {row.key ? "◆ " : "◇ "}
                  {row.name}
                </td>
                <td className="soft">{date(row.baseline)}</td>
                <td>{date(row.actual ?? row.forecast)}</td>
                <td className="num">{row.slipDays ? signed(row.slipDays) : ""}</td>
                <td>
                  <StatLight
                    colour={COLOUR[row.state] ?? "none"}
                    text={t(`project.state_${row.state}` as Key)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The list as a table for a workbook. */
function tableOf(t: Translate, rows: MilestoneRow[]): TableData {
  return {
    title: t("project.milestones"),
    columns: [
      { title: t("project.milestone"), kind: "text" },
      { title: t("project.baseline"), kind: "date" },
      { title: t("project.forecast"), kind: "date" },
      { title: t("project.slip"), kind: "number" },
      { title: t("cockpit.status"), kind: "text" },
    ],
    rows: rows.map((row) => [
      row.name,
      row.baseline,
      row.actual ?? row.forecast,
      row.slipDays,
      t(`project.state_${row.state}` as Key),
    ]),
  };
}
