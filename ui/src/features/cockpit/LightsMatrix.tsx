import type { LightCell, LightCounts, ProjectLights } from "@/bindings";
import { StatLight, type LightColour, Watermelon } from "@/components";
import { useT } from "@/i18n";
import { reasonText } from "@/i18n/reasons";

interface Props {
  rows: ProjectLights[];
  counts: LightCounts;
  onOpen: (project: string) => void;
}

const DIMENSIONS = ["schedule", "cost", "risk", "quality"] as const;
const COLOURS = ["red", "amber", "green", "none"] as const;

/** Project × dimension: the light by rule beside the light reported. A row opens the reasons. */
export function LightsMatrix({ rows, counts, onOpen }: Props) {
  const t = useT();
  return (
    <section className="card panel panel-lights" data-testid="lights-matrix">
      <h2 className="card-title">
        {t("cockpit.lights")}
        <span className="soft panel-count">{t("cockpit.lightsCount", { n: rows.length })}</span>
        <span className="grow" />
        {COLOURS.map((colour) => (
          <span key={colour} className="panel-tally">
            <StatLight colour={colour} compact /> {counts[colour]}
          </span>
        ))}
      </h2>
      <div className="panel-scroll">
        <table className="grid-table">
          <thead>
            <tr>
              <th>{t("cockpit.project")}</th>
              <th>{t("cockpit.manager")}</th>
              <th>{t("cockpit.overall")}</th>
              {DIMENSIONS.map((dimension) => (
                <th key={dimension} className="center">
                  {t(`cockpit.${dimension}`)}
                </th>
              ))}
              <th>{t("cockpit.reported")}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.project} data-testid={`lights-${row.code}`} onClick={() => onOpen(row.project)}>
                <td className="ellipsis name">
                  <button type="button" className="link" title={`${row.code} ${row.name}`}>
                    {row.name}
                  </button>
                </td>
                <td className="ellipsis soft">{row.manager}</td>
                <td>
                  <Light cell={row.overall} />
                </td>
                {DIMENSIONS.map((dimension) => (
                  <td key={dimension} className="center">
                    <Light cell={row[dimension]} compact />
                  </td>
                ))}
                <td>
                  <StatLight
                    colour={(row.reported ?? "none") as LightColour}
                    title={row.reportedReason || undefined}
                  />
                </td>
                <td className="marks">
                  {row.watermelon && <Watermelon />}
                  <Stale row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Light({ cell, compact }: { cell: LightCell; compact?: boolean }) {
  const t = useT();
  const why = cell.reasons.map((reason) => reasonText(t, "light", reason)).join("\n");
  return <StatLight colour={cell.light as LightColour} compact={compact} title={why || undefined} />;
}

/** How old the report is, from the second week on. */
function Stale({ row }: { row: ProjectLights }) {
  const t = useT();
  if (row.staleDays !== null && row.staleDays <= 7) return null;
  return (
    <span className="faint" title={t("cockpit.staleHelp")}>
      {row.staleDays === null ? t("cockpit.never") : t("cockpit.stale", { days: row.staleDays })}
    </span>
  );
}
