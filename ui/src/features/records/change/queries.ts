import { commands } from "@/bindings";
import { useRead } from "@/platform";

/** What stands behind a change request. */
export function useChange(id: string) {
  return useRead(["records", "plan", "trials", "projects"], ["change", id], () => commands.changeView(id));
}
