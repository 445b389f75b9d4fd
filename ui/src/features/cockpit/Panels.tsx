import type { Cockpit } from "@/bindings";
import { Changes } from "./Changes";
import { Decisions } from "./Decisions";
import { LightsMatrix } from "./LightsMatrix";
import { Milestones } from "./Milestones";
import { Scorecard } from "./Scorecard";
import { useBehind } from "./useBehind";

/** Everything that the cockpit shows; each tile and each count opens what is behind it. */
export function Panels({ cockpit, span }: { cockpit: Cockpit; span: string }) {
  const { onKpi, onProject, onEvidence, panel } = useBehind(cockpit, span);
  return (
    <div className="cockpit" data-testid="cockpit-body">
      <Scorecard cockpit={cockpit} onOpen={onKpi} />
      <LightsMatrix cockpit={cockpit} onOpen={onProject} onEvidence={onEvidence} />
      <Decisions cockpit={cockpit} onEvidence={onEvidence} />
      <Milestones cockpit={cockpit} onEvidence={onEvidence} />
      <Changes cockpit={cockpit} onEvidence={onEvidence} />
      {panel}
    </div>
  );
}
