import { Button } from "antd";
import type { LightCell, ProjectLights } from "@/bindings";
import { SidePanel, StatLight, type LightColour, Watermelon } from "@/components";
import { useT } from "@/i18n";
import { reasonText } from "@/i18n/reasons";
import { date } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo } from "@/platform";

interface Props {
  lights: ProjectLights;
  onClose: () => void;
}

/** Why each light of a project has its colour, and what its manager says. */
export function LightsPanel({ lights, onClose }: Props) {
  const t = useT();
  const go = useGo();
  const cells: [string, LightCell][] = [
    [t("cockpit.overall"), lights.overall],
    [t("cockpit.schedule"), lights.schedule],
    [t("cockpit.cost"), lights.cost],
    [t("cockpit.risk"), lights.risk],
    [t("cockpit.quality"), lights.quality],
  ];
  return (
    <SidePanel
      title={`${lights.code} ${lights.name}`}
      testId="lights-panel"
      onClose={onClose}
      actions={
        <Button
          type="link"
          data-testid="action-open-project"
          onClick={() => go(paths.project(lights.project))}
        >
          {t("cockpit.openProject")}
        </Button>
      }
    >
      <h3 className="panel-sub">
        {t("cockpit.byRule")} {lights.watermelon && <Watermelon />}
      </h3>
      {cells.map(([name, cell]) => (
        <div key={name} className="why-row">
          <span className="why-name soft">{name}</span>
          <span className="why-light">
            <StatLight colour={cell.light as LightColour} />
          </span>
          <ul className="why-reasons">
            {cell.reasons.map((reason, index) => (
              <li key={index}>{reasonText(t, "light", reason)}</li>
            ))}
          </ul>
        </div>
      ))}
      <h3 className="panel-sub">{t("cockpit.reportedBy")}</h3>
      <div className="why-row">
        <span className="why-name soft">{date(lights.reportedOn)}</span>
        <span className="why-light">
          <StatLight colour={(lights.reported ?? "none") as LightColour} />
        </span>
        <span>{lights.reportedReason}</span>
      </div>
    </SidePanel>
  );
}
