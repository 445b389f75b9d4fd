import { commands } from "@/bindings";
import { useRead } from "@/platform";

/** The project list, which the portfolio Gantt draws too. */
export function usePortfolio() {
  return useRead(["projects", "plan", "kpi", "records"], ["portfolio"], commands.portfolio);
}

/** The phases of all plans. */
export function usePhases() {
  return useRead(["plan", "projects"], ["phases"], commands.phases);
}

/** The dependencies between projects. */
export function useCrossDependencies() {
  return useRead(["plan", "projects"], ["cross"], commands.crossDependencies);
}
