import { useT } from "@/i18n";
import { entityLabel } from "@/i18n/labels";
import { useGrid } from "./queries";

/** The name of a section of a budget, of a project or of all, with how much waits in it. */
export function useSectionLabel(project?: string) {
  const t = useT();
  const counts = useGrid(project, "ten_thousand").data;
  const waits: Record<string, number | undefined> = {
    budget_warning: counts?.openWarnings,
    budget_request: counts?.openRequests,
  };
  return (kind: string) => (
    <span data-testid={`section-${kind}`}>
      {entityLabel(t, kind)}
      {waits[kind] ? ` (${waits[kind]})` : ""}
    </span>
  );
}
