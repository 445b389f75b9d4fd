import type { PlanView } from "@/bindings";
import type { Translate } from "@/i18n";
import { workingDays } from "@/lib/duration";

/** What the columns of a plan are made from. Whatever else they need of the plan they ask for when it is needed. */
export interface ColumnContext {
  t: Translate;
  minutesPerDay: number;
  /** The gravest finding of each task. */
  findings: ReadonlyMap<string, string>;
  /** Successors of each task as predecessors are typed. */
  successors: ReadonlyMap<string, string>;
  calendars: PlanView["calendars"];
  /** The types of constraint that the plan offers. */
  constraints: readonly string[];
  /** The plan as it is now: for what is offered while typing. */
  plan(): PlanView;
}

export const day = (text: string | null) => text?.slice(0, 10) ?? "";

/** Minutes of working time in days. */
export function days({ t, minutesPerDay }: ColumnContext, minutes: number | null): string {
  return minutes === null ? "" : t("plan.floatDays", { days: workingDays(minutes, minutesPerDay || 480) });
}

/** `3FS+2d,5SS` of what follows each task. */
export function successorTexts(plan: PlanView): Map<string, string> {
  const numbers = new Map(plan.rows.map((row) => [row.id, row.row]));
  const texts = new Map<string, string>();
  for (const { predecessor, successor, kind, lag } of plan.dependencies) {
    const number = numbers.get(successor);
    if (number === undefined) continue;
    const one = kind === "FS" && lag === "" ? String(number) : `${number}${kind}${lag}`;
    const before = texts.get(predecessor);
    texts.set(predecessor, before === undefined ? one : `${before},${one}`);
  }
  return texts;
}
