import { commands } from "@/bindings";
import { useRead } from "@/platform";

/** The closure review of a project, with what it rests on. */
export function useClosure(project: string) {
  return useRead(["closure", "records", "projects", "plan", "kpi", "settings"], ["closure", project], () =>
    commands.closure(project),
  );
}
