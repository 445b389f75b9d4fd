import { useCallback, useEffect, type RefObject } from "react";
import { App } from "antd";
import type { ApiError, PastedTaskRow, PlanView } from "@/bindings";
import type { GanttHandle } from "@/features/gantt";
import { useT, type Translate } from "@/i18n";
import { CommandFailure, useProblemText } from "@/platform";
import { readPaste, type Pasted } from "./paste";
import type { PlanActions } from "./usePlanActions";

type Paste = (text: string, before: string | null) => void;

/** Pastes rows of a spreadsheet above a row, or at the end: all of them as one step, or none with the reason. */
export function usePaste(plan: PlanView, apply: PlanActions["apply"], chart: RefObject<GanttHandle | null>) {
  const t = useT();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const { rows } = plan;
  return useCallback<Paste>(
    (text, before) => {
      const at = rows.find((row) => row.id === before)?.row ?? rows.length + 1;
      const pasted = readPaste(text, at);
      if ("problem" in pasted) return void message.error(problemWords(t, pasted));
      const send = async () => {
        try {
          const edited = await apply({ type: "paste", before, rows: pasted.rows });
          const said = { n: pasted.rows.length, dropped: pasted.dropped };
          void message.success(t(pasted.dropped > 0 ? "plan.pastedWithout" : "plan.pasted", said));
          const first = edited.inserted[0];
          if (first !== undefined) requestAnimationFrame(() => chart.current?.reveal(first));
        } catch (error) {
          void message.error(refusal(t, error, pasted.rows, wordsOf(error)));
        }
      };
      void send();
    },
    [rows, apply, chart, t, wordsOf, message],
  );
}

/** A plan without rows has no grid that could be pasted into: the whole page stands in for it. */
export function usePasteIntoEmpty(empty: boolean, paste: Paste): void {
  useEffect(() => {
    if (!empty) return;
    const onPaste = (event: ClipboardEvent) => {
      const into = event.target instanceof HTMLElement ? event.target : null;
      if (into?.closest("input, textarea, [contenteditable=true]")) return;
      event.preventDefault();
      paste(event.clipboardData?.getData("text/plain") ?? "", null);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [empty, paste]);
}

function problemWords(t: Translate, pasted: Exclude<Pasted, { rows: PastedTaskRow[] }>): string {
  if (pasted.problem === "nothing") return t("plan.pasteNothing");
  const { line, part, text } = pasted;
  const column = part === "level" ? t("plan.col_wbs") : t(`plan.col_${part}`);
  return t("plan.pasteUnread", { line, column, text });
}

/** The reason, with the row where it is known. */
function refusal(t: Translate, error: unknown, rows: readonly PastedTaskRow[], problem: string): string {
  const context = error instanceof CommandFailure ? (error.error as ApiError).context : {};
  const line = Number(context.line ?? 0);
  const row = rows[line - 1];
  return row ? t("plan.pasteLine", { line, name: row.name, problem }) : problem;
}
