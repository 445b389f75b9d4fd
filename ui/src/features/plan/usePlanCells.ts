import { useMemo, useRef } from "react";
import { App } from "antd";
import type { ApiError, EditedPlan, PlanEdit, PlanView } from "@/bindings";
import { parseCells, type CellEdit, type Fill, type GanttEdits } from "@/features/gantt";
import { useT, type Key } from "@/i18n";
import { CommandFailure, useProblemText } from "@/platform";
import type { PlanColumn } from "./columns/build";
import { linesBeyond } from "./pasteBeyond";
import { headers } from "./pasteColumns";
import { DRAFT } from "./view/noTask";

type CellEdits = Pick<GanttEdits, "edit" | "fill" | "refuse" | "isTable">;

/** What typed, filled and pasted cells mean for the plan: each gesture is one step, held whole or refused by name. */
export function usePlanCells(
  plan: PlanView,
  columns: readonly PlanColumn[],
  applyAll: (edits: PlanEdit[]) => Promise<EditedPlan>,
): CellEdits {
  const t = useT();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const latest = useRef({ plan, columns });
  latest.current = { plan, columns };

  return useMemo(() => {
    const rowOf = (id: string) =>
      id === DRAFT.id ? DRAFT : latest.current.plan.rows.find((row) => row.id === id);
    const columnOf = (id: string) => latest.current.columns.find((column) => column.id === id);
    const editOf = ({ id, column, text }: CellEdit): PlanEdit | null => {
      const row = rowOf(id);
      return row === undefined ? null : (columnOf(column)?.toEdit?.(row, text) ?? null);
    };
    const refuse = ({ id, column, text }: CellEdit, problem: string | null) => {
      const row = rowOf(id)?.row ?? 0;
      const cell = { row, column: columnOf(column)?.title ?? "", text };
      void message.error(
        t("grid.refused", { ...cell, problem: (problem ?? t("grid.isComputed")).replace(/[。.]$/, "") }) +
          t("grid.nothingChanged"),
      );
    };
    const send = async ({ how, cells, computed, beyond }: Fill) => {
      const edits: PlanEdit[] = [];
      for (const cell of cells) {
        const edit = editOf(cell);
        if (edit === null)
          return refuse(
            cell,
            columnOf(cell.column)?.check?.(cell.text, rowOf(cell.id)!) ?? t("plan.notReadable"),
          );
        edits.push(edit);
      }
      const titled = (ids: readonly string[]) => ids.map((id) => columnOf(id)?.title ?? "");
      const added =
        beyond && linesBeyond(titled(beyond.columns), beyond.lines, latest.current.plan.rows.length + 1);
      if (added && "problem" in added) return void message.error(t("grid.beyond") + t("grid.nothingChanged"));
      if (added) edits.push({ type: "paste", before: null, rows: added.rows });
      if (edits.length === 0)
        return void message.info(t(computed > 0 ? "grid.onlyComputed" : "grid.nothingToDo"));
      try {
        await applyAll(edits);
        const n = cells.length;
        const done = t(`grid.did_${how}` as Key, { n, rows: added?.rows.length ?? 0 });
        const left = computed > 0 ? t("grid.keptComputed", { n: computed }) : "";
        const grown = added ? t("grid.addedRows", { n: added.rows.length }) : "";
        void message.success(done + grown + left + t("grid.canUndo"));
      } catch (error) {
        const context = error instanceof CommandFailure ? (error.error as ApiError).context : {};
        const at = cells[Number(context.edit ?? 1) - 1];
        if (at) refuse(at, wordsOf(error));
        else void message.error(wordsOf(error) + t("grid.nothingChanged"));
      }
    };
    return {
      edit: async (id, column, text) => {
        const wanted = editOf({ id, column, text });
        if (wanted === null) return t("plan.notReadable");
        try {
          await applyAll([wanted]);
          return null;
        } catch (error) {
          return wordsOf(error);
        }
      },
      fill: (fill) => void send(fill),
      refuse,
      isTable: (text) => headers(parseCells(text)[0] ?? []) !== null,
    };
  }, [applyAll, t, wordsOf, message]);
}
