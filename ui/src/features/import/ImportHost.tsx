import { Button, Modal } from "antd";
import { ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { PlanPage } from "./PlanPage";
import { useImportQueue, type ImportQueue } from "./queue";
import { Reading } from "./Reading";
import { SheetPage } from "./SheetPage";
import { placeText, refusalText } from "./words";
import "./import.css";

const nameOf = (path: string) => path.split(/[\\/]/).pop() ?? path;

/** The import dialog: always there, it shows itself when files are asked for. */
export function ImportHost() {
  const t = useT();
  const queue = useImportQueue();
  if (queue.path === null) return null;
  const file = nameOf(queue.path);
  const more = queue.total > 1 ? t("importing.fileOf", { n: queue.number, total: queue.total }) : "";
  const wide = queue.step.kind === "draft";
  return (
    <Modal
      open
      width={wide ? 1120 : 560}
      style={{ top: wide ? 24 : 140 }}
      title={
        <span>
          {t("importing.titleFile", { file })} <span className="faint import-of">{more}</span>
        </span>
      }
      footer={null}
      mask={{ closable: false }}
      keyboard={queue.step.kind !== "reading"}
      onCancel={queue.step.kind === "reading" ? queue.stop : queue.next}
    >
      <div data-testid="import-dialog" key={queue.number}>
        <Page queue={queue} file={file} />
      </div>
    </Modal>
  );
}

function Page({ queue, file }: { queue: ImportQueue; file: string }) {
  const t = useT();
  const { step, next } = queue;
  if (step.kind === "reading") return <Reading file={file} progress={step.progress} onStop={queue.stop} />;
  if (step.kind === "failed")
    return (
      <div className="stack" data-testid="import-failed">
        <ErrorNotice
          title={t("importing.failed", { file })}
          body={[refusalText(t, step.error), placeText(t, step.error), t("importing.unchanged")]
            .filter(Boolean)
            .join("\n")}
        />
        <div className="row import-footer">
          <span className="grow" />
          <Button type="primary" data-testid="action-next-import" onClick={next}>
            {t(queue.number < queue.total ? "importing.skip" : "importing.close")}
          </Button>
        </div>
      </div>
    );
  const { draft } = step;
  if (draft.plan)
    return <PlanPage draft={draft} plan={draft.plan} onDraft={queue.redraft} onDone={next} onSkip={next} />;
  if (draft.sheet)
    return (
      <SheetPage
        draft={draft}
        sheet={draft.sheet}
        onSheet={(sheet) => queue.redraft({ ...draft, sheet })}
        onDone={next}
        onSkip={next}
      />
    );
  return null;
}
