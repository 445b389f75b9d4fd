import { useMemo } from "react";
import type { EarnedRow } from "@/bindings";
import { DataTable, EmptyState, ErrorNotice, type Column } from "@/components";
import { useT, type Key, type Translate } from "@/i18n";
import { date } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo, useProblemText } from "@/platform";
import { figureColumns } from "./columns";
import { Curve } from "./Curve";
import { FigureTable } from "./FigureTable";
import { usePortfolioEarnedValue } from "./queries";
import { indexFigures, indexText, isBad, moneyFigures, timeFigures } from "./words";
import "./earned.css";

const keyOf = (row: EarnedRow) => row.project;

/** Earned value of all projects under way: sums first, then indices; and each project, with the reason where it has none. */
export function EarnedRollUp() {
  const t = useT();
  const go = useGo();
  const wordsOf = useProblemText();
  const view = usePortfolioEarnedValue();
  const columns = useMemo(() => projectColumns(t), [t]);
  if (view.error) return <ErrorNotice body={wordsOf(view.error)} onRetry={() => void view.refetch()} />;
  if (!view.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const { figures, timing, curve, rows, counted, asOf } = view.data;
  if (rows.length === 0) return <EmptyState title={t("earned.empty")} body={t("earned.emptyBody")} />;
  return (
    <div className="earned" data-testid="earned-roll-up">
      {figures && timing ? (
        <div className="earned-head">
          <Curve curve={curve} figures={figures} asOf={asOf} />
          <FigureTable
            groups={[
              [t("earned.indices"), indexFigures(t, figures)],
              [t("earned.time"), timeFigures(t, timing)],
              [t("earned.money"), moneyFigures(t, figures)],
            ]}
          />
        </div>
      ) : (
        <EmptyState title={t("earned.nothing")} body={t("earned.nothingBody")} />
      )}
      <div className="earned-tasks">
        <DataTable
          label={t("earned.portfolio")}
          testId="earned-projects"
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          onOpen={(row) => go(paths.project(row.project, "earned"))}
          toolbar={
            <span className="faint">{t("earned.counted", { n: counted, left: rows.length - counted })}</span>
          }
        />
      </div>
    </div>
  );
}

function projectColumns(t: Translate): Column<EarnedRow>[] {
  return [
    { id: "code", title: t("earned.code"), width: 104, value: (row) => row.code },
    { id: "name", title: t("earned.project"), width: 180, grow: true, value: (row) => row.name },
    { id: "manager", title: t("earned.manager"), width: 84, value: (row) => row.manager },
    ...figureColumns<EarnedRow>(t, (row) => row.figures),
    {
      id: "spit",
      title: "SPI(t)",
      width: 72,
      align: "right",
      value: (row) => row.timing?.index ?? null,
      text: (row) => indexText(row.timing?.index ?? null),
      render: (row) => (
        <span className={isBad(row.timing?.index ?? null, 1) ? "figure-bad" : undefined}>
          {indexText(row.timing?.index ?? null)}
        </span>
      ),
    },
    {
      id: "forecastFinish",
      title: t("earned.forecastFinish"),
      width: 110,
      value: (row) => row.forecastFinish,
      text: (row) => date(row.forecastFinish),
    },
    {
      id: "missing",
      title: t("earned.left"),
      width: 200,
      value: (row) => (row.missing === null ? "" : t(`earned.missing_${row.missing}` as Key)),
    },
  ];
}
