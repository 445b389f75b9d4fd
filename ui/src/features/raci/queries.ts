import { commands } from "@/bindings";
import { useRead } from "@/platform";

/** The matrix of a project, or of the PMO itself. */
export function useRaci(project: string | null) {
  return useRead(["raci", "records", "projects"], ["raci", project], () => commands.raci(project));
}
