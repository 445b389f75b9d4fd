import { useState } from "react";
import { ImportOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { commands, type CostDraft, type Progress } from "@/bindings";
import { useT } from "@/i18n";
import { call, pickImports, progressChannel, useProblemText } from "@/platform";
import { CostDialog } from "./CostDialog";

/** Asks for a finance department's workbook of vouchers and shows what booking it would do. */
export function CostImport() {
  const t = useT();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const [draft, setDraft] = useState<CostDraft | null>(null);
  const open = async () => {
    const [path] = await pickImports();
    if (!path) return;
    try {
      const read = await call(
        commands.openImport(
          path,
          progressChannel<Progress>(() => undefined),
        ),
      );
      if (!read.sheet) {
        void commands.cancelImport(read.token);
        return void message.error(t("budget.importNoTable"));
      }
      setDraft(await call(commands.costDraft(read.token)));
    } catch (error) {
      void message.error(wordsOf(error));
    }
  };
  const close = () => {
    if (draft) void commands.cancelImport(draft.token);
    setDraft(null);
  };
  return (
    <>
      <Button icon={<ImportOutlined />} data-testid="action-import-costs" onClick={() => void open()}>
        {t("budget.import")}
      </Button>
      {draft && <CostDialog draft={draft} onClose={close} />}
    </>
  );
}
