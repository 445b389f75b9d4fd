import { useState } from "react";
import { Button } from "antd";
import type { Cockpit } from "@/bindings";
import { EmptyState, ErrorNotice, PageHeader } from "@/components";
import { useT } from "@/i18n";
import { requestImport, useFile, useProblemText } from "@/platform";
import { Changes } from "./Changes";
import { Decisions } from "./Decisions";
import { EvidencePanel } from "./EvidencePanel";
import { LightsMatrix } from "./LightsMatrix";
import { LightsPanel } from "./LightsPanel";
import { Milestones } from "./Milestones";
import { useCockpit } from "./queries";
import { Scorecard } from "./Scorecard";
import "./cockpit.css";

/** The whole portfolio on one screen: figures against targets, lights, decisions, changes, milestones. */
export function CockpitView() {
  const t = useT();
  const wordsOf = useProblemText();
  const file = useFile();
  const cockpit = useCockpit();
  if (cockpit.error)
    return <ErrorNotice body={wordsOf(cockpit.error)} onRetry={() => void cockpit.refetch()} />;
  if (!cockpit.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const { window } = cockpit.data;
  return (
    <div className="screen" data-testid="cockpit">
      <PageHeader
        title={t("cockpit.title")}
        facts={<span>{t("cockpit.window", { from: window.from, to: window.to })}</span>}
      />
      <div className="screen-body fill">
        {file?.projects === 0 ? (
          <EmptyState
            title={t("cockpit.emptyTitle")}
            body={t("cockpit.emptyBody")}
            actions={
              !file.readOnly && (
                <Button type="primary" data-testid="action-import" onClick={() => requestImport()}>
                  {t("cockpit.import")}
                </Button>
              )
            }
          />
        ) : (
          <Panels cockpit={cockpit.data} />
        )}
      </div>
    </div>
  );
}

function Panels({ cockpit }: { cockpit: Cockpit }) {
  const [kpi, setKpi] = useState<string | null>(null);
  const [project, setProject] = useState<string | null>(null);
  const lights = cockpit.lights.find((row) => row.project === project);
  return (
    <div className="cockpit">
      <Scorecard cards={cockpit.kpis} onOpen={setKpi} />
      <LightsMatrix rows={cockpit.lights} counts={cockpit.counts} onOpen={setProject} />
      <Decisions decisions={cockpit.decisions} />
      <Milestones milestones={cockpit.milestones} />
      <Changes changes={cockpit.changes} />
      {kpi && <EvidencePanel kpi={kpi} onClose={() => setKpi(null)} />}
      {lights && <LightsPanel lights={lights} onClose={() => setProject(null)} />}
    </div>
  );
}
