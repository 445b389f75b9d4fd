import type { LightCell, ProjectLights, ProjectOverview } from "@/bindings";
import { StatLight, Watermelon, type LightColour } from "@/components";
import { useT, type Key } from "@/i18n";
import { reasonText } from "@/i18n/reasons";
import { LightHistory } from "./LightHistory";

const NAMES: Record<string, Key> = {
  overall: "project.overall",
  schedule: "project.schedule",
  cost: "project.cost",
  risk: "project.risk",
  quality: "project.quality",
};

/** Every light by rule with the reasons in words. */
export function Lights({ overview }: { overview: ProjectOverview }) {
  const t = useT();
  const { lights } = overview;
  const cells: [string, LightCell][] = [
    ...(lights ? [["overall", lights.overall] as [string, LightCell]] : []),
    ...overview.dimensions.map(({ dimension, cell }): [string, LightCell] => [dimension, cell]),
  ];
  return (
    <section className="card overview-lights" data-testid="overview-lights">
      <h2 className="card-title">
        {t("project.lights")} <Mark lights={lights} />
      </h2>
      {!lights && <div className="card-note faint">{t("project.lightsNone")}</div>}
      {cells.map(([name, cell]) => (
        <div key={name} className="light-row">
          <span className="light-name soft">{t(NAMES[name] ?? "project.overall")}</span>
          <span className="light-word">
            <StatLight colour={cell.light as LightColour} />
          </span>
          <ul className="light-why">
            {cell.reasons.map((reason, index) => (
              <li key={index}>{reasonText(t, "light", reason)}</li>
            ))}
          </ul>
        </div>
      ))}
      <LightHistory months={overview.lightHistory} />
    </section>
  );
}

function Mark({ lights }: { lights: ProjectLights | null }) {
  return lights?.watermelon ? <Watermelon /> : null;
}
