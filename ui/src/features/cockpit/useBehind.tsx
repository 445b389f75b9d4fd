import { useState, type ReactNode } from "react";
import type { Cockpit } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { EvidencePanel } from "./EvidencePanel";
import { FigurePanel } from "./FigurePanel";
import { LightsPanel } from "./LightsPanel";

/** One thing of the cockpit that was clicked. */
type Asked = { kpi: string } | { project: string } | { figure: string };

interface Behind {
  onKpi: (kpi: string) => void;
  onProject: (project: string) => void;
  onEvidence: (figure: string) => void;
  /** What stands behind what was clicked; nothing while nothing is. */
  panel: ReactNode;
  close: () => void;
}

/** What stands behind a figure, a count or a light, in a panel at the right. */
export function useBehind(cockpit: Cockpit, span: string): Behind {
  const t = useT();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return {
    onKpi: (kpi) => setAsked({ kpi }),
    onProject: (project) => setAsked({ project }),
    onEvidence: (figure) => setAsked({ figure }),
    panel: asked && panelOf(asked),
    close,
  };

  function panelOf(of: Asked): ReactNode {
    if ("kpi" in of) return <EvidencePanel key={of.kpi} kpi={of.kpi} span={span} onClose={close} />;
    if ("figure" in of)
      return (
        <FigurePanel
          key={of.figure}
          figure={of.figure}
          title={titleOf(t, of.figure)}
          gone={goneOf(cockpit, of.figure)}
          onClose={close}
        />
      );
    const lights = cockpit.lights.find((row) => row.project === of.project);
    return lights ? <LightsPanel key={of.project} lights={lights} onClose={close} /> : null;
  }
}

function titleOf(t: ReturnType<typeof useT>, figure: string): string {
  const light = /^lights_(.+)$/.exec(figure)?.[1];
  return light
    ? `${t("cockpit.lights")} · ${t(`common.light_${light}` as Key)}`
    : t(`cockpit.${figure}` as Key);
}

function goneOf(cockpit: Cockpit, figure: string) {
  if (figure === "decisions") return cockpit.decisionsMoved.gone;
  if (figure === "milestones") return cockpit.milestonesMoved.gone;
  return figure.startsWith("lights") ? cockpit.lightsMoved.gone : [];
}
