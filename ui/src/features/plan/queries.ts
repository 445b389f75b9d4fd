import { useCallback, useRef } from "react";
import { useQueryClient, type Query } from "@tanstack/react-query";
import { commands, type EditedPlan, type PlanEdit, type PlanView, type Tag } from "@/bindings";
import { call, useRead, useSettle } from "@/platform";
import { merge } from "./merge";

const keyOf = (project: string) => ["plan", project] as const;

/** The plan on screen. */
export function usePlan(project: string) {
  return useRead(["plan"], keyOf(project), () => commands.plan(project));
}

export type EditPlan = (edits: PlanEdit[], reason?: string) => Promise<EditedPlan>;

/**
 * Carries out edits one after another. The answer holds the rows that differ, so that the plan on screen is
 * completed and not read again, however long it is; everything else that the edit made stale is.
 */
export function useEditPlan(project: string): EditPlan {
  const client = useQueryClient();
  const settle = useSettle();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (edits, reason = "") => {
      const key = ["read", ...keyOf(project)];
      const isShown = (query: Query) => query.queryKey.join() === key.join();
      const next = last.current.then(async () => {
        const edited = await call(commands.editPlan(project, edits, reason));
        client.setQueryData<PlanView>(key, (plan) => (plan ? merge(plan, edited) : plan));
        const { stale } = edited.changed;
        await settle({ ...edited.changed, stale: stale.filter((tag) => tag !== "plan") });
        if (stale.includes("plan")) {
          await client.invalidateQueries({ predicate: (query) => showsPlans(query) && !isShown(query) });
        }
        return edited;
      });
      last.current = next.catch(() => undefined);
      return next;
    },
    [client, settle, project],
  );
}

function showsPlans({ meta }: Query): boolean {
  return ((meta as { tags?: Tag[] } | undefined)?.tags ?? []).includes("plan");
}
