import { useState } from "react";
import { ExportOutlined, FileExcelOutlined, LockOutlined } from "@ant-design/icons";
import { Button, Segmented, Tooltip } from "antd";
import type { PeriodList, PeriodRow } from "@/bindings";
import { EmptyState, ErrorNotice, PageHeader } from "@/components";
import { useLanguage, useT } from "@/i18n";
import { date } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useFile, useGo, useProblemText, useRouteParams } from "@/platform";
import { FreezeDialog } from "./FreezeDialog";
import { Months } from "./Months";
import { PackDialog } from "./PackDialog";
import { Preview } from "./Preview";
import { PublishButton } from "./PublishButton";
import { usePeriods } from "./queries";
import { useExport } from "./useExport";
import "./reports.css";

/** Months: frozen or not, the report of each as it will be printed, and its files. */
export function ReportsView() {
  const t = useT();
  const wordsOf = useProblemText();
  const { month } = useRouteParams();
  const periods = usePeriods();
  if (periods.error)
    return <ErrorNotice body={wordsOf(periods.error)} onRetry={() => void periods.refetch()} />;
  if (!periods.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const { months } = periods.data;
  const period = months.find((row) => row.month === month) ?? months[0];
  return (
    <div className="screen" data-testid="reports">
      {period ? <Reports list={periods.data} period={period} /> : <EmptyState title={t("report.none")} />}
    </div>
  );
}

function Reports({ list, period }: { list: PeriodList; period: PeriodRow }) {
  const t = useT();
  const go = useGo();
  const file = useFile();
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState<string>(own);
  const [freezing, setFreezing] = useState(false);
  const [ordering, setOrdering] = useState(false);
  const { busy, pack, one } = useExport();
  const order = {
    month: period.month,
    language,
    audience: "executive",
    edition: "month",
    formats: [],
    paper: "a4",
  };
  return (
    <>
      <PageHeader
        title={t("report.monthReport", { month: period.month })}
        facts={<Facts period={period} />}
        actions={
          <>
            <Tooltip title={t("report.language")}>
              <Segmented
                value={language}
                data-testid="report-language"
                onChange={setLanguage}
                options={[
                  { value: "zh-CN", label: t("report.lang_zh") },
                  { value: "en", label: t("report.lang_en") },
                ]}
              />
            </Tooltip>
            {!file?.readOnly && (
              <Button icon={<LockOutlined />} data-testid="action-freeze" onClick={() => setFreezing(true)}>
                {t(period.id ? "report.refreeze" : "report.freeze")}
              </Button>
            )}
            {period.id && <PublishButton month={period.month} language={language} />}
            <Button
              icon={<FileExcelOutlined />}
              disabled={busy}
              data-testid="action-export-report"
              onClick={() => void one(order, "xlsx")}
            >
              {t("report.export")}
            </Button>
            <Button disabled={busy} data-testid="action-order-pack" onClick={() => setOrdering(true)}>
              {t("report.otherEditions")}
            </Button>
            <Tooltip title={t("report.packHelp")}>
              <Button
                type="primary"
                icon={<ExportOutlined />}
                loading={busy}
                data-testid="action-export-pack"
                onClick={() => void pack(order)}
              >
                {t(busy ? "report.exporting" : "report.pack")}
              </Button>
            </Tooltip>
          </>
        }
      />
      <div className="screen-body fill">
        <div className="reports">
          <Months months={list.months} chosen={period.month} onChoose={(month) => go(paths.reports(month))} />
          <div className="report-main">
            <div className="report-state soft">
              {t(period.id ? "report.previewFrozen" : "report.previewOpen")}
            </div>
            <Preview key={period.month} month={period.month} language={language} />
          </div>
        </div>
      </div>
      {ordering && (
        <PackDialog order={order} busy={busy} onPack={pack} onOne={one} onClose={() => setOrdering(false)} />
      )}
      {freezing && <FreezeDialog period={period} asOf={list.asOf} onClose={() => setFreezing(false)} />}
    </>
  );
}

function Facts({ period }: { period: PeriodRow }) {
  const t = useT();
  if (!period.id) return <span>{t("report.open")}</span>;
  return (
    <>
      <span>{t("report.revision", { n: period.revision })}</span>
      <span title={period.reason ? t("report.reason", { reason: period.reason }) : undefined}>
        {t("report.frozenBy", { by: period.frozenBy, date: date(period.frozenOn) })}
      </span>
      <span title={period.digest} data-testid="digest">
        {t("report.digest")} <code>{period.digest.slice(0, 12)}</code>
      </span>
    </>
  );
}
