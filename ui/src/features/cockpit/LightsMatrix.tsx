import type { Cockpit, LightCell, ProjectLights } from "@/bindings";
import { StatLight, type LightColour, Watermelon } from "@/components";
import { useT } from "@/i18n";
import { reasonText } from "@/i18n/reasons";
import { marksOf, Moved } from "./Moved";
import { Change, Panel } from "./Panel";
import { lightsTable } from "./tables";

interface Props {
  cockpit: Cockpit;
  onOpen: (project: string) => void;
  onEvidence: (figure: string) => void;
}

const DIMENSIONS = ["schedule", "cost", "risk", "quality"] as const;
const COLOURS = ["red", "amber", "green", "none"] as const;

/** Project × dimension: the light by rule beside the light reported. A row opens the reasons. */
export function LightsMatrix({ cockpit, onOpen, onEvidence }: Props) {
  const t = useT();
  const { lights: rows, lightsMoved } = cockpit;
  const marks = marksOf(lightsMoved);
  return (
    <Panel
      name="lights"
      title={t("cockpit.lights")}
      count={rows.length}
      before={lightsMoved.before}
      gone={lightsMoved.gone.length}
      figure="lights_red"
      summed
      table={() => lightsTable(t, cockpit)}
      more={<Tally cockpit={cockpit} onEvidence={onEvidence} />}
      onEvidence={onEvidence}
    >
      <div data-testid="lights-matrix">
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
                  <Light cell={row.overall} /> <Moved mark={marks.get(row.project)} />
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
    </Panel>
  );
}

/** How many projects show each colour; a count opens them. */
function Tally({ cockpit, onEvidence }: Pick<Props, "cockpit" | "onEvidence">) {
  const { counts, countsBefore } = cockpit;
  return COLOURS.map((colour) => (
    <button
      key={colour}
      type="button"
      className="panel-tally"
      data-testid={`count-lights_${colour}`}
      onClick={() => onEvidence(`lights_${colour}`)}
    >
      <StatLight colour={colour} compact /> {counts[colour]}
      <Change now={counts[colour]} before={countsBefore?.[colour]} />
    </button>
  ));
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
