import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { commands, type FormKind } from "@/bindings";
import { ErrorNotice } from "@/components";
import { useLanguage } from "@/i18n";
import { call, useProblemText } from "@/platform";
import { Preview } from "./Preview";
import "./print.css";

interface Props {
  kind: FormKind;
  id: string;
  /** What is being written now: `pdf`, `xlsx`, or nothing. */
  busy: string | null;
  onPrint(ending: "pdf" | "xlsx"): void;
  onClose(): void;
}

/** A form page by page as it will be printed. */
export function FormPreview({ kind, id, busy, onPrint, onClose }: Props) {
  const { t, language } = useLanguage();
  const wordsOf = useProblemText();
  const [at, setAt] = useState(0);
  const pages = useQuery({
    queryKey: ["form-pages", kind, id, language],
    queryFn: () => call(commands.formPages(kind, id, language)),
    // A form is made anew of the records each time it is looked at.
    gcTime: 0,
  });
  const button = (ending: "pdf" | "xlsx") => (
    <Button
      key={ending}
      type={ending === "pdf" ? "primary" : "default"}
      loading={busy === ending}
      data-testid={`action-preview-${ending}`}
      onClick={() => onPrint(ending)}
    >
      {t(`form.as_${ending}`)}
    </Button>
  );
  return (
    <Modal
      open
      centered
      width={760}
      title={t("form.previewOf", { form: t(`form.title_${kind}`) })}
      onCancel={onClose}
      footer={[button("xlsx"), button("pdf")]}
    >
      <div className="print form-preview" data-testid="form-preview">
        {pages.error ? (
          <ErrorNotice body={wordsOf(pages.error)} onRetry={() => void pages.refetch()} />
        ) : (
          <Preview pages={pages.data ?? []} at={at} onAt={setAt} />
        )}
      </div>
    </Modal>
  );
}
