import { commands } from "@/bindings";
import { useRead } from "@/platform";

/** Every project as a row. */
export function usePortfolio() {
  return useRead(["projects", "plan", "kpi", "records"], ["portfolio"], commands.portfolio);
}
