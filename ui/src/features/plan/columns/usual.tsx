import type { TaskRow } from "@/bindings";
import { RowMarks } from "../RowMarks";
import { date, figure, leaf, text, type PlanColumn } from "./build";
import { days, type ColumnContext } from "./context";
import { durationWords } from "./durationWords";
import { cellEdit } from "./edits";
import { predecessorOffers, resourceOffers } from "./offers";

/** The columns that every plan begins with. */
export function usualColumns(context: ColumnContext): PlanColumn[] {
  const { t, findings } = context;
  const isPercent = (typed: string) => (cellEdit("", "percent", typed) ? null : t("plan.invalidPercent"));
  return [
    { ...figure("row", t("plan.col_row"), 44, (row) => (row.row > 0 ? String(row.row) : "")), handle: true },
    {
      ...text("marks", t("plan.col_marks"), 52, () => ""),
      pictures: true,
      mark: (row) => <RowMarks row={row} severity={findings.get(row.id)} />,
    },
    text("wbs", t("plan.col_wbs"), 58, (row) => row.wbs),
    {
      ...text("name", t("plan.col_name"), 200, (row) => row.name),
      tree: true,
      edit: (row) => row.name,
      check: (typed) => (typed.trim() === "" ? t("common.required") : null),
      toEdit: (row, typed) => cellEdit(row.id, "name", typed),
    },
    {
      ...figure("duration", t("plan.col_duration"), 68, (row) => durationWords(t, row.durationText)),
      edit: (row) => leaf(row, row.durationText),
      hint: t("plan.durationHint"),
      toEdit: (row, typed) => cellEdit(row.id, "duration", typed),
    },
    scheduled(context, "start"),
    scheduled(context, "finish"),
    {
      ...figure("percent", t("plan.col_percent"), 58, (row) => `${row.percent}%`),
      edit: (row) => leaf(row, String(row.percent)),
      check: isPercent,
      empty: "0",
      toEdit: (row, typed) => cellEdit(row.id, "percent", typed),
    },
    {
      ...text("predecessors", t("plan.col_predecessors"), 96, (row) => row.predecessors),
      edit: (row) => row.predecessors,
      empty: "",
      hint: t("plan.predecessorsHint"),
      offers: (row, typed) => predecessorOffers(context.plan().rows, row, typed),
      toEdit: (row, typed) => cellEdit(row.id, "predecessors", typed),
    },
    figure("totalFloat", t("plan.col_totalFloat"), 68, (row) => days(context, row.totalFloat)),
    {
      ...text("resources", t("plan.col_resources"), 140, (row) => row.resources),
      edit: (row) => leaf(row, row.resources),
      empty: "",
      hint: t("plan.resourcesHint"),
      offers: (_row, typed) => resourceOffers(context.plan().resources, typed),
      toEdit: (row, typed) => cellEdit(row.id, "resources", typed),
    },
  ];
}

/** Start and finish: typed, they bind the task; emptied, they are the schedule's again. */
function scheduled({ t }: ColumnContext, id: "start" | "finish"): PlanColumn {
  const of = (row: TaskRow) => row[id];
  return {
    ...date(t, {
      id,
      title: t(`plan.col_${id}`),
      of,
      entered: (row) => !row.summary,
      toEdit: (row, on) => cellEdit(row.id, id, on ?? "", of(row))!,
    }),
  };
}
