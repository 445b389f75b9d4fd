import { useCallback, useEffect } from "react";
import { App } from "antd";
import { commands, type StepName } from "@/bindings";
import { useT, type Key } from "@/i18n";
import { zhCN } from "@/i18n/zh-CN";
import { useFile, useProblemText, useWrite } from "@/platform";

export interface UndoControl {
  undo: StepName | null;
  redo: StepName | null;
  runUndo: () => void;
  runRedo: () => void;
  /** What a step is called. */
  nameOf: (step: StepName) => string;
}

/** Undo and redo of the file, also by Ctrl/⌘+Z, Ctrl+Y and Ctrl/⌘+Shift+Z outside text fields. */
export function useUndo(): UndoControl {
  const t = useT();
  const file = useFile();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const state = file?.readOnly ? undefined : file?.undo;

  const nameOf = useCallback(
    (step: StepName) =>
      step.operation in zhCN.operation ? t(`operation.${step.operation}` as Key) : step.operation,
    [t],
  );
  const run = useCallback(
    async (step: StepName | null | undefined, command: typeof commands.undo, said: Key) => {
      if (!step) return;
      try {
        await write(command());
        void message.info(t(said, { name: nameOf(step) }));
      } catch (error) {
        void message.error(wordsOf(error));
      }
    },
    [write, message, t, nameOf, wordsOf],
  );
  const runUndo = useCallback(() => void run(state?.undo, commands.undo, "shell.undone"), [run, state]);
  const runRedo = useCallback(() => void run(state?.redo, commands.redo, "shell.redone"), [run, state]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isText(event.target))
        return;
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey) runUndo();
      else if (key === "y" || (key === "z" && event.shiftKey)) runRedo();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [runUndo, runRedo]);

  return { undo: state?.undo ?? null, redo: state?.redo ?? null, runUndo, runRedo, nameOf };
}

/** Text fields keep their own undo. */
function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName))
  );
}
