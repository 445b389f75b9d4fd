import { useState } from "react";
import { EyeOutlined, FileExcelOutlined, PrinterOutlined } from "@ant-design/icons";
import { App, Button, Tooltip } from "antd";
import { commands, type FormKind } from "@/bindings";
import { useLanguage } from "@/i18n";
import { call, pickPages, pickWorkbook, useProblemText } from "@/platform";
import { useWritten } from "../useWritten";
import { FormPreview } from "./FormPreview";

interface Props {
  /** The form. */
  kind: FormKind;
  /** The record that it is printed from. */
  id: string;
  /** The number of the record; it becomes part of the proposed name. */
  number: string;
  /** Small buttons with their words in a tip, for a panel's head. */
  compact?: true;
}

const ENDINGS = [
  { ending: "pdf", icon: <PrinterOutlined /> },
  { ending: "xlsx", icon: <FileExcelOutlined /> },
] as const;

/** Prints the form of a record: as a PDF to be signed, or as an Excel sheet; it may be looked at before. */
export function FormButtons({ kind, id, number, compact }: Props) {
  const { t, language } = useLanguage();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const say = useWritten();
  const [busy, setBusy] = useState<string | null>(null);
  const [looking, setLooking] = useState(false);
  const run = async (ending: "pdf" | "xlsx") => {
    const pick = ending === "pdf" ? pickPages : pickWorkbook;
    setBusy(ending);
    try {
      const path = await pick([t(`form.title_${kind}`), number].filter(Boolean).join(" "));
      if (!path) return;
      const done = await call(commands.printForm(kind, id, language, path));
      say({
        title: t("form.written", { form: t(`form.title_${kind}`) }),
        path: done.path,
        testId: "form-written",
        missing: done.missing,
      });
    } catch (error) {
      void message.error(wordsOf(error));
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <Tooltip title={compact && t("form.preview")}>
        <Button
          type={compact ? "text" : "default"}
          icon={<EyeOutlined />}
          aria-label={t("form.preview")}
          data-testid="action-form-preview"
          onClick={() => setLooking(true)}
        >
          {!compact && t("form.preview")}
        </Button>
      </Tooltip>
      {looking && (
        <FormPreview
          kind={kind}
          id={id}
          busy={busy}
          onPrint={(ending) => void run(ending)}
          onClose={() => setLooking(false)}
        />
      )}
      {ENDINGS.map((target) => (
        <Tooltip key={target.ending} title={compact && t(`form.as_${target.ending}`)}>
          <Button
            type={compact ? "text" : "default"}
            icon={target.icon}
            loading={busy === target.ending}
            aria-label={t(`form.as_${target.ending}`)}
            data-testid={`action-form-${target.ending}`}
            onClick={() => void run(target.ending)}
          >
            {!compact && t(`form.as_${target.ending}`)}
          </Button>
        </Tooltip>
      ))}
    </>
  );
}
