import { useState } from "react";
import { App, Button } from "antd";
import { commands, type Exported, type PackOrder } from "@/bindings";
import { useT } from "@/i18n";
import { number } from "@/lib/format";
import {
  call,
  openExported,
  pickDocument,
  pickFolder,
  showInFolder,
  useProblemText,
  type DocumentKind,
} from "@/platform";

interface Exporting {
  busy: boolean;
  /** Writes all files of an order into a folder; answers whether they were written. */
  pack: (order: PackOrder) => Promise<boolean>;
  /** Writes one file of an order where the person says. */
  one: (order: PackOrder, kind: DocumentKind) => Promise<boolean>;
}

/** Writes reports where the person says; only files that were read back count as exported. */
export function useExport(): Exporting {
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
  const done = (files: Exported[], missing: string) =>
    notification.success({
      title: t("report.exported"),
      description: <Written files={files} missing={missing} />,
      placement: "bottomRight",
      duration: 0,
      actions: <Actions files={files} onProblem={failed} />,
    });
  const run = async (place: () => Promise<string | null>, write: (place: string) => ReturnType<Write>) => {
    setBusy(true);
    try {
      const chosen = await place();
      if (!chosen) return false;
      const written = await call(write(chosen));
      done(written.files, written.missing);
      return true;
    } catch (error) {
      failed(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    pack: (order) => run(pickFolder, (folder) => commands.exportPack(order, folder)),
    one: (order, kind) =>
      run(
        () => pickDocument(t("report.fileName", { month: order.month }), kind),
        (path) => commands.exportDocument({ ...order, formats: [kind] }, path),
      ),
  };
}

type Write = typeof commands.exportPack;

function Written({ files, missing }: { files: Exported[]; missing: string }) {
  const t = useT();
  return (
    <span data-testid="exported" className="report-written">
      {files.map(({ path, bytes }) => (
        <span key={path}>{t("report.exportedTo", { path, kb: number(Math.ceil(bytes / 1024)) })}</span>
      ))}
      {missing && <span>{t("report.missing", { characters: missing })}</span>}
    </span>
  );
}

function Actions({ files, onProblem }: { files: Exported[]; onProblem: (error: unknown) => void }) {
  const t = useT();
  const [first] = files;
  if (!first) return null;
  const follow = (work: Promise<unknown>) => void work.catch(onProblem);
  return (
    <>
      {files.length === 1 && (
        <Button
          type="link"
          data-testid="action-open-exported"
          onClick={() => follow(openExported(first.path))}
        >
          {t("report.openFile")}
        </Button>
      )}
      <Button type="link" data-testid="action-show-exported" onClick={() => follow(showInFolder(first.path))}>
        {t("report.showFolder")}
      </Button>
    </>
  );
}
