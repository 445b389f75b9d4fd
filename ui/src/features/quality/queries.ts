import { commands } from "@/bindings";
import { useAttempt } from "@/components/useAttempt";
import { useRead } from "@/platform";

/** The gates and the checklist of a project. */
export function useGates(project: string) {
  return useRead(["records", "projects", "raci", "settings"], ["gates", project], () =>
    commands.gates(project),
  );
}

/** Writes, and says in words why it was refused. */
export const useTry = () => useAttempt({ seconds: 6 });
