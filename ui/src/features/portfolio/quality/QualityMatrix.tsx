import { useMemo } from "react";
import { commands, type ScheduleQualityCell, type ScheduleQualityRow } from "@/bindings";
import { DataTable, EmptyState, ErrorNotice, StatLight, type Column } from "@/components";
import { figureText, LIGHT, verdictWord, word } from "@/components/quality/words";
import { useT, type Translate } from "@/i18n";
import { date } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useGo, useProblemText, useRead } from "@/platform";

const keyOf = (row: ScheduleQualityRow) => row.project;

/** Projects × the fourteen checks, most failures first; a row leads to its plan with the checks open. */
export function QualityMatrix() {
  const t = useT();
  const go = useGo();
  const wordsOf = useProblemText();
  const quality = useRead(
    ["plan", "projects", "settings"],
    ["portfolio-schedule-quality"],
    commands.portfolioScheduleQuality,
  );
  const columns = useMemo(() => matrixColumns(t, quality.data?.rows[0]?.cells ?? []), [t, quality.data]);
  if (quality.error)
    return <ErrorNotice body={wordsOf(quality.error)} onRetry={() => void quality.refetch()} />;
  if (!quality.data) return <div className="shell-wait faint">{t("common.loading")}</div>;
  const { rows, ended } = quality.data;
  return (
    <DataTable
      label={t("scheduleQuality.matrix")}
      testId="quality-matrix"
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      onOpen={(row) => go(paths.project(row.project, "plan", "quality"))}
      toolbar={ended > 0 && <span className="faint">{t("scheduleQuality.ended", { n: ended })}</span>}
      empty={
        <EmptyState title={t("scheduleQuality.emptyMatrix")} body={t("scheduleQuality.emptyMatrixBody")} />
      }
    />
  );
}

function matrixColumns(t: Translate, checks: readonly ScheduleQualityCell[]): Column<ScheduleQualityRow>[] {
  const count = (
    title: "scheduleQuality.failures" | "scheduleQuality.tasks",
    value: (row: ScheduleQualityRow) => number,
  ): Column<ScheduleQualityRow> => ({
    id: title,
    title: t(title),
    width: 70,
    align: "right",
    value,
  });
  return [
    { id: "name", title: t("scheduleQuality.project"), width: 150, grow: true, value: (row) => row.name },
    count("scheduleQuality.failures", (row) => row.failed),
    ...checks.map((check, place) => cellColumn(t, check.code, place)),
    { id: "code", title: t("scheduleQuality.code"), width: 100, value: (row) => row.code },
    { id: "manager", title: t("scheduleQuality.manager"), width: 76, value: (row) => row.manager },
    {
      id: "dataDate",
      title: t("scheduleQuality.dataDate"),
      width: 92,
      value: (row) => row.dataDate,
      text: (row) => date(row.dataDate),
    },
    count("scheduleQuality.tasks", (row) => row.tasks),
  ];
}

const ORDER = ["fail", "pass", "not_applicable"];

/** A verdict as its mark; figure and counts are in the tip and in what is copied. */
function cellColumn(t: Translate, code: string, place: number): Column<ScheduleQualityRow> {
  const cell = (row: ScheduleQualityRow) => row.cells[place]!;
  const text = (row: ScheduleQualityRow) => cellText(t, cell(row));
  return {
    id: code,
    title: word(t, `${code}_short`),
    width: 44,
    align: "center",
    value: (row) => ORDER.indexOf(cell(row).verdict) * 1_000_000 - rank(cell(row)),
    text,
    render: (row) => (
      <StatLight colour={LIGHT[cell(row).verdict]!} text={text(row)} title={tip(t, cell(row))} compact />
    ),
  };
}

function cellText(t: Translate, cell: ScheduleQualityCell): string {
  const verdict = verdictWord(t, cell.verdict);
  if (cell.why !== null || cell.code === "critical_path_test") return verdict;
  return `${verdict} ${figureText(cell)}`;
}

/** Among equal verdicts the worse figure first. */
function rank({ code, value }: ScheduleQualityCell): number {
  const least = code === "relationship_types" || code === "cpli" || code === "bei";
  return (value ?? 0) * (least ? -1_000 : 1_000);
}

function tip(t: Translate, cell: ScheduleQualityCell): string {
  const name = word(t, `${cell.code}_name`);
  if (cell.why !== null) return `${name}: ${word(t, `why_${cell.why}`)}`;
  const counted = t("scheduleQuality.population", { hits: cell.hits, population: cell.population });
  return `${name}: ${cellText(t, cell)} · ${counted}`;
}
