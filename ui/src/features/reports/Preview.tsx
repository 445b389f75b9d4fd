import { useState } from "react";
import { Tabs } from "antd";
import { ErrorNotice } from "@/components";
import { useT } from "@/i18n";
import { useProblemText } from "@/platform";
import { usePreview } from "./queries";
import { SheetGrid } from "./SheetGrid";
import { Summary } from "./Summary";

const SUMMARY = "summary";

/** The summary, then the sheets of a month's report, one tab each. */
export function Preview({ month, language }: { month: string; language: string }) {
  const t = useT();
  const wordsOf = useProblemText();
  const preview = usePreview(month, language);
  const [tab, setTab] = useState("0");
  if (preview.error)
    return <ErrorNotice body={wordsOf(preview.error)} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const { sheets } = preview.data;
  const shown = sheets[Number(tab)] ?? sheets[0];
  return (
    <div className="report-preview" data-testid="report-preview">
      <Tabs
        size="small"
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: SUMMARY, label: <span data-testid="tab-summary">{t("summary.tab")}</span> },
          ...sheets.map(({ title }, index) => ({
            key: String(index),
            label: <span data-testid={`sheet-${index}`}>{title}</span>,
          })),
        ]}
      />
      {tab === SUMMARY ? <Summary month={month} language={language} /> : shown && <SheetGrid sheet={shown} />}
    </div>
  );
}
