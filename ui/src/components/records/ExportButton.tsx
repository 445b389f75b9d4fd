import { useState } from "react";
import { FileExcelOutlined } from "@ant-design/icons";
import { App, Button, Tooltip } from "antd";
import { commands } from "@/bindings";
import { useLanguage } from "@/i18n";
import { entityLabel } from "@/i18n/labels";
import { call, pickWorkbook, useFile, useProblemText } from "@/platform";
import { useWritten } from "../useWritten";
import { exportLabels } from "./exportLabels";
import { schemaOf, useSchemas } from "./schema";

/** Writes a list as a workbook where the person says, and offers to open it. */
export function ExportButton({ entity, project }: { entity: string; project?: string }) {
  const { t, language } = useLanguage();
  const wordsOf = useProblemText();
  const { message } = App.useApp();
  const say = useWritten();
  const schemas = useSchemas();
  const file = useFile();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      const path = await pickWorkbook(entityLabel(t, entity));
      if (!path) return;
      const schema = schemaOf(schemas.data, entity);
      const labels = exportLabels(t, language, entity, schema, file?.dataDate ?? "");
      const written = await call(commands.exportRecords(entity, project ?? null, labels, path));
      say({ title: t("record.exported"), path: written.path, testId: "records-exported" });
    } catch (error) {
      void message.error(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Tooltip title={t("record.export")}>
      <Button
        icon={<FileExcelOutlined />}
        loading={busy}
        aria-label={t("record.export")}
        data-testid={`action-export-${entity}`}
        onClick={() => void run()}
      />
    </Tooltip>
  );
}
