import type { TaskRow } from "@/bindings";
import type { Column } from "@/features/gantt";
import type { Translate } from "@/i18n";
import { workingDays } from "@/lib/duration";
import { parseDate } from "@/lib/parse";
import { cellEdit } from "./cells";
import { durationWords } from "./durationWords";
import { RowMarks } from "./RowMarks";

/** The columns of the plan's grid. A column that can be edited says with which text that begins. */
export function planColumns(
  t: Translate,
  minutesPerDay: number,
  findings: ReadonlyMap<string, string>,
): Column<TaskRow>[] {
  const day = (text: string | null) => text?.slice(0, 10) ?? "";
  const leaf = (row: TaskRow, text: string) => (row.summary ? null : text);
  const isDate = (text: string) =>
    text.trim() === "" || parseDate(text) !== null ? null : t("common.invalid_date");
  const isPercent = (text: string) => (cellEdit("", "percent", text) ? null : t("plan.invalidPercent"));
  const needsName = (text: string) => (text.trim() === "" ? t("common.required") : null);
  return [
    { id: "row", title: t("plan.col_row"), width: 44, align: "right", text: (row) => String(row.row) },
    {
      id: "marks",
      title: t("plan.col_marks"),
      width: 52,
      text: () => "",
      pictures: true,
      mark: (row) => <RowMarks row={row} severity={findings.get(row.id)} />,
    },
    { id: "wbs", title: t("plan.col_wbs"), width: 58, text: (row) => row.wbs },
    {
      id: "name",
      title: t("plan.col_name"),
      width: 200,
      tree: true,
      text: (row) => row.name,
      edit: (row) => row.name,
      check: needsName,
    },
    {
      id: "duration",
      title: t("plan.col_duration"),
      width: 68,
      align: "right",
      text: (row) => durationWords(t, row.durationText),
      edit: (row) => leaf(row, row.durationText),
      hint: t("plan.durationHint"),
    },
    {
      id: "start",
      title: t("plan.col_start"),
      width: 92,
      text: (row) => day(row.start),
      edit: (row) => leaf(row, day(row.start)),
      check: isDate,
      hint: t("common.dateHint"),
    },
    {
      id: "finish",
      title: t("plan.col_finish"),
      width: 92,
      text: (row) => day(row.finish),
      edit: (row) => leaf(row, day(row.finish)),
      check: isDate,
      hint: t("common.dateHint"),
    },
    {
      id: "percent",
      title: t("plan.col_percent"),
      width: 58,
      align: "right",
      text: (row) => `${row.percent}%`,
      edit: (row) => leaf(row, String(row.percent)),
      check: isPercent,
    },
    {
      id: "predecessors",
      title: t("plan.col_predecessors"),
      width: 96,
      text: (row) => row.predecessors,
      edit: (row) => row.predecessors,
      hint: t("plan.predecessorsHint"),
    },
    {
      id: "totalFloat",
      title: t("plan.col_totalFloat"),
      width: 68,
      align: "right",
      text: (row) => floatText(t, row, minutesPerDay),
    },
    {
      id: "resources",
      title: t("plan.col_resources"),
      width: 140,
      text: (row) => row.resources,
      edit: (row) => leaf(row, row.resources),
      hint: t("plan.resourcesHint"),
    },
  ];
}

function floatText(t: Translate, row: TaskRow, minutesPerDay: number): string {
  if (row.totalFloat === null) return "";
  return t("plan.floatDays", { days: workingDays(row.totalFloat, minutesPerDay || 480) });
}
