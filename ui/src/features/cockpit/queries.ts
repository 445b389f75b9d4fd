import { commands, type CockpitAsk } from "@/bindings";
import { useRead } from "@/platform";

export function useCockpit(ask: CockpitAsk) {
  return useRead(
    ["kpi", "projects", "settings", "reports"],
    ["cockpit", ask.span, ask.beside],
    () => commands.cockpit(ask),
    { keep: true },
  );
}

export function useEvidence(kpi: string, span: string) {
  return useRead(["kpi", "projects", "settings"], ["kpi-evidence", kpi, span], () =>
    commands.kpiEvidence(kpi, span),
  );
}

export function useFigure(figure: string) {
  return useRead(["kpi", "projects", "settings"], ["figure-evidence", figure], () =>
    commands.figureEvidence(figure),
  );
}

/** How many warnings of budgets nobody has taken note of. */
export function useOpenWarnings(): number {
  const grid = useRead(["records", "projects"], ["budget", "open-warnings"], () =>
    commands.budgetGrid(null, "ten_thousand"),
  );
  return grid.data?.openWarnings ?? 0;
}
