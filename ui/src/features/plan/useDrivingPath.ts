import { useMemo, useState } from "react";
import { commands, type DrivingStep } from "@/bindings";
import { remember, remembered, useRead } from "@/platform";

export interface DrivingPathState {
  steps: readonly DrivingStep[];
  marked: boolean;
  setMarked(marked: boolean): void;
  /** The tasks to be marked; none when nothing is. */
  driving: ReadonlySet<string>;
  /** The dependencies to be marked. */
  links: ReadonlySet<string>;
}

const NOTHING: readonly DrivingStep[] = [];
const NOBODY: ReadonlySet<string> = new Set();

/** The chain that sets the date of a task, read while somebody looks at it. */
export function useDrivingPath(project: string, task: string | null): DrivingPathState {
  const [marked, setMarked] = useState(() => remembered("plan.markPath", false));
  const read = useRead(
    ["plan"],
    ["drivingPath", project, task],
    () => commands.drivingPath(project, task ?? ""),
    { enabled: task !== null },
  );
  const steps = (task === null ? undefined : read.data) ?? NOTHING;
  const [driving, links] = useMemo(
    () => (marked && steps.length > 0 ? [tasksOf(steps), linksOf(steps)] : [NOBODY, NOBODY]),
    [marked, steps],
  );
  return {
    steps,
    marked,
    setMarked: (next) => {
      setMarked(next);
      remember("plan.markPath", next);
    },
    driving,
    links,
  };
}

const tasksOf = (steps: readonly DrivingStep[]): ReadonlySet<string> =>
  new Set(steps.map((step) => step.task));

const linksOf = (steps: readonly DrivingStep[]): ReadonlySet<string> =>
  new Set(steps.flatMap((step) => step.dependency ?? []));
