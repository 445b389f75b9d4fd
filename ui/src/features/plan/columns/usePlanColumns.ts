import { useCallback, useMemo, useRef, useState } from "react";
import type { PlanView, TaskRow } from "@/bindings";
import { useT } from "@/i18n";
import { remember, remembered } from "@/platform";
import { isDraft, isTask } from "../view/noTask";
import { severities } from "../words";
import type { PlanColumn } from "./build";
import { successorTexts } from "./context";
import { constraintsOf } from "./edits";
import { restored, type Layout } from "./layout";
import { moreColumns } from "./more";
import { usualColumns } from "./usual";

const KEPT = "plan.columns";

export interface PlanColumns {
  /** Every column there is. */
  all: readonly PlanColumn[];
  /** Those that are shown, in order. */
  shown: readonly PlanColumn[];
  layout: Layout;
  setLayout(layout: Layout): void;
  reset(): void;
  /** The gravest finding of each task. */
  findings: ReadonlyMap<string, string>;
}

/**
 * The columns of the grid, chosen by the person for all plans. They stay the same objects while an edit changes
 * nothing that they show: rows that did not change are not built again.
 */
export function usePlanColumns(plan: PlanView): PlanColumns {
  const t = useT();
  const [kept, setKept] = useState<Partial<Layout> | null>(() => remembered(KEPT, null));
  const latest = useRef(plan);
  latest.current = plan;
  const findings = useSame(useMemo(() => severities(plan.findings), [plan.findings]));
  const { minutesPerDay, calendars, dependencies } = plan;
  const needsSuccessors = kept?.shown?.includes("successors") === true;
  const successors = useMemo(
    () => (needsSuccessors ? successorTexts({ ...latest.current, dependencies }) : NONE),
    [needsSuccessors, dependencies],
  );
  const constraints = constraintsOf(plan);
  const { all, usual } = useMemo(() => {
    const context = {
      t,
      minutesPerDay,
      findings,
      successors,
      calendars,
      constraints,
      plan: () => latest.current,
    };
    const first = usualColumns(context);
    return {
      all: [...first, ...moreColumns(context)].map((one) => ofTasks(one, t("grid.draft"))),
      usual: first.map(({ id }) => id),
    };
  }, [t, minutesPerDay, findings, successors, calendars, constraints]);
  const layout = useMemo(
    () =>
      restored(
        kept,
        all.map(({ id }) => id),
        usual,
      ),
    [kept, all, usual],
  );
  const shown = useMemo(
    () => layout.shown.flatMap((id) => all.find((column) => column.id === id) ?? []),
    [layout, all],
  );
  const setLayout = useCallback((next: Layout | null) => {
    setKept(next);
    remember(KEPT, next);
  }, []);
  return useMemo(
    () => ({ all, shown, layout, setLayout, reset: () => setLayout(null), findings }),
    [all, shown, layout, setLayout, findings],
  );
}

/** A heading of a group has a name and nothing else; a draft waits for one. */
function ofTasks(column: PlanColumn, draft: string): PlanColumn {
  const { text, edit, toEdit } = column;
  const named = column.id === "name";
  const shown = (row: TaskRow) => (isDraft(row) ? draft : row.name);
  return {
    ...column,
    text: (row) => (isTask(row.id) ? text(row) : named ? shown(row) : ""),
    ...(edit && { edit: (row) => (isTask(row.id) ? edit(row) : named && isDraft(row) ? "" : null) }),
    ...(toEdit && {
      toEdit: (row, typed) =>
        isDraft(row) ? { type: "insert", before: null, names: [typed.trim()] } : toEdit(row, typed),
    }),
  };
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The same map as before while it holds the same. */
function useSame(next: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const last = useRef(next);
  const same =
    last.current.size === next.size && [...next].every(([key, value]) => last.current.get(key) === value);
  if (!same) last.current = next;
  return last.current;
}
