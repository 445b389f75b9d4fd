import { useCallback, useRef } from "react";
import { useQueryClient, type Query } from "@tanstack/react-query";
import {
  commands,
  type EditedPlan,
  type PlanEdit,
  type PlanView,
  type Tag,
  type TrialView,
} from "@/bindings";
import { call, useRead, useSettle } from "@/platform";
import { merge } from "./merge";
import { trialKey } from "./versions/queries";
import { useVersions } from "./versions/version";

const keyOf = (project: string) => ["plan", project] as const;

/** The plan on screen. */
export function usePlan(project: string) {
  return useRead(["plan"], keyOf(project), () => commands.plan(project));
}

export type EditPlan = (edits: PlanEdit[], reason?: string) => Promise<EditedPlan>;

/**
 * Carries out edits one after another. The answer holds the rows that differ, so that the plan on screen is
 * completed and not read again, however long it is; everything else that the edit made stale is. In a trial they are
 * edits of the trial.
 */
export function useEditPlan(project: string): EditPlan {
  const client = useQueryClient();
  const settle = useSettle();
  const { trial } = useVersions();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (edits, reason = "") => {
      const key = ["read", ...(trial === null ? keyOf(project) : trialKey(trial))];
      const own: Tag = trial === null ? "plan" : "trials";
      const isShown = (query: Query) => query.queryKey.join() === key.join();
      const next = last.current.then(async () => {
        const run =
          trial === null ? commands.editPlan(project, edits, reason) : commands.editTrial(trial, edits);
        const edited = await call(run);
        if (trial === null) client.setQueryData<PlanView>(key, (plan) => plan && merge(plan, edited));
        else
          client.setQueryData<TrialView>(key, (view) => view && { ...view, plan: merge(view.plan, edited) });
        const { stale } = edited.changed;
        await settle({ ...edited.changed, stale: stale.filter((tag) => tag !== own) });
        if (stale.includes(own)) {
          await client.invalidateQueries({ predicate: (query) => shows(query, own) && !isShown(query) });
        }
        return edited;
      });
      last.current = next.catch(() => undefined);
      return next;
    },
    [client, settle, project, trial],
  );
}

function shows({ meta }: Query, tag: Tag): boolean {
  return ((meta as { tags?: Tag[] } | undefined)?.tags ?? []).includes(tag);
}
