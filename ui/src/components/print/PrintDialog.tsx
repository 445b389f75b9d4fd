import { useMemo, useState, type ReactNode } from "react";
import { Button, Modal, Segmented } from "antd";
import type { PrintedPage } from "@/bindings";
import { useT } from "@/i18n";
import type { Paper, PaperChoice } from "@/lib/paper";
import { Preview } from "./Preview";
import "./print.css";
import { usePrint } from "./usePrint";

interface Props {
  /** What is printed, for the window's title and the document's. */
  title: string;
  /** The proposed name of the file, without its ending. */
  name: string;
  choice: PaperChoice;
  onChoice(choice: PaperChoice): void;
  /** More to choose, beside the paper. */
  children?: ReactNode;
  /** The sheets as they would be printed now. */
  draw(): PrintedPage[];
  onClose(): void;
}

/** Choosing paper with the sheets in view, and writing them as a PDF. */
export function PrintDialog({ title, name, choice, onChoice, children, draw, onClose }: Props) {
  const t = useT();
  const [at, setAt] = useState(0);
  const pages = useMemo(draw, [draw]);
  const { busy, print } = usePrint();
  const shown = Math.min(at, pages.length - 1);
  const write = async () => {
    if (await print({ title, name, pages })) onClose();
  };
  return (
    <Modal
      open
      width={980}
      title={t("print.title", { title })}
      onCancel={onClose}
      footer={
        <div className="row print-footer">
          <span className="faint grow" data-testid="print-count">
            {t("print.sheets", { n: pages.length })}
          </span>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            type="primary"
            loading={busy}
            disabled={pages.length === 0}
            onClick={() => void write()}
            data-testid="action-write-pdf"
          >
            {t("print.write")}
          </Button>
        </div>
      }
    >
      <div className="print">
        <div className="print-choices">
          <Choice label={t("print.paper")}>
            <Segmented<Paper>
              options={["A4", "A3"]}
              value={choice.paper}
              onChange={(paper) => onChoice({ ...choice, paper })}
              data-testid="print-paper"
            />
          </Choice>
          <Choice label={t("print.orientation")}>
            <Segmented<boolean>
              options={[
                { value: true, label: t("print.landscape") },
                { value: false, label: t("print.portrait") },
              ]}
              value={choice.landscape}
              onChange={(landscape) => onChoice({ ...choice, landscape })}
              data-testid="print-orientation"
            />
          </Choice>
          {children}
        </div>
        <Preview pages={pages} at={shown} onAt={setAt} />
      </div>
    </Modal>
  );
}

/** One choice under its name. */
export function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="print-choice">
      <div className="soft">{label}</div>
      {children}
    </div>
  );
}
