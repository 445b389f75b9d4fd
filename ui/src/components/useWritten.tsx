import type { ReactNode } from "react";
import { App, Button } from "antd";
import { useT } from "@/i18n";
import { openExported, showInFolder, useProblemText } from "@/platform";

export interface Written {
  title: string;
  path: string;
  testId: string;
  /** What the file could not hold, below its path. */
  more?: ReactNode;
  /** Characters that the file shows as boxes, because no font has them. */
  missing?: string;
  /** No program of the system opens it for sure: only its folder is offered. */
  folderOnly?: true;
}

/** Says where a file was written, until it is closed, and offers to open it and to show its folder. */
export function useWritten(): (written: Written) => void {
  const t = useT();
  const wordsOf = useProblemText();
  const { message, notification } = App.useApp();
  const follow = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => void message.error(wordsOf(error)));
  return ({ title, path, testId, more, missing = "", folderOnly }) =>
    notification[missing === "" ? "success" : "warning"]({
      title,
      description: (
        <div data-testid={testId}>
          <div>{path}</div>
          {more}
          {missing !== "" && <div>{t("print.missing", { characters: [...missing].join(" ") })}</div>}
        </div>
      ),
      placement: "bottomRight",
      duration: 0,
      actions: (
        <>
          {!folderOnly && (
            <Button type="link" data-testid="action-open-exported" onClick={() => follow(openExported(path))}>
              {t("common.openFile")}
            </Button>
          )}
          <Button type="link" data-testid="action-show-exported" onClick={() => follow(showInFolder(path))}>
            {t("common.showFolder")}
          </Button>
        </>
      ),
    });
}
