import { useEffect } from "react";
import { App } from "antd";
import { useT } from "@/i18n";
import { useFileActions, useProblemText, type FileActions } from "@/platform";

/** File actions whose failures are said in a dialog, with the read-only way on where it helps. */
export function useFiles(): FileActions {
  const t = useT();
  const actions = useFileActions();
  const wordsOf = useProblemText();
  const { modal } = App.useApp();
  const { problem, dismiss, open } = actions;
  useEffect(() => {
    if (!problem) return;
    const words = { title: t("shell.openFailed"), content: wordsOf(problem.error), afterClose: dismiss };
    if (problem.readOnlyHelps) {
      modal.confirm({
        ...words,
        okText: t("shell.openReadOnly"),
        cancelText: t("common.cancel"),
        onOk: () => open(problem.path, "read_only"),
      });
    } else modal.error({ ...words, okText: t("common.close") });
  }, [problem, dismiss, open, modal, t, wordsOf]);
  return actions;
}
