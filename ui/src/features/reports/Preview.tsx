import { useState } from "react";
import { Tabs } from "antd";
import { ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { useProblemText } from "@/platform";
import { usePreview } from "./queries";
import { SheetGrid } from "./SheetGrid";

/** The sheets of a month's report, one tab each. */
export function Preview({ month, language }: { month: string; language: string }) {
  const t = useT();
  const wordsOf = useProblemText();
  const preview = usePreview(month, language);
  const [sheet, setSheet] = useState(0);
  if (preview.error)
    return <ErrorNotice body={wordsOf(preview.error)} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const shown = preview.data.sheets[sheet] ?? preview.data.sheets[0];
  return (
    <div className="report-preview" data-testid="report-preview">
      <Tabs
        size="small"
        activeKey={String(preview.data.sheets.indexOf(shown!))}
        onChange={(key) => setSheet(Number(key))}
        items={preview.data.sheets.map(({ title }, index) => ({
          key: String(index),
          label: <span data-testid={`sheet-${index}`}>{title}</span>,
        }))}
      />
      {shown && <SheetGrid sheet={shown} />}
    </div>
  );
}
