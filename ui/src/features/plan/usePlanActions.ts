import { useMemo, type RefObject } from "react";
import { App } from "antd";
import { commands, type DependencyRow, type EditedPlan, type PlanEdit } from "@/bindings";
import { isoMoment, type GanttEdits, type GanttHandle } from "@/features/gantt";
import { useT } from "@/i18n";
import { useProblemText, useWrite } from "@/platform";
import { chain } from "./columns/edits";
import { useEditPlan } from "./queries";

export interface PlanActions {
  /** What the chart may do. */
  edits: GanttEdits;
  /** An edit of the details; throws when it is refused. */
  apply(edit: PlanEdit): Promise<EditedPlan>;
  /** Several edits as one step; throws when one is refused, and then none holds. */
  applyAll(edits: PlanEdit[]): Promise<EditedPlan>;
  insert(before: string | null): void;
  link(tasks: readonly string[], known: readonly DependencyRow[]): void;
  unlink(tasks: readonly string[]): void;
}

/** Everything that the plan screen does to a plan. Refusals are said in words. */
export function usePlanActions(project: string, chart: RefObject<GanttHandle | null>): PlanActions {
  const t = useT();
  const edit = useEditPlan(project);
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();

  return useMemo(() => {
    const attempt = async (edits: PlanEdit[]): Promise<EditedPlan | null> => {
      try {
        return await edit(edits);
      } catch (error) {
        void message.error(wordsOf(error));
        return null;
      }
    };
    const step = async (run: typeof commands.undo) => {
      try {
        await write(run());
      } catch (error) {
        void message.error(wordsOf(error));
      }
    };
    // In a plan that was empty the chart itself is drawn first.
    const askName = (task: string, frames = 20) =>
      requestAnimationFrame(() => {
        if (chart.current) chart.current.editName(task);
        else if (frames > 0) askName(task, frames - 1);
      });
    const insert = async (before: string | null) => {
      const edited = await attempt([{ type: "insert", before, names: [t("plan.newTask")] }]);
      const made = edited?.inserted[0];
      if (made !== undefined) askName(made);
    };
    const remove = async (tasks: readonly string[]) => {
      if (await attempt([{ type: "delete", tasks: [...tasks] }]))
        void message.info(t("plan.deleted", { n: tasks.length }));
    };
    const edits: GanttEdits = {
      move: (task, start) => void attempt([{ type: "set_start", task, start: isoMoment(start) }]),
      resize: (task, finish) => void attempt([{ type: "resize", task, finish: isoMoment(finish) }]),
      progress: (task, percent) => void attempt([{ type: "set_percent", task, percent }]),
      connect: (predecessor, successor, kind) =>
        void attempt([{ type: "link", predecessor, successor, kind }]),
      insert: (before) => void insert(before),
      remove: (tasks) => void remove(tasks),
      indent: (tasks) => void attempt([{ type: "indent", tasks: [...tasks] }]),
      outdent: (tasks) => void attempt([{ type: "outdent", tasks: [...tasks] }]),
      shift: (tasks, by) => void attempt([{ type: by < 0 ? "move_up" : "move_down", tasks: [...tasks] }]),
      undo: () => void step(commands.undo),
      redo: () => void step(commands.redo),
    };
    return {
      edits,
      apply: (one) => edit([one]),
      applyAll: (all) => edit(all),
      insert: (before) => void insert(before),
      link: (tasks, known) => {
        const links = chain(tasks, known);
        if (links.length > 0) void attempt(links);
      },
      unlink: (tasks) => void attempt([{ type: "unlink", tasks: [...tasks] }]),
    };
  }, [edit, write, wordsOf, message, t, chart]);
}
