import { useState } from "react";
import { App, Button } from "antd";
import { commands, type ImportChoice, type ImportDraft } from "@/bindings";
import { useT } from "@/i18n";
import { paths } from "@/lib/paths";
import { call, useGo, useProblemText, useSettle, useWrite } from "@/platform";

/** Applies a draft whole; what was done is told with the way back. */
export function useApply(draft: ImportDraft, onDone: () => void) {
  const t = useT();
  const go = useGo();
  const settle = useSettle();
  const write = useWrite();
  const wordsOf = useProblemText();
  const { notification, message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const tell = (words: string, projects: string[]) => {
    const key = `import-${draft.token}`;
    const undo = async () => {
      try {
        await write(commands.undo());
        notification.destroy(key);
        void message.info(t("importing.undone"));
      } catch (error) {
        void message.error(wordsOf(error));
      }
    };
    notification.success({
      key,
      title: t("importing.applied", { file: draft.file }),
      description: <span data-testid="import-result">{words}</span>,
      placement: "bottomRight",
      duration: 0,
      actions: (
        <>
          {projects.length === 1 && (
            <Button
              type="link"
              data-testid="action-open-imported"
              onClick={() => {
                notification.destroy(key);
                go(paths.project(projects[0]!, "plan"));
              }}
            >
              {t("importing.open")}
            </Button>
          )}
          <Button type="link" data-testid="action-undo-import" onClick={() => void undo()}>
            {t("importing.undo")}
          </Button>
        </>
      ),
    });
  };
  const apply = async (choice: ImportChoice, words: string) => {
    setBusy(true);
    setProblem(null);
    try {
      const done = await call(commands.applyImport(draft.token, choice));
      await settle(done.changed);
      onDone();
      tell(words, done.projects);
    } catch (error) {
      setProblem(wordsOf(error));
      setBusy(false);
    }
  };
  return { busy, problem, apply };
}
