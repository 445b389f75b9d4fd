import { useMemo } from "react";
import type { EditedPlan, PlanEdit, PlanView } from "@/bindings";
import type { DependencyKind, GanttEdits } from "@/features/gantt";
import { useProblemText } from "@/platform";
import { withLink } from "./links";

/** What may be done to a dependency that was clicked; both are edits of its successor's predecessors. */
export function usePlanLinks(
  plan: PlanView,
  apply: (edit: PlanEdit) => Promise<EditedPlan>,
): Pick<GanttEdits, "relink" | "disconnect"> {
  const wordsOf = useProblemText();
  const { dependencies, rows } = plan;
  return useMemo(() => {
    const change = async (id: string, to: { kind: DependencyKind; lag: string } | null) => {
      const link = dependencies.find((one) => one.id === id);
      const successor = rows.find((row) => row.id === link?.successor);
      const predecessor = rows.find((row) => row.id === link?.predecessor);
      if (!link || !successor || !predecessor) return null;
      const text = withLink(successor.predecessors, predecessor.row, link, to);
      try {
        await apply({ type: "set_predecessors", task: successor.id, text });
        return null;
      } catch (error) {
        return wordsOf(error);
      }
    };
    return {
      relink: (id, kind, lag) => change(id, { kind, lag }),
      disconnect: (id) => void change(id, null),
    };
  }, [dependencies, rows, apply, wordsOf]);
}
