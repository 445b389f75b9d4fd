import { useCallback, useMemo, useRef } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { commands, type EditedPlan, type PlanEdit, type PlanView, type TrialView } from "@/bindings";
import { call, useRead, useSettleAtRest } from "@/platform";
import { merge } from "./merge";
import { trialKey } from "./versions/queries";
import { useVersions } from "./versions/version";

const keyOf = (project: string) => ["plan", project] as const;

/** The plan on screen. */
export function usePlan(project: string) {
  return useRead(["plan"], keyOf(project), () => commands.plan(project), { structuralSharing: false });
}

export type EditPlan = (edits: PlanEdit[], reason?: string) => Promise<EditedPlan>;

/**
 * Carries out edits one after another. The answer holds what differs, so that the plan on screen is completed and not
 * read again, however long it is; everything else that the edits made stale is, when they rest. In a trial they are
 * edits of the trial.
 */
export function useEditPlan(project: string): EditPlan {
  const client = useQueryClient();
  const { trial } = useVersions();
  const shown = useMemo(() => (trial === null ? keyOf(project) : trialKey(trial)), [trial, project]);
  const { wait, settle, rest } = useSettleAtRest(shown);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (edits, reason = "") => {
      const key = ["read", ...shown];
      const next = last.current.then(async () => {
        wait();
        const run =
          trial === null ? commands.editPlan(project, edits, reason) : commands.editTrial(trial, edits);
        const edited = await call(run).catch((refusal: unknown) => {
          rest();
          throw refusal;
        });
        if (trial === null) client.setQueryData<PlanView>(key, (plan) => plan && merge(plan, edited));
        else
          client.setQueryData<TrialView>(key, (view) => view && { ...view, plan: merge(view.plan, edited) });
        settle(edited.changed);
        return edited;
      });
      last.current = next.catch(() => undefined);
      return next;
    },
    [client, wait, settle, rest, shown, project, trial],
  );
}
