import { commands } from "@/bindings";
import { useRead } from "@/platform";

/** The budget by category and month of a project, or of all, in a unit. */
export function useGrid(project: string | undefined, unit: string) {
  return useRead(["records", "settings"], ["budget-grid", project ?? "", unit], () =>
    commands.budgetGrid(project ?? null, unit),
  );
}

/** What may be done with a budget request, at which level, and by whom. */
export function useRequestSteps(request: string) {
  return useRead(["records", "settings", "raci"], ["request-steps", request], () =>
    commands.requestSteps(request),
  );
}

export function useLadder() {
  return useRead(["records", "raci"], ["ladder"], () => commands.approvalLadder());
}

/** The audit of a month with its vouchers, what is odd, and what was found. */
export function useAudit(audit: string) {
  return useRead(["records", "settings"], ["audit", audit], () => commands.audit(audit));
}
