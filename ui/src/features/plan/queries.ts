import { useCallback, useMemo, useRef } from "react";
import { useQueryClient } from "@tanstack/react-query";
import {
  commands,
  type EditedPlan,
  type FileState,
  type PlanEdit,
  type PlanView,
  type Tag,
} from "@/bindings";
import { call, FILE_KEY, useRead } from "@/platform";
import { merge } from "./merge";

const keyOf = (project: string) => ["plan", project] as const;

/** The plan on screen. */
export function usePlan(project: string) {
  return useRead(["plan"], keyOf(project), () => commands.plan(project));
}

export type EditPlan = (edits: PlanEdit[], reason?: string) => Promise<EditedPlan>;

/**
 * Carries out edits one after another. The answer holds the rows that differ, so that the plan on screen is
 * completed and not read again, however long it is; what else the edit made stale is.
 */
export function useEditPlan(project: string): EditPlan {
  const client = useQueryClient();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const key = useMemo(() => ["read", ...keyOf(project)], [project]);
  return useCallback(
    (edits, reason = "") => {
      const next = last.current.then(async () => {
        const edited = await call(commands.editPlan(project, edits, reason));
        client.setQueryData<PlanView>(key, (plan) => (plan ? merge(plan, edited) : plan));
        client.setQueryData<FileState | null>(FILE_KEY, (file) =>
          file ? { ...file, undo: edited.changed.undo } : file,
        );
        // The list of baselines is in no answer of a single edit.
        const whole = edits.some((edit) => edit.type === "set_baseline") && edited.plan === null;
        await client.invalidateQueries({
          predicate: ({ meta, queryKey }) => {
            const tags = (meta as { tags?: Tag[] } | undefined)?.tags ?? [];
            const shown = queryKey.join() === key.join();
            return shown ? whole : tags.some((tag) => edited.changed.stale.includes(tag));
          },
        });
        return edited;
      });
      last.current = next.catch(() => undefined);
      return next;
    },
    [client, key, project],
  );
}
