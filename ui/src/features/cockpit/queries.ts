import { commands } from "@/bindings";
import { useRead } from "@/platform";

export function useCockpit() {
  return useRead(["kpi", "projects", "settings"], ["cockpit"], commands.cockpit);
}

export function useEvidence(kpi: string) {
  return useRead(["kpi", "projects", "settings"], ["kpi-evidence", kpi], () => commands.kpiEvidence(kpi));
}
