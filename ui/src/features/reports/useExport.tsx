import { useState } from "react";
import { App, Button } from "antd";
import { commands } from "@/bindings";
import { useT } from "@/i18n";
import { number } from "@/lib/format";
import { call, openExported, pickWorkbook, showInFolder, useProblemText } from "@/platform";

/** Writes a month's workbook where the person says; only a file that was read back counts as exported. */
export function useExport(): { busy: boolean; run: (month: string, language: string) => Promise<void> } {
  const t = useT();
  const wordsOf = useProblemText();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const failed = (error: unknown) =>
    notification.error({
      title: t("report.exportFailed"),
      description: <span data-testid="export-problem">{wordsOf(error)}</span>,
      placement: "bottomRight",
      duration: 0,
    });
  const follow = (work: Promise<unknown>) => void work.catch(failed);
  const run = async (month: string, language: string) => {
    setBusy(true);
    try {
      const path = await pickWorkbook(t("report.fileName", { month }));
      if (!path) return;
      const written = await call(commands.exportReport(month, language, path));
      notification.success({
        title: t("report.exported"),
        description: (
          <span data-testid="exported">
            {t("report.exportedTo", { path: written.path, kb: number(Math.ceil(written.bytes / 1024)) })}
          </span>
        ),
        placement: "bottomRight",
        duration: 0,
        actions: (
          <>
            <Button
              type="link"
              data-testid="action-open-exported"
              onClick={() => follow(openExported(written.path))}
            >
              {t("report.openFile")}
            </Button>
            <Button
              type="link"
              data-testid="action-show-exported"
              onClick={() => follow(showInFolder(written.path))}
            >
              {t("report.showFolder")}
            </Button>
          </>
        ),
      });
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
}
